package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Workspace;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What must hold within a conversation flow and within a component: ids are unique, and lead to something. */
final class FlowRules {
    private static final String DESTINATION = "destination_node_id";

    private final Workspace workspace;

    FlowRules(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Refuses a flow that does not hang together. */
    void checkFlow(JsonNode flow) {
        JsonNode components = flow.path("components");
        new Graph("", flow, components).check();
        String general = JsonTrees.text(flow, "global_prompt", "");
        PromptLimit.check("global_prompt", general, "");
        checkPrompts("", flow, general);
        for (int i = 0; i < components.size(); i++) {
            String place = "components[" + i + "].";
            new Graph(place, components.get(i), components).check();
            checkPrompts(place, components.get(i), general);
        }
    }

    /** Refuses a shared component that does not hang together. */
    void checkComponent(JsonNode component) {
        new Graph("", component, JsonTrees.array()).check();
        checkPrompts("", component, "");
    }

    /** Refuses nodes that run shared components which do not exist. */
    void checkSharedComponents(JsonNode wish) {
        checkSharedComponents("", wish.path("nodes"));
        JsonNode components = wish.path("components");
        for (int i = 0; i < components.size(); i++) {
            checkSharedComponents("components[" + i + "].", components.get(i).path("nodes"));
        }
    }

    private void checkSharedComponents(String place, JsonNode nodes) {
        for (int i = 0; i < nodes.size(); i++) {
            String id = SharedComponents.idIn(nodes.get(i));
            if (id != null && workspace.components().find(id) == null) {
                throw ApiFailure.unprocessable("Conversation flow component " + id + " not found (`" + place + "nodes["
                        + i + "].component_id`)");
            }
        }
    }

    private static void checkPrompts(String place, JsonNode graph, String general) {
        JsonNode nodes = graph.path("nodes");
        for (int i = 0; i < nodes.size(); i++) {
            PromptLimit.check(
                    place + "nodes[" + i + "].instruction.text",
                    JsonTrees.text(nodes.get(i).path("instruction"), "text", ""),
                    general);
        }
    }

    /** The nodes of a flow or of a component. */
    private static final class Graph {
        private final String place;
        private final JsonNode graph;
        private final JsonNode components;
        private final Set<String> nodeIds = new HashSet<>();
        private final Set<String> edgeIds = new HashSet<>();
        private final Set<String> toolIds = new HashSet<>();

        Graph(String place, JsonNode graph, JsonNode components) {
            this.place = place;
            this.graph = graph;
            this.components = components;
        }

        void check() {
            collect("nodes", "id", nodeIds);
            collect("tools", "tool_id", toolIds);
            String start = JsonTrees.text(graph, "start_node_id");
            if (start != null) {
                checkIsNode("start_node_id", start);
            }
            JsonNode nodes = graph.path("nodes");
            for (int i = 0; i < nodes.size(); i++) {
                String at = "nodes[" + i + "]";
                checkEdges(at, nodes.get(i));
                checkTools(at, nodes.get(i));
                checkLocalComponent(at, nodes.get(i));
            }
        }

        private void collect(String list, String idField, Set<String> ids) {
            JsonNode all = graph.path(list);
            for (int i = 0; i < all.size(); i++) {
                String id = JsonTrees.text(all.get(i), idField);
                if (id != null && !ids.add(id)) {
                    throw ApiFailure.badRequest(
                            "`" + place + list + "[" + i + "]." + idField + "` must be unique; " + id + " is taken");
                }
            }
        }

        private void checkIsNode(String at, String id) {
            if (!nodeIds.contains(id)) {
                throw ApiFailure.badRequest("`" + place + at + "` must be the id of a node, one of "
                        + nodeIds.stream().sorted().toList() + ", not " + id);
            }
        }

        /** Looks at edges wherever in the node they are; an edge without a destination leads nowhere yet. */
        private void checkEdges(String at, JsonNode value) {
            if (value.isArray()) {
                for (int i = 0; i < value.size(); i++) {
                    checkEdges(at + "[" + i + "]", value.get(i));
                }
                return;
            }
            String destination = JsonTrees.text(value, DESTINATION);
            if (destination != null) {
                checkIsNode(at + "." + DESTINATION, destination);
            }
            String id = JsonTrees.text(value, "id");
            if (id != null && value.has("transition_condition") && !edgeIds.add(id)) {
                throw ApiFailure.badRequest(
                        "`" + place + at + ".id` must be unique among the edges; " + id + " is taken");
            }
            for (Map.Entry<String, JsonNode> property : value.properties()) {
                if (property.getValue().isContainerNode()) {
                    checkEdges(at + "." + property.getKey(), property.getValue());
                }
            }
        }

        private void checkTools(String at, JsonNode node) {
            if ("function".equals(JsonTrees.text(node, "type")) && "local".equals(JsonTrees.text(node, "tool_type"))) {
                checkIsTool(at + ".tool_id", JsonTrees.text(node, "tool_id", ""));
            }
            JsonNode ids = node.path("tool_ids");
            for (int i = 0; i < ids.size(); i++) {
                checkIsTool(at + ".tool_ids[" + i + "]", ids.get(i).asText());
            }
        }

        private void checkIsTool(String at, String id) {
            if (!toolIds.contains(id)) {
                throw ApiFailure.badRequest("`" + place + at + "` must be the `tool_id` of one of the `" + place
                        + "tools`, one of " + toolIds.stream().sorted().toList() + ", not " + id);
            }
        }

        /** Local components have no id in the API; only that there is one can be checked. */
        private void checkLocalComponent(String at, JsonNode node) {
            if ("component".equals(JsonTrees.text(node, "type"))
                    && "local".equals(JsonTrees.text(node, "component_type"))
                    && components.isEmpty()) {
                throw ApiFailure.badRequest("`" + place + at
                        + ".component_id` must be a local component of the flow, which" + " has no `components`");
            }
        }
    }
}
