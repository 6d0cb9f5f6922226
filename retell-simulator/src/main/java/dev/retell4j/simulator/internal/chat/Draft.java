package dev.retell4j.simulator.internal.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.call.AgentTools;
import dev.retell4j.simulator.internal.call.DynamicVariables;
import dev.retell4j.simulator.internal.call.OutsideFunctions;
import dev.retell4j.simulator.internal.call.SampleValues;
import dev.retell4j.simulator.internal.state.JsonPath;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A reply while it is being written: messages with their ids, tool calls with their results, variables found. */
final class Draft {
    private static final Set<String> FOR_CALLS_ONLY =
            Set.of("transfer_call", "bridge_transfer", "cancel_transfer", "press_digit");

    private final DynamicVariables variables;
    private final ToolMocks mocks;
    private final FunctionAnswers functions;
    private final boolean voice;
    private final Random random;
    private final long nowMillis;
    private final SampleValues samples;
    private final List<ObjectNode> messages = new ArrayList<>();
    private final Map<String, String> collected = new LinkedHashMap<>();
    private boolean ended;

    /**
     * Starts a reply.
     *
     * @param variables what placeholders stand for; changes when the reply finds variables
     * @param mocks what stands in for tools
     * @param functions what functions outside answered
     * @param voice whether the agent speaks rather than writes
     * @param random where ids come from
     * @param nowMillis when the reply is given
     */
    Draft(
            DynamicVariables variables,
            ToolMocks mocks,
            FunctionAnswers functions,
            boolean voice,
            Random random,
            long nowMillis) {
        this.variables = variables;
        this.mocks = mocks;
        this.functions = functions;
        this.voice = voice;
        this.random = random;
        this.nowMillis = nowMillis;
        samples = new SampleValues(variables);
    }

    /** Makes a message of the user; it is no part of the reply. */
    ObjectNode fromUser(String content) {
        return message("user").put("content", content);
    }

    private ObjectNode message(String role) {
        return JsonTrees.object()
                .put("role", role)
                .put("message_id", "message_" + id())
                .put("created_timestamp", nowMillis);
    }

    private String id() {
        return String.format("%016x", random.nextLong());
    }

    Reply at(Position position) {
        return new Reply(
                List.copyOf(messages), position, Collections.unmodifiableMap(new LinkedHashMap<>(collected)), ended);
    }

    DynamicVariables variables() {
        return variables;
    }

    boolean isEmpty() {
        return messages.isEmpty();
    }

    boolean hasEnded() {
        return ended;
    }

    void end() {
        ended = true;
    }

    void say(String text) {
        add("agent").put("content", variables.resolve(text));
    }

    void sms(String text) {
        add("sms").put("content", variables.resolve(text));
    }

    void moveToState(String from, String to) {
        add("state_transition").put("former_state_name", from).put("new_state_name", to);
        variables.put("previous_agent_state", from);
        variables.put("current_agent_state", to);
    }

    void moveToNode(JsonNode from, JsonNode to, String transition) {
        add("node_transition")
                .put("former_node_id", JsonTrees.text(from, "id", ""))
                .put("former_node_name", nodeName(from))
                .put("new_node_id", JsonTrees.text(to, "id", ""))
                .put("new_node_name", nodeName(to))
                .put("transition_type", transition);
        variables.put("previous_node", nodeName(from));
        variables.put("current_node", nodeName(to));
    }

    private static String nodeName(JsonNode node) {
        return JsonTrees.text(node, "name", JsonTrees.text(node, "id", ""));
    }

    /**
     * Calls a tool.
     *
     * @param tool the tool as the prompt or flow defines it
     * @return whether it succeeded
     */
    boolean call(JsonNode tool) {
        String type = JsonTrees.text(tool, "type", "custom");
        String name = JsonTrees.text(tool, "name", type);
        if (tool.path("speak_during_execution").asBoolean(false)) {
            announce(tool);
        }
        ObjectNode arguments = JsonTrees.object();
        arguments(tool, type).forEach(arguments::set);
        return call(tool, name, type, arguments);
    }

