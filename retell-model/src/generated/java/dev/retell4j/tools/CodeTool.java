package dev.retell4j.tools;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.Constant;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A tool that runs a piece of JavaScript in a sandbox at Retell.
 *
 * <p>Part of {@link Tool}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableCodeTool.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class CodeTool extends RetellObject implements Tool permits ImmutableCodeTool {
    CodeTool() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("code");
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
     * The JavaScript to run.
     *
     * @return {@code code}; at most 5000 characters
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String code() {
        return required("code", codeOrNull());
    }

    /**
     * Name by which the model calls the tool, unique among the tools it has at one time.
     *
     * @return {@code name}; at most 64 characters; matching {@code ^[a-zA-Z0-9_-]+$}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String name() {
        return required("name", nameOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code code}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * When and how the model is to use the tool.
     *
     * @return {@code description}; empty when absent
     */
    public final Optional<String> description() {
        return Optional.ofNullable(descriptionOrNull());
    }

    /**
     * Whether the user hears typing while the tool runs.
     *
     * @return {@code enable_typing_sound}; empty when absent
     */
    public final Optional<Boolean> enableTypingSound() {
        return Optional.ofNullable(enableTypingSoundOrNull());
    }

    /**
     * What the agent says while the tool runs, as an instruction or word for word, according to
     * {@code execution_message_type}. It counts only while {@code speak_during_execution} is on.
     *
     * @return {@code execution_message_description}; empty when absent
     */
    public final Optional<String> executionMessageDescription() {
        return Optional.ofNullable(executionMessageDescriptionOrNull());
    }

    /**
     * Whether {@code execution_message_description} is an instruction for the model or a fixed text.
     *
     * @return {@code execution_message_type}; default {@code prompt}; empty when absent
     */
    public final Optional<ExecutionMessageType> executionMessageType() {
        return Optional.ofNullable(executionMessageTypeOrNull());
    }

    /**
     * Dynamic variables to fill from the result, as the name of the variable and the JSON path of its value.
     *
     * @return {@code response_variables}; empty when absent
     */
    public final Map<String, String> responseVariables() {
        Map<String, String> responseVariables = responseVariablesOrNull();
        return responseVariables == null ? Map.of() : responseVariables;
    }

    /**
     * Whether the agent speaks about the result once it has arrived. Switched off, the result is noted in silence.
     *
     * @return {@code speak_after_execution}; default {@code true}; empty when absent
     */
    public final Optional<Boolean> speakAfterExecution() {
        return Optional.ofNullable(speakAfterExecutionOrNull());
    }

    /**
     * Whether the agent says something while the tool runs.
     *
     * @return {@code speak_during_execution}; empty when absent
     */
    public final Optional<Boolean> speakDuringExecution() {
        return Optional.ofNullable(speakDuringExecutionOrNull());
    }

    /**
     * How long the code may run before it counts as failed.
     *
     * @return {@code timeout_ms}, in milliseconds on the wire; from 5000 to 60000 ms; default {@code 30000} ms; empty
     *     when absent
     */
    public final Optional<Duration> timeout() {
        return Optional.ofNullable(timeoutOrNull());
    }

    @Override
    public final <R> R accept(Tool.Visitor<R> visitor) {
        return visitor.visitCode(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("code")
    @Required
    abstract @Nullable String codeOrNull();

    @JsonProperty("name")
    @Required
    abstract @Nullable String nameOrNull();

    @JsonProperty("type")
    @Required
    @Constant("code")
    abstract @Nullable String typeOrNull();

    @JsonProperty("description")
    abstract @Nullable String descriptionOrNull();

    @JsonProperty("enable_typing_sound")
    abstract @Nullable Boolean enableTypingSoundOrNull();

    @JsonProperty("execution_message_description")
    abstract @Nullable String executionMessageDescriptionOrNull();

    @JsonProperty("execution_message_type")
    abstract @Nullable ExecutionMessageType executionMessageTypeOrNull();

    @JsonProperty("response_variables")
    abstract @Nullable Map<String, String> responseVariablesOrNull();

    @JsonProperty("speak_after_execution")
    abstract @Nullable Boolean speakAfterExecutionOrNull();

    @JsonProperty("speak_during_execution")
    abstract @Nullable Boolean speakDuringExecutionOrNull();

    @JsonProperty("timeout_ms")
    abstract @Nullable Duration timeoutOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link CodeTool}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableCodeTool.Builder wire = new ImmutableCodeTool.Builder();

        private Builder() {}

        private Builder(CodeTool from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * The JavaScript to run.
         *
         * @param code {@code code}; at most 5000 characters
         * @return this builder
         */
        public Builder code(String code) {
            wire.code(given("code", code));
            return this;
        }

        /**
         * Name by which the model calls the tool, unique among the tools it has at one time.
         *
         * @param name {@code name}; at most 64 characters; matching {@code ^[a-zA-Z0-9_-]+$}
         * @return this builder
         */
        public Builder name(String name) {
            wire.name(given("name", name));
            return this;
        }

        /**
         * When and how the model is to use the tool.
         *
         * @param description {@code description}
         * @return this builder
         */
        public Builder description(String description) {
            wire.description(given("description", description));
            return this;
        }

        /**
         * Whether the user hears typing while the tool runs.
         *
         * @param enableTypingSound {@code enable_typing_sound}
         * @return this builder
         */
        public Builder enableTypingSound(boolean enableTypingSound) {
            wire.enableTypingSound(given("enable_typing_sound", enableTypingSound));
            return this;
        }

        /**
         * What the agent says while the tool runs, as an instruction or word for word, according to
         * {@code execution_message_type}. It counts only while {@code speak_during_execution} is on.
         *
         * @param executionMessageDescription {@code execution_message_description}
         * @return this builder
         */
        public Builder executionMessageDescription(String executionMessageDescription) {
            wire.executionMessageDescription(given("execution_message_description", executionMessageDescription));
            return this;
        }

        /**
         * Whether {@code execution_message_description} is an instruction for the model or a fixed text.
         *
         * @param executionMessageType {@code execution_message_type}; default {@code prompt}
         * @return this builder
         */
        public Builder executionMessageType(ExecutionMessageType executionMessageType) {
            wire.executionMessageType(given("execution_message_type", executionMessageType));
            return this;
        }

        /**
         * Dynamic variables to fill from the result, as the name of the variable and the JSON path of its value.
         *
         * @param responseVariables {@code response_variables}
         * @return this builder
         */
        public Builder responseVariables(Map<String, String> responseVariables) {
            wire.responseVariables(given("response_variables", responseVariables));
            return this;
        }

        /**
         * Whether the agent speaks about the result once it has arrived. Switched off, the result is noted in silence.
         *
         * @param speakAfterExecution {@code speak_after_execution}; default {@code true}
         * @return this builder
         */
        public Builder speakAfterExecution(boolean speakAfterExecution) {
            wire.speakAfterExecution(given("speak_after_execution", speakAfterExecution));
            return this;
        }

        /**
         * Whether the agent says something while the tool runs.
         *
         * @param speakDuringExecution {@code speak_during_execution}
         * @return this builder
         */
        public Builder speakDuringExecution(boolean speakDuringExecution) {
            wire.speakDuringExecution(given("speak_during_execution", speakDuringExecution));
            return this;
        }

        /**
         * How long the code may run before it counts as failed.
         *
         * @param timeout {@code timeout_ms}, in milliseconds on the wire; from 5000 to 60000 ms; default {@code 30000}
         *     ms
         * @return this builder
         */
        public Builder timeout(Duration timeout) {
            wire.timeout(given("timeout_ms", timeout));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public CodeTool build() {
            CodeTool built = buildUnchecked();
            Checks.of("CodeTool", built.extraProperties())
                    .required("code", built.codeOrNull())
                    .longest("code", built.codeOrNull(), 5000)
                    .required("name", built.nameOrNull())
                    .longest("name", built.nameOrNull(), 64)
                    .matches("name", built.nameOrNull(), "^[a-zA-Z0-9_-]+$")
                    .atLeast("timeout_ms", built.timeoutOrNull(), 5000)
                    .atMost("timeout_ms", built.timeoutOrNull(), 60000)
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public CodeTool buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
