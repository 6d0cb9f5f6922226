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
 * Condition that a field is true or is false.
 *
 * <p>Part of {@link dev.retell4j.calls.CallFilter}, {@link dev.retell4j.chats.ChatFilter},
 * {@link dev.retell4j.contacts.ContactFilter}, {@link ToolCallFilter}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableBooleanFilter.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class BooleanFilter extends RetellObject permits ImmutableBooleanFilter {
    BooleanFilter() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.op("eq");
        builder.wire.type("boolean");
        return builder;
    }

    /**
     * Accepts one truth value only.
     *
     * @param value {@code value}
     * @return the value
     */
    public static BooleanFilter of(boolean value) {
        return builder().value(value).build();
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
     * Always {@code eq}.
     *
     * @return {@code op}; always {@code eq}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String op() {
        return required("op", opOrNull());
    }

    /**
     * Always {@code boolean}.
     *
     * @return {@code type}; always {@code boolean}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * Value the field has to have.
     *
     * @return {@code value}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final boolean value() {
        return required("value", valueOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("op")
    @Required
    @Constant("eq")
    abstract @Nullable String opOrNull();

    @JsonProperty("type")
    @Required
    @Constant("boolean")
    abstract @Nullable String typeOrNull();

    @JsonProperty("value")
    @Required
    abstract @Nullable Boolean valueOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link BooleanFilter}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableBooleanFilter.Builder wire = new ImmutableBooleanFilter.Builder();

        private Builder() {}

        private Builder(BooleanFilter from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Value the field has to have.
         *
         * @param value {@code value}
         * @return this builder
         */
        public Builder value(boolean value) {
            wire.value(given("value", value));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public BooleanFilter build() {
            BooleanFilter built = buildUnchecked();
            Checks.of("BooleanFilter", built.extraProperties())
                    .required("value", built.valueOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public BooleanFilter buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
