package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.Turn;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes up a short conversation that follows an agent's prompt.
 *
 * <p>The agent opens with its begin message and says what its prompts put in quotation marks; a multi-state prompt goes
 * from its starting state along the first edge to a state it has not been in; each state calls its first tool.
 */
final class PromptConversation {
    private static final Pattern QUOTED = Pattern.compile("[\"\u201C]([^\"\u201C\u201D]{6,300})[\"\u201D]");
    private static final int MOST_STATES = 8;
    private static final int MOST_TOLD_VALUES = 2;
    private static final Set<String> TOOLS_THAT_END_OR_MOVE_THE_CALL =
            Set.of("end_call", "transfer_call", "bridge_transfer", "cancel_transfer", "agent_swap", "press_digit");
    private static final List<String> QUESTIONS = List.of(
            "How can I help you with that?",
            "Is there anything that you would like me to note down?",
            "Shall I go on with the next step?");

    private final JsonNode agent;
    private final JsonNode llm;
    private final Random random;
    private final SampleValues samples;
    private final Replies replies;
    private final List<Turn> turns = new ArrayList<>();
    private final Map<String, String> collected = new LinkedHashMap<>();

    /**
     * Makes a conversation.
     *
     * @param agent the agent
     * @param llm its LLM; an empty object when it has another engine
     * @param variables the call's variables
     * @param random where choices come from
     */
    PromptConversation(JsonNode agent, JsonNode llm, DynamicVariables variables, Random random) {
        this.agent = agent;
        this.llm = llm;
        this.random = random;
        samples = new SampleValues(variables);
        replies = new Replies(variables, random);
        write();
    }

    List<Turn> turns() {
        return turns;
    }

    /** Returns the variables that the conversation brought to light. */
    Map<String, String> collected() {
        return collected;
    }

    private void write() {
        open();
        Map<String, JsonNode> states = new HashMap<>();
        llm.path("states").forEach(state -> states.put(JsonTrees.text(state, "name", ""), state));
        if (states.isEmpty()) {
            for (String line : generalLines()) {
                turns.add(Turn.agent(line));
                reply();
            }
            useFirstTool(llm.path("general_tools"));
        } else {
            walk(states);
        }
        close();
    }

    private void open() {
        JsonNode beginMessage = llm.path("begin_message");
        if ("user".equals(JsonTrees.text(llm, "start_speaker"))
                || beginMessage.asText("-").isEmpty()) {
            turns.add(Turn.user("Hello?"));
        }
        if (beginMessage.isTextual() && !beginMessage.textValue().isEmpty()) {
            turns.add(Turn.agent(beginMessage.textValue()));
        } else {
            String name = JsonTrees.text(agent, "agent_name", "your assistant");
            turns.add(Turn.agent("Hello, this is " + name + ". How can I help you?"));
        }
        reply();
    }

    private List<String> generalLines() {
        List<String> lines = quoted(JsonTrees.text(llm, "general_prompt", ""));
        return lines.isEmpty()
                ? List.of(QUESTIONS.get(random.nextInt(QUESTIONS.size())))
                : lines.subList(0, Math.min(3, lines.size()));
    }

    private void walk(Map<String, JsonNode> states) {
        String name = JsonTrees.text(llm, "starting_state", "");
        JsonNode state = states.getOrDefault(name, llm.path("states").get(0));
        Set<String> visited = new HashSet<>();
        while (state != null && visited.size() < MOST_STATES) {
            visited.add(JsonTrees.text(state, "name", ""));
            for (String line : stateLines(state)) {
                turns.add(Turn.agent(line));
                reply();
            }
            useFirstTool(state.path("tools"));
            state = follow(state, states, visited);
        }
    }

    private @Nullable JsonNode follow(JsonNode state, Map<String, JsonNode> states, Set<String> visited) {
        for (JsonNode edge : state.path("edges")) {
            String destination = JsonTrees.text(edge, "destination_state_name", "");
            JsonNode next = states.get(destination);
            if (next != null && !visited.contains(destination)) {
                collect(samples.forParameters(edge.path("parameters")));
                turns.add(Turn.moveTo(destination));
                return next;
            }
        }
        return null;
    }

