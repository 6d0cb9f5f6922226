package dev.retell4j.simulator.internal.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.ChatScript;
import dev.retell4j.simulator.internal.call.DynamicVariables;
import dev.retell4j.simulator.internal.call.SampleValues;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.types.Json;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** What the analysis finds after a chat. */
final class ChatAnalysis {
    private ChatAnalysis() {}

    static ObjectNode of(ChatRecord chat, DynamicVariables variables) {
        ChatScript script = chat.script();
        boolean talked = chat.count("user") > 0;
        boolean well = talked && "ended".equals(JsonTrees.text(chat.attributes(), "chat_status"));
        ObjectNode analysis = JsonTrees.object();
        analysis.put("chat_summary", script.summary().orElseGet(() -> summary(chat)));
        analysis.put("user_sentiment", script.sentiment().orElse(well ? "Positive" : talked ? "Neutral" : "Unknown"));
        analysis.put("chat_successful", script.successful().orElse(well));
        ObjectNode custom = analysis.putObject("custom_analysis_data");
        if (talked) {
            SampleValues samples = new SampleValues(variables);
            for (JsonNode item : chat.partner().version().path("post_chat_analysis_data")) {
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

    private static String summary(ChatRecord chat) {
        String name = JsonTrees.text(chat.partner().version(), "agent_name", "The agent");
        long tools = chat.count("tool_call_invocation");
        return name + " wrote " + times(chat.count("agent")) + " and the user " + times(chat.count("user"))
                + (tools > 0 ? ", with " + tools + (tools == 1 ? " tool call" : " tool calls") : "")
                + ". The chat ended with " + chat.disconnectionReason() + ".";
    }

    private static String times(long count) {
        return count == 1 ? "once" : count + " times";
    }
}
