package dev.retell4j.calls;

import dev.retell4j.transcripts.TranscriptEntry;
import dev.retell4j.transcripts.Utterance;
import dev.retell4j.types.DataStorageSetting;
import dev.retell4j.types.Json;
import dev.retell4j.types.UnknownVariant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A {@link Call} that this version of the library does not know, or whose fields it cannot read: the whole JSON. */
public final class UnknownCall extends UnknownVariant implements Call {
    private UnknownCall(Json json) {
        super(json);
    }

    /**
     * Holds any JSON, also to send a member that this version of the library does not know.
     *
     * @param json the whole value
     * @return the member
     */
    public static UnknownCall of(Json json) {
        return new UnknownCall(json);
    }

    @Override
    public String agentId() {
        return required("agent_id", String.class);
    }

    @Override
    public int agentVersion() {
        return required("agent_version", Integer.class);
    }

    @Override
    public String callId() {
        return required("call_id", String.class);
    }

    @Override
    public CallStatus callStatus() {
        return required("call_status", CallStatus.class);
    }

    @Override
    public String callType() {
        return required("call_type", String.class);
    }

    @Override
    public Optional<String> agentName() {
        return optional("agent_name", String.class);
    }

    @Override
    public Optional<String> agentTag() {
        return optional("agent_tag", String.class);
    }

    @Override
    public Optional<CallAnalysis> callAnalysis() {
        return optional("call_analysis", CallAnalysis.class);
    }

    @Override
    public Optional<CallCost> callCost() {
        return optional("call_cost", CallCost.class);
    }

    @Override
    public Map<String, String> collectedDynamicVariables() {
        return map("collected_dynamic_variables", String.class);
    }

    @Override
    public Map<String, String> customSipHeaders() {
        return map("custom_sip_headers", String.class);
    }

    @Override
    public Optional<DataStorageSetting> dataStorageSetting() {
        return optional("data_storage_setting", DataStorageSetting.class);
    }

    @Override
    public Optional<DisconnectionReason> disconnectionReason() {
        return optional("disconnection_reason", DisconnectionReason.class);
    }

    @Override
    public Optional<Duration> duration() {
        return optional("duration_ms", Duration.class);
    }

    @Override
    public Optional<Instant> endTimestamp() {
        return optional("end_timestamp", Instant.class);
    }

    @Override
    public Optional<String> knowledgeBaseRetrievedContentsUrl() {
        return optional("knowledge_base_retrieved_contents_url", String.class);
    }

    @Override
    public Optional<CallLatencyBreakdown> latency() {
        return optional("latency", CallLatencyBreakdown.class);
    }

    @Override
    public Optional<LlmTokenUsage> llmTokenUsage() {
        return optional("llm_token_usage", LlmTokenUsage.class);
    }

    @Override
    public Map<String, Json> metadata() {
        return map("metadata", Json.class);
    }

    @Override
    public Optional<Boolean> optInSignedUrl() {
        return optional("opt_in_signed_url", Boolean.class);
    }

    @Override
    public Optional<String> publicLogUrl() {
        return optional("public_log_url", String.class);
    }

    @Override
    public Optional<String> recordingMultiChannelUrl() {
        return optional("recording_multi_channel_url", String.class);
    }

    @Override
    public Optional<String> recordingUrl() {
        return optional("recording_url", String.class);
    }

    @Override
    public Map<String, String> retellLlmDynamicVariables() {
        return map("retell_llm_dynamic_variables", String.class);
    }

    @Override
    public Optional<String> scrubbedRecordingMultiChannelUrl() {
        return optional("scrubbed_recording_multi_channel_url", String.class);
    }

    @Override
    public Optional<String> scrubbedRecordingUrl() {
        return optional("scrubbed_recording_url", String.class);
    }

    @Override
    public List<TranscriptEntry> scrubbedTranscriptWithToolCalls() {
        return list("scrubbed_transcript_with_tool_calls", TranscriptEntry.class);
    }

    @Override
    public Optional<Instant> startTimestamp() {
        return optional("start_timestamp", Instant.class);
    }

    @Override
    public Optional<String> transcript() {
        return optional("transcript", String.class);
    }

    @Override
    public List<Utterance> transcriptObject() {
        return list("transcript_object", Utterance.class);
    }

    @Override
    public List<TranscriptEntry> transcriptWithToolCalls() {
        return list("transcript_with_tool_calls", TranscriptEntry.class);
    }

    @Override
    public Optional<String> transferDestination() {
        return optional("transfer_destination", String.class);
    }

    @Override
    public Optional<Instant> transferEndTimestamp() {
        return optional("transfer_end_timestamp", Instant.class);
    }

    @Override
    public <R> R accept(Call.Visitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
