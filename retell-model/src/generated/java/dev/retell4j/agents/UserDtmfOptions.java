package dev.retell4j.agents;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * How keys pressed by the user are gathered into one input. The input is complete as soon as one of the conditions is
 * met.
 *
 * <p>Part of {@link AgentCreate}, {@link AgentUpdate}, {@link Agent}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableUserDtmfOptions.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class UserDtmfOptions extends RetellObject permits ImmutableUserDtmfOptions {
    UserDtmfOptions() {}

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
     * How many keys complete the input. Left out or null, there is no such limit.
     *
     * @return {@code digit_limit}; from 1 to 50; empty when absent
     */
    public final OptionalDouble digitLimit() {
        Double digitLimit = digitLimitOrNull();
        return digitLimit == null ? OptionalDouble.empty() : OptionalDouble.of(digitLimit);
    }

    /**
     * The key that completes the input, which is a digit, {@code #} or {@code *}. Left out or null, no key does.
     *
     * @return {@code termination_key}; empty when absent
     */
    public final Optional<String> terminationKey() {
        return Optional.ofNullable(terminationKeyOrNull());
    }

    /**
     * How long to wait for the next key before the input counts as complete. Each key starts the wait anew.
     *
     * @return {@code timeout_ms}, in milliseconds on the wire; from 1000 to 15000 ms; empty when absent
     */
    public final Optional<Duration> timeout() {
        return Optional.ofNullable(timeoutOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("digit_limit")
    abstract @Nullable Double digitLimitOrNull();

    @JsonProperty("termination_key")
    abstract @Nullable String terminationKeyOrNull();

    @JsonProperty("timeout_ms")
    abstract @Nullable Duration timeoutOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link UserDtmfOptions}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableUserDtmfOptions.Builder wire = new ImmutableUserDtmfOptions.Builder();

        private Builder() {}

        private Builder(UserDtmfOptions from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * How many keys complete the input. Left out or null, there is no such limit.
         *
         * @param digitLimit {@code digit_limit}; from 1 to 50
         * @return this builder
         */
        public Builder digitLimit(double digitLimit) {
            wire.digitLimit(given("digit_limit", digitLimit));
            return this;
        }

        /**
         * Sends {@code digit_limit} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearDigitLimit() {
            wire.digitLimit(null);
            cleared("digit_limit");
            return this;
        }

        /**
         * The key that completes the input, which is a digit, {@code #} or {@code *}. Left out or null, no key does.
         *
         * @param terminationKey {@code termination_key}
         * @return this builder
         */
        public Builder terminationKey(String terminationKey) {
            wire.terminationKey(given("termination_key", terminationKey));
            return this;
        }

        /**
         * Sends {@code termination_key} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearTerminationKey() {
            wire.terminationKey(null);
            cleared("termination_key");
            return this;
        }

        /**
         * How long to wait for the next key before the input counts as complete. Each key starts the wait anew.
         *
         * @param timeout {@code timeout_ms}, in milliseconds on the wire; from 1000 to 15000 ms
         * @return this builder
         */
        public Builder timeout(Duration timeout) {
            wire.timeout(given("timeout_ms", timeout));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public UserDtmfOptions build() {
            UserDtmfOptions built = buildUnchecked();
            Checks.of("UserDtmfOptions", built.extraProperties())
                    .atLeast("digit_limit", built.digitLimitOrNull(), 1)
                    .atMost("digit_limit", built.digitLimitOrNull(), 50)
                    .atLeast("timeout_ms", built.timeoutOrNull(), 1000)
                    .atMost("timeout_ms", built.timeoutOrNull(), 15000)
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public UserDtmfOptions buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
