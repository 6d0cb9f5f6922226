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
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A tool that an MCP server provides.
 *
 * <p>Part of {@link Tool}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableMcpTool.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class McpTool extends RetellObject implements Tool permits ImmutableMcpTool {
    McpTool() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("mcp");
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
     * What the tool does and when the model is to use it.
     *
     * @return {@code description}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String description() {
        return required("description", descriptionOrNull());
    }

    /**
     * Name of the tool on the MCP server.
     *
     * @return {@code name}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String name() {
        return required("name", nameOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code mcp}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
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
     * The arguments of the tool, by name.
     *
     * @return {@code input_schema}; empty when absent
     */
    public final Map<String, String> inputSchema() {
        Map<String, String> inputSchema = inputSchemaOrNull();
        return inputSchema == null ? Map.of() : inputSchema;
    }

    /**
     * Identifier of the MCP server that provides the tool.
     *
     * @return {@code mcp_id}; empty when absent
     */
    public final Optional<String> mcpId() {
        return Optional.ofNullable(mcpIdOrNull());
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

    @Override
    public final <R> R accept(Tool.Visitor<R> visitor) {
        return visitor.visitMcp(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("description")
    @Required
    abstract @Nullable String descriptionOrNull();

    @JsonProperty("name")
    @Required
    abstract @Nullable String nameOrNull();

    @JsonProperty("type")
    @Required
    @Constant("mcp")
    abstract @Nullable String typeOrNull();

    @JsonProperty("enable_typing_sound")
    abstract @Nullable Boolean enableTypingSoundOrNull();

    @JsonProperty("execution_message_description")
    abstract @Nullable String executionMessageDescriptionOrNull();

    @JsonProperty("execution_message_type")
    abstract @Nullable ExecutionMessageType executionMessageTypeOrNull();

    @JsonProperty("input_schema")
    abstract @Nullable Map<String, String> inputSchemaOrNull();

    @JsonProperty("mcp_id")
    abstract @Nullable String mcpIdOrNull();

    @JsonProperty("response_variables")
    abstract @Nullable Map<String, String> responseVariablesOrNull();

    @JsonProperty("speak_after_execution")
    abstract @Nullable Boolean speakAfterExecutionOrNull();

    @JsonProperty("speak_during_execution")
    abstract @Nullable Boolean speakDuringExecutionOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link McpTool}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableMcpTool.Builder wire = new ImmutableMcpTool.Builder();

        private Builder() {}

        private Builder(McpTool from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * What the tool does and when the model is to use it.
         *
         * @param description {@code description}
         * @return this builder
         */
        public Builder description(String description) {
            wire.description(given("description", description));
            return this;
        }

        /**
         * Name of the tool on the MCP server.
         *
         * @param name {@code name}
         * @return this builder
         */
        public Builder name(String name) {
            wire.name(given("name", name));
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
         * The arguments of the tool, by name.
         *
         * @param inputSchema {@code input_schema}
         * @return this builder
         */
        public Builder inputSchema(Map<String, String> inputSchema) {
            wire.inputSchema(given("input_schema", inputSchema));
            return this;
        }

        /**
         * Identifier of the MCP server that provides the tool.
         *
         * @param mcpId {@code mcp_id}
         * @return this builder
         */
        public Builder mcpId(String mcpId) {
            wire.mcpId(given("mcp_id", mcpId));
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
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public McpTool build() {
            McpTool built = buildUnchecked();
            Checks.of("McpTool", built.extraProperties())
                    .required("description", built.descriptionOrNull())
                    .required("name", built.nameOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public McpTool buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
