package dev.retell4j.flows;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How several comparisons are combined.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class EquationCombination extends OpenEnum<EquationCombination.Known> {
    /** One comparison that holds is enough. Wire value: {@code ||}. */
    public static final EquationCombination OR = new EquationCombination("||", Known.OR);

    /** All comparisons must hold. Wire value: {@code &&}. */
    public static final EquationCombination AND = new EquationCombination("&&", Known.AND);

    private static final List<EquationCombination> KNOWN_VALUES = List.of(OR, AND);

    private static final Map<String, EquationCombination> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(EquationCombination::asString, Function.identity()));

    private EquationCombination(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EquationCombination of(String value) {
        EquationCombination known = BY_TEXT.get(value);
        return known == null ? new EquationCombination(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<EquationCombination> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** One comparison that holds is enough. Wire value: {@code ||}. */
        OR,

        /** All comparisons must hold. Wire value: {@code &&}. */
        AND
    }
}
