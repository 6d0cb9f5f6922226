import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { kept } from '../support/compare.mjs';
import { componentOf, requestOf, resolve } from '../support/contract.mjs';
import { filterCases, NONE } from '../support/filters.mjs';
import { newChatAgent, newLlm, newNumber, newWorld } from '../support/fixtures.mjs';
import { assertPaged } from '../support/pages.mjs';
import { everyBody } from '../support/samples.mjs';
import { Witness } from '../support/witness.mjs';

const ANALYSIS = [
  { type: 'string', name: 'topic', description: 'What it was about', examples: ['bicycle'] },
  { type: 'number', name: 'price', description: 'The price' },
  { type: 'boolean', name: 'happy', description: 'Whether the customer is happy' },
];

export default () =>
  describe('chat', () => {
    let witness;
    let client;
    let rules;
    let agent_id;
    let from_number;

    before(async () => {
      witness = await Witness.start();
      ({ client } = witness);
      const world = await newWorld(client);
      ({ agent_id } = await newChatAgent(client, { post_chat_analysis_data: ANALYSIS }));
      from_number = await newNumber(client, { chat_agent_id: agent_id });
      rules = {
        ...world.rules,
        agent_id,
        override_agent_id: agent_id,
        from_number,
        to_number: (n) => `+1415555${4000 + n}`,
      };
    });
    after(() => witness.stop());

    async function finishedChat(body = {}) {
      const { chat_id } = await client.chat.create({ agent_id, ...body });
      await client.chat.createChatCompletion({ chat_id, content: 'Is my bicycle ready?' });
      await witness.advance(3);
      await client.chat.end(chat_id);
      await witness.quiet();
      return chat_id;
    }

    /** Finds out why a chat ended, which no answer shows: one of the reasons finds it. */
    async function reasonOf(chat_id) {
      const reasons = resolve(componentOf('DisconnectionReason')).schema.enum;
      const found = [];
      for (const reason of reasons) {
        const { items } = await client.chat.list({
          filter_criteria: {
            chat_id: { type: 'string', op: 'eq', value: chat_id },
            disconnection_reason: { type: 'enum', op: 'in', value: [reason] },
          },
        });
        if (items.length > 0) found.push(reason);
      }
      assert.equal(found.length, 1, `an ended chat has one reason, not ${found}`);
      return found[0];
    }

    test('create: every field, kind and value comes back', async () => {
      for (const body of everyBody(requestOf('chatCreate'), { rules })) {
        const created = await client.chat.create(body);
        kept(body, created, { agent_version: 'the answer has version' });
        assert.deepEqual([created.version, created.chat_status, created.chat_type], [0, 'ongoing', 'api_chat']);
        assert.deepEqual(await client.chat.retrieve(created.chat_id), created);
      }
    });

    test('createSMSChat: every field, kind and value comes back', async () => {
      for (const body of everyBody(requestOf('chatCreateSMSChat'), { rules })) {
        const created = await client.chat.createSMSChat(body);
        kept(body, created, {
          from_number: 'not part of the answer',
          to_number: 'not part of the answer',
          override_agent_id: 'the answer has agent_id',
          override_agent_version: 'the answer has version',
        });
        assert.deepEqual([created.agent_id, created.version, created.chat_type], [agent_id, 0, 'sms_chat']);
        assert.deepEqual(await client.chat.retrieve(created.chat_id), created);
      }
    });

    test('createChatCompletion: the agent answers, and both stay in the conversation', async () => {
      const { chat_id } = await client.chat.create({ agent_id });
      const content = 'Is my bicycle – “the red one” – ready?';
      const { messages } = await client.chat.createChatCompletion({ chat_id, content });
      assert.ok(messages.some(({ role }) => role === 'agent'));
      const chat = await client.chat.retrieve(chat_id);
      const said = chat.message_with_tool_calls.filter(({ role }) => role === 'user').map((message) => message.content);
      assert.deepEqual(said, [content]);
      assert.ok(chat.transcript.includes(content));
      for (const message of messages) {
        assert.ok(chat.message_with_tool_calls.some((one) => one.message_id === message.message_id));
      }
    });

    test('createChatCompletion: tool calls and states come as messages', async () => {
      const states = ['greeting', 'booking'].map((name) => ({ name, state_prompt: `You are in ${name}.` }));
      const { llm_id } = await newLlm(client, { states, starting_state: 'greeting' });
      const agent = await newChatAgent(client, { response_engine: { type: 'retell-llm', llm_id } });
      await client.chatAgent.publish(agent.agent_id, { version: 0 });
      await witness.tag(agent.agent_id, 'production', 0);
      await witness.scriptChat(agent.agent_id, [
        [
          { tool: 'lookup_price', arguments: { order: '7' }, result: '{"price":30}' },
          { moveTo: 'booking' },
          { agent: 'It is 30 euros.' },
        ],
      ]);
      const { chat_id, agent_tag } = await client.chat.create({
        agent_id: agent.agent_id,
        agent_version: 'production',
      });
      assert.equal(agent_tag, 'production');
      const { messages } = await client.chat.createChatCompletion({ chat_id, content: 'How much is it?' });
      assert.deepEqual(
        messages.map(({ role }) => role),
        ['tool_call_invocation', 'tool_call_result', 'state_transition', 'agent'],
      );
      assert.deepEqual(JSON.parse(messages[0].arguments), { order: '7' });
      assert.equal(messages[1].tool_call_id, messages[0].tool_call_id);
      assert.deepEqual((await client.chat.retrieve(chat_id)).message_with_tool_calls.slice(-4), messages);
      const filter_criteria = { agent_tag: { type: 'enum', op: 'in', value: ['production'] } };
      assert.deepEqual(
        (await client.chat.list({ filter_criteria })).items.map((item) => item.chat_id),
        [chat_id],
      );
    });

    test('end: an ended chat is analysed and takes no more messages', async () => {
      const chat_id = await finishedChat();
      const chat = await client.chat.retrieve(chat_id);
      assert.equal(chat.chat_status, 'ended');
      assert.ok(chat.end_timestamp >= chat.start_timestamp);
      assert.deepEqual(
        Object.keys(chat.chat_analysis.custom_analysis_data).sort(),
        ANALYSIS.map(({ name }) => name).sort(),
      );
      await assert.rejects(client.chat.createChatCompletion({ chat_id, content: 'Hello?' }), { status: 400 });
    });

    test('update: every field, kind and value comes back', async () => {
      const { chat_id } = await client.chat.create({ agent_id });
      for (const body of everyBody(requestOf('chatUpdate'), { rules })) {
        const updated = await client.chat.update(chat_id, body);
        kept(body, updated, {
          data_storage_setting: 'not part of the answer',
          override_dynamic_variables: 'not part of the answer',
        });
        assert.deepEqual(await client.chat.retrieve(chat_id), updated);
      }
    });

    test('rerunAnalysis: there is an analysis again', async () => {
      const chat_id = await finishedChat();
      assert.equal((await client.chat.rerunAnalysis(chat_id)).chat_id, chat_id);
      await witness.quiet();
      const { chat_analysis } = await client.chat.retrieve(chat_id);
      assert.equal(typeof chat_analysis.chat_successful, 'boolean');
    });

    test('list: every criterion, kind and operator', async () => {
      const chat_id = await finishedChat();
      const attributes = { tier: 'silver', visits: 3, member: true };
      const chat = await client.chat.update(chat_id, { custom_attributes: attributes });
      const cases = filterCases(componentOf('ChatFilter'), {
        agent: [
          [[{ agent_id }], true],
          [[{ agent_id, version: [0] }], true],
          [[{ agent_id, version: [1] }], false],
          [[{ agent_id: 'agent_other' }], false],
        ],
        // Asked for by the test of tool calls.
        agent_tag: NONE,
        chat_id,
        chat_status: 'ended',
        chat_successful: chat.chat_analysis.chat_successful,
        combined_cost: chat.chat_cost.combined_cost,
        custom_analysis_data: chat.chat_analysis.custom_analysis_data,
        custom_attributes: attributes,
        disconnection_reason: await reasonOf(chat_id),
        duration_ms: chat.end_timestamp - chat.start_timestamp,
        end_timestamp: chat.end_timestamp,
        start_timestamp: chat.start_timestamp,
        user_sentiment: chat.chat_analysis.user_sentiment,
      });
      for (const { criteria, matches } of cases) {
        const found = (await client.chat.list({ filter_criteria: criteria, limit: 1000 })).items;
        assert.equal(
          found.some((item) => item.chat_id === chat_id),
          matches,
          `${JSON.stringify(criteria)} ${matches ? 'finds' : 'does not find'} the chat`,
        );
      }
    });

    test('list: pages of all sizes, both orders, skipping, counting, while chats come and go', async () => {
      const fresh = await Witness.start();
      const agent = await newChatAgent(fresh.client);
      const add = async () => {
        await fresh.advance(60);
        return (await fresh.client.chat.create({ agent_id: agent.agent_id })).chat_id;
      };
      const expected = [];
      for (let i = 0; i < 8; i++) expected.push(await add());
      const list = (page) => fresh.client.chat.list(page);
      await assertPaged({
        list,
        id: ({ chat_id }) => chat_id,
        expected,
        orders: ['ascending', 'descending'],
        add,
        remove: (id) => fresh.client.chat.delete(id),
      });
      const counted = await list({ limit: 2, skip: 3, include_total: true, sort_order: 'ascending' });
      assert.equal(counted.total, expected.length);
      assert.deepEqual(
        counted.items.map(({ chat_id }) => chat_id),
        expected.slice(3, 5),
      );
      await fresh.stop();
    });

    test('delete: gone', async () => {
      const { chat_id } = await client.chat.create({ agent_id });
      await client.chat.delete(chat_id);
      await assert.rejects(client.chat.retrieve(chat_id), { status: 422 });
    });
  });
