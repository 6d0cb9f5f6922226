package dev.retell4j.simulator.internal.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.internal.call.DynamicVariables;
import dev.retell4j.simulator.internal.call.Equations;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides along which edge a flow goes on.
 *
 * <p>An equation that holds comes first, then an edge that is always taken, then the one whose words have most to do
 * with what the user wrote; without such words the edge for everything else, or else the first one to a node that is
 * new.
 */
final class EdgeChoice {
    private final DynamicVariables variables;
    private final Affinity affinity;
    private final Set<String> visited;

    /**
     * Makes a choice.
     *
     * @param variables what equations speak of
     * @param userWords what the user wrote at this node
     * @param visited the nodes that the conversation was in
     */
    EdgeChoice(DynamicVariables variables, String userWords, Set<String> visited) {
        this.variables = variables;
        this.visited = visited;
        affinity = new Affinity(userWords);
    }

    /**
     * Returns the global node that what the user has just written speaks for, more than for any edge.
     *
     * @param part the flow or component
     * @param from the node that the conversation is at
     * @param userWords what the user has just written
     * @return the node, or null when there is none
     */
    static @Nullable JsonNode global(JsonNode part, JsonNode from, String userWords) {
        Affinity affinity = new Affinity(userWords);
        int most = 0;
        for (JsonNode edge : from.path("edges")) {
            most = Math.max(most, affinity.to(prompt(edge)));
        }
        JsonNode best = null;
        for (JsonNode node : part.path("nodes")) {
            int shared = affinity.to(JsonTrees.text(node.path("global_node_setting"), "condition", ""));
            if (shared > most && !node.path("id").equals(from.path("id"))) {
                best = node;
                most = shared;
            }
        }
        return best;
    }

    /**
     * Chooses.
     *
     * @param node the node to leave
     * @param succeeded whether what the node did went well
     * @return the id of the next node, or null to stay
     */
    @Nullable
    String next(JsonNode node, boolean succeeded) {
        for (JsonNode edge : node.path("edges")) {
            JsonNode condition = edge.path("transition_condition");
            if (isEquation(condition) && Equations.hold(condition, variables) && destination(edge) != null) {
                return destination(edge);
            }
        }
        String sure = destination(node.path("always_edge"));
        if (sure == null) {
            sure = destination(node.path(succeeded ? "success_edge" : "failed_edge"));
        }
        if (sure == null && !succeeded) {
            sure = destination(node.path("edge"));
        }
        if (sure != null) {
            return sure;
        }
        String worded = worded(node);
        String otherwise = destination(node.path("else_edge"));
        if (worded != null) {
            return worded;
        }
        boolean talks = node.path("instruction").isObject() || !succeeded;
        if (talks && otherwise != null) {
            return otherwise;
        }
        String unseen = unseen(node);
        return unseen == null ? otherwise : unseen;
    }

    private @Nullable String worded(JsonNode node) {
        String best = null;
        int most = 0;
        for (JsonNode edge : node.path("edges")) {
            int shared = affinity.to(prompt(edge));
            if (shared > most && destination(edge) != null) {
                best = destination(edge);
                most = shared;
            }
        }
        return best;
    }

    private static boolean isEquation(JsonNode condition) {
        return "equation".equals(JsonTrees.text(condition, "type"));
    }

    private static String prompt(JsonNode edge) {
        return JsonTrees.text(edge.path("transition_condition"), "prompt", "");
    }

    private @Nullable String unseen(JsonNode node) {
        for (JsonNode edge : node.path("edges")) {
            String destination = destination(edge);
            if (destination != null
                    && !isEquation(edge.path("transition_condition"))
                    && !visited.contains(destination)) {
                return destination;
            }
        }
        return null;
    }

    private static @Nullable String destination(JsonNode edge) {
        return JsonTrees.text(edge, "destination_node_id");
    }
}
