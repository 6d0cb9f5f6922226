package dev.retell4j.testing;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.agents.ResponseEngine;
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
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A batch of test runs and how it has gone so far.
 *
 * <p>Returned by {@code POST /create-batch-test}, {@code GET /get-batch-test/{test_case_batch_job_id}}. Part of
 * {@link BatchTestPage}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableBatchTest.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class BatchTest extends RetellObject permits ImmutableBatchTest {
    BatchTest() {}

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
     * When the batch was created.
     *
     * @return {@code creation_timestamp}, in milliseconds on the wire
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final Instant creationTimestamp() {
        return required("creation_timestamp", creationTimestampOrNull());
    }

    /**
     * How many runs could not be carried out because of an error.
     *
     * @return {@code error_count}; at least 0
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final int errorCount() {
        return required("error_count", errorCountOrNull());
    }

    /**
     * How many runs have failed their criteria.
     *
     * @return {@code fail_count}; at least 0
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final int failCount() {
        return required("fail_count", failCountOrNull());
    }

    /**
     * How many runs have passed.
     *
     * @return {@code pass_count}; at least 0
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final int passCount() {
        return required("pass_count", passCountOrNull());
    }

    /**
     * The response engine under test.
     *
     * @return {@code response_engine}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final ResponseEngine responseEngine() {
        return required("response_engine", responseEngineOrNull());
    }

    /**
     * Whether runs of the batch are still under way or all have finished.
     *
     * @return {@code status}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final BatchTestStatus status() {
        return required("status", statusOrNull());
    }

    /**
     * Identifier of the batch.
     *
     * @return {@code test_case_batch_job_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String testCaseBatchJobId() {
        return required("test_case_batch_job_id", testCaseBatchJobIdOrNull());
    }

    /**
     * How many runs the batch has.
     *
     * @return {@code total_count}; at least 0
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final int totalCount() {
        return required("total_count", totalCountOrNull());
    }

    /**
     * When the batch was last changed.
     *
     * @return {@code user_modified_timestamp}, in milliseconds on the wire
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final Instant userModifiedTimestamp() {
        return required("user_modified_timestamp", userModifiedTimestampOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("creation_timestamp")
    @Required
    abstract @Nullable Instant creationTimestampOrNull();

    @JsonProperty("error_count")
    @Required
    abstract @Nullable Integer errorCountOrNull();

    @JsonProperty("fail_count")
    @Required
    abstract @Nullable Integer failCountOrNull();

    @JsonProperty("pass_count")
    @Required
    abstract @Nullable Integer passCountOrNull();

    @JsonProperty("response_engine")
    @Required
    abstract @Nullable ResponseEngine responseEngineOrNull();

    @JsonProperty("status")
    @Required
    abstract @Nullable BatchTestStatus statusOrNull();

    @JsonProperty("test_case_batch_job_id")
    @Required
    abstract @Nullable String testCaseBatchJobIdOrNull();

    @JsonProperty("total_count")
    @Required
    abstract @Nullable Integer totalCountOrNull();

    @JsonProperty("user_modified_timestamp")
    @Required
    abstract @Nullable Instant userModifiedTimestampOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link BatchTest}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableBatchTest.Builder wire = new ImmutableBatchTest.Builder();

        private Builder() {}

        private Builder(BatchTest from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * When the batch was created.
         *
         * @param creationTimestamp {@code creation_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder creationTimestamp(Instant creationTimestamp) {
            wire.creationTimestamp(given("creation_timestamp", creationTimestamp));
            return this;
        }

        /**
         * How many runs could not be carried out because of an error.
         *
         * @param errorCount {@code error_count}; at least 0
         * @return this builder
         */
        public Builder errorCount(int errorCount) {
            wire.errorCount(given("error_count", errorCount));
            return this;
        }

        /**
         * How many runs have failed their criteria.
         *
         * @param failCount {@code fail_count}; at least 0
         * @return this builder
         */
        public Builder failCount(int failCount) {
            wire.failCount(given("fail_count", failCount));
            return this;
        }

        /**
         * How many runs have passed.
         *
         * @param passCount {@code pass_count}; at least 0
         * @return this builder
         */
        public Builder passCount(int passCount) {
            wire.passCount(given("pass_count", passCount));
            return this;
        }

        /**
         * The response engine under test.
         *
         * @param responseEngine {@code response_engine}
         * @return this builder
         */
        public Builder responseEngine(ResponseEngine responseEngine) {
            wire.responseEngine(given("response_engine", responseEngine));
            return this;
        }

        /**
         * Whether runs of the batch are still under way or all have finished.
         *
         * @param status {@code status}
         * @return this builder
         */
        public Builder status(BatchTestStatus status) {
            wire.status(given("status", status));
            return this;
        }

        /**
         * Identifier of the batch.
         *
         * @param testCaseBatchJobId {@code test_case_batch_job_id}
         * @return this builder
         */
        public Builder testCaseBatchJobId(String testCaseBatchJobId) {
            wire.testCaseBatchJobId(given("test_case_batch_job_id", testCaseBatchJobId));
            return this;
        }

        /**
         * How many runs the batch has.
         *
         * @param totalCount {@code total_count}; at least 0
         * @return this builder
         */
        public Builder totalCount(int totalCount) {
            wire.totalCount(given("total_count", totalCount));
            return this;
        }

        /**
         * When the batch was last changed.
         *
         * @param userModifiedTimestamp {@code user_modified_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder userModifiedTimestamp(Instant userModifiedTimestamp) {
            wire.userModifiedTimestamp(given("user_modified_timestamp", userModifiedTimestamp));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public BatchTest build() {
            BatchTest built = buildUnchecked();
            Checks.of("BatchTest", built.extraProperties())
                    .required("creation_timestamp", built.creationTimestampOrNull())
                    .required("error_count", built.errorCountOrNull())
                    .atLeast("error_count", built.errorCountOrNull(), 0)
                    .required("fail_count", built.failCountOrNull())
                    .atLeast("fail_count", built.failCountOrNull(), 0)
                    .required("pass_count", built.passCountOrNull())
                    .atLeast("pass_count", built.passCountOrNull(), 0)
                    .required("response_engine", built.responseEngineOrNull())
                    .required("status", built.statusOrNull())
                    .required("test_case_batch_job_id", built.testCaseBatchJobIdOrNull())
                    .required("total_count", built.totalCountOrNull())
                    .atLeast("total_count", built.totalCountOrNull(), 0)
                    .required("user_modified_timestamp", built.userModifiedTimestampOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public BatchTest buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
