package dev.retell4j.calls;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.Constant;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.transcripts.TranscriptEntry;
import dev.retell4j.transcripts.Utterance;
import dev.retell4j.types.DataStorageSetting;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A web call as Retell stores it. It has neither numbers nor a direction.
 *
 * <p>Part of {@link Call}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableWebCall.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class WebCall extends RetellObject implements Call permits ImmutableWebCall {
    WebCall() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.callType("web_call");
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
     * Secret with which a client joins the call; it belongs to this call alone.
     *
     * @return {@code access_token}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String accessToken() {
        return required("access_token", accessTokenOrNull());
    }

    /**
     * Identifier of the agent that takes the call.
     *
     * @return {@code agent_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String agentId() {
        return required("agent_id", agentIdOrNull());
    }

    /**
     * Version of the agent.
     *
     * @return {@code agent_version}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final int agentVersion() {
        return required("agent_version", agentVersionOrNull());
    }

    /**
     * Identifier of the call.
     *
     * @return {@code call_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String callId() {
        return required("call_id", callIdOrNull());
    }

    /**
     * How far the call has come.
     *
     * @return {@code call_status}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final CallStatus callStatus() {
        return required("call_status", callStatusOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code call_type}; always {@code web_call}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String callType() {
        return required("call_type", callTypeOrNull());
    }

    /**
     * Name of the agent.
     *
     * @return {@code agent_name}; empty when absent
     */
    @Override
    public final Optional<String> agentName() {
        return Optional.ofNullable(agentNameOrNull());
    }

    /**
     * Tag through which the agent's version was picked, if it was picked that way.
     *
     * @return {@code agent_tag}; empty when absent
     */
    @Override
    public final Optional<String> agentTag() {
        return Optional.ofNullable(agentTagOrNull());
    }

    /**
     * Result of the analysis made after the call; missing until that is done.
     *
     * @return {@code call_analysis}; empty when absent
     */
    @Override
    public final Optional<CallAnalysis> callAnalysis() {
        return Optional.ofNullable(callAnalysisOrNull());
    }

    /**
     * What the call has cost.
     *
     * @return {@code call_cost}; empty when absent
     */
    @Override
    public final Optional<CallCost> callCost() {
        return Optional.ofNullable(callCostOrNull());
    }

    /**
     * Variables gathered in the course of the call, by name.
     *
     * @return {@code collected_dynamic_variables}; empty when absent
     */
    @Override
    public final Map<String, String> collectedDynamicVariables() {
        Map<String, String> collectedDynamicVariables = collectedDynamicVariablesOrNull();
        return collectedDynamicVariables == null ? Map.of() : collectedDynamicVariables;
    }

    /**
     * SIP headers of the call, by name.
     *
     * @return {@code custom_sip_headers}; empty when absent
     */
    @Override
    public final Map<String, String> customSipHeaders() {
        Map<String, String> customSipHeaders = customSipHeadersOrNull();
        return customSipHeaders == null ? Map.of() : customSipHeaders;
    }

    /**
     * How much of the call Retell keeps.
     *
     * @return {@code data_storage_setting}; empty when absent
     */
    @Override
    public final Optional<DataStorageSetting> dataStorageSetting() {
        return Optional.ofNullable(dataStorageSettingOrNull());
    }

    /**
     * Why the call ended or never came about; missing while it runs.
     *
     * @return {@code disconnection_reason}; empty when absent
     */
    @Override
    public final Optional<DisconnectionReason> disconnectionReason() {
        return Optional.ofNullable(disconnectionReasonOrNull());
    }

    /**
     * Length of the call.
     *
     * @return {@code duration_ms}, in milliseconds on the wire; empty when absent
     */
    @Override
    public final Optional<Duration> duration() {
        return Optional.ofNullable(durationOrNull());
    }

    /**
     * When the call ended.
     *
     * @return {@code end_timestamp}, in milliseconds on the wire; empty when absent
     */
    @Override
    public final Optional<Instant> endTimestamp() {
        return Optional.ofNullable(endTimestampOrNull());
    }

    /**
     * Address of a file with what was looked up in knowledge bases during the call.
     *
     * @return {@code knowledge_base_retrieved_contents_url}; empty when absent
     */
    @Override
    public final Optional<String> knowledgeBaseRetrievedContentsUrl() {
        return Optional.ofNullable(knowledgeBaseRetrievedContentsUrlOrNull());
    }

    /**
     * How long the steps of an answer took in this call.
     *
     * @return {@code latency}; empty when absent
     */
    @Override
    public final Optional<CallLatencyBreakdown> latency() {
        return Optional.ofNullable(latencyOrNull());
    }

    /**
     * How many tokens the language model used.
     *
     * @return {@code llm_token_usage}; empty when absent
     */
    @Override
    public final Optional<LlmTokenUsage> llmTokenUsage() {
        return Optional.ofNullable(llmTokenUsageOrNull());
    }

    /**
     * Data given when the call was created or updated, unchanged.
     *
     * @return {@code metadata}; empty when absent
     */
    @Override
    public final Map<String, Json> metadata() {
        Map<String, Json> metadata = metadataOrNull();
        return metadata == null ? Map.of() : metadata;
    }

    /**
     * Whether the addresses of recordings and logs are signed and expire.
     *
     * @return {@code opt_in_signed_url}; empty when absent
     */
    @Override
    public final Optional<Boolean> optInSignedUrl() {
        return Optional.ofNullable(optInSignedUrlOrNull());
    }

    /**
     * Address of the technical log of the call, for finding faults.
     *
     * @return {@code public_log_url}; empty when absent
     */
    @Override
    public final Optional<String> publicLogUrl() {
        return Optional.ofNullable(publicLogUrlOrNull());
    }

    /**
     * Address of the recording with each party on a channel of its own.
     *
     * @return {@code recording_multi_channel_url}; empty when absent
     */
    @Override
    public final Optional<String> recordingMultiChannelUrl() {
        return Optional.ofNullable(recordingMultiChannelUrlOrNull());
    }

    /**
     * Address of the recording. It can still be missing right after the end of the call; with storage of basic
     * attributes only, it works for 10 minutes.
     *
     * @return {@code recording_url}; empty when absent
     */
    @Override
    public final Optional<String> recordingUrl() {
        return Optional.ofNullable(recordingUrlOrNull());
    }

    /**
     * Values of the dynamic variables the call was created with, by name.
     *
     * @return {@code retell_llm_dynamic_variables}; empty when absent
     */
    @Override
    public final Map<String, String> retellLlmDynamicVariables() {
        Map<String, String> retellLlmDynamicVariables = retellLlmDynamicVariablesOrNull();
        return retellLlmDynamicVariables == null ? Map.of() : retellLlmDynamicVariables;
    }

    /**
     * Address of the recording without personal data and with each party on a channel of its own.
     *
     * @return {@code scrubbed_recording_multi_channel_url}; empty when absent
     */
    @Override
    public final Optional<String> scrubbedRecordingMultiChannelUrl() {
        return Optional.ofNullable(scrubbedRecordingMultiChannelUrlOrNull());
    }

    /**
     * Address of the recording without personal data.
     *
     * @return {@code scrubbed_recording_url}; empty when absent
     */
    @Override
    public final Optional<String> scrubbedRecordingUrl() {
        return Optional.ofNullable(scrubbedRecordingUrlOrNull());
    }

    /**
     * Same as {@code transcript_with_tool_calls}, without personal data.
     *
     * @return {@code scrubbed_transcript_with_tool_calls}; empty when absent
     */
    @Override
    public final List<TranscriptEntry> scrubbedTranscriptWithToolCalls() {
        List<TranscriptEntry> scrubbedTranscriptWithToolCalls = scrubbedTranscriptWithToolCallsOrNull();
        return scrubbedTranscriptWithToolCalls == null ? List.of() : scrubbedTranscriptWithToolCalls;
    }

    /**
     * When the call began.
     *
     * @return {@code start_timestamp}, in milliseconds on the wire; empty when absent
     */
    @Override
    public final Optional<Instant> startTimestamp() {
        return Optional.ofNullable(startTimestampOrNull());
    }

    /**
     * What was said, as one text with a line for each turn.
     *
     * @return {@code transcript}; empty when absent
     */
    @Override
    public final Optional<String> transcript() {
        return Optional.ofNullable(transcriptOrNull());
    }

    /**
     * What was said, turn by turn, with the timing of the words.
     *
     * @return {@code transcript_object}; empty when absent
     */
    @Override
    public final List<Utterance> transcriptObject() {
        List<Utterance> transcriptObject = transcriptObjectOrNull();
        return transcriptObject == null ? List.of() : transcriptObject;
    }

    /**
     * What was said, with tool calls, node transitions, key presses and messages in between, in order.
     *
     * @return {@code transcript_with_tool_calls}; empty when absent
     */
    @Override
    public final List<TranscriptEntry> transcriptWithToolCalls() {
        List<TranscriptEntry> transcriptWithToolCalls = transcriptWithToolCallsOrNull();
        return transcriptWithToolCalls == null ? List.of() : transcriptWithToolCalls;
    }

    /**
     * Number or {@code sip:} address the call was passed on to; present only if the call ended by a transfer.
     *
     * @return {@code transfer_destination}; empty when absent
     */
    @Override
    public final Optional<String> transferDestination() {
        return Optional.ofNullable(transferDestinationOrNull());
    }

    /**
     * When the transferred leg of the call ended.
     *
     * @return {@code transfer_end_timestamp}, in milliseconds on the wire; empty when absent
     */
    @Override
    public final Optional<Instant> transferEndTimestamp() {
        return Optional.ofNullable(transferEndTimestampOrNull());
    }

    @Override
    public final <R> R accept(Call.Visitor<R> visitor) {
        return visitor.visitWebCall(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("access_token")
    @Required
    abstract @Nullable String accessTokenOrNull();

    @JsonProperty("agent_id")
    @Required
    abstract @Nullable String agentIdOrNull();

    @JsonProperty("agent_version")
    @Required
    abstract @Nullable Integer agentVersionOrNull();

    @JsonProperty("call_id")
    @Required
    abstract @Nullable String callIdOrNull();

    @JsonProperty("call_status")
    @Required
    abstract @Nullable CallStatus callStatusOrNull();

    @JsonProperty("call_type")
    @Required
    @Constant("web_call")
    abstract @Nullable String callTypeOrNull();

    @JsonProperty("agent_name")
    abstract @Nullable String agentNameOrNull();

    @JsonProperty("agent_tag")
    abstract @Nullable String agentTagOrNull();

    @JsonProperty("call_analysis")
    abstract @Nullable CallAnalysis callAnalysisOrNull();

    @JsonProperty("call_cost")
    abstract @Nullable CallCost callCostOrNull();

    @JsonProperty("collected_dynamic_variables")
    abstract @Nullable Map<String, String> collectedDynamicVariablesOrNull();

    @JsonProperty("custom_sip_headers")
    abstract @Nullable Map<String, String> customSipHeadersOrNull();

    @JsonProperty("data_storage_setting")
    abstract @Nullable DataStorageSetting dataStorageSettingOrNull();

    @JsonProperty("disconnection_reason")
    abstract @Nullable DisconnectionReason disconnectionReasonOrNull();

    @JsonProperty("duration_ms")
    abstract @Nullable Duration durationOrNull();

    @JsonProperty("end_timestamp")
    abstract @Nullable Instant endTimestampOrNull();

    @JsonProperty("knowledge_base_retrieved_contents_url")
    abstract @Nullable String knowledgeBaseRetrievedContentsUrlOrNull();

    @JsonProperty("latency")
    abstract @Nullable CallLatencyBreakdown latencyOrNull();

    @JsonProperty("llm_token_usage")
    abstract @Nullable LlmTokenUsage llmTokenUsageOrNull();

    @JsonProperty("metadata")
    abstract @Nullable Map<String, Json> metadataOrNull();

    @JsonProperty("opt_in_signed_url")
    abstract @Nullable Boolean optInSignedUrlOrNull();

    @JsonProperty("public_log_url")
    abstract @Nullable String publicLogUrlOrNull();

    @JsonProperty("recording_multi_channel_url")
    abstract @Nullable String recordingMultiChannelUrlOrNull();

    @JsonProperty("recording_url")
    abstract @Nullable String recordingUrlOrNull();

    @JsonProperty("retell_llm_dynamic_variables")
    abstract @Nullable Map<String, String> retellLlmDynamicVariablesOrNull();

    @JsonProperty("scrubbed_recording_multi_channel_url")
    abstract @Nullable String scrubbedRecordingMultiChannelUrlOrNull();

    @JsonProperty("scrubbed_recording_url")
    abstract @Nullable String scrubbedRecordingUrlOrNull();

    @JsonProperty("scrubbed_transcript_with_tool_calls")
    abstract @Nullable List<TranscriptEntry> scrubbedTranscriptWithToolCallsOrNull();

    @JsonProperty("start_timestamp")
    abstract @Nullable Instant startTimestampOrNull();

    @JsonProperty("transcript")
    abstract @Nullable String transcriptOrNull();

    @JsonProperty("transcript_object")
    abstract @Nullable List<Utterance> transcriptObjectOrNull();

    @JsonProperty("transcript_with_tool_calls")
    abstract @Nullable List<TranscriptEntry> transcriptWithToolCallsOrNull();

    @JsonProperty("transfer_destination")
    abstract @Nullable String transferDestinationOrNull();

    @JsonProperty("transfer_end_timestamp")
    abstract @Nullable Instant transferEndTimestampOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link WebCall}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableWebCall.Builder wire = new ImmutableWebCall.Builder();

        private Builder() {}

        private Builder(WebCall from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Secret with which a client joins the call; it belongs to this call alone.
         *
         * @param accessToken {@code access_token}
         * @return this builder
         */
        public Builder accessToken(String accessToken) {
            wire.accessToken(given("access_token", accessToken));
            return this;
        }

        /**
         * Identifier of the agent that takes the call.
         *
         * @param agentId {@code agent_id}
         * @return this builder
         */
        public Builder agentId(String agentId) {
            wire.agentId(given("agent_id", agentId));
            return this;
        }

        /**
         * Version of the agent.
         *
         * @param agentVersion {@code agent_version}
         * @return this builder
         */
        public Builder agentVersion(int agentVersion) {
            wire.agentVersion(given("agent_version", agentVersion));
            return this;
        }

        /**
         * Identifier of the call.
         *
         * @param callId {@code call_id}
         * @return this builder
         */
        public Builder callId(String callId) {
            wire.callId(given("call_id", callId));
            return this;
        }

        /**
         * How far the call has come.
         *
         * @param callStatus {@code call_status}
         * @return this builder
         */
        public Builder callStatus(CallStatus callStatus) {
            wire.callStatus(given("call_status", callStatus));
            return this;
        }

        /**
         * Name of the agent.
         *
         * @param agentName {@code agent_name}
         * @return this builder
         */
        public Builder agentName(String agentName) {
            wire.agentName(given("agent_name", agentName));
            return this;
        }

        /**
         * Tag through which the agent's version was picked, if it was picked that way.
         *
         * @param agentTag {@code agent_tag}
         * @return this builder
         */
        public Builder agentTag(String agentTag) {
            wire.agentTag(given("agent_tag", agentTag));
            return this;
        }

        /**
         * Result of the analysis made after the call; missing until that is done.
         *
         * @param callAnalysis {@code call_analysis}
         * @return this builder
         */
        public Builder callAnalysis(CallAnalysis callAnalysis) {
            wire.callAnalysis(given("call_analysis", callAnalysis));
            return this;
        }

        /**
         * What the call has cost.
         *
         * @param callCost {@code call_cost}
         * @return this builder
         */
        public Builder callCost(CallCost callCost) {
            wire.callCost(given("call_cost", callCost));
            return this;
        }

        /**
         * Variables gathered in the course of the call, by name.
         *
         * @param collectedDynamicVariables {@code collected_dynamic_variables}
         * @return this builder
         */
        public Builder collectedDynamicVariables(Map<String, String> collectedDynamicVariables) {
            wire.collectedDynamicVariables(given("collected_dynamic_variables", collectedDynamicVariables));
            return this;
        }

        /**
         * SIP headers of the call, by name.
         *
         * @param customSipHeaders {@code custom_sip_headers}
         * @return this builder
         */
        public Builder customSipHeaders(Map<String, String> customSipHeaders) {
            wire.customSipHeaders(given("custom_sip_headers", customSipHeaders));
            return this;
        }

        /**
         * How much of the call Retell keeps.
         *
         * @param dataStorageSetting {@code data_storage_setting}
         * @return this builder
         */
        public Builder dataStorageSetting(DataStorageSetting dataStorageSetting) {
            wire.dataStorageSetting(given("data_storage_setting", dataStorageSetting));
            return this;
        }

        /**
         * Why the call ended or never came about; missing while it runs.
         *
         * @param disconnectionReason {@code disconnection_reason}
         * @return this builder
         */
        public Builder disconnectionReason(DisconnectionReason disconnectionReason) {
            wire.disconnectionReason(given("disconnection_reason", disconnectionReason));
            return this;
        }

        /**
         * Length of the call.
         *
         * @param duration {@code duration_ms}, in milliseconds on the wire
         * @return this builder
         */
        public Builder duration(Duration duration) {
            wire.duration(given("duration_ms", duration));
            return this;
        }

        /**
         * When the call ended.
         *
         * @param endTimestamp {@code end_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder endTimestamp(Instant endTimestamp) {
            wire.endTimestamp(given("end_timestamp", endTimestamp));
            return this;
        }

        /**
         * Address of a file with what was looked up in knowledge bases during the call.
         *
         * @param knowledgeBaseRetrievedContentsUrl {@code knowledge_base_retrieved_contents_url}
         * @return this builder
         */
        public Builder knowledgeBaseRetrievedContentsUrl(String knowledgeBaseRetrievedContentsUrl) {
            wire.knowledgeBaseRetrievedContentsUrl(
                    given("knowledge_base_retrieved_contents_url", knowledgeBaseRetrievedContentsUrl));
            return this;
        }

        /**
         * How long the steps of an answer took in this call.
         *
         * @param latency {@code latency}
         * @return this builder
         */
        public Builder latency(CallLatencyBreakdown latency) {
            wire.latency(given("latency", latency));
            return this;
        }

        /**
         * How many tokens the language model used.
         *
         * @param llmTokenUsage {@code llm_token_usage}
         * @return this builder
         */
        public Builder llmTokenUsage(LlmTokenUsage llmTokenUsage) {
            wire.llmTokenUsage(given("llm_token_usage", llmTokenUsage));
            return this;
        }

        /**
         * Data given when the call was created or updated, unchanged.
         *
         * @param metadata {@code metadata}
         * @return this builder
         */
        public Builder metadata(Map<String, ?> metadata) {
            wire.metadata(json(given("metadata", metadata)));
            return this;
        }

        /**
         * Whether the addresses of recordings and logs are signed and expire.
         *
         * @param optInSignedUrl {@code opt_in_signed_url}
         * @return this builder
         */
        public Builder optInSignedUrl(boolean optInSignedUrl) {
            wire.optInSignedUrl(given("opt_in_signed_url", optInSignedUrl));
            return this;
        }

        /**
         * Address of the technical log of the call, for finding faults.
         *
         * @param publicLogUrl {@code public_log_url}
         * @return this builder
         */
        public Builder publicLogUrl(String publicLogUrl) {
            wire.publicLogUrl(given("public_log_url", publicLogUrl));
            return this;
        }

        /**
         * Address of the recording with each party on a channel of its own.
         *
         * @param recordingMultiChannelUrl {@code recording_multi_channel_url}
         * @return this builder
         */
        public Builder recordingMultiChannelUrl(String recordingMultiChannelUrl) {
            wire.recordingMultiChannelUrl(given("recording_multi_channel_url", recordingMultiChannelUrl));
            return this;
        }

        /**
         * Address of the recording. It can still be missing right after the end of the call; with storage of basic
         * attributes only, it works for 10 minutes.
         *
         * @param recordingUrl {@code recording_url}
         * @return this builder
         */
        public Builder recordingUrl(String recordingUrl) {
            wire.recordingUrl(given("recording_url", recordingUrl));
            return this;
        }

        /**
         * Values of the dynamic variables the call was created with, by name.
         *
         * @param retellLlmDynamicVariables {@code retell_llm_dynamic_variables}
         * @return this builder
         */
        public Builder retellLlmDynamicVariables(Map<String, String> retellLlmDynamicVariables) {
            wire.retellLlmDynamicVariables(given("retell_llm_dynamic_variables", retellLlmDynamicVariables));
            return this;
        }

        /**
         * Address of the recording without personal data and with each party on a channel of its own.
         *
         * @param scrubbedRecordingMultiChannelUrl {@code scrubbed_recording_multi_channel_url}
         * @return this builder
         */
        public Builder scrubbedRecordingMultiChannelUrl(String scrubbedRecordingMultiChannelUrl) {
            wire.scrubbedRecordingMultiChannelUrl(
                    given("scrubbed_recording_multi_channel_url", scrubbedRecordingMultiChannelUrl));
            return this;
        }

        /**
         * Address of the recording without personal data.
         *
         * @param scrubbedRecordingUrl {@code scrubbed_recording_url}
         * @return this builder
         */
        public Builder scrubbedRecordingUrl(String scrubbedRecordingUrl) {
            wire.scrubbedRecordingUrl(given("scrubbed_recording_url", scrubbedRecordingUrl));
            return this;
        }

        /**
         * Same as {@code transcript_with_tool_calls}, without personal data.
         *
         * @param scrubbedTranscriptWithToolCalls {@code scrubbed_transcript_with_tool_calls}
         * @return this builder
         */
        public Builder scrubbedTranscriptWithToolCalls(List<TranscriptEntry> scrubbedTranscriptWithToolCalls) {
            wire.scrubbedTranscriptWithToolCalls(
                    given("scrubbed_transcript_with_tool_calls", scrubbedTranscriptWithToolCalls));
            return this;
        }

        /**
         * When the call began.
         *
         * @param startTimestamp {@code start_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder startTimestamp(Instant startTimestamp) {
            wire.startTimestamp(given("start_timestamp", startTimestamp));
            return this;
        }

        /**
         * What was said, as one text with a line for each turn.
         *
         * @param transcript {@code transcript}
         * @return this builder
         */
        public Builder transcript(String transcript) {
            wire.transcript(given("transcript", transcript));
            return this;
        }

        /**
         * What was said, turn by turn, with the timing of the words.
         *
         * @param transcriptObject {@code transcript_object}
         * @return this builder
         */
        public Builder transcriptObject(List<Utterance> transcriptObject) {
            wire.transcriptObject(given("transcript_object", transcriptObject));
            return this;
        }

        /**
         * What was said, with tool calls, node transitions, key presses and messages in between, in order.
         *
         * @param transcriptWithToolCalls {@code transcript_with_tool_calls}
         * @return this builder
         */
        public Builder transcriptWithToolCalls(List<TranscriptEntry> transcriptWithToolCalls) {
            wire.transcriptWithToolCalls(given("transcript_with_tool_calls", transcriptWithToolCalls));
            return this;
        }

        /**
         * Number or {@code sip:} address the call was passed on to; present only if the call ended by a transfer.
         *
         * @param transferDestination {@code transfer_destination}
         * @return this builder
         */
        public Builder transferDestination(String transferDestination) {
            wire.transferDestination(given("transfer_destination", transferDestination));
            return this;
        }

        /**
         * When the transferred leg of the call ended.
         *
         * @param transferEndTimestamp {@code transfer_end_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder transferEndTimestamp(Instant transferEndTimestamp) {
            wire.transferEndTimestamp(given("transfer_end_timestamp", transferEndTimestamp));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public WebCall build() {
            WebCall built = buildUnchecked();
            Checks.of("WebCall", built.extraProperties())
                    .required("access_token", built.accessTokenOrNull())
                    .required("agent_id", built.agentIdOrNull())
                    .required("agent_version", built.agentVersionOrNull())
                    .required("call_id", built.callIdOrNull())
                    .required("call_status", built.callStatusOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public WebCall buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
