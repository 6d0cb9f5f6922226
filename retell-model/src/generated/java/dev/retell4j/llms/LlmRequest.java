package dev.retell4j.llms;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.knowledge.KnowledgeBaseConfig;
import dev.retell4j.tools.McpServer;
import dev.retell4j.tools.Tool;
import dev.retell4j.types.Json;
import dev.retell4j.types.Patch;
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
 * The settings of a Retell LLM, to create one or to change one. Whatever is left out takes Retell's default in a new
 * one and stays as it is in one that exists.
 *
 * <p>Sent to {@code POST /create-retell-llm}, {@code PATCH /update-retell-llm/{llm_id}}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableLlmRequest.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class LlmRequest extends RetellObject permits ImmutableLlmRequest {
    LlmRequest() {}

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
     * @return {@code begin_after_user_silence_ms}, in milliseconds on the wire; absent when it is left out
     */
    public final Patch<Duration> beginAfterUserSilence() {
        return patch("begin_after_user_silence_ms", beginAfterUserSilenceOrNull());
    }

    /**
     * What the agent says first; it may hold dynamic variables. When not set, the model words a greeting; when it is
     * the empty text, the agent waits for the user to speak.
     *
     * @return {@code begin_message}; absent when it is left out
     */
    public final Patch<String> beginMessage() {
        return patch("begin_message", beginMessageOrNull());
    }

    /**
     * Dynamic variables, by name, for conversations that are not given a value of their own.
     *
     * @return {@code default_dynamic_variables}; absent when it is left out
     */
    public final Patch<Map<String, String>> defaultDynamicVariables() {
        return patch("default_dynamic_variables", defaultDynamicVariablesOrNull());
    }

    /**
     * Instructions that hold in every state, in addition to those of the state itself; they may hold dynamic variables.
     * Without states they are the whole prompt.
     *
     * @return {@code general_prompt}; absent when it is left out
     */
    public final Patch<String> generalPrompt() {
        return patch("general_prompt", generalPromptOrNull());
    }

    /**
     * Tools the model can call in every state.
     *
     * @return {@code general_tools}; absent when it is left out
     */
    public final Patch<List<Tool>> generalTools() {
        return patch("general_tools", generalToolsOrNull());
    }

    /**
     * Whether this Retell LLM is one for a transfer agent, which talks to the transfer target in an agentic warm
     * transfer.
     *
     * @return {@code is_transfer_llm}; absent when it is left out
     */
    public final Patch<Boolean> isTransferLlm() {
        return patch("is_transfer_llm", isTransferLlmOrNull());
    }

    /**
     * How many passages are taken from the knowledge bases, and how close a match they have to be.
     *
     * @return {@code kb_config}; absent when it is left out
     */
    public final Patch<KnowledgeBaseConfig> knowledgeBaseConfig() {
        return patch("kb_config", knowledgeBaseConfigOrNull());
    }

    /**
     * Identifiers of the knowledge bases the model can draw on. When not set, it draws on none.
     *
     * @return {@code knowledge_base_ids}; absent when it is left out
     */
    public final Patch<List<String>> knowledgeBaseIds() {
        return patch("knowledge_base_ids", knowledgeBaseIdsOrNull());
    }

    /**
     * Servers of the Model Context Protocol whose tools the model can be given.
     *
     * @return {@code mcps}; absent when it is left out
     */
    public final Patch<List<McpServer>> mcps() {
        return patch("mcps", mcpsOrNull());
    }

    /**
     * The language model for text. Only one of {@code model} and {@code s2s_model} can be set.
     *
     * @return {@code model}; default {@code gpt-4.1}; absent when it is left out
     */
    public final Patch<LlmModel> model() {
        return patch("model", modelOrNull());
    }

    /**
     * Whether requests to the model get dedicated capacity, for steadier delays at a higher price.
     *
     * @return {@code model_high_priority}; default {@code false}; absent when it is left out
     */
    public final Patch<Boolean> modelHighPriority() {
        return patch("model_high_priority", modelHighPriorityOrNull());
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
     * @return {@code s2s_model}; absent when it is left out
     */
    public final Patch<SpeechToSpeechModel> s2sModel() {
        return patch("s2s_model", s2sModelOrNull());
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
     * @return {@code starting_state}; absent when it is left out
     */
    public final Patch<String> startingState() {
        return patch("starting_state", startingStateOrNull());
    }

    /**
     * The states a conversation can be in. When not set or empty, {@code general_prompt} and {@code general_tools} are
     * all there is.
     *
     * @return {@code states}; absent when it is left out
     */
    public final Patch<List<State>> states() {
        return patch("states", statesOrNull());
    }

    /**
     * Whether the model is held to the exact parameter schema of its tools when it calls them. Not every model supports
     * it.
     *
     * @return {@code tool_call_strict_mode}; absent when it is left out
     */
    public final Patch<Boolean> toolCallStrictMode() {
        return patch("tool_call_strict_mode", toolCallStrictModeOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

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

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link LlmRequest}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableLlmRequest.Builder wire = new ImmutableLlmRequest.Builder();

        private Builder() {}

        private Builder(LlmRequest from) {
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
         * When the user is to speak first, how long they may stay silent before the agent starts by itself. When not
         * set, the agent waits for the user as long as it takes.
         *
         * @param beginAfterUserSilence whether to leave, remove or set {@code begin_after_user_silence_ms}
         * @return this builder
         */
        public Builder beginAfterUserSilence(Patch<Duration> beginAfterUserSilence) {
            wire.beginAfterUserSilence(patched("begin_after_user_silence_ms", beginAfterUserSilence));
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
         * What the agent says first; it may hold dynamic variables. When not set, the model words a greeting; when it
         * is the empty text, the agent waits for the user to speak.
         *
         * @param beginMessage whether to leave, remove or set {@code begin_message}
         * @return this builder
         */
        public Builder beginMessage(Patch<String> beginMessage) {
            wire.beginMessage(patched("begin_message", beginMessage));
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
         * Dynamic variables, by name, for conversations that are not given a value of their own.
         *
         * @param defaultDynamicVariables whether to leave, remove or set {@code default_dynamic_variables}
         * @return this builder
         */
        public Builder defaultDynamicVariables(Patch<Map<String, String>> defaultDynamicVariables) {
            wire.defaultDynamicVariables(patched("default_dynamic_variables", defaultDynamicVariables));
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
         * Instructions that hold in every state, in addition to those of the state itself; they may hold dynamic
         * variables. Without states they are the whole prompt.
         *
         * @param generalPrompt whether to leave, remove or set {@code general_prompt}
         * @return this builder
         */
        public Builder generalPrompt(Patch<String> generalPrompt) {
            wire.generalPrompt(patched("general_prompt", generalPrompt));
            return this;
        }

        /**
         * Sends {@code general_prompt} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearGeneralPrompt() {
            wire.generalPrompt(null);
            cleared("general_prompt");
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
         * Tools the model can call in every state.
         *
         * @param generalTools whether to leave, remove or set {@code general_tools}
         * @return this builder
         */
        public Builder generalTools(Patch<List<Tool>> generalTools) {
            wire.generalTools(patched("general_tools", generalTools));
            return this;
        }

        /**
         * Sends {@code general_tools} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearGeneralTools() {
            wire.generalTools(null);
            cleared("general_tools");
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
         * Whether this Retell LLM is one for a transfer agent, which talks to the transfer target in an agentic warm
         * transfer.
         *
         * @param isTransferLlm whether to leave, remove or set {@code is_transfer_llm}
         * @return this builder
         */
        public Builder isTransferLlm(Patch<Boolean> isTransferLlm) {
            wire.isTransferLlm(patched("is_transfer_llm", isTransferLlm));
            return this;
        }

        /**
         * Sends {@code is_transfer_llm} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearIsTransferLlm() {
            wire.isTransferLlm(null);
            cleared("is_transfer_llm");
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
         * How many passages are taken from the knowledge bases, and how close a match they have to be.
         *
         * @param knowledgeBaseConfig whether to leave, remove or set {@code kb_config}
         * @return this builder
         */
        public Builder knowledgeBaseConfig(Patch<KnowledgeBaseConfig> knowledgeBaseConfig) {
            wire.knowledgeBaseConfig(patched("kb_config", knowledgeBaseConfig));
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
         * Identifiers of the knowledge bases the model can draw on. When not set, it draws on none.
         *
         * @param knowledgeBaseIds whether to leave, remove or set {@code knowledge_base_ids}
         * @return this builder
         */
        public Builder knowledgeBaseIds(Patch<List<String>> knowledgeBaseIds) {
            wire.knowledgeBaseIds(patched("knowledge_base_ids", knowledgeBaseIds));
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
         * Servers of the Model Context Protocol whose tools the model can be given.
         *
         * @param mcps whether to leave, remove or set {@code mcps}
         * @return this builder
         */
        public Builder mcps(Patch<List<McpServer>> mcps) {
            wire.mcps(patched("mcps", mcps));
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
         * The language model for text. Only one of {@code model} and {@code s2s_model} can be set.
         *
         * @param model whether to leave, remove or set {@code model}
         * @return this builder
         */
        public Builder model(Patch<LlmModel> model) {
            wire.model(patched("model", model));
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
         * Whether requests to the model get dedicated capacity, for steadier delays at a higher price.
         *
         * @param modelHighPriority whether to leave, remove or set {@code model_high_priority}
         * @return this builder
         */
        public Builder modelHighPriority(Patch<Boolean> modelHighPriority) {
            wire.modelHighPriority(patched("model_high_priority", modelHighPriority));
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
         * The speech-to-speech model, which takes and gives audio directly. Only one of {@code model} and
         * {@code s2s_model} can be set.
         *
         * @param s2sModel whether to leave, remove or set {@code s2s_model}
         * @return this builder
         */
        public Builder s2sModel(Patch<SpeechToSpeechModel> s2sModel) {
            wire.s2sModel(patched("s2s_model", s2sModel));
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
         * Name of the state a conversation starts in. It is needed as soon as there are {@code states}.
         *
         * @param startingState whether to leave, remove or set {@code starting_state}
         * @return this builder
         */
        public Builder startingState(Patch<String> startingState) {
            wire.startingState(patched("starting_state", startingState));
            return this;
        }

        /**
         * Sends {@code starting_state} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearStartingState() {
            wire.startingState(null);
            cleared("starting_state");
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
         * The states a conversation can be in. When not set or empty, {@code general_prompt} and {@code general_tools}
         * are all there is.
         *
         * @param states whether to leave, remove or set {@code states}
         * @return this builder
         */
        public Builder states(Patch<List<State>> states) {
            wire.states(patched("states", states));
            return this;
        }

        /**
         * Sends {@code states} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearStates() {
            wire.states(null);
            cleared("states");
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
         * Whether the model is held to the exact parameter schema of its tools when it calls them. Not every model
         * supports it.
         *
         * @param toolCallStrictMode whether to leave, remove or set {@code tool_call_strict_mode}
         * @return this builder
         */
        public Builder toolCallStrictMode(Patch<Boolean> toolCallStrictMode) {
            wire.toolCallStrictMode(patched("tool_call_strict_mode", toolCallStrictMode));
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
        public LlmRequest build() {
            LlmRequest built = buildUnchecked();
            Checks.of("LlmRequest", built.extraProperties())
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
        public LlmRequest buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
