package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.state.JsonTrees;

/** One criterion of a list: {@code {type, op, value}} against a value. */
final class FieldFilter {
    private FieldFilter() {}

    static boolean holds(JsonNode filter, JsonNode actual) {
        String op = JsonTrees.text(filter, "op", "eq");
        boolean present = !actual.isMissingNode() && !actual.isNull();
        if (op.equals("pr")) {
            return present;
        }
        if (op.equals("np")) {
            return !present;
        }
        JsonNode wanted = filter.path("value");
        if (!present) {
            return op.equals("ne");
        }
        return switch (op) {
            case "eq" -> same(actual, wanted);
            case "ne" -> !same(actual, wanted);
            case "sw" -> actual.asText().startsWith(wanted.asText());
            case "ew" -> actual.asText().endsWith(wanted.asText());
            case "co" -> actual.asText().contains(wanted.asText());
            case "gt" -> compare(actual, wanted) > 0;
            case "ge" -> compare(actual, wanted) >= 0;
            case "lt" -> compare(actual, wanted) < 0;
            case "le" -> compare(actual, wanted) <= 0;
            case "bt" -> (compare(actual, wanted.path(0)) >= 0) && (compare(actual, wanted.path(1)) <= 0);
            case "in" -> isIn(actual, wanted);
            default -> throw ApiFailure.badRequest("Unknown filter operator " + op);
        };
    }

    private static boolean isIn(JsonNode actual, JsonNode wanted) {
        for (JsonNode one : wanted) {
            if (same(actual, one)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(JsonNode actual, JsonNode wanted) {
        return (actual.isNumber() && wanted.isNumber())
                ? compare(actual, wanted) == 0
                : actual.asText().equals(wanted.asText());
    }

    private static int compare(JsonNode actual, JsonNode wanted) {
        return actual.decimalValue().compareTo(wanted.decimalValue());
    }
}
