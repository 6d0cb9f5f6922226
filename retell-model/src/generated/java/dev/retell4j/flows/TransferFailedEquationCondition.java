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
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An equation as the condition of a transfer-failed edge.
 *
 * <p>Part of {@link TransferFailedTransitionCondition}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableTransferFailedEquationCondition.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class TransferFailedEquationCondition extends RetellObject
        implements TransferFailedTransitionCondition permits ImmutableTransferFailedEquationCondition {
    TransferFailedEquationCondition() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("equation");
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
     * The comparisons that make up the condition.
     *
     * @return {@code equations}; at most 50 elements
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final List<Equation> equations() {
        return required("equations", equationsOrNull());
    }

    /**
     * Whether all comparisons must hold, or one of them is enough.
     *
     * @return {@code operator}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final EquationCombination operator() {
        return required("operator", operatorOrNull());
    }

    /**
     * Always {@code equation}.
     *
     * @return {@code type}; always {@code equation}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * Fixed text that names the kind of edge. It may be left out.
     *
     * @return {@code prompt}; always {@code Transfer failed}; empty when absent
     */
    public final Optional<String> prompt() {
        return Optional.ofNullable(promptOrNull());
    }

    @Override
    public final <R> R accept(TransferFailedTransitionCondition.Visitor<R> visitor) {
        return visitor.visitEquation(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("equations")
    @Required
    abstract @Nullable List<Equation> equationsOrNull();

    @JsonProperty("operator")
    @Required
    abstract @Nullable EquationCombination operatorOrNull();

    @JsonProperty("type")
    @Required
    @Constant("equation")
    abstract @Nullable String typeOrNull();

    @JsonProperty("prompt")
    @Constant("Transfer failed")
    abstract @Nullable String promptOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link TransferFailedEquationCondition}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableTransferFailedEquationCondition.Builder wire =
                new ImmutableTransferFailedEquationCondition.Builder();

        private Builder() {}

        private Builder(TransferFailedEquationCondition from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * The comparisons that make up the condition.
         *
         * @param equations {@code equations}; at most 50 elements
         * @return this builder
         */
        public Builder equations(List<Equation> equations) {
            wire.equations(given("equations", equations));
            return this;
        }

        /**
         * Whether all comparisons must hold, or one of them is enough.
         *
         * @param operator {@code operator}
         * @return this builder
         */
        public Builder operator(EquationCombination operator) {
            wire.operator(given("operator", operator));
            return this;
        }

        /**
         * Fixed text that names the kind of edge. It may be left out.
         *
         * @param prompt {@code prompt}; always {@code Transfer failed}
         * @return this builder
         */
        public Builder prompt(String prompt) {
            wire.prompt(given("prompt", prompt));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public TransferFailedEquationCondition build() {
            TransferFailedEquationCondition built = buildUnchecked();
            Checks.of("TransferFailedEquationCondition", built.extraProperties())
                    .required("equations", built.equationsOrNull())
                    .most("equations", built.equationsOrNull(), 50)
                    .required("operator", built.operatorOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public TransferFailedEquationCondition buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
