package dev.retell4j.testing;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.agents.RetellResponseEngine;
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
 * Which test cases to run together, and against which response engine.
 *
 * <p>Sent to {@code POST /create-batch-test}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableBatchTestCreate.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class BatchTestCreate extends RetellObject permits ImmutableBatchTestCreate {
    BatchTestCreate() {}

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
     * The response engine to test.
     *
     * @return {@code response_engine}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final RetellResponseEngine responseEngine() {
        return required("response_engine", responseEngineOrNull());
    }

    /**
     * Identifiers of the test cases to run.
     *
     * @return {@code test_case_definition_ids}; 1 to 1000 elements
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final List<String> testCaseDefinitionIds() {
        return required("test_case_definition_ids", testCaseDefinitionIdsOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("response_engine")
    @Required
    abstract @Nullable RetellResponseEngine responseEngineOrNull();

    @JsonProperty("test_case_definition_ids")
    @Required
    abstract @Nullable List<String> testCaseDefinitionIdsOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link BatchTestCreate}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableBatchTestCreate.Builder wire = new ImmutableBatchTestCreate.Builder();

        private Builder() {}

        private Builder(BatchTestCreate from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * The response engine to test.
         *
         * @param responseEngine {@code response_engine}
         * @return this builder
         */
        public Builder responseEngine(RetellResponseEngine responseEngine) {
            wire.responseEngine(given("response_engine", responseEngine));
            return this;
        }

        /**
         * Identifiers of the test cases to run.
         *
         * @param testCaseDefinitionIds {@code test_case_definition_ids}; 1 to 1000 elements
         * @return this builder
         */
        public Builder testCaseDefinitionIds(List<String> testCaseDefinitionIds) {
            wire.testCaseDefinitionIds(given("test_case_definition_ids", testCaseDefinitionIds));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public BatchTestCreate build() {
            BatchTestCreate built = buildUnchecked();
            Checks.of("BatchTestCreate", built.extraProperties())
                    .required("response_engine", built.responseEngineOrNull())
                    .required("test_case_definition_ids", built.testCaseDefinitionIdsOrNull())
                    .fewest("test_case_definition_ids", built.testCaseDefinitionIdsOrNull(), 1)
                    .most("test_case_definition_ids", built.testCaseDefinitionIdsOrNull(), 1000)
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public BatchTestCreate buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
