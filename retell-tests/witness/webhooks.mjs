import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newAgent, newChatAgent, newLlm, newNumber } from './support/fixtures.mjs';
import { Receiver } from './support/receiver.mjs';
import { Witness } from './support/witness.mjs';

const EVENTS = ['call_started', 'call_ended', 'call_analyzed', 'transcript_updated'];
const SCRIPT = {
  turns: [
    { agent: 'Grüezi 👋, wie heißen Sie?' },
    { user: 'Ζωή. 日本から電話しています。' },
    { agent: 'Thank you, bye.' },
  ],
  ending: 'agent_hangup',
};

export default () =>
  describe('webhooks', () => {
    let witness;
    let receiver;

    before(async () => {
      witness = await Witness.start();
      receiver = await Receiver.start(witness.apiKey);
    });
    after(async () => {
      receiver.stop();
      await witness.stop();
    });

    function assertValid(t) {
      const { requests } = receiver;
      assert.ok(requests.length > 0, 'something came');
      assert.deepEqual(requests.filter(({ isValid }) => !isValid), []);
      t.diagnostic(`${requests.length} requests of the simulator, all accepted by the client`);
      receiver.requests = [];
    }

    test('the client accepts the events of a call', async (t) => {
      const { client } = witness;
      const { agent_id } = await newAgent(client, { webhook_url: `${receiver.url}/events`, webhook_events: EVENTS });
      const from_number = await newNumber(client, { agent_id });
      for (const to_number of ['+14155550101', '+14155550102', '+14155550103']) {
        await witness.script(to_number, SCRIPT);
        await client.call.createPhoneCall({ from_number, to_number, metadata: { order: 'ÄÖÜ-7' } });
      }
      await witness.quiet();
      assert.deepEqual([...new Set(receiver.events())].sort(), [...EVENTS].sort());
      assert.ok(receiver.requests.some(({ body }) => body.includes('日本')), 'some are more than ASCII');
      assertValid(t);
    });

    test('the client accepts the events of a chat', async (t) => {
      const { client } = witness;
      const { agent_id } = await newChatAgent(client, { webhook_url: receiver.url });
      const { chat_id } = await client.chat.create({ agent_id });
      await client.chat.createChatCompletion({ chat_id, content: 'Grüezi 👋, ist mein Velo fertig?' });
      await client.chat.end(chat_id);
      await witness.quiet();
      assert.deepEqual(receiver.events(), ['chat_started', 'chat_ended', 'chat_analyzed']);
      assertValid(t);
    });

    test('the client accepts the questions before a call and a message come in', async (t) => {
      const { client } = witness;
      const number = await newNumber(client, {
        agent_id: (await newAgent(client)).agent_id,
        chat_agent_id: (await newChatAgent(client)).agent_id,
      });
      await client.phoneNumber.update(number, {
        inbound_webhook_url: receiver.url,
        inbound_sms_webhook_url: receiver.url,
      });
      await witness.inbound('+14155550170', number);
      await witness.inboundSms('+14155550170', number, 'Ist mein Velo fertig? 🚲');
      await witness.quiet();
      assert.deepEqual(receiver.events(), ['call_inbound', 'chat_inbound']);
      assertValid(t);
    });

    test('the client accepts the calls of functions, with and without a body', async (t) => {
      const { client } = witness;
      const methods = ['POST', 'PUT', 'PATCH', 'GET', 'DELETE'];
      const parameters = { type: 'object', properties: { order: { type: 'string' } } };
      for (const method of methods) {
        const tool = {
          type: 'custom',
          name: `${method.toLowerCase()}_order`,
          description: 'Looks an order up',
          url: `${receiver.url}/functions`,
          method,
          speak_during_execution: false,
          speak_after_execution: true,
          ...(['GET', 'DELETE'].includes(method) ? { query_params: { order: 'ÄÖÜ 7' } } : { parameters }),
        };
        const { llm_id } = await newLlm(client, { general_tools: [tool] });
        const { agent_id } = await newAgent(client, { response_engine: { type: 'retell-llm', llm_id } });
        const from_number = await newNumber(client, { agent_id });
        await client.call.createPhoneCall({ from_number, to_number: '+14155550171' });
      }
      await witness.quiet();
      const called = receiver.requests.map(({ method }) => method);
      assert.deepEqual([...new Set(called)].sort(), [...methods].sort());
      assert.ok(receiver.requests.some(({ method, body }) => method === 'GET' && body === ''), 'some have no body');
      assertValid(t);
    });
  });
