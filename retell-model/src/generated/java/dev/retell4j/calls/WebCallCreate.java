package dev.retell4j.calls;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.agents.AgentOverride;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import dev.retell4j.types.VersionRef;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to create a web call, which a browser or an app then joins.
 *
 * <p>Sent to {@code POST /v3/create-web-call}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableWebCallCreate.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class WebCallCreate extends RetellObject permits ImmutableWebCallCreate {
    WebCallCreate() {}

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
     * Agent that takes the call.
     *
     * @return {@code agent_id}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String agentId() {
        return required("agent_id", agentIdOrNull());
    }

    /**
     * Settings of the agent and its response engine that are changed for this call only; the stored agent stays as it
     * is.
     *
     * @return {@code agent_override}; empty when absent
     */
    public final Optional<AgentOverride> agentOverride() {
        return Optional.ofNullable(agentOverrideOrNull());
    }

    /**
     * Version of the agent to use - a number, a tag name, {@code latest} or {@code latest_published}.
     *
     * @return {@code agent_version}; empty when absent
     */
    public final Optional<VersionRef> agentVersion() {
        return Optional.ofNullable(agentVersionOrNull());
    }

    /**
     * Node of the conversation flow the call begins at instead of the flow's own start node.
     *
     * @return {@code current_node_id}; empty when absent
     */
    public final Optional<String> currentNodeId() {
        return Optional.ofNullable(currentNodeIdOrNull());
    }

    /**
     * State of the Retell LLM the call begins in instead of its own starting state.
     *
     * @return {@code current_state}; empty when absent
     */
    public final Optional<String> currentState() {
        return Optional.ofNullable(currentStateOrNull());
    }

    /**
     * Any data to be kept with the call and handed back with it; the agent does not read it.
     *
     * @return {@code metadata}; empty when absent
     */
    public final Map<String, Json> metadata() {
        Map<String, Json> metadata = metadataOrNull();
        return metadata == null ? Map.of() : metadata;
    }

    /**
     * Values for the placeholders in prompts, messages and tool settings, by variable name. All values are strings; an
     * empty string counts as a value and wins over the agent's default.
     *
     * @return {@code retell_llm_dynamic_variables}; empty when absent
     */
    public final Map<String, String> retellLlmDynamicVariables() {
        Map<String, String> retellLlmDynamicVariables = retellLlmDynamicVariablesOrNull();
        return retellLlmDynamicVariables == null ? Map.of() : retellLlmDynamicVariables;
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("agent_id")
    @Required
    abstract @Nullable String agentIdOrNull();

    @JsonProperty("agent_override")
    abstract @Nullable AgentOverride agentOverrideOrNull();

    @JsonProperty("agent_version")
    abstract @Nullable VersionRef agentVersionOrNull();

    @JsonProperty("current_node_id")
    abstract @Nullable String currentNodeIdOrNull();

    @JsonProperty("current_state")
    abstract @Nullable String currentStateOrNull();

    @JsonProperty("metadata")
    abstract @Nullable Map<String, Json> metadataOrNull();

    @JsonProperty("retell_llm_dynamic_variables")
    abstract @Nullable Map<String, String> retellLlmDynamicVariablesOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link WebCallCreate}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableWebCallCreate.Builder wire = new ImmutableWebCallCreate.Builder();

        private Builder() {}

        private Builder(WebCallCreate from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Agent that takes the call.
         *
         * @param agentId {@code agent_id}
         * @return this builder
         */
        public Builder agentId(String agentId) {
            wire.agentId(given("agent_id", agentId));
            return this;
        }

        /**
         * Settings of the agent and its response engine that are changed for this call only; the stored agent stays as
         * it is.
         *
         * @param agentOverride {@code agent_override}
         * @return this builder
         */
        public Builder agentOverride(AgentOverride agentOverride) {
            wire.agentOverride(given("agent_override", agentOverride));
            return this;
        }

        /**
         * Version of the agent to use - a number, a tag name, {@code latest} or {@code latest_published}.
         *
         * @param agentVersion {@code agent_version}
         * @return this builder
         */
        public Builder agentVersion(VersionRef agentVersion) {
            wire.agentVersion(given("agent_version", agentVersion));
            return this;
        }

        /**
         * Node of the conversation flow the call begins at instead of the flow's own start node.
         *
         * @param currentNodeId {@code current_node_id}
         * @return this builder
         */
        public Builder currentNodeId(String currentNodeId) {
            wire.currentNodeId(given("current_node_id", currentNodeId));
            return this;
        }

        /**
         * Sends {@code current_node_id} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearCurrentNodeId() {
            wire.currentNodeId(null);
            cleared("current_node_id");
            return this;
        }

        /**
         * State of the Retell LLM the call begins in instead of its own starting state.
         *
         * @param currentState {@code current_state}
         * @return this builder
         */
        public Builder currentState(String currentState) {
            wire.currentState(given("current_state", currentState));
            return this;
        }

        /**
         * Sends {@code current_state} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearCurrentState() {
            wire.currentState(null);
            cleared("current_state");
            return this;
        }

        /**
         * Any data to be kept with the call and handed back with it; the agent does not read it.
         *
         * @param metadata {@code metadata}
         * @return this builder
         */
        public Builder metadata(Map<String, ?> metadata) {
            wire.metadata(json(given("metadata", metadata)));
            return this;
        }

        /**
         * Values for the placeholders in prompts, messages and tool settings, by variable name. All values are strings;
         * an empty string counts as a value and wins over the agent's default.
         *
         * @param retellLlmDynamicVariables {@code retell_llm_dynamic_variables}
         * @return this builder
         */
        public Builder retellLlmDynamicVariables(Map<String, String> retellLlmDynamicVariables) {
            wire.retellLlmDynamicVariables(given("retell_llm_dynamic_variables", retellLlmDynamicVariables));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public WebCallCreate build() {
            WebCallCreate built = buildUnchecked();
            Checks.of("WebCallCreate", built.extraProperties())
                    .required("agent_id", built.agentIdOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public WebCallCreate buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
