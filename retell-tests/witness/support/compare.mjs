// Compares what was sent with what came back.
import assert from 'node:assert/strict';
import { resolve } from './contract.mjs';

/**
 * Asserts that every property of `sent` is in `got` as it was sent.
 *
 * @param sent the body of the request
 * @param got what was read back
 * @param changed properties that come back otherwise: a reason, or `[reason, expected value]`, by dotted name. What is
 *     not there at all in the answer, for example a secret, is named as well.
 */
export function kept(sent, got, changed = {}) {
  for (const [name, value] of Object.entries(sent)) {
    const exception = changed[name];
    if (exception === undefined) {
      assert.ok(name in got, `${name} was sent and does not come back`);
      assert.deepEqual(got[name], value, `${name} comes back as it was sent`);
    } else if (Array.isArray(exception)) {
      assert.deepEqual(got[name], exception[1], `${name}: ${exception[0]}`);
    } else {
      assert.ok(
        !(name in got) || !isSame(got[name], value),
        `${name} comes back as it was sent: "${exception}" is not true any more`,
      );
    }
  }
}

/** A body that clears everything that a schema allows to be null. */
export function clearing(schema) {
  const { properties } = resolve(schema).schema;
  const names = Object.keys(properties).filter((name) => resolve(properties[name]).nullable);
  assert.ok(names.length > 0, 'something can be cleared');
  return Object.fromEntries(names.map((name) => [name, null]));
}

/** Asserts that what was cleared is gone, and that everything else of `old` is as it was. */
export function cleared(clearings, old, got, touched = []) {
  for (const name of Object.keys(clearings)) {
    assert.equal(got[name] ?? null, null, `${name} is cleared`);
  }
  for (const [name, value] of Object.entries(old)) {
    if (!(name in clearings) && !touched.includes(name)) {
      assert.deepEqual(got[name], value, `${name} stays`);
    }
  }
}

function isSame(one, other) {
  try {
    assert.deepEqual(one, other);
    return true;
  } catch {
    return false;
  }
}
