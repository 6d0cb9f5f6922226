package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that walks through a flow, node by node.
 *
 * <p>Equations decide as they do at Retell. Where only a model could decide, the first edge to a node that was not
 * visited yet is taken.
 */
final class FlowConversation implements Conversation {
    private static final int MOST_VISITS = 40;
    private static final int MOST_LINES = 2;

    /** The nodes of a flow or of a component, by id. */
    private record Graph(String startId, Map<String, JsonNode> nodes) {
        static Graph of(JsonNode source) {
            Map<String, JsonNode> nodes = new LinkedHashMap<>();
            source.path("nodes").forEach(node -> nodes.put(JsonTrees.text(node, "id", ""), node));
            String first = nodes.isEmpty() ? "" : nodes.keySet().iterator().next();
            return new Graph(JsonTrees.text(source, "start_node_id", first), nodes);
        }
    }

    private final String agentName;
    private final boolean userStarts;
    private final Graph flow;
    private final Map<String, Graph> components = new HashMap<>();
    private final Map<String, JsonNode> tools = new HashMap<>();

    /**
     * Makes a conversation.
     *
     * @param agent the agent
     * @param source the flow
     * @param sharedComponents the components of the workspace that the flow uses, by id
     */
    FlowConversation(JsonNode agent, JsonNode source, Map<String, JsonNode> sharedComponents) {
        agentName = JsonTrees.text(agent, "agent_name", "your assistant");
        userStarts = "user".equals(JsonTrees.text(source, "start_speaker"));
        flow = Graph.of(source);
        addTools(source);
        sharedComponents.forEach((id, component) -> {
            components.put(id, Graph.of(component));
            addTools(component);
        });
        for (JsonNode component : source.path("components")) {
            Graph graph = Graph.of(component);
            components.put(JsonTrees.text(component, "name", ""), graph);
            components.put(JsonTrees.text(component, "conversation_flow_component_id", ""), graph);
            addTools(component);
        }
    }

    private void addTools(JsonNode source) {
        for (JsonNode tool : source.path("tools")) {
            tools.put(JsonTrees.text(tool, "tool_id", JsonTrees.text(tool, "name", "")), tool);
        }
    }

    @Override
    public void start(Place place) {
        place.start(flow.startId(), name(flow.nodes().get(flow.startId()), flow.startId()));
    }

    /** Starts at a node instead of the flow's own start node. */
    void start(Place place, String nodeId) {
        place.start(nodeId, name(flow.nodes().get(nodeId), nodeId));
    }

    /** Finds a node by id or name, for a script that moves to it. */
    Step.Enter find(String idOrName) {
        for (JsonNode node : flow.nodes().values()) {
            String id = JsonTrees.text(node, "id", "");
            if (id.equals(idOrName) || name(node, id).equals(idOrName)) {
                return new Step.Enter(id, name(node, id));
            }
        }
        return new Step.Enter(idOrName, idOrName);
    }

    private static String name(@Nullable JsonNode node, String id) {
        return node == null ? id : JsonTrees.text(node, "name", id);
    }

    @Override
    public List<Step> next(Place place, DynamicVariables variables, RandomGenerator random) {
        List<Step> steps = new ArrayList<>();
        if (place.part() == Place.Part.OPENING) {
            place.setPart(Place.Part.MIDDLE);
            if (userStarts) {
                steps.add(new Step.Say(Step.Say.USER, "Hello?"));
            }
        }
        if (place.part() == Place.Part.MIDDLE) {
            JsonNode node = graph(place).nodes().get(place.id());
            if (node != null && place.isLeaving()) {
                place.setLeaving(false);
                new Visit(node, steps, place, variables, random).leave();
                if (!steps.isEmpty()) {
                    return steps;
                }
            } else if (node == null || place.visit(key(place, place.id())) > MOST_VISITS) {
                place.setPart(Place.Part.CLOSING);
            } else {
                new Visit(node, steps, place, variables, random)
                        .write(place.formerName().isEmpty());
                return steps;
            }
        }
        if (place.part() == Place.Part.CLOSING) {
            steps.add(new Step.Say(Step.Say.AGENT, "Thank you, that is all. Goodbye."));
            steps.add(new Step.Say(Step.Say.USER, "Thank you, bye."));
            place.setPart(Place.Part.OVER);
        }
        return steps;
    }

