package dev.retell4j.simulator.internal.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.call.AgentTools;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * An agent on a conversation flow: it goes from node to node until one waits for the user.
 *
 * <p>Nodes that talk write their static text, or what their prompt puts in quotation marks; functions, extractions,
 * text messages and the like are carried out on the way. A global node is entered when what the user wrote has more to
 * do with its condition than with any edge.
 */
final class FlowAgent implements TextAgent {
    private static final int MOST_NODES_AT_ONCE = 25;

    private final JsonNode agent;
    private final FlowMap map;

    /**
     * Makes an agent.
     *
     * @param agent the agent's version
     * @param flow its flow
     * @param components finds the component that a node of the flow runs
     */
    FlowAgent(JsonNode agent, JsonNode flow, BiFunction<JsonNode, JsonNode, @Nullable ObjectNode> components) {
        this.agent = agent;
        map = new FlowMap(flow, components);
    }

    @Override
    public Position start() {
        JsonNode node = FlowMap.startNode(map.flow());
        return node == null ? Position.START : new Position(null, JsonTrees.text(node, "id"), null);
    }

    @Override
    public Position checked(Position position) {
        if (position.state() != null) {
            throw ApiFailure.badRequest("`current_state` is for prompts with states; agent "
                    + JsonTrees.text(agent, "agent_id", "") + " follows a conversation flow");
        }
        String componentId = position.componentId();
        JsonNode part = map.part(componentId);
        if (part == null) {
            throw ApiFailure.badRequest("`component_id` must be one of " + map.componentIds() + ", not " + componentId);
        }
        if (position.nodeId() == null) {
            JsonNode first = FlowMap.startNode(part);
            return first == null ? start() : new Position(null, JsonTrees.text(first, "id"), componentId);
        }
        if (FlowMap.node(part, position.nodeId()) != null) {
            return position;
        }
        for (String id : componentId == null ? map.componentIds() : List.<String>of()) {
            JsonNode component = map.part(id);
            if (component != null && FlowMap.node(component, position.nodeId()) != null) {
                return new Position(null, position.nodeId(), id);
            }
        }
        List<String> known = new ArrayList<>();
        part.path("nodes").forEach(node -> known.add(JsonTrees.text(node, "id", "")));
        throw ApiFailure.badRequest("`current_node_id` must be one of " + known + ", not " + position.nodeId());
    }

    @Override
    public Position open(Draft draft, boolean mustSpeak) {
        JsonNode node = FlowMap.startNode(map.flow());
        boolean waits = "user".equals(JsonTrees.text(map.flow(), "start_speaker"));
        if (node == null || (waits && !mustSpeak)) {
            return start();
        }
        Walk walk = new Walk(new History(List.of()), start(), draft);
        walk.run(node);
        if (draft.isEmpty() && mustSpeak) {
            draft.say(Wording.greeting(agent));
        }
        return walk.position();
    }

    @Override
    public Position answer(History history, Position position, Draft draft) {
        Walk walk = new Walk(history, position, draft);
        walk.answer();
        return walk.position();
    }

    @Override
    public Position move(Position from, String to, Draft draft) {
        Walk walk = new Walk(new History(List.of()), from, draft);
        walk.jump(to);
        return walk.position();
    }

    /** One answer's way through the flow. */
    private final class Walk {
        private final History history;
        private final Draft draft;
        private final Set<String> visited;
        private @Nullable String componentId;
        private JsonNode part;
        private JsonNode node;

        Walk(History history, Position position, Draft draft) {
            this.history = history;
            this.draft = draft;
            visited = new HashSet<>(history.visited());
            componentId = position.componentId();
            JsonNode found = map.part(componentId);
            if (found == null) {
                // A shared component can have been deleted since the conversation entered it.
                componentId = null;
                found = map.flow();
            }
            part = found;
            JsonNode here = FlowMap.node(part, position.nodeId());
            JsonNode first = here == null ? FlowMap.startNode(part) : here;
            node = first == null ? JsonTrees.object() : first;
            visit();
        }

        Position position() {
            return new Position(null, JsonTrees.text(node, "id"), componentId);
        }

        void answer() {
            if (!talks()) {
                run(node);
                return;
            }
            JsonNode global = EdgeChoice.global(part, node, history.lastUserWords());
            if (global != null) {
                enter(global, "global");
                run(global);
                return;
            }
            List<String> lines = Wording.linesOf(node);
            if (!lines.isEmpty() && lines.stream().noneMatch(history::holds)) {
                run(node);
                return;
            }
            for (String line : lines) {
                if (!history.holds(line)) {
                    draft.say(line);
                    return;
                }
            }
            useTool();
            if (draft.hasEnded()) {
                return;
            }
            JsonNode next = next(true, history.userWordsHere());
            if (next != null) {
                enter(next, "normal");
                run(next);
            } else {
                draft.say(history.endsWithGoodbye() ? Wording.GOODBYE : Wording.ANYTHING_ELSE);
            }
        }

