package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which countries a telephone number may belong to. */
final class CountryCodes {
    private static final int LONGEST = 3;

    /** The common calling codes; a number of another one belongs to no country that a list can name. */
    private static final Map<String, List<String>> BY_CODE = Map.ofEntries(
            Map.entry("1", List.of("US", "CA", "PR")),
            Map.entry("7", List.of("RU", "KZ")),
            Map.entry("20", List.of("EG")),
            Map.entry("27", List.of("ZA")),
            Map.entry("30", List.of("GR")),
            Map.entry("31", List.of("NL")),
            Map.entry("32", List.of("BE")),
            Map.entry("33", List.of("FR")),
            Map.entry("34", List.of("ES")),
            Map.entry("36", List.of("HU")),
            Map.entry("39", List.of("IT")),
            Map.entry("40", List.of("RO")),
            Map.entry("41", List.of("CH")),
            Map.entry("43", List.of("AT")),
            Map.entry("44", List.of("GB")),
            Map.entry("45", List.of("DK")),
            Map.entry("46", List.of("SE")),
            Map.entry("47", List.of("NO")),
            Map.entry("48", List.of("PL")),
            Map.entry("49", List.of("DE")),
            Map.entry("51", List.of("PE")),
            Map.entry("52", List.of("MX")),
            Map.entry("54", List.of("AR")),
            Map.entry("55", List.of("BR")),
            Map.entry("56", List.of("CL")),
            Map.entry("57", List.of("CO")),
            Map.entry("60", List.of("MY")),
            Map.entry("61", List.of("AU")),
            Map.entry("62", List.of("ID")),
            Map.entry("63", List.of("PH")),
            Map.entry("64", List.of("NZ")),
            Map.entry("65", List.of("SG")),
            Map.entry("66", List.of("TH")),
            Map.entry("81", List.of("JP")),
            Map.entry("82", List.of("KR")),
            Map.entry("84", List.of("VN")),
            Map.entry("86", List.of("CN")),
            Map.entry("90", List.of("TR")),
            Map.entry("91", List.of("IN")),
            Map.entry("92", List.of("PK")),
            Map.entry("351", List.of("PT")),
            Map.entry("352", List.of("LU")),
            Map.entry("353", List.of("IE")),
            Map.entry("354", List.of("IS")),
            Map.entry("358", List.of("FI")),
            Map.entry("359", List.of("BG")),
            Map.entry("370", List.of("LT")),
            Map.entry("371", List.of("LV")),
            Map.entry("372", List.of("EE")),
            Map.entry("380", List.of("UA")),
            Map.entry("385", List.of("HR")),
            Map.entry("386", List.of("SI")),
            Map.entry("420", List.of("CZ")),
            Map.entry("421", List.of("SK")),
            Map.entry("852", List.of("HK")),
            Map.entry("971", List.of("AE")),
            Map.entry("972", List.of("IL")));

    private CountryCodes() {}

    /**
     * Tells whether a list of countries allows a number.
     *
     * @param number the number in E.164 form
     * @param allowed two-letter codes; missing, null or empty for all countries
     */
    static boolean isAllowed(String number, JsonNode allowed) {
        if (!allowed.isArray() || allowed.isEmpty()) {
            return true;
        }
        List<String> countries = of(number);
        for (JsonNode one : allowed) {
            if (countries.contains(one.asText().toUpperCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> of(String number) {
        for (int length = LONGEST; length > 0; length--) {
            if (number.startsWith("+") && number.length() > length) {
                List<String> countries = BY_CODE.get(number.substring(1, 1 + length));
                if (countries != null) {
                    return countries;
                }
            }
        }
        return List.of();
    }
}
