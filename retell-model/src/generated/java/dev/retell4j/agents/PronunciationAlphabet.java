package dev.retell4j.agents;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A phonetic alphabet.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class PronunciationAlphabet extends OpenEnum<PronunciationAlphabet.Known> {
    /** International Phonetic Alphabet. Wire value: {@code ipa}. */
    public static final PronunciationAlphabet IPA = new PronunciationAlphabet("ipa", Known.IPA);

    /** CMU Pronouncing Dictionary (ARPAbet). Wire value: {@code cmu}. */
    public static final PronunciationAlphabet CMU = new PronunciationAlphabet("cmu", Known.CMU);

    /** Hanyu Pinyin, for Mandarin. Wire value: {@code pinyin}. */
    public static final PronunciationAlphabet PINYIN = new PronunciationAlphabet("pinyin", Known.PINYIN);

    /** Jyutping, for Cantonese. Wire value: {@code jyutping}. */
    public static final PronunciationAlphabet JYUTPING = new PronunciationAlphabet("jyutping", Known.JYUTPING);

    private static final List<PronunciationAlphabet> KNOWN_VALUES = List.of(IPA, CMU, PINYIN, JYUTPING);

    private static final Map<String, PronunciationAlphabet> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(PronunciationAlphabet::asString, Function.identity()));

    private PronunciationAlphabet(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PronunciationAlphabet of(String value) {
        PronunciationAlphabet known = BY_TEXT.get(value);
        return known == null ? new PronunciationAlphabet(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<PronunciationAlphabet> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** International Phonetic Alphabet. Wire value: {@code ipa}. */
        IPA,

        /** CMU Pronouncing Dictionary (ARPAbet). Wire value: {@code cmu}. */
        CMU,

        /** Hanyu Pinyin, for Mandarin. Wire value: {@code pinyin}. */
        PINYIN,

        /** Jyutping, for Cantonese. Wire value: {@code jyutping}. */
        JYUTPING
    }
}
