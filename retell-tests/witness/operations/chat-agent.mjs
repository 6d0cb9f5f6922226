import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cleared, clearing, kept } from '../support/compare.mjs';
import { requestOf } from '../support/contract.mjs';
import { newChatAgent, newWorld } from '../support/fixtures.mjs';
import { assertPagedAfresh } from '../support/pages.mjs';
import { everyBody } from '../support/samples.mjs';
import { Witness } from '../support/witness.mjs';

export default () =>
  describe('chatAgent', () => {
    let witness;
    let client;
    let ids;
    let rules;

    before(async () => {
      witness = await Witness.start();
      ({ client } = witness);
      ({ ids, rules } = await newWorld(client));
    });
    after(() => witness.stop());

    test('create: every field, kind and value comes back', async () => {
      for (const body of everyBody(requestOf('chatAgentCreate'), { rules })) {
        const created = await client.chatAgent.create(body);
        kept(body, created);
        assert.deepEqual(await client.chatAgent.retrieve(created.agent_id), created);
      }
    });

    test('update: every field, kind and value comes back', async () => {
      const { agent_id } = await newChatAgent(client);
      for (const body of everyBody(requestOf('chatAgentUpdate'), { rules })) {
        const updated = await client.chatAgent.update(agent_id, { ...body, version: 0 });
        kept(body, updated);
        assert.deepEqual(await client.chatAgent.retrieve(agent_id, { version: 'latest' }), updated);
      }
    });

    test('update: what is sent as null is cleared, what is not sent stays', async () => {
      const [full] = everyBody(requestOf('chatAgentCreate'), { rules });
      const old = await client.chatAgent.create(full);
      await witness.advance(1);
      const nulls = clearing(requestOf('chatAgentUpdate'));
      const updated = await client.chatAgent.update(old.agent_id, nulls);
      cleared(nulls, old, updated, ['last_modification_timestamp']);
      assert.deepEqual(await client.chatAgent.retrieve(old.agent_id), updated);
    });

    test('versions: made, published, read, deleted', async () => {
      const { agent_id } = await newChatAgent(client, { agent_name: 'First' });
      await client.chatAgent.publish(agent_id, { version: 0, version_title: 'One', version_description: 'The first' });
      const draft = await client.chatAgent.createVersion(agent_id, { base_version: 0 });
      assert.deepEqual([draft.version, draft.base_version, draft.is_published], [1, 0, false]);
      await client.chatAgent.update(agent_id, { agent_name: 'Second' });
      assert.equal((await client.chatAgent.retrieve(agent_id, { version: 1 })).agent_name, 'Second');
      const published = await client.chatAgent.retrieve(agent_id, { version: 'latest_published' });
      assert.deepEqual([published.agent_name, published.version_title], ['First', 'One']);
      assert.deepEqual((await client.chatAgent.getVersions(agent_id)).map(({ version }) => version).sort(), [0, 1]);
      await client.chatAgent.deleteVersion(agent_id, { version: 1 });
      assert.deepEqual(
        (await client.chatAgent.getVersions(agent_id)).map(({ version }) => version),
        [0],
      );
    });

    test('list: chat agents only, when asked for', async () => {
      const filter_criteria = { channel: { type: 'string', op: 'eq', value: 'chat' } };
      const { items } = await client.chatAgent.list({ filter_criteria, limit: 1000 });
      assert.ok(items.some(({ agent_id }) => agent_id === ids.chat_agent_id));
      assert.ok(items.every(({ channel }) => channel === 'chat'));
    });

    test('list: pages of all sizes, both orders, while agents come and go', () =>
      assertPagedAfresh('chatAgent', 'agent_id', newChatAgent));

    test('delete: gone with all versions', async () => {
      const { agent_id } = await newChatAgent(client);
      await client.chatAgent.delete(agent_id);
      await assert.rejects(client.chatAgent.retrieve(agent_id), { status: 422 });
    });
  });
