package dev.retell4j.flows;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the two sides of an equation are compared.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class EquationOperator extends OpenEnum<EquationOperator.Known> {
    /** Both sides are equal. Wire value: {@code ==}. */
    public static final EquationOperator EQUAL = new EquationOperator("==", Known.EQUAL);

    /** The two sides differ. Wire value: {@code !=}. */
    public static final EquationOperator NOT_EQUAL = new EquationOperator("!=", Known.NOT_EQUAL);

    /** The left side is greater than the right one. Wire value: {@code >}. */
    public static final EquationOperator GREATER = new EquationOperator(">", Known.GREATER);

    /** The left side is greater than the right one, or equal to it. Wire value: {@code >=}. */
    public static final EquationOperator GREATER_OR_EQUAL = new EquationOperator(">=", Known.GREATER_OR_EQUAL);

    /** The left side is less than the right one. Wire value: {@code <}. */
    public static final EquationOperator LESS = new EquationOperator("<", Known.LESS);

    /** The left side is less than the right one, or equal to it. Wire value: {@code <=}. */
    public static final EquationOperator LESS_OR_EQUAL = new EquationOperator("<=", Known.LESS_OR_EQUAL);

    /** The left side contains the right one. Wire value: {@code contains}. */
    public static final EquationOperator CONTAINS = new EquationOperator("contains", Known.CONTAINS);

    /** The left side does not contain the right one. Wire value: {@code not_contains}. */
    public static final EquationOperator NOT_CONTAINS = new EquationOperator("not_contains", Known.NOT_CONTAINS);

    /** The left side has a value. Wire value: {@code exists}. */
    public static final EquationOperator EXISTS = new EquationOperator("exists", Known.EXISTS);

    /** The left side has no value. Wire value: {@code not_exist}. */
    public static final EquationOperator NOT_EXIST = new EquationOperator("not_exist", Known.NOT_EXIST);

    private static final List<EquationOperator> KNOWN_VALUES = List.of(
            EQUAL,
            NOT_EQUAL,
            GREATER,
            GREATER_OR_EQUAL,
            LESS,
            LESS_OR_EQUAL,
            CONTAINS,
            NOT_CONTAINS,
            EXISTS,
            NOT_EXIST);

    private static final Map<String, EquationOperator> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(EquationOperator::asString, Function.identity()));

    private EquationOperator(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EquationOperator of(String value) {
        EquationOperator known = BY_TEXT.get(value);
        return known == null ? new EquationOperator(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<EquationOperator> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Both sides are equal. Wire value: {@code ==}. */
        EQUAL,

        /** The two sides differ. Wire value: {@code !=}. */
        NOT_EQUAL,

        /** The left side is greater than the right one. Wire value: {@code >}. */
        GREATER,

        /** The left side is greater than the right one, or equal to it. Wire value: {@code >=}. */
        GREATER_OR_EQUAL,

        /** The left side is less than the right one. Wire value: {@code <}. */
        LESS,

        /** The left side is less than the right one, or equal to it. Wire value: {@code <=}. */
        LESS_OR_EQUAL,

        /** The left side contains the right one. Wire value: {@code contains}. */
        CONTAINS,

        /** The left side does not contain the right one. Wire value: {@code not_contains}. */
        NOT_CONTAINS,

        /** The left side has a value. Wire value: {@code exists}. */
        EXISTS,

        /** The left side has no value. Wire value: {@code not_exist}. */
        NOT_EXIST
    }
}
