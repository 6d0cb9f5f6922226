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
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A transcript entry saying that the conversation flow moved from one node to another.
 *
 * <p>Part of {@link TranscriptEntry}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableNodeTransitionUtterance.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class NodeTransitionUtterance extends RetellObject implements TranscriptEntry
        permits ImmutableNodeTransitionUtterance {
    NodeTransitionUtterance() {}

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
     * The {@code id} of the node that was left.
     *
     * @return {@code former_node_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String formerNodeId() {
        return required("former_node_id", formerNodeIdOrNull());
    }

    /**
     * Name of the node that was left.
     *
     * @return {@code former_node_name}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String formerNodeName() {
        return required("former_node_name", formerNodeNameOrNull());
    }

    /**
     * The {@code id} of the node that was entered.
     *
     * @return {@code new_node_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String newNodeId() {
        return required("new_node_id", newNodeIdOrNull());
    }

    /**
     * Name of the node that was entered.
     *
     * @return {@code new_node_name}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String newNodeName() {
        return required("new_node_name", newNodeNameOrNull());
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
     * What kind of move it was.
     *
     * @return {@code transition_type}; empty when absent
     */
    public final Optional<TransitionType> transitionType() {
        return Optional.ofNullable(transitionTypeOrNull());
    }

    @Override
    public final <R> R accept(TranscriptEntry.Visitor<R> visitor) {
        return visitor.visitNodeTransition(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("former_node_id")
    @Required
    abstract @Nullable String formerNodeIdOrNull();

    @JsonProperty("former_node_name")
    @Required
    abstract @Nullable String formerNodeNameOrNull();

    @JsonProperty("new_node_id")
    @Required
    abstract @Nullable String newNodeIdOrNull();

    @JsonProperty("new_node_name")
    @Required
    abstract @Nullable String newNodeNameOrNull();

    @JsonProperty("role")
    @Required
    @Constant("node_transition")
    abstract @Nullable String roleOrNull();

    @JsonProperty("transition_type")
    abstract @Nullable TransitionType transitionTypeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link NodeTransitionUtterance}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableNodeTransitionUtterance.Builder wire = new ImmutableNodeTransitionUtterance.Builder();

        private Builder() {}

        private Builder(NodeTransitionUtterance from) {
            wire.from(from);
            extraProperties(from.extraProperties());
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
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public NodeTransitionUtterance build() {
            NodeTransitionUtterance built = buildUnchecked();
            Checks.of("NodeTransitionUtterance", built.extraProperties())
                    .required("former_node_id", built.formerNodeIdOrNull())
                    .required("former_node_name", built.formerNodeNameOrNull())
                    .required("new_node_id", built.newNodeIdOrNull())
                    .required("new_node_name", built.newNodeNameOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public NodeTransitionUtterance buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
