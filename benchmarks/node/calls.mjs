// Does with ws what CallServer does with the library; see there. What the protocol asks for, and nothing more: no
// timeouts, no reconnects, no limits.
import { createInterface } from "node:readline";
import { WebSocketServer } from "ws";

const answer = JSON.parse(process.argv[2]);
const server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false });

server.on("connection", (socket) => {
  let newest = 0;
  const send = (event) => socket.send(JSON.stringify(event));
  const say = (response_id, content, content_complete) =>
    send({ response_type: "response", response_id, content, content_complete });

  send({
    response_type: "config",
    config: { auto_reconnect: true, call_details: true, transcript_with_tool_calls: false },
  });
  say(0, "Hello.", true);

  socket.on("message", (data) => {
    const event = JSON.parse(data);
    switch (event.interaction_type) {
      case "ping_pong":
        send({ response_type: "ping_pong", timestamp: event.timestamp });
        break;
      case "response_required":
      case "reminder_required": {
        newest = event.response_id;
        const pieces = event.transcript.length > 0 ? answer : ["Are you there?"];
        for (let i = 0; i < pieces.length; i++) {
          if (event.response_id !== newest) return;
          say(event.response_id, pieces[i], i === pieces.length - 1);
        }
      }
    }
  });
});

server.on("listening", () => console.log(`http://127.0.0.1:${server.address().port}/llm-websocket`));

for await (const _ of createInterface({ input: process.stdin })) {
  for (let i = 0; i < 3; i++) {
    globalThis.gc();
    await new Promise((done) => setTimeout(done, 100));
  }
  const { heapUsed, external } = process.memoryUsage();
  console.log(`${heapUsed} ${external}`);
}
process.exit(0);
