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
  return `${found} of ${sum}`;
}

/** The properties of the answers' types, each once, whatever operation answers with it. */
function countProperties(wanted, used) {
  const properties = (sets) => new Set([...sets].flatMap((set) => [...set]).filter((part) => /^\w+\.\w+$/.test(part)));
  const all = properties(wanted.values());
  const seen = properties(used.values());
  return `${[...all].filter((one) => seen.has(one)).length} of ${all.size}`;
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

export function coverage() {
  const sent = count(
    all(({ request }) => request),
    sentParts,
  );
  const received = countProperties(
    all(({ response }) => response),
    receivedParts,
  );
  return (
    `Sent, and accepted: ${sent} properties, kinds and values of the requests\n` +
    `Received, and checked: ${received} properties of the answers\n`
  );
}
