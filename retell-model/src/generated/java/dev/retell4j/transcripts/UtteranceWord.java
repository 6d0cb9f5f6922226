package dev.retell4j.transcripts;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One spoken word and when it was said; the times are approximate.
 *
 * <p>Part of {@link Utterance}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableUtteranceWord.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class UtteranceWord extends RetellObject permits ImmutableUtteranceWord {
    UtteranceWord() {}

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
     * Where the word ends in the call's audio, in seconds.
     *
     * @return {@code end}; empty when absent
     */
    public final OptionalDouble end() {
        Double end = endOrNull();
        return end == null ? OptionalDouble.empty() : OptionalDouble.of(end);
    }

    /**
     * Where the word begins in the call's audio, in seconds.
     *
     * @return {@code start}; empty when absent
     */
    public final OptionalDouble start() {
        Double start = startOrNull();
        return start == null ? OptionalDouble.empty() : OptionalDouble.of(start);
    }

    /**
     * The word itself.
     *
     * @return {@code word}; empty when absent
     */
    public final Optional<String> word() {
        return Optional.ofNullable(wordOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("end")
    abstract @Nullable Double endOrNull();

    @JsonProperty("start")
    abstract @Nullable Double startOrNull();

    @JsonProperty("word")
    abstract @Nullable String wordOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link UtteranceWord}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableUtteranceWord.Builder wire = new ImmutableUtteranceWord.Builder();

        private Builder() {}

        private Builder(UtteranceWord from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Where the word ends in the call's audio, in seconds.
         *
         * @param end {@code end}
         * @return this builder
         */
        public Builder end(double end) {
            wire.end(given("end", end));
            return this;
        }

        /**
         * Where the word begins in the call's audio, in seconds.
         *
         * @param start {@code start}
         * @return this builder
         */
        public Builder start(double start) {
            wire.start(given("start", start));
            return this;
        }

        /**
         * The word itself.
         *
         * @param word {@code word}
         * @return this builder
         */
        public Builder word(String word) {
            wire.word(given("word", word));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public UtteranceWord build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public UtteranceWord buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
