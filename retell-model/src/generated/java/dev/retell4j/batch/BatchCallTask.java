package dev.retell4j.batch;

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
 * One call of a batch.
 *
 * <p>Part of {@link BatchCallCreate}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableBatchCallTask.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class BatchCallTask extends RetellObject permits ImmutableBatchCallTask {
    BatchCallTask() {}

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
     * Number to be dialled, in E.164 form unless {@code ignore_e164_validation} is on.
     *
     * @return {@code to_number}; at least 1 character
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String toNumber() {
        return required("to_number", toNumberOrNull());
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
     * SIP headers, by name, that go out with the call.
     *
     * @return {@code custom_sip_headers}; empty when absent
     */
    public final Map<String, String> customSipHeaders() {
        Map<String, String> customSipHeaders = customSipHeadersOrNull();
        return customSipHeaders == null ? Map.of() : customSipHeaders;
    }

    /**
     * Whether the check of numbers for E.164 form is skipped, for internal numbers behind one's own telephony; it has
     * no effect on numbers bought from Retell.
     *
     * @return {@code ignore_e164_validation}; default {@code false}; empty when absent
     */
    public final Optional<Boolean> ignoreE164Validation() {
        return Optional.ofNullable(ignoreE164ValidationOrNull());
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
     * Agent that takes this call in place of those bound to the batch's {@code from_number} for outbound calls.
     *
     * @return {@code override_agent_id}; at least 1 character; empty when absent
     */
    public final Optional<String> overrideAgentId() {
        return Optional.ofNullable(overrideAgentIdOrNull());
    }

    /**
     * Version of the agent to use - a number, a tag name, {@code latest} or {@code latest_published}.
     *
     * @return {@code override_agent_version}; empty when absent
     */
    public final Optional<VersionRef> overrideAgentVersion() {
        return Optional.ofNullable(overrideAgentVersionOrNull());
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

    @JsonProperty("to_number")
    @Required
    abstract @Nullable String toNumberOrNull();

    @JsonProperty("agent_override")
    abstract @Nullable AgentOverride agentOverrideOrNull();

    @JsonProperty("custom_sip_headers")
    abstract @Nullable Map<String, String> customSipHeadersOrNull();

    @JsonProperty("ignore_e164_validation")
    abstract @Nullable Boolean ignoreE164ValidationOrNull();

    @JsonProperty("metadata")
    abstract @Nullable Map<String, Json> metadataOrNull();

    @JsonProperty("override_agent_id")
    abstract @Nullable String overrideAgentIdOrNull();

    @JsonProperty("override_agent_version")
    abstract @Nullable VersionRef overrideAgentVersionOrNull();

    @JsonProperty("retell_llm_dynamic_variables")
    abstract @Nullable Map<String, String> retellLlmDynamicVariablesOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link BatchCallTask}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableBatchCallTask.Builder wire = new ImmutableBatchCallTask.Builder();

        private Builder() {}

        private Builder(BatchCallTask from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Number to be dialled, in E.164 form unless {@code ignore_e164_validation} is on.
         *
         * @param toNumber {@code to_number}; at least 1 character
         * @return this builder
         */
        public Builder toNumber(String toNumber) {
            wire.toNumber(given("to_number", toNumber));
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
         * SIP headers, by name, that go out with the call.
         *
         * @param customSipHeaders {@code custom_sip_headers}
         * @return this builder
         */
        public Builder customSipHeaders(Map<String, String> customSipHeaders) {
            wire.customSipHeaders(given("custom_sip_headers", customSipHeaders));
            return this;
        }

        /**
         * Whether the check of numbers for E.164 form is skipped, for internal numbers behind one's own telephony; it
         * has no effect on numbers bought from Retell.
         *
         * @param ignoreE164Validation {@code ignore_e164_validation}; default {@code false}
         * @return this builder
         */
        public Builder ignoreE164Validation(boolean ignoreE164Validation) {
            wire.ignoreE164Validation(given("ignore_e164_validation", ignoreE164Validation));
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
         * Agent that takes this call in place of those bound to the batch's {@code from_number} for outbound calls.
         *
         * @param overrideAgentId {@code override_agent_id}; at least 1 character
         * @return this builder
         */
        public Builder overrideAgentId(String overrideAgentId) {
            wire.overrideAgentId(given("override_agent_id", overrideAgentId));
            return this;
        }

        /**
         * Version of the agent to use - a number, a tag name, {@code latest} or {@code latest_published}.
         *
         * @param overrideAgentVersion {@code override_agent_version}
         * @return this builder
         */
        public Builder overrideAgentVersion(VersionRef overrideAgentVersion) {
            wire.overrideAgentVersion(given("override_agent_version", overrideAgentVersion));
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
        public BatchCallTask build() {
            BatchCallTask built = buildUnchecked();
            Checks.of("BatchCallTask", built.extraProperties())
                    .required("to_number", built.toNumberOrNull())
                    .shortest("to_number", built.toNumberOrNull(), 1)
                    .shortest("override_agent_id", built.overrideAgentIdOrNull(), 1)
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public BatchCallTask buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
