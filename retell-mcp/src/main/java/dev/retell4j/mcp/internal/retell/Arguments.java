package dev.retell4j.mcp.internal.retell;

import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.mcp.tools.ToolCall;
import dev.retell4j.types.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the arguments of a tool. */
final class Arguments {
    private Arguments() {}

    /** Makes path and query parameters of the arguments of the same names that were given. */
    static Map<String, Object> of(ToolCall call, String... names) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (String name : names) {
            call.arguments()
                    .get(name)
                    .filter(value -> !value.isNull())
                    .ifPresent(value -> parameters.put(name, value.asString().orElseGet(value::text)));
        }
        return parameters;
    }

    /** Returns a text that must be there. */
    static String text(ToolCall call, String name) {
        return call.text(name).orElseThrow(() -> new RetellValidationException("`" + name + "` is required"));
    }

    /** Returns the elements of a list; none when it is missing. */
    static List<Json> elements(ToolCall call, String name) {
        return call.arguments().get(name).map(Json::elements).orElse(List.of());
    }
}
