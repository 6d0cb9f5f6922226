import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { kept } from '../support/compare.mjs';
import { requestOf } from '../support/contract.mjs';
import { newWorld } from '../support/fixtures.mjs';
import { assertPaged } from '../support/pages.mjs';
import { everyBody } from '../support/samples.mjs';
import { Witness } from '../support/witness.mjs';

export default () =>
  describe('tests', () => {
    let witness;
    let client;
    let ids;
    let rules;
    let llm;
    let flow;

    before(async () => {
      witness = await Witness.start();
      ({ client } = witness);
      ({ ids, rules } = await newWorld(client));
      llm = { type: 'retell-llm', llm_id: ids.llm_id };
      flow = { type: 'conversation-flow', conversation_flow_id: ids.conversation_flow_id };
    });
    after(() => witness.stop());

    const newCase = (response_engine, name = 'Polite') =>
      client.tests.createTestCaseDefinition({
        name,
        response_engine,
        user_prompt: 'You ask for your bicycle.',
        metrics: ['The agent is polite.'],
      });

    test('createTestCaseDefinition: every field, kind and value comes back', async () => {
      for (const body of everyBody(requestOf('testsCreateTestCaseDefinition'), { rules })) {
        const created = await client.tests.createTestCaseDefinition(body);
        kept(body, created);
        assert.deepEqual(await client.tests.getTestCaseDefinition(created.test_case_definition_id), created);
      }
    });

    test('updateTestCaseDefinition: every field, kind and value comes back', async () => {
      const { test_case_definition_id: id } = await newCase(llm);
      for (const body of everyBody(requestOf('testsUpdateTestCaseDefinition'), { rules })) {
        await witness.advance(1);
        const updated = await client.tests.updateTestCaseDefinition(id, body);
        kept(body, updated);
        assert.deepEqual(await client.tests.getTestCaseDefinition(id), updated);
      }
    });

    test('listTestCaseDefinitions: those of one engine, in pages of all sizes, while they come and go', async () => {
      const fresh = await Witness.start();
      const world = await newWorld(fresh.client);
      const engines = {
        'retell-llm': { llm_id: world.ids.llm_id },
        'conversation-flow': { conversation_flow_id: world.ids.conversation_flow_id },
      };
      for (const [type, engine] of Object.entries(engines)) {
        const add = async () => {
          await fresh.advance(1);
          const made = await fresh.client.tests.createTestCaseDefinition({
            name: 'Case',
            response_engine: { type, ...engine },
            user_prompt: 'Ask.',
            metrics: [],
          });
          return made.test_case_definition_id;
        };
        const expected = [];
        for (let i = 0; i < 8; i++) expected.push(await add());
        await assertPaged({
          list: (page) => fresh.client.tests.listTestCaseDefinitions({ type, ...engine, ...page }),
          id: ({ test_case_definition_id }) => test_case_definition_id,
          expected,
          add,
          remove: (id) => fresh.client.tests.deleteTestCaseDefinition(id),
        });
      }
      await fresh.stop();
    });

    test('createBatchTest: runs each case to its end', async () => {
      for (const response_engine of [
        { ...llm, version: 0 },
        { ...flow, version: 0 },
      ]) {
        const cases = [];
        for (const name of ['First', 'Second', 'Third']) cases.push(await newCase(response_engine, name));
        const batch = await client.tests.createBatchTest({
          response_engine,
          test_case_definition_ids: cases.map(({ test_case_definition_id }) => test_case_definition_id),
        });
        assert.deepEqual([batch.status, batch.total_count], ['in_progress', 3]);
        await witness.quiet();
        const done = await client.tests.getBatchTest(batch.test_case_batch_job_id);
        assert.equal(done.status, 'complete');
        assert.equal(done.pass_count + done.fail_count + done.error_count, 3);
        const { items } = await client.tests.listTestRuns(batch.test_case_batch_job_id);
        assert.deepEqual(
          items.map((run) => run.test_case_definition_id).sort(),
          cases.map((one) => one.test_case_definition_id).sort(),
        );
        for (const item of items) {
          const run = await client.tests.getTestRun(item.test_case_job_id);
          assert.deepEqual(run, item);
          assert.ok(['pass', 'fail', 'error'].includes(run.status), run.status);
          assert.deepEqual(
            run.test_case_definition_snapshot,
            cases.find((one) => one.test_case_definition_id === run.test_case_definition_id),
          );
        }
      }
    });

    test('listBatchTests and listTestRuns: pages of all sizes', async () => {
      const fresh = await Witness.start();
      const world = await newWorld(fresh.client);
      for (const engine of [
        { type: 'retell-llm', llm_id: world.ids.llm_id },
        { type: 'conversation-flow', conversation_flow_id: world.ids.conversation_flow_id },
      ]) {
        const cases = [];
        for (let i = 0; i < 8; i++) {
          const made = await fresh.client.tests.createTestCaseDefinition({
            name: `Case ${i}`,
            response_engine: engine,
            user_prompt: 'Ask.',
            metrics: ['It answers.'],
          });
          cases.push(made.test_case_definition_id);
          await fresh.advance(1);
        }
        const expected = [];
        for (let i = 0; i < 8; i++) {
          const batch = await fresh.client.tests.createBatchTest({
            response_engine: { ...engine, version: 0 },
            test_case_definition_ids: cases,
          });
          expected.push(batch.test_case_batch_job_id);
          await fresh.quiet();
          await fresh.advance(1);
        }
        const { type, ...id } = engine;
        await assertPaged({
          list: (page) => fresh.client.tests.listBatchTests({ type, ...id, version: 0, ...page }),
          id: ({ test_case_batch_job_id }) => test_case_batch_job_id,
          expected,
        });
        const all = (await fresh.client.tests.listTestRuns(expected[0])).items.map((run) => run.test_case_job_id);
        await assertPaged({
          list: (page) => fresh.client.tests.listTestRuns(expected[0], page),
          id: ({ test_case_job_id }) => test_case_job_id,
          expected: all,
          descends: false,
        });
      }
      await fresh.stop();
    });

    test('deleteTestCaseDefinition: gone', async () => {
      const { test_case_definition_id: id } = await newCase(llm);
      await client.tests.deleteTestCaseDefinition(id);
      await assert.rejects(client.tests.getTestCaseDefinition(id), { status: 404 });
    });
  });
