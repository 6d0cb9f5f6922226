import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cleared, clearing, kept } from '../support/compare.mjs';
import { requestOf } from '../support/contract.mjs';
import { newAgent, newKnowledgeBase, newLlm, newWorld } from '../support/fixtures.mjs';
import { assertPaged, assertPagedAfresh } from '../support/pages.mjs';
import { everyBody } from '../support/samples.mjs';
import { Witness } from '../support/witness.mjs';

export default () =>
  describe('agent', () => {
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
      for (const body of everyBody(requestOf('agentCreate'), { rules })) {
        const created = await client.agent.create(body);
        kept(body, created);
        assert.deepEqual(await client.agent.retrieve(created.agent_id), created);
        assert.equal(created.version, 0);
        assert.equal(created.is_published, false);
      }
    });

    test('update: every field, kind and value comes back', async () => {
      const { agent_id } = await newAgent(client);
      for (const body of everyBody(requestOf('agentUpdate'), { rules })) {
        await witness.advance(1);
        const old = await client.agent.retrieve(agent_id);
        const updated = await client.agent.update(agent_id, { ...body, version: 0 });
        kept(body, updated);
        assert.ok(updated.last_modification_timestamp > old.last_modification_timestamp);
        assert.deepEqual(await client.agent.retrieve(agent_id, { version: 0 }), updated);
      }
    });

    test('update: what is sent as null is cleared, what is not sent stays', async () => {
      const [full] = everyBody(requestOf('agentCreate'), { rules });
      const old = await client.agent.create(full);
      await witness.advance(1);
      const nulls = clearing(requestOf('agentUpdate'));
      const updated = await client.agent.update(old.agent_id, nulls);
      cleared(nulls, old, updated, ['last_modification_timestamp']);
      assert.deepEqual(await client.agent.retrieve(old.agent_id), updated);
    });

    test('versions: made, published, named, read in every way, deleted', async () => {
      const { agent_id } = await newAgent(client, { agent_name: 'First' });
      await client.agent.publish(agent_id, { version: 0, version_title: 'One', version_description: 'The first' });
      const published = await client.agent.retrieve(agent_id, { version: 0 });
      assert.equal(published.is_published, true);
      assert.equal(published.version_title, 'One');
      assert.equal(published.version_description, 'The first');

      const draft = await client.agent.createVersion(agent_id, { base_version: 0 });
      assert.deepEqual([draft.version, draft.base_version, draft.is_published], [1, 0, false]);
      await client.agent.update(agent_id, { agent_name: 'Second' });
      assert.equal((await client.agent.retrieve(agent_id, { version: 'latest' })).agent_name, 'Second');
      assert.equal((await client.agent.retrieve(agent_id, { version: 'latest_published' })).agent_name, 'First');

      const all = await client.agent.getVersions(agent_id);
      assert.deepEqual(all.map(({ version }) => version).sort(), [0, 1]);
      const listed = await client.agent.listVersions(agent_id);
      assert.deepEqual(listed.items.map(({ version }) => version).sort(), [0, 1]);

      await client.agent.deleteVersion(agent_id, { version: 1 });
      assert.deepEqual(
        (await client.agent.listVersions(agent_id)).items.map(({ version }) => version),
        [0],
      );
      await assert.rejects(client.agent.retrieve(agent_id, { version: 1 }), { status: 404 });
    });

    test('versions: a published one does not change', async () => {
      const { agent_id } = await newAgent(client);
      await client.agent.publish(agent_id, { version: 0 });
      await assert.rejects(client.agent.update(agent_id, { agent_name: 'Other', version: 0 }), { status: 400 });
    });

    test('versions: a tag names one, in the agent, its versions and the list', async () => {
      const { agent_id } = await newAgent(client, { agent_name: 'Tagged' });
      await client.agent.publish(agent_id, { version: 0 });
      await client.agent.createVersion(agent_id, { base_version: 0 });
      await witness.tag(agent_id, 'production', 0, { name: 'Ada' });
      const tagged = await client.agent.retrieve(agent_id, { version: 'production' });
      assert.deepEqual([tagged.version, tagged.assigned_tags], [0, ['production']]);
      const { items } = await client.agent.list({ filter_criteria: { query: 'Tagged' } });
      assert.deepEqual(items[0].tags, { production: { version: 0, dynamic_variables: { name: 'Ada' } } });
    });

    test('listVersions: pages of all sizes, both orders, while versions come and go', async () => {
      const { agent_id } = await newAgent(client);
      const add = async () => (await client.agent.createVersion(agent_id, { base_version: 0 })).version;
      const expected = [0];
      for (let i = 0; i < 8; i++) expected.push(await add());
      await assertPaged({
        list: (page) => client.agent.listVersions(agent_id, page),
        id: ({ version }) => version,
        expected,
        orders: ['ascending', 'descending'],
        add,
        remove: (version) => client.agent.deleteVersion(agent_id, { version }),
      });
    });

    test('repair: a sound draft stays, a knowledge base that is gone is taken out', async () => {
      const { knowledge_base_id } = await newKnowledgeBase(client);
      const { llm_id } = await newLlm(client, {
        knowledge_base_ids: [ids.knowledge_base_id, knowledge_base_id],
      });
      const agent = await newAgent(client, { response_engine: { type: 'retell-llm', llm_id } });
      const untouched = ({ last_modification_timestamp, ...rest }) => rest;
      const sound = await client.agent.repair(agent.agent_id, { version: 0 });
      assert.deepEqual(untouched(sound), untouched(agent));

      await client.knowledgeBase.delete(knowledge_base_id);
      const repaired = await client.agent.repair(agent.agent_id);
      assert.deepEqual(untouched(repaired), untouched(agent));
      assert.deepEqual((await client.llm.retrieve(llm_id)).knowledge_base_ids, [ids.knowledge_base_id]);
    });

    test('list: every filter', async () => {
      const { agent_id } = await newAgent(client, { agent_name: 'Findable Åse' });
      const found = async (filter_criteria) =>
        (await client.agent.list({ filter_criteria })).items.map((item) => item.agent_id);
      assert.deepEqual(await found({ query: 'Findable Å' }), [agent_id]);
      assert.deepEqual(await found({ query: 'nobody has this name' }), []);
      const channel = (op, value) => found({ channel: { type: 'string', op, value } });
      for (const [op, value] of [
        ['eq', 'voice'],
        ['ne', 'chat'],
        ['sw', 'voice'],
        ['ew', 'voice'],
        ['co', 'voice'],
      ]) {
        const voices = await channel(op, value);
        assert.ok(voices.includes(agent_id), `channel ${op} ${value}`);
        assert.ok(!voices.includes(ids.chat_agent_id), `channel ${op} ${value}`);
      }
      assert.ok((await channel('eq', 'chat')).includes(ids.chat_agent_id));
    });

    test('list: pages of all sizes, both orders, while agents come and go', () =>
      assertPagedAfresh('agent', 'agent_id', newAgent));

    test('delete: gone with all versions', async () => {
      const { agent_id } = await newAgent(client);
      await client.agent.delete(agent_id);
      await assert.rejects(client.agent.retrieve(agent_id), { status: 422 });
      await assert.rejects(client.agent.delete(agent_id), { status: 422 });
    });
  });
