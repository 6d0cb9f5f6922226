// Says how much of the contract was sent and received.
import { operations } from './contract.mjs';
import { partsOf } from './coverage.mjs';
import { receivedParts, sentParts } from './witness.mjs';

function all(schemaOf) {
  const parts = new Map();
  for (const operation of operations) {
    if (!schemaOf(operation)) continue;
    parts.set(operation.id, partsOf(schemaOf(operation)));
  }
  return parts;
}

function count(wanted, used) {
  let sum = 0;
  let found = 0;
  for (const [id, parts] of wanted) {
    sum += parts.size;
    found += [...parts].filter((part) => used.get(id)?.has(part)).length;
  }
  return [found, sum];
}

/** What of the request schemas and queries was never sent, as `operation: part`. */
export function unsent() {
  const missing = [];
  for (const [id, parts] of all(({ request }) => request)) {
    for (const part of parts) {
      if (!sentParts.get(id)?.has(part)) missing.push(`${id}: ${part}`);
    }
  }
  for (const { id, query } of operations) {
    for (const { name } of query) {
      if (!sentParts.get(id)?.has(`?${name}`)) missing.push(`${id}: ?${name}`);
    }
  }
  return missing;
}

/** What of the answer schemas was never received, as `operation: part`. */
export function unreceived() {
  const missing = [];
  for (const [id, parts] of all(({ response }) => response)) {
    for (const part of parts) {
      if (!receivedParts.get(id)?.has(part)) missing.push(`${id}: ${part}`);
    }
  }
  return missing;
}

export function coverage() {
  const [sent, sendable] = count(all(({ request }) => request), sentParts);
  const [received, receivable] = count(all(({ response }) => response), receivedParts);
  return (
    `Sent and accepted: ${sent} of ${sendable} properties, kinds and values of the requests\n` +
    `Received and checked: ${received} of ${receivable} properties, kinds and values of the answers\n`
  );
}
