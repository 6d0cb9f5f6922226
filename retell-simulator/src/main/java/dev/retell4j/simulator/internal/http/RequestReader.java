package dev.retell4j.simulator.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.internal.schema.FieldPath;
import dev.retell4j.internal.schema.SchemaProblems;
import dev.retell4j.internal.schema.UnknownFields;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Parameter;
import dev.retell4j.operations.Schemas;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the query and the body of a request into an {@link Exchange}, or refuses them with 400. */
final class RequestReader {
    /**
     * The rules of the contract; made once, since compiling schemas takes long and they are the same for all
     * simulators.
     */
    private static final class Rules {
        private static final Rules CONTRACT = new Rules(Schemas.root().text());

        private final SchemaProblems problems;
        private final UnknownFields unknownFields;
        private final MultipartReader multipart;
        private final Map<String, Set<String>> answeredOnly = new ConcurrentHashMap<>();

        private Rules(String text) {
            JsonNode root;
            try {
                root = JsonTrees.parse(text);
            } catch (IOException e) {
                throw new IllegalStateException("The schemas are not JSON", e);
            }
            problems = new SchemaProblems(root, text);
            unknownFields = new UnknownFields(root.path("$defs"));
            multipart = new MultipartReader(root.path("$defs"));
        }

        /** Returns the fields that the answer to an operation has, and that its request cannot have. */
        private Set<String> answeredOnly(Operation operation, String request) {
            return answeredOnly.computeIfAbsent(operation.id(), unused -> {
                Set<String> fields =
                        operation.responseSchema().map(unknownFields::names).orElseGet(Set::of);
                Set<String> asked = unknownFields.names(request);
                return fields.stream().filter(field -> !asked.contains(field)).collect(Collectors.toUnmodifiableSet());
            });
        }
    }

    private final boolean strict;

    /**
     * Makes a reader.
     *
     * @param strict whether unknown fields and query parameters are refused; otherwise unknown fields are taken, except
     *     for those that only answers have
     */
    RequestReader(boolean strict) {
        this.strict = strict;
    }

    Exchange read(Router.Match match, @Nullable String rawQuery, @Nullable String contentType, byte[] body) {
        Operation operation = match.operation();
        Map<String, String> query = query(rawQuery);
        checkQuery(operation, query);
        if (operation.multipart()) {
            MultipartReader.Form form = Rules.CONTRACT.multipart.read(operation, contentType, body);
            checkBody(operation, form.fields());
            return new Exchange(operation, match.parameters(), query, form.fields(), form.files());
        }
        ObjectNode object = json(operation, body);
        checkBody(operation, object);
        return new Exchange(operation, match.parameters(), query, object, List.of());
    }

    private static ObjectNode json(Operation operation, byte[] body) {
        if (body.length == 0 || operation.requestSchema().isEmpty()) {
            return JsonTrees.object();
        }
        try {
            JsonNode tree = JsonTrees.parse(body);
            if (tree.isMissingNode()) {
                return JsonTrees.object();
            }
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw ApiFailure.badRequest("The body must be a JSON object");
        } catch (IOException e) {
            throw ApiFailure.badRequest("The body is not JSON: " + firstLine(e));
        }
    }

    private static String firstLine(IOException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    private void checkBody(Operation operation, ObjectNode body) {
        operation.requestSchema().ifPresent(schema -> {
            List<String> wrong = new ArrayList<>(Rules.CONTRACT.problems.in(body, schema));
            if (strict) {
                Rules.CONTRACT
                        .unknownFields
                        .in(body, schema)
                        .forEach(field -> wrong.add(FieldPath.quoted(field) + " is not a known field"));
            } else {
                // Such as the id of what was read and is sent back, which the server alone decides.
                body.remove(Rules.CONTRACT.answeredOnly(operation, schema));
            }
            if (!wrong.isEmpty()) {
                throw ApiFailure.badRequest(String.join("; ", wrong));
            }
        });
    }

    private void checkQuery(Operation operation, Map<String, String> query) {
        List<String> wrong = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in() == Parameter.Place.QUERY) {
                known.add(parameter.name());
                String value = query.get(parameter.name());
                if (value == null) {
                    if (parameter.required()) {
                        wrong.add("Query parameter `" + parameter.name() + "` is required");
                    }
                } else {
                    QueryRule.of(parameter).problem(value).ifPresent(wrong::add);
                }
            }
        }
        if (strict) {
            for (String name : query.keySet()) {
                if (!known.contains(name)) {
                    wrong.add("`" + name + "` is not a query parameter of " + operation.id()
                            + (known.isEmpty() ? "" : "; it takes " + String.join(", ", known)));
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw ApiFailure.badRequest(String.join("; ", wrong));
        }
    }

    private static Map<String, String> query(@Nullable String rawQuery) {
        Map<String, String> query = new LinkedHashMap<>();
        if (rawQuery == null || rawQuery.isEmpty()) {
            return query;
        }
        for (String pair : rawQuery.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                query.put(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiFailure.badRequest("The query is not correctly percent-encoded: " + encoded);
        }
    }
}
