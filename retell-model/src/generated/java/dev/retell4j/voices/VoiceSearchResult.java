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
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The voices a search in a public library found.
 *
 * <p>Returned by {@code POST /search-community-voice}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableVoiceSearchResult.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class VoiceSearchResult extends RetellObject permits ImmutableVoiceSearchResult {
    VoiceSearchResult() {}

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
     * The voices found; empty when there are none.
     *
     * @return {@code voices}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final List<CommunityVoice> voices() {
        return required("voices", voicesOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("voices")
    @Required
    abstract @Nullable List<CommunityVoice> voicesOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link VoiceSearchResult}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableVoiceSearchResult.Builder wire = new ImmutableVoiceSearchResult.Builder();

        private Builder() {}

        private Builder(VoiceSearchResult from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * The voices found; empty when there are none.
         *
         * @param voices {@code voices}
         * @return this builder
         */
        public Builder voices(List<CommunityVoice> voices) {
            wire.voices(given("voices", voices));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public VoiceSearchResult build() {
            VoiceSearchResult built = buildUnchecked();
            Checks.of("VoiceSearchResult", built.extraProperties())
                    .required("voices", built.voicesOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public VoiceSearchResult buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
