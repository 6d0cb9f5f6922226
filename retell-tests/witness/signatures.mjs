import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Retell, signAll, verifyAll } from './support/witness.mjs';

const { symmetric } = await import('retell-sdk/lib/webhook_auth.mjs');

const KEY = 'key_2f6a1c9be07d4835b1c0a6de';
const EVENT = '{"event":"call_ended","call":{"call_id":"call_demo_1"}}';
const MINUTES = 60_000;
const random = numbers(20261123);

const BODIES = {
  'nothing': '',
  'an event': EVENT,
  'an event with a line break at its end': `${EVENT}\n`,
  'an event over several lines': JSON.stringify(JSON.parse(EVENT), null, 2).replaceAll('\n', '\r\n'),
  'letters of many languages': '{"transcript":"Zoë: ¿qué tal? 日本 Ελληνικά العربية हिन्दी"}',
  'signs beyond the basic plane': '{"transcript":"👩‍👩‍👧 𝔘𝔫𝔦 \u{10ffff}"}',
  'control signs': '{"transcript":"\u0000\u0001\u007f\u0085\u2028\ufeff"}',
  'a byte order mark first': `\ufeff${EVENT}`,
  'no JSON': 'event=call_ended',
  'digits, like those that follow it': '1790000000000',
  '64 KB': text(65_536),
  '1 MB': text(1_048_576),
};

/** What was done to a request that was signed well at `at`; returns the request as it arrives. */
const TAMPERINGS = {
  'nothing, but sent with another key': (request) => ({ ...request, key: `${KEY}0` }),
  'nothing, but the key in capitals': (request) => ({ ...request, key: KEY.toUpperCase() }),
  'a letter of the body': (request) => ({ ...request, body: request.body.replace('ended', 'Ended') }),
  'a space behind the body': (request) => ({ ...request, body: `${request.body} ` }),
  'a line break behind the body': (request) => ({ ...request, body: `${request.body}\n` }),
  'the body written again': (request) => ({ ...request, body: JSON.stringify(JSON.parse(request.body), null, 1) }),
  'no body': (request) => ({ ...request, body: '' }),
  'é as e and an accent': (request) => ({ ...request, body: `${request.body}é`.normalize('NFD') }),
  'a millisecond later': (request) => changed(request, /v=(\d+)/, (_, at) => `v=${BigInt(at) + 1n}`),
  'the first digit of the time behind the body': (request) => ({
    ...changed(request, /v=\d/, 'v='),
    body: `${request.body}1`,
  }),
  'another digest': (request) => changed(request, /d=.*/, `d=${'0'.repeat(64)}`),
  'the digest backwards': (request) => changed(request, /d=(.*)/, (_, hex) => `d=${[...hex].reverse().join('')}`),
  'a digest that ends early': (request) => changed(request, /..$/, ''),
  'a digest that goes on': (request) => changed(request, /$/, '00'),
  'a digest with a letter beyond f': (request) => changed(request, /.$/, 'g'),
  'a digest with full-width digits': (request) => changed(request, /.$/, '１'),
  'a time with full-width digits': (request) => changed(request, /v=1/, 'v=１'),
  'no time': (request) => changed(request, /v=\d+/, 'v='),
  'a negative time': (request) => changed(request, /v=/, 'v=-'),
  'a time with a plus': (request) => changed(request, /v=/, 'v=+'),
  'a time with a fraction': (request) => changed(request, /,/, '.0,'),
  'a time in powers of ten': (request) => changed(request, /v=\d+/, 'v=179e10'),
  'a time in hexadecimal': (request) => changed(request, /v=(\d+)/, (_, at) => `v=0x${BigInt(at).toString(16)}`),
  'a time that no number holds exactly': (request) => changed(request, /v=\d+/, 'v=9007199254740992'),
  'a time of a hundred digits': (request) => changed(request, /v=\d+/, `v=${'9'.repeat(100)}`),
  'a space in front': (request) => changed(request, /^/, ' '),
  'a space at the end': (request) => changed(request, /$/, ' '),
  'a line break at the end': (request) => changed(request, /$/, '\n'),
  'a space behind the comma': (request) => changed(request, /,/, ', '),
  'a semicolon for the comma': (request) => changed(request, /,/, ';'),
  'the parts in the other order': (request) => changed(request, /(v=\d+),(d=.*)/, '$2,$1'),
  'the header twice': (request) => changed(request, /.*/, (header) => `${header},${header}`),
  'the header within others': (request) => changed(request, /.*/, (header) => `v=1,d=00,${header}`),
  'a third part': (request) => changed(request, /$/, ',k=1'),
  'the digest alone': (request) => changed(request, /^v=\d+,d=/, ''),
  'an empty header': (request) => ({ ...request, signature: '' }),
  'the name of the header before it': (request) => changed(request, /^/, 'X-Retell-Signature: '),
  'sha256= before the digest': (request) => changed(request, /d=/, 'd=sha256='),
};