    private List<String> stateLines(JsonNode state) {
        List<String> lines = quoted(JsonTrees.text(state, "state_prompt", ""));
        if (!lines.isEmpty()) {
            return lines.subList(0, Math.min(2, lines.size()));
        }
        String topic = JsonTrees.text(state, "name", "this").replace('_', ' ').replace('-', ' ');
        return List.of("Let us come to this point: " + topic + ". " + QUESTIONS.get(random.nextInt(QUESTIONS.size())));
    }

    private void useFirstTool(JsonNode tools) {
        for (JsonNode tool : tools) {
            String type = JsonTrees.text(tool, "type", "");
            if (!TOOLS_THAT_END_OR_MOVE_THE_CALL.contains(type)) {
                use(tool, type);
                return;
            }
        }
    }

    private void use(JsonNode tool, String type) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        if (type.equals("extract_dynamic_variable")) {
            tool.path("variables")
                    .forEach(item -> values.put(JsonTrees.text(item, "name", ""), samples.forAnalysisData(item)));
            collect(values);
        } else {
            values.putAll(samples.forParameters(tool.path("parameters")));
        }
        tell(values);
        ObjectNode arguments = JsonTrees.object();
        values.forEach(arguments::set);
        turns.add(new Turn.CallsTool(
                JsonTrees.text(tool, "name", type), Json.parse(arguments.toString()), result(type, arguments), true));
    }

    private static String result(String type, ObjectNode arguments) {
        return switch (type) {
            case "check_availability_cal" -> "{\"slots\":[\"2026-12-01T10:00:00\",\"2026-12-01T14:30:00\"]}";
            case "book_appointment_cal" -> "{\"booked\":true}";
            case "send_sms" -> "{\"sent\":true}";
            case "extract_dynamic_variable" -> arguments.toString();
            default -> "{\"status\":\"ok\"}";
        };
    }

    /** Lets the person say the values that a tool is about to be called with. */
    private void tell(Map<String, JsonNode> values) {
        List<String> told = new ArrayList<>();
        values.forEach((name, value) -> {
            if (told.size() < MOST_TOLD_VALUES && (value.isTextual() || value.isNumber())) {
                told.add("the " + name.replace('_', ' ').toLowerCase(Locale.ROOT) + " is " + value.asText());
            }
        });
        if (!told.isEmpty() && !turns.isEmpty() && turns.get(turns.size() - 1) instanceof Turn.Says says) {
            String sentence = String.join(", and ", told);
            sentence = sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ".";
            if (says.speaker() == Turn.Speaker.USER) {
                turns.remove(turns.size() - 1);
            }
            turns.add(Turn.user(sentence));
        }
    }

    private void collect(Map<String, JsonNode> values) {
        values.forEach((name, value) -> collected.put(name, value.asText()));
    }

    private void close() {
        turns.add(Turn.agent("Thank you, that is all I need. Goodbye."));
        turns.add(Turn.user("Thank you, bye."));
        String endTool = endTool();
        if (endTool != null) {
            turns.add(Turn.tool(endTool, Map.of("reason", "The conversation is complete."), "{\"status\":\"ok\"}"));
        }
    }

    private @Nullable String endTool() {
        List<JsonNode> tools = new ArrayList<>();
        llm.path("general_tools").forEach(tools::add);
        llm.path("states").forEach(state -> state.path("tools").forEach(tools::add));
        for (JsonNode tool : tools) {
            if ("end_call".equals(JsonTrees.text(tool, "type"))) {
                return JsonTrees.text(tool, "name", "end_call");
            }
        }
        return null;
    }

    private void reply() {
        if (turns.get(turns.size() - 1) instanceof Turn.Says line) {
            turns.add(Turn.user(replies.to(line.text())));
        }
    }

    private static List<String> quoted(String prompt) {
        List<String> lines = new ArrayList<>();
        Matcher matcher = QUOTED.matcher(prompt);
        while (matcher.find()) {
            lines.add(matcher.group(1).trim());
        }
        return lines;
    }
}
