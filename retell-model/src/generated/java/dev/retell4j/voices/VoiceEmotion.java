package dev.retell4j.voices;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An emotion that a voice conveys.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class VoiceEmotion extends OpenEnum<VoiceEmotion.Known> {
    /** Wire value: {@code calm}. */
    public static final VoiceEmotion CALM = new VoiceEmotion("calm", Known.CALM);

    /** Wire value: {@code sympathetic}. */
    public static final VoiceEmotion SYMPATHETIC = new VoiceEmotion("sympathetic", Known.SYMPATHETIC);

    /** Wire value: {@code happy}. */
    public static final VoiceEmotion HAPPY = new VoiceEmotion("happy", Known.HAPPY);

    /** Wire value: {@code sad}. */
    public static final VoiceEmotion SAD = new VoiceEmotion("sad", Known.SAD);

    /** Wire value: {@code angry}. */
    public static final VoiceEmotion ANGRY = new VoiceEmotion("angry", Known.ANGRY);

    /** Wire value: {@code fearful}. */
    public static final VoiceEmotion FEARFUL = new VoiceEmotion("fearful", Known.FEARFUL);

    /** Wire value: {@code surprised}. */
    public static final VoiceEmotion SURPRISED = new VoiceEmotion("surprised", Known.SURPRISED);

    private static final List<VoiceEmotion> KNOWN_VALUES =
            List.of(CALM, SYMPATHETIC, HAPPY, SAD, ANGRY, FEARFUL, SURPRISED);

    private static final Map<String, VoiceEmotion> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(VoiceEmotion::asString, Function.identity()));

    private VoiceEmotion(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static VoiceEmotion of(String value) {
        VoiceEmotion known = BY_TEXT.get(value);
        return known == null ? new VoiceEmotion(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<VoiceEmotion> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Wire value: {@code calm}. */
        CALM,

        /** Wire value: {@code sympathetic}. */
        SYMPATHETIC,

        /** Wire value: {@code happy}. */
        HAPPY,

        /** Wire value: {@code sad}. */
        SAD,

        /** Wire value: {@code angry}. */
        ANGRY,

        /** Wire value: {@code fearful}. */
        FEARFUL,

        /** Wire value: {@code surprised}. */
        SURPRISED
    }
}
