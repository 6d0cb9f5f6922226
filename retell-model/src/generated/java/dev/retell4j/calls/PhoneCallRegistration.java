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
import dev.retell4j.types.Direction;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import dev.retell4j.types.VersionRef;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to register a phone call that one's own telephony then connects over SIP. The call has to be dialled
 * at {@code sip.retellai.com}, with its {@code call_id} as the user name, within 5 minutes.
 *
 * <p>Sent to {@code POST /v2/register-phone-call}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutablePhoneCallRegistration.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class PhoneCallRegistration extends RetellObject permits ImmutablePhoneCallRegistration {
    PhoneCallRegistration() {}

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
     * @return {@code agent_id}; at least 1 character
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
     * Direction of the call as one's own telephony sees it; kept with the call and offered to prompts as a variable.
     *
     * @return {@code direction}; empty when absent
     */
    public final Optional<Direction> direction() {
        return Optional.ofNullable(directionOrNull());
    }

    /**
     * Number of the caller; kept with the call and offered to prompts as a variable.
     *
     * @return {@code from_number}; at least 1 character; empty when absent
     */
    public final Optional<String> fromNumber() {
        return Optional.ofNullable(fromNumberOrNull());
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

    /**
     * Number that was called; kept with the call and offered to prompts as a variable.
     *
     * @return {@code to_number}; at least 1 character; empty when absent
     */
    public final Optional<String> toNumber() {
        return Optional.ofNullable(toNumberOrNull());
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

    @JsonProperty("direction")
    abstract @Nullable Direction directionOrNull();

    @JsonProperty("from_number")
    abstract @Nullable String fromNumberOrNull();

    @JsonProperty("metadata")
    abstract @Nullable Map<String, Json> metadataOrNull();

    @JsonProperty("retell_llm_dynamic_variables")
    abstract @Nullable Map<String, String> retellLlmDynamicVariablesOrNull();

    @JsonProperty("to_number")
    abstract @Nullable String toNumberOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link PhoneCallRegistration}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutablePhoneCallRegistration.Builder wire = new ImmutablePhoneCallRegistration.Builder();

        private Builder() {}

        private Builder(PhoneCallRegistration from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Agent that takes the call.
         *
         * @param agentId {@code agent_id}; at least 1 character
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
         * Direction of the call as one's own telephony sees it; kept with the call and offered to prompts as a
         * variable.
         *
         * @param direction {@code direction}
         * @return this builder
         */
        public Builder direction(Direction direction) {
            wire.direction(given("direction", direction));
            return this;
        }

        /**
         * Number of the caller; kept with the call and offered to prompts as a variable.
         *
         * @param fromNumber {@code from_number}; at least 1 character
         * @return this builder
         */
        public Builder fromNumber(String fromNumber) {
            wire.fromNumber(given("from_number", fromNumber));
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
         * Number that was called; kept with the call and offered to prompts as a variable.
         *
         * @param toNumber {@code to_number}; at least 1 character
         * @return this builder
         */
        public Builder toNumber(String toNumber) {
            wire.toNumber(given("to_number", toNumber));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public PhoneCallRegistration build() {
            PhoneCallRegistration built = buildUnchecked();
            Checks.of("PhoneCallRegistration", built.extraProperties())
                    .required("agent_id", built.agentIdOrNull())
                    .shortest("agent_id", built.agentIdOrNull(), 1)
                    .shortest("from_number", built.fromNumberOrNull(), 1)
                    .shortest("to_number", built.toNumberOrNull(), 1)
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public PhoneCallRegistration buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
