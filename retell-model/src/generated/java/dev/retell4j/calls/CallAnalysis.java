package dev.retell4j.calls;

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
 * Result of the analysis made after a call.
 *
 * <p>Part of {@link PhoneCall}, {@link PhoneCallListItem}, {@link WebCallListItem}, {@link WebCall}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableCallAnalysis.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class CallAnalysis extends RetellObject permits ImmutableCallAnalysis {
    CallAnalysis() {}

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
     * Whether the call is judged to have reached its goal.
     *
     * @return {@code call_successful}; empty when absent
     */
    public final Optional<Boolean> callSuccessful() {
        return Optional.ofNullable(callSuccessfulOrNull());
    }

    /**
     * Short account of the call.
     *
     * @return {@code call_summary}; empty when absent
     */
    public final Optional<String> callSummary() {
        return Optional.ofNullable(callSummaryOrNull());
    }

    /**
     * Values of the analysis items the agent defines itself, by name. They are not filled for calls that never
     * connected.
     *
     * @return {@code custom_analysis_data}; empty when absent
     */
    public final Map<String, Json> customAnalysisData() {
        Map<String, Json> customAnalysisData = customAnalysisDataOrNull();
        return customAnalysisData == null ? Map.of() : customAnalysisData;
    }

    /**
     * Whether the call ended up in voicemail.
     *
     * @return {@code in_voicemail}; empty when absent
     */
    public final Optional<Boolean> inVoicemail() {
        return Optional.ofNullable(inVoicemailOrNull());
    }

    /**
     * Mood of the user over the call.
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

    @JsonProperty("call_successful")
    abstract @Nullable Boolean callSuccessfulOrNull();

    @JsonProperty("call_summary")
    abstract @Nullable String callSummaryOrNull();

    @JsonProperty("custom_analysis_data")
    abstract @Nullable Map<String, Json> customAnalysisDataOrNull();

    @JsonProperty("in_voicemail")
    abstract @Nullable Boolean inVoicemailOrNull();

    @JsonProperty("user_sentiment")
    abstract @Nullable UserSentiment userSentimentOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link CallAnalysis}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableCallAnalysis.Builder wire = new ImmutableCallAnalysis.Builder();

        private Builder() {}

        private Builder(CallAnalysis from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Whether the call is judged to have reached its goal.
         *
         * @param callSuccessful {@code call_successful}
         * @return this builder
         */
        public Builder callSuccessful(boolean callSuccessful) {
            wire.callSuccessful(given("call_successful", callSuccessful));
            return this;
        }

        /**
         * Short account of the call.
         *
         * @param callSummary {@code call_summary}
         * @return this builder
         */
        public Builder callSummary(String callSummary) {
            wire.callSummary(given("call_summary", callSummary));
            return this;
        }

        /**
         * Values of the analysis items the agent defines itself, by name. They are not filled for calls that never
         * connected.
         *
         * @param customAnalysisData {@code custom_analysis_data}
         * @return this builder
         */
        public Builder customAnalysisData(Map<String, ?> customAnalysisData) {
            wire.customAnalysisData(json(given("custom_analysis_data", customAnalysisData)));
            return this;
        }

        /**
         * Whether the call ended up in voicemail.
         *
         * @param inVoicemail {@code in_voicemail}
         * @return this builder
         */
        public Builder inVoicemail(boolean inVoicemail) {
            wire.inVoicemail(given("in_voicemail", inVoicemail));
            return this;
        }

        /**
         * Mood of the user over the call.
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
        public CallAnalysis build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public CallAnalysis buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
