package dev.retell4j.filters;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a value is asked to be there or to be missing.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class PresentFilterOperator extends OpenEnum<PresentFilterOperator.Known> {
    /** The field has a value. Wire value: {@code pr}. */
    public static final PresentFilterOperator PRESENT = new PresentFilterOperator("pr", Known.PRESENT);

    /** The field has no value. Wire value: {@code np}. */
    public static final PresentFilterOperator NOT_PRESENT = new PresentFilterOperator("np", Known.NOT_PRESENT);

    private static final List<PresentFilterOperator> KNOWN_VALUES = List.of(PRESENT, NOT_PRESENT);

    private static final Map<String, PresentFilterOperator> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(PresentFilterOperator::asString, Function.identity()));

    private PresentFilterOperator(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PresentFilterOperator of(String value) {
        PresentFilterOperator known = BY_TEXT.get(value);
        return known == null ? new PresentFilterOperator(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<PresentFilterOperator> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** The field has a value. Wire value: {@code pr}. */
        PRESENT,

        /** The field has no value. Wire value: {@code np}. */
        NOT_PRESENT
    }
}
