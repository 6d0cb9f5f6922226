// What most tests need before they begin.
import { AS_USUAL } from './samples.mjs';

export const VOICES = ['retell-Cimo', '11labs-Adrian', 'openai-Alloy', 'cartesia-Sarah', 'minimax-Max'];

export function newLlm(client, body = {}) {
  return client.llm.create({ general_prompt: 'You confirm the repair of a bicycle. Be brief.', ...body });
}

export async function newAgent(client, body = {}) {
  const response_engine = body.response_engine ?? { type: 'retell-llm', llm_id: (await newLlm(client)).llm_id };
  return client.agent.create({ response_engine, voice_id: VOICES[0], ...body });
}

export async function newChatAgent(client, body = {}) {
  const response_engine = body.response_engine ?? { type: 'retell-llm', llm_id: (await newLlm(client)).llm_id };
  return client.chatAgent.create({ response_engine, ...body });
}

export const FLOW = {
  model_choice: { type: 'cascading', model: 'gpt-4.1' },
  start_speaker: 'agent',
  start_node_id: 'start',
  nodes: [
    {
      id: 'start',
      type: 'conversation',
      instruction: { type: 'prompt', text: 'Say that the bicycle is repaired.' },
      edges: [
        { id: 'said', destination_node_id: 'end', transition_condition: { type: 'prompt', prompt: 'It is said' } },
      ],
    },
    { id: 'end', type: 'end' },
  ],
};

export function newFlow(client, body = {}) {
  return client.conversationFlow.create({ ...FLOW, ...body });
}

export function newComponent(client, body = {}) {
  const { nodes, start_node_id } = FLOW;
  return client.conversationFlowComponent.create({ name: 'Goodbye', nodes, start_node_id, ...body });
}

/** A node of a flow that leads into a shared component. */
export function componentNode(component_id) {
  return {
    id: 'shared',
    type: 'component',
    component_id,
    component_type: 'shared',
    else_edge: {
      id: 'else',
      destination_node_id: 'end',
      transition_condition: { type: 'prompt', prompt: 'Else' },
    },
  };
}

export function newKnowledgeBase(client, body = {}) {
  return client.knowledgeBase.create({
    knowledge_base_name: 'Opening hours',
    knowledge_base_texts: [{ title: 'Hours', text: 'Nine to five.' }],
    ...body,
  });
}

/** A number from which calls can be placed and messages be sent. */
export async function newNumber(client, { agent_id, chat_agent_id } = {}) {
  const voice = agent_id && [{ agent_id, weight: 1 }];
  const number = await client.phoneNumber.create({ inbound_agents: voice, outbound_agents: voice });
  if (chat_agent_id) {
    const chat = [{ agent_id: chat_agent_id, weight: 1 }];
    await client.phoneNumber.update(number.phone_number, { inbound_sms_agents: chat, outbound_sms_agents: chat });
  }
  return number.phone_number;
}

export async function file(name, type, content) {
  return new File([content ?? `content of ${name}`], name, { type });
}

/** One object of each kind, and the rules by which bodies refer to them. */
export async function newWorld(client) {
  const llm = await newLlm(client);
  const flow = await newFlow(client);
  const component = await newComponent(client);
  const base = await newKnowledgeBase(client);
  const agent = await newAgent(client);
  const chatAgent = await newChatAgent(client);
  const asset = await client.asset.create({ file: await file('music.mp3', 'audio/mpeg') });
  const ids = {
    llm_id: llm.llm_id,
    conversation_flow_id: flow.conversation_flow_id,
    component_id: component.conversation_flow_component_id,
    knowledge_base_id: base.knowledge_base_id,
    agent_id: agent.agent_id,
    chat_agent_id: chatAgent.agent_id,
    asset_id: asset.asset_id,
  };
  return { ids, rules: rulesFor(ids) };
}

function rulesFor(ids) {
  return {
    agent_id: ids.agent_id,
    agent_version: (n) => ['latest', 0][n % 2],
    component_id: ids.component_id,
    conversation_flow_id: ids.conversation_flow_id,
    custom_on_hold_music_asset_id: ids.asset_id,
    fallback_voice_ids: (n) => [VOICES[(n + 1) % VOICES.length]],
    knowledge_base_ids: [ids.knowledge_base_id],
    llm_id: ids.llm_id,
    override_agent_id: ids.agent_id,
    override_agent_version: (n) => ['latest', 0][n % 2],
    timezone: (n) => ['Europe/Vienna', 'Asia/Kolkata'][n % 2],
    voice_id: (n) => VOICES[n % VOICES.length],
    'ResponseEngineConversationFlow.version': 0,
    'ResponseEngineCustomLm.llm_websocket_url': 'wss://witness.example/llm',
    'ResponseEngineRetellLm.version': 0,
    'TransferDestinationPredefined.number': '+14155550188',
    // The states of a prompt, two of which each body has
    'State.name': (n) => ['greeting', 'booking'][n % 2],
    destination_state_name: (n) => ['greeting', 'booking'][n % 2],
    starting_state: 'greeting',
    // The nodes of a flow, one of each kind
    'AgentSwapNode.id': 'agent-swap',
    'BranchNode.id': 'branch',
    'BridgeTransferNode.id': 'bridge-transfer',
    'CancelTransferNode.id': 'cancel-transfer',
    'CodeNode.id': 'code',
    'ComponentNode.id': 'component',
    'ConversationNode.id': 'conversation',
    'EndNode.id': 'end',
    'ExtractDynamicVariablesNode.id': 'extract-dynamic-variables',
    'FunctionNode.id': 'function',
    'MCPNode.id': 'mcp',
    'PressDigitNode.id': 'press-digit',
    'SmsNode.id': 'sms',
    'SubagentNode.id': 'subagent',
    'TransferCallNode.id': 'transfer-call',
    destination_node_id: (n) => ['conversation', 'end'][n % 2],
    start_node_id: 'conversation',
    'FunctionNode.tool_id': 'tool-1',
    'NodeCustomTool.tool_id': 'tool-1',
    'NodeCheckAvailabilityCalTool.tool_id': 'tool-2',
    'NodeBookAppointmentCalTool.tool_id': 'tool-3',
    tool_ids: ['tool-1'],
    // A prompt has one model: a textual one or one that hears and speaks.
    'RetellLlmRequest.model': (n) => (n % 2 === 0 ? AS_USUAL : undefined),
    'RetellLlmRequest.s2s_model': (n, made) => (made.model === undefined ? AS_USUAL : undefined),
    'RetellLlmOverride.model': (n) => (n % 2 === 0 ? AS_USUAL : undefined),
    'RetellLlmOverride.s2s_model': (n, made) => (made.model === undefined ? AS_USUAL : undefined),
  };
}
