package dev.retell4j.codegen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Turns the contract's schemas into one JSON Schema document (draft 2020-12) with our names and descriptions. */
final class SchemaDocument {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> COPIED =
            List.of("minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems", "format", "readOnly");

    private final Api api;

    SchemaDocument(Api api) {
        this.api = api;
    }

    /**
     * The whole document, one definition a line, so that a change of the contract is a readable change of this file.
     */
    String write() {
        StringBuilder out =
                new StringBuilder("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$defs\":{\n");
        String separator = "";
        for (String component : api.contract().components().keySet()) {
            out.append(separator)
                    .append('"')
                    .append(api.schemaName(component))
                    .append("\":")
                    .append(text(definition(component)));
            separator = ",\n";
        }
        return out.append("\n}}\n").toString();
    }

    String text(Schema schema) {
        return text(convert(schema, Optional.empty()));
    }

    private static String text(ObjectNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode definition(String component) {
        Schema schema = api.contract().component(component);
        Docs.Type words = api.docs().type(component);
        ObjectNode node = convert(schema, Optional.of(component));
        node.put("description", words.doc());
        if (schema.deprecated()) {
            node.put("deprecated", true);
        }
        return node;
    }

    private ObjectNode convert(Schema schema, Optional<String> component) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        Optional<String> reference = schema.reference();
        if (reference.isPresent()) {
            ObjectNode target =
                    JsonNodeFactory.instance.objectNode().put("$ref", "#/$defs/" + api.schemaName(reference.get()));
            if (!schema.nullable()) {
                node.setAll(target);
            } else {
                node.putArray("anyOf").add(target).addObject().put("type", "null");
            }
            schema.defaultValue().ifPresent(value -> node.putPOJO("default", value));
            return node;
        }
        if (!schema.members().isEmpty()) {
            ArrayNode members = node.putArray(schema.list("oneOf").isEmpty() ? "anyOf" : "oneOf");
            schema.members().forEach(member -> members.add(convert(member, Optional.empty())));
            return node;
        }
        schema.type().ifPresent(type -> {
            if (schema.nullable()) {
                node.putArray("type").add(type).add("null");
            } else {
                node.put("type", type);
            }
        });
        if (schema.enumValues().size() == 1 && !schema.nullable()) {
            node.put("const", schema.enumValues().get(0));
        } else if (!schema.enumValues().isEmpty()) {
            ArrayNode values = node.putArray("enum");
            schema.enumValues().forEach(values::add);
            if (schema.nullable()) {
                values.addNull();
            }
        }
        bounds(schema, node);
        COPIED.forEach(keyword ->
                Optional.ofNullable(schema.keywords().get(keyword)).ifPresent(value -> node.putPOJO(keyword, value)));
        schema.defaultValue().ifPresent(value -> node.putPOJO("default", value));
        if (schema.is("array")) {
            node.set("items", convert(schema.items(), Optional.empty()));
        }
        schema.mapValues().ifPresent(values -> node.set("additionalProperties", convert(values, Optional.empty())));
        if (schema.isObject()) {
            ObjectNode properties = node.putObject("properties");
            schema.properties().forEach((name, property) -> {
                ObjectNode converted = convert(property, Optional.empty());
                component
                        .flatMap(owner -> api.docs().type(owner).field(name))
                        .ifPresent(description -> converted.put("description", description));
                properties.set(name, converted);
            });
            if (!schema.required().isEmpty()) {
                ArrayNode required = node.putArray("required");
                schema.required().forEach(required::add);
            }
        }
        return node;
    }

    private static void bounds(Schema schema, ObjectNode node) {
        schema.number("minimum")
                .ifPresent(
                        bound -> node.putPOJO(schema.flag("exclusiveMinimum") ? "exclusiveMinimum" : "minimum", bound));
        schema.number("maximum").ifPresent(bound -> node.putPOJO("maximum", bound));
    }
}
