package dev.retell4j.contacts;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The order in which contacts are listed.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class ContactSortOrder extends OpenEnum<ContactSortOrder.Known> {
    /** Wire value: {@code asc}. */
    public static final ContactSortOrder ASCENDING = new ContactSortOrder("asc", Known.ASCENDING);

    /** Wire value: {@code desc}. */
    public static final ContactSortOrder DESCENDING = new ContactSortOrder("desc", Known.DESCENDING);

    private static final List<ContactSortOrder> KNOWN_VALUES = List.of(ASCENDING, DESCENDING);

    private static final Map<String, ContactSortOrder> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(ContactSortOrder::asString, Function.identity()));

    private ContactSortOrder(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ContactSortOrder of(String value) {
        ContactSortOrder known = BY_TEXT.get(value);
        return known == null ? new ContactSortOrder(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<ContactSortOrder> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Wire value: {@code asc}. */
        ASCENDING,

        /** Wire value: {@code desc}. */
        DESCENDING
    }
}
