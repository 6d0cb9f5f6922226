package dev.retell4j.llms;

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
import dev.retell4j.tools.Tool;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import dev.retell4j.types.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A Retell LLM as Retell stores it, in one of its versions.
 *
 * <p>Returned by {@code POST /create-retell-llm}, {@code GET /get-retell-llm/{llm_id}}, {@code PATCH
 * /update-retell-llm/{llm_id}}. Part of {@link LlmPage}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableLlm.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class Llm extends RetellObject permits ImmutableLlm {
    Llm() {}

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
     * When this version was last changed.
     *
     * @return {@code last_modification_timestamp}, in milliseconds on the wire
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final Instant lastModificationTimestamp() {
        return required("last_modification_timestamp", lastModificationTimestampOrNull());
    }

    /**
     * Identifier of the Retell LLM. All its versions share it.
     *
     * @return {@code llm_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String llmId() {
        return required("llm_id", llmIdOrNull());
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
     * Dynamic variables, by name, for conversations that are not given a value of their own.
     *
     * @return {@code default_dynamic_variables}; empty when absent
     */
    public final Map<String, String> defaultDynamicVariables() {
        Map<String, String> defaultDynamicVariables = defaultDynamicVariablesOrNull();
        return defaultDynamicVariables == null ? Map.of() : defaultDynamicVariables;
    }

    /**
     * Instructions that hold in every state, in addition to those of the state itself; they may hold dynamic variables.
     * Without states they are the whole prompt.
     *
     * @return {@code general_prompt}; empty when absent
     */
    public final Optional<String> generalPrompt() {
        return Optional.ofNullable(generalPromptOrNull());
    }

    /**
     * Tools the model can call in every state.
     *
     * @return {@code general_tools}; empty when absent
     */
    public final List<Tool> generalTools() {
        List<Tool> generalTools = generalToolsOrNull();
        return generalTools == null ? List.of() : generalTools;
    }

    /**
     * Whether this version is published. A version that is not published is a draft and can still be changed.
     *
     * @return {@code is_published}; empty when absent
     */
    public final Optional<Boolean> isPublished() {
        return Optional.ofNullable(isPublishedOrNull());
    }

    /**
     * Whether this Retell LLM is one for a transfer agent, which talks to the transfer target in an agentic warm
     * transfer.
     *
     * @return {@code is_transfer_llm}; empty when absent
     */
    public final Optional<Boolean> isTransferLlm() {
        return Optional.ofNullable(isTransferLlmOrNull());
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
     * Servers of the Model Context Protocol whose tools the model can be given.
     *
     * @return {@code mcps}; empty when absent
     */
    public final List<McpServer> mcps() {
        List<McpServer> mcps = mcpsOrNull();
        return mcps == null ? List.of() : mcps;
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
     * Name of the state a conversation starts in. It is needed as soon as there are {@code states}.
     *
     * @return {@code starting_state}; empty when absent
     */
    public final Optional<String> startingState() {
        return Optional.ofNullable(startingStateOrNull());
    }

    /**
     * The states a conversation can be in. When not set or empty, {@code general_prompt} and {@code general_tools} are
     * all there is.
     *
     * @return {@code states}; empty when absent
     */
    public final List<State> states() {
        List<State> states = statesOrNull();
        return states == null ? List.of() : states;
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

    /**
     * Number of this version.
     *
     * @return {@code version}; empty when absent
     */
    public final OptionalInt version() {
        Integer version = versionOrNull();
        return version == null ? OptionalInt.empty() : OptionalInt.of(version);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("last_modification_timestamp")
    @Required
    abstract @Nullable Instant lastModificationTimestampOrNull();

    @JsonProperty("llm_id")
    @Required
    abstract @Nullable String llmIdOrNull();

    @JsonProperty("begin_after_user_silence_ms")
    abstract @Nullable Duration beginAfterUserSilenceOrNull();

    @JsonProperty("begin_message")
    abstract @Nullable String beginMessageOrNull();

    @JsonProperty("default_dynamic_variables")
    abstract @Nullable Map<String, String> defaultDynamicVariablesOrNull();

    @JsonProperty("general_prompt")
    abstract @Nullable String generalPromptOrNull();

    @JsonProperty("general_tools")
    abstract @Nullable List<Tool> generalToolsOrNull();

    @JsonProperty("is_published")
    abstract @Nullable Boolean isPublishedOrNull();

    @JsonProperty("is_transfer_llm")
    abstract @Nullable Boolean isTransferLlmOrNull();

    @JsonProperty("kb_config")
    abstract @Nullable KnowledgeBaseConfig knowledgeBaseConfigOrNull();

    @JsonProperty("knowledge_base_ids")
    abstract @Nullable List<String> knowledgeBaseIdsOrNull();

    @JsonProperty("mcps")
    abstract @Nullable List<McpServer> mcpsOrNull();

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

    @JsonProperty("starting_state")
    abstract @Nullable String startingStateOrNull();

    @JsonProperty("states")
    abstract @Nullable List<State> statesOrNull();

    @JsonProperty("tool_call_strict_mode")
    abstract @Nullable Boolean toolCallStrictModeOrNull();

    @JsonProperty("version")
    abstract @Nullable Integer versionOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link Llm}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableLlm.Builder wire = new ImmutableLlm.Builder();

        private Builder() {}

        private Builder(Llm from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * When this version was last changed.
         *
         * @param lastModificationTimestamp {@code last_modification_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder lastModificationTimestamp(Instant lastModificationTimestamp) {
            wire.lastModificationTimestamp(given("last_modification_timestamp", lastModificationTimestamp));
            return this;
        }

        /**
         * Identifier of the Retell LLM. All its versions share it.
         *
         * @param llmId {@code llm_id}
         * @return this builder
         */
        public Builder llmId(String llmId) {
            wire.llmId(given("llm_id", llmId));
            return this;
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
         * Dynamic variables, by name, for conversations that are not given a value of their own.
         *
         * @param defaultDynamicVariables {@code default_dynamic_variables}
         * @return this builder
         */
        public Builder defaultDynamicVariables(Map<String, String> defaultDynamicVariables) {
            wire.defaultDynamicVariables(given("default_dynamic_variables", defaultDynamicVariables));
            return this;
        }

        /**
         * Instructions that hold in every state, in addition to those of the state itself; they may hold dynamic
         * variables. Without states they are the whole prompt.
         *
         * @param generalPrompt {@code general_prompt}
         * @return this builder
         */
        public Builder generalPrompt(String generalPrompt) {
            wire.generalPrompt(given("general_prompt", generalPrompt));
            return this;
        }

        /**
         * Tools the model can call in every state.
         *
         * @param generalTools {@code general_tools}
         * @return this builder
         */
        public Builder generalTools(List<Tool> generalTools) {
            wire.generalTools(given("general_tools", generalTools));
            return this;
        }

        /**
         * Whether this version is published. A version that is not published is a draft and can still be changed.
         *
         * @param isPublished {@code is_published}
         * @return this builder
         */
        public Builder isPublished(boolean isPublished) {
            wire.isPublished(given("is_published", isPublished));
            return this;
        }

        /**
         * Whether this Retell LLM is one for a transfer agent, which talks to the transfer target in an agentic warm
         * transfer.
         *
         * @param isTransferLlm {@code is_transfer_llm}
         * @return this builder
         */
        public Builder isTransferLlm(boolean isTransferLlm) {
            wire.isTransferLlm(given("is_transfer_llm", isTransferLlm));
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
         * Servers of the Model Context Protocol whose tools the model can be given.
         *
         * @param mcps {@code mcps}
         * @return this builder
         */
        public Builder mcps(List<McpServer> mcps) {
            wire.mcps(given("mcps", mcps));
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
         * Name of the state a conversation starts in. It is needed as soon as there are {@code states}.
         *
         * @param startingState {@code starting_state}
         * @return this builder
         */
        public Builder startingState(String startingState) {
            wire.startingState(given("starting_state", startingState));
            return this;
        }

        /**
         * The states a conversation can be in. When not set or empty, {@code general_prompt} and {@code general_tools}
         * are all there is.
         *
         * @param states {@code states}
         * @return this builder
         */
        public Builder states(List<State> states) {
            wire.states(given("states", states));
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
         * Number of this version.
         *
         * @param version {@code version}
         * @return this builder
         */
        public Builder version(int version) {
            wire.version(given("version", version));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public Llm build() {
            Llm built = buildUnchecked();
            Checks.of("Llm", built.extraProperties())
                    .required("last_modification_timestamp", built.lastModificationTimestampOrNull())
                    .required("llm_id", built.llmIdOrNull())
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
        public Llm buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
