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
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Condition that a named field has one of several values.
 *
 * <p>Part of {@link CustomFieldFilter}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableCustomFieldEnumFilter.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class CustomFieldEnumFilter extends RetellObject implements CustomFieldFilter
        permits ImmutableCustomFieldEnumFilter {
    CustomFieldEnumFilter() {}

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
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code enum}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * Values of which the field has to have one.
     *
     * @return {@code value}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final List<String> value() {
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
        return visitor.visitEnumFilter(this);
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
    abstract @Nullable List<String> valueOrNull();

    @JsonProperty("key")
    abstract @Nullable String keyOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link CustomFieldEnumFilter}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableCustomFieldEnumFilter.Builder wire = new ImmutableCustomFieldEnumFilter.Builder();

        private Builder() {}

        private Builder(CustomFieldEnumFilter from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Values of which the field has to have one.
         *
         * @param value {@code value}
         * @return this builder
         */
        public Builder value(List<String> value) {
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
        public CustomFieldEnumFilter build() {
            CustomFieldEnumFilter built = buildUnchecked();
            Checks.of("CustomFieldEnumFilter", built.extraProperties())
                    .required("value", built.valueOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public CustomFieldEnumFilter buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
