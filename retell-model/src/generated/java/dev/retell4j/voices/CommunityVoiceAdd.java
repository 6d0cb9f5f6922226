package dev.retell4j.voices;

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
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A voice of a public library to add to those that agents can use.
 *
 * <p>Sent to {@code POST /add-community-voice}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableCommunityVoiceAdd.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class CommunityVoiceAdd extends RetellObject permits ImmutableCommunityVoiceAdd {
    CommunityVoiceAdd() {}

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
     * Identifier of the voice at the provider, as the search gives it.
     *
     * @return {@code provider_voice_id}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String providerVoiceId() {
        return required("provider_voice_id", providerVoiceIdOrNull());
    }

    /**
     * Name the voice gets at Retell.
     *
     * @return {@code voice_name}; 1 to 200 characters
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String voiceName() {
        return required("voice_name", voiceNameOrNull());
    }

    /**
     * Identifier of the voice's owner at the provider, as the search gives it. ElevenLabs voices need it, others do
     * not.
     *
     * @return {@code public_user_id}; empty when absent
     */
    public final Optional<String> publicUserId() {
        return Optional.ofNullable(publicUserIdOrNull());
    }

    /**
     * Provider whose library the voice is in.
     *
     * @return {@code voice_provider}; empty when absent
     */
    public final Optional<CommunityVoiceProvider> voiceProvider() {
        return Optional.ofNullable(voiceProviderOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("provider_voice_id")
    @Required
    abstract @Nullable String providerVoiceIdOrNull();

    @JsonProperty("voice_name")
    @Required
    abstract @Nullable String voiceNameOrNull();

    @JsonProperty("public_user_id")
    abstract @Nullable String publicUserIdOrNull();

    @JsonProperty("voice_provider")
    abstract @Nullable CommunityVoiceProvider voiceProviderOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link CommunityVoiceAdd}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableCommunityVoiceAdd.Builder wire = new ImmutableCommunityVoiceAdd.Builder();

        private Builder() {}

        private Builder(CommunityVoiceAdd from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Identifier of the voice at the provider, as the search gives it.
         *
         * @param providerVoiceId {@code provider_voice_id}
         * @return this builder
         */
        public Builder providerVoiceId(String providerVoiceId) {
            wire.providerVoiceId(given("provider_voice_id", providerVoiceId));
            return this;
        }

        /**
         * Name the voice gets at Retell.
         *
         * @param voiceName {@code voice_name}; 1 to 200 characters
         * @return this builder
         */
        public Builder voiceName(String voiceName) {
            wire.voiceName(given("voice_name", voiceName));
            return this;
        }

        /**
         * Identifier of the voice's owner at the provider, as the search gives it. ElevenLabs voices need it, others do
         * not.
         *
         * @param publicUserId {@code public_user_id}
         * @return this builder
         */
        public Builder publicUserId(String publicUserId) {
            wire.publicUserId(given("public_user_id", publicUserId));
            return this;
        }

        /**
         * Provider whose library the voice is in.
         *
         * @param voiceProvider {@code voice_provider}
         * @return this builder
         */
        public Builder voiceProvider(CommunityVoiceProvider voiceProvider) {
            wire.voiceProvider(given("voice_provider", voiceProvider));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public CommunityVoiceAdd build() {
            CommunityVoiceAdd built = buildUnchecked();
            Checks.of("CommunityVoiceAdd", built.extraProperties())
                    .required("provider_voice_id", built.providerVoiceIdOrNull())
                    .required("voice_name", built.voiceNameOrNull())
                    .shortest("voice_name", built.voiceNameOrNull(), 1)
                    .longest("voice_name", built.voiceNameOrNull(), 200)
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public CommunityVoiceAdd buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
