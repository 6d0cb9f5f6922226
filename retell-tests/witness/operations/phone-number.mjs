import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cleared, clearing, kept } from '../support/compare.mjs';
import { requestOf } from '../support/contract.mjs';
import { newWorld } from '../support/fixtures.mjs';
import { assertPagedAfresh } from '../support/pages.mjs';
import { everyBody } from '../support/samples.mjs';
import { Witness } from '../support/witness.mjs';

const TRANSPORTS = ['TLS', 'TCP', 'UDP', null];

export default () =>
  describe('phoneNumber', () => {
    let witness;
    let client;
    let rules;

    before(async () => {
      witness = await Witness.start();
      ({ client } = witness);
      const world = await newWorld(client);
      const chat = (n) => [{ agent_id: world.ids.chat_agent_id, weight: 1, agent_version: ['latest', 0][n % 2] }];
      rules = {
        ...world.rules,
        'AgentWeight.weight': (n) => [0.25, 0.75][n % 2],
        inbound_sms_agents: chat,
        outbound_sms_agents: chat,
        allowed_inbound_country_list: ['US', 'CA'],
        allowed_outbound_country_list: ['US', 'AT'],
        fallback_number: '+14155550177',
        transport: (n) => TRANSPORTS[n % TRANSPORTS.length],
      };
    });
    after(() => witness.stop());

    test('create: every field, kind and value comes back', async () => {
      const bought = {
        ...rules,
        phone_number: (n) => (n % 2 === 0 ? `+1415555${1000 + n}` : undefined),
        area_code: 415,
        toll_free: false,
      };
      for (const body of everyBody(requestOf('phoneNumberCreate'), { rules: bought })) {
        const created = await client.phoneNumber.create(body);
        kept(body, created, {
          country_code: 'not part of the answer',
          number_provider: 'the answer has phone_number_type',
          toll_free: 'not part of the answer',
          transport: 'part of sip_outbound_trunk_config, which only imported numbers have',
        });
        assert.equal(created.phone_number_type, `retell-${body.number_provider}`);
        assert.match(created.phone_number, /^\+1415\d{7}$/);
        assert.deepEqual(await client.phoneNumber.retrieve(created.phone_number), created);
      }
    });

    test('create: toll-free', async () => {
      const created = await client.phoneNumber.create({ toll_free: true });
      assert.match(created.phone_number, /^\+1(800|833|844|855|866|877|888)\d{7}$/);
    });

    test('import: every field, kind and value comes back', async () => {
      const imported = { ...rules, phone_number: (n) => `+4312345${1000 + n}` };
      for (const body of everyBody(requestOf('phoneNumberImport'), { rules: imported })) {
        const created = await client.phoneNumber.import(body);
        kept(body, created, {
          ignore_e164_validation: 'not part of the answer',
          sip_trunk_auth_password: 'a secret, never shown',
          sip_trunk_auth_username: 'moved to sip_outbound_trunk_config.auth_username',
          termination_uri: 'moved to sip_outbound_trunk_config.termination_uri',
          transport: 'moved to sip_outbound_trunk_config.transport',
        });
        assert.deepEqual(created.sip_outbound_trunk_config, {
          auth_username: body.sip_trunk_auth_username,
          termination_uri: body.termination_uri,
          transport: body.transport,
        });
        assert.equal(created.phone_number_type, 'custom');
        assert.deepEqual(await client.phoneNumber.retrieve(body.phone_number), created);
      }
    });

    test('update: every field, kind and value comes back', async () => {
      const { phone_number } = await client.phoneNumber.import({
        phone_number: '+43123459999',
        termination_uri: 'old.witness.example',
      });
      for (const body of everyBody(requestOf('phoneNumberUpdate'), { rules })) {
        const updated = await client.phoneNumber.update(phone_number, body);
        kept(body, updated, {
          auth_password: 'a secret, never shown',
          auth_username: 'moved to sip_outbound_trunk_config.auth_username',
          termination_uri: 'moved to sip_outbound_trunk_config.termination_uri',
          transport: 'moved to sip_outbound_trunk_config.transport',
        });
        assert.deepEqual(updated.sip_outbound_trunk_config, {
          auth_username: body.auth_username,
          termination_uri: body.termination_uri,
          transport: body.transport,
        });
        assert.deepEqual(await client.phoneNumber.retrieve(phone_number), updated);
      }
    });

    test('update: what is sent as null is cleared, what is not sent stays', async () => {
      const [full] = everyBody(requestOf('phoneNumberUpdate'), { rules });
      const { phone_number } = await client.phoneNumber.import({
        phone_number: '+43123458888',
        termination_uri: 'old.witness.example',
      });
      const old = await client.phoneNumber.update(phone_number, full);
      await witness.advance(1);
      const { transport, ...nulls } = clearing(requestOf('phoneNumberUpdate'));
      const updated = await client.phoneNumber.update(phone_number, { ...nulls, transport });
      cleared(nulls, old, updated, ['last_modification_timestamp', 'sip_outbound_trunk_config']);
      assert.equal(updated.sip_outbound_trunk_config.transport ?? null, null);
      assert.equal(updated.sip_outbound_trunk_config.auth_username, full.auth_username);
      assert.deepEqual(await client.phoneNumber.retrieve(phone_number), updated);
    });

    test('update: weights that do not add up to 1 are refused', async () => {
      const { phone_number } = await client.phoneNumber.create({});
      const inbound_agents = [{ agent_id: rules.agent_id, weight: 0.5 }];
      await assert.rejects(client.phoneNumber.update(phone_number, { inbound_agents }), { status: 400 });
    });

    test('list: pages of all sizes, both orders, while numbers come and go', () =>
      assertPagedAfresh('phoneNumber', 'phone_number', (client) => client.phoneNumber.create({})));

    test('delete: gone', async () => {
      const { phone_number } = await client.phoneNumber.create({});
      await client.phoneNumber.delete(phone_number);
      await assert.rejects(client.phoneNumber.retrieve(phone_number), { status: 422 });
    });
  });
