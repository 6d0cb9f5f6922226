package dev.retell4j.examples.mcp;

import dev.retell4j.types.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** Objects whose fields stay in order. */
final class Shapes {
    private Shapes() {}

    /** Names and values in turn. */
    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    /** The same with one field more. */
    static Map<String, Object> and(Map<String, Object> object, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(object);
        more.put(name, value);
        return more;
    }

    static String text(Json object, String name) {
        return object.get(name).flatMap(Json::asString).orElseThrow();
    }
}
