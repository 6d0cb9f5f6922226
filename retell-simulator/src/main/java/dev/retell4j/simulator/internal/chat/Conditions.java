package dev.retell4j.simulator.internal.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.internal.call.DynamicVariables;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decides whether the equations of a flow's edge hold. */
final class Conditions {
    private final DynamicVariables variables;

    Conditions(DynamicVariables variables) {
        this.variables = variables;
    }

    /** Tells whether a condition is made of equations, rather than put in words. */
    static boolean isEquation(JsonNode condition) {
        return "equation".equals(JsonTrees.text(condition, "type"));
    }

    boolean hold(JsonNode condition) {
        boolean any = "||".equals(JsonTrees.text(condition, "operator"));
        for (JsonNode equation : condition.path("equations")) {
            if (holds(equation) == any) {
                return any;
            }
        }
        return !any;
    }

    private boolean holds(JsonNode equation) {
        String left = value(JsonTrees.text(equation, "left", ""));
        String right = value(JsonTrees.text(equation, "right", ""));
        return switch (JsonTrees.text(equation, "operator", "")) {
            case "==" -> compare(left, right) == 0;
            case "!=" -> compare(left, right) != 0;
            case ">" -> compare(left, right) > 0;
            case ">=" -> compare(left, right) >= 0;
            case "<" -> compare(left, right) < 0;
            case "<=" -> compare(left, right) <= 0;
            case "contains" -> left.contains(right);
            case "not_contains" -> !left.contains(right);
            case "exists" -> !left.isEmpty();
            case "not_exist" -> left.isEmpty();
            default -> false;
        };
    }

    /** Returns a text with its variables resolved; empty when a variable has no value. */
    private String value(String text) {
        String resolved = variables.resolve(text);
        return resolved.contains("{{") ? "" : resolved;
    }

    private static int compare(String left, String right) {
        BigDecimal first = number(left);
        BigDecimal second = number(right);
        return first != null && second != null ? first.compareTo(second) : left.compareTo(right);
    }

    private static @Nullable BigDecimal number(String text) {
        return text.matches("-?\\d{1,15}(\\.\\d{1,15})?") ? new BigDecimal(text) : null;
    }
}
