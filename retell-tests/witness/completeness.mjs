import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { operations } from './support/contract.mjs';
import { unsent } from './support/coverage-report.mjs';
import { methodsOf, performed, Retell, violations } from './support/witness.mjs';

export default () =>
  describe('completeness', () => {
    const methods = methodsOf(new Retell({ apiKey: 'none' })).map(({ name }) => name);

    test('the client has 114 operations, and the contract says which endpoint each calls', () => {
      assert.equal(methods.length, 114);
      assert.deepEqual([...methods].sort(), operations.flatMap(({ clientMethods }) => clientMethods).sort());
    });

    test('each operation was performed with success', () => {
      const missing = methods.filter((name) => !performed.has(name));
      assert.ok(missing.length === 0, `never performed: ${missing.join(', ')}`);
    });

    test('each answer keeps to the contract: nothing is missing, nothing unknown', () => {
      assert.deepEqual(violations, []);
    });

    test('each property, kind and value of each request was sent', () => {
      const missing = unsent();
      assert.ok(missing.length === 0, `${missing.length} never sent, among them:\n${missing.slice(0, 50).join('\n')}`);
    });
  });
