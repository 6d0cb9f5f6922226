package dev.retell4j.contacts;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.analysis.UserSentiment;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.Constant;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.types.Direction;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A call with a contact, in brief.
 *
 * <p>Part of {@link ContactConversation}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableContactCall.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ContactCall extends RetellObject implements ContactConversation
        permits ImmutableContactCall {
    ContactCall() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("call");
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
     * Identifier of the call.
     *
     * @return {@code call_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String callId() {
        return required("call_id", callIdOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code call}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * Which side started the conversation.
     *
     * @return {@code direction}; empty when absent
     */
    @Override
    public final Optional<Direction> direction() {
        return Optional.ofNullable(directionOrNull());
    }

    /**
     * Why the conversation ended.
     *
     * @return {@code disconnection_reason}; empty when absent
     */
    @Override
    public final Optional<String> disconnectionReason() {
        return Optional.ofNullable(disconnectionReasonOrNull());
    }

    /**
     * Length of the conversation.
     *
     * @return {@code duration_ms}, in milliseconds on the wire; empty when absent
     */
    @Override
    public final Optional<Duration> duration() {
        return Optional.ofNullable(durationOrNull());
    }

    /**
     * Mood of the contact over the conversation.
     *
     * @return {@code sentiment}; empty when absent
     */
    @Override
    public final Optional<UserSentiment> sentiment() {
        return Optional.ofNullable(sentimentOrNull());
    }

    /**
     * When the conversation began.
     *
     * @return {@code start_timestamp}, in milliseconds on the wire; empty when absent
     */
    @Override
    public final Optional<Instant> startTimestamp() {
        return Optional.ofNullable(startTimestampOrNull());
    }

    /**
     * Whether the analysis judged the conversation successful.
     *
     * @return {@code successful}; empty when absent
     */
    @Override
    public final Optional<Boolean> successful() {
        return Optional.ofNullable(successfulOrNull());
    }

    /**
     * Short account of the conversation.
     *
     * @return {@code summary}; empty when absent
     */
    @Override
    public final Optional<String> summary() {
        return Optional.ofNullable(summaryOrNull());
    }

    @Override
    public final <R> R accept(ContactConversation.Visitor<R> visitor) {
        return visitor.visitCall(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("call_id")
    @Required
    abstract @Nullable String callIdOrNull();

    @JsonProperty("type")
    @Required
    @Constant("call")
    abstract @Nullable String typeOrNull();

    @JsonProperty("direction")
    abstract @Nullable Direction directionOrNull();

    @JsonProperty("disconnection_reason")
    abstract @Nullable String disconnectionReasonOrNull();

    @JsonProperty("duration_ms")
    abstract @Nullable Duration durationOrNull();

    @JsonProperty("sentiment")
    abstract @Nullable UserSentiment sentimentOrNull();

    @JsonProperty("start_timestamp")
    abstract @Nullable Instant startTimestampOrNull();

    @JsonProperty("successful")
    abstract @Nullable Boolean successfulOrNull();

    @JsonProperty("summary")
    abstract @Nullable String summaryOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ContactCall}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableContactCall.Builder wire = new ImmutableContactCall.Builder();

        private Builder() {}

        private Builder(ContactCall from) {
            wire.from(from);
            extraProperties(from.extraProperties());
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
         * Which side started the conversation.
         *
         * @param direction {@code direction}
         * @return this builder
         */
        public Builder direction(Direction direction) {
            wire.direction(given("direction", direction));
            return this;
        }

        /**
         * Why the conversation ended.
         *
         * @param disconnectionReason {@code disconnection_reason}
         * @return this builder
         */
        public Builder disconnectionReason(String disconnectionReason) {
            wire.disconnectionReason(given("disconnection_reason", disconnectionReason));
            return this;
        }

        /**
         * Length of the conversation.
         *
         * @param duration {@code duration_ms}, in milliseconds on the wire
         * @return this builder
         */
        public Builder duration(Duration duration) {
            wire.duration(given("duration_ms", duration));
            return this;
        }

        /**
         * Mood of the contact over the conversation.
         *
         * @param sentiment {@code sentiment}
         * @return this builder
         */
        public Builder sentiment(UserSentiment sentiment) {
            wire.sentiment(given("sentiment", sentiment));
            return this;
        }

        /**
         * When the conversation began.
         *
         * @param startTimestamp {@code start_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder startTimestamp(Instant startTimestamp) {
            wire.startTimestamp(given("start_timestamp", startTimestamp));
            return this;
        }

        /**
         * Whether the analysis judged the conversation successful.
         *
         * @param successful {@code successful}
         * @return this builder
         */
        public Builder successful(boolean successful) {
            wire.successful(given("successful", successful));
            return this;
        }

        /**
         * Short account of the conversation.
         *
         * @param summary {@code summary}
         * @return this builder
         */
        public Builder summary(String summary) {
            wire.summary(given("summary", summary));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public ContactCall build() {
            ContactCall built = buildUnchecked();
            Checks.of("ContactCall", built.extraProperties())
                    .required("call_id", built.callIdOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ContactCall buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
