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
 * A chat entry saying that the conversation flow moved from one node to another.
 *
 * <p>Part of {@link ChatEntry}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableNodeTransitionMessage.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class NodeTransitionMessage extends RetellObject implements ChatEntry
        permits ImmutableNodeTransitionMessage {
    NodeTransitionMessage() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.role("node_transition");
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
     * @return {@code role}; always {@code node_transition}
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
     * The {@code id} of the node that was left.
     *
     * @return {@code former_node_id}; empty when absent
     */
    public final Optional<String> formerNodeId() {
        return Optional.ofNullable(formerNodeIdOrNull());
    }

    /**
     * Name of the node that was left.
     *
     * @return {@code former_node_name}; empty when absent
     */
    public final Optional<String> formerNodeName() {
        return Optional.ofNullable(formerNodeNameOrNull());
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
     * The {@code id} of the node that was entered.
     *
     * @return {@code new_node_id}; empty when absent
     */
    public final Optional<String> newNodeId() {
        return Optional.ofNullable(newNodeIdOrNull());
    }

    /**
     * Name of the node that was entered.
     *
     * @return {@code new_node_name}; empty when absent
     */
    public final Optional<String> newNodeName() {
        return Optional.ofNullable(newNodeNameOrNull());
    }

    /**
     * What kind of move it was.
     *
     * @return {@code transition_type}; empty when absent
     */
    public final Optional<TransitionType> transitionType() {
        return Optional.ofNullable(transitionTypeOrNull());
    }

    @Override
    public final <R> R accept(ChatEntry.Visitor<R> visitor) {
        return visitor.visitNodeTransition(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("role")
    @Required
    @Constant("node_transition")
    abstract @Nullable String roleOrNull();

    @JsonProperty("created_timestamp")
    abstract @Nullable Instant createdTimestampOrNull();

    @JsonProperty("former_node_id")
    abstract @Nullable String formerNodeIdOrNull();

    @JsonProperty("former_node_name")
    abstract @Nullable String formerNodeNameOrNull();

    @JsonProperty("message_id")
    abstract @Nullable String messageIdOrNull();

    @JsonProperty("new_node_id")
    abstract @Nullable String newNodeIdOrNull();

    @JsonProperty("new_node_name")
    abstract @Nullable String newNodeNameOrNull();

    @JsonProperty("transition_type")
    abstract @Nullable TransitionType transitionTypeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link NodeTransitionMessage}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableNodeTransitionMessage.Builder wire = new ImmutableNodeTransitionMessage.Builder();

        private Builder() {}

        private Builder(NodeTransitionMessage from) {
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
         * The {@code id} of the node that was left.
         *
         * @param formerNodeId {@code former_node_id}
         * @return this builder
         */
        public Builder formerNodeId(String formerNodeId) {
            wire.formerNodeId(given("former_node_id", formerNodeId));
            return this;
        }

        /**
         * Name of the node that was left.
         *
         * @param formerNodeName {@code former_node_name}
         * @return this builder
         */
        public Builder formerNodeName(String formerNodeName) {
            wire.formerNodeName(given("former_node_name", formerNodeName));
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
         * The {@code id} of the node that was entered.
         *
         * @param newNodeId {@code new_node_id}
         * @return this builder
         */
        public Builder newNodeId(String newNodeId) {
            wire.newNodeId(given("new_node_id", newNodeId));
            return this;
        }

        /**
         * Name of the node that was entered.
         *
         * @param newNodeName {@code new_node_name}
         * @return this builder
         */
        public Builder newNodeName(String newNodeName) {
            wire.newNodeName(given("new_node_name", newNodeName));
            return this;
        }

        /**
         * What kind of move it was.
         *
         * @param transitionType {@code transition_type}
         * @return this builder
         */
        public Builder transitionType(TransitionType transitionType) {
            wire.transitionType(given("transition_type", transitionType));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public NodeTransitionMessage build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public NodeTransitionMessage buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
