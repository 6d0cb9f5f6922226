package dev.retell4j.transfers;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a waiting caller hears.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class OnHoldMusic extends OpenEnum<OnHoldMusic.Known> {
    /** Silence. Wire value: {@code none}. */
    public static final OnHoldMusic NONE = new OnHoldMusic("none", Known.NONE);

    /** Calm sounds. Wire value: {@code relaxing_sound}. */
    public static final OnHoldMusic RELAXING_SOUND = new OnHoldMusic("relaxing_sound", Known.RELAXING_SOUND);

    /** Lively music. Wire value: {@code uplifting_beats}. */
    public static final OnHoldMusic UPLIFTING_BEATS = new OnHoldMusic("uplifting_beats", Known.UPLIFTING_BEATS);

    /** A ringing tone. Wire value: {@code ringtone}. */
    public static final OnHoldMusic RINGTONE = new OnHoldMusic("ringtone", Known.RINGTONE);

    /** Audio of one's own. Wire value: {@code custom}. */
    public static final OnHoldMusic CUSTOM = new OnHoldMusic("custom", Known.CUSTOM);

    private static final List<OnHoldMusic> KNOWN_VALUES =
            List.of(NONE, RELAXING_SOUND, UPLIFTING_BEATS, RINGTONE, CUSTOM);

    private static final Map<String, OnHoldMusic> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(OnHoldMusic::asString, Function.identity()));

    private OnHoldMusic(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OnHoldMusic of(String value) {
        OnHoldMusic known = BY_TEXT.get(value);
        return known == null ? new OnHoldMusic(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<OnHoldMusic> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Silence. Wire value: {@code none}. */
        NONE,

        /** Calm sounds. Wire value: {@code relaxing_sound}. */
        RELAXING_SOUND,

        /** Lively music. Wire value: {@code uplifting_beats}. */
        UPLIFTING_BEATS,

        /** A ringing tone. Wire value: {@code ringtone}. */
        RINGTONE,

        /** Audio of one's own. Wire value: {@code custom}. */
        CUSTOM
    }
}
