package dev.retell4j.types;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.Constant;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Body of an error from the API. There is no code for programs in it; the HTTP status tells errors apart. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableApiError.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ApiError extends RetellObject permits ImmutableApiError {
    ApiError() {}

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
     * Marks the body as an error.
     *
     * @return {@code status}; always {@code error}; empty when absent
     */
    public final Optional<String> status() {
        return Optional.ofNullable(statusOrNull());
    }

    /**
     * What went wrong, in words.
     *
     * @return {@code message}; empty when absent
     */
    public final Optional<String> message() {
        return Optional.ofNullable(messageOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("status")
    @Constant("error")
    abstract @Nullable String statusOrNull();

    @JsonProperty("message")
    abstract @Nullable String messageOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ApiError}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableApiError.Builder wire = new ImmutableApiError.Builder();

        private Builder() {}

        private Builder(ApiError from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Marks the body as an error.
         *
         * @param status {@code status}; always {@code error}
         * @return this builder
         */
        public Builder status(String status) {
            wire.status(given("status", status));
            return this;
        }

        /**
         * What went wrong, in words.
         *
         * @param message {@code message}
         * @return this builder
         */
        public Builder message(String message) {
            wire.message(given("message", message));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public ApiError build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ApiError buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
