import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { after, before, describe, test } from 'node:test';
import { kept } from '../support/compare.mjs';
import { file, newKnowledgeBase } from '../support/fixtures.mjs';
import { Retell, Witness } from '../support/witness.mjs';

const TEXTS = [
  { title: 'Hours “quoted”', text: 'Nine to five, ünd läter.\r\nClosed on Sunday.' },
  { title: 'Prices', text: '100 € & more' },
];
const URLS = ['https://witness.example/shop?a=1&b=2', 'https://witness.example/faq'];

export default () =>
  describe('knowledgeBase', () => {
    let witness;
    let client;

    before(async () => {
      witness = await Witness.start();
      ({ client } = witness);
    });
    after(() => witness.stop());

    const sources = (base, type) => base.knowledge_base_sources.filter((source) => source.type === type);

    test('create: every field comes back, files, texts and addresses become sources', async () => {
      const bytes = Buffer.alloc(300_000, 'x');
      const created = await client.knowledgeBase.create({
        knowledge_base_name: 'Shop – Wien',
        enable_auto_refresh: true,
        max_chunk_size: 1200,
        min_chunk_size: 300,
        knowledge_base_texts: TEXTS,
        knowledge_base_urls: URLS,
        knowledge_base_files: [
          await file('prices.txt', 'text/plain', 'A tyre: 30 €'),
          await Retell.toFile(bytes, 'catalogue.pdf', { type: 'application/pdf' }),
          await Retell.toFile(Readable.from(['from ', 'a stream']), 'streamed.md'),
        ],
      });
      kept(
        { knowledge_base_name: 'Shop – Wien', enable_auto_refresh: true, max_chunk_size: 1200, min_chunk_size: 300 },
        created,
      );
      assert.equal(created.status, 'in_progress');

      await witness.quiet();
      const done = await client.knowledgeBase.retrieve(created.knowledge_base_id);
      assert.equal(done.status, 'complete');
      assert.deepEqual(
        sources(done, 'text').map(({ title }) => title),
        TEXTS.map(({ title }) => title),
      );
      assert.deepEqual(
        sources(done, 'url').map(({ url }) => url),
        URLS,
      );
      assert.deepEqual(
        sources(done, 'document')
          .map(({ filename, file_size }) => [filename, file_size])
          .sort(),
        [
          ['catalogue.pdf', 300_000],
          ['prices.txt', Buffer.byteLength('A tyre: 30 €')],
          ['streamed.md', 13],
        ],
      );
    });

    test('addSources: files, texts and addresses are added', async () => {
      const { knowledge_base_id } = await newKnowledgeBase(client);
      await witness.quiet();
      const added = await client.knowledgeBase.addSources(knowledge_base_id, {
        knowledge_base_texts: TEXTS,
        knowledge_base_urls: URLS,
        knowledge_base_files: [await file('more.txt', 'text/plain', 'more')],
      });
      assert.equal(added.knowledge_base_id, knowledge_base_id);
      await witness.quiet();
      const done = await client.knowledgeBase.retrieve(knowledge_base_id);
      assert.equal(done.status, 'complete');
      assert.deepEqual(
        ['text', 'url', 'document'].map((type) => sources(done, type).length),
        [3, 2, 1],
      );
    });

    test('deleteSource: the others stay', async () => {
      const { knowledge_base_id } = await newKnowledgeBase(client, { knowledge_base_urls: URLS });
      await witness.quiet();
      const base = await client.knowledgeBase.retrieve(knowledge_base_id);
      const [first, ...others] = base.knowledge_base_sources;
      const left = await client.knowledgeBase.deleteSource(first.source_id, { knowledge_base_id });
      assert.deepEqual(left.knowledge_base_sources, others);
      assert.deepEqual((await client.knowledgeBase.retrieve(knowledge_base_id)).knowledge_base_sources, others);
    });

    test('list: all of them', async () => {
      const { knowledge_base_id } = await newKnowledgeBase(client);
      const all = await client.knowledgeBase.list();
      assert.deepEqual(
        all.find((base) => base.knowledge_base_id === knowledge_base_id),
        await client.knowledgeBase.retrieve(knowledge_base_id),
      );
    });

    test('delete: gone', async () => {
      const { knowledge_base_id } = await newKnowledgeBase(client);
      await client.knowledgeBase.delete(knowledge_base_id);
      await assert.rejects(client.knowledgeBase.retrieve(knowledge_base_id), { status: 422 });
      assert.ok((await client.knowledgeBase.list()).every((base) => base.knowledge_base_id !== knowledge_base_id));
    });
  });
