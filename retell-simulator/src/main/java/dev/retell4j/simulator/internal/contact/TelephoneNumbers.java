package dev.retell4j.simulator.internal.contact;

import dev.retell4j.simulator.internal.http.ApiFailure;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Telephone numbers as people write them, brought into E.164 form. */
public final class TelephoneNumbers {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern DECORATION = Pattern.compile("[\\s().\\-/]");

    /** In these countries a leading zero belongs to the number. */
    private static final String ZERO_STAYS = "IT SM VA";

    private static final Map<String, String> CALLING_CODES = new TreeMap<>();

    static {
        String codes = "AE 971 AR 54 AT 43 AU 61 BD 880 BE 32 BG 359 BR 55 CA 1 CH 41 CL 56 CN 86 CO 57 CR 506 CY 357"
                + " CZ 420 DE 49 DK 45 DO 1 EE 372 EG 20 ES 34 FI 358 FR 33 GB 44 GH 233 GR 30 HK 852 HR 385 HU 36 ID 62"
                + " IE 353 IL 972 IN 91 IS 354 IT 39 JM 1 JO 962 JP 81 KE 254 KR 82 KW 965 KZ 7 LK 94 LT 370 LU 352"
                + " LV 371 MA 212 MT 356 MX 52 MY 60 NG 234 NL 31 NO 47 NZ 64 OM 968 PE 51 PH 63 PK 92 PL 48 PR 1 PT 351"
                + " QA 974 RO 40 RS 381 SA 966 SE 46 SG 65 SI 386 SK 421 SM 378 TH 66 TN 216 TR 90 TW 886 UA 380 US 1"
                + " UY 598 VA 39 VN 84 ZA 27";
        String[] pairs = codes.split(" ", -1);
        for (int i = 0; i < pairs.length; i += 2) {
            CALLING_CODES.put(pairs[i], pairs[i + 1]);
        }
    }

    private TelephoneNumbers() {}

    /** Tells whether a number is in E.164 form. */
    public static boolean isE164(String number) {
        return E164.matcher(number).matches();
    }

    /** Refuses a country that the simulator does not know with 400. */
    static void checkCountry(String country) {
        if (!CALLING_CODES.containsKey(country)) {
            throw ApiFailure.badRequest("`default_country` must be one of " + String.join(", ", CALLING_CODES.keySet())
                    + ", not " + country);
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
        String code = CALLING_CODES.getOrDefault(country, "");
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