    /**
     * Calls a tool with certain arguments.
     *
     * @param tool the tool; a missing node when there is none of the name
     * @param name its name
     * @param arguments the arguments, as JSON with placeholders
     */
    void call(JsonNode tool, String name, String arguments) {
        call(tool, name, JsonTrees.text(tool, "type", "custom"), object(variables.resolve(arguments)));
    }

    private static ObjectNode object(String arguments) {
        return parsed(arguments) instanceof ObjectNode object ? object : JsonTrees.object();
    }

    private boolean call(JsonNode tool, String name, String type, ObjectNode arguments) {
        JsonNode mock = mocks.find(name, arguments);
        OutsideFunctions.Outcome outcome = mock == null ? functions.of(tool, variables, arguments) : null;
        if (outcome != null) {
            record(name, arguments.toString(), outcome.content(), outcome.successful());
            outcome.variables().forEach(this::collect);
            return outcome.successful();
        }
        boolean possible = mock != null || (!type.equals("agent_swap") && (voice || !FOR_CALLS_ONLY.contains(type)));
        String content =
                mock == null ? result(type, arguments.toString(), possible) : JsonTrees.text(mock, "output", "");
        boolean successful = mock == null ? possible : mock.path("result").asBoolean(true);
        record(name, arguments.toString(), content, successful);
        if (successful) {
            keep(tool, type, arguments, content);
            ended |= type.equals("end_call") || type.equals("transfer_call");
        }
        return successful;
    }

    private void announce(JsonNode tool) {
        String message = JsonTrees.text(tool, "execution_message_description", "");
        boolean verbatim = "static_text".equals(JsonTrees.text(tool, "execution_message_type")) && !message.isEmpty();
        say(verbatim ? message : Wording.quotedOr(message, Wording.ONE_MOMENT).get(0));
    }

    /** Writes down a tool call that was decided elsewhere. */
    void record(String name, String arguments, String content, boolean successful) {
        String id = "tool_call_" + id();
        add("tool_call_invocation").put("tool_call_id", id).put("name", name).put("arguments", arguments);
        add("tool_call_result").put("tool_call_id", id).put("content", content).put("successful", successful);
    }

    private Map<String, JsonNode> arguments(JsonNode tool, String type) {
        if (type.equals("extract_dynamic_variable")) {
            Map<String, JsonNode> values = new LinkedHashMap<>();
            tool.path("variables")
                    .forEach(item -> values.put(JsonTrees.text(item, "name", ""), samples.forAnalysisData(item)));
            return values;
        }
        return samples.forParameters(tool.path("parameters"));
    }

    private static String result(String type, String arguments, boolean possible) {
        return possible ? AgentTools.result(type, arguments) : "{\"error\":\"" + type + " is not possible here\"}";
    }

    private void keep(JsonNode tool, String type, ObjectNode arguments, String content) {
        if (type.equals("extract_dynamic_variable")) {
            arguments.properties().forEach(entry -> collect(entry.getKey(), entry.getValue()));
        }
        JsonNode wanted = tool.path("response_variables");
        if (!wanted.isEmpty()) {
            JsonNode result = parsed(content);
            wanted.properties()
                    .forEach(entry -> collect(
                            entry.getKey(), JsonPath.at(result, entry.getValue().asText())));
        }
    }

    /** Keeps values as variables of the conversation; missing ones are left out. */
    void collect(Map<String, JsonNode> values) {
        values.forEach(this::collect);
    }

    private void collect(String name, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            collect(name, value.isValueNode() ? value.asText() : value.toString());
        }
    }

    private void collect(String name, String text) {
        collected.put(name, text);
        variables.put(name, text);
    }

    SampleValues samples() {
        return samples;
    }

    private static JsonNode parsed(String content) {
        try {
            return JsonTrees.parse(content);
        } catch (IOException e) {
            // A result need not be JSON; then there is nothing in it to be found by a path.
            return JsonTrees.object();
        }
    }

    private ObjectNode add(String role) {
        ObjectNode message = message(role);
        messages.add(message);
        return message;
    }
}
