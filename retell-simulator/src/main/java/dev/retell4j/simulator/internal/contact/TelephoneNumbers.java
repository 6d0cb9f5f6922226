package dev.retell4j.simulator.internal.contact;

import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.state.CallingCodes;
import java.util.Optional;
import java.util.regex.Pattern;

/** Telephone numbers as people write them, brought into E.164 form. */
public final class TelephoneNumbers {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern DECORATION = Pattern.compile("[\\s().\\-/]");

    /** In these countries a leading zero belongs to the number. */
    private static final String ZERO_STAYS = "IT SM VA";

    private TelephoneNumbers() {}

    /** Tells whether a number is in E.164 form. */
    public static boolean isE164(String number) {
        return E164.matcher(number).matches();
    }

    /** Refuses a country that the simulator does not know with 400. */
    static void checkCountry(String country) {
        if (!CallingCodes.countries().contains(country)) {
            throw ApiFailure.badRequest("`default_country` must be one of "
                    + String.join(", ", CallingCodes.countries()) + ", not " + country);
        }
    }

    /**
     * Brings a number into E.164 form.
     *
     * @param written the number, with or without country code
     * @param country the country of numbers without country code
     * @return the number, or nothing when it is none
     */
    static Optional<String> normalised(String written, String country) {
        String digits = DECORATION.matcher(written.trim()).replaceAll("");
        String code = CallingCodes.of(country);
        String number;
        if (digits.startsWith("+")) {
            number = digits;
        } else if (digits.startsWith("00")) {
            number = "+" + digits.substring(2);
        } else if (code.equals("1")) {
            number = digits.length() == 11 && digits.startsWith("1") ? "+" + digits : "+1" + digits;
            if (number.length() != 12) {
                return Optional.empty();
            }
        } else if (digits.startsWith("0") && !ZERO_STAYS.contains(country)) {
            number = "+" + code + digits.substring(1);
        } else {
            number = "+" + code + digits;
        }
        return isE164(number) ? Optional.of(number) : Optional.empty();
    }
}