        /** Goes on from a node that has just been entered, until one waits or the conversation ends. */
        void run(JsonNode first) {
            node = first;
            for (int i = 0; i < MOST_NODES_AT_ONCE && !draft.hasEnded(); i++) {
                if (talks()) {
                    draft.say(line());
                    JsonNode skipTo =
                            FlowMap.node(part, JsonTrees.text(node.path("skip_response_edge"), "destination_node_id"));
                    if (skipTo == null) {
                        return;
                    }
                    enter(skipTo, "normal");
                } else {
                    boolean succeeded = carryOut();
                    JsonNode next = draft.hasEnded() ? null : next(succeeded, "");
                    if (next == null) {
                        return;
                    }
                    enter(next, "normal");
                }
            }
        }

        /** Goes to a node by id or name; one that does not exist appears in the messages only. */
        void jump(String to) {
            JsonNode target = FlowMap.node(part, to);
            for (JsonNode one : part.path("nodes")) {
                if (target == null && to.equals(JsonTrees.text(one, "name"))) {
                    target = one;
                }
            }
            if (target == null) {
                draft.moveToNode(node, JsonTrees.object().put("id", to).put("name", to), "normal");
            } else {
                enter(target, "normal");
            }
        }

        private boolean talks() {
            String type = type();
            return type.equals("conversation") || type.equals("subagent");
        }

        private String type() {
            return JsonTrees.text(node, "type", "");
        }

        private void enter(JsonNode next, String transition) {
            draft.moveToNode(node, next, transition);
            node = next;
            visit();
        }

        private void visit() {
            visited.add(JsonTrees.text(node, "id", ""));
        }

        /** Finds the next node, which can be behind the component that the conversation is in. */
        private @Nullable JsonNode next(boolean succeeded, String userWords) {
            EdgeChoice choice = new EdgeChoice(draft.variables(), userWords, visited);
            if (type().equals("component")) {
                JsonNode inside = inside();
                if (inside != null) {
                    return inside;
                }
            }
            JsonNode next = FlowMap.node(part, choice.next(node, succeeded));
            if (next == null && componentId != null) {
                JsonNode entrance = map.entrance(componentId);
                JsonNode behind = entrance == null ? null : FlowMap.node(map.flow(), choice.next(entrance, succeeded));
                if (behind != null) {
                    componentId = null;
                    part = map.flow();
                }
                return behind;
            }
            return next;
        }

        private @Nullable JsonNode inside() {
            String id = JsonTrees.text(node, "component_id");
            JsonNode component = id == null || componentId != null ? null : map.part(id);
            JsonNode first = component == null ? null : FlowMap.startNode(component);
            if (component != null && first != null) {
                componentId = id;
                part = component;
            }
            return first;
        }

        private void useTool() {
            JsonNode tool = AgentTools.firstOrdinary(node.path("tools"));
            if (tool == null && !node.path("tool_ids").isEmpty()) {
                tool = map.tool(part, node.path("tool_ids").get(0).asText());
            }
            if (tool != null && !history.calledHere(JsonTrees.text(tool, "name", ""))) {
                draft.call(tool);
            }
        }

        /** Returns the first thing that the node has to say. */
        private String line() {
            List<String> lines = Wording.linesOf(node);
            return lines.isEmpty() ? Wording.TELL_MORE : lines.get(0);
        }

        /** Does what a node does that does not wait for the user; tells whether it went well. */
        private boolean carryOut() {
            String type = type();
            if (node.path("speak_during_execution").asBoolean(type.equals("end"))
                    && node.path("instruction").has("text")) {
                draft.say(line());
            }
            switch (type) {
                case "end" -> draft.end();
                case "sms" -> draft.sms(line());
                case "branch", "component" -> {
                    return true;
                }
                case "function" -> {
                    return draft.call(map.tool(part, JsonTrees.text(node, "tool_id", "")));
                }
                default -> {
                    return draft.call(tool(type));
                }
            }
            return true;
        }

        /** Returns what a node does as a tool call. */
        private ObjectNode tool(String type) {
            ObjectNode tool = JsonTrees.object();
            tool.put("type", type.equals("extract_dynamic_variables") ? "extract_dynamic_variable" : type);
            tool.put("name", JsonTrees.text(node, "mcp_tool_name", JsonTrees.text(node, "name", type)));
            for (String field : List.of("variables", "response_variables")) {
                if (node.has(field)) {
                    tool.set(field, node.get(field));
                }
            }
            return tool;
        }
    }
}
