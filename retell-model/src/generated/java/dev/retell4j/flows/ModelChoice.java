package dev.retell4j.flows;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.Constant;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.llms.LlmModel;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A text model that stands between speech recognition and speech synthesis.
 *
 * <p>Part of {@link AgentSwapNode}, {@link BranchNode}, {@link BridgeTransferNode}, {@link CancelTransferNode} and 14
 * more.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableModelChoice.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ModelChoice extends RetellObject permits ImmutableModelChoice {
    ModelChoice() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("cascading");
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
     * The model.
     *
     * @return {@code model}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final LlmModel model() {
        return required("model", modelOrNull());
    }

    /**
     * Always {@code cascading}.
     *
     * @return {@code type}; always {@code cascading}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * Whether requests go to a pool with more reserved capacity, which costs more and answers more evenly.
     *
     * @return {@code high_priority}; default {@code false}; empty when absent
     */
    public final Optional<Boolean> highPriority() {
        return Optional.ofNullable(highPriorityOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("model")
    @Required
    abstract @Nullable LlmModel modelOrNull();

    @JsonProperty("type")
    @Required
    @Constant("cascading")
    abstract @Nullable String typeOrNull();

    @JsonProperty("high_priority")
    abstract @Nullable Boolean highPriorityOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ModelChoice}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableModelChoice.Builder wire = new ImmutableModelChoice.Builder();

        private Builder() {}

        private Builder(ModelChoice from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * The model.
         *
         * @param model {@code model}
         * @return this builder
         */
        public Builder model(LlmModel model) {
            wire.model(given("model", model));
            return this;
        }

        /**
         * Whether requests go to a pool with more reserved capacity, which costs more and answers more evenly.
         *
         * @param highPriority {@code high_priority}; default {@code false}
         * @return this builder
         */
        public Builder highPriority(boolean highPriority) {
            wire.highPriority(given("high_priority", highPriority));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public ModelChoice build() {
            ModelChoice built = buildUnchecked();
            Checks.of("ModelChoice", built.extraProperties())
                    .required("model", built.modelOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ModelChoice buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
