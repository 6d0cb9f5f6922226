import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cleared, clearing, kept } from '../support/compare.mjs';
import { requestOf } from '../support/contract.mjs';
import { FLOW, newAgent, newFlow, newWorld } from '../support/fixtures.mjs';
import { assertPagedAfresh } from '../support/pages.mjs';
import { everyBody } from '../support/samples.mjs';
import { Witness } from '../support/witness.mjs';

export default () =>
  describe('conversationFlow', () => {
    let witness;
    let client;
    let rules;

    before(async () => {
      witness = await Witness.start();
      ({ client } = witness);
      ({ rules } = await newWorld(client));
    });
    after(() => witness.stop());

    test('create: every field, kind and value comes back, in every kind of node', async () => {
      for (const body of everyBody(requestOf('conversationFlowCreate'), { rules })) {
        const created = await client.conversationFlow.create(body);
        kept(body, created);
        assert.deepEqual(await client.conversationFlow.retrieve(created.conversation_flow_id), created);
      }
    });

    test('update: every field, kind and value comes back, in every kind of node', async () => {
      const { conversation_flow_id, version } = await newFlow(client);
      for (const body of everyBody(requestOf('conversationFlowUpdate'), { rules })) {
        const updated = await client.conversationFlow.update(conversation_flow_id, { ...body, version });
        kept(body, updated);
        assert.deepEqual(await client.conversationFlow.retrieve(conversation_flow_id, { version }), updated);
      }
    });

    test('update: what is sent as null is cleared, what is not sent stays', async () => {
      const [full] = everyBody(requestOf('conversationFlowCreate'), { rules });
      const old = await client.conversationFlow.create(full);
      await witness.advance(1);
      const nulls = clearing(requestOf('conversationFlowUpdate'));
      // Nodes refer to tools, which are cleared.
      const { nodes } = FLOW;
      const updated = await client.conversationFlow.update(old.conversation_flow_id, { ...nulls, nodes });
      cleared(nulls, old, updated, ['nodes', 'last_modification_timestamp']);
      assert.deepEqual(await client.conversationFlow.retrieve(old.conversation_flow_id), updated);
    });

    test('list: pages of all sizes, both orders, while flows come and go', () =>
      assertPagedAfresh('conversationFlow', 'conversation_flow_id', newFlow));

    test('delete: refused while an agent uses it, unless forced', async () => {
      const { conversation_flow_id } = await newFlow(client);
      await newAgent(client, { response_engine: { type: 'conversation-flow', conversation_flow_id } });
      await assert.rejects(client.conversationFlow.delete(conversation_flow_id), { status: 400 });
      await client.conversationFlow.delete(conversation_flow_id, { force_delete: true });
      await assert.rejects(client.conversationFlow.retrieve(conversation_flow_id), { status: 404 });
    });
  });
