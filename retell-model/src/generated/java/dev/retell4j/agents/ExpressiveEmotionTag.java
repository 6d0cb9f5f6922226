package dev.retell4j.agents;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An emotion or vocal effect the agent may put into its speech in expressive mode.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class ExpressiveEmotionTag extends OpenEnum<ExpressiveEmotionTag.Known> {
    /** Wire value: {@code empathetic}. */
    public static final ExpressiveEmotionTag EMPATHETIC = new ExpressiveEmotionTag("empathetic", Known.EMPATHETIC);

    /** Wire value: {@code excited}. */
    public static final ExpressiveEmotionTag EXCITED = new ExpressiveEmotionTag("excited", Known.EXCITED);

    /** Wire value: {@code happy}. */
    public static final ExpressiveEmotionTag HAPPY = new ExpressiveEmotionTag("happy", Known.HAPPY);

    /** Wire value: {@code curious}. */
    public static final ExpressiveEmotionTag CURIOUS = new ExpressiveEmotionTag("curious", Known.CURIOUS);

    /** Wire value: {@code surprised}. */
    public static final ExpressiveEmotionTag SURPRISED = new ExpressiveEmotionTag("surprised", Known.SURPRISED);

    /** A sigh. Wire value: {@code sigh}. */
    public static final ExpressiveEmotionTag SIGH = new ExpressiveEmotionTag("sigh", Known.SIGH);

    /** A clearing of the throat. Wire value: {@code clear throat}. */
    public static final ExpressiveEmotionTag CLEAR_THROAT =
            new ExpressiveEmotionTag("clear throat", Known.CLEAR_THROAT);

    /** A short pause. Wire value: {@code pause}. */
    public static final ExpressiveEmotionTag PAUSE = new ExpressiveEmotionTag("pause", Known.PAUSE);

    /** A longer pause. Wire value: {@code long pause}. */
    public static final ExpressiveEmotionTag LONG_PAUSE = new ExpressiveEmotionTag("long pause", Known.LONG_PAUSE);

    /** Stress on what follows. Wire value: {@code emphasis}. */
    public static final ExpressiveEmotionTag EMPHASIS = new ExpressiveEmotionTag("emphasis", Known.EMPHASIS);

    private static final List<ExpressiveEmotionTag> KNOWN_VALUES =
            List.of(EMPATHETIC, EXCITED, HAPPY, CURIOUS, SURPRISED, SIGH, CLEAR_THROAT, PAUSE, LONG_PAUSE, EMPHASIS);

    private static final Map<String, ExpressiveEmotionTag> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(ExpressiveEmotionTag::asString, Function.identity()));

    private ExpressiveEmotionTag(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ExpressiveEmotionTag of(String value) {
        ExpressiveEmotionTag known = BY_TEXT.get(value);
        return known == null ? new ExpressiveEmotionTag(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<ExpressiveEmotionTag> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Wire value: {@code empathetic}. */
        EMPATHETIC,

        /** Wire value: {@code excited}. */
        EXCITED,

        /** Wire value: {@code happy}. */
        HAPPY,

        /** Wire value: {@code curious}. */
        CURIOUS,

        /** Wire value: {@code surprised}. */
        SURPRISED,

        /** A sigh. Wire value: {@code sigh}. */
        SIGH,

        /** A clearing of the throat. Wire value: {@code clear throat}. */
        CLEAR_THROAT,

        /** A short pause. Wire value: {@code pause}. */
        PAUSE,

        /** A longer pause. Wire value: {@code long pause}. */
        LONG_PAUSE,

        /** Stress on what follows. Wire value: {@code emphasis}. */
        EMPHASIS
    }
}
