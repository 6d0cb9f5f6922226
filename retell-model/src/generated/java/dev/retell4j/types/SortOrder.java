package dev.retell4j.types;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Order of a list.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class SortOrder extends OpenEnum<SortOrder.Known> {
    /** Oldest or smallest first. Wire value: {@code ascending}. */
    public static final SortOrder ASCENDING = new SortOrder("ascending", Known.ASCENDING);

    /** Newest or largest first. Wire value: {@code descending}. */
    public static final SortOrder DESCENDING = new SortOrder("descending", Known.DESCENDING);

    private static final List<SortOrder> KNOWN_VALUES = List.of(ASCENDING, DESCENDING);

    private static final Map<String, SortOrder> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(SortOrder::asString, Function.identity()));

    private SortOrder(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SortOrder of(String value) {
        SortOrder known = BY_TEXT.get(value);
        return known == null ? new SortOrder(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<SortOrder> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Oldest or smallest first. Wire value: {@code ascending}. */
        ASCENDING,

        /** Newest or largest first. Wire value: {@code descending}. */
        DESCENDING
    }
}
