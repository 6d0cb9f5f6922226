package dev.retell4j.examples;

import dev.retell4j.RetellClient;
import dev.retell4j.agents.Agent;
import dev.retell4j.agents.AgentUpdate;

/** Changes one setting and takes another one back. Whatever an update does not name stays as it is. */
public final class UpdateAndClear {
    private UpdateAndClear() {}

    /**
     * Lets an agent speak faster, and its webhook go back to the account's.
     *
     * @param args the id of the agent
     */
    public static void main(String[] args) {
        Arguments.expect(args, "the id of an agent");
        try (RetellClient retell = RetellClient.fromEnv()) {
            AgentUpdate change = fasterWithoutWebhook();
            System.out.println("Sends " + change.toJson()); // {"voice_speed":1.1,"webhook_url":null}
            Agent agent = retell.agents().update(args[0], change);
            System.out.println("Speed " + agent.voiceSpeed().orElse(1) + ", webhook "
                    + agent.webhookUrl().orElse("of the account") + ", voice still " + agent.voiceId());
        }
    }

    static AgentUpdate fasterWithoutWebhook() {
        return AgentUpdate.builder()
                .voiceSpeed(1.1) // sent as a value
                .clearWebhookUrl() // sent as null, which is not the same as leaving it out
                .build();
    }
}
