package dev.retell4j.testing;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.agents.RetellResponseEngine;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.llms.LlmModel;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a test case. Fields left out stay as they are.
 *
 * <p>Sent to {@code PUT /update-test-case-definition/{test_case_definition_id}}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableTestCaseDefinitionUpdate.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class TestCaseDefinitionUpdate extends RetellObject permits ImmutableTestCaseDefinitionUpdate {
    TestCaseDefinitionUpdate() {}

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
     * Values of dynamic variables for the test, by variable name.
     *
     * @return {@code dynamic_variables}; empty when absent
     */
    public final Map<String, String> dynamicVariables() {
        Map<String, String> dynamicVariables = dynamicVariablesOrNull();
        return dynamicVariables == null ? Map.of() : dynamicVariables;
    }

    /**
     * Language model that plays the user.
     *
     * @return {@code llm_model}; empty when absent
     */
    public final Optional<LlmModel> llmModel() {
        return Optional.ofNullable(llmModelOrNull());
    }

    /**
     * Criteria in plain words by which the finished conversation is judged.
     *
     * @return {@code metrics}; empty when absent
     */
    public final List<String> metrics() {
        List<String> metrics = metricsOrNull();
        return metrics == null ? List.of() : metrics;
    }

    /**
     * Name of the test case.
     *
     * @return {@code name}; empty when absent
     */
    public final Optional<String> name() {
        return Optional.ofNullable(nameOrNull());
    }

    /**
     * The response engine that the test case is for.
     *
     * @return {@code response_engine}; empty when absent
     */
    public final Optional<RetellResponseEngine> responseEngine() {
        return Optional.ofNullable(responseEngineOrNull());
    }

    /**
     * Answers to give in place of real tool calls.
     *
     * @return {@code tool_mocks}; empty when absent
     */
    public final List<ToolMock> toolMocks() {
        List<ToolMock> toolMocks = toolMocksOrNull();
        return toolMocks == null ? List.of() : toolMocks;
    }

    /**
     * Tells the simulated user who they are and what they want.
     *
     * @return {@code user_prompt}; empty when absent
     */
    public final Optional<String> userPrompt() {
        return Optional.ofNullable(userPromptOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("dynamic_variables")
    abstract @Nullable Map<String, String> dynamicVariablesOrNull();

    @JsonProperty("llm_model")
    abstract @Nullable LlmModel llmModelOrNull();

    @JsonProperty("metrics")
    abstract @Nullable List<String> metricsOrNull();

    @JsonProperty("name")
    abstract @Nullable String nameOrNull();

    @JsonProperty("response_engine")
    abstract @Nullable RetellResponseEngine responseEngineOrNull();

    @JsonProperty("tool_mocks")
    abstract @Nullable List<ToolMock> toolMocksOrNull();

    @JsonProperty("user_prompt")
    abstract @Nullable String userPromptOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link TestCaseDefinitionUpdate}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableTestCaseDefinitionUpdate.Builder wire = new ImmutableTestCaseDefinitionUpdate.Builder();

        private Builder() {}

        private Builder(TestCaseDefinitionUpdate from) {
            wire.from(from);
            extraProperties(from.extraProperties());
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
         * Makes the value.
         *
         * @return the value
         */
        public TestCaseDefinitionUpdate build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public TestCaseDefinitionUpdate buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
