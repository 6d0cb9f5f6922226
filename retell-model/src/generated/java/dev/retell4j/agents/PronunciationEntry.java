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
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A word with the pronunciation the agent is to use for it.
 *
 * <p>Part of {@link AgentCreate}, {@link AgentUpdate}, {@link Agent}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutablePronunciationEntry.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class PronunciationEntry extends RetellObject permits ImmutablePronunciationEntry {
    PronunciationEntry() {}

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
     * The phonetic alphabet in which {@code phoneme} is written.
     *
     * @return {@code alphabet}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final PronunciationAlphabet alphabet() {
        return required("alphabet", alphabetOrNull());
    }

    /**
     * The pronunciation, written in {@code alphabet}.
     *
     * @return {@code phoneme}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String phoneme() {
        return required("phoneme", phonemeOrNull());
    }

    /**
     * The word as it is written.
     *
     * @return {@code word}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String word() {
        return required("word", wordOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("alphabet")
    @Required
    abstract @Nullable PronunciationAlphabet alphabetOrNull();

    @JsonProperty("phoneme")
    @Required
    abstract @Nullable String phonemeOrNull();

    @JsonProperty("word")
    @Required
    abstract @Nullable String wordOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link PronunciationEntry}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutablePronunciationEntry.Builder wire = new ImmutablePronunciationEntry.Builder();

        private Builder() {}

        private Builder(PronunciationEntry from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * The phonetic alphabet in which {@code phoneme} is written.
         *
         * @param alphabet {@code alphabet}
         * @return this builder
         */
        public Builder alphabet(PronunciationAlphabet alphabet) {
            wire.alphabet(given("alphabet", alphabet));
            return this;
        }

        /**
         * The pronunciation, written in {@code alphabet}.
         *
         * @param phoneme {@code phoneme}
         * @return this builder
         */
        public Builder phoneme(String phoneme) {
            wire.phoneme(given("phoneme", phoneme));
            return this;
        }

        /**
         * The word as it is written.
         *
         * @param word {@code word}
         * @return this builder
         */
        public Builder word(String word) {
            wire.word(given("word", word));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public PronunciationEntry build() {
            PronunciationEntry built = buildUnchecked();
            Checks.of("PronunciationEntry", built.extraProperties())
                    .required("alphabet", built.alphabetOrNull())
                    .required("phoneme", built.phonemeOrNull())
                    .required("word", built.wordOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public PronunciationEntry buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
