package dev.retell4j.llms;

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
 * Settings of a Retell LLM that are replaced for one call only. Whatever is left out keeps its stored value.
 *
 * <p>Part of {@link dev.retell4j.agents.AgentOverride}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableLlmOverride.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class LlmOverride extends RetellObject permits ImmutableLlmOverride {
    LlmOverride() {}

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
     * When the user is to speak first, how long they may stay silent before the agent starts by itself. When not set,
     * the agent waits for the user as long as it takes.
     *
     * @return {@code begin_after_user_silence_ms}, in milliseconds on the wire; empty when absent
     */
    public final Optional<Duration> beginAfterUserSilence() {
        return Optional.ofNullable(beginAfterUserSilenceOrNull());
    }

    /**
     * What the agent says first; it may hold dynamic variables. When not set, the model words a greeting; when it is
     * the empty text, the agent waits for the user to speak.
     *
     * @return {@code begin_message}; empty when absent
     */
    public final Optional<String> beginMessage() {
        return Optional.ofNullable(beginMessageOrNull());
    }

    /**
     * How many passages are taken from the knowledge bases, and how close a match they have to be.
     *
     * @return {@code kb_config}; empty when absent
     */
    public final Optional<KnowledgeBaseConfig> knowledgeBaseConfig() {
        return Optional.ofNullable(knowledgeBaseConfigOrNull());
    }

    /**
     * Identifiers of the knowledge bases the model can draw on. When not set, it draws on none.
     *
     * @return {@code knowledge_base_ids}; empty when absent
     */
    public final List<String> knowledgeBaseIds() {
        List<String> knowledgeBaseIds = knowledgeBaseIdsOrNull();
        return knowledgeBaseIds == null ? List.of() : knowledgeBaseIds;
    }

    /**
     * The language model for text. Only one of {@code model} and {@code s2s_model} can be set.
     *
     * @return {@code model}; default {@code gpt-4.1}; empty when absent
     */
    public final Optional<LlmModel> model() {
        return Optional.ofNullable(modelOrNull());
    }

    /**
     * Whether requests to the model get dedicated capacity, for steadier delays at a higher price.
     *
     * @return {@code model_high_priority}; default {@code false}; empty when absent
     */
    public final Optional<Boolean> modelHighPriority() {
        return Optional.ofNullable(modelHighPriorityOrNull());
    }

    /**
     * How freely the model words its replies; lower is more predictable, higher more varied. Low values suit agents
     * that call tools.
     *
     * @return {@code model_temperature}; from 0 to 1; default {@code 0}; empty when absent
     */
    public final OptionalDouble modelTemperature() {
        Double modelTemperature = modelTemperatureOrNull();
        return modelTemperature == null ? OptionalDouble.empty() : OptionalDouble.of(modelTemperature);
    }

    /**
     * The speech-to-speech model, which takes and gives audio directly. Only one of {@code model} and {@code s2s_model}
     * can be set.
     *
     * @return {@code s2s_model}; empty when absent
     */
    public final Optional<SpeechToSpeechModel> s2sModel() {
        return Optional.ofNullable(s2sModelOrNull());
    }

    /**
     * Who speaks first. Retell expects it when a Retell LLM is created.
     *
     * @return {@code start_speaker}; empty when absent
     */
    public final Optional<Speaker> startSpeaker() {
        return Optional.ofNullable(startSpeakerOrNull());
    }

    /**
     * Whether the model is held to the exact parameter schema of its tools when it calls them. Not every model supports
     * it.
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

    @JsonProperty("begin_message")
    abstract @Nullable String beginMessageOrNull();

    @JsonProperty("kb_config")
    abstract @Nullable KnowledgeBaseConfig knowledgeBaseConfigOrNull();

    @JsonProperty("knowledge_base_ids")
    abstract @Nullable List<String> knowledgeBaseIdsOrNull();

    @JsonProperty("model")
    abstract @Nullable LlmModel modelOrNull();

    @JsonProperty("model_high_priority")
    abstract @Nullable Boolean modelHighPriorityOrNull();

    @JsonProperty("model_temperature")
    abstract @Nullable Double modelTemperatureOrNull();

    @JsonProperty("s2s_model")
    abstract @Nullable SpeechToSpeechModel s2sModelOrNull();

    @JsonProperty("start_speaker")
    abstract @Nullable Speaker startSpeakerOrNull();

    @JsonProperty("tool_call_strict_mode")
    abstract @Nullable Boolean toolCallStrictModeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link LlmOverride}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableLlmOverride.Builder wire = new ImmutableLlmOverride.Builder();

        private Builder() {}

        private Builder(LlmOverride from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * When the user is to speak first, how long they may stay silent before the agent starts by itself. When not
         * set, the agent waits for the user as long as it takes.
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
         * What the agent says first; it may hold dynamic variables. When not set, the model words a greeting; when it
         * is the empty text, the agent waits for the user to speak.
         *
         * @param beginMessage {@code begin_message}
         * @return this builder
         */
        public Builder beginMessage(String beginMessage) {
            wire.beginMessage(given("begin_message", beginMessage));
            return this;
        }

        /**
         * Sends {@code begin_message} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearBeginMessage() {
            wire.beginMessage(null);
            cleared("begin_message");
            return this;
        }

        /**
         * How many passages are taken from the knowledge bases, and how close a match they have to be.
         *
         * @param knowledgeBaseConfig {@code kb_config}
         * @return this builder
         */
        public Builder knowledgeBaseConfig(KnowledgeBaseConfig knowledgeBaseConfig) {
            wire.knowledgeBaseConfig(given("kb_config", knowledgeBaseConfig));
            return this;
        }

        /**
         * Sends {@code kb_config} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearKnowledgeBaseConfig() {
            wire.knowledgeBaseConfig(null);
            cleared("kb_config");
            return this;
        }

        /**
         * Identifiers of the knowledge bases the model can draw on. When not set, it draws on none.
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
         * The language model for text. Only one of {@code model} and {@code s2s_model} can be set.
         *
         * @param model {@code model}; default {@code gpt-4.1}
         * @return this builder
         */
        public Builder model(LlmModel model) {
            wire.model(given("model", model));
            return this;
        }

        /**
         * Sends {@code model} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearModel() {
            wire.model(null);
            cleared("model");
            return this;
        }

        /**
         * Whether requests to the model get dedicated capacity, for steadier delays at a higher price.
         *
         * @param modelHighPriority {@code model_high_priority}; default {@code false}
         * @return this builder
         */
        public Builder modelHighPriority(boolean modelHighPriority) {
            wire.modelHighPriority(given("model_high_priority", modelHighPriority));
            return this;
        }

        /**
         * Sends {@code model_high_priority} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearModelHighPriority() {
            wire.modelHighPriority(null);
            cleared("model_high_priority");
            return this;
        }

        /**
         * How freely the model words its replies; lower is more predictable, higher more varied. Low values suit agents
         * that call tools.
         *
         * @param modelTemperature {@code model_temperature}; from 0 to 1; default {@code 0}
         * @return this builder
         */
        public Builder modelTemperature(double modelTemperature) {
            wire.modelTemperature(given("model_temperature", modelTemperature));
            return this;
        }

        /**
         * The speech-to-speech model, which takes and gives audio directly. Only one of {@code model} and
         * {@code s2s_model} can be set.
         *
         * @param s2sModel {@code s2s_model}
         * @return this builder
         */
        public Builder s2sModel(SpeechToSpeechModel s2sModel) {
            wire.s2sModel(given("s2s_model", s2sModel));
            return this;
        }

        /**
         * Sends {@code s2s_model} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearS2sModel() {
            wire.s2sModel(null);
            cleared("s2s_model");
            return this;
        }

        /**
         * Who speaks first. Retell expects it when a Retell LLM is created.
         *
         * @param startSpeaker {@code start_speaker}
         * @return this builder
         */
        public Builder startSpeaker(Speaker startSpeaker) {
            wire.startSpeaker(given("start_speaker", startSpeaker));
            return this;
        }

        /**
         * Whether the model is held to the exact parameter schema of its tools when it calls them. Not every model
         * supports it.
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
        public LlmOverride build() {
            LlmOverride built = buildUnchecked();
            Checks.of("LlmOverride", built.extraProperties())
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
        public LlmOverride buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
