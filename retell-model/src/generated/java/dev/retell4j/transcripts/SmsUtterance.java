package dev.retell4j.transcripts;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.Constant;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A text message that belongs to a call's transcript.
 *
 * <p>Part of {@link TranscriptEntry}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableSmsUtterance.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class SmsUtterance extends RetellObject implements TranscriptEntry
        permits ImmutableSmsUtterance {
    SmsUtterance() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.role("sms");
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
     * Text of the message.
     *
     * @return {@code content}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String content() {
        return required("content", contentOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code role}; always {@code sms}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String role() {
        return required("role", roleOrNull());
    }

    /**
     * Time in the call at which the message stands.
     *
     * @return {@code time_sec}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final double timeSec() {
        return required("time_sec", timeSecOrNull());
    }

    /**
     * Pictures and other media in the message.
     *
     * @return {@code multimedia}; empty when absent
     */
    public final List<Multimedia> multimedia() {
        List<Multimedia> multimedia = multimediaOrNull();
        return multimedia == null ? List.of() : multimedia;
    }

    @Override
    public final <R> R accept(TranscriptEntry.Visitor<R> visitor) {
        return visitor.visitSms(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("content")
    @Required
    abstract @Nullable String contentOrNull();

    @JsonProperty("role")
    @Required
    @Constant("sms")
    abstract @Nullable String roleOrNull();

    @JsonProperty("time_sec")
    @Required
    abstract @Nullable Double timeSecOrNull();

    @JsonProperty("multimedia")
    abstract @Nullable List<Multimedia> multimediaOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link SmsUtterance}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableSmsUtterance.Builder wire = new ImmutableSmsUtterance.Builder();

        private Builder() {}

        private Builder(SmsUtterance from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Text of the message.
         *
         * @param content {@code content}
         * @return this builder
         */
        public Builder content(String content) {
            wire.content(given("content", content));
            return this;
        }

        /**
         * Time in the call at which the message stands.
         *
         * @param timeSec {@code time_sec}
         * @return this builder
         */
        public Builder timeSec(double timeSec) {
            wire.timeSec(given("time_sec", timeSec));
            return this;
        }

        /**
         * Pictures and other media in the message.
         *
         * @param multimedia {@code multimedia}
         * @return this builder
         */
        public Builder multimedia(List<Multimedia> multimedia) {
            wire.multimedia(given("multimedia", multimedia));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public SmsUtterance build() {
            SmsUtterance built = buildUnchecked();
            Checks.of("SmsUtterance", built.extraProperties())
                    .required("content", built.contentOrNull())
                    .required("time_sec", built.timeSecOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public SmsUtterance buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
