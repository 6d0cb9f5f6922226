package dev.retell4j.webhooks.events;

import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How an alert rule compares a value with its threshold.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class AlertComparator extends OpenEnum<AlertComparator.Known> {
    /** Greater than the threshold. Wire value: {@code gt}. */
    public static final AlertComparator GREATER = new AlertComparator("gt", Known.GREATER);

    /** Less than the threshold. Wire value: {@code lt}. */
    public static final AlertComparator LESS = new AlertComparator("lt", Known.LESS);

    /** Greater than the threshold or equal to it. Wire value: {@code ge}. */
    public static final AlertComparator GREATER_OR_EQUAL = new AlertComparator("ge", Known.GREATER_OR_EQUAL);

    /** Less than the threshold or equal to it. Wire value: {@code le}. */
    public static final AlertComparator LESS_OR_EQUAL = new AlertComparator("le", Known.LESS_OR_EQUAL);

    private static final List<AlertComparator> KNOWN_VALUES = List.of(GREATER, LESS, GREATER_OR_EQUAL, LESS_OR_EQUAL);

    private static final Map<String, AlertComparator> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(AlertComparator::asString, Function.identity()));

    /** Signs that were seen in place of the words. */
    private static final Map<String, Known> SIGNS = Map.of(
            ">", Known.GREATER,
            "<", Known.LESS,
            ">=", Known.GREATER_OR_EQUAL,
            "<=", Known.LESS_OR_EQUAL);

    private AlertComparator(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text, known too when it is a sign such as
     *     {@code >}
     */
    public static AlertComparator of(String value) {
        AlertComparator known = BY_TEXT.get(value);
        return known == null ? new AlertComparator(value, SIGNS.get(value)) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<AlertComparator> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Greater than the threshold. Wire value: {@code gt}. */
        GREATER,

        /** Less than the threshold. Wire value: {@code lt}. */
        LESS,

        /** Greater than the threshold or equal to it. Wire value: {@code ge}. */
        GREATER_OR_EQUAL,

        /** Less than the threshold or equal to it. Wire value: {@code le}. */
        LESS_OR_EQUAL
    }
}
