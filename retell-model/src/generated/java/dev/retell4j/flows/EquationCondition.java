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
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A condition that compares dynamic variables, without the model having to judge anything.
 *
 * <p>Part of {@link TransitionCondition}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableEquationCondition.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class EquationCondition extends RetellObject implements TransitionCondition
        permits ImmutableEquationCondition {
    EquationCondition() {}

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
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code equation}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    @Override
    public final <R> R accept(TransitionCondition.Visitor<R> visitor) {
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

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link EquationCondition}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableEquationCondition.Builder wire = new ImmutableEquationCondition.Builder();

        private Builder() {}

        private Builder(EquationCondition from) {
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
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public EquationCondition build() {
            EquationCondition built = buildUnchecked();
            Checks.of("EquationCondition", built.extraProperties())
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
        public EquationCondition buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
