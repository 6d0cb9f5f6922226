package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tools of an agent by name, and how they are called. */
public final class AgentTools {
    private static final int MOST_TOLD_VALUES = 2;
    private static final Set<String> END_OR_MOVE_THE_CALL =
            Set.of("end_call", "transfer_call", "bridge_transfer", "cancel_transfer", "agent_swap", "press_digit");

    private final Map<String, JsonNode> byName = new LinkedHashMap<>();

    /**
     * Collects the tools.
     *
     * @param engine the LLM or flow
     */
    public AgentTools(JsonNode engine) {
        addAll(engine.path("general_tools"));
        engine.path("states").forEach(state -> addAll(state.path("tools")));
        addAll(engine.path("tools"));
        for (JsonNode node : engine.path("nodes")) {
            addAll(node.path("tools"));
            if (node.path("type").asText().equals("transfer_call")) {
                byName.putIfAbsent(JsonTrees.text(node, "name", "transfer_call"), node);
            }
        }
    }

    private void addAll(JsonNode tools) {
        tools.forEach(tool -> byName.putIfAbsent(JsonTrees.text(tool, "name", ""), tool));
    }

    /** Returns the type of a tool; one that the agent does not have is one of its own. */
    String type(String name) {
        JsonNode tool = byName.get(name);
        return tool == null ? (name.equals("end_call") ? name : "custom") : JsonTrees.text(tool, "type", "custom");
    }

    /** Returns the first tool of a type, or null. */
    @Nullable
    JsonNode first(String type) {
        for (JsonNode tool : byName.values()) {
            if (type.equals(JsonTrees.text(tool, "type"))) {
                return tool;
            }
        }
        return null;
    }

    /** Returns a tool by its name; a missing node when there is none. */
    public JsonNode named(String name) {
        return byName.getOrDefault(name, MissingNode.getInstance());
    }

    /** Returns how the call is handed to another agent: as the tool for it says, when there is one. */
    Step.SwapTo swapTo(String agentId) {
        for (JsonNode tool : byName.values()) {
            if ("agent_swap".equals(JsonTrees.text(tool, "type")) && agentId.equals(JsonTrees.text(tool, "agent_id"))) {
                return Step.SwapTo.of(tool, JsonTrees.text(tool, "name", "agent_swap"));
            }
        }
        return new Step.SwapTo("agent_swap", agentId, null, false, Step.SwapTo.Reports.TO_SOURCE);
    }

    /** Returns the first tool that leaves the call where it is, or null. */
    public static @Nullable JsonNode firstOrdinary(JsonNode tools) {
        for (JsonNode tool : tools) {
            if (!END_OR_MOVE_THE_CALL.contains(JsonTrees.text(tool, "type", ""))) {
                return tool;
            }
        }
        return null;
    }

    /** Adds the call of a tool; before, the person says what the tool is called with. */
    static void use(JsonNode tool, List<Step> steps, DynamicVariables variables) {
        String type = JsonTrees.text(tool, "type", "custom");
        SampleValues samples = new SampleValues(variables);
        Map<String, JsonNode> values = new LinkedHashMap<>();
        boolean extracts = type.startsWith("extract_dynamic_variable");
        if (extracts) {
            tool.path("variables")
                    .forEach(item -> values.put(JsonTrees.text(item, "name", ""), samples.forAnalysisData(item)));
        } else {
            values.putAll(samples.forParameters(tool.path("parameters")));
        }
        tell(values, steps);
        ObjectNode arguments = JsonTrees.object();
        values.forEach(arguments::set);
        String written = arguments.toString();
        steps.add(new Step.UseTool(
                JsonTrees.text(tool, "name", type),
                type,
                written,
                result(type, written),
                true,
                type.equals("custom") ? tool : null));
        if (extracts) {
            steps.add(new Step.Collect(texts(values)));
        }
    }

    /** Returns values as the texts that variables hold. */
    static Map<String, String> texts(Map<String, JsonNode> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(name, value.asText()));
        return texts;
    }

    /** Returns what a tool of a type answers when nothing else is known. */
    public static String result(String type, String arguments) {
        return switch (type) {
            case "check_availability_cal" -> "{\"slots\":[\"2026-12-01T10:00:00\",\"2026-12-01T14:30:00\"]}";
            case "book_appointment_cal" -> "{\"booked\":true}";
            case "send_sms" -> "{\"sent\":true}";
            case "extract_dynamic_variable", "extract_dynamic_variables" -> arguments;
            default -> "{\"status\":\"ok\"}";
        };
    }

    private static void tell(Map<String, JsonNode> values, List<Step> steps) {
        List<String> told = new ArrayList<>();
        values.forEach((name, value) -> {
            if (told.size() < MOST_TOLD_VALUES && (value.isTextual() || value.isNumber())) {
                told.add("the " + name.replace('_', ' ').toLowerCase(Locale.ROOT) + " is " + value.asText());
            }
        });
        if (!told.isEmpty() && !steps.isEmpty() && steps.get(steps.size() - 1) instanceof Step.Say says) {
            String sentence = String.join(", and ", told);
            sentence = sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ".";
            if (!says.isAgent()) {
                steps.remove(steps.size() - 1);
            }
            steps.add(new Step.Say(Step.Say.USER, sentence));
        }
    }
}
