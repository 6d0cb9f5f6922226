import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cleared, clearing, kept } from '../support/compare.mjs';
import { requestOf } from '../support/contract.mjs';
import { newAgent, newLlm, newWorld } from '../support/fixtures.mjs';
import { assertPagedAfresh } from '../support/pages.mjs';
import { everyBody } from '../support/samples.mjs';
import { Witness } from '../support/witness.mjs';

export default () =>
  describe('llm', () => {
    let witness;
    let client;
    let rules;

    before(async () => {
      witness = await Witness.start();
      ({ client } = witness);
      ({ rules } = await newWorld(client));
    });
    after(() => witness.stop());

    test('create: every field, kind and value comes back', async () => {
      for (const body of everyBody(requestOf('llmCreate'), { rules })) {
        const created = await client.llm.create(body);
        kept(body, created);
        assert.deepEqual(await client.llm.retrieve(created.llm_id), created);
      }
    });

    test('update: every field, kind and value comes back', async () => {
      const { llm_id } = await newLlm(client);
      for (const body of everyBody(requestOf('llmUpdate'), { rules })) {
        await witness.advance(1);
        const old = await client.llm.retrieve(llm_id, { version: 0 });
        const updated = await client.llm.update(llm_id, { ...body, version: 0 });
        kept(body, updated);
        assert.ok(updated.last_modification_timestamp > old.last_modification_timestamp);
        assert.deepEqual(await client.llm.retrieve(llm_id, { version: 0 }), updated);
      }
    });

    test('update: what is sent as null is cleared, what is not sent stays', async () => {
      const [full] = everyBody(requestOf('llmCreate'), { rules });
      const old = await client.llm.create(full);
      await witness.advance(1);
      const nulls = clearing(requestOf('llmUpdate'));
      const updated = await client.llm.update(old.llm_id, nulls);
      cleared(nulls, old, updated, ['last_modification_timestamp']);
      assert.deepEqual(await client.llm.retrieve(old.llm_id), updated);
    });

    test('list: pages of all sizes, both orders, while prompts come and go', () =>
      assertPagedAfresh('llm', 'llm_id', newLlm));

    test('delete: refused while an agent uses it, unless forced', async () => {
      const { llm_id } = await newLlm(client);
      await newAgent(client, { response_engine: { type: 'retell-llm', llm_id } });
      await assert.rejects(client.llm.delete(llm_id), { status: 400 });
      await client.llm.delete(llm_id, { force_delete: true });
      await assert.rejects(client.llm.retrieve(llm_id), { status: 422 });
    });
  });
