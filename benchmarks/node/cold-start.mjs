// Does with the Node SDK what FirstAnswer does with the library.
import Retell from "retell-sdk";

const retell = new Retell({ apiKey: "key_benchmark", baseURL: process.argv[2] });
const agent = await retell.agent.retrieve("agent_1");
console.log(agent.agent_name ?? agent.agent_id);
