package dev.retell4j.transcripts;

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
 * What one party of a call said in one turn.
 *
 * <p>Part of {@link dev.retell4j.calls.PhoneCall}, {@link TranscriptEntry}, {@link dev.retell4j.calls.WebCall}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableUtterance.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class Utterance extends RetellObject implements TranscriptEntry permits ImmutableUtterance {
    Utterance() {}

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
     * Text of what was said. The literal {@code (unintelligible audio)} stands for speech that could not be
     * transcribed.
     *
     * @return {@code content}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String content() {
        return required("content", contentOrNull());
    }

    /**
     * Who spoke.
     *
     * @return {@code role}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final UtteranceRole role() {
        return required("role", roleOrNull());
    }

    /**
     * Words with their times.
     *
     * @return {@code words}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final List<UtteranceWord> words() {
        return required("words", wordsOrNull());
    }

    @Override
    public final <R> R accept(TranscriptEntry.Visitor<R> visitor) {
        return visitor.visitUtterance(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("content")
    @Required
    abstract @Nullable String contentOrNull();

    @JsonProperty("role")
    @Required
    abstract @Nullable UtteranceRole roleOrNull();

    @JsonProperty("words")
    @Required
    abstract @Nullable List<UtteranceWord> wordsOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link Utterance}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableUtterance.Builder wire = new ImmutableUtterance.Builder();

        private Builder() {}

        private Builder(Utterance from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Text of what was said. The literal {@code (unintelligible audio)} stands for speech that could not be
         * transcribed.
         *
         * @param content {@code content}
         * @return this builder
         */
        public Builder content(String content) {
            wire.content(given("content", content));
            return this;
        }

        /**
         * Who spoke.
         *
         * @param role {@code role}
         * @return this builder
         */
        public Builder role(UtteranceRole role) {
            wire.role(given("role", role));
            return this;
        }

        /**
         * Words with their times.
         *
         * @param words {@code words}
         * @return this builder
         */
        public Builder words(List<UtteranceWord> words) {
            wire.words(given("words", words));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public Utterance build() {
            Utterance built = buildUnchecked();
            Checks.of("Utterance", built.extraProperties())
                    .required("content", built.contentOrNull())
                    .required("role", built.roleOrNull())
                    .required("words", built.wordsOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public Utterance buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
