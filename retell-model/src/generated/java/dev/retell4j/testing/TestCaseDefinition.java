package dev.retell4j.testing;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.agents.RetellResponseEngine;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.Constant;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.llms.LlmModel;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A test case as Retell stores it.
 *
 * <p>Returned by {@code POST /create-test-case-definition}, {@code GET
 * /get-test-case-definition/{test_case_definition_id}}, {@code PUT
 * /update-test-case-definition/{test_case_definition_id}}. Part of {@link TestRun}, {@link TestCaseDefinitionPage}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableTestCaseDefinition.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class TestCaseDefinition extends RetellObject permits ImmutableTestCaseDefinition {
    TestCaseDefinition() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("simulation");
        return builder;
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
     * When the test case was created.
     *
     * @return {@code creation_timestamp}, in milliseconds on the wire
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final Instant creationTimestamp() {
        return required("creation_timestamp", creationTimestampOrNull());
    }

    /**
     * Values of dynamic variables for the test, by variable name.
     *
     * @return {@code dynamic_variables}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final Map<String, String> dynamicVariables() {
        return required("dynamic_variables", dynamicVariablesOrNull());
    }

    /**
     * Language model that plays the user.
     *
     * @return {@code llm_model}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final LlmModel llmModel() {
        return required("llm_model", llmModelOrNull());
    }

    /**
     * Criteria in plain words by which the finished conversation is judged.
     *
     * @return {@code metrics}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final List<String> metrics() {
        return required("metrics", metricsOrNull());
    }

    /**
     * Name of the test case.
     *
     * @return {@code name}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String name() {
        return required("name", nameOrNull());
    }

    /**
     * The response engine that the test case is for.
     *
     * @return {@code response_engine}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final RetellResponseEngine responseEngine() {
        return required("response_engine", responseEngineOrNull());
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
     * Answers to give in place of real tool calls.
     *
     * @return {@code tool_mocks}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final List<ToolMock> toolMocks() {
        return required("tool_mocks", toolMocksOrNull());
    }

    /**
     * Always {@code simulation}.
     *
     * @return {@code type}; always {@code simulation}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * When a user last changed the test case.
     *
     * @return {@code user_modified_timestamp}, in milliseconds on the wire
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final Instant userModifiedTimestamp() {
        return required("user_modified_timestamp", userModifiedTimestampOrNull());
    }

    /**
     * Tells the simulated user who they are and what they want.
     *
     * @return {@code user_prompt}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String userPrompt() {
        return required("user_prompt", userPromptOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("creation_timestamp")
    @Required
    abstract @Nullable Instant creationTimestampOrNull();

    @JsonProperty("dynamic_variables")
    @Required
    abstract @Nullable Map<String, String> dynamicVariablesOrNull();

    @JsonProperty("llm_model")
    @Required
    abstract @Nullable LlmModel llmModelOrNull();

    @JsonProperty("metrics")
    @Required
    abstract @Nullable List<String> metricsOrNull();

    @JsonProperty("name")
    @Required
    abstract @Nullable String nameOrNull();

    @JsonProperty("response_engine")
    @Required
    abstract @Nullable RetellResponseEngine responseEngineOrNull();

    @JsonProperty("test_case_definition_id")
    @Required
    abstract @Nullable String testCaseDefinitionIdOrNull();

    @JsonProperty("tool_mocks")
    @Required
    abstract @Nullable List<ToolMock> toolMocksOrNull();

    @JsonProperty("type")
    @Required
    @Constant("simulation")
    abstract @Nullable String typeOrNull();

    @JsonProperty("user_modified_timestamp")
    @Required
    abstract @Nullable Instant userModifiedTimestampOrNull();

    @JsonProperty("user_prompt")
    @Required
    abstract @Nullable String userPromptOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link TestCaseDefinition}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableTestCaseDefinition.Builder wire = new ImmutableTestCaseDefinition.Builder();

        private Builder() {}

        private Builder(TestCaseDefinition from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * When the test case was created.
         *
         * @param creationTimestamp {@code creation_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder creationTimestamp(Instant creationTimestamp) {
            wire.creationTimestamp(given("creation_timestamp", creationTimestamp));
            return this;
        }

        /**
         * Values of dynamic variables for the test, by variable name.
         *
         * @param dynamicVariables {@code dynamic_variables}
         * @return this builder
         */
        public Builder dynamicVariables(Map<String, String> dynamicVariables) {
            wire.dynamicVariables(given("dynamic_variables", dynamicVariables));
            return this;
        }

        /**
         * Language model that plays the user.
         *
         * @param llmModel {@code llm_model}
         * @return this builder
         */
        public Builder llmModel(LlmModel llmModel) {
            wire.llmModel(given("llm_model", llmModel));
            return this;
        }

        /**
         * Criteria in plain words by which the finished conversation is judged.
         *
         * @param metrics {@code metrics}
         * @return this builder
         */
        public Builder metrics(List<String> metrics) {
            wire.metrics(given("metrics", metrics));
            return this;
        }

        /**
         * Name of the test case.
         *
         * @param name {@code name}
         * @return this builder
         */
        public Builder name(String name) {
            wire.name(given("name", name));
            return this;
        }

        /**
         * The response engine that the test case is for.
         *
         * @param responseEngine {@code response_engine}
         * @return this builder
         */
        public Builder responseEngine(RetellResponseEngine responseEngine) {
            wire.responseEngine(given("response_engine", responseEngine));
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
         * Answers to give in place of real tool calls.
         *
         * @param toolMocks {@code tool_mocks}
         * @return this builder
         */
        public Builder toolMocks(List<ToolMock> toolMocks) {
            wire.toolMocks(given("tool_mocks", toolMocks));
            return this;
        }

        /**
         * When a user last changed the test case.
         *
         * @param userModifiedTimestamp {@code user_modified_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder userModifiedTimestamp(Instant userModifiedTimestamp) {
            wire.userModifiedTimestamp(given("user_modified_timestamp", userModifiedTimestamp));
            return this;
        }

        /**
         * Tells the simulated user who they are and what they want.
         *
         * @param userPrompt {@code user_prompt}
         * @return this builder
         */
        public Builder userPrompt(String userPrompt) {
            wire.userPrompt(given("user_prompt", userPrompt));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public TestCaseDefinition build() {
            TestCaseDefinition built = buildUnchecked();
            Checks.of("TestCaseDefinition", built.extraProperties())
                    .required("creation_timestamp", built.creationTimestampOrNull())
                    .required("dynamic_variables", built.dynamicVariablesOrNull())
                    .required("llm_model", built.llmModelOrNull())
                    .required("metrics", built.metricsOrNull())
                    .required("name", built.nameOrNull())
                    .required("response_engine", built.responseEngineOrNull())
                    .required("test_case_definition_id", built.testCaseDefinitionIdOrNull())
                    .required("tool_mocks", built.toolMocksOrNull())
                    .required("user_modified_timestamp", built.userModifiedTimestampOrNull())
                    .required("user_prompt", built.userPromptOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public TestCaseDefinition buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
