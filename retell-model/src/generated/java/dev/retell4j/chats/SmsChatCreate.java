package dev.retell4j.chats;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
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
 * What is needed to start a chat over text messages.
 *
 * <p>Sent to {@code POST /create-sms-chat}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableSmsChatCreate.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class SmsChatCreate extends RetellObject permits ImmutableSmsChatCreate {
    SmsChatCreate() {}

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
     * Number the messages are sent from, in E.164 form; it must be able to send text messages.
     *
     * @return {@code from_number}; at least 1 character
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String fromNumber() {
        return required("from_number", fromNumberOrNull());
    }

    /**
     * Number of the user, in E.164 form.
     *
     * @return {@code to_number}; at least 1 character
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String toNumber() {
        return required("to_number", toNumberOrNull());
    }

    /**
     * Any data to be kept with the chat and handed back with it; the agent does not read it.
     *
     * @return {@code metadata}; empty when absent
     */
    public final Map<String, Json> metadata() {
        Map<String, Json> metadata = metadataOrNull();
        return metadata == null ? Map.of() : metadata;
    }

    /**
     * Agent that leads the chat in place of those bound to {@code from_number} for outbound messages.
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

    @JsonProperty("from_number")
    @Required
    abstract @Nullable String fromNumberOrNull();

    @JsonProperty("to_number")
    @Required
    abstract @Nullable String toNumberOrNull();

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

    /** Collects the fields of a {@link SmsChatCreate}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableSmsChatCreate.Builder wire = new ImmutableSmsChatCreate.Builder();

        private Builder() {}

        private Builder(SmsChatCreate from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Number the messages are sent from, in E.164 form; it must be able to send text messages.
         *
         * @param fromNumber {@code from_number}; at least 1 character
         * @return this builder
         */
        public Builder fromNumber(String fromNumber) {
            wire.fromNumber(given("from_number", fromNumber));
            return this;
        }

        /**
         * Number of the user, in E.164 form.
         *
         * @param toNumber {@code to_number}; at least 1 character
         * @return this builder
         */
        public Builder toNumber(String toNumber) {
            wire.toNumber(given("to_number", toNumber));
            return this;
        }

        /**
         * Any data to be kept with the chat and handed back with it; the agent does not read it.
         *
         * @param metadata {@code metadata}
         * @return this builder
         */
        public Builder metadata(Map<String, ?> metadata) {
            wire.metadata(json(given("metadata", metadata)));
            return this;
        }

        /**
         * Agent that leads the chat in place of those bound to {@code from_number} for outbound messages.
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
        public SmsChatCreate build() {
            SmsChatCreate built = buildUnchecked();
            Checks.of("SmsChatCreate", built.extraProperties())
                    .required("from_number", built.fromNumberOrNull())
                    .shortest("from_number", built.fromNumberOrNull(), 1)
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
        public SmsChatCreate buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
