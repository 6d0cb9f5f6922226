package dev.retell4j.simulator.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.operations.Parameter;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks a query parameter, which arrives as text whatever its type is. */
final class QueryRule {
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern BOOLEAN = Pattern.compile("true|false");
    private static final int LARGEST_PAGE = 1000;

    private QueryRule() {}

    static Optional<String> problem(Parameter parameter, String value) {
        JsonNode schema = schema(parameter);
        String name = "Query parameter `" + parameter.name() + "`";
        String type = schema.path("type").asText("");
        if (type.equals("integer") && !INTEGER.matcher(value).matches()) {
            return Optional.of(name + " must be integer");
        }
        if (type.equals("boolean") && !BOOLEAN.matcher(value).matches()) {
            return Optional.of(name + " must be true or false");
        }
        if (parameter.name().equals("limit") && type.equals("integer")) {
            long limit = Long.parseLong(value);
            if (limit < 1 || limit > LARGEST_PAGE) {
                return Optional.of(name + " must be at least 1 and at most " + LARGEST_PAGE);
            }
        }
        List<String> allowed = new ArrayList<>();
        schema.path("enum").forEach(one -> allowed.add(one.asText()));
        if (parameter.name().equals("sort_order") && allowed.isEmpty()) {
            // The schema may only refer to the component that lists the values.
            allowed.addAll(List.of("ascending", "descending"));
        }
        return allowed.isEmpty() || allowed.contains(value)
                ? Optional.empty()
                : Optional.of(name + " must be one of " + String.join(", ", allowed));
    }

    private static JsonNode schema(Parameter parameter) {
        try {
            return JsonTrees.parse(parameter.schema().text());
        } catch (IOException e) {
            throw new IllegalStateException("The schema of " + parameter + " is not JSON", e);
        }
    }
}
