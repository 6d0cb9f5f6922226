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
 * A voice that agents can speak with.
 *
 * <p>Returned by {@code GET /get-voice/{voice_id}}, {@code GET /list-voices}, {@code POST /add-community-voice},
 * {@code POST /clone-voice}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableVoice.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class Voice extends RetellObject permits ImmutableVoice {
    Voice() {}

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
     * Gender the voice sounds like.
     *
     * @return {@code gender}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final VoiceGender gender() {
        return required("gender", genderOrNull());
    }

    /**
     * Provider of the voice.
     *
     * @return {@code provider}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final VoiceProvider provider() {
        return required("provider", providerOrNull());
    }

    /**
     * Identifier of the voice, to be set as an agent's {@code voice_id}.
     *
     * @return {@code voice_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String voiceId() {
        return required("voice_id", voiceIdOrNull());
    }

    /**
     * Name of the voice.
     *
     * @return {@code voice_name}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String voiceName() {
        return required("voice_name", voiceNameOrNull());
    }

    /**
     * Accent of the voice.
     *
     * @return {@code accent}; empty when absent
     */
    public final Optional<String> accent() {
        return Optional.ofNullable(accentOrNull());
    }

    /**
     * Age group the voice sounds like.
     *
     * @return {@code age}; empty when absent
     */
    public final Optional<String> age() {
        return Optional.ofNullable(ageOrNull());
    }

    /**
     * Address of an audio sample.
     *
     * @return {@code preview_audio_url}; empty when absent
     */
    public final Optional<String> previewAudioUrl() {
        return Optional.ofNullable(previewAudioUrlOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("gender")
    @Required
    abstract @Nullable VoiceGender genderOrNull();

    @JsonProperty("provider")
    @Required
    abstract @Nullable VoiceProvider providerOrNull();

    @JsonProperty("voice_id")
    @Required
    abstract @Nullable String voiceIdOrNull();

    @JsonProperty("voice_name")
    @Required
    abstract @Nullable String voiceNameOrNull();

    @JsonProperty("accent")
    abstract @Nullable String accentOrNull();

    @JsonProperty("age")
    abstract @Nullable String ageOrNull();

    @JsonProperty("preview_audio_url")
    abstract @Nullable String previewAudioUrlOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link Voice}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableVoice.Builder wire = new ImmutableVoice.Builder();

        private Builder() {}

        private Builder(Voice from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Gender the voice sounds like.
         *
         * @param gender {@code gender}
         * @return this builder
         */
        public Builder gender(VoiceGender gender) {
            wire.gender(given("gender", gender));
            return this;
        }

        /**
         * Provider of the voice.
         *
         * @param provider {@code provider}
         * @return this builder
         */
        public Builder provider(VoiceProvider provider) {
            wire.provider(given("provider", provider));
            return this;
        }

        /**
         * Identifier of the voice, to be set as an agent's {@code voice_id}.
         *
         * @param voiceId {@code voice_id}
         * @return this builder
         */
        public Builder voiceId(String voiceId) {
            wire.voiceId(given("voice_id", voiceId));
            return this;
        }

        /**
         * Name of the voice.
         *
         * @param voiceName {@code voice_name}
         * @return this builder
         */
        public Builder voiceName(String voiceName) {
            wire.voiceName(given("voice_name", voiceName));
            return this;
        }

        /**
         * Accent of the voice.
         *
         * @param accent {@code accent}
         * @return this builder
         */
        public Builder accent(String accent) {
            wire.accent(given("accent", accent));
            return this;
        }

        /**
         * Age group the voice sounds like.
         *
         * @param age {@code age}
         * @return this builder
         */
        public Builder age(String age) {
            wire.age(given("age", age));
            return this;
        }

        /**
         * Address of an audio sample.
         *
         * @param previewAudioUrl {@code preview_audio_url}
         * @return this builder
         */
        public Builder previewAudioUrl(String previewAudioUrl) {
            wire.previewAudioUrl(given("preview_audio_url", previewAudioUrl));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public Voice build() {
            Voice built = buildUnchecked();
            Checks.of("Voice", built.extraProperties())
                    .required("gender", built.genderOrNull())
                    .required("provider", built.providerOrNull())
                    .required("voice_id", built.voiceIdOrNull())
                    .required("voice_name", built.voiceNameOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public Voice buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
