package dev.retell4j.simulator.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.operations.Parameter;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Checks a query parameter, which arrives as text whatever its type is. */
final class QueryRule {
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern BOOLEAN = Pattern.compile("true|false");
    private static final int LARGEST_PAGE = 1000;

    /** Schemas are texts in the catalogue; read once, since lists are asked for often. */
    private static final Map<Parameter, QueryRule> RULES = new ConcurrentHashMap<>();

    private final String name;
    private final String type;
    private final List<String> allowed = new ArrayList<>();
    private final boolean pageSize;

    private QueryRule(Parameter parameter) {
        JsonNode schema = schema(parameter);
        name = "Query parameter `" + parameter.name() + "`";
        type = schema.path("type").asText("");
        pageSize = parameter.name().equals("limit") && type.equals("integer");
        schema.path("enum").forEach(one -> allowed.add(one.asText()));
        if (parameter.name().equals("sort_order") && allowed.isEmpty()) {
            // The schema may only refer to the component that lists the values.
            allowed.addAll(List.of("ascending", "descending"));
        }
    }

    static QueryRule of(Parameter parameter) {
        return RULES.computeIfAbsent(parameter, QueryRule::new);
    }

    Optional<String> problem(String value) {
        if (type.equals("integer") && !INTEGER.matcher(value).matches()) {
            return Optional.of(name + " must be integer");
        }
        if (type.equals("boolean") && !BOOLEAN.matcher(value).matches()) {
            return Optional.of(name + " must be true or false");
        }
        if (pageSize) {
            long limit = Long.parseLong(value);
            if (limit < 1 || limit > LARGEST_PAGE) {
                return Optional.of(name + " must be at least 1 and at most " + LARGEST_PAGE);
            }
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
