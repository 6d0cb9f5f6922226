package dev.retell4j.simulator.internal.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Finds nodes, components and tools of a conversation flow. */
final class FlowMap {
    private final JsonNode flow;
    private final BiFunction<JsonNode, JsonNode, @Nullable ObjectNode> components;

    /**
     * Makes a map.
     *
     * @param flow the flow
     * @param components finds the component that a node of the flow runs
     */
    FlowMap(JsonNode flow, BiFunction<JsonNode, JsonNode, @Nullable ObjectNode> components) {
        this.flow = flow;
        this.components = components;
    }

    JsonNode flow() {
        return flow;
    }

    /** Returns the flow itself, or one of its components; null when there is no such component. */
    @Nullable
    JsonNode part(@Nullable String componentId) {
        if (componentId == null) {
            return flow;
        }
        JsonNode entrance = entrance(componentId);
        return entrance == null ? null : components.apply(flow, entrance);
    }

    /** Returns the node of the flow through which a component is entered. */
    @Nullable
    JsonNode entrance(String componentId) {
        for (JsonNode node : flow.path("nodes")) {
            if (componentId.equals(JsonTrees.text(node, "component_id"))) {
                return node;
            }
        }
        return null;
    }

    /** Returns the ids of the components that the flow uses. */
    List<String> componentIds() {
        List<String> ids = new ArrayList<>();
        for (JsonNode node : flow.path("nodes")) {
            String id = JsonTrees.text(node, "component_id");
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    static @Nullable JsonNode node(JsonNode part, @Nullable String id) {
        for (JsonNode node : part.path("nodes")) {
            if (id != null && id.equals(JsonTrees.text(node, "id"))) {
                return node;
            }
        }
        return null;
    }

    static @Nullable JsonNode startNode(JsonNode part) {
        JsonNode named = node(part, JsonTrees.text(part, "start_node_id"));
        return named == null ? part.path("nodes").get(0) : named;
    }

    /** Returns a tool of the flow or of a component, or an empty object. */
    JsonNode tool(JsonNode part, String toolId) {
        for (JsonNode owner : List.of(part, flow)) {
            for (JsonNode tool : owner.path("tools")) {
                if (toolId.equals(JsonTrees.text(tool, "tool_id"))) {
                    return tool;
                }
            }
        }
        return JsonTrees.object().put("type", "custom").put("name", toolId);
    }
}
