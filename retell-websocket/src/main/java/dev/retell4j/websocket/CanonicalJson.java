package dev.retell4j.websocket;

import dev.retell4j.types.Json;
import java.math.BigDecimal;
import java.util.TreeSet;

/** One text for all ways to write the same JSON: whatever the order of keys, the form of numbers, the white space. */
final class CanonicalJson {
    private CanonicalJson() {}

    static String of(Json json) {
        StringBuilder text = new StringBuilder();
        append(json, text);
        return text.toString();
    }

    private static void append(Json json, StringBuilder text) {
        if (json.isObject()) {
            text.append('{');
            for (String name : new TreeSet<>(json.names())) {
                text.append(Json.of(name).text()).append(':');
                append(json.get(name).orElse(Json.NULL), text);
                text.append(',');
            }
            text.append('}');
        } else if (json.isArray()) {
            text.append('[');
            for (Json element : json.elements()) {
                append(element, text);
                text.append(',');
            }
            text.append(']');
        } else if (json.isNumber()) {
            text.append(number(json.text()));
        } else {
            text.append(json.text());
        }
    }

    private static String number(String text) {
        BigDecimal number = new BigDecimal(text);
        // Never written out in full: an exponent may be large.
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
    }
}
