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
 * Changes to a call while it runs.
 *
 * <p>Sent to {@code PATCH /v2/update-live-call/{call_id}}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableLiveCallUpdate.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class LiveCallUpdate extends RetellObject permits ImmutableLiveCallUpdate {
    LiveCallUpdate() {}

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
     * What the agent is told and whether it speaks up at once.
     *
     * @return {@code call_control}; empty when absent
     */
    public final Optional<LiveCallControl> callControl() {
        return Optional.ofNullable(callControlOrNull());
    }

    /**
     * Fields of the call that get new values.
     *
     * @return {@code fields_to_override}; empty when absent
     */
    public final Optional<LiveCallOverride> fieldsToOverride() {
        return Optional.ofNullable(fieldsToOverrideOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("call_control")
    abstract @Nullable LiveCallControl callControlOrNull();

    @JsonProperty("fields_to_override")
    abstract @Nullable LiveCallOverride fieldsToOverrideOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link LiveCallUpdate}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableLiveCallUpdate.Builder wire = new ImmutableLiveCallUpdate.Builder();

        private Builder() {}

        private Builder(LiveCallUpdate from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * What the agent is told and whether it speaks up at once.
         *
         * @param callControl {@code call_control}
         * @return this builder
         */
        public Builder callControl(LiveCallControl callControl) {
            wire.callControl(given("call_control", callControl));
            return this;
        }

        /**
         * Fields of the call that get new values.
         *
         * @param fieldsToOverride {@code fields_to_override}
         * @return this builder
         */
        public Builder fieldsToOverride(LiveCallOverride fieldsToOverride) {
            wire.fieldsToOverride(given("fields_to_override", fieldsToOverride));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public LiveCallUpdate build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public LiveCallUpdate buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
