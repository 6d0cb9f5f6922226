package dev.retell4j.simulator.internal.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.internal.call.AgentTools;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An agent on a prompt.
 *
 * <p>It writes what the prompt of its state puts in quotation marks, one line for each message of the user; then calls
 * the state's first tool and goes on along the edge that has most to do with what the user wrote. It ends the
 * conversation when the user says goodbye and it has a tool for that.
 */
final class PromptAgent implements TextAgent {
    private final JsonNode agent;
    private final JsonNode llm;
    private final Map<String, JsonNode> states = new LinkedHashMap<>();

    /**
     * Makes an agent.
     *
     * @param agent the agent's version
     * @param llm its LLM; an empty object when it has an engine of its own
     */
    PromptAgent(JsonNode agent, JsonNode llm) {
        this.agent = agent;
        this.llm = llm;
        llm.path("states").forEach(state -> states.put(JsonTrees.text(state, "name", ""), state));
    }

    @Override
    public Position start() {
        return states.isEmpty()
                ? Position.START
                : Position.inState(JsonTrees.text(
                        llm, "starting_state", states.keySet().iterator().next()));
    }

    @Override
    public Position checked(Position position) {
        if (position.nodeId() != null || position.componentId() != null) {
            throw ApiFailure.badRequest("`current_node_id` and `component_id` are for conversation flows; agent "
                    + JsonTrees.text(agent, "agent_id", "") + " has none");
        }
        String state = position.state();
        if (state == null) {
            return start();
        }
        if (!states.containsKey(state)) {
            throw ApiFailure.badRequest("`current_state` must be "
                    + (states.isEmpty() ? "left out: the agent has no states" : "one of " + states.keySet()) + ", not "
                    + state);
        }
        return position;
    }

    @Override
    public Position open(Draft draft, boolean mustSpeak) {
        JsonNode message = llm.path("begin_message");
        boolean waits = "user".equals(JsonTrees.text(llm, "start_speaker"))
                || message.asText("-").isEmpty();
        if (mustSpeak || !waits) {
            draft.say(JsonTrees.text(llm, "begin_message", Wording.greeting(agent)));
        }
        return start();
    }

    @Override
    public Position answer(History history, Position position, Draft draft) {
        if (history.endsWithGoodbye()) {
            draft.say(Wording.GOODBYE);
            JsonNode tool = endTool(position);
            if (tool != null) {
                draft.call(tool);
            }
            return position;
        }
        JsonNode state = position.state() == null ? null : states.get(position.state());
        List<String> lines = state == null ? generalLines() : stateLines(state);
        for (String line : lines) {
            if (!history.holds(line)) {
                draft.say(line);
                return position;
            }
        }
        useFirstTool(state == null ? llm.path("general_tools") : state.path("tools"), history, draft);
        if (draft.hasEnded()) {
            return position;
        }
        JsonNode edge = state == null ? null : edge(state, position, history);
        if (edge == null) {
            draft.say(Wording.ANYTHING_ELSE);
            return position;
        }
        return follow(edge, position, draft);
    }

    @Override
    public Position move(Position from, String to, Draft draft) {
        draft.moveToState(from.state() == null ? "" : from.state(), to);
        return states.containsKey(to) ? Position.inState(to) : from;
    }

    private Position follow(JsonNode edge, Position position, Draft draft) {
        String destination = JsonTrees.text(edge, "destination_state_name", "");
        draft.collect(draft.samples().forParameters(edge.path("parameters")));
        draft.moveToState(position.state() == null ? "" : position.state(), destination);
        JsonNode next = states.get(destination);
        draft.say(next == null ? Wording.ANYTHING_ELSE : stateLines(next).get(0));
        return Position.inState(destination);
    }

    private List<String> generalLines() {
        return Wording.quotedOr(JsonTrees.text(llm, "general_prompt", ""), Wording.TELL_MORE);
    }

    private static List<String> stateLines(JsonNode state) {
        return Wording.quotedOr(
                JsonTrees.text(state, "state_prompt", ""), Wording.topic(JsonTrees.text(state, "name", "this")));
    }

    private static void useFirstTool(JsonNode tools, History history, Draft draft) {
        JsonNode tool = AgentTools.firstOrdinary(tools);
        if (tool != null && !history.calledHere(JsonTrees.text(tool, "name", JsonTrees.text(tool, "type", "")))) {
            draft.call(tool);
        }
    }

    /** Finds the edge that the user's words speak for, or else the first one to a state that is new. */
    private @Nullable JsonNode edge(JsonNode state, Position position, History history) {
        Affinity affinity = new Affinity(history.userWordsHere());
        Set<String> visited = history.visited();
        JsonNode best = null;
        int most = 0;
        JsonNode firstNew = null;
        for (JsonNode edge : state.path("edges")) {
            String destination = JsonTrees.text(edge, "destination_state_name", "");
            int shared = affinity.to(JsonTrees.text(edge, "description", ""));
            if (shared > most) {
                best = edge;
                most = shared;
            }
            if (firstNew == null && !visited.contains(destination) && !destination.equals(position.state())) {
                firstNew = edge;
            }
        }
        return best == null ? firstNew : best;
    }

    private @Nullable JsonNode endTool(Position position) {
        List<JsonNode> tools = new ArrayList<>();
        JsonNode state = position.state() == null ? null : states.get(position.state());
        if (state != null) {
            state.path("tools").forEach(tools::add);
        }
        llm.path("general_tools").forEach(tools::add);
        for (JsonNode tool : tools) {
            if ("end_call".equals(JsonTrees.text(tool, "type"))) {
                return tool;
            }
        }
        return null;
    }
}
