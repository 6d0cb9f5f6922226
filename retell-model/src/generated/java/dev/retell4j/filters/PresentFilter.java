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
 * Condition that a field has a value or has none.
 *
 * <p>Part of {@link StringOrPresentFilter}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutablePresentFilter.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class PresentFilter extends RetellObject implements StringOrPresentFilter
        permits ImmutablePresentFilter {
    PresentFilter() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("present");
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
     * Whether a value has to be there or has to be missing.
     *
     * @return {@code op}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final PresentFilterOperator op() {
        return required("op", opOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code present}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    @Override
    public final <R> R accept(StringOrPresentFilter.Visitor<R> visitor) {
        return visitor.visitPresentFilter(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("op")
    @Required
    abstract @Nullable PresentFilterOperator opOrNull();

    @JsonProperty("type")
    @Required
    @Constant("present")
    abstract @Nullable String typeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link PresentFilter}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutablePresentFilter.Builder wire = new ImmutablePresentFilter.Builder();

        private Builder() {}

        private Builder(PresentFilter from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Whether a value has to be there or has to be missing.
         *
         * @param op {@code op}
         * @return this builder
         */
        public Builder op(PresentFilterOperator op) {
            wire.op(given("op", op));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public PresentFilter build() {
            PresentFilter built = buildUnchecked();
            Checks.of("PresentFilter", built.extraProperties())
                    .required("op", built.opOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public PresentFilter buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
