// The real clients behind one face, so that each goes through the same scenes.
import { Client as ClientV1 } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as StdioV1 } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport as HttpV1 } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import {
  ElicitRequestSchema,
  LoggingMessageNotificationSchema,
  ResourceUpdatedNotificationSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { Client as ClientV2, StreamableHTTPClientTransport as HttpV2 } from '@modelcontextprotocol/client';
import { StdioClientTransport as StdioV2 } from '@modelcontextprotocol/client/stdio';
import { stage } from './stage.mjs';

const info = { name: 'retell4j-witness', version: '1.0.0' };

/** How each client is made and told what to do with questions and news. */
const makers = {
  'TypeScript SDK v1': {
    client: (capabilities) => new ClientV1(info, { capabilities }),
    onQuestion: (client, answer) => client.setRequestHandler(ElicitRequestSchema, answer),
    onUpdate: (client, take) => client.setNotificationHandler(ResourceUpdatedNotificationSchema, take),
    onLog: (client, take) => client.setNotificationHandler(LoggingMessageNotificationSchema, take),
    call: (client, params, options) => client.callTool(params, undefined, options),
    stdio: StdioV1,
    http: HttpV1,
  },
  'TypeScript SDK v2': v2({}),
  // Asks first which revision the server speaks, and has to find its way back to 2025-11-25.
  'TypeScript SDK v2, negotiating': v2({ versionNegotiation: { mode: 'auto' } }),
};

function v2(options) {
  return {
    client: (capabilities) => new ClientV2(info, { capabilities, ...options }),
    onQuestion: (client, answer) => client.setRequestHandler('elicitation/create', answer),
    onUpdate: (client, take) => client.setNotificationHandler('notifications/resources/updated', take),
    onLog: (client, take) => client.setNotificationHandler('notifications/message', take),
    call: (client, params, options) => client.callTool(params, options),
    stdio: StdioV2,
    http: HttpV2,
  };
}

export const kinds = Object.keys(makers);
export const transports = ['stdio', 'http'];

/** What the server wrote to standard error, of all processes together. */
export const stderr = [];

/** A connected client of one kind over one transport. */
export class Visitor {
  /**
   * Connects.
   *
   * @param person answers questions: takes the question, returns {action, content}; without, nobody can be asked
   */
  static async connect(kind, transport, person) {
    const maker = makers[kind];
    const client = maker.client(person ? { elicitation: {} } : {});
    const visitor = new Visitor(maker, client);
    if (person) {
      maker.onQuestion(client, async ({ params }) => {
        visitor.questions.push(params);
        return person(params);
      });
    }
    maker.onUpdate(client, ({ params }) => void visitor.updates.push(params.uri));
    maker.onLog(client, ({ params }) => void visitor.logs.push(params));
    client.onerror = (error) => visitor.errors.push(error);
    visitor.transport = transport === 'stdio' ? stdio(maker) : new maker.http(new URL(stage.url));
    await client.connect(visitor.transport);
    return visitor;
  }

  constructor(maker, client) {
    this.maker = maker;
    this.client = client;
    this.questions = [];
    this.updates = [];
    this.logs = [];
    this.errors = [];
  }

  /** Calls a tool; what goes wrong in the protocol is thrown, what the tool refuses is an answer. */
  call(name, args = {}, options = {}) {
    return this.maker.call(this.client, { name, arguments: args }, { timeout: 60_000, ...options });
  }

  /** Ends the session as a client does. */
  async close() {
    await this.transport.terminateSession?.();
    await this.client.close();
  }
}

function stdio(maker) {
  const [command, ...args] = stage.command;
  const transport = new maker.stdio({ command, args, env: { ...process.env, ...stage.environment }, stderr: 'pipe' });
  transport.stderr?.on('data', (bytes) => stderr.push(String(bytes)));
  return transport;
}
