package dev.retell4j.agents;

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
import java.time.Duration;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Speech recognition provider and timing, for agents that do not use one of the ready-made modes.
 *
 * <p>Part of {@link AgentCreate}, {@link AgentUpdate}, {@link Agent}, {@link dev.retell4j.flows.ConversationNode} and 1
 * more.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableCustomSttConfig.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class CustomSttConfig extends RetellObject permits ImmutableCustomSttConfig {
    CustomSttConfig() {}

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
     * How long a silence has to be for what the user said to count as finished. The lowest value is 10 for Deepgram,
     * 100 for Azure and AssemblyAI, and 500 for Soniox.
     *
     * @return {@code endpointing_ms}, in milliseconds on the wire
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final Duration endpointing() {
        return required("endpointing_ms", endpointingOrNull());
    }

    /**
     * The provider that transcribes the user's speech.
     *
     * @return {@code provider}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final SttProvider provider() {
        return required("provider", providerOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("endpointing_ms")
    @Required
    abstract @Nullable Duration endpointingOrNull();

    @JsonProperty("provider")
    @Required
    abstract @Nullable SttProvider providerOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link CustomSttConfig}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableCustomSttConfig.Builder wire = new ImmutableCustomSttConfig.Builder();

        private Builder() {}

        private Builder(CustomSttConfig from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * How long a silence has to be for what the user said to count as finished. The lowest value is 10 for
         * Deepgram, 100 for Azure and AssemblyAI, and 500 for Soniox.
         *
         * @param endpointing {@code endpointing_ms}, in milliseconds on the wire
         * @return this builder
         */
        public Builder endpointing(Duration endpointing) {
            wire.endpointing(given("endpointing_ms", endpointing));
            return this;
        }

        /**
         * The provider that transcribes the user's speech.
         *
         * @param provider {@code provider}
         * @return this builder
         */
        public Builder provider(SttProvider provider) {
            wire.provider(given("provider", provider));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public CustomSttConfig build() {
            CustomSttConfig built = buildUnchecked();
            Checks.of("CustomSttConfig", built.extraProperties())
                    .required("endpointing_ms", built.endpointingOrNull())
                    .required("provider", built.providerOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public CustomSttConfig buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
