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
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Condition that compares the text in a named field with a given one.
 *
 * <p>Part of {@link CustomFieldFilter}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableCustomFieldStringFilter.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class CustomFieldStringFilter extends RetellObject implements CustomFieldFilter
        permits ImmutableCustomFieldStringFilter {
    CustomFieldStringFilter() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("string");
        return builder;
    }

    /**
     * Accepts one text in the named field only.
     *
     * @param key {@code key}
     * @param value {@code value}
     * @return the value
     */
    public static CustomFieldStringFilter equalTo(String key, String value) {
        return builder().key(key).value(value).op(StringFilterOperator.EQUAL).build();
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
    public final StringFilterOperator op() {
        return required("op", opOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code string}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * Text the field is compared with.
     *
     * @return {@code value}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String value() {
        return required("value", valueOrNull());
    }

    /**
     * Name of the field the condition is on.
     *
     * @return {@code key}; empty when absent
     */
    @Override
    public final Optional<String> key() {
        return Optional.ofNullable(keyOrNull());
    }

    @Override
    public final <R> R accept(CustomFieldFilter.Visitor<R> visitor) {
        return visitor.visitStringFilter(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("op")
    @Required
    abstract @Nullable StringFilterOperator opOrNull();

    @JsonProperty("type")
    @Required
    @Constant("string")
    abstract @Nullable String typeOrNull();

    @JsonProperty("value")
    @Required
    abstract @Nullable String valueOrNull();

    @JsonProperty("key")
    abstract @Nullable String keyOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link CustomFieldStringFilter}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableCustomFieldStringFilter.Builder wire = new ImmutableCustomFieldStringFilter.Builder();

        private Builder() {}

        private Builder(CustomFieldStringFilter from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * How the field is compared with {@code value}.
         *
         * @param op {@code op}
         * @return this builder
         */
        public Builder op(StringFilterOperator op) {
            wire.op(given("op", op));
            return this;
        }

        /**
         * Text the field is compared with.
         *
         * @param value {@code value}
         * @return this builder
         */
        public Builder value(String value) {
            wire.value(given("value", value));
            return this;
        }

        /**
         * Name of the field the condition is on.
         *
         * @param key {@code key}
         * @return this builder
         */
        public Builder key(String key) {
            wire.key(given("key", key));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public CustomFieldStringFilter build() {
            CustomFieldStringFilter built = buildUnchecked();
            Checks.of("CustomFieldStringFilter", built.extraProperties())
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
        public CustomFieldStringFilter buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
