package dev.retell4j.types;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Whether an operation succeeded.
 *
 * <p>Returned by {@code POST /test-app-auth/{app_id}}, {@code POST /v2/take-over-live-call/{call_id}}, {@code PATCH
 * /v2/update-live-call/{call_id}}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableSuccess.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class Success extends RetellObject permits ImmutableSuccess {
    Success() {}

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
     * Whether it succeeded.
     *
     * @return {@code success}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final boolean success() {
        return required("success", successOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("success")
    @Required
    abstract @Nullable Boolean successOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link Success}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableSuccess.Builder wire = new ImmutableSuccess.Builder();

        private Builder() {}

        private Builder(Success from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Whether it succeeded.
         *
         * @param success {@code success}
         * @return this builder
         */
        public Builder success(boolean success) {
            wire.success(given("success", success));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public Success build() {
            Success built = buildUnchecked();
            Checks.of("Success", built.extraProperties())
                    .required("success", built.successOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public Success buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
