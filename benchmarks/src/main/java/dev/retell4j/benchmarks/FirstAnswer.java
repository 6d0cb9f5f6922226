package dev.retell4j.benchmarks;

import dev.retell4j.RetellClient;
import dev.retell4j.agents.Agent;

/**
 * The shortest useful program: it makes a client, gets one agent, and prints its name. {@code cold-start.mjs} does the
 * same with the Node SDK.
 *
 * <p>Argument: the base URL.
 */
public final class FirstAnswer {
    private FirstAnswer() {}

    /**
     * Runs the program.
     *
     * @param args see above
     */
    public static void main(String[] args) {
        try (RetellClient retell =
                RetellClient.builder().apiKey("key_benchmark").baseUrl(args[0]).build()) {
            Agent agent = retell.agents().retrieve("agent_1");
            System.out.println(agent.agentName().orElse(agent.agentId()));
        }
    }
}
