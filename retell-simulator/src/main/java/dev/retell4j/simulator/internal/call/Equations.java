package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decides whether the equations of an edge hold. */
public final class Equations {
    private Equations() {}

    public static boolean hold(JsonNode condition, DynamicVariables variables) {
        boolean all = "&&".equals(JsonTrees.text(condition, "operator"));
        for (JsonNode equation : condition.path("equations")) {
            if (holds(equation, variables) != all) {
                return !all;
            }
        }
        return all && !condition.path("equations").isEmpty();
    }

    private static boolean holds(JsonNode equation, DynamicVariables variables) {
        String written = JsonTrees.text(equation, "left", "");
        String left = value(written, variables);
        String right = variables.resolve(JsonTrees.text(equation, "right", ""));
        boolean known = left != null && !left.isEmpty();
        String text = left == null ? written : left;
        return switch (JsonTrees.text(equation, "operator", "")) {
            case "exists" -> known;
            case "not_exist" -> !known;
            case "==" -> compare(text, right) == 0;
            case "!=" -> compare(text, right) != 0;
            case ">" -> known && compare(text, right) > 0;
            case ">=" -> known && compare(text, right) >= 0;
            case "<" -> known && compare(text, right) < 0;
            case "<=" -> known && compare(text, right) <= 0;
            case "contains" -> text.contains(right);
            case "not_contains" -> !text.contains(right);
            default -> false;
        };
    }

    /** Returns what a left side stands for, or null when it names a variable without a value. */
    private static @Nullable String value(String written, DynamicVariables variables) {
        String resolved = variables.resolve(written);
        if (!written.contains("{{")) {
            return variables.value(written);
        }
        return resolved.contains("{{") ? null : resolved;
    }

    private static int compare(String left, String right) {
        try {
            return new BigDecimal(left.trim()).compareTo(new BigDecimal(right.trim()));
        } catch (NumberFormatException e) {
            return left.compareTo(right);
        }
    }
}
