package dev.retell4j.mcp.internal.resources;

import dev.retell4j.types.Json;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps what is read at a size that an assistant can take in. */
final class SizeLimit {
    /** The most bytes of one answer. */
    static final int BYTES = 40_000;

    private static final int NOTICE = 500;

    private SizeLimit() {}

    /** Writes an object; shortens its largest properties until it fits, and says so. */
    static String write(Json object) {
        String text = object.text();
        int size = size(text);
        if (size <= BYTES) {
            return text;
        }
        Map<String, Json> properties = new LinkedHashMap<>();
        object.names().forEach(name -> properties.put(name, object.get(name).orElse(Json.NULL)));
        int tooMuch = size - (BYTES - NOTICE);
        while (tooMuch > 0) {
            Map.Entry<String, Json> largest = largest(properties);
            int before = size(largest.getValue().text());
            largest.setValue(shorten(largest.getValue(), tooMuch));
            int saved = before - size(largest.getValue().text());
            if (saved <= 0) {
                break;
            }
            tooMuch -= saved;
        }
        properties.put(
                "truncated",
                Json.of("The largest parts are cut. A tool with the argument fields reads single parts in full."));
        return Json.of(properties).text();
    }

    private static Map.Entry<String, Json> largest(Map<String, Json> properties) {
        return Collections.max(
                properties.entrySet(),
                Comparator.comparingInt(property -> size(property.getValue().text())));
    }

    /** Texts keep their beginning; of anything else only the kind and size is told. */
    private static Json shorten(Json value, int tooMuch) {
        String text = value.asString().orElse("");
        int keep = text.length() - tooMuch - 100;
        if (keep > 0) {
            return Json.of(text.substring(0, keep) + "… (" + (text.length() - keep) + " more characters)");
        }
        return Json.of("(" + (value.isArray() ? value.elements().size() + " elements, " : "") + size(value.text())
                + " bytes left out)");
    }

    static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
