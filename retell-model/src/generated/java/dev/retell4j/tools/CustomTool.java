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
import java.util.OptionalDouble;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A tool that calls an HTTP endpoint of the user's own. Retell signs the request and hands the answer to the model, cut
 * at 15,000 characters.
 *
 * <p>Part of {@link Tool}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableCustomTool.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class CustomTool extends RetellObject implements Tool permits ImmutableCustomTool {
    CustomTool() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("custom");
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
     * @return {@code type}; always {@code custom}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * Address of the endpoint; it may hold dynamic variables.
     *
     * @return {@code url}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String url() {
        return required("url", urlOrNull());
    }

    /**
     * Whether the arguments alone are the request body. Otherwise the body holds the tool's name, the call and the
     * arguments as {@code name}, {@code call} and {@code args}.
     *
     * @return {@code args_at_root}; empty when absent
     */
    public final Optional<Boolean> argsAtRoot() {
        return Optional.ofNullable(argsAtRootOrNull());
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
     * Whether the user hears typing while the tool runs, to fill the silence.
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
     * Additional request headers, by name; the values may hold dynamic variables.
     *
     * @return {@code headers}; empty when absent
     */
    public final Map<String, String> headers() {
        Map<String, String> headers = headersOrNull();
        return headers == null ? Map.of() : headers;
    }

    /**
     * How many times a failed request is repeated, with growing pauses. The endpoint has to put up with repeats.
     *
     * @return {@code max_retry}; from 0 to 5; default {@code 0}; empty when absent
     */
    public final OptionalDouble maxRetry() {
        Double maxRetry = maxRetryOrNull();
        return maxRetry == null ? OptionalDouble.empty() : OptionalDouble.of(maxRetry);
    }

    /**
     * HTTP method of the request. {@code GET} and {@code DELETE} send no body, so their arguments can travel only in
     * {@code query_params}.
     *
     * @return {@code method}; default {@code POST}; empty when absent
     */
    public final Optional<ToolHttpMethod> method() {
        return Optional.ofNullable(methodOrNull());
    }

    /**
     * How {@code parameters} are edited in the dashboard. It does not affect the request.
     *
     * @return {@code parameter_type}; empty when absent
     */
    public final Optional<ToolParameterType> parameterType() {
        return Optional.ofNullable(parameterTypeOrNull());
    }

    /**
     * The arguments the model has to supply, as a JSON schema. Left out, there are none.
     *
     * @return {@code parameters}; empty when absent
     */
    public final Optional<ToolParameters> parameters() {
        return Optional.ofNullable(parametersOrNull());
    }

    /**
     * Query parameters of the request, by name; the values may hold dynamic variables.
     *
     * @return {@code query_params}; empty when absent
     */
    public final Map<String, String> queryParams() {
        Map<String, String> queryParams = queryParamsOrNull();
        return queryParams == null ? Map.of() : queryParams;
    }

    /**
     * Dynamic variables to fill from the answer, as the name of the variable and the JSON path of its value.
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
     * @return {@code speak_after_execution}; empty when absent
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
     * How long each try may take before it counts as failed.
     *
     * @return {@code timeout_ms}, in milliseconds on the wire; from 1000 to 600000 ms; default {@code 120000} ms; empty
     *     when absent
     */
    public final Optional<Duration> timeout() {
        return Optional.ofNullable(timeoutOrNull());
    }

    @Override
    public final <R> R accept(Tool.Visitor<R> visitor) {
        return visitor.visitCustom(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("name")
    @Required
    abstract @Nullable String nameOrNull();

    @JsonProperty("type")
    @Required
    @Constant("custom")
    abstract @Nullable String typeOrNull();

    @JsonProperty("url")
    @Required
    abstract @Nullable String urlOrNull();

    @JsonProperty("args_at_root")
    abstract @Nullable Boolean argsAtRootOrNull();

    @JsonProperty("description")
    abstract @Nullable String descriptionOrNull();

    @JsonProperty("enable_typing_sound")
    abstract @Nullable Boolean enableTypingSoundOrNull();

    @JsonProperty("execution_message_description")
    abstract @Nullable String executionMessageDescriptionOrNull();

    @JsonProperty("execution_message_type")
    abstract @Nullable ExecutionMessageType executionMessageTypeOrNull();

    @JsonProperty("headers")
    abstract @Nullable Map<String, String> headersOrNull();

    @JsonProperty("max_retry")
    abstract @Nullable Double maxRetryOrNull();

    @JsonProperty("method")
    abstract @Nullable ToolHttpMethod methodOrNull();

    @JsonProperty("parameter_type")
    abstract @Nullable ToolParameterType parameterTypeOrNull();

    @JsonProperty("parameters")
    abstract @Nullable ToolParameters parametersOrNull();

    @JsonProperty("query_params")
    abstract @Nullable Map<String, String> queryParamsOrNull();

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

    /** Collects the fields of a {@link CustomTool}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableCustomTool.Builder wire = new ImmutableCustomTool.Builder();

        private Builder() {}

        private Builder(CustomTool from) {
            wire.from(from);
            extraProperties(from.extraProperties());
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
         * Address of the endpoint; it may hold dynamic variables.
         *
         * @param url {@code url}
         * @return this builder
         */
        public Builder url(String url) {
            wire.url(given("url", url));
            return this;
        }

        /**
         * Whether the arguments alone are the request body. Otherwise the body holds the tool's name, the call and the
         * arguments as {@code name}, {@code call} and {@code args}.
         *
         * @param argsAtRoot {@code args_at_root}
         * @return this builder
         */
        public Builder argsAtRoot(boolean argsAtRoot) {
            wire.argsAtRoot(given("args_at_root", argsAtRoot));
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
         * Whether the user hears typing while the tool runs, to fill the silence.
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
         * Additional request headers, by name; the values may hold dynamic variables.
         *
         * @param headers {@code headers}
         * @return this builder
         */
        public Builder headers(Map<String, String> headers) {
            wire.headers(given("headers", headers));
            return this;
        }

        /**
         * How many times a failed request is repeated, with growing pauses. The endpoint has to put up with repeats.
         *
         * @param maxRetry {@code max_retry}; from 0 to 5; default {@code 0}
         * @return this builder
         */
        public Builder maxRetry(double maxRetry) {
            wire.maxRetry(given("max_retry", maxRetry));
            return this;
        }

        /**
         * HTTP method of the request. {@code GET} and {@code DELETE} send no body, so their arguments can travel only
         * in {@code query_params}.
         *
         * @param method {@code method}; default {@code POST}
         * @return this builder
         */
        public Builder method(ToolHttpMethod method) {
            wire.method(given("method", method));
            return this;
        }

        /**
         * How {@code parameters} are edited in the dashboard. It does not affect the request.
         *
         * @param parameterType {@code parameter_type}
         * @return this builder
         */
        public Builder parameterType(ToolParameterType parameterType) {
            wire.parameterType(given("parameter_type", parameterType));
            return this;
        }

        /**
         * The arguments the model has to supply, as a JSON schema. Left out, there are none.
         *
         * @param parameters {@code parameters}
         * @return this builder
         */
        public Builder parameters(ToolParameters parameters) {
            wire.parameters(given("parameters", parameters));
            return this;
        }

        /**
         * Query parameters of the request, by name; the values may hold dynamic variables.
         *
         * @param queryParams {@code query_params}
         * @return this builder
         */
        public Builder queryParams(Map<String, String> queryParams) {
            wire.queryParams(given("query_params", queryParams));
            return this;
        }

        /**
         * Dynamic variables to fill from the answer, as the name of the variable and the JSON path of its value.
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
         * @param speakAfterExecution {@code speak_after_execution}
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
         * How long each try may take before it counts as failed.
         *
         * @param timeout {@code timeout_ms}, in milliseconds on the wire; from 1000 to 600000 ms; default
         *     {@code 120000} ms
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
        public CustomTool build() {
            CustomTool built = buildUnchecked();
            Checks.of("CustomTool", built.extraProperties())
                    .required("name", built.nameOrNull())
                    .longest("name", built.nameOrNull(), 64)
                    .matches("name", built.nameOrNull(), "^[a-zA-Z0-9_-]+$")
                    .required("url", built.urlOrNull())
                    .atLeast("max_retry", built.maxRetryOrNull(), 0)
                    .atMost("max_retry", built.maxRetryOrNull(), 5)
                    .atLeast("timeout_ms", built.timeoutOrNull(), 1000)
                    .atMost("timeout_ms", built.timeoutOrNull(), 600000)
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public CustomTool buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
