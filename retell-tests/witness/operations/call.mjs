import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { kept } from '../support/compare.mjs';
import { componentOf, requestOf } from '../support/contract.mjs';
import { filterCases, NONE } from '../support/filters.mjs';
import { newAgent, newFlow, newLlm, newNumber, newWorld } from '../support/fixtures.mjs';
import { assertPaged } from '../support/pages.mjs';
import { everyBody } from '../support/samples.mjs';
import { Witness } from '../support/witness.mjs';

const STATES = ['greeting', 'booking'].map((name) => ({ name, state_prompt: `You are in ${name}.` }));
const SCRIPT = {
  turns: [
    { agent: 'Hello {{name}}, your bicycle is repaired.' },
    { user: 'How much is it?' },
    { tool: 'lookup_price', arguments: { order: 7 }, result: '{"price":30}' },
    { agent: 'It is 30 euros.' },
    { user: 'Thank you, bye.' },
  ],
  ending: 'user_hangup',
};
const ANALYSIS = [
  { type: 'string', name: 'topic', description: 'What it was about', examples: ['bicycle'] },
  { type: 'number', name: 'price', description: 'The price' },
  { type: 'boolean', name: 'happy', description: 'Whether the customer is happy' },
  { type: 'enum', name: 'mood', description: 'The mood', choices: ['good', 'bad'] },
];
const NOT_SHOWN = {
  agent_override: 'changes the call, not part of the answer',
  ignore_e164_validation: 'not part of the answer',
};