    private Graph graph(Place place) {
        Graph graph = flow;
        for (String nodeId : place.components()) {
            JsonNode node = graph.nodes().get(nodeId);
            Graph inner = node == null ? null : components.get(JsonTrees.text(node, "component_id", ""));
            if (inner == null) {
                return graph;
            }
            graph = inner;
        }
        return graph;
    }

    private static String key(Place place, String nodeId) {
        return place.components().isEmpty() ? nodeId : String.join("/", place.components()) + "/" + nodeId;
    }

    /** What happens at one node. */
    private final class Visit {
        private final JsonNode node;
        private final List<Step> steps;
        private final Place place;
        private final DynamicVariables variables;
        private final RandomGenerator random;

        Visit(JsonNode node, List<Step> steps, Place place, DynamicVariables variables, RandomGenerator random) {
            this.node = node;
            this.steps = steps;
            this.place = place;
            this.variables = variables;
            this.random = random;
        }

        void write(boolean first) {
            String type = JsonTrees.text(node, "type", "");
            switch (type) {
                case "conversation", "subagent" -> converse(type, first);
                case "end" -> {
                    speak();
                    place.setPart(Place.Part.OVER);
                    steps.add(new Step.HangUp(Ending.AGENT_HANGUP));
                    return;
                }
                case "transfer_call" -> {
                    speak();
                    place.setPart(Place.Part.OVER);
                    steps.add(Transfers.of(node, name(node, "transfer_call")));
                    return;
                }
                case "bridge_transfer", "cancel_transfer" -> {
                    speak();
                    place.setPart(Place.Part.OVER);
                    steps.add(new Step.UseTool(type, type, "{}", "{\"status\":\"ok\"}", true));
                    steps.add(new Step.HangUp(
                            type.equals("bridge_transfer") ? Ending.TRANSFER_BRIDGED : Ending.TRANSFER_CANCELLED));
                    return;
                }
                case "agent_swap" -> {
                    speak();
                    place.setPart(Place.Part.OVER);
                    steps.add(Step.SwapTo.of(node, name(node, "agent_swap")));
                    return;
                }
                case "component" -> {
                    if (enterComponent()) {
                        return;
                    }
                }
                default -> act(type);
            }
            if (steps.stream().anyMatch(step -> step instanceof Step.UseTool tool && tool.function() != null)) {
                // Which way it goes can depend on what the function answers.
                place.setLeaving(true);
            } else {
                leave();
            }
        }

        private void converse(String type, boolean first) {
            String text = JsonTrees.text(node.path("instruction"), "text", "");
            boolean written = "static_text".equals(JsonTrees.text(node.path("instruction"), "type"));
            List<String> lines = written ? List.of(text) : Prompts.quoted(text, MOST_LINES);
            if (lines.isEmpty()) {
                lines = List.of(
                        first
                                ? "Hello, this is " + agentName + ". How can I help you?"
                                : Prompts.topic(name(node, "this")) + Prompts.question(random));
            }
            Replies replies = new Replies(variables, random);
            for (String line : lines) {
                steps.add(new Step.Say(Step.Say.AGENT, line));
                if (!node.hasNonNull("skip_response_edge")) {
                    steps.add(new Step.Say(Step.Say.USER, replies.to(line)));
                }
            }
            if (type.equals("subagent")) {
                JsonNode tool = AgentTools.firstOrdinary(node.path("tools"));
                for (JsonNode id : node.path("tool_ids")) {
                    tool = tool == null ? tools.get(id.asText()) : tool;
                }
                if (tool != null) {
                    AgentTools.use(tool, steps, variables);
                }
            }
        }

        private void act(String type) {
            switch (type) {
                case "function" -> {
                    speak();
                    JsonNode tool = tools.get(JsonTrees.text(node, "tool_id", ""));
                    if (tool == null) {
                        useTool(name(node, "function"), "custom", "{\"status\":\"ok\"}");
                    } else {
                        AgentTools.use(tool, steps, variables);
                        collectResponse(tool);
                    }
                }
                case "code" -> {
                    speak();
                    useTool(name(node, "code"), type, "{}");
                    collectResponse(node);
                }
                case "mcp" -> {
                    speak();
                    useTool(JsonTrees.text(node, "mcp_tool_name", "mcp"), type, "{\"status\":\"ok\"}");
                    collectResponse(node);
                }
                case "sms" -> steps.add(new Step.SendSms(smsText()));
                case "press_digit" -> {
                    String digit =
                            JsonTrees.text(node.path("instruction"), "text", "").replaceAll("[^0-9*#]", "");
                    steps.add(new Step.Press(digit.isEmpty() ? "1" : digit.substring(0, 1)));
                }
                case "extract_dynamic_variables" -> {
                    SampleValues samples = new SampleValues(variables);
                    Map<String, JsonNode> values = new LinkedHashMap<>();
                    node.path("variables")
                            .forEach(item ->
                                    values.put(JsonTrees.text(item, "name", ""), samples.forAnalysisData(item)));
                    String written = JsonTrees.of(values).toString();
                    steps.add(new Step.UseTool(name(node, type), "extract_dynamic_variable", written, written, true));
                    steps.add(new Step.Collect(AgentTools.texts(values)));
                }
                default -> {
                    // A branch says and does nothing.
                }
            }
        }

