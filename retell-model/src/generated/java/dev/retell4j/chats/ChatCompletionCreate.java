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
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A message from the user that the agent of a running chat is to answer.
 *
 * <p>Sent to {@code POST /create-chat-completion}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableChatCompletionCreate.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ChatCompletionCreate extends RetellObject permits ImmutableChatCompletionCreate {
    ChatCompletionCreate() {}

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
     * Identifier of the chat.
     *
     * @return {@code chat_id}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String chatId() {
        return required("chat_id", chatIdOrNull());
    }

    /**
     * Text of the user's message.
     *
     * @return {@code content}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String content() {
        return required("content", contentOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("chat_id")
    @Required
    abstract @Nullable String chatIdOrNull();

    @JsonProperty("content")
    @Required
    abstract @Nullable String contentOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ChatCompletionCreate}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableChatCompletionCreate.Builder wire = new ImmutableChatCompletionCreate.Builder();

        private Builder() {}

        private Builder(ChatCompletionCreate from) {
            wire.from(from);
            extraProperties(from.extraProperties());
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
         * Text of the user's message.
         *
         * @param content {@code content}
         * @return this builder
         */
        public Builder content(String content) {
            wire.content(given("content", content));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public ChatCompletionCreate build() {
            ChatCompletionCreate built = buildUnchecked();
            Checks.of("ChatCompletionCreate", built.extraProperties())
                    .required("chat_id", built.chatIdOrNull())
                    .required("content", built.contentOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ChatCompletionCreate buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
