package dev.retell4j.flows;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.knowledge.KnowledgeBaseConfig;
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
 * Settings of a conversation flow that are replaced for a single conversation. What is left out keeps the flow's own
 * value.
 *
 * <p>Part of {@link dev.retell4j.agents.AgentOverride}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableConversationFlowOverride.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ConversationFlowOverride extends RetellObject permits ImmutableConversationFlowOverride {
    ConversationFlowOverride() {}

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
     * How long the agent waits for a silent user before it speaks first after all. It matters only when
     * {@code start_speaker} is {@code user}; left out, the agent keeps waiting.
     *
     * @return {@code begin_after_user_silence_ms}, in milliseconds on the wire; empty when absent
     */
    public final Optional<Duration> beginAfterUserSilence() {
        return Optional.ofNullable(beginAfterUserSilenceOrNull());
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
     * Language model that every node uses unless it names its own.
     *
     * @return {@code model_choice}; empty when absent
     */
    public final Optional<ModelChoice> modelChoice() {
        return Optional.ofNullable(modelChoiceOrNull());
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
     * Who speaks first, the user or the agent.
     *
     * @return {@code start_speaker}; empty when absent
     */
    public final Optional<Speaker> startSpeaker() {
        return Optional.ofNullable(startSpeakerOrNull());
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

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("begin_after_user_silence_ms")
    abstract @Nullable Duration beginAfterUserSilenceOrNull();

    @JsonProperty("kb_config")
    abstract @Nullable KnowledgeBaseConfig knowledgeBaseConfigOrNull();

    @JsonProperty("knowledge_base_ids")
    abstract @Nullable List<String> knowledgeBaseIdsOrNull();

    @JsonProperty("model_choice")
    abstract @Nullable ModelChoice modelChoiceOrNull();

    @JsonProperty("model_temperature")
    abstract @Nullable Double modelTemperatureOrNull();

    @JsonProperty("start_speaker")
    abstract @Nullable Speaker startSpeakerOrNull();

    @JsonProperty("tool_call_strict_mode")
    abstract @Nullable Boolean toolCallStrictModeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ConversationFlowOverride}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableConversationFlowOverride.Builder wire = new ImmutableConversationFlowOverride.Builder();

        private Builder() {}

        private Builder(ConversationFlowOverride from) {
            wire.from(from);
            extraProperties(from.extraProperties());
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
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public ConversationFlowOverride build() {
            ConversationFlowOverride built = buildUnchecked();
            Checks.of("ConversationFlowOverride", built.extraProperties())
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
        public ConversationFlowOverride buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