        private void useTool(String name, String type, String result) {
            steps.add(new Step.UseTool(name, type, "{}", result, true));
        }

        private void collectResponse(JsonNode tool) {
            SampleValues samples = new SampleValues(variables);
            Map<String, JsonNode> values = new LinkedHashMap<>();
            tool.path("response_variables")
                    .fieldNames()
                    .forEachRemaining(variable -> values.put(
                            variable,
                            samples.forAnalysisData(
                                    JsonTrees.object().put("type", "string").put("name", variable))));
            if (!values.isEmpty()) {
                steps.add(new Step.Collect(AgentTools.texts(values), true));
            }
        }

        private String smsText() {
            String text = JsonTrees.text(node.path("instruction"), "text", "");
            List<String> quoted = Prompts.quoted(text, 1);
            boolean prompt = "prompt".equals(JsonTrees.text(node.path("instruction"), "type"));
            return prompt && !quoted.isEmpty() ? quoted.get(0) : text.isEmpty() ? "Thank you for calling." : text;
        }

        /** Says what a node that does something says meanwhile. */
        private void speak() {
            JsonNode instruction = node.path("instruction");
            String text = JsonTrees.text(instruction, "text", "");
            if (!text.isEmpty() && node.path("speak_during_execution").asBoolean(true)) {
                List<String> lines = "static_text".equals(JsonTrees.text(instruction, "type"))
                        ? List.of(text)
                        : Prompts.quoted(text, 1);
                lines.forEach(line -> steps.add(new Step.Say(Step.Say.AGENT, line)));
            }
        }

        private boolean enterComponent() {
            Graph inner = components.get(JsonTrees.text(node, "component_id", ""));
            if (inner == null || inner.nodes().isEmpty()) {
                return false;
            }
            place.enterComponent(JsonTrees.text(node, "id", ""));
            enter(inner, inner.startId());
            return true;
        }

        private void leave() {
            JsonNode from = node;
            String next = next(from);
            while (next == null && !place.components().isEmpty()) {
                String outer = place.components().get(place.components().size() - 1);
                place.leaveComponent();
                from = graph(place).nodes().get(outer);
                next = from == null ? null : next(from);
            }
            if (next == null) {
                place.setPart(Place.Part.CLOSING);
            } else {
                enter(graph(place), next);
            }
        }

        private void enter(Graph graph, String id) {
            steps.add(new Step.Enter(id, name(graph.nodes().get(id), id)));
        }

        /** Returns the node that follows, or null when the flow ends here. */
        private @Nullable String next(JsonNode from) {
            List<String> open = new ArrayList<>();
            for (JsonNode edge : from.path("edges")) {
                JsonNode condition = edge.path("transition_condition");
                if ("equation".equals(JsonTrees.text(condition, "type"))) {
                    if (Equations.hold(condition, variables) && exists(edge)) {
                        return destination(edge);
                    }
                } else if (exists(edge)) {
                    open.add(destination(edge));
                }
            }
            for (String candidate : open) {
                if (place.visits(key(place, candidate)) == 0) {
                    return candidate;
                }
            }
            for (String single : List.of("always_edge", "skip_response_edge", "success_edge", "else_edge")) {
                JsonNode edges = from.path(single);
                JsonNode edge = edges.isArray() ? edges.path(0) : edges;
                if (exists(edge)) {
                    return destination(edge);
                }
            }
            return null;
        }

        private boolean exists(JsonNode edge) {
            return graph(place).nodes().containsKey(destination(edge));
        }

        private String destination(JsonNode edge) {
            return JsonTrees.text(edge, "destination_node_id", "");
        }
    }
}
