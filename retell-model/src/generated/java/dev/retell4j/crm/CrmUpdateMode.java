package dev.retell4j.crm;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a field's earlier value when a new one comes in.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class CrmUpdateMode extends OpenEnum<CrmUpdateMode.Known> {
    /** The new value takes the place of the old one. Wire value: {@code overwrite}. */
    public static final CrmUpdateMode OVERWRITE = new CrmUpdateMode("overwrite", Known.OVERWRITE);

    /** The new value is taken only if there was none. Wire value: {@code fill_if_empty}. */
    public static final CrmUpdateMode FILL_IF_EMPTY = new CrmUpdateMode("fill_if_empty", Known.FILL_IF_EMPTY);

    /** The new value is combined with the old one. Wire value: {@code merge}. */
    public static final CrmUpdateMode MERGE = new CrmUpdateMode("merge", Known.MERGE);

    private static final List<CrmUpdateMode> KNOWN_VALUES = List.of(OVERWRITE, FILL_IF_EMPTY, MERGE);

    private static final Map<String, CrmUpdateMode> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(CrmUpdateMode::asString, Function.identity()));

    private CrmUpdateMode(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CrmUpdateMode of(String value) {
        CrmUpdateMode known = BY_TEXT.get(value);
        return known == null ? new CrmUpdateMode(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<CrmUpdateMode> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** The new value takes the place of the old one. Wire value: {@code overwrite}. */
        OVERWRITE,

        /** The new value is taken only if there was none. Wire value: {@code fill_if_empty}. */
        FILL_IF_EMPTY,

        /** The new value is combined with the old one. Wire value: {@code merge}. */
        MERGE
    }
}
