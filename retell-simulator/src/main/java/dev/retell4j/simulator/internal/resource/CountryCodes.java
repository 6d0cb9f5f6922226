package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.internal.state.CallingCodes;
import java.util.List;
import java.util.Locale;

/** Which countries a telephone number may belong to. */
final class CountryCodes {
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
        List<String> countries = CallingCodes.countriesOf(number);
        for (JsonNode one : allowed) {
            if (countries.contains(one.asText().toUpperCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
