package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A short conversation that follows an agent's prompt.
 *
 * <p>The agent opens with its begin message and says what its prompts put in quotation marks; a multi-state prompt goes
 * from its starting state along the first edge to a state it has not been in; each state calls its first tool.
 */
final class PromptConversation implements Conversation {
    private static final int MOST_STATES = 8;
    private static final int MOST_GENERAL_LINES = 3;
    private static final int MOST_STATE_LINES = 2;

    private final JsonNode llm;
    private final String greeting;
    private final boolean userStarts;
    private final List<String> generalLines;
    private final Map<String, JsonNode> states = new LinkedHashMap<>();
    private final Map<String, List<String>> stateLines = new LinkedHashMap<>();
    private final @Nullable String endTool;

    /**
     * Makes a conversation.
     *
     * @param agent the agent
     * @param llm its LLM; an empty object when it has another engine
     * @param tools its tools
     */
    PromptConversation(JsonNode agent, JsonNode llm, AgentTools tools) {
        this.llm = llm;
        JsonNode beginMessage = llm.path("begin_message");
        greeting = JsonTrees.text(
                llm,
                "begin_message",
                "Hello, this is " + JsonTrees.text(agent, "agent_name", "your assistant") + ". How can I help you?");
        userStarts = "user".equals(JsonTrees.text(llm, "start_speaker"))
                || beginMessage.asText("-").isEmpty();
        generalLines = Prompts.quoted(JsonTrees.text(llm, "general_prompt", ""), MOST_GENERAL_LINES);
        for (JsonNode state : llm.path("states")) {
            String name = JsonTrees.text(state, "name", "");
            states.put(name, state);
            stateLines.put(name, Prompts.quoted(JsonTrees.text(state, "state_prompt", ""), MOST_STATE_LINES));
        }
        JsonNode end = tools.first("end_call");
        endTool = end == null ? null : JsonTrees.text(end, "name", "end_call");
    }

    @Override
    public void start(Place place) {
        String starting = JsonTrees.text(llm, "starting_state", "");
        if (!states.isEmpty() && !states.containsKey(starting)) {
            starting = states.keySet().iterator().next();
        }
        place.start(starting, starting);
    }

    @Override
    public List<Step> next(Place place, DynamicVariables variables, RandomGenerator random) {
        List<Step> steps = new ArrayList<>();
        Replies replies = new Replies(variables, random);
        switch (place.part()) {
            case OPENING -> {
                if (userStarts) {
                    steps.add(new Step.Say(Step.Say.USER, "Hello?"));
                }
                say(greeting, steps, replies);
                place.setPart(Place.Part.MIDDLE);
            }
            case MIDDLE -> {
                if (states.isEmpty()) {
                    useGeneralPrompt(steps, variables, replies, random);
                    place.setPart(Place.Part.CLOSING);
                } else {
                    useState(place, steps, variables, replies, random);
                }
            }
            case CLOSING -> {
                close(steps);
                place.setPart(Place.Part.OVER);
            }
            case OVER -> {}
        }
        return steps;
    }

    private void useGeneralPrompt(
            List<Step> steps, DynamicVariables variables, Replies replies, RandomGenerator random) {
        List<String> lines = generalLines.isEmpty() ? List.of(Prompts.question(random)) : generalLines;
        lines.forEach(line -> say(line, steps, replies));
        JsonNode tool = AgentTools.firstOrdinary(llm.path("general_tools"));
        if (tool != null) {
            AgentTools.use(tool, steps, variables);
        }
    }

    private void useState(
            Place place, List<Step> steps, DynamicVariables variables, Replies replies, RandomGenerator random) {
        String name = place.id();
        JsonNode state = states.get(name);
        if (state == null || place.visit(name) > MOST_STATES) {
            place.setPart(Place.Part.CLOSING);
            close(steps);
            place.setPart(Place.Part.OVER);
            return;
        }
        List<String> quoted = stateLines.getOrDefault(name, List.of());
        List<String> lines = quoted.isEmpty() ? List.of(Prompts.topic(name) + Prompts.question(random)) : quoted;
        lines.forEach(line -> say(line, steps, replies));
        JsonNode tool = AgentTools.firstOrdinary(state.path("tools"));
        if (tool != null) {
            AgentTools.use(tool, steps, variables);
        }
        for (JsonNode edge : state.path("edges")) {
            String destination = JsonTrees.text(edge, "destination_state_name", "");
            if (states.containsKey(destination) && place.visits(destination) == 0) {
                Map<String, JsonNode> values = new SampleValues(variables).forParameters(edge.path("parameters"));
                if (!values.isEmpty()) {
                    steps.add(new Step.Collect(AgentTools.texts(values)));
                }
                steps.add(new Step.Enter(destination, destination));
                return;
            }
        }
        place.setPart(Place.Part.CLOSING);
    }

    private void close(List<Step> steps) {
        steps.add(new Step.Say(Step.Say.AGENT, "Thank you, that is all I need. Goodbye."));
        steps.add(new Step.Say(Step.Say.USER, "Thank you, bye."));
        if (endTool != null) {
            steps.add(new Step.UseTool(
                    endTool,
                    "end_call",
                    "{\"reason\":\"The conversation is complete.\"}",
                    "{\"status\":\"ok\"}",
                    true));
        }
    }

    private static void say(String line, List<Step> steps, Replies replies) {
        steps.add(new Step.Say(Step.Say.AGENT, line));
        steps.add(new Step.Say(Step.Say.USER, replies.to(line)));
    }
}
