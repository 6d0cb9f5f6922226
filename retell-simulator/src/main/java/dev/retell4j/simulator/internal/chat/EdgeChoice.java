package dev.retell4j.simulator.internal.chat;

import com.fasterxml.jackson.databind.JsonNode;
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
    private final Conditions conditions;
    private final Affinity affinity;
    private final Set<String> visited;

    /**
     * Makes a choice.
     *
     * @param conditions decides on equations
     * @param userWords what the user wrote at this node
     * @param visited the nodes that the conversation was in
     */
    EdgeChoice(Conditions conditions, String userWords, Set<String> visited) {
        this.conditions = conditions;
        this.visited = visited;
        affinity = new Affinity(userWords);
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
            if (Conditions.isEquation(condition) && conditions.hold(condition) && destination(edge) != null) {
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
            int shared = affinity.to(JsonTrees.text(edge.path("transition_condition"), "prompt", ""));
            if (shared > most && destination(edge) != null) {
                best = destination(edge);
                most = shared;
            }
        }
        return best;
    }

    private @Nullable String unseen(JsonNode node) {
        for (JsonNode edge : node.path("edges")) {
            String destination = destination(edge);
            if (destination != null
                    && !Conditions.isEquation(edge.path("transition_condition"))
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
