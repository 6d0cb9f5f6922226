package dev.retell4j.mcp.internal.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.schema.FieldPath;
import dev.retell4j.internal.schema.SchemaProblems;
import dev.retell4j.internal.schema.UnknownFields;
import dev.retell4j.mcp.internal.dispatch.Nearest;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Schemas;
import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the body of a request against the contract, before anything is sent. */
public final class BodyCheck {
    private static final Pattern PLACE = Pattern.compile("^`([^`]*)`");
    private static final Pattern LAST_NAME = Pattern.compile("([A-Za-z0-9_-]+)$");

    private BodyCheck() {}

    /** Reading and compiling the schemas takes a while, so it waits for the first body. */
    private static final class Contract {
        private static final Contract LOADED = new Contract();

        private final SchemaProblems problems;
        private final UnknownFields unknownFields;

        private Contract() {
            JsonNode root = Schemas.root().as(JsonNode.class);
            problems = new SchemaProblems(root, Schemas.root().text());
            unknownFields = new UnknownFields(root.path("$defs"));
        }
    }

    /**
     * Checks the body of a request.
     *
     * @param operation the operation that it is for
     * @param body the body
     * @param place turns the path of a field of the body into the path under which the caller gave it
     * @throws RetellValidationException when a field is wrong or unknown; says which, and what is allowed
     */
    public static void check(Operation operation, Json body, UnaryOperator<String> place) {
        String schema = operation.requestSchema().orElse(null);
        if (schema == null) {
            return;
        }
        JsonNode tree = body.as(JsonNode.class);
        List<String> wrong = new ArrayList<>();
        for (String problem : Contract.LOADED.problems.in(tree, schema)) {
            wrong.add(renamed(problem, place));
        }
        for (String field : Contract.LOADED.unknownFields.in(tree, schema)) {
            String sentence = FieldPath.quoted(place.apply(field)) + " is not a known field";
            wrong.add(sentence + nearest(field, schema));
        }
        if (!wrong.isEmpty()) {
            throw RetellValidationException.of(schema, wrong);
        }
    }

    private static String renamed(String problem, UnaryOperator<String> place) {
        Matcher found = PLACE.matcher(problem);
        return found.find() ? FieldPath.quoted(place.apply(found.group(1))) + problem.substring(found.end()) : problem;
    }

    /** Only for fields of the body itself: deeper down the same name can stand in many types. */
    private static String nearest(String path, String schema) {
        Matcher last = LAST_NAME.matcher(path);
        return path.contains(".") || !last.find()
                ? ""
                : Nearest.hint(
                        last.group(1),
                        Contract.LOADED.unknownFields.names(schema).stream()
                                .sorted()
                                .toList());
    }
}
