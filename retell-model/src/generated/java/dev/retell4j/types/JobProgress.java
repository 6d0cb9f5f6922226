package dev.retell4j.types;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * How a background job, such as an import, a backfill or a synchronisation, stands.
 *
 * <p>Returned by {@code POST /backfill-contact-analysis-data}, {@code POST /create-contact-import}, {@code GET
 * /get-backfill-contact-job-status}, {@code GET /get-contact-import} and 2 more.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableJobProgress.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class JobProgress extends RetellObject permits ImmutableJobProgress {
    JobProgress() {}

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
     * Whether the job waits, runs or is at rest.
     *
     * @return {@code status}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final JobStatus status() {
        return required("status", statusOrNull());
    }

    /**
     * Number of entries that failed.
     *
     * @return {@code failed}; empty when absent
     */
    public final OptionalDouble failed() {
        Double failed = failedOrNull();
        return failed == null ? OptionalDouble.empty() : OptionalDouble.of(failed);
    }

    /**
     * When the job began.
     *
     * @return {@code start_timestamp}, in milliseconds on the wire; empty when absent
     */
    public final Optional<Instant> startTimestamp() {
        return Optional.ofNullable(startTimestampOrNull());
    }

    /**
     * Number of entries that succeeded.
     *
     * @return {@code succeeded}; empty when absent
     */
    public final OptionalDouble succeeded() {
        Double succeeded = succeededOrNull();
        return succeeded == null ? OptionalDouble.empty() : OptionalDouble.of(succeeded);
    }

    /**
     * What set the job off.
     *
     * @return {@code triggered_by}; empty when absent
     */
    public final Optional<JobTrigger> triggeredBy() {
        return Optional.ofNullable(triggeredByOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("status")
    @Required
    abstract @Nullable JobStatus statusOrNull();

    @JsonProperty("failed")
    abstract @Nullable Double failedOrNull();

    @JsonProperty("start_timestamp")
    abstract @Nullable Instant startTimestampOrNull();

    @JsonProperty("succeeded")
    abstract @Nullable Double succeededOrNull();

    @JsonProperty("triggered_by")
    abstract @Nullable JobTrigger triggeredByOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link JobProgress}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableJobProgress.Builder wire = new ImmutableJobProgress.Builder();

        private Builder() {}

        private Builder(JobProgress from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Whether the job waits, runs or is at rest.
         *
         * @param status {@code status}
         * @return this builder
         */
        public Builder status(JobStatus status) {
            wire.status(given("status", status));
            return this;
        }

        /**
         * Number of entries that failed.
         *
         * @param failed {@code failed}
         * @return this builder
         */
        public Builder failed(double failed) {
            wire.failed(given("failed", failed));
            return this;
        }

        /**
         * When the job began.
         *
         * @param startTimestamp {@code start_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder startTimestamp(Instant startTimestamp) {
            wire.startTimestamp(given("start_timestamp", startTimestamp));
            return this;
        }

        /**
         * Number of entries that succeeded.
         *
         * @param succeeded {@code succeeded}
         * @return this builder
         */
        public Builder succeeded(double succeeded) {
            wire.succeeded(given("succeeded", succeeded));
            return this;
        }

        /**
         * What set the job off.
         *
         * @param triggeredBy {@code triggered_by}
         * @return this builder
         */
        public Builder triggeredBy(JobTrigger triggeredBy) {
            wire.triggeredBy(given("triggered_by", triggeredBy));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public JobProgress build() {
            JobProgress built = buildUnchecked();
            Checks.of("JobProgress", built.extraProperties())
                    .required("status", built.statusOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public JobProgress buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
