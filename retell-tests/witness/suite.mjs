// All tests, one group after the other; the last one looks at what the others did.
// OfficialClientTest runs them. By hand: npm ci, start WitnessServer, put what it prints into the environment, then
//   node --test-reporter=./support/reporter.mjs suite.mjs
import { readdirSync } from 'node:fs';
import { describe } from 'node:test';

const groups = [];
for (const file of readdirSync(new URL('operations', import.meta.url)).sort()) {
  groups.push((await import(`./operations/${file}`)).default);
}
for (const file of ['errors', 'signatures', 'webhooks', 'completeness']) {
  groups.push((await import(`./${file}.mjs`)).default);
}

describe('official client', () => groups.forEach((group) => group()));
