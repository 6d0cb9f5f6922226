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
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A prepared answer to a tool call, used in tests in place of the real tool.
 *
 * <p>Part of {@link dev.retell4j.playground.PlaygroundCompletionCreate}, {@link TestCaseDefinition},
 * {@link TestCaseDefinitionCreate}, {@link TestCaseDefinitionUpdate}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableToolMock.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ToolMock extends RetellObject permits ImmutableToolMock {
    ToolMock() {}

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
     * Which calls of the tool get this answer.
     *
     * @return {@code input_match_rule}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final ToolMockInputMatchRule inputMatchRule() {
        return required("input_match_rule", inputMatchRuleOrNull());
    }

    /**
     * What the tool is said to have returned.
     *
     * @return {@code output}; at most 15000 characters
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String output() {
        return required("output", outputOrNull());
    }

    /**
     * Name of the tool that is replaced.
     *
     * @return {@code tool_name}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String toolName() {
        return required("tool_name", toolNameOrNull());
    }

    /**
     * For tools that can only succeed or fail, whether the call counts as successful.
     *
     * @return {@code result}; empty when absent
     */
    public final Optional<Boolean> result() {
        return Optional.ofNullable(resultOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("input_match_rule")
    @Required
    abstract @Nullable ToolMockInputMatchRule inputMatchRuleOrNull();

    @JsonProperty("output")
    @Required
    abstract @Nullable String outputOrNull();

    @JsonProperty("tool_name")
    @Required
    abstract @Nullable String toolNameOrNull();

    @JsonProperty("result")
    abstract @Nullable Boolean resultOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ToolMock}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableToolMock.Builder wire = new ImmutableToolMock.Builder();

        private Builder() {}

        private Builder(ToolMock from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Which calls of the tool get this answer.
         *
         * @param inputMatchRule {@code input_match_rule}
         * @return this builder
         */
        public Builder inputMatchRule(ToolMockInputMatchRule inputMatchRule) {
            wire.inputMatchRule(given("input_match_rule", inputMatchRule));
            return this;
        }

        /**
         * What the tool is said to have returned.
         *
         * @param output {@code output}; at most 15000 characters
         * @return this builder
         */
        public Builder output(String output) {
            wire.output(given("output", output));
            return this;
        }

        /**
         * Name of the tool that is replaced.
         *
         * @param toolName {@code tool_name}
         * @return this builder
         */
        public Builder toolName(String toolName) {
            wire.toolName(given("tool_name", toolName));
            return this;
        }

        /**
         * For tools that can only succeed or fail, whether the call counts as successful.
         *
         * @param result {@code result}
         * @return this builder
         */
        public Builder result(boolean result) {
            wire.result(given("result", result));
            return this;
        }

        /**
         * Sends {@code result} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearResult() {
            wire.result(null);
            cleared("result");
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public ToolMock build() {
            ToolMock built = buildUnchecked();
            Checks.of("ToolMock", built.extraProperties())
                    .required("input_match_rule", built.inputMatchRuleOrNull())
                    .required("output", built.outputOrNull())
                    .longest("output", built.outputOrNull(), 15000)
                    .required("tool_name", built.toolNameOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ToolMock buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
