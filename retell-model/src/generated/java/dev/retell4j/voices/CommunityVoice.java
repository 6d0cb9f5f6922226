package dev.retell4j.voices;

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
 * A voice in the public library of a provider. It has to be added before agents can use it.
 *
 * <p>Part of {@link VoiceSearchResult}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableCommunityVoice.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class CommunityVoice extends RetellObject permits ImmutableCommunityVoice {
    CommunityVoice() {}

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
     * Description of the voice.
     *
     * @return {@code description}; empty when absent
     */
    public final Optional<String> description() {
        return Optional.ofNullable(descriptionOrNull());
    }

    /**
     * Name of the voice.
     *
     * @return {@code name}; empty when absent
     */
    public final Optional<String> name() {
        return Optional.ofNullable(nameOrNull());
    }

    /**
     * Identifier of the voice at the provider, needed to add the voice.
     *
     * @return {@code provider_voice_id}; empty when absent
     */
    public final Optional<String> providerVoiceId() {
        return Optional.ofNullable(providerVoiceIdOrNull());
    }

    /**
     * Identifier of the voice's owner at the provider. Only ElevenLabs voices have one, and adding them takes it.
     *
     * @return {@code public_user_id}; empty when absent
     */
    public final Optional<String> publicUserId() {
        return Optional.ofNullable(publicUserIdOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("description")
    abstract @Nullable String descriptionOrNull();

    @JsonProperty("name")
    abstract @Nullable String nameOrNull();

    @JsonProperty("provider_voice_id")
    abstract @Nullable String providerVoiceIdOrNull();

    @JsonProperty("public_user_id")
    abstract @Nullable String publicUserIdOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link CommunityVoice}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableCommunityVoice.Builder wire = new ImmutableCommunityVoice.Builder();

        private Builder() {}

        private Builder(CommunityVoice from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Description of the voice.
         *
         * @param description {@code description}
         * @return this builder
         */
        public Builder description(String description) {
            wire.description(given("description", description));
            return this;
        }

        /**
         * Name of the voice.
         *
         * @param name {@code name}
         * @return this builder
         */
        public Builder name(String name) {
            wire.name(given("name", name));
            return this;
        }

        /**
         * Identifier of the voice at the provider, needed to add the voice.
         *
         * @param providerVoiceId {@code provider_voice_id}
         * @return this builder
         */
        public Builder providerVoiceId(String providerVoiceId) {
            wire.providerVoiceId(given("provider_voice_id", providerVoiceId));
            return this;
        }

        /**
         * Identifier of the voice's owner at the provider. Only ElevenLabs voices have one, and adding them takes it.
         *
         * @param publicUserId {@code public_user_id}
         * @return this builder
         */
        public Builder publicUserId(String publicUserId) {
            wire.publicUserId(given("public_user_id", publicUserId));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public CommunityVoice build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public CommunityVoice buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
