package dev.retell4j.websocket.protocol;

import org.jspecify.annotations.Nullable;

/** Changes how the agent behaves in this call; allowed at any time. On the wire: {@code update_agent}. */
public final class UpdateAgent extends OutgoingEvent {
    static final String TYPE = "update_agent";

    private final AgentConfig agentConfig;

    UpdateAgent(@Nullable String text, AgentConfig agentConfig) {
        super(text);
        this.agentConfig = agentConfig;
    }

    /**
     * Makes the event.
     *
     * @param agentConfig {@code agent_config}
     * @return the event
     */
    public static UpdateAgent of(AgentConfig agentConfig) {
        return new UpdateAgent(null, Present.of("agent_config", agentConfig));
    }

    /**
     * Returns what changes.
     *
     * @return {@code agent_config}
     */
    public AgentConfig agentConfig() {
        return agentConfig;
    }

    @Override
    public String responseType() {
        return TYPE;
    }

    @Override
    String write() {
        return "{\"response_type\":\"update_agent\",\"agent_config\":" + agentConfig.write() + "}";
    }
}
