import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { newAgent, newComponent, newFlow, newLlm } from '../support/fixtures.mjs';
import { Witness } from '../support/witness.mjs';

export default () =>
  describe('mcpTool', () => {
    test('getMcpTools: of a prompt, of a flow and of a component', async () => {
      const witness = await Witness.start();
      const { client } = witness;
      const mcps = [
        { name: 'orders', url: 'https://witness.example/mcp', headers: { 'X-Key': 'k' }, timeout_ms: 5000 },
      ];
      const { llm_id } = await newLlm(client, { mcps });
      const prompted = await newAgent(client, { response_engine: { type: 'retell-llm', llm_id } });
      const tools = await client.mcpTool.getMcpTools(prompted.agent_id, { mcp_id: 'orders', version: 0 });
      assert.ok(tools.length > 0);
      assert.ok(tools.every(({ inputSchema }) => inputSchema.type === 'object'));

      const { conversation_flow_id } = await newFlow(client, { mcps });
      const flowing = await newAgent(client, { response_engine: { type: 'conversation-flow', conversation_flow_id } });
      assert.deepEqual(await client.mcpTool.getMcpTools(flowing.agent_id, { mcp_id: 'orders' }), tools);

      const { conversation_flow_component_id: component_id } = await newComponent(client, { mcps });
      const shared = await client.mcpTool.getMcpTools(flowing.agent_id, { mcp_id: 'orders', component_id });
      assert.deepEqual(shared, tools);
      await witness.stop();
    });
  });
