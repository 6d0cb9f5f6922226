package dev.retell4j.filters;

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
 * Condition that a number lies between two others.
 *
 * <p>Part of {@link NumberOrRangeFilter}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableRangeFilter.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class RangeFilter extends RetellObject implements NumberOrRangeFilter
        permits ImmutableRangeFilter {
    RangeFilter() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.op("bt");
        builder.wire.type("range");
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
     * Always {@code bt}.
     *
     * @return {@code op}; always {@code bt}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String op() {
        return required("op", opOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code range}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * Lower and upper bound, in this order.
     *
     * @return {@code value}; 2 elements
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final List<Double> value() {
        return required("value", valueOrNull());
    }

    @Override
    public final <R> R accept(NumberOrRangeFilter.Visitor<R> visitor) {
        return visitor.visitRangeFilter(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("op")
    @Required
    @Constant("bt")
    abstract @Nullable String opOrNull();

    @JsonProperty("type")
    @Required
    @Constant("range")
    abstract @Nullable String typeOrNull();

    @JsonProperty("value")
    @Required
    abstract @Nullable List<Double> valueOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link RangeFilter}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableRangeFilter.Builder wire = new ImmutableRangeFilter.Builder();

        private Builder() {}

        private Builder(RangeFilter from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Lower and upper bound, in this order.
         *
         * @param value {@code value}; 2 elements
         * @return this builder
         */
        public Builder value(List<Double> value) {
            wire.value(given("value", value));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public RangeFilter build() {
            RangeFilter built = buildUnchecked();
            Checks.of("RangeFilter", built.extraProperties())
                    .required("value", built.valueOrNull())
                    .fewest("value", built.valueOrNull(), 2)
                    .most("value", built.valueOrNull(), 2)
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public RangeFilter buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
