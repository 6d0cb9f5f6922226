package dev.retell4j.transcripts;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
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
 * A chat entry saying that a multi-state language model moved from one state to another.
 *
 * <p>Part of {@link ChatEntry}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableStateTransitionMessage.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class StateTransitionMessage extends RetellObject implements ChatEntry
        permits ImmutableStateTransitionMessage {
    StateTransitionMessage() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.role("state_transition");
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
     * Tells the members of the union apart.
     *
     * @return {@code role}; always {@code state_transition}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String role() {
        return required("role", roleOrNull());
    }

    /**
     * When the entry was made.
     *
     * @return {@code created_timestamp}, in milliseconds on the wire; empty when absent
     */
    @Override
    public final Optional<Instant> createdTimestamp() {
        return Optional.ofNullable(createdTimestampOrNull());
    }

    /**
     * Name of the state that was left.
     *
     * @return {@code former_state_name}; empty when absent
     */
    public final Optional<String> formerStateName() {
        return Optional.ofNullable(formerStateNameOrNull());
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
     * Name of the state that was entered.
     *
     * @return {@code new_state_name}; empty when absent
     */
    public final Optional<String> newStateName() {
        return Optional.ofNullable(newStateNameOrNull());
    }

    @Override
    public final <R> R accept(ChatEntry.Visitor<R> visitor) {
        return visitor.visitStateTransition(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("role")
    @Required
    @Constant("state_transition")
    abstract @Nullable String roleOrNull();

    @JsonProperty("created_timestamp")
    abstract @Nullable Instant createdTimestampOrNull();

    @JsonProperty("former_state_name")
    abstract @Nullable String formerStateNameOrNull();

    @JsonProperty("message_id")
    abstract @Nullable String messageIdOrNull();

    @JsonProperty("new_state_name")
    abstract @Nullable String newStateNameOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link StateTransitionMessage}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableStateTransitionMessage.Builder wire = new ImmutableStateTransitionMessage.Builder();

        private Builder() {}

        private Builder(StateTransitionMessage from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * When the entry was made.
         *
         * @param createdTimestamp {@code created_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder createdTimestamp(Instant createdTimestamp) {
            wire.createdTimestamp(given("created_timestamp", createdTimestamp));
            return this;
        }

        /**
         * Name of the state that was left.
         *
         * @param formerStateName {@code former_state_name}
         * @return this builder
         */
        public Builder formerStateName(String formerStateName) {
            wire.formerStateName(given("former_state_name", formerStateName));
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
         * Name of the state that was entered.
         *
         * @param newStateName {@code new_state_name}
         * @return this builder
         */
        public Builder newStateName(String newStateName) {
            wire.newStateName(given("new_state_name", newStateName));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public StateTransitionMessage build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public StateTransitionMessage buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
