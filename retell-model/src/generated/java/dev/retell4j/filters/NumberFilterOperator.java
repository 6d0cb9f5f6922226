package dev.retell4j.filters;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Ways of comparing numbers.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class NumberFilterOperator extends OpenEnum<NumberFilterOperator.Known> {
    /** Equal to the value. Wire value: {@code eq}. */
    public static final NumberFilterOperator EQUAL = new NumberFilterOperator("eq", Known.EQUAL);

    /** Not equal to the value. Wire value: {@code ne}. */
    public static final NumberFilterOperator NOT_EQUAL = new NumberFilterOperator("ne", Known.NOT_EQUAL);

    /** Greater than the value. Wire value: {@code gt}. */
    public static final NumberFilterOperator GREATER = new NumberFilterOperator("gt", Known.GREATER);

    /** Greater than or equal to the value. Wire value: {@code ge}. */
    public static final NumberFilterOperator GREATER_OR_EQUAL = new NumberFilterOperator("ge", Known.GREATER_OR_EQUAL);

    /** Less than the value. Wire value: {@code lt}. */
    public static final NumberFilterOperator LESS = new NumberFilterOperator("lt", Known.LESS);

    /** Less than or equal to the value. Wire value: {@code le}. */
    public static final NumberFilterOperator LESS_OR_EQUAL = new NumberFilterOperator("le", Known.LESS_OR_EQUAL);

    private static final List<NumberFilterOperator> KNOWN_VALUES =
            List.of(EQUAL, NOT_EQUAL, GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL);

    private static final Map<String, NumberFilterOperator> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(NumberFilterOperator::asString, Function.identity()));

    private NumberFilterOperator(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static NumberFilterOperator of(String value) {
        NumberFilterOperator known = BY_TEXT.get(value);
        return known == null ? new NumberFilterOperator(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<NumberFilterOperator> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Equal to the value. Wire value: {@code eq}. */
        EQUAL,

        /** Not equal to the value. Wire value: {@code ne}. */
        NOT_EQUAL,

        /** Greater than the value. Wire value: {@code gt}. */
        GREATER,

        /** Greater than or equal to the value. Wire value: {@code ge}. */
        GREATER_OR_EQUAL,

        /** Less than the value. Wire value: {@code lt}. */
        LESS,

        /** Less than or equal to the value. Wire value: {@code le}. */
        LESS_OR_EQUAL
    }
}
