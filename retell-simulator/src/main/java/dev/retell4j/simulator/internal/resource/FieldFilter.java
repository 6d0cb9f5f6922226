package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One criterion of a list: {@code {type, op, value}} against a value. */
final class FieldFilter {
    private FieldFilter() {}

    /**
     * Tells whether a criterion holds. A value that is missing is like nothing, so that only {@code np} and {@code ne}
     * hold; of several values, one is enough.
     *
     * @param filter the criterion
     * @param actual the value, or a missing node
     */
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
        if (actual.isArray()) {
            return holdsForOne(op, actual, wanted);
        }
        return switch (op) {
            case "eq" -> same(actual, wanted);
            case "ne" -> !same(actual, wanted);
            case "sw" -> actual.asText().startsWith(wanted.asText());
            case "ew" -> actual.asText().endsWith(wanted.asText());
            case "co" -> actual.asText().contains(wanted.asText());
            case "gt" -> isNumber(actual) && compare(actual, wanted) > 0;
            case "ge" -> isNumber(actual) && compare(actual, wanted) >= 0;
            case "lt" -> isNumber(actual) && compare(actual, wanted) < 0;
            case "le" -> isNumber(actual) && compare(actual, wanted) <= 0;
            case "bt" ->
                isNumber(actual) && compare(actual, wanted.path(0)) >= 0 && compare(actual, wanted.path(1)) <= 0;
            case "in" -> isIn(actual, wanted);
            default -> throw ApiFailure.badRequest("Unknown filter operator " + op);
        };
    }

    private static boolean holdsForOne(String op, JsonNode actual, JsonNode wanted) {
        boolean negative = op.equals("ne");
        JsonNode filter = JsonTrees.object().put("op", negative ? "eq" : op).set("value", wanted);
        for (JsonNode one : actual) {
            if (holds(filter, one)) {
                return !negative;
            }
        }
        return negative;
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
        return wanted.isNumber()
                ? isNumber(actual) && compare(actual, wanted) == 0
                : actual.asText().equals(wanted.asText());
    }

    private static boolean isNumber(JsonNode value) {
        return number(value) != null;
    }

    private static int compare(JsonNode actual, JsonNode wanted) {
        BigDecimal number = number(actual);
        return number == null ? -1 : number.compareTo(wanted.decimalValue());
    }

    /** Returns a number, also one that is written in a text, as dynamic variables are; null for anything else. */
    private static @Nullable BigDecimal number(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue();
        }
        if (!value.isTextual() || value.textValue().length() > 30) {
            return null;
        }
        try {
            return new BigDecimal(value.textValue().trim());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
