package dev.retell4j.internal.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds properties that no schema knows.
 *
 * <p>Done apart from schema validation, because a closed schema inside a union would report every member's unknown
 * properties, and because the check can be switched off.
 */
public final class UnknownFields {
    private static final int DEEPEST = 64;

    private final JsonNode definitions;

    /**
     * Makes a finder.
     *
     * @param definitions the schemas by component name
     */
    public UnknownFields(JsonNode definitions) {
        this.definitions = definitions;
    }

    /**
     * Finds the properties of a value that its schema does not know.
     *
     * @param value the value
     * @param component the name of its schema
     * @return their paths, in order
     */
    public List<String> in(JsonNode value, String component) {
        List<String> found = new ArrayList<>();
        JsonNode schema = definitions.path(component);
        if (!schema.isMissingNode()) {
            search(value, schema, "", found, 0);
        }
        return found;
    }

    /**
     * Returns the names of all properties that a component may have at its top, in whatever form.
     *
     * @param component the name of the schema
     * @return the names
     */
    public Set<String> names(String component) {
        Set<String> names = new HashSet<>();
        collect(definitions.path(component), names, 0);
        return names;
    }

    private void collect(JsonNode schema, Set<String> names, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        JsonNode resolved = resolve(schema);
        resolved.path("properties").fieldNames().forEachRemaining(names::add);
        for (String combination : new String[] {"allOf", "oneOf", "anyOf"}) {
            resolved.path(combination).forEach(member -> collect(member, names, depth + 1));
        }
    }

    private void search(JsonNode value, JsonNode schema, String path, List<String> found, int depth) {
        if (depth > DEEPEST || !value.isContainerNode()) {
            return;
        }
        Shape shape = new Shape();
        describe(schema, value, shape);
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                for (JsonNode items : shape.items) {
                    search(value.get(i), items, FieldPath.element(path, i), found, depth + 1);
                }
            }
            return;
        }
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            String place = FieldPath.child(path, property.getKey());
            List<JsonNode> known = shape.properties.getOrDefault(property.getKey(), List.of());
            if (known.isEmpty()) {
                if (!shape.open) {
                    found.add(place);
                }
                known = shape.values;
            }
            // Members of a union may describe one property differently: the value is fine when one of them knows it
            // all.
            List<String> fewest = null;
            for (JsonNode one : known) {
                List<String> here = new ArrayList<>();
                search(property.getValue(), one, place, here, depth + 1);
                if (fewest == null || here.size() < fewest.size()) {
                    fewest = here;
                }
            }
            if (fewest != null) {
                found.addAll(fewest);
            }
        }
    }

    private void describe(JsonNode schema, JsonNode value, Shape shape) {
        JsonNode resolved = resolve(schema);
        resolved.path("properties")
                .properties()
                .forEach(property -> shape.properties
                        .computeIfAbsent(property.getKey(), unused -> new ArrayList<>())
                        .add(property.getValue()));
        JsonNode additional = resolved.path("additionalProperties");
        if (additional.isObject()) {
            shape.values.add(additional);
        }
        boolean combined = resolved.has("oneOf") || resolved.has("anyOf") || resolved.has("allOf");
        boolean closed = resolved.has("properties") || combined;
        if (additional.isObject() || (additional.isBoolean() ? additional.booleanValue() : !closed)) {
            shape.open = true;
        }
        if (resolved.has("items")) {
            shape.items.add(resolved.get("items"));
        }
        resolved.path("allOf").forEach(member -> describe(member, value, shape));
        for (String union : new String[] {"oneOf", "anyOf"}) {
            boolean any = false;
            for (JsonNode member : resolved.path(union)) {
                if (fits(resolve(member), value)) {
                    any = true;
                    describe(member, value, shape);
                }
            }
            // No member is meant: the schema reports that, and every property would be unknown.
            shape.open |= resolved.has(union) && !any;
        }
    }

    /** Tells whether a union's member can be meant: its kind is right and none of its fixed values is contradicted. */
    private boolean fits(JsonNode member, JsonNode value) {
        JsonNode type = member.path("type");
        if (type.isTextual() && !type.textValue().equals(value.isArray() ? "array" : "object")) {
            return false;
        }
        for (Map.Entry<String, JsonNode> property : member.path("properties").properties()) {
            JsonNode sent = value.get(property.getKey());
            JsonNode fixed = resolve(property.getValue());
            if (sent != null && sent.isTextual()) {
                boolean contradicted = fixed.has("const")
                        ? !fixed.get("const").equals(sent)
                        : fixed.path("enum").size() == 1
                                && !fixed.path("enum").get(0).equals(sent);
                if (contradicted) {
                    return false;
                }
            }
        }
        return true;
    }

    private JsonNode resolve(JsonNode schema) {
        JsonNode current = schema;
        while (current.path("$ref").isTextual()) {
            String reference = current.get("$ref").textValue();
            current = definitions.path(reference.substring(reference.lastIndexOf('/') + 1));
        }
        return current;
    }

    private static final class Shape {
        private final Map<String, List<JsonNode>> properties = new LinkedHashMap<>();
        private final List<JsonNode> values = new ArrayList<>();
        private final List<JsonNode> items = new ArrayList<>();
        private boolean open;
    }
}
