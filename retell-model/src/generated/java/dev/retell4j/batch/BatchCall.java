package dev.retell4j.batch;

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
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A batch of calls that has been taken in.
 *
 * <p>Returned by {@code POST /create-batch-call}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableBatchCall.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class BatchCall extends RetellObject permits ImmutableBatchCall {
    BatchCall() {}

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
     * Identifier of the batch; calls can be filtered by it.
     *
     * @return {@code batch_call_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String batchCallId() {
        return required("batch_call_id", batchCallIdOrNull());
    }

    /**
     * Number all calls of the batch are placed from.
     *
     * @return {@code from_number}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String fromNumber() {
        return required("from_number", fromNumberOrNull());
    }

    /**
     * Name of the batch.
     *
     * @return {@code name}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String name() {
        return required("name", nameOrNull());
    }

    /**
     * When the batch is due to begin.
     *
     * @return {@code scheduled_timestamp}, in milliseconds on the wire
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final Instant scheduledTimestamp() {
        return required("scheduled_timestamp", scheduledTimestampOrNull());
    }

    /**
     * Number of calls in the batch.
     *
     * @return {@code total_task_count}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final double totalTaskCount() {
        return required("total_task_count", totalTaskCountOrNull());
    }

    /**
     * Days and times at which calls may be placed.
     *
     * @return {@code call_time_window}; empty when absent
     */
    public final Optional<CallTimeWindow> callTimeWindow() {
        return Optional.ofNullable(callTimeWindowOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("batch_call_id")
    @Required
    abstract @Nullable String batchCallIdOrNull();

    @JsonProperty("from_number")
    @Required
    abstract @Nullable String fromNumberOrNull();

    @JsonProperty("name")
    @Required
    abstract @Nullable String nameOrNull();

    @JsonProperty("scheduled_timestamp")
    @Required
    abstract @Nullable Instant scheduledTimestampOrNull();

    @JsonProperty("total_task_count")
    @Required
    abstract @Nullable Double totalTaskCountOrNull();

    @JsonProperty("call_time_window")
    abstract @Nullable CallTimeWindow callTimeWindowOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link BatchCall}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableBatchCall.Builder wire = new ImmutableBatchCall.Builder();

        private Builder() {}

        private Builder(BatchCall from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Identifier of the batch; calls can be filtered by it.
         *
         * @param batchCallId {@code batch_call_id}
         * @return this builder
         */
        public Builder batchCallId(String batchCallId) {
            wire.batchCallId(given("batch_call_id", batchCallId));
            return this;
        }

        /**
         * Number all calls of the batch are placed from.
         *
         * @param fromNumber {@code from_number}
         * @return this builder
         */
        public Builder fromNumber(String fromNumber) {
            wire.fromNumber(given("from_number", fromNumber));
            return this;
        }

        /**
         * Name of the batch.
         *
         * @param name {@code name}
         * @return this builder
         */
        public Builder name(String name) {
            wire.name(given("name", name));
            return this;
        }

        /**
         * When the batch is due to begin.
         *
         * @param scheduledTimestamp {@code scheduled_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder scheduledTimestamp(Instant scheduledTimestamp) {
            wire.scheduledTimestamp(given("scheduled_timestamp", scheduledTimestamp));
            return this;
        }

        /**
         * Number of calls in the batch.
         *
         * @param totalTaskCount {@code total_task_count}
         * @return this builder
         */
        public Builder totalTaskCount(double totalTaskCount) {
            wire.totalTaskCount(given("total_task_count", totalTaskCount));
            return this;
        }

        /**
         * Days and times at which calls may be placed.
         *
         * @param callTimeWindow {@code call_time_window}
         * @return this builder
         */
        public Builder callTimeWindow(CallTimeWindow callTimeWindow) {
            wire.callTimeWindow(given("call_time_window", callTimeWindow));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public BatchCall build() {
            BatchCall built = buildUnchecked();
            Checks.of("BatchCall", built.extraProperties())
                    .required("batch_call_id", built.batchCallIdOrNull())
                    .required("from_number", built.fromNumberOrNull())
                    .required("name", built.nameOrNull())
                    .required("scheduled_timestamp", built.scheduledTimestampOrNull())
                    .required("total_task_count", built.totalTaskCountOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public BatchCall buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
