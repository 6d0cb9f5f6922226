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
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The agent's answer to a message.
 *
 * <p>Returned by {@code POST /create-chat-completion}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableChatCompletion.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ChatCompletion extends RetellObject permits ImmutableChatCompletion {
    ChatCompletion() {}

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
     * What the message brought about, in order - replies of the agent, tool calls and transitions. Earlier entries of
     * the chat are not repeated.
     *
     * @return {@code messages}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final List<ChatEntry> messages() {
        return required("messages", messagesOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("messages")
    @Required
    abstract @Nullable List<ChatEntry> messagesOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ChatCompletion}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableChatCompletion.Builder wire = new ImmutableChatCompletion.Builder();

        private Builder() {}

        private Builder(ChatCompletion from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * What the message brought about, in order - replies of the agent, tool calls and transitions. Earlier entries
         * of the chat are not repeated.
         *
         * @param messages {@code messages}
         * @return this builder
         */
        public Builder messages(List<ChatEntry> messages) {
            wire.messages(given("messages", messages));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public ChatCompletion build() {
            ChatCompletion built = buildUnchecked();
            Checks.of("ChatCompletion", built.extraProperties())
                    .required("messages", built.messagesOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ChatCompletion buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