/** Where the two answer differently, and why that is meant. */
const DIFFERENCES = [
  {
    name: 'the names of the parts in capitals: only the client takes them; nobody sends them',
    request: (request) => changed(request, /v=(\d+),d=/, 'V=$1,D='),
    client: true,
    ours: false,
  },
  {
    name: 'a zero in front of the time: the client drops it before it computes, as no sender writes it',
    request: (request) => changed(request, /v=/, 'v=0'),
    client: true,
    ours: false,
  },
  {
    name: 'bytes that are no UTF-8: the client gets them as text, in which they all look alike',
    request: (request) => ({ ...request, bytes: Buffer.concat([Buffer.from(request.body), Buffer.from([0xff])]) }),
    signed: `${EVENT}\ufffd`,
    client: true,
    ours: false,
  },
];

export default () =>
  describe('signatures', () => {
    test('what the client signs is accepted', async (t) => {
      const requests = await Promise.all(bodies(400).map(async (body) => signedByClient(body)));
      assert.deepEqual(distinct(await verifyAll(requests)), ['VALID']);
      t.diagnostic(`${requests.length} bodies signed by the client, all accepted`);
    });

    test('the client accepts what the project signs', async (t) => {
      const all = bodies(400);
      const at = Date.now();
      const signatures = await signAll(all.map((body) => ({ key: KEY, body: Buffer.from(body), at })));
      const verdicts = await Promise.all(all.map((body, index) => Retell.verify(body, KEY, signatures[index])));
      assert.deepEqual(distinct(verdicts), [true]);
      t.diagnostic(`${all.length} bodies signed by the project, all accepted by the client`);
    });

    test('both make the same signature', async () => {
      const at = 1_790_000_000_000;
      const all = Object.values(BODIES);
      assert.deepEqual(
        await signAll(all.map((body) => ({ key: KEY, body: Buffer.from(body), at }))),
        await Promise.all(all.map((body) => symmetric.sign(body, KEY, at))),
      );
    });

    test('both refuse the same tampered requests', async (t) => {
      const signed = await signedByClient(EVENT);
      const tampered = Object.entries(TAMPERINGS).map(([name, tamper]) => ({ name, ...tamper(signed) }));
      const verdicts = await verifyAll(tampered);
      for (const [index, request] of tampered.entries()) {
        assert.equal(await clientAccepts(request), false, `the client refuses: ${request.name}`);
        assert.notEqual(verdicts[index], 'VALID', `refused: ${request.name}`);
      }
      t.diagnostic(`${tampered.length} ways to tamper with a request, all refused by both`);
    });

    test('both say the same about requests with changes anywhere', async (t) => {
      const requests = [];
      for (let i = 0; i < 3000; i++) {
        requests.push(changedAnywhere(await signedByClient(someText(random(300)))));
      }
      const verdicts = await verifyAll(requests);
      let valid = 0;
      for (const [index, request] of requests.entries()) {
        const accepted = await clientAccepts(request);
        assert.equal(verdicts[index] === 'VALID', accepted, `${verdicts[index]}: ${JSON.stringify(request)}`);
        valid += accepted ? 1 : 0;
      }
      assert.ok(valid > 100 && valid < 1500, `some change nothing that counts: ${valid}`);
      t.diagnostic(`${requests.length} changed requests: ${valid} accepted by both, the others refused by both`);
    });

    test('both draw the same line around five minutes', async () => {
      const at = 1_790_000_000_000;
      const signature = await symmetric.sign(EVENT, KEY, at);
      const ages = [0, 1, -1, 5 * MINUTES, 5 * MINUTES + 1, -5 * MINUTES, -5 * MINUTES - 1, 60 * MINUTES];
      const verdicts = await verifyAll(ages.map((age) => ({ key: KEY, body: EVENT, signature, now: at + age })));
      for (const [index, age] of ages.entries()) {
        const accepted = await symmetric.verify(EVENT, KEY, signature, { timestamp: at + age });
        assert.equal(verdicts[index] === 'VALID', accepted, `${age} ms old`);
      }
      assert.deepEqual(verdicts.slice(3, 7), ['VALID', 'STALE', 'VALID', 'FROM_THE_FUTURE']);
    });

    for (const { name, request, signed = EVENT, client, ours } of DIFFERENCES) {
      test(`they differ about ${name}`, async () => {
        const arrived = request({ ...(await signedByClient(signed)), body: EVENT });
        assert.equal(await clientAccepts(arrived), client);
        assert.equal((await verifyAll([arrived]))[0] === 'VALID', ours);
      });
    }
  });

