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
import dev.retell4j.types.MultipartRequest;
import dev.retell4j.types.RetellObject;
import dev.retell4j.types.Upload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Recordings of a voice to clone. The clone is a new voice that agents can use.
 *
 * <p>Sent to {@code POST /clone-voice}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableVoiceClone.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class VoiceClone extends RetellObject implements MultipartRequest permits ImmutableVoiceClone {
    VoiceClone() {}

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
     * Audio recordings of the voice. Cartesia and MiniMax take a single one, Inworld up to three.
     *
     * @return {@code files}; at most 25 elements
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final List<Upload> files() {
        return required("files", filesOrNull());
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
     * Provider that clones the voice.
     *
     * @return {@code voice_provider}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final VoiceCloneProvider voiceProvider() {
        return required("voice_provider", voiceProviderOrNull());
    }

    /**
     * Returns the parts of the body.
     *
     * @return wire name to value, extra properties last
     */
    @Override
    public final Map<String, Object> parts() {
        Map<String, Object> parts = new LinkedHashMap<>();
        if (filesOrNull() != null && !filesOrNull().isEmpty()) {
            parts.put("files", filesOrNull());
        }
        if (voiceNameOrNull() != null) {
            parts.put("voice_name", voiceNameOrNull());
        }
        if (voiceProviderOrNull() != null) {
            parts.put("voice_provider", voiceProviderOrNull());
        }
        parts.putAll(extraProperties());
        return parts;
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("files")
    @Required
    abstract @Nullable List<Upload> filesOrNull();

    @JsonProperty("voice_name")
    @Required
    abstract @Nullable String voiceNameOrNull();

    @JsonProperty("voice_provider")
    @Required
    abstract @Nullable VoiceCloneProvider voiceProviderOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link VoiceClone}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableVoiceClone.Builder wire = new ImmutableVoiceClone.Builder();

        private Builder() {}

        private Builder(VoiceClone from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Audio recordings of the voice. Cartesia and MiniMax take a single one, Inworld up to three.
         *
         * @param files {@code files}; at most 25 elements
         * @return this builder
         */
        public Builder files(List<Upload> files) {
            wire.files(given("files", files));
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
         * Provider that clones the voice.
         *
         * @param voiceProvider {@code voice_provider}
         * @return this builder
         */
        public Builder voiceProvider(VoiceCloneProvider voiceProvider) {
            wire.voiceProvider(given("voice_provider", voiceProvider));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public VoiceClone build() {
            VoiceClone built = buildUnchecked();
            Checks.of("VoiceClone", built.extraProperties())
                    .required("files", built.filesOrNull())
                    .most("files", built.filesOrNull(), 25)
                    .required("voice_name", built.voiceNameOrNull())
                    .shortest("voice_name", built.voiceNameOrNull(), 1)
                    .longest("voice_name", built.voiceNameOrNull(), 200)
                    .required("voice_provider", built.voiceProviderOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public VoiceClone buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
