package dev.retell4j.calls;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Statistics of one kind of latency over a call, in milliseconds.
 *
 * <p>Part of {@link CallLatencyBreakdown}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableCallLatency.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class CallLatency extends RetellObject permits ImmutableCallLatency {
    CallLatency() {}

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
     * Longest latency.
     *
     * @return {@code max}; empty when absent
     */
    public final OptionalDouble max() {
        Double max = maxOrNull();
        return max == null ? OptionalDouble.empty() : OptionalDouble.of(max);
    }

    /**
     * Shortest latency.
     *
     * @return {@code min}; empty when absent
     */
    public final OptionalDouble min() {
        Double min = minOrNull();
        return min == null ? OptionalDouble.empty() : OptionalDouble.of(min);
    }

    /**
     * Number of measurements.
     *
     * @return {@code num}; empty when absent
     */
    public final OptionalDouble count() {
        Double count = countOrNull();
        return count == null ? OptionalDouble.empty() : OptionalDouble.of(count);
    }

    /**
     * Latency that half of the measurements stay within.
     *
     * @return {@code p50}; empty when absent
     */
    public final OptionalDouble p50() {
        Double p50 = p50OrNull();
        return p50 == null ? OptionalDouble.empty() : OptionalDouble.of(p50);
    }

    /**
     * Latency that 90 % of the measurements stay within.
     *
     * @return {@code p90}; empty when absent
     */
    public final OptionalDouble p90() {
        Double p90 = p90OrNull();
        return p90 == null ? OptionalDouble.empty() : OptionalDouble.of(p90);
    }

    /**
     * Latency that 95 % of the measurements stay within.
     *
     * @return {@code p95}; empty when absent
     */
    public final OptionalDouble p95() {
        Double p95 = p95OrNull();
        return p95 == null ? OptionalDouble.empty() : OptionalDouble.of(p95);
    }

    /**
     * Latency that 99 % of the measurements stay within.
     *
     * @return {@code p99}; empty when absent
     */
    public final OptionalDouble p99() {
        Double p99 = p99OrNull();
        return p99 == null ? OptionalDouble.empty() : OptionalDouble.of(p99);
    }

    /**
     * All measurements.
     *
     * @return {@code values}; empty when absent
     */
    public final List<Double> values() {
        List<Double> values = valuesOrNull();
        return values == null ? List.of() : values;
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("max")
    abstract @Nullable Double maxOrNull();

    @JsonProperty("min")
    abstract @Nullable Double minOrNull();

    @JsonProperty("num")
    abstract @Nullable Double countOrNull();

    @JsonProperty("p50")
    abstract @Nullable Double p50OrNull();

    @JsonProperty("p90")
    abstract @Nullable Double p90OrNull();

    @JsonProperty("p95")
    abstract @Nullable Double p95OrNull();

    @JsonProperty("p99")
    abstract @Nullable Double p99OrNull();

    @JsonProperty("values")
    abstract @Nullable List<Double> valuesOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link CallLatency}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableCallLatency.Builder wire = new ImmutableCallLatency.Builder();

        private Builder() {}

        private Builder(CallLatency from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Longest latency.
         *
         * @param max {@code max}
         * @return this builder
         */
        public Builder max(double max) {
            wire.max(given("max", max));
            return this;
        }

        /**
         * Shortest latency.
         *
         * @param min {@code min}
         * @return this builder
         */
        public Builder min(double min) {
            wire.min(given("min", min));
            return this;
        }

        /**
         * Number of measurements.
         *
         * @param count {@code num}
         * @return this builder
         */
        public Builder count(double count) {
            wire.count(given("num", count));
            return this;
        }

        /**
         * Latency that half of the measurements stay within.
         *
         * @param p50 {@code p50}
         * @return this builder
         */
        public Builder p50(double p50) {
            wire.p50(given("p50", p50));
            return this;
        }

        /**
         * Latency that 90 % of the measurements stay within.
         *
         * @param p90 {@code p90}
         * @return this builder
         */
        public Builder p90(double p90) {
            wire.p90(given("p90", p90));
            return this;
        }

        /**
         * Latency that 95 % of the measurements stay within.
         *
         * @param p95 {@code p95}
         * @return this builder
         */
        public Builder p95(double p95) {
            wire.p95(given("p95", p95));
            return this;
        }

        /**
         * Latency that 99 % of the measurements stay within.
         *
         * @param p99 {@code p99}
         * @return this builder
         */
        public Builder p99(double p99) {
            wire.p99(given("p99", p99));
            return this;
        }

        /**
         * All measurements.
         *
         * @param values {@code values}
         * @return this builder
         */
        public Builder values(List<Double> values) {
            wire.values(given("values", values));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public CallLatency build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public CallLatency buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
