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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A batch of outbound phone calls, started as slots become free. A batch obeys the limits on concurrent calls and calls
 * per second like any other call.
 *
 * <p>Sent to {@code POST /create-batch-call}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableBatchCallCreate.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class BatchCallCreate extends RetellObject permits ImmutableBatchCallCreate {
    BatchCallCreate() {}

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
     * Number all calls of the batch are placed from, in E.164 form.
     *
     * @return {@code from_number}; at least 1 character
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String fromNumber() {
        return required("from_number", fromNumberOrNull());
    }

    /**
     * Calls to be made, one for each entry.
     *
     * @return {@code tasks}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final List<BatchCallTask> tasks() {
        return required("tasks", tasksOrNull());
    }

    /**
     * Days and times at which calls may be placed; without it, any time will do.
     *
     * @return {@code call_time_window}; empty when absent
     */
    public final Optional<CallTimeWindow> callTimeWindow() {
        return Optional.ofNullable(callTimeWindowOrNull());
    }

    /**
     * Name of the batch, for one's own reference.
     *
     * @return {@code name}; empty when absent
     */
    public final Optional<String> name() {
        return Optional.ofNullable(nameOrNull());
    }

    /**
     * Number of concurrent call slots the batch leaves free for other calls.
     *
     * @return {@code reserved_concurrency}; at least 0; empty when absent
     */
    public final OptionalInt reservedConcurrency() {
        Integer reservedConcurrency = reservedConcurrencyOrNull();
        return reservedConcurrency == null ? OptionalInt.empty() : OptionalInt.of(reservedConcurrency);
    }

    /**
     * When the batch is to begin; when left out, it begins at once.
     *
     * @return {@code trigger_timestamp}, in milliseconds on the wire; empty when absent
     */
    public final Optional<Instant> triggerTimestamp() {
        return Optional.ofNullable(triggerTimestampOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("from_number")
    @Required
    abstract @Nullable String fromNumberOrNull();

    @JsonProperty("tasks")
    @Required
    abstract @Nullable List<BatchCallTask> tasksOrNull();

    @JsonProperty("call_time_window")
    abstract @Nullable CallTimeWindow callTimeWindowOrNull();

    @JsonProperty("name")
    abstract @Nullable String nameOrNull();

    @JsonProperty("reserved_concurrency")
    abstract @Nullable Integer reservedConcurrencyOrNull();

    @JsonProperty("trigger_timestamp")
    abstract @Nullable Instant triggerTimestampOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link BatchCallCreate}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableBatchCallCreate.Builder wire = new ImmutableBatchCallCreate.Builder();

        private Builder() {}

        private Builder(BatchCallCreate from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Number all calls of the batch are placed from, in E.164 form.
         *
         * @param fromNumber {@code from_number}; at least 1 character
         * @return this builder
         */
        public Builder fromNumber(String fromNumber) {
            wire.fromNumber(given("from_number", fromNumber));
            return this;
        }

        /**
         * Calls to be made, one for each entry.
         *
         * @param tasks {@code tasks}
         * @return this builder
         */
        public Builder tasks(List<BatchCallTask> tasks) {
            wire.tasks(given("tasks", tasks));
            return this;
        }

        /**
         * Days and times at which calls may be placed; without it, any time will do.
         *
         * @param callTimeWindow {@code call_time_window}
         * @return this builder
         */
        public Builder callTimeWindow(CallTimeWindow callTimeWindow) {
            wire.callTimeWindow(given("call_time_window", callTimeWindow));
            return this;
        }

        /**
         * Name of the batch, for one's own reference.
         *
         * @param name {@code name}
         * @return this builder
         */
        public Builder name(String name) {
            wire.name(given("name", name));
            return this;
        }

        /**
         * Number of concurrent call slots the batch leaves free for other calls.
         *
         * @param reservedConcurrency {@code reserved_concurrency}; at least 0
         * @return this builder
         */
        public Builder reservedConcurrency(int reservedConcurrency) {
            wire.reservedConcurrency(given("reserved_concurrency", reservedConcurrency));
            return this;
        }

        /**
         * When the batch is to begin; when left out, it begins at once.
         *
         * @param triggerTimestamp {@code trigger_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder triggerTimestamp(Instant triggerTimestamp) {
            wire.triggerTimestamp(given("trigger_timestamp", triggerTimestamp));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public BatchCallCreate build() {
            BatchCallCreate built = buildUnchecked();
            Checks.of("BatchCallCreate", built.extraProperties())
                    .required("from_number", built.fromNumberOrNull())
                    .shortest("from_number", built.fromNumberOrNull(), 1)
                    .required("tasks", built.tasksOrNull())
                    .atLeast("reserved_concurrency", built.reservedConcurrencyOrNull(), 0)
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public BatchCallCreate buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
