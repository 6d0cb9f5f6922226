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
 * Condition that a named field has a value or has none.
 *
 * <p>Part of {@link CustomFieldFilter}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableCustomFieldPresentFilter.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class CustomFieldPresentFilter extends RetellObject implements CustomFieldFilter
        permits ImmutableCustomFieldPresentFilter {
    CustomFieldPresentFilter() {}

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

    @JsonProperty("key")
    abstract @Nullable String keyOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link CustomFieldPresentFilter}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableCustomFieldPresentFilter.Builder wire = new ImmutableCustomFieldPresentFilter.Builder();

        private Builder() {}

        private Builder(CustomFieldPresentFilter from) {
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
        public CustomFieldPresentFilter build() {
            CustomFieldPresentFilter built = buildUnchecked();
            Checks.of("CustomFieldPresentFilter", built.extraProperties())
                    .required("op", built.opOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public CustomFieldPresentFilter buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
