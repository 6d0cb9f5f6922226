package dev.retell4j.chats;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.filters.AgentFilter;
import dev.retell4j.filters.BooleanFilter;
import dev.retell4j.filters.ChatStatusFilter;
import dev.retell4j.filters.CustomFieldFilter;
import dev.retell4j.filters.DisconnectionReasonFilter;
import dev.retell4j.filters.EnumFilter;
import dev.retell4j.filters.NumberOrRangeFilter;
import dev.retell4j.filters.StringOrEnumFilter;
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
 * Conditions on chats; a chat has to meet all that are given.
 *
 * <p>Part of {@link ChatListRequest}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableChatFilter.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ChatFilter extends RetellObject permits ImmutableChatFilter {
    ChatFilter() {}

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
     * Agents, with or without particular versions, of which one has to have led the chat.
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
     * Condition on the chat's identifier.
     *
     * @return {@code chat_id}; empty when absent
     */
    public final Optional<StringOrEnumFilter> chatId() {
        return Optional.ofNullable(chatIdOrNull());
    }

    /**
     * Statuses the chat may have.
     *
     * @return {@code chat_status}; empty when absent
     */
    public final Optional<ChatStatusFilter> chatStatus() {
        return Optional.ofNullable(chatStatusOrNull());
    }

    /**
     * Condition on whether the analysis judged the chat successful.
     *
     * @return {@code chat_successful}; empty when absent
     */
    public final Optional<BooleanFilter> chatSuccessful() {
        return Optional.ofNullable(chatSuccessfulOrNull());
    }

    /**
     * Condition on the total cost of the chat, in cents.
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
     * Reasons the chat may have ended for.
     *
     * @return {@code disconnection_reason}; empty when absent
     */
    public final Optional<DisconnectionReasonFilter> disconnectionReason() {
        return Optional.ofNullable(disconnectionReasonOrNull());
    }

    /**
     * Condition on the length of the chat.
     *
     * @return {@code duration_ms}; empty when absent
     */
    public final Optional<NumberOrRangeFilter> durationMs() {
        return Optional.ofNullable(durationMsOrNull());
    }

    /**
     * Condition on when the chat ended, in milliseconds since the epoch.
     *
     * @return {@code end_timestamp}; empty when absent
     */
    public final Optional<NumberOrRangeFilter> endTimestamp() {
        return Optional.ofNullable(endTimestampOrNull());
    }

    /**
     * Condition on when the chat began, in milliseconds since the epoch.
     *
     * @return {@code start_timestamp}; empty when absent
     */
    public final Optional<NumberOrRangeFilter> startTimestamp() {
        return Optional.ofNullable(startTimestampOrNull());
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

    @JsonProperty("chat_id")
    abstract @Nullable StringOrEnumFilter chatIdOrNull();

    @JsonProperty("chat_status")
    abstract @Nullable ChatStatusFilter chatStatusOrNull();

    @JsonProperty("chat_successful")
    abstract @Nullable BooleanFilter chatSuccessfulOrNull();

    @JsonProperty("combined_cost")
    abstract @Nullable NumberOrRangeFilter combinedCostOrNull();

    @JsonProperty("custom_analysis_data")
    abstract @Nullable List<CustomFieldFilter> customAnalysisDataOrNull();

    @JsonProperty("custom_attributes")
    abstract @Nullable List<CustomFieldFilter> customAttributesOrNull();

    @JsonProperty("disconnection_reason")
    abstract @Nullable DisconnectionReasonFilter disconnectionReasonOrNull();

    @JsonProperty("duration_ms")
    abstract @Nullable NumberOrRangeFilter durationMsOrNull();

    @JsonProperty("end_timestamp")
    abstract @Nullable NumberOrRangeFilter endTimestampOrNull();

    @JsonProperty("start_timestamp")
    abstract @Nullable NumberOrRangeFilter startTimestampOrNull();

    @JsonProperty("user_sentiment")
    abstract @Nullable UserSentimentFilter userSentimentOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ChatFilter}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableChatFilter.Builder wire = new ImmutableChatFilter.Builder();

        private Builder() {}

        private Builder(ChatFilter from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Agents, with or without particular versions, of which one has to have led the chat.
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
         * Condition on the chat's identifier.
         *
         * @param chatId {@code chat_id}
         * @return this builder
         */
        public Builder chatId(StringOrEnumFilter chatId) {
            wire.chatId(given("chat_id", chatId));
            return this;
        }

        /**
         * Statuses the chat may have.
         *
         * @param chatStatus {@code chat_status}
         * @return this builder
         */
        public Builder chatStatus(ChatStatusFilter chatStatus) {
            wire.chatStatus(given("chat_status", chatStatus));
            return this;
        }

        /**
         * Condition on whether the analysis judged the chat successful.
         *
         * @param chatSuccessful {@code chat_successful}
         * @return this builder
         */
        public Builder chatSuccessful(BooleanFilter chatSuccessful) {
            wire.chatSuccessful(given("chat_successful", chatSuccessful));
            return this;
        }

        /**
         * Condition on the total cost of the chat, in cents.
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
         * Reasons the chat may have ended for.
         *
         * @param disconnectionReason {@code disconnection_reason}
         * @return this builder
         */
        public Builder disconnectionReason(DisconnectionReasonFilter disconnectionReason) {
            wire.disconnectionReason(given("disconnection_reason", disconnectionReason));
            return this;
        }

        /**
         * Condition on the length of the chat.
         *
         * @param durationMs {@code duration_ms}
         * @return this builder
         */
        public Builder durationMs(NumberOrRangeFilter durationMs) {
            wire.durationMs(given("duration_ms", durationMs));
            return this;
        }

        /**
         * Condition on when the chat ended, in milliseconds since the epoch.
         *
         * @param endTimestamp {@code end_timestamp}
         * @return this builder
         */
        public Builder endTimestamp(NumberOrRangeFilter endTimestamp) {
            wire.endTimestamp(given("end_timestamp", endTimestamp));
            return this;
        }

        /**
         * Condition on when the chat began, in milliseconds since the epoch.
         *
         * @param startTimestamp {@code start_timestamp}
         * @return this builder
         */
        public Builder startTimestamp(NumberOrRangeFilter startTimestamp) {
            wire.startTimestamp(given("start_timestamp", startTimestamp));
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
        public ChatFilter build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ChatFilter buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