async function signedByClient(body) {
  return { key: KEY, body, signature: await Retell.sign(body, KEY) };
}

function clientAccepts({ key, body, bytes, signature }) {
  return Retell.verify(bytes ? bytes.toString('utf8') : body, key, signature);
}

function changed(request, pattern, replacement) {
  return { ...request, signature: request.signature.replace(pattern, replacement) };
}

/** Changes one character of the header or of the body, or the case of the digest, which does not count. */
function changedAnywhere(request) {
  switch (random(4)) {
    case 0:
      return { ...request, body: changedText(request.body) };
    case 1:
      return changed(request, /d=.*/, (digest) => `d=${digest.slice(2).toUpperCase()}`);
    default: {
      const changedOne = { ...request, signature: changedText(request.signature) };
      // They differ about these, see above.
      return /^v=0|^V|,D/.test(changedOne.signature) ? changedAnywhere(request) : changedOne;
    }
  }
}

function changedText(old) {
  const signs = [...old];
  const place = random(signs.length + 1);
  const sign = someSign();
  switch (random(3)) {
    case 0:
      signs.splice(place, 0, sign);
      break;
    case 1:
      signs.splice(place, 1, sign);
      break;
    default:
      signs.splice(place, 1);
  }
  return signs.join('');
}

function bodies(others) {
  return [...Object.values(BODIES), ...Array.from({ length: others }, () => someText(random(2000)))];
}

function text(bytes) {
  return `{"event":"call_ended","call":{"transcript":"${'é日a'.repeat(bytes / 6)}`.slice(0, bytes / 2 - 3) + '"}}';
}

function someText(length) {
  return Array.from({ length }, someSign).join('');
}

/** A character of one to four bytes, never half of a pair: text with one of those has no UTF-8. */
function someSign() {
  const code = random(10) < 7 ? 32 + random(95) : random(2) ? random(0xd800) : 0xe000 + random(0x10ffff - 0xdfff);
  return String.fromCodePoint(code);
}

function distinct(values) {
  return [...new Set(values)];
}

/** The same pseudo-random numbers in every run (mulberry32). */
function numbers(seed) {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) % bound;
  };
}
