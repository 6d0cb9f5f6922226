package dev.retell4j.simulator.internal.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.call.DynamicVariables;
import dev.retell4j.simulator.internal.call.OutsideFunctions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the functions outside answered that a reply uses.
 *
 * <p>A reply is written in one go, but nobody must wait for a server then. So writing stops where an answer is missing,
 * and begins anew when it is there.
 */
final class FunctionAnswers {
    /** Writing a reply has come to a function that must be called first. */
    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient JsonNode tool;
        private final transient DynamicVariables variables;
        private final transient ObjectNode arguments;

        private Missing(JsonNode tool, DynamicVariables variables, ObjectNode arguments) {
            super("A function must be called first", null, false, false);
            this.tool = tool;
            this.variables = variables;
            this.arguments = arguments;
        }

        JsonNode tool() {
            return tool;
        }

        DynamicVariables variables() {
            return variables;
        }

        ObjectNode arguments() {
            return arguments;
        }
    }

    private final OutsideFunctions functions;
    private final List<OutsideFunctions.Outcome> known;
    private int used;

    /**
     * Makes the answers for writing a reply once.
     *
     * @param functions what can be called
     * @param known what was answered, in the order in which the reply asks
     */
    FunctionAnswers(OutsideFunctions functions, List<OutsideFunctions.Outcome> known) {
        this.functions = functions;
        this.known = known;
    }

    static FunctionAnswers none() {
        return new FunctionAnswers(OutsideFunctions.NONE, List.of());
    }

    /**
     * Returns what a tool answers.
     *
     * @return the answer, or null when the tool is no function that can be called
     * @throws Missing when it must be called first
     */
    OutsideFunctions.@Nullable Outcome of(JsonNode tool, DynamicVariables variables, ObjectNode arguments) {
        if (!functions.covers(tool, variables)) {
            return null;
        }
        if (used == known.size()) {
            throw new Missing(tool, variables, arguments);
        }
        return known.get(used++);
    }
}
