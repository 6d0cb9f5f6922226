import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { kept } from '../support/compare.mjs';
import { componentOf, requestOf } from '../support/contract.mjs';
import { filterCases, NONE } from '../support/filters.mjs';
import { file, newAgent, newChatAgent, newNumber } from '../support/fixtures.mjs';
import { allItems, assertPaged } from '../support/pages.mjs';
import { everyBody } from '../support/samples.mjs';
import { Witness } from '../support/witness.mjs';

const FIELDS = [
  { name: 'tier', type: 'string', label: 'Tier', description: 'How good a customer' },
  { name: 'visits', type: 'number' },
  { name: 'member', type: 'boolean' },
];
const CUSTOM = { tier: 'silver', visits: 3, member: true };

export default () =>
  describe('contact', () => {
    let witness;
    let client;
    let agent_id;
    let from_number;
    let last = 5000;

    const nextNumber = () => `+1415555${last++}`;

    before(async () => {
      witness = await Witness.start();
      ({ client } = witness);
      await client.crm.updateConfig({ custom_fields: FIELDS });
      ({ agent_id } = await newAgent(client, {
        post_call_analysis_data: [{ type: 'string', name: 'topic', description: 'Topic', examples: ['bicycle'] }],
      }));
      from_number = await newNumber(client, { agent_id });
    });
    after(() => witness.stop());

    async function call(to_number) {
      const { call_id } = await client.call.createPhoneCall({ from_number, to_number });
      await witness.quiet();
      return call_id;
    }

    test('create: every field comes back, by id and by number', async () => {
      const rules = { phone_number: nextNumber, custom_fields: CUSTOM };
      for (const body of everyBody(requestOf('contactCreate'), { rules })) {
        const created = await client.contact.create(body);
        kept(body, created);
        assert.deepEqual(await client.contact.get(created.contact_id), created);
        assert.deepEqual(await client.contact.getByPhone(body.phone_number), created);
      }
    });

    test('update: every field comes back, what is not sent stays', async () => {
      const { contact_id, phone_number } = await client.contact.create({ phone_number: nextNumber() });
      for (const body of everyBody(requestOf('contactUpdate'), { rules: { custom_fields: CUSTOM } })) {
        await witness.advance(1);
        const updated = await client.contact.update(contact_id, body);
        kept(body, updated);
        assert.equal(updated.phone_number, phone_number);
        assert.deepEqual(await client.contact.get(contact_id), updated);
      }
      const renamed = await client.contact.update(contact_id, { first_name: 'Grace' });
      assert.deepEqual(renamed.custom_fields, CUSTOM);
    });

    test('create: the same number twice is refused', async () => {
      const phone_number = nextNumber();
      await client.contact.create({ phone_number });
      await assert.rejects(client.contact.create({ phone_number }), (error) => [400, 409, 422].includes(error.status));
    });

    test('list: every criterion, kind and operator', async () => {
      const phone_number = nextNumber();
      const { contact_id } = await client.contact.create({
        phone_number,
        custom_fields: CUSTOM,
        do_not_call: false,
        tags: ['vip', 'vienna'],
        first_name: 'Zenobia',
      });
      await call(phone_number);
      const contact = await client.contact.get(contact_id);
      const tags = (value) => ({ type: 'enum', op: 'in', value });
      const cases = filterCases(componentOf('ContactFilter'), {
        contact_id,
        custom_fields: CUSTOM,
        do_not_call: false,
        external_id: NONE,
        last_conversation_timestamp: contact.last_conversation_timestamp,
        phone_number,
        tags: [
          [tags(['vip']), true],
          [tags(['vip', 'other']), true],
          [tags(['other']), false],
        ],
      });
      for (const { criteria, matches } of cases) {
        const found = (await client.contact.list({ filter_criteria: criteria, limit: 100 })).items;
        assert.equal(
          found.some((item) => item.contact_id === contact_id),
          matches,
          `${JSON.stringify(criteria)} ${matches ? 'finds' : 'does not find'} the contact`,
        );
      }
      for (const search_query of ['zENOBIa', phone_number.slice(2), 'silver']) {
        const { items } = await client.contact.list({ search_query });
        assert.ok(
          items.some((item) => item.contact_id === contact_id),
          `found by ${search_query}`,
        );
      }
      assert.deepEqual((await client.contact.list({ search_query: 'nobody is called so' })).items, []);
    });

    test('list: pages of all sizes, both orders, skipping, while contacts come and go', async () => {
      const fresh = await Witness.start();
      const agent = await newAgent(fresh.client);
      const from = await newNumber(fresh.client, agent);
      let number = 6000;
      const add = async () => {
        const phone_number = `+1415555${number++}`;
        const { contact_id } = await fresh.client.contact.create({ phone_number });
        await fresh.advance(60);
        await fresh.client.call.createPhoneCall({ from_number: from, to_number: phone_number });
        await fresh.quiet();
        return contact_id;
      };
      const expected = [];
      for (let i = 0; i < 8; i++) expected.push(await add());
      const list = (page) => fresh.client.contact.list(page);
      await assertPaged({
        list,
        id: ({ contact_id }) => contact_id,
        expected,
        orders: ['asc', 'desc'],
        add,
        remove: (id) => fresh.client.contact.delete(id),
      });
      const skipped = await list({ limit: 2, skip: 3, sort_order: 'asc' });
      assert.deepEqual(
        skipped.items.map(({ contact_id }) => contact_id),
        expected.slice(3, 5),
      );
      assert.equal(skipped.total, expected.length);
      await fresh.stop();
    });

    test('listConversations: the calls of a contact, page by page', async () => {
      const phone_number = nextNumber();
      const { contact_id } = await client.contact.create({ phone_number });
      const calls = [];
      for (let i = 0; i < 7; i++) calls.push(await call(phone_number));
      const pages = await allItems((page) => client.contact.listConversations(contact_id, page), 3);
      assert.equal(pages.length, 3);
      assert.deepEqual(
        pages
          .flat()
          .map(({ call_id }) => call_id)
          .sort(),
        [...calls].sort(),
      );
      const contact = await client.contact.get(contact_id);
      assert.equal(contact.conversation_count, 7);
      const newest = pages.flat().find(({ call_id }) => call_id === calls[6]);
      const { start_timestamp, duration_ms, disconnection_reason } = await client.call.retrieve(calls[6]);
      kept({ start_timestamp, duration_ms, disconnection_reason, direction: 'outbound' }, newest);
      assert.equal(contact.last_conversation_timestamp, start_timestamp);
    });

    test('listConversations: text messages are conversations, too', async () => {
      const { agent_id: chat_agent_id } = await newChatAgent(client);
      const from = await newNumber(client, { chat_agent_id });
      const to_number = nextNumber();
      const { contact_id } = await client.contact.create({ phone_number: to_number });
      const { chat_id } = await client.chat.createSMSChat({ from_number: from, to_number });
      await client.chat.end(chat_id);
      await witness.quiet();
      const { items } = await client.contact.listConversations(contact_id);
      const { start_timestamp } = await client.chat.retrieve(chat_id);
      assert.equal(items.length, 1);
      kept({ type: 'chat', chat_id, start_timestamp, direction: 'outbound' }, items[0]);
    });

    test('uploadImportFile and createImport: each row becomes a contact', async () => {
      const numbers = [nextNumber(), nextNumber()];
      const rows = [
        'Telephone,Given name,Family name,Level',
        `${numbers[0]},Åse,"Berg, junior",gold`,
        `${numbers[1].slice(2)},Bob,Stone,silver`,
        'not a number,Eve,Nobody,none',
      ];
      const upload = await client.contact.uploadImportFile({
        file: await file('contacts.csv', 'text/csv', `${rows.join('\r\n')}\r\n`),
      });
      assert.equal(upload.file_name, 'contacts.csv');
      const job = await client.contact.createImport({
        upload_id: upload.upload_id,
        column_mapping: [
          { external_field_name: 'Telephone', field_name: 'phone_number' },
          { external_field_name: 'Given name', field_name: 'first_name' },
          { external_field_name: 'Family name', field_name: 'last_name' },
          { external_field_name: 'Level', field_name: 'tier' },
        ],
        default_country: 'US',
        tags: ['imported'],
      });
      assert.ok(['queued', 'running'].includes(job.status), job.status);
      await witness.quiet();
      const done = await client.contact.getImport();
      assert.deepEqual([done.status, done.succeeded, done.failed], ['idle', 2, 1]);
      kept(
        { first_name: 'Åse', last_name: 'Berg, junior', custom_fields: { tier: 'gold' }, tags: ['imported'] },
        await client.contact.getByPhone(numbers[0]),
      );
      assert.equal((await client.contact.getByPhone(numbers[1])).first_name, 'Bob');
    });

    test('backfillAnalysisData: what calls found is written to the contacts', async () => {
      const phone_number = nextNumber();
      const { contact_id } = await client.contact.create({ phone_number });
      const call_id = await call(phone_number);
      const { custom_analysis_data } = (await client.call.retrieve(call_id)).call_analysis;
      await client.crm.updateConfig({
        crm_analysis_data_mappings: [{ analysis_data_name: 'topic', field_name: 'tier', update_mode: 'overwrite' }],
      });
      const { start_timestamp } = await client.call.retrieve(call_id);
      for (const start of [
        { type: 'range', op: 'bt', value: [0, start_timestamp + 1] },
        ...['ge', 'gt', 'eq', 'ne', 'lt', 'le'].map((op) => ({ type: 'number', op, value: start_timestamp })),
        { type: 'number', op: 'le', value: start_timestamp },
      ]) {
        const job = await client.contact.backfillAnalysisData({
          backfill_attributes: ['tier'],
          backfill_call_filter: { agent: [{ agent_id, version: [0] }], start_timestamp: start },
        });
        assert.ok(['queued', 'running'].includes(job.status), job.status);
        await witness.quiet();
        assert.equal((await client.contact.getBackfillJobStatus()).status, 'idle');
      }
      assert.equal((await client.contact.get(contact_id)).custom_fields.tier, custom_analysis_data.topic);
    });

    test('delete: gone', async () => {
      const { contact_id, phone_number } = await client.contact.create({ phone_number: nextNumber() });
      await client.contact.delete(contact_id);
      const isGone = (error) => [404, 422].includes(error.status);
      await assert.rejects(client.contact.get(contact_id), isGone);
      await assert.rejects(client.contact.getByPhone(phone_number), isGone);
    });
  });
