// What an assistant does, from the first look to a call that was placed, followed and read.
import { strict as assert } from 'node:assert';
import { after, before, it } from 'node:test';
import { Visitor } from './support/clients.mjs';
import { advance, requests, retell, until } from './support/stage.mjs';

const no = () => ({ action: 'decline' });
const cancel = () => ({ action: 'cancel' });

/** Agrees, and fills in what the form asks for. */
const yes = ({ requestedSchema }) => ({ action: 'accept', content: filledIn(requestedSchema, true) });

/** Sends the form, but says no in it. */
const noInForm = ({ requestedSchema }) => ({ action: 'accept', content: filledIn(requestedSchema, false) });

function filledIn(schema, value) {
  return Object.fromEntries(Object.keys(schema.properties ?? {}).map((name) => [name, value]));
}

/** Numbers differ, so that each scene looks at its own calls. */
let numbers = 1000;
const nextNumber = () => `+1415556${numbers++}`;

export function scenes(kind, transport) {
  let visitor;
  let fromNumber;
  let llmId;
  let agentId;
  let callId;

  before(async () => {
    fromNumber = nextNumber();
    await retell('POST', '/import-phone-number', { phone_number: fromNumber, termination_uri: 'witness.pstn.example' });
    visitor = await Visitor.connect(kind, transport, yes);
  });
  after(() => visitor?.close());

  it('lists tools with title, hints and schemas', async () => {
    const { tools } = await visitor.client.listTools();
    assert.ok(tools.length >= 25, `${tools.length} tools`);
    const names = tools.map(({ name }) => name);
    for (const name of ['retell_create_agent', 'retell_create_phone_call', 'retell_call_operation']) {
      assert.ok(names.includes(name), name);
    }
    for (const { name, title, description, inputSchema, outputSchema, annotations } of tools) {
      assert.ok(title && description, name);
      assert.equal(inputSchema.type, 'object', name);
      assert.equal(outputSchema?.type, 'object', name);
      for (const hint of ['readOnlyHint', 'destructiveHint', 'idempotentHint', 'openWorldHint']) {
        assert.equal(typeof annotations[hint], 'boolean', `${name} ${hint}`);
      }
    }
  });

  it('finds, describes and calls an operation without a tool of its own', async () => {
    const found = await right(visitor.call('retell_find_operation', { query: 'import phone number' }));
    assert.match(JSON.stringify(found.structuredContent), /phoneNumberImport/);
    const described = await right(visitor.call('retell_describe_operation', { operation: 'phoneNumberImport' }));
    assert.match(JSON.stringify(described.structuredContent), /termination_uri/);
    const number = nextNumber();
    await right(
      visitor.call('retell_call_operation', {
        operation: 'phoneNumberImport',
        body: { phone_number: number, termination_uri: 'witness.pstn.example' },
      }),
    );
    assert.equal((await retell('GET', `/get-phone-number/${encodeURIComponent(number)}`)).phone_number, number);
  });

  it('creates an LLM and an agent', async () => {
    const llm = await right(
      visitor.call('retell_create_llm', {
        general_prompt: 'You call {{name}}. Ask "Which day would suit you?"',
        begin_message: 'Hello {{name}}, your bicycle is ready.',
      }),
    );
    llmId = llm.structuredContent.llm_id;
    const agent = await right(
      visitor.call('retell_create_agent', {
        agent_name: `Witness ${kind} ${transport}`,
        response_engine: { type: 'retell-llm', llm_id: llmId },
        voice_id: 'retell-Cimo',
      }),
    );
    agentId = agent.structuredContent.agent_id;
    assert.equal((await retell('GET', `/get-agent/${agentId}`)).response_engine.llm_id, llmId);
    const list = await right(visitor.call('retell_list_agents', { query: `Witness ${kind} ${transport}` }));
    assert.ok(list.structuredContent.items.some(({ agent_id }) => agent_id === agentId));
    const seen = await right(visitor.call('retell_get_agent', { agent_id: agentId }));
    assert.equal(seen.structuredContent.agent_name, `Witness ${kind} ${transport}`);
  });

  it('shows in a dry run what would be sent, and sends nothing', async () => {
    const placed = await requests('callCreatePhoneCall');
    const asked = visitor.questions.length;
    const shown = await right(visitor.call('retell_create_phone_call', { ...call(nextNumber()), dry_run: true }));
    assert.match(JSON.stringify(shown), /override_agent_id/);
    assert.doesNotMatch(JSON.stringify(shown), /key_simulator/);
    assert.equal(await requests('callCreatePhoneCall'), placed);
    assert.equal(visitor.questions.length, asked);
  });

  for (const [answer, person] of Object.entries({ declines: no, cancels: cancel, 'says no in the form': noInForm })) {
    it(`places no call when the person ${answer}`, async () => {
      await withVisitor(person, async (other) => {
        const placed = await requests('callCreatePhoneCall');
        await wrong(other.call('retell_create_phone_call', call(nextNumber())));
        assert.equal(other.questions.length, 1, 'questions');
        assert.equal(await requests('callCreatePhoneCall'), placed);
      });
    });
  }

  it('places no call when nobody can be asked', async () => {
    await withVisitor(undefined, async (other) => {
      const placed = await requests('callCreatePhoneCall');
      await wrong(other.call('retell_create_phone_call', call(nextNumber())));
      assert.equal(await requests('callCreatePhoneCall'), placed);
    });
  });

  it('places a call when the person says yes, who reads whom it calls and what it may cost', async () => {
    const number = nextNumber();
    const placed = await requests('callCreatePhoneCall');
    const asked = visitor.questions.length;
    // The name by which the tool is known elsewhere.
    const answer = await right(visitor.call('create_voice_call', call(number)));
    callId = answer.structuredContent.call_id;
    assert.equal(await requests('callCreatePhoneCall'), placed + 1);
    assert.equal(visitor.questions.length, asked + 1, 'questions');
    const question = visitor.questions.at(-1).message;
    for (const fact of [number, fromNumber, `Witness ${kind} ${transport}`]) {
      assert.ok(question.includes(fact) || question.includes(agentId), `${fact} in: ${question}`);
    }
    assert.match(question, /cost|charge|\$|USD/i);
    const held = await retell('GET', `/v2/get-call/${callId}`);
    assert.equal(held.to_number, number);
    assert.equal(held.agent_id, agentId);
    assert.deepEqual(held.retell_llm_dynamic_variables, { name: 'Ada', visits: '3' });
  });

  it('waits for the call with progress, and hears that it has changed', async () => {
    await visitor.client.subscribeResource({ uri: `retell://calls/${callId}` });
    const reports = [];
    let answer;
    const waiting = (async () => {
      for (;;) {
        const waited = await right(
          visitor.call('retell_wait_for_call', { call_id: callId }, { onprogress: (report) => reports.push(report) }),
        );
        if (waited.structuredContent.reached) {
          answer = waited.structuredContent;
          return;
        }
      }
    })();
    waiting.catch(() => {});
    await until('the call to end', () => answer, () => Promise.race([waiting, advance(2)]));
    await waiting;
    assert.ok(reports.length >= 1, 'progress');
    for (let i = 1; i < reports.length; i++) {
      assert.ok(reports[i].progress > reports[i - 1].progress, JSON.stringify(reports));
    }
    await until('news of the call', () => visitor.updates.includes(`retell://calls/${callId}`));
    await visitor.client.unsubscribeResource({ uri: `retell://calls/${callId}` });
  });

  it('reads the transcript', async () => {
    const { contents } = await visitor.client.readResource({ uri: `retell://calls/${callId}/transcript` });
    assert.match(contents[0].text, /Hello Ada, your bicycle is ready/);
    const { resourceTemplates } = await visitor.client.listResourceTemplates();
    assert.ok(resourceTemplates.some(({ uriTemplate }) => uriTemplate.startsWith('retell://calls/{')));
    const answer = await right(visitor.call('retell_get_transcript', { call_id: callId }));
    assert.match(JSON.stringify(answer), /Hello Ada, your bicycle is ready/);
  });

  it('stops waiting when it is cancelled', async () => {
    const { call_id: id } = (await right(visitor.call('retell_create_phone_call', call(nextNumber())))).structuredContent;
    const gone = new AbortController();
    const polled = await requests('callRetrieve');
    const waiting = visitor.call('retell_wait_for_call', { call_id: id }, { signal: gone.signal });
    waiting.catch(() => {});
    await until('the wait to look', async () => (await requests('callRetrieve')) > polled);
    gone.abort('no longer wanted');
    await assert.rejects(waiting);
    await noMore('callRetrieve');
    // The call itself goes on until somebody stops it, and that is asked for again.
    const stopped = await right(visitor.call('retell_stop_call', { call_id: id }));
    assert.ok(stopped.structuredContent);
    await advance(120);
    assert.equal((await retell('GET', `/v2/get-call/${id}`)).call_status, 'ended');
  });

  it('reports what is wrong as a result to act on', async () => {
    await wrong(visitor.call('retell_get_agent', { agent_id: 'agent_of_nobody' }), /agent_of_nobody|404|not found/i);
    await wrong(visitor.call('retell_get_agent', {}), /agent_id/);
    await wrong(
      visitor.call('retell_create_agent', {
        response_engine: { type: 'retell-llm', llm_id: llmId },
        voice_id: 'retell-Cimo',
        settings: { voice_temperature: 9 },
      }),
      /voice_temperature/,
    );
    await wrong(visitor.call('retell_call_operation', { operation: 'noSuchOperation' }), /retell_find_operation/);
    await assert.rejects(visitor.client.readResource({ uri: 'retell://nothing/here' }));
  });

  it('analyses calls', async () => {
    const answer = await right(visitor.call('retell_analyze_calls', { agent_id: agentId }));
    assert.ok(answer.structuredContent);
  });

  it('gets prompts and completions', async () => {
    const { prompts } = await visitor.client.listPrompts();
    assert.deepEqual(
      prompts.map(({ name }) => name).sort(),
      ['diagnose_call', 'draft_agent', 'plan_campaign', 'review_agent'],
    );
    const { messages } = await visitor.client.getPrompt({ name: 'diagnose_call', arguments: { call_id: callId } });
    assert.ok(JSON.stringify(messages).includes(callId));
    const { completion } = await visitor.client.complete({
      ref: { type: 'ref/resource', uri: 'retell://agents/{agent_id}{?version}' },
      argument: { name: 'agent_id', value: 'agent_' },
    });
    // An agent made a moment ago may not be among them yet.
    assert.ok(completion.values.length > 0 && completion.values.every((id) => id.startsWith('agent_')));
  });

  it('answers a ping, and nothing went wrong on the way', async () => {
    await visitor.client.ping();
    assert.deepEqual(visitor.errors, []);
  });

  function call(toNumber) {
    return {
      to_number: toNumber,
      from_number: fromNumber,
      agent_id: agentId,
      variables: { name: 'Ada', visits: 3 },
    };
  }

  async function withVisitor(person, scene) {
    const other = await Visitor.connect(kind, transport, person);
    try {
      await scene(other);
    } finally {
      await other.close();
    }
  }
}

/** The answer of a tool that did what it was asked. */
export async function right(answering) {
  const answer = await answering;
  assert.ok(!answer.isError, JSON.stringify(answer.content));
  assert.ok(answer.content.some(({ type, text }) => type === 'text' && text.length > 0), 'words');
  return answer;
}

/** The answer of a tool that refused or failed, in words. */
export async function wrong(answering, pattern = /./) {
  const answer = await answering;
  assert.equal(answer.isError, true, JSON.stringify(answer));
  assert.match(answer.content[0].text, pattern);
  assert.doesNotMatch(JSON.stringify(answer), /Exception|\bat dev\.|\.java|key_simulator/);
  return answer;
}

/**
 * Looks for a while whether an operation is still asked for. Work that goes on would ask twice or more in that time; one
 * request may have been on its way already.
 */
async function noMore(operation) {
  const before = await requests(operation);
  await new Promise((resolve) => setTimeout(resolve, 4500));
  const more = (await requests(operation)) - before;
  assert.ok(more <= 1, `${more} more requests of ${operation}`);
}
