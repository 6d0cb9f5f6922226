// A custom-LLM server in few lines, written after the protocol alone: what the probe says of it, it says of the protocol.
import { WebSocketServer } from 'ws';

const PIECE_EVERY_MS = 20;
const STORY = 'Once upon a time there was a small boat on a wide and quiet sea. '.repeat(8).split(/(?<=[ ])/);

const greeted = new Set();
const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
server.on('listening', () => console.log(server.address().port));
server.on('connection', (socket, { url }) => {
  let newest = 0;
  let streaming;

  const send = (event) => socket.readyState === socket.OPEN && socket.send(JSON.stringify(event));
  const say = (response_id, content, content_complete, more) =>
    send({ response_type: 'response', response_id, content, content_complete, ...more });

  function answer(id, transcript) {
    clearInterval(streaming);
    newest = id;
    const words = String(transcript?.at?.(-1)?.content ?? '');
    if (/goodbye/i.test(words)) {
      say(id, 'Goodbye.', true, { end_call: true, no_interruption_allowed: true });
    } else if (/story/i.test(words)) {
      const pieces = STORY.values();
      streaming = setInterval(() => {
        const { value, done } = pieces.next();
        say(id, value ?? '', Boolean(done));
        if (done) clearInterval(streaming);
      }, PIECE_EVERY_MS);
    } else {
      say(id, 'I hear you. ', false);
      say(id, `You have said: ${words}`, true);
    }
  }

  send({
    response_type: 'config',
    config: { auto_reconnect: true, call_details: true, transcript_with_tool_calls: true },
  });
  if (!greeted.has(url)) {
    greeted.add(url);
    say(0, 'Good morning.', true);
  }

  socket.on('message', (data, isBinary) => {
    let event;
    try {
      event = isBinary ? null : JSON.parse(data);
    } catch {
      return;
    }
    switch (event?.interaction_type) {
      case 'ping_pong':
        send({ response_type: 'ping_pong', timestamp: event.timestamp });
        break;
      case 'response_required':
      case 'reminder_required':
        if (Number.isInteger(event.response_id) && event.response_id > newest) {
          answer(event.response_id, event.transcript);
        }
        break;
      default:
    }
  });
  socket.on('close', () => clearInterval(streaming));
  socket.on('error', () => socket.terminate());
});
