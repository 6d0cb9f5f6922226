package dev.retell4j.mcp.internal.dispatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.internal.schema.SchemaProblems;
import java.util.List;

/** Checks values against a schema with unions, references or conditions; loads the schema library. */
final class DeepCheck {
    private static final String NAME = "_arguments";

    private final SchemaProblems rules;

    DeepCheck(JsonNode schema) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        // References within the schema count from its own root, so it stays the root.
        if (schema instanceof ObjectNode object) {
            root.setAll(object);
        }
        root.remove(List.of("$id", "$schema"));
        ObjectNode definitions = root.withObjectProperty("$defs");
        ObjectNode copy = root.deepCopy();
        copy.remove("$defs");
        definitions.set(NAME, copy);
        rules = new SchemaProblems(root, root.toString());
    }

    List<String> problems(JsonNode value) {
        return rules.in(value, NAME).stream()
                .map(problem -> problem.replace("The body", "The arguments"))
                .toList();
    }
}
