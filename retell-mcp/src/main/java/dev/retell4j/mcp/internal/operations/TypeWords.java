package dev.retell4j.mcp.internal.operations;

import dev.retell4j.operations.Schemas;
import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says the contract's schemas in short words, one level at a time; deeper types are named. */
final class TypeWords {
    private static final String REFERENCE = "#/$defs/";
    private static final int MOST_VALUES = 40;
    private static final int LONGEST_DESCRIPTION = 240;
    private static final int DEEPEST_EXAMPLE = 4;

    private final Set<String> named = new LinkedHashSet<>();

    /** Returns the names of the types that came up and can be asked for. */
    Set<String> named() {
        return named;
    }

    /** Says a type in a few words, for example {@code integer 1 to 5} or {@code list of KnowledgeBaseText}. */
    String of(Json schema) {
        Optional<String> reference = reference(schema);
        if (reference.isPresent()) {
            return ofReference(reference.get());
        }
        for (String union : new String[] {"oneOf", "anyOf"}) {
            if (schema.get(union).isPresent()) {
                List<String> members = new ArrayList<>();
                for (Json member : schema.get(union).get().elements()) {
                    members.add(of(member));
                }
                return String.join(" or ", members);
            }
        }
        if (schema.get("const").isPresent()) {
            return "\"" + plain(schema.get("const").get()) + "\"";
        }
        if (schema.get("enum").isPresent()) {
            return values(schema.get("enum").get().elements());
        }
        return kind(schema);
    }

    private String ofReference(String name) {
        Json target = Schemas.of(name).orElse(Json.NULL);
        if (target.get("enum").isPresent()
                && target.get("enum").get().elements().size() <= MOST_VALUES) {
            return values(target.get("enum").get().elements());
        }
        boolean isDeep = target.get("properties").isPresent()
                || target.get("oneOf").isPresent()
                || target.get("anyOf").isPresent()
                || target.get("allOf").isPresent()
                || target.get("enum").isPresent();
        if (!isDeep && !target.isNull()) {
            return of(target);
        }
        named.add(name);
        return name;
    }

    private String kind(Json schema) {
        Json type = schema.get("type").orElse(Json.NULL);
        if (type.isArray()) {
            List<String> kinds = new ArrayList<>();
            for (Json one : type.elements()) {
                String name = one.asString().orElse("any");
                kinds.add(name.equals("null") ? "null" : kind(name, schema));
            }
            return String.join(" or ", kinds);
        }
        return type.asString().map(one -> kind(one, schema)).orElse("any");
    }

    private String kind(String type, Json schema) {
        return switch (type) {
            case "array" ->
                "list of " + schema.get("items").map(this::of).orElse("any")
                        + sizes(schema, "minItems", "maxItems", "");
            case "object" -> {
                Json values = schema.get("additionalProperties").orElse(Json.NULL);
                yield values.isObject() && !values.names().isEmpty() ? "map of " + of(values) : "object";
            }
            case "string" ->
                (schema.get("format").flatMap(Json::asString).orElse("").equals("binary") ? "file" : "string")
                        + sizes(schema, "minLength", "maxLength", " characters")
                        + schema.get("pattern")
                                .map(one -> " matching " + plain(one))
                                .orElse("");
            case "integer", "number" -> type + range(schema);
            default -> type;
        };
    }

    private static String sizes(Json schema, String least, String most, String unit) {
        String from = schema.get(least).map(TypeWords::plain).orElse("");
        String to = schema.get(most).map(TypeWords::plain).orElse("");
        if (to.isEmpty()) {
            return from.isEmpty() || from.equals("1") || from.equals("0") ? "" : " (at least " + from + unit + ")";
        }
        return from.isEmpty() ? " (at most " + to + unit + ")" : " (" + from + " to " + to + unit + ")";
    }

    private static String range(Json schema) {
        String from = schema.get("minimum").map(TypeWords::plain).orElse("");
        String above = schema.get("exclusiveMinimum").map(TypeWords::plain).orElse("");
        String to = schema.get("maximum").map(TypeWords::plain).orElse("");
        StringBuilder range = new StringBuilder();
        if (!from.isEmpty()) {
            range.append(" from ").append(from);
        } else if (!above.isEmpty()) {
            range.append(" above ").append(above);
        }
        if (!to.isEmpty()) {
            range.append(range.isEmpty() ? " up to " : " to ").append(to);
        }
        return range.toString();
    }

