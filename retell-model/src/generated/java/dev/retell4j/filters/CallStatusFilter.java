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
 * Condition that a call has one of several statuses. Calls that are only registered cannot be asked for.
 *
 * <p>Part of {@link dev.retell4j.calls.CallFilter}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableCallStatusFilter.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class CallStatusFilter extends RetellObject permits ImmutableCallStatusFilter {
    CallStatusFilter() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.op("in");
        builder.wire.type("enum");
        return builder;
    }

    /**
     * Accepts calls with any of the given statuses.
     *
     * @param value {@code value}
     * @return the value
     */
    public static CallStatusFilter in(CallStatusFilterValue... value) {
        return builder().value(List.of(value)).build();
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
     * Always {@code in}.
     *
     * @return {@code op}; always {@code in}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String op() {
        return required("op", opOrNull());
    }

    /**
     * Always {@code enum}.
     *
     * @return {@code type}; always {@code enum}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * Statuses of which the call has to have one.
     *
     * @return {@code value}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final List<CallStatusFilterValue> value() {
        return required("value", valueOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("op")
    @Required
    @Constant("in")
    abstract @Nullable String opOrNull();

    @JsonProperty("type")
    @Required
    @Constant("enum")
    abstract @Nullable String typeOrNull();

    @JsonProperty("value")
    @Required
    abstract @Nullable List<CallStatusFilterValue> valueOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link CallStatusFilter}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableCallStatusFilter.Builder wire = new ImmutableCallStatusFilter.Builder();

        private Builder() {}

        private Builder(CallStatusFilter from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Statuses of which the call has to have one.
         *
         * @param value {@code value}
         * @return this builder
         */
        public Builder value(List<CallStatusFilterValue> value) {
            wire.value(given("value", value));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public CallStatusFilter build() {
            CallStatusFilter built = buildUnchecked();
            Checks.of("CallStatusFilter", built.extraProperties())
                    .required("value", built.valueOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public CallStatusFilter buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
