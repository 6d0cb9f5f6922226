// What the tests start for the clients: servers in front of a simulated Retell whose time stands until it is moved.
import { strict as assert } from 'node:assert';

/** url, command and environment of the server; address of the stage; address and key of the simulated Retell. */
export const stage = JSON.parse(process.env.MCP_STAGE);

async function command(name, body = {}) {
  const response = await fetch(`${stage.control}/${name}`, { method: 'POST', body: JSON.stringify(body) });
  const answer = await response.json();
  assert.equal(response.status, 200, answer.message);
  return answer;
}

/** Lets time pass. */
export const advance = (seconds) => command('advance', { millis: Math.round(seconds * 1000) });

/** How many requests of an operation have reached Retell. */
export const requests = async (operation) => (await command('requests', { operation })).count;

/** Asks Retell without the server between. */
export async function retell(method, path, body) {
  const response = await fetch(stage.retell + path, {
    method,
    headers: { authorization: `Bearer ${stage.apiKey}`, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  assert.ok(response.ok, `${method} ${path}: ${response.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

/** Waits until something holds, at most half a minute; `meanwhile` runs between two looks. */
export async function until(what, holds, meanwhile = () => {}) {
  const end = performance.now() + 30_000;
  for (;;) {
    const value = await holds();
    if (value) return value;
    assert.ok(performance.now() < end, `in vain waited for: ${what}`);
    await meanwhile();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
