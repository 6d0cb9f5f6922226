package dev.retell4j.testing;

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
 * One run of a test case and its outcome.
 *
 * <p>Returned by {@code GET /get-test-run/{test_case_job_id}}. Part of {@link TestRunPage}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableTestRun.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class TestRun extends RetellObject permits ImmutableTestRun {
    TestRun() {}

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
     * When the run was created.
     *
     * @return {@code creation_timestamp}, in milliseconds on the wire
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final Instant creationTimestamp() {
        return required("creation_timestamp", creationTimestampOrNull());
    }

    /**
     * How far the run is, or how it ended.
     *
     * @return {@code status}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final TestRunStatus status() {
        return required("status", statusOrNull());
    }

    /**
     * Identifier of the test case.
     *
     * @return {@code test_case_definition_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String testCaseDefinitionId() {
        return required("test_case_definition_id", testCaseDefinitionIdOrNull());
    }

    /**
     * The test case as it was when the run was made.
     *
     * @return {@code test_case_definition_snapshot}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final TestCaseDefinition testCaseDefinitionSnapshot() {
        return required("test_case_definition_snapshot", testCaseDefinitionSnapshotOrNull());
    }

    /**
     * Identifier of the run.
     *
     * @return {@code test_case_job_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String testCaseJobId() {
        return required("test_case_job_id", testCaseJobIdOrNull());
    }

    /**
     * When the run was last changed.
     *
     * @return {@code user_modified_timestamp}, in milliseconds on the wire
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final Instant userModifiedTimestamp() {
        return required("user_modified_timestamp", userModifiedTimestampOrNull());
    }

    /**
     * Why the run passed or failed, in words; null or absent until there is a result.
     *
     * @return {@code result_explanation}; empty when absent
     */
    public final Optional<String> resultExplanation() {
        return Optional.ofNullable(resultExplanationOrNull());
    }

    /**
     * The simulated conversation; null or absent until there is one.
     *
     * @return {@code transcript_snapshot}; empty when absent
     */
    public final Map<String, Json> transcriptSnapshot() {
        Map<String, Json> transcriptSnapshot = transcriptSnapshotOrNull();
        return transcriptSnapshot == null ? Map.of() : transcriptSnapshot;
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("creation_timestamp")
    @Required
    abstract @Nullable Instant creationTimestampOrNull();

    @JsonProperty("status")
    @Required
    abstract @Nullable TestRunStatus statusOrNull();

    @JsonProperty("test_case_definition_id")
    @Required
    abstract @Nullable String testCaseDefinitionIdOrNull();

    @JsonProperty("test_case_definition_snapshot")
    @Required
    abstract @Nullable TestCaseDefinition testCaseDefinitionSnapshotOrNull();

    @JsonProperty("test_case_job_id")
    @Required
    abstract @Nullable String testCaseJobIdOrNull();

    @JsonProperty("user_modified_timestamp")
    @Required
    abstract @Nullable Instant userModifiedTimestampOrNull();

    @JsonProperty("result_explanation")
    abstract @Nullable String resultExplanationOrNull();

    @JsonProperty("transcript_snapshot")
    abstract @Nullable Map<String, Json> transcriptSnapshotOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link TestRun}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableTestRun.Builder wire = new ImmutableTestRun.Builder();

        private Builder() {}

        private Builder(TestRun from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * When the run was created.
         *
         * @param creationTimestamp {@code creation_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder creationTimestamp(Instant creationTimestamp) {
            wire.creationTimestamp(given("creation_timestamp", creationTimestamp));
            return this;
        }

        /**
         * How far the run is, or how it ended.
         *
         * @param status {@code status}
         * @return this builder
         */
        public Builder status(TestRunStatus status) {
            wire.status(given("status", status));
            return this;
        }

        /**
         * Identifier of the test case.
         *
         * @param testCaseDefinitionId {@code test_case_definition_id}
         * @return this builder
         */
        public Builder testCaseDefinitionId(String testCaseDefinitionId) {
            wire.testCaseDefinitionId(given("test_case_definition_id", testCaseDefinitionId));
            return this;
        }

        /**
         * The test case as it was when the run was made.
         *
         * @param testCaseDefinitionSnapshot {@code test_case_definition_snapshot}
         * @return this builder
         */
        public Builder testCaseDefinitionSnapshot(TestCaseDefinition testCaseDefinitionSnapshot) {
            wire.testCaseDefinitionSnapshot(given("test_case_definition_snapshot", testCaseDefinitionSnapshot));
            return this;
        }

        /**
         * Identifier of the run.
         *
         * @param testCaseJobId {@code test_case_job_id}
         * @return this builder
         */
        public Builder testCaseJobId(String testCaseJobId) {
            wire.testCaseJobId(given("test_case_job_id", testCaseJobId));
            return this;
        }

        /**
         * When the run was last changed.
         *
         * @param userModifiedTimestamp {@code user_modified_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder userModifiedTimestamp(Instant userModifiedTimestamp) {
            wire.userModifiedTimestamp(given("user_modified_timestamp", userModifiedTimestamp));
            return this;
        }

        /**
         * Why the run passed or failed, in words; null or absent until there is a result.
         *
         * @param resultExplanation {@code result_explanation}
         * @return this builder
         */
        public Builder resultExplanation(String resultExplanation) {
            wire.resultExplanation(given("result_explanation", resultExplanation));
            return this;
        }

        /**
         * The simulated conversation; null or absent until there is one.
         *
         * @param transcriptSnapshot {@code transcript_snapshot}
         * @return this builder
         */
        public Builder transcriptSnapshot(Map<String, ?> transcriptSnapshot) {
            wire.transcriptSnapshot(json(given("transcript_snapshot", transcriptSnapshot)));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public TestRun build() {
            TestRun built = buildUnchecked();
            Checks.of("TestRun", built.extraProperties())
                    .required("creation_timestamp", built.creationTimestampOrNull())
                    .required("status", built.statusOrNull())
                    .required("test_case_definition_id", built.testCaseDefinitionIdOrNull())
                    .required("test_case_definition_snapshot", built.testCaseDefinitionSnapshotOrNull())
                    .required("test_case_job_id", built.testCaseJobIdOrNull())
                    .required("user_modified_timestamp", built.userModifiedTimestampOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public TestRun buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
