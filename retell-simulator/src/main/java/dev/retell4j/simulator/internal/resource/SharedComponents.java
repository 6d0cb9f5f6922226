package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.VersionChain;
import dev.retell4j.simulator.internal.state.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which flows run which shared components. */
final class SharedComponents {
    private final Workspace workspace;

    SharedComponents(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Returns the id of the shared component that a node runs; null when it runs none. */
    static @Nullable String idIn(JsonNode node) {
        return "component".equals(JsonTrees.text(node, "type"))
                        && "shared".equals(JsonTrees.text(node, "component_type"))
                ? JsonTrees.text(node, "component_id")
                : null;
    }

    /** Returns the ids of the flows that run a component in any of their versions, by the component's id. */
    Map<String, Set<String>> users() {
        Map<String, Set<String>> users = new HashMap<>();
        for (VersionChain flow : workspace.flows().all()) {
            for (ObjectNode version : flow.versions().values()) {
                for (ObjectNode node : nodes(version)) {
                    String id = idIn(node);
                    if (id != null) {
                        users.computeIfAbsent(id, unused -> new TreeSet<>()).add(flow.id());
                    }
                }
            }
        }
        return users;
    }

    /** Gives each flow that runs a component a local copy of it, and lets its nodes run that. */
    void makeLocal(String id, JsonNode component) {
        for (VersionChain flow : workspace.flows().all()) {
            for (ObjectNode version : flow.versions().values()) {
                List<ObjectNode> users = nodes(version).stream()
                        .filter(node -> id.equals(idIn(node)))
                        .toList();
                if (!users.isEmpty()) {
                    String name = addCopy(version, component);
                    users.forEach(node -> node.put("component_type", "local").put("component_id", name));
                }
            }
        }
    }

    private static String addCopy(ObjectNode flow, JsonNode component) {
        ArrayNode local = flow.get("components") instanceof ArrayNode present ? present : flow.putArray("components");
        Set<String> taken = new HashSet<>();
        local.forEach(one -> taken.add(JsonTrees.text(one, "name", "")));
        String name = JsonTrees.text(component, "name", "");
        while (taken.contains(name)) {
            name += " (copy)";
        }
        ObjectNode copy = component.deepCopy();
        copy.remove(List.of("conversation_flow_component_id", "user_modified_timestamp"));
        local.add(copy.put("name", name));
        return name;
    }

    private static List<ObjectNode> nodes(ObjectNode flow) {
        List<ObjectNode> nodes = new ArrayList<>();
        addNodes(flow, nodes);
        flow.path("components").forEach(component -> addNodes(component, nodes));
        return nodes;
    }

    private static void addNodes(JsonNode graph, List<ObjectNode> nodes) {
        for (JsonNode node : graph.path("nodes")) {
            if (node instanceof ObjectNode object) {
                nodes.add(object);
            }
        }
    }
}
