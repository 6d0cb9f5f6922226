import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cleared, clearing, kept } from '../support/compare.mjs';
import { requestOf } from '../support/contract.mjs';
import { componentNode, FLOW, newComponent, newFlow, newWorld } from '../support/fixtures.mjs';
import { assertPagedAfresh } from '../support/pages.mjs';
import { everyBody } from '../support/samples.mjs';
import { Witness } from '../support/witness.mjs';

export default () =>
  describe('conversationFlowComponent', () => {
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
      for (const body of everyBody(requestOf('conversationFlowComponentCreate'), { rules })) {
        const created = await client.conversationFlowComponent.create(body);
        kept(body, created);
        const read = await client.conversationFlowComponent.retrieve(created.conversation_flow_component_id);
        assert.deepEqual(read, created);
      }
    });

    test('update: every field, kind and value comes back, in every kind of node', async () => {
      const { conversation_flow_component_id } = await newComponent(client);
      for (const body of everyBody(requestOf('conversationFlowComponentUpdate'), { rules })) {
        const updated = await client.conversationFlowComponent.update(conversation_flow_component_id, body);
        kept(body, updated);
        const read = await client.conversationFlowComponent.retrieve(conversation_flow_component_id);
        assert.deepEqual(read, updated);
      }
    });

    test('update: what is sent as null is cleared, what is not sent stays', async () => {
      const [full] = everyBody(requestOf('conversationFlowComponentCreate'), { rules });
      const old = await client.conversationFlowComponent.create(full);
      await witness.advance(1);
      const nulls = clearing(requestOf('conversationFlowComponentUpdate'));
      // Nodes refer to tools, which are cleared.
      const { nodes } = FLOW;
      const updated = await client.conversationFlowComponent.update(old.conversation_flow_component_id, {
        ...nulls,
        nodes,
      });
      cleared(nulls, old, updated, ['nodes', 'user_modified_timestamp']);
      assert.deepEqual(await client.conversationFlowComponent.retrieve(old.conversation_flow_component_id), updated);
    });

    test('retrieve: names the flows that use it', async () => {
      const { conversation_flow_component_id: id } = await newComponent(client);
      const flow = await newFlow(client, { nodes: [...FLOW.nodes, componentNode(id)] });
      const { linked_conversation_flow_ids } = await client.conversationFlowComponent.retrieve(id);
      assert.deepEqual(linked_conversation_flow_ids, [flow.conversation_flow_id]);
    });

    test('list: pages of all sizes, both orders, while components come and go', () =>
      assertPagedAfresh('conversationFlowComponent', 'conversation_flow_component_id', newComponent));

    test('delete: gone', async () => {
      const { conversation_flow_component_id: id } = await newComponent(client);
      await client.conversationFlowComponent.delete(id);
      await assert.rejects(client.conversationFlowComponent.retrieve(id), { status: 404 });
    });
  });
