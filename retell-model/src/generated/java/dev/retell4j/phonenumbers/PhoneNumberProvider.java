package dev.retell4j.phonenumbers;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The telephone company from which Retell buys a number.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class PhoneNumberProvider extends OpenEnum<PhoneNumberProvider.Known> {
    /** Wire value: {@code twilio}. */
    public static final PhoneNumberProvider TWILIO = new PhoneNumberProvider("twilio", Known.TWILIO);

    /** Wire value: {@code telnyx}. */
    public static final PhoneNumberProvider TELNYX = new PhoneNumberProvider("telnyx", Known.TELNYX);

    private static final List<PhoneNumberProvider> KNOWN_VALUES = List.of(TWILIO, TELNYX);

    private static final Map<String, PhoneNumberProvider> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(PhoneNumberProvider::asString, Function.identity()));

    private PhoneNumberProvider(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PhoneNumberProvider of(String value) {
        PhoneNumberProvider known = BY_TEXT.get(value);
        return known == null ? new PhoneNumberProvider(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<PhoneNumberProvider> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Wire value: {@code twilio}. */
        TWILIO,

        /** Wire value: {@code telnyx}. */
        TELNYX
    }
}
