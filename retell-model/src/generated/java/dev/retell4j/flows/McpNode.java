package dev.retell4j.flows;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A node that calls one tool of an MCP server.
 *
 * <p>Part of {@link FlowNode}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableMcpNode.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class McpNode extends RetellObject implements FlowNode permits ImmutableMcpNode {
    McpNode() {}

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
     * Identifier of the node, unique within its flow or component. Edges refer to it.
     *
     * @return {@code id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String id() {
        return required("id", idOrNull());
    }

    /**
     * Identifier of the MCP server among the flow's {@code mcps}.
     *
     * @return {@code mcp_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String mcpId() {
        return required("mcp_id", mcpIdOrNull());
    }

    /**
     * Name of the tool on that server.
     *
     * @return {@code mcp_tool_name}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String mcpToolName() {
        return required("mcp_tool_name", mcpToolNameOrNull());
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
     * Whether the conversation stays in the node until the result has arrived. Otherwise it may move on at once, and
     * conditions cannot rely on the result.
     *
     * @return {@code wait_for_result}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final boolean waitForResult() {
        return required("wait_for_result", waitForResultOrNull());
    }

    /**
     * Where the node is drawn in the dashboard's editor; it has no effect on conversations.
     *
     * @return {@code display_position}; empty when absent
     */
    @Override
    public final Optional<DisplayPosition> displayPosition() {
        return Optional.ofNullable(displayPositionOrNull());
    }

    /**
     * Ways out of the node, each with its condition.
     *
     * @return {@code edges}; empty when absent
     */
    public final List<NodeEdge> edges() {
        List<NodeEdge> edges = edgesOrNull();
        return edges == null ? List.of() : edges;
    }

    /**
     * Way out that is taken when no condition of {@code edges} holds.
     *
     * @return {@code else_edge}; empty when absent
     */
    public final Optional<ElseEdge> elseEdge() {
        return Optional.ofNullable(elseEdgeOrNull());
    }

    /**
     * Whether the user hears a typing sound while the tool is running.
     *
     * @return {@code enable_typing_sound}; empty when absent
     */
    public final Optional<Boolean> enableTypingSound() {
        return Optional.ofNullable(enableTypingSoundOrNull());
    }

    /**
     * Sample conversations that show the model when to leave this node, and to which node.
     *
     * @return {@code finetune_transition_examples}; empty when absent
     */
    public final List<FinetuneTransitionExample> finetuneTransitionExamples() {
        List<FinetuneTransitionExample> finetuneTransitionExamples = finetuneTransitionExamplesOrNull();
        return finetuneTransitionExamples == null ? List.of() : finetuneTransitionExamples;
    }

    /**
     * Makes the node global, so that the conversation can jump to it from anywhere. Left out, only edges lead to the
     * node.
     *
     * @return {@code global_node_setting}; empty when absent
     */
    @Override
    public final Optional<GlobalNodeSetting> globalNodeSetting() {
        return Optional.ofNullable(globalNodeSettingOrNull());
    }

    /**
     * What the agent says while the tool is running; used when {@code speak_during_execution} is on.
     *
     * @return {@code instruction}; empty when absent
     */
    public final Optional<NodeInstruction> instruction() {
        return Optional.ofNullable(instructionOrNull());
    }

    /**
     * Language model for this node; left out, the flow's model is used.
     *
     * @return {@code model_choice}; empty when absent
     */
    public final Optional<ModelChoice> modelChoice() {
        return Optional.ofNullable(modelChoiceOrNull());
    }

    /**
     * Name of the node for people; it is shown in the editor and in transcripts.
     *
     * @return {@code name}; empty when absent
     */
    @Override
    public final Optional<String> name() {
        return Optional.ofNullable(nameOrNull());
    }

    /**
     * Dynamic variables to fill from the tool's result: variable name to a JSON path in the result.
     *
     * @return {@code response_variables}; empty when absent
     */
    public final Map<String, String> responseVariables() {
        Map<String, String> responseVariables = responseVariablesOrNull();
        return responseVariables == null ? Map.of() : responseVariables;
    }

    /**
     * Whether the agent says something while the tool is running.
     *
     * @return {@code speak_during_execution}; empty when absent
     */
    public final Optional<Boolean> speakDuringExecution() {
        return Optional.ofNullable(speakDuringExecutionOrNull());
    }

    @Override
    public final <R> R accept(FlowNode.Visitor<R> visitor) {
        return visitor.visitMcp(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("id")
    @Required
    abstract @Nullable String idOrNull();

    @JsonProperty("mcp_id")
    @Required
    abstract @Nullable String mcpIdOrNull();

    @JsonProperty("mcp_tool_name")
    @Required
    abstract @Nullable String mcpToolNameOrNull();

    @JsonProperty("type")
    @Required
    @Constant("mcp")
    abstract @Nullable String typeOrNull();

    @JsonProperty("wait_for_result")
    @Required
    abstract @Nullable Boolean waitForResultOrNull();

    @JsonProperty("display_position")
    abstract @Nullable DisplayPosition displayPositionOrNull();

    @JsonProperty("edges")
    abstract @Nullable List<NodeEdge> edgesOrNull();

    @JsonProperty("else_edge")
    abstract @Nullable ElseEdge elseEdgeOrNull();

    @JsonProperty("enable_typing_sound")
    abstract @Nullable Boolean enableTypingSoundOrNull();

    @JsonProperty("finetune_transition_examples")
    abstract @Nullable List<FinetuneTransitionExample> finetuneTransitionExamplesOrNull();

    @JsonProperty("global_node_setting")
    abstract @Nullable GlobalNodeSetting globalNodeSettingOrNull();

    @JsonProperty("instruction")
    abstract @Nullable NodeInstruction instructionOrNull();

    @JsonProperty("model_choice")
    abstract @Nullable ModelChoice modelChoiceOrNull();

    @JsonProperty("name")
    abstract @Nullable String nameOrNull();

    @JsonProperty("response_variables")
    abstract @Nullable Map<String, String> responseVariablesOrNull();

    @JsonProperty("speak_during_execution")
    abstract @Nullable Boolean speakDuringExecutionOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link McpNode}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableMcpNode.Builder wire = new ImmutableMcpNode.Builder();

        private Builder() {}

        private Builder(McpNode from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Identifier of the node, unique within its flow or component. Edges refer to it.
         *
         * @param id {@code id}
         * @return this builder
         */
        public Builder id(String id) {
            wire.id(given("id", id));
            return this;
        }

        /**
         * Identifier of the MCP server among the flow's {@code mcps}.
         *
         * @param mcpId {@code mcp_id}
         * @return this builder
         */
        public Builder mcpId(String mcpId) {
            wire.mcpId(given("mcp_id", mcpId));
            return this;
        }

        /**
         * Name of the tool on that server.
         *
         * @param mcpToolName {@code mcp_tool_name}
         * @return this builder
         */
        public Builder mcpToolName(String mcpToolName) {
            wire.mcpToolName(given("mcp_tool_name", mcpToolName));
            return this;
        }

        /**
         * Whether the conversation stays in the node until the result has arrived. Otherwise it may move on at once,
         * and conditions cannot rely on the result.
         *
         * @param waitForResult {@code wait_for_result}
         * @return this builder
         */
        public Builder waitForResult(boolean waitForResult) {
            wire.waitForResult(given("wait_for_result", waitForResult));
            return this;
        }

        /**
         * Where the node is drawn in the dashboard's editor; it has no effect on conversations.
         *
         * @param displayPosition {@code display_position}
         * @return this builder
         */
        public Builder displayPosition(DisplayPosition displayPosition) {
            wire.displayPosition(given("display_position", displayPosition));
            return this;
        }

        /**
         * Ways out of the node, each with its condition.
         *
         * @param edges {@code edges}
         * @return this builder
         */
        public Builder edges(List<NodeEdge> edges) {
            wire.edges(given("edges", edges));
            return this;
        }

        /**
         * Way out that is taken when no condition of {@code edges} holds.
         *
         * @param elseEdge {@code else_edge}
         * @return this builder
         */
        public Builder elseEdge(ElseEdge elseEdge) {
            wire.elseEdge(given("else_edge", elseEdge));
            return this;
        }

        /**
         * Whether the user hears a typing sound while the tool is running.
         *
         * @param enableTypingSound {@code enable_typing_sound}
         * @return this builder
         */
        public Builder enableTypingSound(boolean enableTypingSound) {
            wire.enableTypingSound(given("enable_typing_sound", enableTypingSound));
            return this;
        }

        /**
         * Sample conversations that show the model when to leave this node, and to which node.
         *
         * @param finetuneTransitionExamples {@code finetune_transition_examples}
         * @return this builder
         */
        public Builder finetuneTransitionExamples(List<FinetuneTransitionExample> finetuneTransitionExamples) {
            wire.finetuneTransitionExamples(given("finetune_transition_examples", finetuneTransitionExamples));
            return this;
        }

        /**
         * Makes the node global, so that the conversation can jump to it from anywhere. Left out, only edges lead to
         * the node.
         *
         * @param globalNodeSetting {@code global_node_setting}
         * @return this builder
         */
        public Builder globalNodeSetting(GlobalNodeSetting globalNodeSetting) {
            wire.globalNodeSetting(given("global_node_setting", globalNodeSetting));
            return this;
        }

        /**
         * What the agent says while the tool is running; used when {@code speak_during_execution} is on.
         *
         * @param instruction {@code instruction}
         * @return this builder
         */
        public Builder instruction(NodeInstruction instruction) {
            wire.instruction(given("instruction", instruction));
            return this;
        }

        /**
         * Language model for this node; left out, the flow's model is used.
         *
         * @param modelChoice {@code model_choice}
         * @return this builder
         */
        public Builder modelChoice(ModelChoice modelChoice) {
            wire.modelChoice(given("model_choice", modelChoice));
            return this;
        }

        /**
         * Name of the node for people; it is shown in the editor and in transcripts.
         *
         * @param name {@code name}
         * @return this builder
         */
        public Builder name(String name) {
            wire.name(given("name", name));
            return this;
        }

        /**
         * Dynamic variables to fill from the tool's result: variable name to a JSON path in the result.
         *
         * @param responseVariables {@code response_variables}
         * @return this builder
         */
        public Builder responseVariables(Map<String, String> responseVariables) {
            wire.responseVariables(given("response_variables", responseVariables));
            return this;
        }

        /**
         * Whether the agent says something while the tool is running.
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
        public McpNode build() {
            McpNode built = buildUnchecked();
            Checks.of("McpNode", built.extraProperties())
                    .required("id", built.idOrNull())
                    .required("mcp_id", built.mcpIdOrNull())
                    .required("mcp_tool_name", built.mcpToolNameOrNull())
                    .required("wait_for_result", built.waitForResultOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public McpNode buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
