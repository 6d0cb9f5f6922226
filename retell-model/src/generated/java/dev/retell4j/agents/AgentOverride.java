package dev.retell4j.agents;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.flows.ConversationFlowOverride;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.llms.LlmOverride;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Settings that replace those of the agent and of its response engine for one call only. They are applied after the
 * agent is resolved, are checked like stored settings, and are never stored.
 *
 * <p>Part of {@link dev.retell4j.batch.BatchCallTask}, {@link dev.retell4j.calls.PhoneCallCreate},
 * {@link dev.retell4j.calls.WebCallCreate}, {@link dev.retell4j.calls.PhoneCallRegistration}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableAgentOverride.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class AgentOverride extends RetellObject permits ImmutableAgentOverride {
    AgentOverride() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts a changed copy of this value.
     *
     * @return a builder with everything that this value holds
     */
    public final Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Settings of the agent to replace.
     *
     * @return {@code agent}; empty when absent
     */
    public final Optional<AgentUpdate> agent() {
        return Optional.ofNullable(agentOrNull());
    }

    /**
     * Settings of the conversation flow to replace; for agents with a conversation flow.
     *
     * @return {@code conversation_flow}; empty when absent
     */
    public final Optional<ConversationFlowOverride> conversationFlow() {
        return Optional.ofNullable(conversationFlowOrNull());
    }

    /**
     * Settings of the Retell LLM to replace; for agents with a Retell LLM.
     *
     * @return {@code retell_llm}; empty when absent
     */
    public final Optional<LlmOverride> retellLlm() {
        return Optional.ofNullable(retellLlmOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("agent")
    abstract @Nullable AgentUpdate agentOrNull();

    @JsonProperty("conversation_flow")
    abstract @Nullable ConversationFlowOverride conversationFlowOrNull();

    @JsonProperty("retell_llm")
    abstract @Nullable LlmOverride retellLlmOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link AgentOverride}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableAgentOverride.Builder wire = new ImmutableAgentOverride.Builder();

        private Builder() {}

        private Builder(AgentOverride from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Settings of the agent to replace.
         *
         * @param agent {@code agent}
         * @return this builder
         */
        public Builder agent(AgentUpdate agent) {
            wire.agent(given("agent", agent));
            return this;
        }

        /**
         * Settings of the conversation flow to replace; for agents with a conversation flow.
         *
         * @param conversationFlow {@code conversation_flow}
         * @return this builder
         */
        public Builder conversationFlow(ConversationFlowOverride conversationFlow) {
            wire.conversationFlow(given("conversation_flow", conversationFlow));
            return this;
        }

        /**
         * Settings of the Retell LLM to replace; for agents with a Retell LLM.
         *
         * @param retellLlm {@code retell_llm}
         * @return this builder
         */
        public Builder retellLlm(LlmOverride retellLlm) {
            wire.retellLlm(given("retell_llm", retellLlm));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public AgentOverride build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public AgentOverride buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
