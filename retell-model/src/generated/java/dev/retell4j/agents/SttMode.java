package dev.retell4j.agents;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What speech recognition aims at.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class SttMode extends OpenEnum<SttMode.Known> {
    /** Low delay comes first. Wire value: {@code fast}. */
    public static final SttMode FAST = new SttMode("fast", Known.FAST);

    /** Accuracy comes first, at the cost of some delay. Wire value: {@code accurate}. */
    public static final SttMode ACCURATE = new SttMode("accurate", Known.ACCURATE);

    /** Provider and timing are as {@code custom_stt_config} says. Wire value: {@code custom}. */
    public static final SttMode CUSTOM = new SttMode("custom", Known.CUSTOM);

    private static final List<SttMode> KNOWN_VALUES = List.of(FAST, ACCURATE, CUSTOM);

    private static final Map<String, SttMode> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(SttMode::asString, Function.identity()));

    private SttMode(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SttMode of(String value) {
        SttMode known = BY_TEXT.get(value);
        return known == null ? new SttMode(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<SttMode> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Low delay comes first. Wire value: {@code fast}. */
        FAST,

        /** Accuracy comes first, at the cost of some delay. Wire value: {@code accurate}. */
        ACCURATE,

        /** Provider and timing are as {@code custom_stt_config} says. Wire value: {@code custom}. */
        CUSTOM
    }
}
