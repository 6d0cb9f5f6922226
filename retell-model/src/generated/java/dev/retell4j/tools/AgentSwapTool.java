package dev.retell4j.tools;

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
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import dev.retell4j.types.VersionRef;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A tool with which the model hands the conversation over to another agent without a new call.
 *
 * <p>Part of {@link Tool}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableAgentSwapTool.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class AgentSwapTool extends RetellObject implements Tool permits ImmutableAgentSwapTool {
    AgentSwapTool() {}

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
     * Identifier of the agent to hand over to.
     *
     * @return {@code agent_id}; at least 1 character
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String agentId() {
        return required("agent_id", agentIdOrNull());
    }

    /**
     * Name by which the model calls the tool, unique among the tools it has at one time.
     *
     * @return {@code name}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String name() {
        return required("name", nameOrNull());
    }

    /**
     * Whose analysis is made after the call.
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
     * Version of the agent to hand over to, given as its number, as the name of a tag, or as {@code latest} or
     * {@code latest_published}. Left out, it is the latest.
     *
     * @return {@code agent_version}; empty when absent
     */
    public final Optional<VersionRef> agentVersion() {
        return Optional.ofNullable(agentVersionOrNull());
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
     * Whether the language of the present agent is kept. Otherwise that of the new agent is used.
     *
     * @return {@code keep_current_language}; default {@code false}; empty when absent
     */
    public final Optional<Boolean> keepCurrentLanguage() {
        return Optional.ofNullable(keepCurrentLanguageOrNull());
    }

    /**
     * Whether the voice of the present agent is kept. Otherwise that of the new agent is used.
     *
     * @return {@code keep_current_voice}; default {@code false}; empty when absent
     */
    public final Optional<Boolean> keepCurrentVoice() {
        return Optional.ofNullable(keepCurrentVoiceOrNull());
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
     * Whose webhook receives the events of the call. Left out, it is that of the agent handing over.
     *
     * @return {@code webhook_setting}; empty when absent
     */
    public final Optional<AgentSwapWebhookSetting> webhookSetting() {
        return Optional.ofNullable(webhookSettingOrNull());
    }

    @Override
    public final <R> R accept(Tool.Visitor<R> visitor) {
        return visitor.visitAgentSwap(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("agent_id")
    @Required
    abstract @Nullable String agentIdOrNull();

    @JsonProperty("name")
    @Required
    abstract @Nullable String nameOrNull();

    @JsonProperty("post_call_analysis_setting")
    @Required
    abstract @Nullable PostCallAnalysisSetting postCallAnalysisSettingOrNull();

    @JsonProperty("type")
    @Required
    @Constant("agent_swap")
    abstract @Nullable String typeOrNull();

    @JsonProperty("agent_version")
    abstract @Nullable VersionRef agentVersionOrNull();

    @JsonProperty("description")
    abstract @Nullable String descriptionOrNull();

    @JsonProperty("execution_message_description")
    abstract @Nullable String executionMessageDescriptionOrNull();

    @JsonProperty("execution_message_type")
    abstract @Nullable ExecutionMessageType executionMessageTypeOrNull();

    @JsonProperty("keep_current_language")
    abstract @Nullable Boolean keepCurrentLanguageOrNull();

    @JsonProperty("keep_current_voice")
    abstract @Nullable Boolean keepCurrentVoiceOrNull();

    @JsonProperty("speak_during_execution")
    abstract @Nullable Boolean speakDuringExecutionOrNull();

    @JsonProperty("webhook_setting")
    abstract @Nullable AgentSwapWebhookSetting webhookSettingOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link AgentSwapTool}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableAgentSwapTool.Builder wire = new ImmutableAgentSwapTool.Builder();

        private Builder() {}

        private Builder(AgentSwapTool from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Identifier of the agent to hand over to.
         *
         * @param agentId {@code agent_id}; at least 1 character
         * @return this builder
         */
        public Builder agentId(String agentId) {
            wire.agentId(given("agent_id", agentId));
            return this;
        }

        /**
         * Name by which the model calls the tool, unique among the tools it has at one time.
         *
         * @param name {@code name}
         * @return this builder
         */
        public Builder name(String name) {
            wire.name(given("name", name));
            return this;
        }

        /**
         * Whose analysis is made after the call.
         *
         * @param postCallAnalysisSetting {@code post_call_analysis_setting}
         * @return this builder
         */
        public Builder postCallAnalysisSetting(PostCallAnalysisSetting postCallAnalysisSetting) {
            wire.postCallAnalysisSetting(given("post_call_analysis_setting", postCallAnalysisSetting));
            return this;
        }

        /**
         * Version of the agent to hand over to, given as its number, as the name of a tag, or as {@code latest} or
         * {@code latest_published}. Left out, it is the latest.
         *
         * @param agentVersion {@code agent_version}
         * @return this builder
         */
        public Builder agentVersion(VersionRef agentVersion) {
            wire.agentVersion(given("agent_version", agentVersion));
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
         * Whether the language of the present agent is kept. Otherwise that of the new agent is used.
         *
         * @param keepCurrentLanguage {@code keep_current_language}; default {@code false}
         * @return this builder
         */
        public Builder keepCurrentLanguage(boolean keepCurrentLanguage) {
            wire.keepCurrentLanguage(given("keep_current_language", keepCurrentLanguage));
            return this;
        }

        /**
         * Whether the voice of the present agent is kept. Otherwise that of the new agent is used.
         *
         * @param keepCurrentVoice {@code keep_current_voice}; default {@code false}
         * @return this builder
         */
        public Builder keepCurrentVoice(boolean keepCurrentVoice) {
            wire.keepCurrentVoice(given("keep_current_voice", keepCurrentVoice));
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
         * Whose webhook receives the events of the call. Left out, it is that of the agent handing over.
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
        public AgentSwapTool build() {
            AgentSwapTool built = buildUnchecked();
            Checks.of("AgentSwapTool", built.extraProperties())
                    .required("agent_id", built.agentIdOrNull())
                    .shortest("agent_id", built.agentIdOrNull(), 1)
                    .required("name", built.nameOrNull())
                    .required("post_call_analysis_setting", built.postCallAnalysisSettingOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public AgentSwapTool buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
