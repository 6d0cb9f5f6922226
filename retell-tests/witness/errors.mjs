// What the client makes of failures: its own error types, and its own repeats.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newAgent, newNumber } from './support/fixtures.mjs';
import { Retell, Witness } from './support/witness.mjs';

export default () =>
  describe('errors', () => {
    let witness;
    let client;

    before(async () => {
      witness = await Witness.start({ concurrencyLimit: 1 });
      ({ client } = witness);
    });
    after(() => witness.stop());

    /** Asserts the type exactly, the status and what the message says. */
    async function fails(promise, type, status, message) {
      const error = await promise.then(
        () => assert.fail('It succeeds'),
        (thrown) => thrown,
      );
      assert.equal(error.constructor.name, type.name, String(error));
      assert.equal(error.status, status);
      assert.match(error.message, message);
      assert.equal(error.error.status, 'error');
      assert.equal(typeof error.error.message, 'string');
      return error;
    }

    test('400: a wrong value is BadRequestError and names the field', async () => {
      const wrong = newAgent(client, { voice_speed: 9 });
      await fails(wrong, Retell.BadRequestError, 400, /voice_speed/);
    });

    test('400: an unknown field is BadRequestError and names the field', async () => {
      await fails(newAgent(client, { voice_sped: 1 }), Retell.BadRequestError, 400, /voice_sped/);
    });

    test('401: a wrong key is AuthenticationError', async () => {
      const stranger = witness.newClient({ apiKey: 'key_of_nobody' });
      await fails(stranger.agent.list(), Retell.AuthenticationError, 401, /key/i);
    });

    test('402: buying without a payment method is APIError', async () => {
      await witness.payment(false);
      await fails(client.phoneNumber.create({}), Retell.APIError, 402, /payment/i);
      await witness.payment(true);
    });

    test('403: PermissionDeniedError', async () => {
      await witness.fault({ status: 403 });
      await fails(client.agent.list(), Retell.PermissionDeniedError, 403, /403/);
    });

    test('404: an unknown flow is NotFoundError and names the id', async () => {
      const unknown = client.conversationFlow.retrieve('conversation_flow_none');
      await fails(unknown, Retell.NotFoundError, 404, /conversation_flow_none/);
    });

    test('404: an unknown version is NotFoundError', async () => {
      const { agent_id } = await newAgent(client);
      await fails(client.agent.retrieve(agent_id, { version: 7 }), Retell.NotFoundError, 404, /7/);
    });

    test('409: ConflictError', async () => {
      await witness.fault({ status: 409, operation: 'agentUpdate', message: 'Somebody else changes it' });
      const { agent_id } = await newAgent(client);
      await fails(client.agent.update(agent_id, { agent_name: 'x' }), Retell.ConflictError, 409, /Somebody else/);
    });

    test('412: changing a draft that is not the newest is APIError', async () => {
      const { agent_id } = await newAgent(client);
      await client.agent.createVersion(agent_id, { base_version: 0 });
      const stale = client.agent.update(agent_id, { agent_name: 'x', version: 0 });
      await fails(stale, Retell.APIError, 412, new RegExp(agent_id));
    });

    test('422: unknown ids are UnprocessableEntityError and name the id', async () => {
      for (const [id, lookup] of [
        ['agent_none', () => client.agent.retrieve('agent_none')],
        ['agent_none', () => client.chatAgent.retrieve('agent_none')],
        ['llm_none', () => client.llm.retrieve('llm_none')],
        ['call_none', () => client.call.retrieve('call_none')],
        ['chat_none', () => client.chat.retrieve('chat_none')],
        ['+14155550000', () => client.phoneNumber.retrieve('+14155550000')],
        ['knowledge_base_none', () => client.knowledgeBase.retrieve('knowledge_base_none')],
        ['voice_none', () => client.voice.retrieve('voice_none')],
      ]) {
        await fails(lookup(), Retell.UnprocessableEntityError, 422, new RegExp(id.replace('+', '\\+')));
      }
    });

    test('429: a call too many is RateLimitError', async () => {
      const { agent_id } = await newAgent(client);
      const from_number = await newNumber(client, { agent_id });
      const call = () => client.call.createPhoneCall({ from_number, to_number: '+14155550123' });
      const { call_id } = await call();
      await witness.advance(5);
      await fails(call(), Retell.RateLimitError, 429, /concurrency/i);
      await client.call.stop(call_id);
      await call();
      await witness.quiet();
    });

    test('429: the client waits as Retry-After says, repeats, and succeeds', async () => {
      const patient = witness.newClient({ maxRetries: 2 });
      await witness.fault({ status: 429, operation: 'agentList', times: 2, retryAfterMillis: 1000 });
      witness.log.length = 0;
      const { items } = await patient.agent.list();
      assert.ok(items.length > 0);
      assert.deepEqual(
        witness.log.map(({ status, headers }) => [status, headers.get('x-stainless-retry-count')]),
        [
          [429, '0'],
          [429, '1'],
          [200, '2'],
        ],
      );
      for (const i of [1, 2]) {
        const waited = witness.log[i].started - witness.log[i - 1].started;
        assert.ok(waited >= 990, `waits a second, not ${waited} ms`);
      }
    });

    test('429: retry-after-ms wins, and RateLimitError comes when it stays', async () => {
      const patient = witness.newClient({ maxRetries: 1 });
      await witness.fault({ status: 429, operation: 'llmList', times: 2, retryAfterMillis: 50 });
      witness.log.length = 0;
      const error = await fails(patient.llm.list(), Retell.RateLimitError, 429, /429/);
      assert.equal(error.headers.get('retry-after'), '1');
      assert.equal(error.headers.get('retry-after-ms'), '50');
      assert.equal(witness.log.length, 2);
    });

    test('500, 502, 503: repeated, then InternalServerError', async () => {
      const patient = witness.newClient({ maxRetries: 1 });
      for (const status of [500, 502, 503]) {
        await witness.fault({ status, operation: 'voiceList', times: 2, retryAfterMillis: 10 });
        witness.log.length = 0;
        await fails(patient.voice.list(), Retell.InternalServerError, status, new RegExp(status));
        assert.equal(witness.log.length, 2);
      }
    });

    test('nobody listens: APIConnectionError', async () => {
      const gone = await Witness.start();
      await gone.client.identity.retrieve();
      await gone.stop();
      await assert.rejects(gone.client.identity.retrieve(), (error) => error.constructor === Retell.APIConnectionError);
    });

    test('reset: repeated, then APIConnectionError', async () => {
      await witness.fault({ kind: 'reset', operation: 'voiceList', times: 1 });
      witness.log.length = 0;
      assert.ok((await witness.newClient({ maxRetries: 1 }).voice.list()).length > 0);
      assert.equal(witness.log.length, 2);
      await witness.fault({ kind: 'reset', operation: 'voiceList', times: 1 });
      await assert.rejects(client.voice.list(), (error) => error.constructor === Retell.APIConnectionError);
    });

    test('lost response: the official client repeats a dial, and two calls are placed', async () => {
      const fresh = await Witness.start();
      const from_number = await newNumber(fresh.client, await newAgent(fresh.client));
      await fresh.fault({ kind: 'lostResponse', operation: 'callCreatePhoneCall' });
      const patient = fresh.newClient({ maxRetries: 1 });
      await patient.call.createPhoneCall({ from_number, to_number: '+14155550123' });
      assert.equal((await fresh.client.call.list({ include_total: true })).total, 2);
      await fresh.stop();
    });

    test('too slow: APIConnectionTimeoutError', async () => {
      await witness.fault({ kind: 'delay', millis: 1000, operation: 'voiceList' });
      const impatient = witness.newClient({ timeout: 100 });
      const isTimeout = (error) => error.constructor === Retell.APIConnectionTimeoutError;
      await assert.rejects(impatient.voice.list(), isTimeout);
    });

    test('aborted: APIUserAbortError', async () => {
      const signal = AbortSignal.abort();
      await assert.rejects(
        client.agent.list({}, { signal }),
        (error) => error.constructor === Retell.APIUserAbortError,
      );
    });
  });
