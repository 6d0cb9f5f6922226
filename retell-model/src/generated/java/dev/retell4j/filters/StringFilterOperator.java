package dev.retell4j.filters;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Ways of comparing texts.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class StringFilterOperator extends OpenEnum<StringFilterOperator.Known> {
    /** Equal to the value. Wire value: {@code eq}. */
    public static final StringFilterOperator EQUAL = new StringFilterOperator("eq", Known.EQUAL);

    /** Not equal to the value. Wire value: {@code ne}. */
    public static final StringFilterOperator NOT_EQUAL = new StringFilterOperator("ne", Known.NOT_EQUAL);

    /** Starts with the value. Wire value: {@code sw}. */
    public static final StringFilterOperator STARTS_WITH = new StringFilterOperator("sw", Known.STARTS_WITH);

    /** Ends with the value. Wire value: {@code ew}. */
    public static final StringFilterOperator ENDS_WITH = new StringFilterOperator("ew", Known.ENDS_WITH);

    /** Contains the value. Wire value: {@code co}. */
    public static final StringFilterOperator CONTAINS = new StringFilterOperator("co", Known.CONTAINS);

    private static final List<StringFilterOperator> KNOWN_VALUES =
            List.of(EQUAL, NOT_EQUAL, STARTS_WITH, ENDS_WITH, CONTAINS);

    private static final Map<String, StringFilterOperator> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(StringFilterOperator::asString, Function.identity()));

    private StringFilterOperator(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static StringFilterOperator of(String value) {
        StringFilterOperator known = BY_TEXT.get(value);
        return known == null ? new StringFilterOperator(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<StringFilterOperator> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Equal to the value. Wire value: {@code eq}. */
        EQUAL,

        /** Not equal to the value. Wire value: {@code ne}. */
        NOT_EQUAL,

        /** Starts with the value. Wire value: {@code sw}. */
        STARTS_WITH,

        /** Ends with the value. Wire value: {@code ew}. */
        ENDS_WITH,

        /** Contains the value. Wire value: {@code co}. */
        CONTAINS
    }
}
