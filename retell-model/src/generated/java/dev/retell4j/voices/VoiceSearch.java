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
 * A search in the public voice library of a provider.
 *
 * <p>Sent to {@code POST /search-community-voice}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableVoiceSearch.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class VoiceSearch extends RetellObject permits ImmutableVoiceSearch {
    VoiceSearch() {}

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
     * Text to search for, such as a name, a description or an identifier.
     *
     * @return {@code search_query}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String searchQuery() {
        return required("search_query", searchQueryOrNull());
    }

    /**
     * Provider whose library is searched.
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

    @JsonProperty("search_query")
    @Required
    abstract @Nullable String searchQueryOrNull();

    @JsonProperty("voice_provider")
    abstract @Nullable CommunityVoiceProvider voiceProviderOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link VoiceSearch}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableVoiceSearch.Builder wire = new ImmutableVoiceSearch.Builder();

        private Builder() {}

        private Builder(VoiceSearch from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Text to search for, such as a name, a description or an identifier.
         *
         * @param searchQuery {@code search_query}
         * @return this builder
         */
        public Builder searchQuery(String searchQuery) {
            wire.searchQuery(given("search_query", searchQuery));
            return this;
        }

        /**
         * Provider whose library is searched.
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
        public VoiceSearch build() {
            VoiceSearch built = buildUnchecked();
            Checks.of("VoiceSearch", built.extraProperties())
                    .required("search_query", built.searchQueryOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public VoiceSearch buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
