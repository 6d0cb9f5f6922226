package dev.retell4j.apps;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a connected app's account belongs to a business or to a person.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class TenantType extends OpenEnum<TenantType.Known> {
    /** Wire value: {@code business}. */
    public static final TenantType BUSINESS = new TenantType("business", Known.BUSINESS);

    /** Wire value: {@code personal}. */
    public static final TenantType PERSONAL = new TenantType("personal", Known.PERSONAL);

    private static final List<TenantType> KNOWN_VALUES = List.of(BUSINESS, PERSONAL);

    private static final Map<String, TenantType> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(TenantType::asString, Function.identity()));

    private TenantType(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TenantType of(String value) {
        TenantType known = BY_TEXT.get(value);
        return known == null ? new TenantType(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<TenantType> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Wire value: {@code business}. */
        BUSINESS,

        /** Wire value: {@code personal}. */
        PERSONAL
    }
}
