package dev.retell4j.phonenumbers;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A country in which Retell sells phone numbers.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class PhoneNumberCountry extends OpenEnum<PhoneNumberCountry.Known> {
    /** Wire value: {@code US}. */
    public static final PhoneNumberCountry US = new PhoneNumberCountry("US", Known.US);

    /** Wire value: {@code CA}. */
    public static final PhoneNumberCountry CA = new PhoneNumberCountry("CA", Known.CA);

    private static final List<PhoneNumberCountry> KNOWN_VALUES = List.of(US, CA);

    private static final Map<String, PhoneNumberCountry> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(PhoneNumberCountry::asString, Function.identity()));

    private PhoneNumberCountry(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PhoneNumberCountry of(String value) {
        PhoneNumberCountry known = BY_TEXT.get(value);
        return known == null ? new PhoneNumberCountry(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<PhoneNumberCountry> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Wire value: {@code US}. */
        US,

        /** Wire value: {@code CA}. */
        CA
    }
}
