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
 * A push given to the agent in a running call.
 *
 * <p>Part of {@link LiveCallUpdate}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableLiveCallControl.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class LiveCallControl extends RetellObject permits ImmutableLiveCallControl {
    LiveCallControl() {}

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
     * Text put into the conversation for the agent to know; it shows up in the transcript as an {@code injected} entry.
     *
     * @return {@code additional_context}; empty when absent
     */
    public final Optional<String> additionalContext() {
        return Optional.ofNullable(additionalContextOrNull());
    }

    /**
     * Whether the agent is made to answer right away instead of waiting for its next turn.
     *
     * @return {@code trigger_response}; empty when absent
     */
    public final Optional<Boolean> triggerResponse() {
        return Optional.ofNullable(triggerResponseOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("additional_context")
    abstract @Nullable String additionalContextOrNull();

    @JsonProperty("trigger_response")
    abstract @Nullable Boolean triggerResponseOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link LiveCallControl}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableLiveCallControl.Builder wire = new ImmutableLiveCallControl.Builder();

        private Builder() {}

        private Builder(LiveCallControl from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Text put into the conversation for the agent to know; it shows up in the transcript as an {@code injected}
         * entry.
         *
         * @param additionalContext {@code additional_context}
         * @return this builder
         */
        public Builder additionalContext(String additionalContext) {
            wire.additionalContext(given("additional_context", additionalContext));
            return this;
        }

        /**
         * Whether the agent is made to answer right away instead of waiting for its next turn.
         *
         * @param triggerResponse {@code trigger_response}
         * @return this builder
         */
        public Builder triggerResponse(boolean triggerResponse) {
            wire.triggerResponse(given("trigger_response", triggerResponse));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public LiveCallControl build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public LiveCallControl buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
