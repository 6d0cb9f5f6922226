// A server that takes what the simulator sends, and asks the official client whether Retell could have sent it.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Retell } from './witness.mjs';

export class Receiver {
  /** Starts one; `answer` makes the answer to a body, undefined for none. */
  static async start(key, answer = () => undefined) {
    const receiver = new Receiver(key, answer);
    receiver.server.listen(0, '127.0.0.1');
    await once(receiver.server, 'listening');
    receiver.url = `http://127.0.0.1:${receiver.server.address().port}`;
    return receiver;
  }

  constructor(key, answer) {
    /** What came so far: method, path, the body's text, whether the client accepts its signature. */
    this.requests = [];
    this.server = createServer(async (request, response) => {
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      const body = Buffer.concat(chunks).toString('utf8');
      const isValid = await Retell.verify(body, key, request.headers['x-retell-signature'] ?? '');
      this.requests.push({ method: request.method, path: request.url, body, isValid });
      const reply = answer(body === '' ? undefined : JSON.parse(body), request);
      response.writeHead(reply === undefined ? 204 : 200, { 'content-type': 'application/json' });
      response.end(reply === undefined ? undefined : JSON.stringify(reply));
    });
  }

  /** The names of the events that came, in their order. */
  events() {
    return this.requests.map(({ body }) => JSON.parse(body).event);
  }

  stop() {
    this.server.closeAllConnections();
    this.server.close();
  }
}
