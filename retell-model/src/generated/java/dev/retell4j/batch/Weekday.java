package dev.retell4j.batch;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A day of the week.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class Weekday extends OpenEnum<Weekday.Known> {
    /** Wire value: {@code Monday}. */
    public static final Weekday MONDAY = new Weekday("Monday", Known.MONDAY);

    /** Wire value: {@code Tuesday}. */
    public static final Weekday TUESDAY = new Weekday("Tuesday", Known.TUESDAY);

    /** Wire value: {@code Wednesday}. */
    public static final Weekday WEDNESDAY = new Weekday("Wednesday", Known.WEDNESDAY);

    /** Wire value: {@code Thursday}. */
    public static final Weekday THURSDAY = new Weekday("Thursday", Known.THURSDAY);

    /** Wire value: {@code Friday}. */
    public static final Weekday FRIDAY = new Weekday("Friday", Known.FRIDAY);

    /** Wire value: {@code Saturday}. */
    public static final Weekday SATURDAY = new Weekday("Saturday", Known.SATURDAY);

    /** Wire value: {@code Sunday}. */
    public static final Weekday SUNDAY = new Weekday("Sunday", Known.SUNDAY);

    private static final List<Weekday> KNOWN_VALUES =
            List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY);

    private static final Map<String, Weekday> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(Weekday::asString, Function.identity()));

    private Weekday(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Weekday of(String value) {
        Weekday known = BY_TEXT.get(value);
        return known == null ? new Weekday(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<Weekday> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Wire value: {@code Monday}. */
        MONDAY,

        /** Wire value: {@code Tuesday}. */
        TUESDAY,

        /** Wire value: {@code Wednesday}. */
        WEDNESDAY,

        /** Wire value: {@code Thursday}. */
        THURSDAY,

        /** Wire value: {@code Friday}. */
        FRIDAY,

        /** Wire value: {@code Saturday}. */
        SATURDAY,

        /** Wire value: {@code Sunday}. */
        SUNDAY
    }
}
