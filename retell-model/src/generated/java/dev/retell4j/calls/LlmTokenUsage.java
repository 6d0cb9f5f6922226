package dev.retell4j.calls;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
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
 * How many tokens the language model used over a call.
 *
 * <p>Part of {@link PhoneCall}, {@link PhoneCallListItem}, {@link WebCallListItem}, {@link WebCall}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableLlmTokenUsage.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class LlmTokenUsage extends RetellObject permits ImmutableLlmTokenUsage {
    LlmTokenUsage() {}

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
     * Average number of tokens per request.
     *
     * @return {@code average}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final double average() {
        return required("average", averageOrNull());
    }

    /**
     * Number of requests to the model.
     *
     * @return {@code num_requests}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final double numRequests() {
        return required("num_requests", numRequestsOrNull());
    }

    /**
     * Number of tokens of each request.
     *
     * @return {@code values}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final List<Double> values() {
        return required("values", valuesOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("average")
    @Required
    abstract @Nullable Double averageOrNull();

    @JsonProperty("num_requests")
    @Required
    abstract @Nullable Double numRequestsOrNull();

    @JsonProperty("values")
    @Required
    abstract @Nullable List<Double> valuesOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link LlmTokenUsage}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableLlmTokenUsage.Builder wire = new ImmutableLlmTokenUsage.Builder();

        private Builder() {}

        private Builder(LlmTokenUsage from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Average number of tokens per request.
         *
         * @param average {@code average}
         * @return this builder
         */
        public Builder average(double average) {
            wire.average(given("average", average));
            return this;
        }

        /**
         * Number of requests to the model.
         *
         * @param numRequests {@code num_requests}
         * @return this builder
         */
        public Builder numRequests(double numRequests) {
            wire.numRequests(given("num_requests", numRequests));
            return this;
        }

        /**
         * Number of tokens of each request.
         *
         * @param values {@code values}
         * @return this builder
         */
        public Builder values(List<Double> values) {
            wire.values(given("values", values));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public LlmTokenUsage build() {
            LlmTokenUsage built = buildUnchecked();
            Checks.of("LlmTokenUsage", built.extraProperties())
                    .required("average", built.averageOrNull())
                    .required("num_requests", built.numRequestsOrNull())
                    .required("values", built.valuesOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public LlmTokenUsage buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
