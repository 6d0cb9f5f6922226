import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { requestOf } from '../support/contract.mjs';
import { componentNode, FLOW, newAgent, newComponent, newFlow, newLlm } from '../support/fixtures.mjs';
import { everyBody } from '../support/samples.mjs';
import { Witness } from '../support/witness.mjs';

const STATES = ['greeting', 'booking'].map((name) => ({ name, state_prompt: `You are in ${name}.` }));
const QUESTION = [{ role: 'user', content: 'Is my bicycle ready?' }];

export default () =>
  describe('playground', () => {
    test('completion: a prompt goes on from every kind of message', async () => {
      const witness = await Witness.start();
      const { client } = witness;
      const { llm_id } = await newLlm(client, { states: STATES, starting_state: 'greeting' });
      const { agent_id } = await newAgent(client, { response_engine: { type: 'retell-llm', llm_id } });
      const bodies = everyBody(requestOf('playgroundCompletion'), {
        rules: { current_state: 'greeting', current_node_id: undefined, component_id: undefined },
        without: ['PlaygroundCompletionRequest.current_node_id', 'PlaygroundCompletionRequest.component_id'],
        adjust: (body) => ({ ...body, messages: [...body.messages, ...QUESTION] }),
      });
      for (const body of bodies) {
        const answer = await client.playground.completion(agent_id, { ...body, version: 0 });
        assert.ok(answer.messages.some(({ role }) => role === 'agent'));
      }
      await witness.stop();
    });

    test('completion: a flow goes on from a node, of its own or of a component', async () => {
      const witness = await Witness.start();
      const { client } = witness;
      const { conversation_flow_component_id: component_id } = await newComponent(client);
      const { conversation_flow_id } = await newFlow(client, { nodes: [...FLOW.nodes, componentNode(component_id)] });
      const { agent_id } = await newAgent(client, {
        response_engine: { type: 'conversation-flow', conversation_flow_id },
      });
      for (const place of [{ current_node_id: 'start' }, { current_node_id: 'start', component_id }]) {
        const answer = await client.playground.completion(agent_id, { messages: QUESTION, ...place });
        assert.ok(answer.messages.length > 0);
      }
      await witness.stop();
    });
  });
