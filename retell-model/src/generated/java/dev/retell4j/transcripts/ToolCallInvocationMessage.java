package dev.retell4j.transcripts;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.Constant;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A tool was called during a chat.
 *
 * <p>Part of {@link ChatEntry}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableToolCallInvocationMessage.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ToolCallInvocationMessage extends RetellObject implements ChatEntry
        permits ImmutableToolCallInvocationMessage {
    ToolCallInvocationMessage() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.role("tool_call_invocation");
        return builder;
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
     * Arguments of the tool, as JSON text.
     *
     * @return {@code arguments}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String arguments() {
        return required("arguments", argumentsOrNull());
    }

    /**
     * Name of the tool.
     *
     * @return {@code name}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String name() {
        return required("name", nameOrNull());
    }

    /**
     * Who wrote the message.
     *
     * @return {@code role}; always {@code tool_call_invocation}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String role() {
        return required("role", roleOrNull());
    }

    /**
     * Identifier of the tool call; its result carries the same one.
     *
     * @return {@code tool_call_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String toolCallId() {
        return required("tool_call_id", toolCallIdOrNull());
    }

    /**
     * When the entry came about.
     *
     * @return {@code created_timestamp}, in milliseconds on the wire; empty when absent
     */
    @Override
    public final Optional<Instant> createdTimestamp() {
        return Optional.ofNullable(createdTimestampOrNull());
    }

    /**
     * Identifier of the entry.
     *
     * @return {@code message_id}; empty when absent
     */
    @Override
    public final Optional<String> messageId() {
        return Optional.ofNullable(messageIdOrNull());
    }

    /**
     * Opaque text that some models attach to a tool call.
     *
     * @return {@code thought_signature}; empty when absent
     */
    public final Optional<String> thoughtSignature() {
        return Optional.ofNullable(thoughtSignatureOrNull());
    }

    @Override
    public final <R> R accept(ChatEntry.Visitor<R> visitor) {
        return visitor.visitToolCallInvocation(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("arguments")
    @Required
    abstract @Nullable String argumentsOrNull();

    @JsonProperty("name")
    @Required
    abstract @Nullable String nameOrNull();

    @JsonProperty("role")
    @Required
    @Constant("tool_call_invocation")
    abstract @Nullable String roleOrNull();

    @JsonProperty("tool_call_id")
    @Required
    abstract @Nullable String toolCallIdOrNull();

    @JsonProperty("created_timestamp")
    abstract @Nullable Instant createdTimestampOrNull();

    @JsonProperty("message_id")
    abstract @Nullable String messageIdOrNull();

    @JsonProperty("thought_signature")
    abstract @Nullable String thoughtSignatureOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ToolCallInvocationMessage}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableToolCallInvocationMessage.Builder wire =
                new ImmutableToolCallInvocationMessage.Builder();

        private Builder() {}

        private Builder(ToolCallInvocationMessage from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Arguments of the tool, as JSON text.
         *
         * @param arguments {@code arguments}
         * @return this builder
         */
        public Builder arguments(String arguments) {
            wire.arguments(given("arguments", arguments));
            return this;
        }

        /**
         * Name of the tool.
         *
         * @param name {@code name}
         * @return this builder
         */
        public Builder name(String name) {
            wire.name(given("name", name));
            return this;
        }

        /**
         * Identifier of the tool call; its result carries the same one.
         *
         * @param toolCallId {@code tool_call_id}
         * @return this builder
         */
        public Builder toolCallId(String toolCallId) {
            wire.toolCallId(given("tool_call_id", toolCallId));
            return this;
        }

        /**
         * When the entry came about.
         *
         * @param createdTimestamp {@code created_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder createdTimestamp(Instant createdTimestamp) {
            wire.createdTimestamp(given("created_timestamp", createdTimestamp));
            return this;
        }

        /**
         * Identifier of the entry.
         *
         * @param messageId {@code message_id}
         * @return this builder
         */
        public Builder messageId(String messageId) {
            wire.messageId(given("message_id", messageId));
            return this;
        }

        /**
         * Opaque text that some models attach to a tool call.
         *
         * @param thoughtSignature {@code thought_signature}
         * @return this builder
         */
        public Builder thoughtSignature(String thoughtSignature) {
            wire.thoughtSignature(given("thought_signature", thoughtSignature));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public ToolCallInvocationMessage build() {
            ToolCallInvocationMessage built = buildUnchecked();
            Checks.of("ToolCallInvocationMessage", built.extraProperties())
                    .required("arguments", built.argumentsOrNull())
                    .required("name", built.nameOrNull())
                    .required("tool_call_id", built.toolCallIdOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ToolCallInvocationMessage buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
