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
 * What is needed to start a chat over the API.
 *
 * <p>Sent to {@code POST /create-chat}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableChatCreate.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ChatCreate extends RetellObject permits ImmutableChatCreate {
    ChatCreate() {}

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
     * Chat agent that leads the chat.
     *
     * @return {@code agent_id}; at least 1 character
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String agentId() {
        return required("agent_id", agentIdOrNull());
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
     * Any data to be kept with the chat and handed back with it; the agent does not read it.
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

    @JsonProperty("agent_version")
    abstract @Nullable VersionRef agentVersionOrNull();

    @JsonProperty("metadata")
    abstract @Nullable Map<String, Json> metadataOrNull();

    @JsonProperty("retell_llm_dynamic_variables")
    abstract @Nullable Map<String, String> retellLlmDynamicVariablesOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ChatCreate}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableChatCreate.Builder wire = new ImmutableChatCreate.Builder();

        private Builder() {}

        private Builder(ChatCreate from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Chat agent that leads the chat.
         *
         * @param agentId {@code agent_id}; at least 1 character
         * @return this builder
         */
        public Builder agentId(String agentId) {
            wire.agentId(given("agent_id", agentId));
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
        public ChatCreate build() {
            ChatCreate built = buildUnchecked();
            Checks.of("ChatCreate", built.extraProperties())
                    .required("agent_id", built.agentIdOrNull())
                    .shortest("agent_id", built.agentIdOrNull(), 1)
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ChatCreate buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
