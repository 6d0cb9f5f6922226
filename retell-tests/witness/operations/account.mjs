import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { newAgent, newNumber } from '../support/fixtures.mjs';
import { Witness } from '../support/witness.mjs';

export default () => {
  describe('concurrency', () => {
    test('retrieve: counts the calls that run', async () => {
      const witness = await Witness.start({ concurrencyLimit: 7 });
      const { client } = witness;
      const idle = await client.concurrency.retrieve();
      assert.equal(idle.current_concurrency, 0);
      assert.equal(idle.concurrency_limit, 7);
      assert.equal(idle.concurrency_limit, idle.base_concurrency + idle.purchased_concurrency);
      const { agent_id } = await newAgent(client);
      const from_number = await newNumber(client, { agent_id });
      await client.call.createPhoneCall({ from_number, to_number: '+14155550123' });
      await witness.advance(5);
      assert.equal((await client.concurrency.retrieve()).current_concurrency, 1);
      await witness.quiet();
      assert.equal((await client.concurrency.retrieve()).current_concurrency, 0);
      await witness.stop();
    });
  });

  describe('identity', () => {
    test('retrieve: names the key and the organisation', async () => {
      const witness = await Witness.start();
      const { api_key_name, org_name } = await witness.client.identity.retrieve();
      assert.ok(api_key_name.length > 0);
      assert.ok(org_name.length > 0);
      await witness.stop();
    });
  });
};
