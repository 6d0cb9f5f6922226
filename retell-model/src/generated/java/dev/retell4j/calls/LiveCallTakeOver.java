package dev.retell4j.calls;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Says which listener takes a running call over from the agent.
 *
 * <p>Sent to {@code POST /v2/take-over-live-call/{call_id}}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableLiveCallTakeOver.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class LiveCallTakeOver extends RetellObject permits ImmutableLiveCallTakeOver {
    LiveCallTakeOver() {}

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
     * Identifier of the listener, as handed out when listening in began.
     *
     * @return {@code participant_id}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String participantId() {
        return required("participant_id", participantIdOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("participant_id")
    @Required
    abstract @Nullable String participantIdOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link LiveCallTakeOver}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableLiveCallTakeOver.Builder wire = new ImmutableLiveCallTakeOver.Builder();

        private Builder() {}

        private Builder(LiveCallTakeOver from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Identifier of the listener, as handed out when listening in began.
         *
         * @param participantId {@code participant_id}
         * @return this builder
         */
        public Builder participantId(String participantId) {
            wire.participantId(given("participant_id", participantId));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public LiveCallTakeOver build() {
            LiveCallTakeOver built = buildUnchecked();
            Checks.of("LiveCallTakeOver", built.extraProperties())
                    .required("participant_id", built.participantIdOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public LiveCallTakeOver buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
