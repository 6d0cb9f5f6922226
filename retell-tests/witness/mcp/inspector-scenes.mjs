// What people script with the inspector's command line, which cannot ask anybody.
import { strict as assert } from 'node:assert';
import { before, it } from 'node:test';
import { inspect } from './support/inspector.mjs';
import { requests, retell } from './support/stage.mjs';

const OK = 0;
const TOOL_SAYS_ERROR = 5;

export function inspectorScenes(transport) {
  let agentId;

  before(async () => {
    const { llm_id } = await retell('POST', '/create-retell-llm', { begin_message: 'Hello.' });
    agentId = (
      await retell('POST', '/create-agent', {
        agent_name: `Inspected ${transport}`,
        voice_id: 'retell-Cimo',
        response_engine: { type: 'retell-llm', llm_id },
      })
    ).agent_id;
  });

  async function tool(name, args) {
    return inspect(
      transport,
      '--method',
      'tools/call',
      '--tool-name',
      name,
      '--tool-args-json',
      JSON.stringify(args),
    );
  }

  it('lists tools whose schemas every client understands', async () => {
    const { status, json, err } = await inspect(transport, '--method', 'tools/list', '--strict');
    assert.equal(status, OK, err);
    assert.ok(json.tools.length >= 25);
    const [, ...warnings] = err.split('Warning: ');
    assert.deepEqual(warnings, []);
  });

  it('calls a tool', async () => {
    const { status, json, err } = await tool('retell_get_agent', { agent_id: agentId });
    assert.equal(status, OK, err);
    assert.equal(json.structuredContent.agent_name, `Inspected ${transport}`);
  });

  it('finds an operation', async () => {
    const { status, json, err } = await tool('retell_find_operation', { query: 'knowledge base' });
    assert.equal(status, OK, err);
    assert.match(JSON.stringify(json), /knowledgeBaseCreate/);
  });

  it('places no call, for it has nobody to ask', async () => {
    const placed = await requests('callCreatePhoneCall');
    const { status, json } = await tool('retell_create_phone_call', {
      from_number: '+14155550100',
      to_number: '+14155550142',
      agent_id: agentId,
    });
    assert.equal(status, TOOL_SAYS_ERROR);
    assert.equal(json.isError, true);
    assert.equal(await requests('callCreatePhoneCall'), placed);
  });

  it('reports an error of a tool as one', async () => {
    const { status, json } = await tool('retell_get_agent', { agent_id: 'agent_of_nobody' });
    assert.equal(status, TOOL_SAYS_ERROR);
    assert.equal(json.isError, true);
  });

  it('lists and reads resources', async () => {
    const templates = await inspect(transport, '--method', 'resources/templates/list');
    assert.equal(templates.status, OK, templates.err);
    assert.ok(templates.json.resourceTemplates.length >= 6, templates.out);
    const agent = await inspect(transport, '--method', 'resources/read', '--uri', `retell://agents/${agentId}`);
    assert.equal(agent.status, OK, agent.err);
    assert.match(agent.json.contents[0].text, new RegExp(`Inspected ${transport}`));
  });

  it('lists and gets prompts', async () => {
    const list = await inspect(transport, '--method', 'prompts/list');
    assert.equal(list.status, OK, list.err);
    assert.ok(list.json.prompts.some(({ name }) => name === 'review_agent'));
    const prompt = await inspect(
      transport,
      '--method',
      'prompts/get',
      '--prompt-name',
      'review_agent',
      '--prompt-args',
      `agent_id=${agentId}`,
    );
    assert.equal(prompt.status, OK, prompt.err);
    assert.ok(prompt.out.includes(agentId));
  });

  it('negotiates when it is told to', async () => {
    const { status, json, err } = await inspect(transport, '--method', 'tools/list', '--protocol-era', 'auto');
    assert.equal(status, OK, err);
    assert.ok(json.tools.length >= 25);
  });
}
