import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { kept } from '../support/compare.mjs';
import { requestOf } from '../support/contract.mjs';
import { newNumber, newWorld } from '../support/fixtures.mjs';
import { everyBody } from '../support/samples.mjs';
import { Witness } from '../support/witness.mjs';

export default () =>
  describe('batchCall', () => {
    test('createBatchCall: every field, kind and value is taken, and every task becomes a call', async () => {
      const witness = await Witness.start({ concurrencyLimit: 1000 });
      const { client } = witness;
      const { ids, rules } = await newWorld(client);
      const from_number = await newNumber(client, ids);
      const now = (await client.agent.retrieve(ids.agent_id)).last_modification_timestamp;
      const batches = everyBody(requestOf('batchCallCreateBatchCall'), {
        rules: {
          ...rules,
          from_number,
          to_number: (n) => `+1415555${3000 + n}`,
          trigger_timestamp: (n) => now + n * 3_600_000,
          custom_sip_headers: { 'X-Order': '7' },
          reserved_concurrency: (n) => n % 5,
          'TimeWindow.start': 0,
          'TimeWindow.end': 1439,
        },
      });
      for (const body of batches) {
        const batch = await client.batchCall.createBatchCall(body);
        const { tasks, trigger_timestamp, reserved_concurrency, ...shown } = body;
        kept(shown, batch);
        assert.equal(batch.total_task_count, tasks.length);
        assert.equal(batch.scheduled_timestamp, trigger_timestamp);
        // Days and windows may put the calls off, at most to next week.
        await witness.advance(8 * 24 * 3600);
        await witness.quiet();
        const { items } = await client.call.list({
          filter_criteria: { batch_call_id: { type: 'string', op: 'eq', value: batch.batch_call_id } },
        });
        assert.deepEqual(
          items.map(({ to_number }) => to_number).sort(),
          tasks.map(({ to_number }) => to_number).sort(),
        );
        for (const task of tasks) {
          kept(
            task,
            items.find(({ to_number }) => to_number === task.to_number),
            {
              agent_override: 'changes the call, not part of the answer',
              ignore_e164_validation: 'not part of the answer',
              override_agent_id: 'the answer has agent_id',
              override_agent_version: 'the answer has agent_version',
            },
          );
        }
      }
      await witness.stop();
    });
  });
