package dev.retell4j.mcp.internal.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.schema.FieldPath;
import dev.retell4j.internal.schema.SchemaProblems;
import dev.retell4j.internal.schema.UnknownFields;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Schemas;
import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            wrong.add(sentence
                    + nearest(field, schema)
                            .map(name -> "; did you mean `" + name + "`?")
                            .orElse(""));
        }
        if (!wrong.isEmpty()) {
            throw RetellValidationException.of(schema, wrong);
        }
    }

    private static String renamed(String problem, UnaryOperator<String> place) {
        Matcher found = PLACE.matcher(problem);
        return found.find() ? FieldPath.quoted(place.apply(found.group(1))) + problem.substring(found.end()) : problem;
    }

    /** Returns the known field whose name is most like an unknown one, when they differ in a few letters only. */
    private static Optional<String> nearest(String path, String schema) {
        Matcher last = LAST_NAME.matcher(path);
        if (path.contains(".") || !last.find()) {
            return Optional.empty();
        }
        String name = last.group(1);
        int least = Math.max(1, name.length() / 4) + 1;
        String best = null;
        for (String known :
                Contract.LOADED.unknownFields.names(schema).stream().sorted().toList()) {
            int distance = distance(name, known);
            if (distance < least) {
                least = distance;
                best = known;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Counts the letters that have to be put in, taken out or replaced to make one name of the other. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
