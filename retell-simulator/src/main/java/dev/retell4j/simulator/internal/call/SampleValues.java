package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes up values that fit a description: the arguments of a tool, an extracted variable, a result of the analysis. */
public final class SampleValues {
    private final DynamicVariables variables;

    /**
     * Makes a source of values.
     *
     * @param variables the call's variables; one with the wanted name is the value
     */
    public SampleValues(DynamicVariables variables) {
        this.variables = variables;
    }

    /** Returns a value for each property of a JSON schema, which is a tool's or an edge's {@code parameters}. */
    public Map<String, JsonNode> forParameters(JsonNode parameters) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> property :
                parameters.path("properties").properties()) {
            values.put(property.getKey(), forSchema(property.getKey(), property.getValue()));
        }
        return values;
    }

    /** Returns a value for an item of {@code post_call_analysis_data} or of an extraction tool. */
    public JsonNode forAnalysisData(JsonNode item) {
        String name = JsonTrees.text(item, "name", "");
        return switch (JsonTrees.text(item, "type", "")) {
            case "enum" -> first(item.path("choices"), "unknown");
            case "boolean" -> JsonTrees.of(true);
            case "number" -> number(name);
            default ->
                item.path("examples").isEmpty() ? JsonTrees.of(text(name)) : first(item.path("examples"), text(name));
        };
    }

    private JsonNode forSchema(String name, JsonNode schema) {
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (!schema.path("enum").isEmpty()) {
            return schema.get("enum").get(0);
        }
        return switch (schema.path("type").asText("string")) {
            case "boolean" -> JsonTrees.of(true);
            case "integer", "number" -> number(name);
            case "array" -> JsonTrees.array();
            case "object" -> {
                ObjectNode object = JsonTrees.object();
                forParameters(schema).forEach(object::set);
                yield object;
            }
            default -> JsonTrees.of(text(name));
        };
    }

    private JsonNode number(String name) {
        @Nullable String known = variables.value(name);
        if (known != null && known.matches("-?\\d{1,15}")) {
            return JsonTrees.of(Long.parseLong(known));
        }
        return JsonTrees.of(3);
    }

    private String text(String name) {
        @Nullable String known = variables.value(name);
        if (known != null) {
            return known;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("date") || lower.contains("day")) {
            return "2026-12-01";
        }
        if (lower.contains("time")) {
            return "10:00";
        }
        if (lower.contains("mail")) {
            return "ada@example.com";
        }
        if (lower.contains("phone")) {
            @Nullable String number = variables.value("user_number");
            return number == null ? "+14155550100" : number;
        }
        if (lower.contains("name")) {
            return "Ada Lovelace";
        }
        return lower.contains("number") || lower.endsWith("id") ? "12345" : "as discussed";
    }

    private static JsonNode first(JsonNode values, String otherwise) {
        return values.isEmpty() ? JsonTrees.of(otherwise) : values.get(0);
    }
}
