package dev.retell4j.chats;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.analysis.UserSentiment;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Result of the analysis made after a chat.
 *
 * <p>Part of {@link Chat}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableChatAnalysis.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ChatAnalysis extends RetellObject permits ImmutableChatAnalysis {
    ChatAnalysis() {}

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
     * Whether the chat is judged to have reached its goal.
     *
     * @return {@code chat_successful}; empty when absent
     */
    public final Optional<Boolean> chatSuccessful() {
        return Optional.ofNullable(chatSuccessfulOrNull());
    }

    /**
     * Short account of the chat.
     *
     * @return {@code chat_summary}; empty when absent
     */
    public final Optional<String> chatSummary() {
        return Optional.ofNullable(chatSummaryOrNull());
    }

    /**
     * Values of the analysis items the agent defines itself, by name.
     *
     * @return {@code custom_analysis_data}; empty when absent
     */
    public final Map<String, Json> customAnalysisData() {
        Map<String, Json> customAnalysisData = customAnalysisDataOrNull();
        return customAnalysisData == null ? Map.of() : customAnalysisData;
    }

    /**
     * Mood of the user over the chat.
     *
     * @return {@code user_sentiment}; empty when absent
     */
    public final Optional<UserSentiment> userSentiment() {
        return Optional.ofNullable(userSentimentOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("chat_successful")
    abstract @Nullable Boolean chatSuccessfulOrNull();

    @JsonProperty("chat_summary")
    abstract @Nullable String chatSummaryOrNull();

    @JsonProperty("custom_analysis_data")
    abstract @Nullable Map<String, Json> customAnalysisDataOrNull();

    @JsonProperty("user_sentiment")
    abstract @Nullable UserSentiment userSentimentOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ChatAnalysis}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableChatAnalysis.Builder wire = new ImmutableChatAnalysis.Builder();

        private Builder() {}

        private Builder(ChatAnalysis from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Whether the chat is judged to have reached its goal.
         *
         * @param chatSuccessful {@code chat_successful}
         * @return this builder
         */
        public Builder chatSuccessful(boolean chatSuccessful) {
            wire.chatSuccessful(given("chat_successful", chatSuccessful));
            return this;
        }

        /**
         * Short account of the chat.
         *
         * @param chatSummary {@code chat_summary}
         * @return this builder
         */
        public Builder chatSummary(String chatSummary) {
            wire.chatSummary(given("chat_summary", chatSummary));
            return this;
        }

        /**
         * Values of the analysis items the agent defines itself, by name.
         *
         * @param customAnalysisData {@code custom_analysis_data}
         * @return this builder
         */
        public Builder customAnalysisData(Map<String, ?> customAnalysisData) {
            wire.customAnalysisData(json(given("custom_analysis_data", customAnalysisData)));
            return this;
        }

        /**
         * Mood of the user over the chat.
         *
         * @param userSentiment {@code user_sentiment}
         * @return this builder
         */
        public Builder userSentiment(UserSentiment userSentiment) {
            wire.userSentiment(given("user_sentiment", userSentiment));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public ChatAnalysis build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ChatAnalysis buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
