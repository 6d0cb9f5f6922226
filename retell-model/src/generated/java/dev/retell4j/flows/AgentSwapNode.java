package dev.retell4j.flows;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.analysis.PostCallAnalysisSetting;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.Constant;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.tools.AgentSwapWebhookSetting;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import dev.retell4j.types.VersionRef;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A node that hands the conversation over to another agent. It is left by {@code edge} only when that fails.
 *
 * <p>Part of {@link FlowNode}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableAgentSwapNode.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class AgentSwapNode extends RetellObject implements FlowNode permits ImmutableAgentSwapNode {
    AgentSwapNode() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("agent_swap");
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
     * Identifier of the agent that takes over.
     *
     * @return {@code agent_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String agentId() {
        return required("agent_id", agentIdOrNull());
    }

    /**
     * Way out that is taken when the hand-over fails.
     *
     * @return {@code edge}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final TransferFailedEdge edge() {
        return required("edge", edgeOrNull());
    }

    /**
     * Which of the agents involved has its analysis run after the conversation.
     *
     * @return {@code post_call_analysis_setting}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final PostCallAnalysisSetting postCallAnalysisSetting() {
        return required("post_call_analysis_setting", postCallAnalysisSettingOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code agent_swap}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * Version of that agent, as a number or by name, such as a tag, {@code latest} or {@code latest_published}.
     *
     * @return {@code agent_version}; empty when absent
     */
    public final Optional<VersionRef> agentVersion() {
        return Optional.ofNullable(agentVersionOrNull());
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
     * What the agent says before the hand-over; used when {@code speak_during_execution} is on.
     *
     * @return {@code instruction}; empty when absent
     */
    public final Optional<NodeInstruction> instruction() {
        return Optional.ofNullable(instructionOrNull());
    }

    /**
     * Whether the new agent goes on in the current agent's language instead of its own.
     *
     * @return {@code keep_current_language}; default {@code false}; empty when absent
     */
    public final Optional<Boolean> keepCurrentLanguage() {
        return Optional.ofNullable(keepCurrentLanguageOrNull());
    }

    /**
     * Whether the new agent goes on with the current agent's voice instead of its own.
     *
     * @return {@code keep_current_voice}; default {@code false}; empty when absent
     */
    public final Optional<Boolean> keepCurrentVoice() {
        return Optional.ofNullable(keepCurrentVoiceOrNull());
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
     * Whether the agent says something before the hand-over.
     *
     * @return {@code speak_during_execution}; empty when absent
     */
    public final Optional<Boolean> speakDuringExecution() {
        return Optional.ofNullable(speakDuringExecutionOrNull());
    }

    /**
     * Which of the agents involved has its webhook called after the hand-over.
     *
     * @return {@code webhook_setting}; empty when absent
     */
    public final Optional<AgentSwapWebhookSetting> webhookSetting() {
        return Optional.ofNullable(webhookSettingOrNull());
    }

    @Override
    public final <R> R accept(FlowNode.Visitor<R> visitor) {
        return visitor.visitAgentSwap(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("id")
    @Required
    abstract @Nullable String idOrNull();

    @JsonProperty("agent_id")
    @Required
    abstract @Nullable String agentIdOrNull();

    @JsonProperty("edge")
    @Required
    abstract @Nullable TransferFailedEdge edgeOrNull();

    @JsonProperty("post_call_analysis_setting")
    @Required
    abstract @Nullable PostCallAnalysisSetting postCallAnalysisSettingOrNull();

    @JsonProperty("type")
    @Required
    @Constant("agent_swap")
    abstract @Nullable String typeOrNull();

    @JsonProperty("agent_version")
    abstract @Nullable VersionRef agentVersionOrNull();

    @JsonProperty("display_position")
    abstract @Nullable DisplayPosition displayPositionOrNull();

    @JsonProperty("global_node_setting")
    abstract @Nullable GlobalNodeSetting globalNodeSettingOrNull();

    @JsonProperty("instruction")
    abstract @Nullable NodeInstruction instructionOrNull();

    @JsonProperty("keep_current_language")
    abstract @Nullable Boolean keepCurrentLanguageOrNull();

    @JsonProperty("keep_current_voice")
    abstract @Nullable Boolean keepCurrentVoiceOrNull();

    @JsonProperty("model_choice")
    abstract @Nullable ModelChoice modelChoiceOrNull();

    @JsonProperty("name")
    abstract @Nullable String nameOrNull();

    @JsonProperty("speak_during_execution")
    abstract @Nullable Boolean speakDuringExecutionOrNull();

    @JsonProperty("webhook_setting")
    abstract @Nullable AgentSwapWebhookSetting webhookSettingOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link AgentSwapNode}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableAgentSwapNode.Builder wire = new ImmutableAgentSwapNode.Builder();

        private Builder() {}

        private Builder(AgentSwapNode from) {
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
         * Identifier of the agent that takes over.
         *
         * @param agentId {@code agent_id}
         * @return this builder
         */
        public Builder agentId(String agentId) {
            wire.agentId(given("agent_id", agentId));
            return this;
        }

        /**
         * Way out that is taken when the hand-over fails.
         *
         * @param edge {@code edge}
         * @return this builder
         */
        public Builder edge(TransferFailedEdge edge) {
            wire.edge(given("edge", edge));
            return this;
        }

        /**
         * Which of the agents involved has its analysis run after the conversation.
         *
         * @param postCallAnalysisSetting {@code post_call_analysis_setting}
         * @return this builder
         */
        public Builder postCallAnalysisSetting(PostCallAnalysisSetting postCallAnalysisSetting) {
            wire.postCallAnalysisSetting(given("post_call_analysis_setting", postCallAnalysisSetting));
            return this;
        }

        /**
         * Version of that agent, as a number or by name, such as a tag, {@code latest} or {@code latest_published}.
         *
         * @param agentVersion {@code agent_version}
         * @return this builder
         */
        public Builder agentVersion(VersionRef agentVersion) {
            wire.agentVersion(given("agent_version", agentVersion));
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
         * What the agent says before the hand-over; used when {@code speak_during_execution} is on.
         *
         * @param instruction {@code instruction}
         * @return this builder
         */
        public Builder instruction(NodeInstruction instruction) {
            wire.instruction(given("instruction", instruction));
            return this;
        }

        /**
         * Whether the new agent goes on in the current agent's language instead of its own.
         *
         * @param keepCurrentLanguage {@code keep_current_language}; default {@code false}
         * @return this builder
         */
        public Builder keepCurrentLanguage(boolean keepCurrentLanguage) {
            wire.keepCurrentLanguage(given("keep_current_language", keepCurrentLanguage));
            return this;
        }

        /**
         * Whether the new agent goes on with the current agent's voice instead of its own.
         *
         * @param keepCurrentVoice {@code keep_current_voice}; default {@code false}
         * @return this builder
         */
        public Builder keepCurrentVoice(boolean keepCurrentVoice) {
            wire.keepCurrentVoice(given("keep_current_voice", keepCurrentVoice));
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
         * Whether the agent says something before the hand-over.
         *
         * @param speakDuringExecution {@code speak_during_execution}
         * @return this builder
         */
        public Builder speakDuringExecution(boolean speakDuringExecution) {
            wire.speakDuringExecution(given("speak_during_execution", speakDuringExecution));
            return this;
        }

        /**
         * Which of the agents involved has its webhook called after the hand-over.
         *
         * @param webhookSetting {@code webhook_setting}
         * @return this builder
         */
        public Builder webhookSetting(AgentSwapWebhookSetting webhookSetting) {
            wire.webhookSetting(given("webhook_setting", webhookSetting));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public AgentSwapNode build() {
            AgentSwapNode built = buildUnchecked();
            Checks.of("AgentSwapNode", built.extraProperties())
                    .required("id", built.idOrNull())
                    .required("agent_id", built.agentIdOrNull())
                    .required("edge", built.edgeOrNull())
                    .required("post_call_analysis_setting", built.postCallAnalysisSettingOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public AgentSwapNode buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
