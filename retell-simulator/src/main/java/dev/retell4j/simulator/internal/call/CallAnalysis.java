package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.CallScript;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.types.Json;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** What the analysis finds after a call. */
final class CallAnalysis {
    private CallAnalysis() {}

    static ObjectNode of(CallRecord call, Ending ending, DynamicVariables variables) {
        CallScript script = call.script();
        boolean answered = ending.connects() && !call.entries().isEmpty();
        ObjectNode analysis = JsonTrees.object();
        analysis.put("call_summary", script.summary().orElseGet(() -> summary(call, ending)));
        analysis.put("in_voicemail", call.inVoicemail());
        analysis.put("user_sentiment", script.sentiment().orElse(answered ? sentiment(call, ending) : "Unknown"));
        analysis.put("call_successful", script.successful().orElse(answered && ending.isOrderly()));
        ObjectNode custom = analysis.putObject("custom_analysis_data");
        if (answered && !call.inVoicemail()) {
            SampleValues samples = new SampleValues(variables);
            for (JsonNode item : call.agent().path("post_call_analysis_data")) {
                if (!"system-presets".equals(JsonTrees.text(item, "type"))) {
                    custom.set(JsonTrees.text(item, "name", ""), samples.forAnalysisData(item));
                }
            }
        }
        Map<String, Json> scripted = new TreeMap<>(script.analysis());
        scripted.forEach((name, value) -> custom.set(name, tree(value.text())));
        return analysis;
    }

    private static JsonNode tree(String json) {
        try {
            return JsonTrees.parse(json);
        } catch (IOException e) {
            throw new IllegalStateException("A JSON value that is not JSON", e);
        }
    }

    private static String sentiment(CallRecord call, Ending ending) {
        return call.inVoicemail() || !ending.isOrderly() ? "Neutral" : "Positive";
    }

    private static String summary(CallRecord call, Ending ending) {
        if (!ending.connects()) {
            return "The call was not connected (" + ending.wireName() + ").";
        }
        if (call.inVoicemail()) {
            return "The call reached a voicemail box.";
        }
        long agentTurns = turns(call, "agent");
        long userTurns = turns(call, "user");
        long tools = call.toolCalls().size();
        String name = JsonTrees.text(call.agent(), "agent_name", "The agent");
        return name + " spoke " + agentTurns + " times and the other side " + userTurns + " times"
                + (tools > 0 ? ", with " + tools + (tools == 1 ? " tool call" : " tool calls") : "")
                + ". The call ended with "
                + ending.wireName() + ".";
    }

    private static long turns(CallRecord call, String role) {
        return call.entries().stream()
                .filter(entry ->
                        entry instanceof Entry.Spoken spoken && spoken.role().equals(role))
                .count();
    }
}
