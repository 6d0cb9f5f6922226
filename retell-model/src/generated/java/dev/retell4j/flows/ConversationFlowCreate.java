package dev.retell4j.flows;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.knowledge.KnowledgeBaseConfig;
import dev.retell4j.tools.McpServer;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import dev.retell4j.types.Speaker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a new conversation flow consists of. A flow is the response engine that leads a conversation along nodes and
 * edges.
 *
 * <p>Sent to {@code POST /create-conversation-flow}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableConversationFlowCreate.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ConversationFlowCreate extends RetellObject permits ImmutableConversationFlowCreate {
    ConversationFlowCreate() {}

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
     * Language model that every node uses unless it names its own.
     *
     * @return {@code model_choice}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final ModelChoice modelChoice() {
        return required("model_choice", modelChoiceOrNull());
    }

    /**
     * The steps of the conversation, linked with each other by their edges.
     *
     * @return {@code nodes}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final List<FlowNode> nodes() {
        return required("nodes", nodesOrNull());
    }

    /**
     * Who speaks first, the user or the agent.
     *
     * @return {@code start_speaker}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final Speaker startSpeaker() {
        return required("start_speaker", startSpeakerOrNull());
    }

    /**
     * How long the agent waits for a silent user before it speaks first after all. It matters only when
     * {@code start_speaker} is {@code user}; left out, the agent keeps waiting.
     *
     * @return {@code begin_after_user_silence_ms}, in milliseconds on the wire; empty when absent
     */
    public final Optional<Duration> beginAfterUserSilence() {
        return Optional.ofNullable(beginAfterUserSilenceOrNull());
    }

    /**
     * Where the start marker is drawn in the dashboard's editor; it has no effect on conversations.
     *
     * @return {@code begin_tag_display_position}; empty when absent
     */
    public final Optional<DisplayPosition> beginTagDisplayPosition() {
        return Optional.ofNullable(beginTagDisplayPositionOrNull());
    }

    /**
     * Reusable groups of nodes that belong to this flow alone. Nodes of type {@code component} with
     * {@code component_type} {@code local} run them.
     *
     * @return {@code components}; empty when absent
     */
    public final List<FlowComponent> components() {
        List<FlowComponent> components = componentsOrNull();
        return components == null ? List.of() : components;
    }

    /**
     * Values for dynamic variables that a conversation does not set itself, by variable name. An empty string set by
     * the conversation counts as a value and wins.
     *
     * @return {@code default_dynamic_variables}; empty when absent
     */
    public final Map<String, String> defaultDynamicVariables() {
        Map<String, String> defaultDynamicVariables = defaultDynamicVariablesOrNull();
        return defaultDynamicVariables == null ? Map.of() : defaultDynamicVariables;
    }

    /**
     * Whether the agent may move freely between nodes as the conversation demands, rather than only along the edges.
     *
     * @return {@code flex_mode}; empty when absent
     */
    public final Optional<Boolean> flexMode() {
        return Optional.ofNullable(flexModeOrNull());
    }

    /**
     * Instructions that hold in every node, such as the agent's role, manner and general rules. It may contain dynamic
     * variables.
     *
     * @return {@code global_prompt}; empty when absent
     */
    public final Optional<String> globalPrompt() {
        return Optional.ofNullable(globalPromptOrNull());
    }

    /**
     * Whether the flow is meant for a transfer agent, which talks to the destination of an agentic warm transfer.
     *
     * @return {@code is_transfer_cf}; empty when absent
     */
    public final Optional<Boolean> isTransferFlow() {
        return Optional.ofNullable(isTransferFlowOrNull());
    }

    /**
     * How many passages are fetched from the knowledge bases, and how closely they must match. A node may set its own.
     *
     * @return {@code kb_config}; empty when absent
     */
    public final Optional<KnowledgeBaseConfig> knowledgeBaseConfig() {
        return Optional.ofNullable(knowledgeBaseConfigOrNull());
    }

    /**
     * Identifiers of the knowledge bases that the agent may draw on in every node.
     *
     * @return {@code knowledge_base_ids}; empty when absent
     */
    public final List<String> knowledgeBaseIds() {
        List<String> knowledgeBaseIds = knowledgeBaseIdsOrNull();
        return knowledgeBaseIds == null ? List.of() : knowledgeBaseIds;
    }

    /**
     * MCP servers whose tools nodes of type {@code mcp} can call.
     *
     * @return {@code mcps}; empty when absent
     */
    public final List<McpServer> mcps() {
        List<McpServer> mcps = mcpsOrNull();
        return mcps == null ? List.of() : mcps;
    }

    /**
     * How freely the language model words its answers. Low values give steadier answers and more dependable tool calls.
     *
     * @return {@code model_temperature}; from 0 to 1; empty when absent
     */
    public final OptionalDouble modelTemperature() {
        Double modelTemperature = modelTemperatureOrNull();
        return modelTemperature == null ? OptionalDouble.empty() : OptionalDouble.of(modelTemperature);
    }

    /**
     * Notes on the canvas of the dashboard's editor; they have no effect on conversations.
     *
     * @return {@code notes}; empty when absent
     */
    public final List<Note> notes() {
        List<Note> notes = notesOrNull();
        return notes == null ? List.of() : notes;
    }

    /**
     * The {@code id} of the node in which the conversation starts.
     *
     * @return {@code start_node_id}; empty when absent
     */
    public final Optional<String> startNodeId() {
        return Optional.ofNullable(startNodeIdOrNull());
    }

    /**
     * Whether the model is held strictly to the parameter schema of a tool when it calls one. It depends on the model's
     * support for structured output.
     *
     * @return {@code tool_call_strict_mode}; empty when absent
     */
    public final Optional<Boolean> toolCallStrictMode() {
        return Optional.ofNullable(toolCallStrictModeOrNull());
    }

    /**
     * Tools of this flow, which function nodes refer to by {@code tool_id}.
     *
     * @return {@code tools}; empty when absent
     */
    public final List<NodeTool> tools() {
        List<NodeTool> tools = toolsOrNull();
        return tools == null ? List.of() : tools;
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("model_choice")
    @Required
    abstract @Nullable ModelChoice modelChoiceOrNull();

    @JsonProperty("nodes")
    @Required
    abstract @Nullable List<FlowNode> nodesOrNull();

    @JsonProperty("start_speaker")
    @Required
    abstract @Nullable Speaker startSpeakerOrNull();

    @JsonProperty("begin_after_user_silence_ms")
    abstract @Nullable Duration beginAfterUserSilenceOrNull();

    @JsonProperty("begin_tag_display_position")
    abstract @Nullable DisplayPosition beginTagDisplayPositionOrNull();

    @JsonProperty("components")
    abstract @Nullable List<FlowComponent> componentsOrNull();

    @JsonProperty("default_dynamic_variables")
    abstract @Nullable Map<String, String> defaultDynamicVariablesOrNull();

    @JsonProperty("flex_mode")
    abstract @Nullable Boolean flexModeOrNull();

    @JsonProperty("global_prompt")
    abstract @Nullable String globalPromptOrNull();

    @JsonProperty("is_transfer_cf")
    abstract @Nullable Boolean isTransferFlowOrNull();

    @JsonProperty("kb_config")
    abstract @Nullable KnowledgeBaseConfig knowledgeBaseConfigOrNull();

    @JsonProperty("knowledge_base_ids")
    abstract @Nullable List<String> knowledgeBaseIdsOrNull();

    @JsonProperty("mcps")
    abstract @Nullable List<McpServer> mcpsOrNull();

    @JsonProperty("model_temperature")
    abstract @Nullable Double modelTemperatureOrNull();

    @JsonProperty("notes")
    abstract @Nullable List<Note> notesOrNull();

    @JsonProperty("start_node_id")
    abstract @Nullable String startNodeIdOrNull();

    @JsonProperty("tool_call_strict_mode")
    abstract @Nullable Boolean toolCallStrictModeOrNull();

    @JsonProperty("tools")
    abstract @Nullable List<NodeTool> toolsOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ConversationFlowCreate}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableConversationFlowCreate.Builder wire = new ImmutableConversationFlowCreate.Builder();

        private Builder() {}

        private Builder(ConversationFlowCreate from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Language model that every node uses unless it names its own.
         *
         * @param modelChoice {@code model_choice}
         * @return this builder
         */
        public Builder modelChoice(ModelChoice modelChoice) {
            wire.modelChoice(given("model_choice", modelChoice));
            return this;
        }

        /**
         * The steps of the conversation, linked with each other by their edges.
         *
         * @param nodes {@code nodes}
         * @return this builder
         */
        public Builder nodes(List<FlowNode> nodes) {
            wire.nodes(given("nodes", nodes));
            return this;
        }

        /**
         * Who speaks first, the user or the agent.
         *
         * @param startSpeaker {@code start_speaker}
         * @return this builder
         */
        public Builder startSpeaker(Speaker startSpeaker) {
            wire.startSpeaker(given("start_speaker", startSpeaker));
            return this;
        }

        /**
         * How long the agent waits for a silent user before it speaks first after all. It matters only when
         * {@code start_speaker} is {@code user}; left out, the agent keeps waiting.
         *
         * @param beginAfterUserSilence {@code begin_after_user_silence_ms}, in milliseconds on the wire
         * @return this builder
         */
        public Builder beginAfterUserSilence(Duration beginAfterUserSilence) {
            wire.beginAfterUserSilence(given("begin_after_user_silence_ms", beginAfterUserSilence));
            return this;
        }

        /**
         * Sends {@code begin_after_user_silence_ms} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearBeginAfterUserSilence() {
            wire.beginAfterUserSilence(null);
            cleared("begin_after_user_silence_ms");
            return this;
        }

        /**
         * Where the start marker is drawn in the dashboard's editor; it has no effect on conversations.
         *
         * @param beginTagDisplayPosition {@code begin_tag_display_position}
         * @return this builder
         */
        public Builder beginTagDisplayPosition(DisplayPosition beginTagDisplayPosition) {
            wire.beginTagDisplayPosition(given("begin_tag_display_position", beginTagDisplayPosition));
            return this;
        }

        /**
         * Sends {@code begin_tag_display_position} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearBeginTagDisplayPosition() {
            wire.beginTagDisplayPosition(null);
            cleared("begin_tag_display_position");
            return this;
        }

        /**
         * Reusable groups of nodes that belong to this flow alone. Nodes of type {@code component} with
         * {@code component_type} {@code local} run them.
         *
         * @param components {@code components}
         * @return this builder
         */
        public Builder components(List<FlowComponent> components) {
            wire.components(given("components", components));
            return this;
        }

        /**
         * Sends {@code components} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearComponents() {
            wire.components(null);
            cleared("components");
            return this;
        }

        /**
         * Values for dynamic variables that a conversation does not set itself, by variable name. An empty string set
         * by the conversation counts as a value and wins.
         *
         * @param defaultDynamicVariables {@code default_dynamic_variables}
         * @return this builder
         */
        public Builder defaultDynamicVariables(Map<String, String> defaultDynamicVariables) {
            wire.defaultDynamicVariables(given("default_dynamic_variables", defaultDynamicVariables));
            return this;
        }

        /**
         * Sends {@code default_dynamic_variables} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearDefaultDynamicVariables() {
            wire.defaultDynamicVariables(null);
            cleared("default_dynamic_variables");
            return this;
        }

        /**
         * Whether the agent may move freely between nodes as the conversation demands, rather than only along the
         * edges.
         *
         * @param flexMode {@code flex_mode}
         * @return this builder
         */
        public Builder flexMode(boolean flexMode) {
            wire.flexMode(given("flex_mode", flexMode));
            return this;
        }

        /**
         * Sends {@code flex_mode} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearFlexMode() {
            wire.flexMode(null);
            cleared("flex_mode");
            return this;
        }

        /**
         * Instructions that hold in every node, such as the agent's role, manner and general rules. It may contain
         * dynamic variables.
         *
         * @param globalPrompt {@code global_prompt}
         * @return this builder
         */
        public Builder globalPrompt(String globalPrompt) {
            wire.globalPrompt(given("global_prompt", globalPrompt));
            return this;
        }

        /**
         * Sends {@code global_prompt} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearGlobalPrompt() {
            wire.globalPrompt(null);
            cleared("global_prompt");
            return this;
        }

        /**
         * Whether the flow is meant for a transfer agent, which talks to the destination of an agentic warm transfer.
         *
         * @param isTransferFlow {@code is_transfer_cf}
         * @return this builder
         */
        public Builder isTransferFlow(boolean isTransferFlow) {
            wire.isTransferFlow(given("is_transfer_cf", isTransferFlow));
            return this;
        }

        /**
         * Sends {@code is_transfer_cf} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearIsTransferFlow() {
            wire.isTransferFlow(null);
            cleared("is_transfer_cf");
            return this;
        }

        /**
         * How many passages are fetched from the knowledge bases, and how closely they must match. A node may set its
         * own.
         *
         * @param knowledgeBaseConfig {@code kb_config}
         * @return this builder
         */
        public Builder knowledgeBaseConfig(KnowledgeBaseConfig knowledgeBaseConfig) {
            wire.knowledgeBaseConfig(given("kb_config", knowledgeBaseConfig));
            return this;
        }

        /**
         * Identifiers of the knowledge bases that the agent may draw on in every node.
         *
         * @param knowledgeBaseIds {@code knowledge_base_ids}
         * @return this builder
         */
        public Builder knowledgeBaseIds(List<String> knowledgeBaseIds) {
            wire.knowledgeBaseIds(given("knowledge_base_ids", knowledgeBaseIds));
            return this;
        }

        /**
         * Sends {@code knowledge_base_ids} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearKnowledgeBaseIds() {
            wire.knowledgeBaseIds(null);
            cleared("knowledge_base_ids");
            return this;
        }

        /**
         * MCP servers whose tools nodes of type {@code mcp} can call.
         *
         * @param mcps {@code mcps}
         * @return this builder
         */
        public Builder mcps(List<McpServer> mcps) {
            wire.mcps(given("mcps", mcps));
            return this;
        }

        /**
         * Sends {@code mcps} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearMcps() {
            wire.mcps(null);
            cleared("mcps");
            return this;
        }

        /**
         * How freely the language model words its answers. Low values give steadier answers and more dependable tool
         * calls.
         *
         * @param modelTemperature {@code model_temperature}; from 0 to 1
         * @return this builder
         */
        public Builder modelTemperature(double modelTemperature) {
            wire.modelTemperature(given("model_temperature", modelTemperature));
            return this;
        }

        /**
         * Sends {@code model_temperature} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearModelTemperature() {
            wire.modelTemperature(null);
            cleared("model_temperature");
            return this;
        }

        /**
         * Notes on the canvas of the dashboard's editor; they have no effect on conversations.
         *
         * @param notes {@code notes}
         * @return this builder
         */
        public Builder notes(List<Note> notes) {
            wire.notes(given("notes", notes));
            return this;
        }

        /**
         * Sends {@code notes} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearNotes() {
            wire.notes(null);
            cleared("notes");
            return this;
        }

        /**
         * The {@code id} of the node in which the conversation starts.
         *
         * @param startNodeId {@code start_node_id}
         * @return this builder
         */
        public Builder startNodeId(String startNodeId) {
            wire.startNodeId(given("start_node_id", startNodeId));
            return this;
        }

        /**
         * Sends {@code start_node_id} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearStartNodeId() {
            wire.startNodeId(null);
            cleared("start_node_id");
            return this;
        }

        /**
         * Whether the model is held strictly to the parameter schema of a tool when it calls one. It depends on the
         * model's support for structured output.
         *
         * @param toolCallStrictMode {@code tool_call_strict_mode}
         * @return this builder
         */
        public Builder toolCallStrictMode(boolean toolCallStrictMode) {
            wire.toolCallStrictMode(given("tool_call_strict_mode", toolCallStrictMode));
            return this;
        }

        /**
         * Sends {@code tool_call_strict_mode} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearToolCallStrictMode() {
            wire.toolCallStrictMode(null);
            cleared("tool_call_strict_mode");
            return this;
        }

        /**
         * Tools of this flow, which function nodes refer to by {@code tool_id}.
         *
         * @param tools {@code tools}
         * @return this builder
         */
        public Builder tools(List<NodeTool> tools) {
            wire.tools(given("tools", tools));
            return this;
        }

        /**
         * Sends {@code tools} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearTools() {
            wire.tools(null);
            cleared("tools");
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public ConversationFlowCreate build() {
            ConversationFlowCreate built = buildUnchecked();
            Checks.of("ConversationFlowCreate", built.extraProperties())
                    .required("model_choice", built.modelChoiceOrNull())
                    .required("nodes", built.nodesOrNull())
                    .required("start_speaker", built.startSpeakerOrNull())
                    .atLeast("model_temperature", built.modelTemperatureOrNull(), 0)
                    .atMost("model_temperature", built.modelTemperatureOrNull(), 1)
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ConversationFlowCreate buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
