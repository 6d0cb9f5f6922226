// Does with the Node SDK what RequestWorker does with the library; see there.
import { createInterface } from "node:readline";
import Retell from "retell-sdk";

const retell = new Retell({ apiKey: "key_benchmark", baseURL: process.argv[2] });
const operations = {
  get: async () => (await retell.agent.retrieve("agent_1")).agent_id,
  list: async () => (await retell.agent.list({})).items[0].agent_id,
  create: async () =>
    (
      await retell.call.createPhoneCall({
        from_number: "+12135550142",
        to_number: "+12135550187",
        retell_llm_dynamic_variables: { customer_name: "Jane" },
      })
    ).call_id,
};

async function run(operation, concurrency, seconds) {
  const micros = [];
  const processor = process.cpuUsage();
  const start = performance.now();
  const end = start + seconds * 1000;
  const send = async () => {
    for (let before = performance.now(); before < end; ) {
      if (!(await operation())) throw new Error("An empty answer");
      const after = performance.now();
      micros.push((after - before) * 1000);
      before = after;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, send));
  const took = (performance.now() - start) / 1000;
  const used = process.cpuUsage(processor);
  micros.sort((a, b) => a - b);
  const part = (p) => micros[Math.min(micros.length - 1, Math.floor(micros.length * p))].toFixed(2);
  const each = ((used.user + used.system) / micros.length).toFixed(2);
  return `${(micros.length / took).toFixed(1)} ${part(0.5)} ${part(0.99)} ${each}`;
}

for await (const order of createInterface({ input: process.stdin })) {
  const [operation, concurrency, seconds] = order.split(" ");
  console.log(await run(operations[operation], Number(concurrency), Number(seconds)));
}
process.exit(0);
