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
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Condition that compares a number with a given one.
 *
 * <p>Part of {@link NumberOrRangeFilter}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableNumberFilter.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class NumberFilter extends RetellObject implements NumberOrRangeFilter
        permits ImmutableNumberFilter {
    NumberFilter() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("number");
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
     * How the field is compared with {@code value}.
     *
     * @return {@code op}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final NumberFilterOperator op() {
        return required("op", opOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code number}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * Number the field is compared with.
     *
     * @return {@code value}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final double value() {
        return required("value", valueOrNull());
    }

    @Override
    public final <R> R accept(NumberOrRangeFilter.Visitor<R> visitor) {
        return visitor.visitNumberFilter(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("op")
    @Required
    abstract @Nullable NumberFilterOperator opOrNull();

    @JsonProperty("type")
    @Required
    @Constant("number")
    abstract @Nullable String typeOrNull();

    @JsonProperty("value")
    @Required
    abstract @Nullable Double valueOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link NumberFilter}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableNumberFilter.Builder wire = new ImmutableNumberFilter.Builder();

        private Builder() {}

        private Builder(NumberFilter from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * How the field is compared with {@code value}.
         *
         * @param op {@code op}
         * @return this builder
         */
        public Builder op(NumberFilterOperator op) {
            wire.op(given("op", op));
            return this;
        }

        /**
         * Number the field is compared with.
         *
         * @param value {@code value}
         * @return this builder
         */
        public Builder value(double value) {
            wire.value(given("value", value));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public NumberFilter build() {
            NumberFilter built = buildUnchecked();
            Checks.of("NumberFilter", built.extraProperties())
                    .required("op", built.opOrNull())
                    .required("value", built.valueOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public NumberFilter buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
