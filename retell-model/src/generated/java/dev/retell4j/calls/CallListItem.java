package dev.retell4j.calls;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonUnion;
import dev.retell4j.types.DataStorageSetting;
import dev.retell4j.types.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A call as it stands in a list, without any transcript; told apart by {@code call_type}.
 *
 * <p>Part of {@link CallPage}.
 */
@JsonUnion(
        tag = "call_type",
        members = {
            @JsonUnion.Member(type = WebCallListItem.class, tags = "web_call"),
            @JsonUnion.Member(type = PhoneCallListItem.class, tags = "phone_call")
        },
        unknown = UnknownCallListItem.class)
@JsonDeserialize(using = ForeignMapper.Reader.class)
public sealed interface CallListItem extends CallSummaryBehaviour
        permits WebCallListItem, PhoneCallListItem, UnknownCallListItem {
    /**
     * Identifier of the agent that takes the call.
     *
     * @return {@code agent_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    String agentId();

    /**
     * Version of the agent.
     *
     * @return {@code agent_version}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    int agentVersion();

    /**
     * Identifier of the call.
     *
     * @return {@code call_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    String callId();

    /**
     * How far the call has come.
     *
     * @return {@code call_status}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    CallStatus callStatus();

    /**
     * Tells the members of the union apart.
     *
     * @return {@code call_type}; one of {@code web_call}, {@code phone_call}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    String callType();

    /**
     * Name of the agent.
     *
     * @return {@code agent_name}; empty when absent
     */
    Optional<String> agentName();

    /**
     * Tag through which the agent's version was picked, if it was picked that way.
     *
     * @return {@code agent_tag}; empty when absent
     */
    Optional<String> agentTag();

    /**
     * Result of the analysis made after the call; missing until that is done.
     *
     * @return {@code call_analysis}; empty when absent
     */
    Optional<CallAnalysis> callAnalysis();

    /**
     * What the call has cost.
     *
     * @return {@code call_cost}; empty when absent
     */
    Optional<CallCost> callCost();

    /**
     * Variables gathered in the course of the call, by name.
     *
     * @return {@code collected_dynamic_variables}; empty when absent
     */
    Map<String, String> collectedDynamicVariables();

    /**
     * SIP headers of the call, by name.
     *
     * @return {@code custom_sip_headers}; empty when absent
     */
    Map<String, String> customSipHeaders();

    /**
     * How much of the call Retell keeps.
     *
     * @return {@code data_storage_setting}; empty when absent
     */
    Optional<DataStorageSetting> dataStorageSetting();

    /**
     * Why the call ended or never came about; missing while it runs.
     *
     * @return {@code disconnection_reason}; empty when absent
     */
    Optional<DisconnectionReason> disconnectionReason();

    /**
     * Length of the call.
     *
     * @return {@code duration_ms}, in milliseconds on the wire; empty when absent
     */
    Optional<Duration> duration();

    /**
     * When the call ended.
     *
     * @return {@code end_timestamp}, in milliseconds on the wire; empty when absent
     */
    Optional<Instant> endTimestamp();

    /**
     * Address of a file with what was looked up in knowledge bases during the call.
     *
     * @return {@code knowledge_base_retrieved_contents_url}; empty when absent
     */
    Optional<String> knowledgeBaseRetrievedContentsUrl();

    /**
     * How long the steps of an answer took in this call.
     *
     * @return {@code latency}; empty when absent
     */
    Optional<CallLatencyBreakdown> latency();

    /**
     * How many tokens the language model used.
     *
     * @return {@code llm_token_usage}; empty when absent
     */
    Optional<LlmTokenUsage> llmTokenUsage();

    /**
     * Data given when the call was created or updated, unchanged.
     *
     * @return {@code metadata}; empty when absent
     */
    Map<String, Json> metadata();

    /**
     * Whether the addresses of recordings and logs are signed and expire.
     *
     * @return {@code opt_in_signed_url}; empty when absent
     */
    Optional<Boolean> optInSignedUrl();

    /**
     * Address of the technical log of the call, for finding faults.
     *
     * @return {@code public_log_url}; empty when absent
     */
    Optional<String> publicLogUrl();

    /**
     * Address of the recording with each party on a channel of its own.
     *
     * @return {@code recording_multi_channel_url}; empty when absent
     */
    Optional<String> recordingMultiChannelUrl();

    /**
     * Address of the recording. It can still be missing right after the end of the call; with storage of basic
     * attributes only, it works for 10 minutes.
     *
     * @return {@code recording_url}; empty when absent
     */
    Optional<String> recordingUrl();

    /**
     * Values of the dynamic variables the call was created with, by name.
     *
     * @return {@code retell_llm_dynamic_variables}; empty when absent
     */
    Map<String, String> retellLlmDynamicVariables();

    /**
     * Address of the recording without personal data and with each party on a channel of its own.
     *
     * @return {@code scrubbed_recording_multi_channel_url}; empty when absent
     */
    Optional<String> scrubbedRecordingMultiChannelUrl();

    /**
     * Address of the recording without personal data.
     *
     * @return {@code scrubbed_recording_url}; empty when absent
     */
    Optional<String> scrubbedRecordingUrl();

    /**
     * When the call began.
     *
     * @return {@code start_timestamp}, in milliseconds on the wire; empty when absent
     */
    Optional<Instant> startTimestamp();

    /**
     * Number or {@code sip:} address the call was passed on to; present only if the call ended by a transfer.
     *
     * @return {@code transfer_destination}; empty when absent
     */
    Optional<String> transferDestination();

    /**
     * When the transferred leg of the call ended.
     *
     * @return {@code transfer_end_timestamp}, in milliseconds on the wire; empty when absent
     */
    Optional<Instant> transferEndTimestamp();

    /**
     * Calls the visitor's method for this member.
     *
     * @param visitor what to do with each member
     * @param <R> the type of the result
     * @return what the visitor returns
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * What to do with each member of {@link CallListItem}.
     *
     * @param <R> the type of the result
     */
    interface Visitor<R> {
        /**
         * Handles a {@link WebCallListItem}.
         *
         * @param value the member
         * @return the result
         */
        R visitWebCall(WebCallListItem value);

        /**
         * Handles a {@link PhoneCallListItem}.
         *
         * @param value the member
         * @return the result
         */
        R visitPhoneCall(PhoneCallListItem value);

        /**
         * Handles a member that this version of the library does not know.
         *
         * @param value the member
         * @return the result
         */
        R visitUnknown(UnknownCallListItem value);
    }
}
