// Real clients use the server, each over each transport, through the same scenes.
// RealClientsTest runs them; by hand: npm ci, start ClientStage, put what it prints into the environment, then
//   node --test-reporter=spec clients.mjs
import { describe } from 'node:test';
import { inspectorScenes } from './inspector-scenes.mjs';
import { scenes } from './scenes.mjs';
import { kinds, transports } from './support/clients.mjs';

for (const transport of transports) {
  for (const kind of kinds) {
    describe(`${kind} over ${transport}`, () => scenes(kind, transport));
  }
  describe(`inspector over ${transport}`, () => inspectorScenes(transport));
}
