package dev.retell4j.calls;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.filters.AgentFilter;
import dev.retell4j.filters.BooleanFilter;
import dev.retell4j.filters.CallStatusFilter;
import dev.retell4j.filters.CallTypeFilter;
import dev.retell4j.filters.CustomFieldFilter;
import dev.retell4j.filters.DataStorageSettingFilter;
import dev.retell4j.filters.DirectionFilter;
import dev.retell4j.filters.DisconnectionReasonFilter;
import dev.retell4j.filters.EnumFilter;
import dev.retell4j.filters.NumberOrRangeFilter;
import dev.retell4j.filters.StringFilter;
import dev.retell4j.filters.StringOrEnumFilter;
import dev.retell4j.filters.ToolCallFilter;
import dev.retell4j.filters.UserSentimentFilter;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on calls; a call has to meet all that are given.
 *
 * <p>Part of {@link CallListRequest}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableCallFilter.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class CallFilter extends RetellObject permits ImmutableCallFilter {
    CallFilter() {}

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
     * Agents, with or without particular versions, of which one has to have taken the call.
     *
     * @return {@code agent}; empty when absent
     */
    public final List<AgentFilter> agent() {
        List<AgentFilter> agent = agentOrNull();
        return agent == null ? List.of() : agent;
    }

    /**
     * Condition on the tag the agent's version was picked through.
     *
     * @return {@code agent_tag}; empty when absent
     */
    public final Optional<EnumFilter> agentTag() {
        return Optional.ofNullable(agentTagOrNull());
    }

    /**
     * Condition on the batch the call belongs to.
     *
     * @return {@code batch_call_id}; empty when absent
     */
    public final Optional<StringFilter> batchCallId() {
        return Optional.ofNullable(batchCallIdOrNull());
    }

    /**
     * Condition on the call's identifier.
     *
     * @return {@code call_id}; empty when absent
     */
    public final Optional<StringOrEnumFilter> callId() {
        return Optional.ofNullable(callIdOrNull());
    }

    /**
     * Statuses the call may have.
     *
     * @return {@code call_status}; empty when absent
     */
    public final Optional<CallStatusFilter> callStatus() {
        return Optional.ofNullable(callStatusOrNull());
    }

    /**
     * Condition on whether the analysis judged the call successful.
     *
     * @return {@code call_successful}; empty when absent
     */
    public final Optional<BooleanFilter> callSuccessful() {
        return Optional.ofNullable(callSuccessfulOrNull());
    }

    /**
     * Types the call may have.
     *
     * @return {@code call_type}; empty when absent
     */
    public final Optional<CallTypeFilter> callType() {
        return Optional.ofNullable(callTypeOrNull());
    }

    /**
     * Condition on the total cost of the call, in cents.
     *
     * @return {@code combined_cost}; empty when absent
     */
    public final Optional<NumberOrRangeFilter> combinedCost() {
        return Optional.ofNullable(combinedCostOrNull());
    }

    /**
     * Conditions on analysis items the agent defines itself, each naming its item as {@code key}.
     *
     * @return {@code custom_analysis_data}; empty when absent
     */
    public final List<CustomFieldFilter> customAnalysisData() {
        List<CustomFieldFilter> customAnalysisData = customAnalysisDataOrNull();
        return customAnalysisData == null ? List.of() : customAnalysisData;
    }

    /**
     * Conditions on attributes of one's own, each naming its attribute as {@code key}.
     *
     * @return {@code custom_attributes}; empty when absent
     */
    public final List<CustomFieldFilter> customAttributes() {
        List<CustomFieldFilter> customAttributes = customAttributesOrNull();
        return customAttributes == null ? List.of() : customAttributes;
    }

    /**
     * Storage settings the call may have.
     *
     * @return {@code data_storage_setting}; empty when absent
     */
    public final Optional<DataStorageSettingFilter> dataStorageSetting() {
        return Optional.ofNullable(dataStorageSettingOrNull());
    }

    /**
     * Directions the call may have.
     *
     * @return {@code direction}; empty when absent
     */
    public final Optional<DirectionFilter> direction() {
        return Optional.ofNullable(directionOrNull());
    }

    /**
     * Reasons the call may have ended for.
     *
     * @return {@code disconnection_reason}; empty when absent
     */
    public final Optional<DisconnectionReasonFilter> disconnectionReason() {
        return Optional.ofNullable(disconnectionReasonOrNull());
    }

    /**
     * Condition on the length of the call.
     *
     * @return {@code duration_ms}; empty when absent
     */
    public final Optional<NumberOrRangeFilter> durationMs() {
        return Optional.ofNullable(durationMsOrNull());
    }

    /**
     * Conditions on dynamic variables, each naming its variable as {@code key}.
     *
     * @return {@code dynamic_variables}; empty when absent
     */
    public final List<CustomFieldFilter> dynamicVariables() {
        List<CustomFieldFilter> dynamicVariables = dynamicVariablesOrNull();
        return dynamicVariables == null ? List.of() : dynamicVariables;
    }

    /**
     * Condition on the median of the whole answer's latency, in milliseconds.
     *
     * @return {@code e2e_latency_p50}; empty when absent
     */
    public final Optional<NumberOrRangeFilter> e2eLatencyP50() {
        return Optional.ofNullable(e2eLatencyP50OrNull());
    }

    /**
     * Condition on when the call ended, in milliseconds since the epoch.
     *
     * @return {@code end_timestamp}; empty when absent
     */
    public final Optional<NumberOrRangeFilter> endTimestamp() {
        return Optional.ofNullable(endTimestampOrNull());
    }

    /**
     * Condition on the caller's number.
     *
     * @return {@code from_number}; empty when absent
     */
    public final Optional<StringFilter> fromNumber() {
        return Optional.ofNullable(fromNumberOrNull());
    }

    /**
     * Condition on whether the call ended up in voicemail.
     *
     * @return {@code in_voicemail}; empty when absent
     */
    public final Optional<BooleanFilter> inVoicemail() {
        return Optional.ofNullable(inVoicemailOrNull());
    }

    /**
     * Conditions on entries of the call's metadata, each naming its entry as {@code key}.
     *
     * @return {@code metadata}; empty when absent
     */
    public final List<CustomFieldFilter> metadata() {
        List<CustomFieldFilter> metadata = metadataOrNull();
        return metadata == null ? List.of() : metadata;
    }

    /**
     * Condition on when the call began, in milliseconds since the epoch.
     *
     * @return {@code start_timestamp}; empty when absent
     */
    public final Optional<NumberOrRangeFilter> startTimestamp() {
        return Optional.ofNullable(startTimestampOrNull());
    }

    /**
     * Condition on the number called.
     *
     * @return {@code to_number}; empty when absent
     */
    public final Optional<StringFilter> toNumber() {
        return Optional.ofNullable(toNumberOrNull());
    }

    /**
     * Conditions on the tools called during the call.
     *
     * @return {@code tool_calls}; empty when absent
     */
    public final List<ToolCallFilter> toolCalls() {
        List<ToolCallFilter> toolCalls = toolCallsOrNull();
        return toolCalls == null ? List.of() : toolCalls;
    }

    /**
     * Moods the user may have been in.
     *
     * @return {@code user_sentiment}; empty when absent
     */
    public final Optional<UserSentimentFilter> userSentiment() {
        return Optional.ofNullable(userSentimentOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("agent")
    abstract @Nullable List<AgentFilter> agentOrNull();

    @JsonProperty("agent_tag")
    abstract @Nullable EnumFilter agentTagOrNull();

    @JsonProperty("batch_call_id")
    abstract @Nullable StringFilter batchCallIdOrNull();

    @JsonProperty("call_id")
    abstract @Nullable StringOrEnumFilter callIdOrNull();

    @JsonProperty("call_status")
    abstract @Nullable CallStatusFilter callStatusOrNull();

    @JsonProperty("call_successful")
    abstract @Nullable BooleanFilter callSuccessfulOrNull();

    @JsonProperty("call_type")
    abstract @Nullable CallTypeFilter callTypeOrNull();

    @JsonProperty("combined_cost")
    abstract @Nullable NumberOrRangeFilter combinedCostOrNull();

    @JsonProperty("custom_analysis_data")
    abstract @Nullable List<CustomFieldFilter> customAnalysisDataOrNull();

    @JsonProperty("custom_attributes")
    abstract @Nullable List<CustomFieldFilter> customAttributesOrNull();

    @JsonProperty("data_storage_setting")
    abstract @Nullable DataStorageSettingFilter dataStorageSettingOrNull();

    @JsonProperty("direction")
    abstract @Nullable DirectionFilter directionOrNull();

    @JsonProperty("disconnection_reason")
    abstract @Nullable DisconnectionReasonFilter disconnectionReasonOrNull();

    @JsonProperty("duration_ms")
    abstract @Nullable NumberOrRangeFilter durationMsOrNull();

    @JsonProperty("dynamic_variables")
    abstract @Nullable List<CustomFieldFilter> dynamicVariablesOrNull();

    @JsonProperty("e2e_latency_p50")
    abstract @Nullable NumberOrRangeFilter e2eLatencyP50OrNull();

    @JsonProperty("end_timestamp")
    abstract @Nullable NumberOrRangeFilter endTimestampOrNull();

    @JsonProperty("from_number")
    abstract @Nullable StringFilter fromNumberOrNull();

    @JsonProperty("in_voicemail")
    abstract @Nullable BooleanFilter inVoicemailOrNull();

    @JsonProperty("metadata")
    abstract @Nullable List<CustomFieldFilter> metadataOrNull();

    @JsonProperty("start_timestamp")
    abstract @Nullable NumberOrRangeFilter startTimestampOrNull();

    @JsonProperty("to_number")
    abstract @Nullable StringFilter toNumberOrNull();

    @JsonProperty("tool_calls")
    abstract @Nullable List<ToolCallFilter> toolCallsOrNull();

    @JsonProperty("user_sentiment")
    abstract @Nullable UserSentimentFilter userSentimentOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link CallFilter}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableCallFilter.Builder wire = new ImmutableCallFilter.Builder();

        private Builder() {}

        private Builder(CallFilter from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Agents, with or without particular versions, of which one has to have taken the call.
         *
         * @param agent {@code agent}
         * @return this builder
         */
        public Builder agent(List<AgentFilter> agent) {
            wire.agent(given("agent", agent));
            return this;
        }

        /**
         * Condition on the tag the agent's version was picked through.
         *
         * @param agentTag {@code agent_tag}
         * @return this builder
         */
        public Builder agentTag(EnumFilter agentTag) {
            wire.agentTag(given("agent_tag", agentTag));
            return this;
        }

        /**
         * Condition on the batch the call belongs to.
         *
         * @param batchCallId {@code batch_call_id}
         * @return this builder
         */
        public Builder batchCallId(StringFilter batchCallId) {
            wire.batchCallId(given("batch_call_id", batchCallId));
            return this;
        }

        /**
         * Condition on the call's identifier.
         *
         * @param callId {@code call_id}
         * @return this builder
         */
        public Builder callId(StringOrEnumFilter callId) {
            wire.callId(given("call_id", callId));
            return this;
        }

        /**
         * Statuses the call may have.
         *
         * @param callStatus {@code call_status}
         * @return this builder
         */
        public Builder callStatus(CallStatusFilter callStatus) {
            wire.callStatus(given("call_status", callStatus));
            return this;
        }

        /**
         * Condition on whether the analysis judged the call successful.
         *
         * @param callSuccessful {@code call_successful}
         * @return this builder
         */
        public Builder callSuccessful(BooleanFilter callSuccessful) {
            wire.callSuccessful(given("call_successful", callSuccessful));
            return this;
        }

        /**
         * Types the call may have.
         *
         * @param callType {@code call_type}
         * @return this builder
         */
        public Builder callType(CallTypeFilter callType) {
            wire.callType(given("call_type", callType));
            return this;
        }

        /**
         * Condition on the total cost of the call, in cents.
         *
         * @param combinedCost {@code combined_cost}
         * @return this builder
         */
        public Builder combinedCost(NumberOrRangeFilter combinedCost) {
            wire.combinedCost(given("combined_cost", combinedCost));
            return this;
        }

        /**
         * Conditions on analysis items the agent defines itself, each naming its item as {@code key}.
         *
         * @param customAnalysisData {@code custom_analysis_data}
         * @return this builder
         */
        public Builder customAnalysisData(List<CustomFieldFilter> customAnalysisData) {
            wire.customAnalysisData(given("custom_analysis_data", customAnalysisData));
            return this;
        }

        /**
         * Conditions on attributes of one's own, each naming its attribute as {@code key}.
         *
         * @param customAttributes {@code custom_attributes}
         * @return this builder
         */
        public Builder customAttributes(List<CustomFieldFilter> customAttributes) {
            wire.customAttributes(given("custom_attributes", customAttributes));
            return this;
        }

        /**
         * Storage settings the call may have.
         *
         * @param dataStorageSetting {@code data_storage_setting}
         * @return this builder
         */
        public Builder dataStorageSetting(DataStorageSettingFilter dataStorageSetting) {
            wire.dataStorageSetting(given("data_storage_setting", dataStorageSetting));
            return this;
        }

        /**
         * Directions the call may have.
         *
         * @param direction {@code direction}
         * @return this builder
         */
        public Builder direction(DirectionFilter direction) {
            wire.direction(given("direction", direction));
            return this;
        }

        /**
         * Reasons the call may have ended for.
         *
         * @param disconnectionReason {@code disconnection_reason}
         * @return this builder
         */
        public Builder disconnectionReason(DisconnectionReasonFilter disconnectionReason) {
            wire.disconnectionReason(given("disconnection_reason", disconnectionReason));
            return this;
        }

        /**
         * Condition on the length of the call.
         *
         * @param durationMs {@code duration_ms}
         * @return this builder
         */
        public Builder durationMs(NumberOrRangeFilter durationMs) {
            wire.durationMs(given("duration_ms", durationMs));
            return this;
        }

        /**
         * Conditions on dynamic variables, each naming its variable as {@code key}.
         *
         * @param dynamicVariables {@code dynamic_variables}
         * @return this builder
         */
        public Builder dynamicVariables(List<CustomFieldFilter> dynamicVariables) {
            wire.dynamicVariables(given("dynamic_variables", dynamicVariables));
            return this;
        }

        /**
         * Condition on the median of the whole answer's latency, in milliseconds.
         *
         * @param e2eLatencyP50 {@code e2e_latency_p50}
         * @return this builder
         */
        public Builder e2eLatencyP50(NumberOrRangeFilter e2eLatencyP50) {
            wire.e2eLatencyP50(given("e2e_latency_p50", e2eLatencyP50));
            return this;
        }

        /**
         * Condition on when the call ended, in milliseconds since the epoch.
         *
         * @param endTimestamp {@code end_timestamp}
         * @return this builder
         */
        public Builder endTimestamp(NumberOrRangeFilter endTimestamp) {
            wire.endTimestamp(given("end_timestamp", endTimestamp));
            return this;
        }

        /**
         * Condition on the caller's number.
         *
         * @param fromNumber {@code from_number}
         * @return this builder
         */
        public Builder fromNumber(StringFilter fromNumber) {
            wire.fromNumber(given("from_number", fromNumber));
            return this;
        }

        /**
         * Condition on whether the call ended up in voicemail.
         *
         * @param inVoicemail {@code in_voicemail}
         * @return this builder
         */
        public Builder inVoicemail(BooleanFilter inVoicemail) {
            wire.inVoicemail(given("in_voicemail", inVoicemail));
            return this;
        }

        /**
         * Conditions on entries of the call's metadata, each naming its entry as {@code key}.
         *
         * @param metadata {@code metadata}
         * @return this builder
         */
        public Builder metadata(List<CustomFieldFilter> metadata) {
            wire.metadata(given("metadata", metadata));
            return this;
        }

        /**
         * Condition on when the call began, in milliseconds since the epoch.
         *
         * @param startTimestamp {@code start_timestamp}
         * @return this builder
         */
        public Builder startTimestamp(NumberOrRangeFilter startTimestamp) {
            wire.startTimestamp(given("start_timestamp", startTimestamp));
            return this;
        }

        /**
         * Condition on the number called.
         *
         * @param toNumber {@code to_number}
         * @return this builder
         */
        public Builder toNumber(StringFilter toNumber) {
            wire.toNumber(given("to_number", toNumber));
            return this;
        }

        /**
         * Conditions on the tools called during the call.
         *
         * @param toolCalls {@code tool_calls}
         * @return this builder
         */
        public Builder toolCalls(List<ToolCallFilter> toolCalls) {
            wire.toolCalls(given("tool_calls", toolCalls));
            return this;
        }

        /**
         * Moods the user may have been in.
         *
         * @param userSentiment {@code user_sentiment}
         * @return this builder
         */
        public Builder userSentiment(UserSentimentFilter userSentiment) {
            wire.userSentiment(given("user_sentiment", userSentiment));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public CallFilter build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public CallFilter buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
