package dev.retell4j.phonenumbers;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a phone number comes from.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class PhoneNumberType extends OpenEnum<PhoneNumberType.Known> {
    /** Bought from Retell, provided by Twilio. Wire value: {@code retell-twilio}. */
    public static final PhoneNumberType RETELL_TWILIO = new PhoneNumberType("retell-twilio", Known.RETELL_TWILIO);

    /** Bought from Retell, provided by Telnyx. Wire value: {@code retell-telnyx}. */
    public static final PhoneNumberType RETELL_TELNYX = new PhoneNumberType("retell-telnyx", Known.RETELL_TELNYX);

    /** Imported from one's own telephony. Wire value: {@code custom}. */
    public static final PhoneNumberType CUSTOM = new PhoneNumberType("custom", Known.CUSTOM);

    private static final List<PhoneNumberType> KNOWN_VALUES = List.of(RETELL_TWILIO, RETELL_TELNYX, CUSTOM);

    private static final Map<String, PhoneNumberType> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(PhoneNumberType::asString, Function.identity()));

    private PhoneNumberType(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PhoneNumberType of(String value) {
        PhoneNumberType known = BY_TEXT.get(value);
        return known == null ? new PhoneNumberType(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<PhoneNumberType> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Bought from Retell, provided by Twilio. Wire value: {@code retell-twilio}. */
        RETELL_TWILIO,

        /** Bought from Retell, provided by Telnyx. Wire value: {@code retell-telnyx}. */
        RETELL_TELNYX,

        /** Imported from one's own telephony. Wire value: {@code custom}. */
        CUSTOM
    }
}
