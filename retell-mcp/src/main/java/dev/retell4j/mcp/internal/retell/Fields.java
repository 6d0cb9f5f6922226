package dev.retell4j.mcp.internal.retell;

import dev.retell4j.types.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSON object in the making, which keeps the order of its properties. */
final class Fields {
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Sets a property; leaves it out when the value is null or empty. */
    Fields put(String name, @Nullable Object value) {
        Object given = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (given != null) {
            values.put(name, given);
        }
        return this;
    }

    /** Copies the properties that an object has and that are not null. */
    Fields copy(Json from, Iterable<String> names) {
        for (String name : names) {
            from.get(name).filter(value -> !value.isNull()).ifPresent(value -> values.put(name, value));
        }
        return this;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Json json() {
        return Json.of(values);
    }
}
