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
 * One comparison of two values, usually of a dynamic variable with a fixed value.
 *
 * <p>Part of {@link AlwaysEquationCondition}, {@link ElseEquationCondition}, {@link EquationCondition},
 * {@link SkipResponseEquationCondition} and 3 more.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableEquation.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class Equation extends RetellObject permits ImmutableEquation {
    Equation() {}

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
     * Left side of the comparison, usually a dynamic variable in double braces.
     *
     * @return {@code left}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String left() {
        return required("left", leftOrNull());
    }

    /**
     * How the two sides are compared.
     *
     * @return {@code operator}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final EquationOperator operator() {
        return required("operator", operatorOrNull());
    }

    /**
     * Right side of the comparison. Operators that ask only whether the left side exists do not need it.
     *
     * @return {@code right}; empty when absent
     */
    public final Optional<String> right() {
        return Optional.ofNullable(rightOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("left")
    @Required
    abstract @Nullable String leftOrNull();

    @JsonProperty("operator")
    @Required
    abstract @Nullable EquationOperator operatorOrNull();

    @JsonProperty("right")
    abstract @Nullable String rightOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link Equation}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableEquation.Builder wire = new ImmutableEquation.Builder();

        private Builder() {}

        private Builder(Equation from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Left side of the comparison, usually a dynamic variable in double braces.
         *
         * @param left {@code left}
         * @return this builder
         */
        public Builder left(String left) {
            wire.left(given("left", left));
            return this;
        }

        /**
         * How the two sides are compared.
         *
         * @param operator {@code operator}
         * @return this builder
         */
        public Builder operator(EquationOperator operator) {
            wire.operator(given("operator", operator));
            return this;
        }

        /**
         * Right side of the comparison. Operators that ask only whether the left side exists do not need it.
         *
         * @param right {@code right}
         * @return this builder
         */
        public Builder right(String right) {
            wire.right(given("right", right));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public Equation build() {
            Equation built = buildUnchecked();
            Checks.of("Equation", built.extraProperties())
                    .required("left", built.leftOrNull())
                    .required("operator", built.operatorOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public Equation buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
