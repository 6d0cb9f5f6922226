// Simulators to talk to, and official clients whose every answer is held against the contract.
import { AsyncLocalStorage } from 'node:async_hooks';
import { strict as assert } from 'node:assert';
import { File as NodeFile } from 'node:buffer';
import { webcrypto } from 'node:crypto';
import { operationOf, problems } from './contract.mjs';
import { use } from './coverage.mjs';

// Node 18 has these, but not as globals; the client's uploads and signatures look for the globals.
globalThis.File ??= NodeFile;
globalThis.crypto ??= webcrypto;
const { Retell } = await import('retell-sdk');
export { Retell };

const current = new AsyncLocalStorage();

/** How often each method of the client was performed with success. */
export const performed = new Map();

/** What of the contract's request and answer schemas was sent and received, by operation. */
export const sentParts = new Map();
export const receivedParts = new Map();
export let exchanges = 0;

/** What broke the contract; the client wraps it into a connection error, which a test might expect. */
export const violations = [];

async function command(name, body) {
  const response = await fetch(`${process.env.WITNESS_SERVER}/${name}`, { method: 'POST', body: JSON.stringify(body) });
  const answer = await response.json();
  assert.equal(response.status, 200, answer.message);
  return answer;
}

/** What the project's verifier says about requests: key, body or bytes, signature, and the time if not now. */
export async function verifyAll(requests) {
  const wishes = requests.map(({ key, body, bytes, signature, now }) => ({
    key,
    body: (bytes ?? Buffer.from(body)).toString('base64'),
    signature,
    now,
  }));
  return (await command('verify', { requests: wishes })).verdicts;
}

/** The project's signatures of bodies: key, body in bytes, time. */
export async function signAll(requests) {
  const wishes = requests.map(({ key, body, at }) => ({ key, body: body.toString('base64'), at }));
  return (await command('sign', { requests: wishes })).signatures;
}

/** The methods that make requests: every method of every resource of the client, as the client itself has them. */
export function methodsOf(client) {
  const found = [];
  for (const [resource, value] of Object.entries(client)) {
    if (value?._client !== client) continue;
    for (const method of Object.getOwnPropertyNames(Object.getPrototypeOf(value))) {
      if (method !== 'constructor' && typeof value[method] === 'function') {
        found.push({ name: `${resource}.${method}`, resource: value, method });
      }
    }
  }
  return found;
}

/** A fresh simulator and a client for it. */
export class Witness {
  static async start(options = {}) {
    const { simulator, baseUrl, apiKey } = await command('start', options);
    return new Witness(simulator, baseUrl, apiKey);
  }

  constructor(simulator, baseUrl, apiKey) {
    this.simulator = simulator;
    this.baseUrl = baseUrl;
    this.apiKey = apiKey;
    /** The exchanges so far: client method, operation, status, headers of the request, milliseconds. */
    this.log = [];
    this.client = this.newClient();
  }

  /** Makes a client that is watched; the options are the official ones. */
  newClient(options = {}) {
    const client = new Retell({
      apiKey: this.apiKey,
      baseURL: this.baseUrl,
      maxRetries: 0,
      logLevel: 'off',
      fetch: (url, init) => this.exchange(url, init),
      ...options,
    });
    for (const { name, resource, method } of methodsOf(client)) {
      const original = resource[method];
      resource[method] = (...args) => current.run(name, () => original.apply(resource, args));
    }
    return client;
  }

  async exchange(url, init) {
    const method = current.getStore();
    const { pathname } = new URL(url);
    const operation = operationOf(init.method.toUpperCase(), decodeURI(pathname));
    assert.ok(operation, `${init.method} ${pathname} is in the contract`);
    const headers = new Headers(init.headers);
    const started = performance.now();
    const entry = { method, operation: operation.id, headers, started };
    this.log.push(entry);
    const response = await fetch(url, init);
    entry.status = response.status;
    entry.millis = performance.now() - started;
    exchanges++;
    if (response.ok) {
      try {
        await this.examine(method, operation, url, init, response.clone());
      } catch (error) {
        violations.push(`${method}: ${error.message}`);
        throw error;
      }
    }
    return response;
  }

  async examine(method, operation, url, init, response) {
    assert.ok(
      operation.clientMethods.includes(method),
      `${method} calls ${operation.id}, which the contract gives to ${operation.clientMethods}`,
    );
    const text = await response.text();
    assert.equal(
      String(response.status),
      operation.status === '2XX' ? String(response.status) : operation.status,
      `${operation.id}: status`,
    );
    if (operation.response) {
      assert.match(response.headers.get('content-type') ?? '', /^application\/json/, `${operation.id}: content type`);
      const answer = JSON.parse(text);
      assert.deepEqual(problems(answer, operation.response), [], `${operation.id}: the answer keeps to the contract`);
      use(answer, operation.response, partsIn(receivedParts, operation.id));
    } else {
      assert.equal(text, '', `${operation.id}: no body`);
    }
    if (operation.request) {
      use(await sentBody(init.body), operation.request, partsIn(sentParts, operation.id));
    }
    for (const name of new URL(url).searchParams.keys()) {
      partsIn(sentParts, operation.id).add(`?${name}`);
    }
    performed.set(method, (performed.get(method) ?? 0) + 1);
  }

  advance(seconds) {
    return command('advance', { simulator: this.simulator, millis: Math.round(seconds * 1000) });
  }

  quiet() {
    return command('quiet', { simulator: this.simulator });
  }

  fault(fault) {
    return command('fault', { simulator: this.simulator, ...fault });
  }

  /** Asks for an export, as somebody does in the dashboard. */
  requestExport(channel, timezone) {
    return command('export', { simulator: this.simulator, channel, timezone });
  }

  /** Decides how a call goes, by number, agent or call. */
  script(target, script) {
    return command('script', { simulator: this.simulator, target, ...script });
  }

  /** Decides what an agent answers in chats. */
  scriptChat(target, answers) {
    return command('chatScript', { simulator: this.simulator, target, answers });
  }

  /** Lets a tag point to a version, as the dashboard does. */
  tag(agent, tag, version, variables = {}) {
    return command('tag', { simulator: this.simulator, agent, tag, version, variables });
  }

  /** Lets somebody call one of the numbers; answers with the id of the call. */
  async inbound(from, to) {
    return (await command('inbound', { simulator: this.simulator, from, to })).call_id;
  }

  /** Lets somebody write to one of the numbers. */
  inboundSms(from, to, text) {
    return command('inboundSms', { simulator: this.simulator, from, to, text });
  }

  payment(present) {
    return command('payment', { simulator: this.simulator, present });
  }

  stop() {
    return command('stop', { simulator: this.simulator });
  }
}

function partsIn(map, id) {
  if (!map.has(id)) map.set(id, new Set());
  return map.get(id);
}

/** A sent body as the contract describes it: texts of a form as what they stand for, files as texts. */
async function sentBody(body) {
  if (!(body instanceof FormData)) {
    return typeof body === 'string' ? JSON.parse(body) : {};
  }
  const fields = {};
  for (const [name, value] of body.entries()) {
    const plain = name.replace(/\[\]$/, '');
    if (value instanceof Blob) {
      fields[plain] = name === 'file' ? 'a file' : [...(fields[plain] ?? []), 'a file'];
    } else {
      fields[plain] = parsed(value);
    }
  }
  return fields;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
