import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { kept } from '../support/compare.mjs';
import { requestOf } from '../support/contract.mjs';
import { newAgent, newKnowledgeBase, newLlm } from '../support/fixtures.mjs';
import { assertPaged, assertPagedAfresh } from '../support/pages.mjs';
import { everyBody } from '../support/samples.mjs';
import { Witness } from '../support/witness.mjs';

const MAPPINGS = [
  { external_field_name: 'Phone', field_name: 'phone_number' },
  { external_field_name: 'FirstName', field_name: 'first_name' },
];
const PROVIDERS = {
  crm: 'salesforce',
  calendar: 'cal',
  knowledge_base: 'notion',
  support: 'zendesk',
  communication: 'slack',
};

/** What the answer shows of credentials: the kind and the user, never a secret. */
function shown({ type, client_id, username }) {
  return { type, ...(client_id && { client_id }), ...(username && { username }) };
}

export default () => {
  describe('app', () => {
    let witness;
    let client;
    const rules = {
      'FieldMapping.external_field_name': (n) => ['Phone', 'FirstName'][n % 2],
      'FieldMapping.field_name': (n) => ['phone_number', 'first_name'][n % 2],
    };

    before(async () => {
      witness = await Witness.start();
      ({ client } = witness);
    });
    after(() => witness.stop());

    const newApp = (body = {}) =>
      client.app.create({
        type: 'crm',
        provider: PROVIDERS.crm,
        auth_config: { type: 'api_key', api_key: 'secret' },
        ...body,
      });

    test('create: every field, kind and value comes back, secrets do not', async () => {
      const bodies = everyBody(requestOf('appCreate'), {
        rules,
        // Each type has providers of its own, and a CRM configuration is for a CRM.
        adjust: ({ crm_config, ...body }) => ({
          ...body,
          provider: PROVIDERS[body.type],
          ...(body.type === 'crm' && { crm_config }),
        }),
      });
      for (const body of bodies) {
        const created = await client.app.create(body);
        kept(body, created, { auth_config: ['without the secret', shown(body.auth_config)] });
        assert.deepEqual(await client.app.get(created.app_id), created);
      }
    });

    test('update: every field, kind and value comes back, secrets do not', async () => {
      const { app_id } = await newApp();
      for (const body of everyBody(requestOf('appUpdate'), { rules })) {
        await witness.advance(1);
        const updated = await client.app.update(app_id, body);
        kept(body, updated, { auth_config: ['without the secret', shown(body.auth_config)] });
        assert.deepEqual(await client.app.get(app_id), updated);
      }
    });

    test('testAuth: credentials that work connect the app', async () => {
      const { app_id, connection_status } = await newApp();
      assert.equal(connection_status, 'not_connected');
      assert.equal((await client.app.testAuth(app_id)).success, true);
      assert.equal((await client.app.get(app_id)).connection_status, 'connected');
    });

    test('listUsages: the agents and knowledge bases that use an app, page by page', async () => {
      const fresh = await Witness.start();
      const tenant_url = 'https://shop.witness.example';
      const { app_id } = await fresh.client.app.create({ type: 'support', provider: PROVIDERS.support, tenant_url });
      const { llm_id } = await newLlm(fresh.client);
      const expected = [];
      for (let i = 0; i < 8; i++) {
        await fresh.advance(1);
        if (i % 2 === 0) {
          const agent = await newAgent(fresh.client, {
            response_engine: { type: 'retell-llm', llm_id },
            agent_name: `Agent ${i}`,
            webhook_url: `${tenant_url}/hook`,
          });
          expected.push(agent.agent_id);
        } else {
          const base = await newKnowledgeBase(fresh.client, { knowledge_base_urls: [`${tenant_url}/faq`] });
          expected.push(base.knowledge_base_id);
        }
      }
      await assertPaged({
        list: (page) => fresh.client.app.listUsages(app_id, page),
        id: (usage) => usage.agent_id ?? usage.knowledge_base_id,
        expected,
        orders: ['ascending', 'descending'],
      });
      await assert.rejects(fresh.client.app.delete(app_id), (error) => error.status >= 400 && error.status < 500);
      await fresh.client.app.delete(app_id, { force_delete: true });
      await assert.rejects(fresh.client.app.get(app_id), (error) => [404, 422].includes(error.status));
      await fresh.stop();
    });

    test('list: pages of all sizes, both orders, while apps come and go', () =>
      assertPagedAfresh('app', 'app_id', (client) => client.app.create({ type: 'crm', provider: PROVIDERS.crm })));

    test('delete: gone', async () => {
      const { app_id } = await newApp();
      await client.app.delete(app_id);
      await assert.rejects(client.app.get(app_id), (error) => [404, 422].includes(error.status));
    });
  });

  describe('crm', () => {
    let witness;
    let client;
    let app_id;

    before(async () => {
      witness = await Witness.start();
      ({ client } = witness);
      ({ app_id } = await client.app.create({
        type: 'crm',
        provider: PROVIDERS.crm,
        auth_config: { type: 'api_key', api_key: 'secret' },
        crm_config: { inbound_sync_mappings: MAPPINGS },
      }));
      await client.app.testAuth(app_id);
    });
    after(() => witness.stop());

    test('updateConfig: every field, kind and value comes back', async () => {
      const bodies = everyBody(requestOf('crmUpdateConfig'), {
        rules: {
          app_id,
          contact_columns_order: ['phone_number', 'first_name'],
          'CRMField.name': (n) => `field_${n}`,
          'CRMAnalysisDataMapping.field_name': 'first_name',
        },
      });
      for (const body of bodies) {
        const updated = await client.crm.updateConfig(body);
        kept(body, updated);
        assert.deepEqual(await client.crm.getConfig(), updated);
      }
    });

    test('getSchema: the fields of the linked and of a named app', async () => {
      await client.crm.updateConfig({ app_id });
      const linked = await client.crm.getSchema();
      assert.equal(linked.provider, PROVIDERS.crm);
      assert.ok(linked.fields.length > 0);
      assert.deepEqual(await client.crm.getSchema({ app_id }), linked);
    });

    test('runSyncJob: runs to its end', async () => {
      await client.crm.updateConfig({ app_id });
      const job = await client.crm.runSyncJob();
      assert.ok(['queued', 'running'].includes(job.status), job.status);
      await witness.quiet();
      const done = await client.crm.getSyncJobStatus();
      assert.equal(done.status, 'idle');
      assert.ok((await client.crm.getConfig()).last_sync_timestamp > 0);
    });

    test('updateConfig: null unlinks the app', async () => {
      await client.crm.updateConfig({ app_id });
      const unlinked = await client.crm.updateConfig({ app_id: null });
      assert.equal(unlinked.app_id, undefined);
    });
  });

  describe('exportRequest', () => {
    test('list: exports of calls and chats, page by page, from the wish to the file', async () => {
      const witness = await Witness.start();
      const list = (page) => witness.client.exportRequest.list(page);
      for (let i = 0; i < 8; i++) {
        await witness.requestExport(['call', 'chat'][i % 2], ['Europe/Vienna', 'UTC'][i % 2]);
        await witness.advance(1);
      }
      const { items } = await list({ sort_order: 'ascending' });
      assert.deepEqual(
        items.slice(-8).map(({ channel }) => channel),
        ['call', 'chat', 'call', 'chat', 'call', 'chat', 'call', 'chat'],
      );
      await assertPaged({
        list,
        id: ({ export_request_id }) => export_request_id,
        expected: items.map(({ export_request_id }) => export_request_id),
        orders: ['ascending', 'descending'],
      });
      await witness.quiet();
      for (const { status, url } of (await list()).items) {
        assert.equal(status, 'completed');
        assert.match(url, /^https?:\/\//);
      }
      await witness.stop();
    });
  });
};
