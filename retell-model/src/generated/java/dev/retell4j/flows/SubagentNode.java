package dev.retell4j.flows;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.agents.CustomSttConfig;
import dev.retell4j.agents.SttMode;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.Constant;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.knowledge.KnowledgeBaseConfig;
import dev.retell4j.tools.Tool;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A node in which the agent talks with the user and may call tools while doing so.
 *
 * <p>Part of {@link FlowNode}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableSubagentNode.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class SubagentNode extends RetellObject implements FlowNode permits ImmutableSubagentNode {
    SubagentNode() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("subagent");
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
     * The prompt that tells the agent what to achieve in this node, and when to use which tool.
     *
     * @return {@code instruction}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final PromptInstruction instruction() {
        return required("instruction", instructionOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code subagent}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * Whether the user can interrupt the agent by pressing a key in this node. Left out, the agent's setting holds.
     *
     * @return {@code allow_dtmf_interruption}; empty when absent
     */
    public final Optional<Boolean> allowDtmfInterruption() {
        return Optional.ofNullable(allowDtmfInterruptionOrNull());
    }

    /**
     * Way out that is taken whatever the user says. It stands in place of the conditions in {@code edges}.
     *
     * @return {@code always_edge}; empty when absent
     */
    public final Optional<AlwaysEdge> alwaysEdge() {
        return Optional.ofNullable(alwaysEdgeOrNull());
    }

    /**
     * Speech recognition provider for this node; it applies when {@code stt_mode} is {@code custom}.
     *
     * @return {@code custom_stt_config}; empty when absent
     */
    public final Optional<CustomSttConfig> customSttConfig() {
        return Optional.ofNullable(customSttConfigOrNull());
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
     * Sample conversations that show the model how to speak in this node.
     *
     * @return {@code finetune_conversation_examples}; empty when absent
     */
    public final List<FinetuneConversationExample> finetuneConversationExamples() {
        List<FinetuneConversationExample> finetuneConversationExamples = finetuneConversationExamplesOrNull();
        return finetuneConversationExamples == null ? List.of() : finetuneConversationExamples;
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
     * How easily the user can interrupt the agent in this node; zero means never. Left out, the agent's setting holds.
     *
     * @return {@code interruption_sensitivity}; from 0 to 1; empty when absent
     */
    public final OptionalDouble interruptionSensitivity() {
        Double interruptionSensitivity = interruptionSensitivityOrNull();
        return interruptionSensitivity == null ? OptionalDouble.empty() : OptionalDouble.of(interruptionSensitivity);
    }

    /**
     * How many passages are fetched from the knowledge bases in this node, and how closely they must match. Left out,
     * the flow's setting holds.
     *
     * @return {@code kb_config}; empty when absent
     */
    public final Optional<KnowledgeBaseConfig> knowledgeBaseConfig() {
        return Optional.ofNullable(knowledgeBaseConfigOrNull());
    }

    /**
     * Identifiers of the knowledge bases that the agent may draw on in this node.
     *
     * @return {@code knowledge_base_ids}; empty when absent
     */
    public final List<String> knowledgeBaseIds() {
        List<String> knowledgeBaseIds = knowledgeBaseIdsOrNull();
        return knowledgeBaseIds == null ? List.of() : knowledgeBaseIds;
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
     * How often the agent reminds a silent user in this node; zero means never. Left out, the agent's setting holds.
     *
     * @return {@code reminder_max_count}; empty when absent
     */
    public final OptionalInt reminderMaxCount() {
        Integer reminderMaxCount = reminderMaxCountOrNull();
        return reminderMaxCount == null ? OptionalInt.empty() : OptionalInt.of(reminderMaxCount);
    }

    /**
     * How long the user may be silent in this node before the agent reminds them. Left out, the agent's setting holds.
     *
     * @return {@code reminder_trigger_ms}, in milliseconds on the wire; empty when absent
     */
    public final Optional<Duration> reminderTrigger() {
        return Optional.ofNullable(reminderTriggerOrNull());
    }

    /**
     * How quickly the agent answers in this node. Left out, the agent's setting holds.
     *
     * @return {@code responsiveness}; from 0 to 1; empty when absent
     */
    public final OptionalDouble responsiveness() {
        Double responsiveness = responsivenessOrNull();
        return responsiveness == null ? OptionalDouble.empty() : OptionalDouble.of(responsiveness);
    }

    /**
     * Way out that is taken as soon as the agent has spoken, without waiting for the user's answer.
     *
     * @return {@code skip_response_edge}; empty when absent
     */
    public final Optional<SkipResponseEdge> skipResponseEdge() {
        return Optional.ofNullable(skipResponseEdgeOrNull());
    }

    /**
     * Whether speech recognition favours speed or accuracy in this node, or uses {@code custom_stt_config}. Left out,
     * the agent's setting holds.
     *
     * @return {@code stt_mode}; empty when absent
     */
    public final Optional<SttMode> sttMode() {
        return Optional.ofNullable(sttModeOrNull());
    }

    /**
     * Identifiers of tools in the flow's {@code tools} that the agent may call in this node.
     *
     * @return {@code tool_ids}; empty when absent
     */
    public final List<String> toolIds() {
        List<String> toolIds = toolIdsOrNull();
        return toolIds == null ? List.of() : toolIds;
    }

    /**
     * Tools defined on this node itself, which the agent may call only here.
     *
     * @return {@code tools}; empty when absent
     */
    public final List<Tool> tools() {
        List<Tool> tools = toolsOrNull();
        return tools == null ? List.of() : tools;
    }

    /**
     * How fast the agent speaks in this node, as a factor. Left out, the agent's setting holds.
     *
     * @return {@code voice_speed}; from 0.5 to 2; empty when absent
     */
    public final OptionalDouble voiceSpeed() {
        Double voiceSpeed = voiceSpeedOrNull();
        return voiceSpeed == null ? OptionalDouble.empty() : OptionalDouble.of(voiceSpeed);
    }

    @Override
    public final <R> R accept(FlowNode.Visitor<R> visitor) {
        return visitor.visitSubagent(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("id")
    @Required
    abstract @Nullable String idOrNull();

    @JsonProperty("instruction")
    @Required
    abstract @Nullable PromptInstruction instructionOrNull();

    @JsonProperty("type")
    @Required
    @Constant("subagent")
    abstract @Nullable String typeOrNull();

    @JsonProperty("allow_dtmf_interruption")
    abstract @Nullable Boolean allowDtmfInterruptionOrNull();

    @JsonProperty("always_edge")
    abstract @Nullable AlwaysEdge alwaysEdgeOrNull();

    @JsonProperty("custom_stt_config")
    abstract @Nullable CustomSttConfig customSttConfigOrNull();

    @JsonProperty("display_position")
    abstract @Nullable DisplayPosition displayPositionOrNull();

    @JsonProperty("edges")
    abstract @Nullable List<NodeEdge> edgesOrNull();

    @JsonProperty("else_edge")
    abstract @Nullable ElseEdge elseEdgeOrNull();

    @JsonProperty("finetune_conversation_examples")
    abstract @Nullable List<FinetuneConversationExample> finetuneConversationExamplesOrNull();

    @JsonProperty("finetune_transition_examples")
    abstract @Nullable List<FinetuneTransitionExample> finetuneTransitionExamplesOrNull();

    @JsonProperty("global_node_setting")
    abstract @Nullable GlobalNodeSetting globalNodeSettingOrNull();

    @JsonProperty("interruption_sensitivity")
    abstract @Nullable Double interruptionSensitivityOrNull();

    @JsonProperty("kb_config")
    abstract @Nullable KnowledgeBaseConfig knowledgeBaseConfigOrNull();

    @JsonProperty("knowledge_base_ids")
    abstract @Nullable List<String> knowledgeBaseIdsOrNull();

    @JsonProperty("model_choice")
    abstract @Nullable ModelChoice modelChoiceOrNull();

    @JsonProperty("name")
    abstract @Nullable String nameOrNull();

    @JsonProperty("reminder_max_count")
    abstract @Nullable Integer reminderMaxCountOrNull();

    @JsonProperty("reminder_trigger_ms")
    abstract @Nullable Duration reminderTriggerOrNull();

    @JsonProperty("responsiveness")
    abstract @Nullable Double responsivenessOrNull();

    @JsonProperty("skip_response_edge")
    abstract @Nullable SkipResponseEdge skipResponseEdgeOrNull();

    @JsonProperty("stt_mode")
    abstract @Nullable SttMode sttModeOrNull();

    @JsonProperty("tool_ids")
    abstract @Nullable List<String> toolIdsOrNull();

    @JsonProperty("tools")
    abstract @Nullable List<Tool> toolsOrNull();

    @JsonProperty("voice_speed")
    abstract @Nullable Double voiceSpeedOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link SubagentNode}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableSubagentNode.Builder wire = new ImmutableSubagentNode.Builder();

        private Builder() {}

        private Builder(SubagentNode from) {
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
         * The prompt that tells the agent what to achieve in this node, and when to use which tool.
         *
         * @param instruction {@code instruction}
         * @return this builder
         */
        public Builder instruction(PromptInstruction instruction) {
            wire.instruction(given("instruction", instruction));
            return this;
        }

        /**
         * Whether the user can interrupt the agent by pressing a key in this node. Left out, the agent's setting holds.
         *
         * @param allowDtmfInterruption {@code allow_dtmf_interruption}
         * @return this builder
         */
        public Builder allowDtmfInterruption(boolean allowDtmfInterruption) {
            wire.allowDtmfInterruption(given("allow_dtmf_interruption", allowDtmfInterruption));
            return this;
        }

        /**
         * Sends {@code allow_dtmf_interruption} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearAllowDtmfInterruption() {
            wire.allowDtmfInterruption(null);
            cleared("allow_dtmf_interruption");
            return this;
        }

        /**
         * Way out that is taken whatever the user says. It stands in place of the conditions in {@code edges}.
         *
         * @param alwaysEdge {@code always_edge}
         * @return this builder
         */
        public Builder alwaysEdge(AlwaysEdge alwaysEdge) {
            wire.alwaysEdge(given("always_edge", alwaysEdge));
            return this;
        }

        /**
         * Speech recognition provider for this node; it applies when {@code stt_mode} is {@code custom}.
         *
         * @param customSttConfig {@code custom_stt_config}
         * @return this builder
         */
        public Builder customSttConfig(CustomSttConfig customSttConfig) {
            wire.customSttConfig(given("custom_stt_config", customSttConfig));
            return this;
        }

        /**
         * Sends {@code custom_stt_config} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearCustomSttConfig() {
            wire.customSttConfig(null);
            cleared("custom_stt_config");
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
         * Sample conversations that show the model how to speak in this node.
         *
         * @param finetuneConversationExamples {@code finetune_conversation_examples}
         * @return this builder
         */
        public Builder finetuneConversationExamples(List<FinetuneConversationExample> finetuneConversationExamples) {
            wire.finetuneConversationExamples(given("finetune_conversation_examples", finetuneConversationExamples));
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
         * How easily the user can interrupt the agent in this node; zero means never. Left out, the agent's setting
         * holds.
         *
         * @param interruptionSensitivity {@code interruption_sensitivity}; from 0 to 1
         * @return this builder
         */
        public Builder interruptionSensitivity(double interruptionSensitivity) {
            wire.interruptionSensitivity(given("interruption_sensitivity", interruptionSensitivity));
            return this;
        }

        /**
         * Sends {@code interruption_sensitivity} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearInterruptionSensitivity() {
            wire.interruptionSensitivity(null);
            cleared("interruption_sensitivity");
            return this;
        }

        /**
         * How many passages are fetched from the knowledge bases in this node, and how closely they must match. Left
         * out, the flow's setting holds.
         *
         * @param knowledgeBaseConfig {@code kb_config}
         * @return this builder
         */
        public Builder knowledgeBaseConfig(KnowledgeBaseConfig knowledgeBaseConfig) {
            wire.knowledgeBaseConfig(given("kb_config", knowledgeBaseConfig));
            return this;
        }

        /**
         * Identifiers of the knowledge bases that the agent may draw on in this node.
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
         * How often the agent reminds a silent user in this node; zero means never. Left out, the agent's setting
         * holds.
         *
         * @param reminderMaxCount {@code reminder_max_count}
         * @return this builder
         */
        public Builder reminderMaxCount(int reminderMaxCount) {
            wire.reminderMaxCount(given("reminder_max_count", reminderMaxCount));
            return this;
        }

        /**
         * Sends {@code reminder_max_count} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearReminderMaxCount() {
            wire.reminderMaxCount(null);
            cleared("reminder_max_count");
            return this;
        }

        /**
         * How long the user may be silent in this node before the agent reminds them. Left out, the agent's setting
         * holds.
         *
         * @param reminderTrigger {@code reminder_trigger_ms}, in milliseconds on the wire
         * @return this builder
         */
        public Builder reminderTrigger(Duration reminderTrigger) {
            wire.reminderTrigger(given("reminder_trigger_ms", reminderTrigger));
            return this;
        }

        /**
         * Sends {@code reminder_trigger_ms} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearReminderTrigger() {
            wire.reminderTrigger(null);
            cleared("reminder_trigger_ms");
            return this;
        }

        /**
         * How quickly the agent answers in this node. Left out, the agent's setting holds.
         *
         * @param responsiveness {@code responsiveness}; from 0 to 1
         * @return this builder
         */
        public Builder responsiveness(double responsiveness) {
            wire.responsiveness(given("responsiveness", responsiveness));
            return this;
        }

        /**
         * Sends {@code responsiveness} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearResponsiveness() {
            wire.responsiveness(null);
            cleared("responsiveness");
            return this;
        }

        /**
         * Way out that is taken as soon as the agent has spoken, without waiting for the user's answer.
         *
         * @param skipResponseEdge {@code skip_response_edge}
         * @return this builder
         */
        public Builder skipResponseEdge(SkipResponseEdge skipResponseEdge) {
            wire.skipResponseEdge(given("skip_response_edge", skipResponseEdge));
            return this;
        }

        /**
         * Whether speech recognition favours speed or accuracy in this node, or uses {@code custom_stt_config}. Left
         * out, the agent's setting holds.
         *
         * @param sttMode {@code stt_mode}
         * @return this builder
         */
        public Builder sttMode(SttMode sttMode) {
            wire.sttMode(given("stt_mode", sttMode));
            return this;
        }

        /**
         * Sends {@code stt_mode} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearSttMode() {
            wire.sttMode(null);
            cleared("stt_mode");
            return this;
        }

        /**
         * Identifiers of tools in the flow's {@code tools} that the agent may call in this node.
         *
         * @param toolIds {@code tool_ids}
         * @return this builder
         */
        public Builder toolIds(List<String> toolIds) {
            wire.toolIds(given("tool_ids", toolIds));
            return this;
        }

        /**
         * Sends {@code tool_ids} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearToolIds() {
            wire.toolIds(null);
            cleared("tool_ids");
            return this;
        }

        /**
         * Tools defined on this node itself, which the agent may call only here.
         *
         * @param tools {@code tools}
         * @return this builder
         */
        public Builder tools(List<Tool> tools) {
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
         * How fast the agent speaks in this node, as a factor. Left out, the agent's setting holds.
         *
         * @param voiceSpeed {@code voice_speed}; from 0.5 to 2
         * @return this builder
         */
        public Builder voiceSpeed(double voiceSpeed) {
            wire.voiceSpeed(given("voice_speed", voiceSpeed));
            return this;
        }

        /**
         * Sends {@code voice_speed} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearVoiceSpeed() {
            wire.voiceSpeed(null);
            cleared("voice_speed");
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public SubagentNode build() {
            SubagentNode built = buildUnchecked();
            Checks.of("SubagentNode", built.extraProperties())
                    .required("id", built.idOrNull())
                    .required("instruction", built.instructionOrNull())
                    .atLeast("interruption_sensitivity", built.interruptionSensitivityOrNull(), 0)
                    .atMost("interruption_sensitivity", built.interruptionSensitivityOrNull(), 1)
                    .atLeast("responsiveness", built.responsivenessOrNull(), 0)
                    .atMost("responsiveness", built.responsivenessOrNull(), 1)
                    .atLeast("voice_speed", built.voiceSpeedOrNull(), 0.5)
                    .atMost("voice_speed", built.voiceSpeedOrNull(), 2)
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public SubagentNode buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
