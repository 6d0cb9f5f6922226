package dev.retell4j.transcripts;

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
import dev.retell4j.types.Speaker;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A message of the agent or the user in a chat.
 *
 * <p>Part of {@link ChatEntry}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableChatMessage.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ChatMessage extends RetellObject implements ChatEntry permits ImmutableChatMessage {
    ChatMessage() {}

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
     * Text of the message.
     *
     * @return {@code content}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String content() {
        return required("content", contentOrNull());
    }

    /**
     * Who wrote the message.
     *
     * @return {@code role}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final Speaker role() {
        return required("role", roleOrNull());
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
     * Pictures and other media in the message.
     *
     * @return {@code multimedia}; empty when absent
     */
    public final List<Multimedia> multimedia() {
        List<Multimedia> multimedia = multimediaOrNull();
        return multimedia == null ? List.of() : multimedia;
    }

    @Override
    public final <R> R accept(ChatEntry.Visitor<R> visitor) {
        return visitor.visitMessage(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("content")
    @Required
    abstract @Nullable String contentOrNull();

    @JsonProperty("role")
    @Required
    abstract @Nullable Speaker roleOrNull();

    @JsonProperty("created_timestamp")
    abstract @Nullable Instant createdTimestampOrNull();

    @JsonProperty("message_id")
    abstract @Nullable String messageIdOrNull();

    @JsonProperty("multimedia")
    abstract @Nullable List<Multimedia> multimediaOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ChatMessage}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableChatMessage.Builder wire = new ImmutableChatMessage.Builder();

        private Builder() {}

        private Builder(ChatMessage from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Text of the message.
         *
         * @param content {@code content}
         * @return this builder
         */
        public Builder content(String content) {
            wire.content(given("content", content));
            return this;
        }

        /**
         * Who wrote the message.
         *
         * @param role {@code role}
         * @return this builder
         */
        public Builder role(Speaker role) {
            wire.role(given("role", role));
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
         * Pictures and other media in the message.
         *
         * @param multimedia {@code multimedia}
         * @return this builder
         */
        public Builder multimedia(List<Multimedia> multimedia) {
            wire.multimedia(given("multimedia", multimedia));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public ChatMessage build() {
            ChatMessage built = buildUnchecked();
            Checks.of("ChatMessage", built.extraProperties())
                    .required("content", built.contentOrNull())
                    .required("role", built.roleOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ChatMessage buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
