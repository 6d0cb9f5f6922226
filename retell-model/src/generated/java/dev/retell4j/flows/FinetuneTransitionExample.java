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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A sample conversation that shows when to leave a node, and to which node.
 *
 * <p>Part of {@link BranchNode}, {@link CodeNode}, {@link ComponentNode}, {@link ConversationNode} and 5 more.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableFinetuneTransitionExample.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class FinetuneTransitionExample extends RetellObject permits ImmutableFinetuneTransitionExample {
    FinetuneTransitionExample() {}

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
     * Identifier of the example, unique within its flow or component.
     *
     * @return {@code id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String id() {
        return required("id", idOrNull());
    }

    /**
     * The sample conversation, in order.
     *
     * @return {@code transcript}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final List<FinetuneExampleUtterance> transcript() {
        return required("transcript", transcriptOrNull());
    }

    /**
     * The {@code id} of the node that the sample leads to. Left out, the sample leads to no other node.
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

    @JsonProperty("transcript")
    @Required
    abstract @Nullable List<FinetuneExampleUtterance> transcriptOrNull();

    @JsonProperty("destination_node_id")
    abstract @Nullable String destinationNodeIdOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link FinetuneTransitionExample}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableFinetuneTransitionExample.Builder wire =
                new ImmutableFinetuneTransitionExample.Builder();

        private Builder() {}

        private Builder(FinetuneTransitionExample from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Identifier of the example, unique within its flow or component.
         *
         * @param id {@code id}
         * @return this builder
         */
        public Builder id(String id) {
            wire.id(given("id", id));
            return this;
        }

        /**
         * The sample conversation, in order.
         *
         * @param transcript {@code transcript}
         * @return this builder
         */
        public Builder transcript(List<FinetuneExampleUtterance> transcript) {
            wire.transcript(given("transcript", transcript));
            return this;
        }

        /**
         * The {@code id} of the node that the sample leads to. Left out, the sample leads to no other node.
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
        public FinetuneTransitionExample build() {
            FinetuneTransitionExample built = buildUnchecked();
            Checks.of("FinetuneTransitionExample", built.extraProperties())
                    .required("id", built.idOrNull())
                    .required("transcript", built.transcriptOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public FinetuneTransitionExample buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