    private static String values(List<Json> values) {
        List<String> words = new ArrayList<>();
        for (Json value : values.subList(0, Math.min(MOST_VALUES, values.size()))) {
            words.add(plain(value));
        }
        return String.join("|", words) + (values.size() > MOST_VALUES ? "|…" : "");
    }

    /** Says the properties of an object, required ones first; no names of the contract become names of the answer. */
    List<Map<String, Object>> properties(Json schema) {
        Set<String> required = new LinkedHashSet<>();
        for (Json name : schema.get("required").map(Json::elements).orElse(List.of())) {
            name.asString().ifPresent(required::add);
        }
        Json properties = schema.get("properties").orElse(Json.NULL);
        Set<String> order = new LinkedHashSet<>(required);
        order.addAll(properties.names());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String name : order) {
            Json property = properties.get(name).orElse(Json.NULL);
            rows.add(row(name, property, required.contains(name)));
        }
        return rows;
    }

    /** Says a property in a row. */
    Map<String, Object> row(String name, Json schema, boolean required) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", name);
        row.put("type", of(schema));
        if (required) {
            row.put("required", true);
        }
        schema.get("default").filter(one -> !one.isNull()).ifPresent(one -> row.put("default", one));
        String description = description(schema);
        if (!description.isEmpty()) {
            row.put("about", description);
        }
        return row;
    }

    static String description(Json schema) {
        String text = schema.get("description").flatMap(Json::asString).orElse("");
        return text.length() <= LONGEST_DESCRIPTION ? text : text.substring(0, LONGEST_DESCRIPTION) + "…";
    }

    static Optional<String> reference(Json schema) {
        return schema.get("$ref")
                .flatMap(Json::asString)
                .filter(one -> one.startsWith(REFERENCE))
                .map(one -> one.substring(REFERENCE.length()));
    }

    /** Makes the smallest value that fits a schema. */
    static Json example(String name, Json schema, int depth) {
        Optional<String> reference = reference(schema);
        if (reference.isPresent()) {
            return example(name, Schemas.of(reference.get()).orElse(Json.NULL), depth);
        }
        for (String union : new String[] {"oneOf", "anyOf"}) {
            List<Json> members = schema.get(union).map(Json::elements).orElse(List.of());
            if (!members.isEmpty()) {
                return example(name, members.get(0), depth);
            }
        }
        for (String word : new String[] {"const", "default"}) {
            if (schema.get(word).filter(one -> !one.isNull()).isPresent()) {
                return schema.get(word).get();
            }
        }
        List<Json> values = schema.get("enum").map(Json::elements).orElse(List.of());
        if (!values.isEmpty()) {
            return values.get(0);
        }
        Json type = schema.get("type").orElse(Json.NULL);
        String kind = (type.isArray() ? type.at(0).orElse(Json.NULL) : type)
                .asString()
                .orElse("object");
        return switch (kind) {
            case "array" ->
                Json.of(
                        depth >= DEEPEST_EXAMPLE || schema.get("items").isEmpty()
                                ? List.of()
                                : List.of(example(name, schema.get("items").get(), depth + 1)));
            case "object" -> Json.of(exampleObject(schema, depth));
            case "integer", "number" ->
                schema.get("minimum").or(() -> schema.get("maximum")).orElse(Json.of(1));
            case "boolean" -> Json.of(true);
            default -> Json.of(text(name, schema));
        };
    }

    private static Map<String, Object> exampleObject(Json schema, int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (depth >= DEEPEST_EXAMPLE) {
            return object;
        }
        for (Json required : schema.get("required").map(Json::elements).orElse(List.of())) {
            String name = required.asString().orElse("");
            Json property =
                    schema.get("properties").flatMap(all -> all.get(name)).orElse(Json.NULL);
            object.put(name, example(name, property, depth + 1));
        }
        return object;
    }

    private static Object text(String name, Json schema) {
        if (schema.get("format").flatMap(Json::asString).orElse("").equals("binary")) {
            return Map.of("name", "notes.txt", "text", "…");
        }
        if (name.endsWith("number")) {
            return "+14155550123";
        }
        if (name.endsWith("url") || name.endsWith("urls")) {
            return "https://example.com";
        }
        return name.endsWith("_id") ? name.substring(0, name.length() - 3) + "_1" : "text";
    }

    static String plain(Json value) {
        return value.asString().orElseGet(value::text);
    }
}
