package dev.retell4j.flows;

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
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The way out of a node that is taken when no other edge applies.
 *
 * <p>Part of {@link BranchNode}, {@link CodeNode}, {@link ComponentNode}, {@link ConversationNode} and 5 more.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableElseEdge.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ElseEdge extends RetellObject permits ImmutableElseEdge {
    ElseEdge() {}

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
     * Identifier of the edge, unique within its flow or component.
     *
     * @return {@code id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String id() {
        return required("id", idOrNull());
    }

    /**
     * The condition of the edge, normally the fixed prompt {@code Else}.
     *
     * @return {@code transition_condition}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final ElseTransitionCondition transitionCondition() {
        return required("transition_condition", transitionConditionOrNull());
    }

    /**
     * The {@code id} of the node that the edge leads to. Left out, the edge leads nowhere yet.
     *
     * @return {@code destination_node_id}; empty when absent
     */
    public final Optional<String> destinationNodeId() {
        return Optional.ofNullable(destinationNodeIdOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("id")
    @Required
    abstract @Nullable String idOrNull();

    @JsonProperty("transition_condition")
    @Required
    abstract @Nullable ElseTransitionCondition transitionConditionOrNull();

    @JsonProperty("destination_node_id")
    abstract @Nullable String destinationNodeIdOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ElseEdge}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableElseEdge.Builder wire = new ImmutableElseEdge.Builder();

        private Builder() {}

        private Builder(ElseEdge from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Identifier of the edge, unique within its flow or component.
         *
         * @param id {@code id}
         * @return this builder
         */
        public Builder id(String id) {
            wire.id(given("id", id));
            return this;
        }

        /**
         * The condition of the edge, normally the fixed prompt {@code Else}.
         *
         * @param transitionCondition {@code transition_condition}
         * @return this builder
         */
        public Builder transitionCondition(ElseTransitionCondition transitionCondition) {
            wire.transitionCondition(given("transition_condition", transitionCondition));
            return this;
        }

        /**
         * The {@code id} of the node that the edge leads to. Left out, the edge leads nowhere yet.
         *
         * @param destinationNodeId {@code destination_node_id}
         * @return this builder
         */
        public Builder destinationNodeId(String destinationNodeId) {
            wire.destinationNodeId(given("destination_node_id", destinationNodeId));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public ElseEdge build() {
            ElseEdge built = buildUnchecked();
            Checks.of("ElseEdge", built.extraProperties())
                    .required("id", built.idOrNull())
                    .required("transition_condition", built.transitionConditionOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ElseEdge buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
