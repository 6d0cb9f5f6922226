package dev.retell4j.calls;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
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
 * How the telephony provider names a call.
 *
 * <p>Part of {@link PhoneCall}, {@link PhoneCallListItem}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableTelephonyIdentifier.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class TelephonyIdentifier extends RetellObject permits ImmutableTelephonyIdentifier {
    TelephonyIdentifier() {}

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
     * Identifier of the call at Twilio.
     *
     * @return {@code twilio_call_sid}; empty when absent
     */
    public final Optional<String> twilioCallSid() {
        return Optional.ofNullable(twilioCallSidOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("twilio_call_sid")
    abstract @Nullable String twilioCallSidOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link TelephonyIdentifier}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableTelephonyIdentifier.Builder wire = new ImmutableTelephonyIdentifier.Builder();

        private Builder() {}

        private Builder(TelephonyIdentifier from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Identifier of the call at Twilio.
         *
         * @param twilioCallSid {@code twilio_call_sid}
         * @return this builder
         */
        public Builder twilioCallSid(String twilioCallSid) {
            wire.twilioCallSid(given("twilio_call_sid", twilioCallSid));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public TelephonyIdentifier build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public TelephonyIdentifier buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
