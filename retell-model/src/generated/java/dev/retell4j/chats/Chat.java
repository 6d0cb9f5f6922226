package dev.retell4j.chats;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.transcripts.ChatEntry;
import dev.retell4j.types.CustomAttributeValue;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A chat as Retell stores it.
 *
 * <p>Returned by {@code POST /create-chat}, {@code GET /get-chat/{chat_id}}, {@code PATCH /update-chat/{chat_id}},
 * {@code POST /create-sms-chat} and 1 more. Part of {@link ChatPage}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableChat.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class Chat extends RetellObject permits ImmutableChat {
    Chat() {}

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
     * Identifier of the agent that leads the chat.
     *
     * @return {@code agent_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String agentId() {
        return required("agent_id", agentIdOrNull());
    }

    /**
     * Identifier of the chat.
     *
     * @return {@code chat_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String chatId() {
        return required("chat_id", chatIdOrNull());
    }

    /**
     * How far the chat has come.
     *
     * @return {@code chat_status}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final ChatStatus chatStatus() {
        return required("chat_status", chatStatusOrNull());
    }

    /**
     * Tag through which the agent's version was picked, if it was picked that way.
     *
     * @return {@code agent_tag}; empty when absent
     */
    public final Optional<String> agentTag() {
        return Optional.ofNullable(agentTagOrNull());
    }

    /**
     * Result of the analysis made after the chat; missing until that is done.
     *
     * @return {@code chat_analysis}; empty when absent
     */
    public final Optional<ChatAnalysis> chatAnalysis() {
        return Optional.ofNullable(chatAnalysisOrNull());
    }

    /**
     * What the chat has cost.
     *
     * @return {@code chat_cost}; empty when absent
     */
    public final Optional<ChatCost> chatCost() {
        return Optional.ofNullable(chatCostOrNull());
    }

    /**
     * Way the chat takes place.
     *
     * @return {@code chat_type}; empty when absent
     */
    public final Optional<ChatType> chatType() {
        return Optional.ofNullable(chatTypeOrNull());
    }

    /**
     * Variables gathered in the course of the chat, by name.
     *
     * @return {@code collected_dynamic_variables}; empty when absent
     */
    public final Map<String, String> collectedDynamicVariables() {
        Map<String, String> collectedDynamicVariables = collectedDynamicVariablesOrNull();
        return collectedDynamicVariables == null ? Map.of() : collectedDynamicVariables;
    }

    /**
     * Attributes of one's own kept with the chat, by name.
     *
     * @return {@code custom_attributes}; empty when absent
     */
    public final Map<String, CustomAttributeValue> customAttributes() {
        Map<String, CustomAttributeValue> customAttributes = customAttributesOrNull();
        return customAttributes == null ? Map.of() : customAttributes;
    }

    /**
     * When the chat ended; missing while it goes on.
     *
     * @return {@code end_timestamp}, in milliseconds on the wire; empty when absent
     */
    public final Optional<Instant> endTimestamp() {
        return Optional.ofNullable(endTimestampOrNull());
    }

    /**
     * Messages of the chat with tool calls and transitions in between, in order.
     *
     * @return {@code message_with_tool_calls}; empty when absent
     */
    public final List<ChatEntry> messageWithToolCalls() {
        List<ChatEntry> messageWithToolCalls = messageWithToolCallsOrNull();
        return messageWithToolCalls == null ? List.of() : messageWithToolCalls;
    }

    /**
     * Data given when the chat was created or updated, unchanged.
     *
     * @return {@code metadata}; empty when absent
     */
    public final Map<String, Json> metadata() {
        Map<String, Json> metadata = metadataOrNull();
        return metadata == null ? Map.of() : metadata;
    }

    /**
     * Values of the dynamic variables the chat was created with, by name.
     *
     * @return {@code retell_llm_dynamic_variables}; empty when absent
     */
    public final Map<String, String> retellLlmDynamicVariables() {
        Map<String, String> retellLlmDynamicVariables = retellLlmDynamicVariablesOrNull();
        return retellLlmDynamicVariables == null ? Map.of() : retellLlmDynamicVariables;
    }

    /**
     * When the chat began.
     *
     * @return {@code start_timestamp}, in milliseconds on the wire; empty when absent
     */
    public final Optional<Instant> startTimestamp() {
        return Optional.ofNullable(startTimestampOrNull());
    }

    /**
     * The chat as one text.
     *
     * @return {@code transcript}; empty when absent
     */
    public final Optional<String> transcript() {
        return Optional.ofNullable(transcriptOrNull());
    }

    /**
     * Version of the agent.
     *
     * @return {@code version}; empty when absent
     */
    public final OptionalInt version() {
        Integer version = versionOrNull();
        return version == null ? OptionalInt.empty() : OptionalInt.of(version);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("agent_id")
    @Required
    abstract @Nullable String agentIdOrNull();

    @JsonProperty("chat_id")
    @Required
    abstract @Nullable String chatIdOrNull();

    @JsonProperty("chat_status")
    @Required
    abstract @Nullable ChatStatus chatStatusOrNull();

    @JsonProperty("agent_tag")
    abstract @Nullable String agentTagOrNull();

    @JsonProperty("chat_analysis")
    abstract @Nullable ChatAnalysis chatAnalysisOrNull();

    @JsonProperty("chat_cost")
    abstract @Nullable ChatCost chatCostOrNull();

    @JsonProperty("chat_type")
    abstract @Nullable ChatType chatTypeOrNull();

    @JsonProperty("collected_dynamic_variables")
    abstract @Nullable Map<String, String> collectedDynamicVariablesOrNull();

    @JsonProperty("custom_attributes")
    abstract @Nullable Map<String, CustomAttributeValue> customAttributesOrNull();

    @JsonProperty("end_timestamp")
    abstract @Nullable Instant endTimestampOrNull();

    @JsonProperty("message_with_tool_calls")
    abstract @Nullable List<ChatEntry> messageWithToolCallsOrNull();

    @JsonProperty("metadata")
    abstract @Nullable Map<String, Json> metadataOrNull();

    @JsonProperty("retell_llm_dynamic_variables")
    abstract @Nullable Map<String, String> retellLlmDynamicVariablesOrNull();

    @JsonProperty("start_timestamp")
    abstract @Nullable Instant startTimestampOrNull();

    @JsonProperty("transcript")
    abstract @Nullable String transcriptOrNull();

    @JsonProperty("version")
    abstract @Nullable Integer versionOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link Chat}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableChat.Builder wire = new ImmutableChat.Builder();

        private Builder() {}

        private Builder(Chat from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Identifier of the agent that leads the chat.
         *
         * @param agentId {@code agent_id}
         * @return this builder
         */
        public Builder agentId(String agentId) {
            wire.agentId(given("agent_id", agentId));
            return this;
        }

        /**
         * Identifier of the chat.
         *
         * @param chatId {@code chat_id}
         * @return this builder
         */
        public Builder chatId(String chatId) {
            wire.chatId(given("chat_id", chatId));
            return this;
        }

        /**
         * How far the chat has come.
         *
         * @param chatStatus {@code chat_status}
         * @return this builder
         */
        public Builder chatStatus(ChatStatus chatStatus) {
            wire.chatStatus(given("chat_status", chatStatus));
            return this;
        }

        /**
         * Tag through which the agent's version was picked, if it was picked that way.
         *
         * @param agentTag {@code agent_tag}
         * @return this builder
         */
        public Builder agentTag(String agentTag) {
            wire.agentTag(given("agent_tag", agentTag));
            return this;
        }

        /**
         * Result of the analysis made after the chat; missing until that is done.
         *
         * @param chatAnalysis {@code chat_analysis}
         * @return this builder
         */
        public Builder chatAnalysis(ChatAnalysis chatAnalysis) {
            wire.chatAnalysis(given("chat_analysis", chatAnalysis));
            return this;
        }

        /**
         * What the chat has cost.
         *
         * @param chatCost {@code chat_cost}
         * @return this builder
         */
        public Builder chatCost(ChatCost chatCost) {
            wire.chatCost(given("chat_cost", chatCost));
            return this;
        }

        /**
         * Way the chat takes place.
         *
         * @param chatType {@code chat_type}
         * @return this builder
         */
        public Builder chatType(ChatType chatType) {
            wire.chatType(given("chat_type", chatType));
            return this;
        }

        /**
         * Variables gathered in the course of the chat, by name.
         *
         * @param collectedDynamicVariables {@code collected_dynamic_variables}
         * @return this builder
         */
        public Builder collectedDynamicVariables(Map<String, String> collectedDynamicVariables) {
            wire.collectedDynamicVariables(given("collected_dynamic_variables", collectedDynamicVariables));
            return this;
        }

        /**
         * Attributes of one's own kept with the chat, by name.
         *
         * @param customAttributes {@code custom_attributes}
         * @return this builder
         */
        public Builder customAttributes(Map<String, CustomAttributeValue> customAttributes) {
            wire.customAttributes(given("custom_attributes", customAttributes));
            return this;
        }

        /**
         * When the chat ended; missing while it goes on.
         *
         * @param endTimestamp {@code end_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder endTimestamp(Instant endTimestamp) {
            wire.endTimestamp(given("end_timestamp", endTimestamp));
            return this;
        }

        /**
         * Messages of the chat with tool calls and transitions in between, in order.
         *
         * @param messageWithToolCalls {@code message_with_tool_calls}
         * @return this builder
         */
        public Builder messageWithToolCalls(List<ChatEntry> messageWithToolCalls) {
            wire.messageWithToolCalls(given("message_with_tool_calls", messageWithToolCalls));
            return this;
        }

        /**
         * Data given when the chat was created or updated, unchanged.
         *
         * @param metadata {@code metadata}
         * @return this builder
         */
        public Builder metadata(Map<String, ?> metadata) {
            wire.metadata(json(given("metadata", metadata)));
            return this;
        }

        /**
         * Values of the dynamic variables the chat was created with, by name.
         *
         * @param retellLlmDynamicVariables {@code retell_llm_dynamic_variables}
         * @return this builder
         */
        public Builder retellLlmDynamicVariables(Map<String, String> retellLlmDynamicVariables) {
            wire.retellLlmDynamicVariables(given("retell_llm_dynamic_variables", retellLlmDynamicVariables));
            return this;
        }

        /**
         * When the chat began.
         *
         * @param startTimestamp {@code start_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder startTimestamp(Instant startTimestamp) {
            wire.startTimestamp(given("start_timestamp", startTimestamp));
            return this;
        }

        /**
         * The chat as one text.
         *
         * @param transcript {@code transcript}
         * @return this builder
         */
        public Builder transcript(String transcript) {
            wire.transcript(given("transcript", transcript));
            return this;
        }

        /**
         * Version of the agent.
         *
         * @param version {@code version}
         * @return this builder
         */
        public Builder version(int version) {
            wire.version(given("version", version));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public Chat build() {
            Chat built = buildUnchecked();
            Checks.of("Chat", built.extraProperties())
                    .required("agent_id", built.agentIdOrNull())
                    .required("chat_id", built.chatIdOrNull())
                    .required("chat_status", built.chatStatusOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public Chat buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
