import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { requestOf } from '../support/contract.mjs';
import { file, newAgent } from '../support/fixtures.mjs';
import { everyBody } from '../support/samples.mjs';
import { Witness } from '../support/witness.mjs';

export default () => {
  describe('voice', () => {
    let witness;
    let client;

    before(async () => {
      witness = await Witness.start();
      ({ client } = witness);
    });
    after(() => witness.stop());

    test('list and retrieve: each voice reads the same', async () => {
      const voices = await client.voice.list();
      assert.ok(voices.length > 5);
      for (const voice of voices) {
        assert.deepEqual(await client.voice.retrieve(voice.voice_id), voice);
      }
      await assert.rejects(client.voice.retrieve('no-such-voice'), { status: 422 });
    });

    test('search and addResource: a community voice becomes one of ours', async () => {
      for (const body of everyBody(requestOf('voiceSearch'), { rules: { search_query: 'warm' } })) {
        const { voices } = await client.voice.search(body);
        assert.ok(voices.length > 0, `voices of ${body.voice_provider}`);
      }
      const { voices } = await client.voice.search({ search_query: 'warm', voice_provider: 'elevenlabs' });
      const bodies = everyBody(requestOf('voiceAddResource'), {
        rules: {
          provider_voice_id: voices[0].provider_voice_id,
          public_user_id: voices[0].public_user_id,
        },
      });
      for (const body of bodies) {
        const found = await client.voice.search({ search_query: 'warm', voice_provider: body.voice_provider });
        const [{ provider_voice_id, public_user_id }] = found.voices;
        const added = await client.voice.addResource({ ...body, provider_voice_id, public_user_id });
        assert.deepEqual([added.voice_name, added.provider], [body.voice_name, body.voice_provider]);
        assert.deepEqual(await client.voice.retrieve(added.voice_id), added);
        const agent = await newAgent(client, { voice_id: added.voice_id });
        assert.equal(agent.voice_id, added.voice_id);
      }
    });

    test('clone: from files, for each provider, and an agent speaks with it', async () => {
      const files = [
        await file('first.mp3', 'audio/mpeg', Buffer.alloc(100_000, 1)),
        await file('second.wav', 'audio/wav', Buffer.alloc(50_000, 2)),
      ];
      for (const voice_provider of ['elevenlabs', 'cartesia', 'minimax', 'fish_audio', 'platform', 'inworld']) {
        // Cartesia and MiniMax take a single file.
        const taken = ['cartesia', 'minimax'].includes(voice_provider) ? files.slice(0, 1) : files;
        const voice_name = `Ada of ${voice_provider}`;
        const cloned = await client.voice.clone({ voice_name, voice_provider, files: taken });
        assert.deepEqual([cloned.voice_name, cloned.provider], [voice_name, voice_provider]);
        assert.deepEqual(await client.voice.retrieve(cloned.voice_id), cloned);
        assert.ok((await client.voice.list()).some(({ voice_id }) => voice_id === cloned.voice_id));
        const agent = await newAgent(client, { voice_id: cloned.voice_id });
        assert.equal(agent.voice_id, cloned.voice_id);
      }
    });
  });

  describe('asset', () => {
    test('create: an uploaded file is described as it was sent', async () => {
      const witness = await Witness.start();
      for (const [name, type, size] of [
        ['hold.mp3', 'audio/mpeg', 200_000],
        ['logo “Grüße”.png', 'image/png', 10],
      ]) {
        const asset = await witness.client.asset.create({ file: await file(name, type, Buffer.alloc(size, 3)) });
        assert.deepEqual([asset.file_name, asset.file_size, asset.content_type], [name, size, type]);
        assert.ok(asset.asset_id.length > 0);
        assert.match(asset.url, /^https?:\/\//);
      }
      await witness.stop();
    });
  });
};