export default () =>
  describe('call', () => {
    let witness;
    let client;
    let rules;
    let from_number;
    let agent_id;
    let last = 2000;

    const nextNumber = () => `+1415555${last++}`;

    before(async () => {
      witness = await Witness.start({ concurrencyLimit: 1000 });
      ({ client } = witness);
      const world = await newWorld(client);
      const llm = await newLlm(client, { states: STATES, starting_state: 'greeting' });
      ({ agent_id } = await newAgent(client, {
        response_engine: { type: 'retell-llm', llm_id: llm.llm_id },
        agent_name: 'Repair shop',
        post_call_analysis_data: ANALYSIS,
      }));
      from_number = await newNumber(client, { agent_id });
      rules = {
        ...world.rules,
        agent_id,
        llm_id: llm.llm_id,
        from_number,
        to_number: nextNumber,
        override_agent_id: agent_id,
        custom_sip_headers: { 'X-Order': '7', 'X-Source': 'witness' },
      };
    });
    after(() => witness.stop());

    /** Places a call and moves the time until somebody has answered. */
    async function ongoingCall(body = {}) {
      const { call_id } = await client.call.createPhoneCall({ from_number, to_number: nextNumber(), ...body });
      for (let i = 0; i < 60; i++) {
        await witness.advance(0.5);
        if ((await client.call.retrieve(call_id)).call_status === 'ongoing') return call_id;
      }
      throw new Error('Nobody answers');
    }

    async function finishedCall(body = {}) {
      const to_number = nextNumber();
      await witness.script(to_number, SCRIPT);
      const { call_id } = await client.call.createPhoneCall({ from_number, to_number, ...body });
      await witness.quiet();
      return call_id;
    }

    test('createPhoneCall: every field, kind and value is taken, what the answer has comes back', async () => {
      for (const body of everyBody(requestOf('callCreatePhoneCall'), { rules })) {
        const created = await client.call.createPhoneCall(body);
        kept(body, created, {
          ...NOT_SHOWN,
          override_agent_id: 'the answer has agent_id',
          override_agent_version: 'the answer has agent_version',
        });
        assert.deepEqual([created.agent_id, created.agent_version], [agent_id, 0]);
        assert.deepEqual(await client.call.retrieve(created.call_id), created);
      }
      await witness.quiet();
    });

    test('registerPhoneCall: every field, kind and value is taken, what the answer has comes back', async () => {
      const registered = { ...rules, from_number: '+14155550001', to_number: '+14155550002' };
      for (const body of everyBody(requestOf('callRegisterPhoneCall'), { rules: registered })) {
        const created = await client.call.registerPhoneCall(body);
        kept(body, created, { ...NOT_SHOWN, agent_version: ['a number in the answer', 0] });
        assert.equal(created.call_status, 'registered');
        assert.deepEqual(await client.call.retrieve(created.call_id), created);
      }
      await witness.quiet();
    });

    test('createWebCall: every field, kind and value is taken, what the call has comes back', async () => {
      const { conversation_flow_id } = await newFlow(client);
      const flowAgent = await newAgent(client, {
        response_engine: { type: 'conversation-flow', conversation_flow_id },
      });
      const web = {
        ...rules,
        conversation_flow_id,
        agent_id: (n) => [agent_id, flowAgent.agent_id][n % 2],
        current_state: 'greeting',
        current_node_id: 'start',
        // Inside of agent_override the rule for agents is meant.
        'TransferAgent.agent_id': agent_id,
      };
      const bodies = everyBody(requestOf('callCreateWebCall'), {
        rules: web,
        adjust: (body) => {
          const engine = body.agent_override.agent.response_engine.type;
          if (engine !== 'retell-llm') delete body.current_state;
          if (engine !== 'conversation-flow') delete body.current_node_id;
          return body;
        },
      });
      for (const body of bodies) {
        const { call_id, access_token, expires_at, transport } = await client.call.createWebCall(body);
        const call = await client.call.retrieve(call_id);
        kept(body, call, {
          ...NOT_SHOWN,
          agent_version: ['a number in the answer', 0],
          current_node_id: 'where the call begins, not part of the answer',
          current_state: 'where the call begins, not part of the answer',
        });
        assert.equal(call.access_token, access_token);
        assert.ok(expires_at > 0);
        assert.equal(transport, 'gateway');
      }
      await witness.quiet();
    });

    test('retrieve: a call from dialling to its analysis', async () => {
      const to_number = nextNumber();
      await witness.script(to_number, SCRIPT);
      const { call_id } = await client.call.createPhoneCall({
        from_number,
        to_number,
        retell_llm_dynamic_variables: { name: 'Ada' },
      });
      assert.equal((await client.call.retrieve(call_id)).call_status, 'registered');
      await witness.quiet();
      const call = await client.call.retrieve(call_id);
      assert.deepEqual(
        [call.call_status, call.disconnection_reason, call.direction, call.agent_name],
        ['ended', 'user_hangup', 'outbound', 'Repair shop'],
      );
      assert.equal(call.duration_ms, call.end_timestamp - call.start_timestamp);
      assert.match(call.transcript, /Hello Ada, your bicycle is repaired\./);
      assert.deepEqual(
        call.transcript_with_tool_calls.map(({ role }) => role),
        ['agent', 'user', 'tool_call_invocation', 'tool_call_result', 'agent', 'user'],
      );
      const words = call.transcript_object.flatMap((utterance) => utterance.words);
      assert.ok(words.every(({ start, end }) => start <= end));
      assert.ok(words.every(({ start }, i) => i === 0 || start >= words[i - 1].start));
      assert.ok(call.latency.e2e.p50 <= call.latency.e2e.p99);
      const { combined_cost, product_costs } = call.call_cost;
      const sum = product_costs.reduce((total, { cost }) => total + cost, 0);
      assert.ok(Math.abs(combined_cost - sum) < 0.01, `${combined_cost} is the sum of the product costs ${sum}`);
      assert.deepEqual(
        Object.keys(call.call_analysis.custom_analysis_data).sort(),
        ANALYSIS.map(({ name }) => name).sort(),
      );
    });

    test('retrieve: a web call, joined and over', async () => {
      const { call_id } = await client.call.createWebCall({ agent_id, metadata: { order: 7 } });
      await witness.quiet();
      const call = await client.call.retrieve(call_id);
      assert.deepEqual([call.call_status, call.call_type, call.metadata], ['ended', 'web_call', { order: 7 }]);
      assert.ok(call.transcript.length > 0);
      assert.ok(call.call_cost.combined_cost > 0);
      const filter_criteria = { call_id: { type: 'string', op: 'eq', value: call_id } };
      const [item] = (await client.call.list({ filter_criteria })).items;
      assert.deepEqual([item.call_type, item.duration_ms], ['web_call', call.duration_ms]);
    });

    test('retrieve: an inbound call with keys, a message, states and a transfer', async () => {
      const from = nextNumber();
      await witness.script(from, {
        turns: [
          { agent: 'Press one to book.' },
          { press: '1' },
          { moveTo: 'booking' },
          { agent: 'I send you the address.' },
          { sms: 'Ring 7, Wien' },
          { user: 'A human, please.' },
        ],
        transferTo: '+14155550188',
      });
      const call_id = await witness.inbound(from, from_number);
      await witness.quiet();
      const call = await client.call.retrieve(call_id);
      assert.deepEqual(
        [call.direction, call.from_number, call.to_number, call.disconnection_reason],
        ['inbound', from, from_number, 'call_transfer'],
      );
      assert.equal(call.transfer_destination, '+14155550188');
      assert.ok(call.transfer_end_timestamp >= call.end_timestamp);
      const entries = call.transcript_with_tool_calls;
      assert.deepEqual(
        ['dtmf', 'sms']
          .map((role) => entries.find((entry) => entry.role === role))
          .map((one) => one.digit ?? one.content),
        ['1', 'Ring 7, Wien'],
      );
    });

    test('retrieve: a call along a flow, with a tag of the agent', async () => {
      const { conversation_flow_id } = await newFlow(client);
      const flow = await newAgent(client, { response_engine: { type: 'conversation-flow', conversation_flow_id } });
      await client.agent.publish(flow.agent_id, { version: 0 });
      await witness.tag(flow.agent_id, 'production', 0, { name: 'Ada' });
      const to_number = nextNumber();
      await witness.script(to_number, { turns: [{ agent: 'Hello {{name}}.' }, { user: 'Hello.' }, { moveTo: 'end' }] });
      const { call_id, agent_version, agent_tag } = await client.call.createPhoneCall({
        from_number,
        to_number,
        override_agent_id: flow.agent_id,
        override_agent_version: 'production',
      });
      assert.deepEqual([agent_version, agent_tag], [0, 'production']);
      await witness.quiet();
      const call = await client.call.retrieve(call_id);
      assert.match(call.transcript, /Hello Ada\./);
      const moves = call.transcript_with_tool_calls.filter(({ role }) => role === 'node_transition');
      assert.equal(moves.at(-1).new_node_id, 'end');
      for (const [value, found] of [
        ['production', 1],
        ['staging', 0],
      ]) {
        const filter_criteria = { agent_tag: { type: 'enum', op: 'in', value: [value] } };
        assert.equal((await client.call.list({ filter_criteria })).items.length, found);
      }
    });

    test('update: every field, kind and value comes back', async () => {
      const call_id = await finishedCall();
      for (const body of everyBody(requestOf('callUpdate'), { rules })) {
        const updated = await client.call.update(call_id, body);
        kept(body, updated, { custom_attributes: 'not part of the answer, but found by list' });
        assert.deepEqual(await client.call.retrieve(call_id), updated);
        for (const [key, value] of Object.entries(body.custom_attributes)) {
          const custom_attributes = [{ type: typeof value, op: 'eq', key, value }];
          const { items } = await client.call.list({ filter_criteria: { custom_attributes } });
          assert.ok(
            items.some((item) => item.call_id === call_id),
            `found by ${key} = ${value}`,
          );
        }
      }
    });

    test('updateLive: every field, kind and value is taken, what the answer has comes back', async () => {
      for (const body of everyBody(requestOf('callUpdateLive'), { rules })) {
        const call_id = await ongoingCall();
        assert.equal((await client.call.updateLive(call_id, body)).success, true);
        const { metadata, data_storage_setting } = body.fields_to_override;
        kept({ metadata, data_storage_setting }, await client.call.retrieve(call_id));
        await client.call.stop(call_id);
      }
    });

    test('listenLive and takeOverLive: somebody listens, then speaks', async () => {
      const call_id = await ongoingCall();
      const { participant_id, access_token } = await client.call.listenLive(call_id);
      assert.ok(access_token.length > 0);
      assert.equal((await client.call.takeOverLive(call_id, { participant_id })).success, true);
      await witness.quiet();
      assert.equal((await client.call.retrieve(call_id)).disconnection_reason, 'call_take_over');
    });

    test('stop: a running call ends', async () => {
      const call_id = await ongoingCall();
      await client.call.stop(call_id);
      const call = await client.call.retrieve(call_id);
      assert.deepEqual([call.call_status, call.disconnection_reason], ['ended', 'manual_stopped']);
    });

    test('rerunAnalysis: there is an analysis again', async () => {
      const call_id = await finishedCall();
      const rerun = await client.call.rerunAnalysis(call_id);
      assert.equal(rerun.call_id, call_id);
      await witness.quiet();
      const { call_analysis } = await client.call.retrieve(call_id);
      assert.equal(typeof call_analysis.call_successful, 'boolean');
    });

    test('list: every criterion, kind and operator', async () => {
      const fresh = await Witness.start();
      const { client } = fresh;
      const { agent_id } = await newAgent(client, { post_call_analysis_data: ANALYSIS });
      const from_number = await newNumber(client, { agent_id });
      const to_number = nextNumber();
      await fresh.script(to_number, SCRIPT);
      const task = {
        to_number,
        metadata: { text: 'gold', count: 7, flag: true },
        retell_llm_dynamic_variables: { name: 'Grace' },
      };
      const batch = await client.batchCall.createBatchCall({ from_number, tasks: [task] });
      await fresh.quiet();
      const { items } = await client.call.list({
        filter_criteria: { to_number: { type: 'string', op: 'eq', value: to_number } },
      });
      assert.equal(items.length, 1);
      const attributes = { tier: 'silver', visits: 3, member: true };
      const call = await client.call.update(items[0].call_id, { custom_attributes: attributes });
      const toolCall = { name: 'lookup_price' };
      const cases = filterCases(componentOf('CallFilter'), {
        agent: [
          [[{ agent_id }], true],
          [[{ agent_id, version: [0] }], true],
          [[{ agent_id, version: [1] }], false],
          [[{ agent_id: 'agent_other' }], false],
          [[{ agent_id: 'agent_other' }, { agent_id }], true],
        ],
        // Asked for by the test of a call along a flow.
        agent_tag: NONE,
        batch_call_id: batch.batch_call_id,
        call_id: call.call_id,
        call_status: 'ended',
        call_successful: call.call_analysis.call_successful,
        call_type: 'phone_call',
        combined_cost: call.call_cost.combined_cost,
        custom_analysis_data: call.call_analysis.custom_analysis_data,
        custom_attributes: attributes,
        data_storage_setting: 'everything',
        direction: 'outbound',
        disconnection_reason: 'user_hangup',
        duration_ms: call.duration_ms,
        dynamic_variables: { name: 'Grace' },
        e2e_latency_p50: call.latency.e2e.p50,
        end_timestamp: call.end_timestamp,
        from_number,
        in_voicemail: false,
        metadata: task.metadata,
        start_timestamp: call.start_timestamp,
        to_number,
        tool_calls: [
          [[toolCall], true],
          [[{ ...toolCall, success: { type: 'boolean', op: 'eq', value: true } }], true],
          [[{ ...toolCall, success: { type: 'boolean', op: 'eq', value: false } }], false],
          [[{ ...toolCall, latency_ms: { type: 'number', op: 'ge', value: 0 } }], true],
          [[{ ...toolCall, latency_ms: { type: 'range', op: 'bt', value: [-2, -1] } }], false],
          [[{ name: 'other', type: 'custom' }], false],
        ],
        user_sentiment: call.call_analysis.user_sentiment,
      });
      for (const { criteria, matches } of cases) {
        const found = (await client.call.list({ filter_criteria: criteria, limit: 1000 })).items;
        assert.equal(
          found.some((item) => item.call_id === call.call_id),
          matches,
          `${JSON.stringify(criteria)} ${matches ? 'finds' : 'does not find'} the call`,
        );
      }
      await fresh.stop();
    });

    test('list: an item is the call without its transcripts', async () => {
      const call_id = await finishedCall();
      const { items } = await client.call.list({
        filter_criteria: { call_id: { type: 'string', op: 'eq', value: call_id } },
      });
      const call = await client.call.retrieve(call_id);
      for (const name of Object.keys(call).filter((one) => /transcript/.test(one))) delete call[name];
      assert.deepEqual(items, [call]);
    });

    test('list: pages of all sizes, both orders, skipping, counting, while calls come and go', async () => {
      const fresh = await Witness.start({ concurrencyLimit: 1000 });
      const agent = await newAgent(fresh.client);
      const from = await newNumber(fresh.client, agent);
      const add = async () => {
        await fresh.advance(60);
        const call = await fresh.client.call.createPhoneCall({ from_number: from, to_number: '+14155550123' });
        await fresh.quiet();
        return call.call_id;
      };
      const expected = [];
      for (let i = 0; i < 8; i++) expected.push(await add());
      const list = (page) => fresh.client.call.list(page);
      await assertPaged({
        list,
        id: ({ call_id }) => call_id,
        expected,
        orders: ['ascending', 'descending'],
        add,
        remove: (id) => fresh.client.call.delete(id),
      });
      const counted = await list({ limit: 2, skip: 3, include_total: true, sort_order: 'ascending' });
      assert.equal(counted.total, expected.length);
      assert.deepEqual(
        counted.items.map(({ call_id }) => call_id),
        expected.slice(3, 5),
      );
      await fresh.stop();
    });

    test('delete: gone', async () => {
      const call_id = await finishedCall();
      await client.call.delete(call_id);
      await assert.rejects(client.call.retrieve(call_id), { status: 422 });
    });
  });
