package dev.retell4j.mcp.internal.operations;

import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.mcp.internal.dispatch.Nearest;
import dev.retell4j.mcp.tools.ReadingHandler;
import dev.retell4j.mcp.tools.ToolCall;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.operations.Cursor;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Parameter;
import dev.retell4j.operations.Repetition;
import dev.retell4j.operations.Schemas;
import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Describes an operation, or a type that stands in one, one level deep. */
final class OperationDescription implements ReadingHandler.Blocking {
    private static final int LONGEST_LINE = 110;

    private final Map<String, String> tools;

    /**
     * Makes a describer.
     *
     * @param tools the direct tools by the ids of the operations that they stand for
     */
    OperationDescription(Map<String, String> tools) {
        this.tools = tools;
    }

    @Override
    public ToolResult handle(ToolCall call) {
        Optional<String> operation = call.text("operation");
        Optional<String> type = call.text("type");
        if (operation.isPresent() == type.isPresent()) {
            throw new RetellValidationException("Give either `operation` or `type`");
        }
        if (type.isPresent()) {
            return type(type.get());
        }
        Operation found = OperationNames.find(operation.orElseThrow());
        Optional<String> hidden = call.whyNot(found);
        return hidden.isPresent() ? ToolResult.error(hidden.get()) : operation(found);
    }

    private ToolResult operation(Operation operation) {
        TypeWords words = new TypeWords();
        Map<String, Object> structure = new LinkedHashMap<>();
        structure.put("operation", operation.id());
        structure.put("does", operation.summary());
        structure.put("request", operation.httpMethod() + " " + operation.path());
        structure.put("risk", operation.risk().name());
        structure.put("twice", twice(operation.repetition()));
        List<Map<String, Object>> parameters = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            Map<String, Object> row = words.row(parameter.name(), parameter.schema(), parameter.required());
            if (!parameter.description().isEmpty()) {
                row.put("about", parameter.description());
            }
            parameters.add(row);
        }
        structure.put("parameters", parameters);
        StringBuilder text = new StringBuilder(operation.id())
                .append(": ")
                .append(operation.summary())
                .append(' ')
                .append(operation.httpMethod())
                .append(' ')
                .append(operation.path())
                .append(", risk ")
                .append(operation.risk().name())
                .append(". ")
                .append(twice(operation.repetition()));
        rows(text, "Parameters", parameters);
        operation.requestSchema().ifPresent(schema -> body(operation, schema, words, structure, text));
        if (operation.cursor() != Cursor.NONE) {
            structure.put("paged", true);
            text.append("\nPaged: `limit` and `cursor` of retell_call_operation.");
        }
        operation.responseSchema().ifPresent(answer -> {
            structure.put("answers", (operation.responseIsList() ? "list of " : "") + answer);
            text.append("\nAnswers: ")
                    .append(operation.responseIsList() ? "list of " : "")
                    .append(answer);
        });
        String tool = tools.get(operation.id());
        if (tool != null) {
            structure.put("tool", tool);
            text.append("\nThe tool ").append(tool).append(" does this too, and is easier.");
        }
        if (operation.deprecated()) {
            structure.put("deprecated", true);
            text.append("\nDeprecated.");
        }
        types(words, structure, text);
        return ToolResult.of(text.toString(), Json.of(structure));
    }

    private static void body(
            Operation operation, String schema, TypeWords words, Map<String, Object> structure, StringBuilder text) {
        Json type = Schemas.of(schema).orElse(Json.NULL);
        structure.put("body_type", schema);
        List<Map<String, Object>> body = words.properties(type);
        structure.put("body", body);
        if (body.isEmpty()) {
            structure.put("body_form", words.of(type));
            text.append("\nBody: ").append(words.of(type));
        }
        rows(text, "Body", body);
        Json example = TypeWords.example("body", type, 0);
        if (operation.multipart() && example.names().isEmpty() && !body.isEmpty()) {
            String first = String.valueOf(body.get(0).get("name"));
            Json property =
                    type.get("properties").flatMap(all -> all.get(first)).orElse(Json.NULL);
            example = Json.of(Map.of(first, TypeWords.example(first, property, 1)));
        }
        // As text: names of the contract must not become names of the answer, where they would be taken for secrets.
        structure.put("example", example.text());
        text.append("\nSmallest body: ").append(example.text());
        if (operation.multipart()) {
            String files =
                    "A file is an object: {\"name\":\"notes.txt\",\"text\":\"…\"}, or with \"base64\" in place of"
                            + " \"text\".";
            structure.put("files", files);
            text.append('\n').append(files);
        }
    }

    private static ToolResult type(String name) {
        Json schema = Schemas.of(name).orElseThrow(() -> {
            List<String> names =
                    new ArrayList<>(Schemas.root().get("$defs").map(Json::names).orElseThrow());
            return new RetellValidationException("`type` is none of the API's" + Nearest.hint(name, names));
        });
        TypeWords words = new TypeWords();
        Map<String, Object> structure = new LinkedHashMap<>();
        structure.put("type", name);
        String about = TypeWords.description(schema);
        structure.put("does", about);
        StringBuilder text = new StringBuilder(name).append(": ").append(about);
        List<Map<String, Object>> properties = words.properties(schema);
        if (properties.isEmpty()) {
            structure.put("form", words.of(schema));
            text.append("\nIs: ").append(words.of(schema));
        } else {
            structure.put("body", properties);
            rows(text, "Properties", properties);
        }
        structure.put("example", TypeWords.example(name, schema, 0).text());
        words.named().remove(name);
        types(words, structure, text);
        return ToolResult.of(text.toString(), Json.of(structure));
    }

    private static void rows(StringBuilder text, String title, List<Map<String, Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        text.append('\n').append(title).append(" (* required):");
        for (Map<String, Object> row : rows) {
            text.append("\n- ").append(row.get("name"));
            if (row.containsKey("required")) {
                text.append('*');
            }
            text.append(": ").append(row.get("type"));
            Object about = row.get("about");
            if (about != null) {
                String line = about.toString();
                text.append(" — ").append(line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…");
            }
        }
    }

    private static void types(TypeWords words, Map<String, Object> structure, StringBuilder text) {
        if (!words.named().isEmpty()) {
            structure.put("types", words.named());
            text.append("\nMore about a type: retell_describe_operation with `type` = ")
                    .append(String.join(", ", words.named()));
        }
    }

    private static String twice(Repetition repetition) {
        return switch (repetition) {
            case READ -> "Only reads.";
            case IDEMPOTENT -> "Doing it twice is the same as once.";
            case UNSAFE -> "Doing it twice does it twice.";
        };
    }
}
