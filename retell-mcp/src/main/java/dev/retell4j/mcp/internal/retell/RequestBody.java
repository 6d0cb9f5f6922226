package dev.retell4j.mcp.internal.retell;

import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.mcp.internal.operations.BodyCheck;
import dev.retell4j.operations.Operation;
import dev.retell4j.types.Json;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request, put together from the arguments of a tool. Remembers under which name the caller gave each
 * field, so that what is wrong is reported under that name.
 */
final class RequestBody {
    private final Json arguments;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> deeper = new LinkedHashMap<>();

    RequestBody(Json arguments) {
        this.arguments = arguments;
    }

    /** Takes arguments over whose names are those of the body's fields. */
    RequestBody take(String... names) {
        for (String name : names) {
            arguments.get(name).ifPresent(value -> values.put(name, value));
        }
        return this;
    }

    /** Takes a text over whose name is that of the body's field; an empty one clears the field. */
    RequestBody takeOrClear(String name) {
        arguments
                .get(name)
                .ifPresent(value -> values.put(
                        name, value.asString().filter(String::isEmpty).isPresent() ? Json.NULL : value));
        return this;
    }

    /** Sets a field that was made of an argument of another name or kind; null leaves it out. */
    RequestBody put(String field, String argument, @Nullable Object value) {
        if (value != null) {
            values.put(field, value);
            places.put(field, argument);
        }
        return this;
    }

    /** Takes over all fields of the argument {@code settings}. */
    RequestBody settings() {
        arguments
                .get("settings")
                .ifPresent(settings -> settings.names().forEach(name -> {
                    if (values.containsKey(name)) {
                        throw new RetellValidationException("`settings." + name + "` and `"
                                + places.getOrDefault(name, name) + "` are the same field: give one of them");
                    }
                    values.put(name, settings.get(name).orElse(Json.NULL));
                    places.put(name, "settings." + name);
                }));
        return this;
    }

    /** Tells under which name the caller gave fields that lie deeper. */
    RequestBody renaming(String field, String argument) {
        deeper.put(field, argument);
        return this;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** Returns the names of the fields. */
    Set<String> names() {
        return values.keySet();
    }

    /** Returns the body after a check against the contract. */
    Json checked(Operation operation) {
        Json body = Json.of(values);
        BodyCheck.check(operation, body, this::place);
        return body;
    }

    private String place(String path) {
        int end = 0;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
            end++;
        }
        String below = path.substring(end);
        for (Map.Entry<String, String> name : deeper.entrySet()) {
            below = below.replace("." + name.getKey(), "." + name.getValue());
        }
        return places.getOrDefault(path.substring(0, end), path.substring(0, end)) + below;
    }
}
