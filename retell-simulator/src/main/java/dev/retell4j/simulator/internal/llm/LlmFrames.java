package dev.retell4j.simulator.internal.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.state.JsonTrees;
import org.jspecify.annotations.Nullable;

/** The frames that Retell sends. */
public final class LlmFrames {
    private LlmFrames() {}

    /** Returns a ping. */
    public static String ping(long timestamp) {
        return event("ping_pong").put("timestamp", timestamp).toString();
    }

    /** Returns the call object, as it was registered. */
    public static String callDetails(JsonNode call) {
        return event("call_details").set("call", call).toString();
    }

    /**
     * Returns a change of the transcript.
     *
     * @param transcript everything that was said
     * @param withToolCalls the same with tool calls, or null when the server does not want them
     * @param turn {@code user_turn}, {@code agent_turn}, or null
     */
    public static String update(ArrayNode transcript, @Nullable ArrayNode withToolCalls, @Nullable String turn) {
        ObjectNode event = event("update_only");
        add(event, transcript, withToolCalls);
        if (turn != null) {
            event.put("turntaking", turn);
        }
        return event.toString();
    }

    /** Returns a request for an answer. */
    public static String response(int id, ArrayNode transcript, @Nullable ArrayNode withToolCalls) {
        return request("response_required", id, transcript, withToolCalls);
    }

    /** Returns a request for a nudge. */
    public static String reminder(int id, ArrayNode transcript, @Nullable ArrayNode withToolCalls) {
        return request("reminder_required", id, transcript, withToolCalls);
    }

    private static String request(String type, int id, ArrayNode transcript, @Nullable ArrayNode withToolCalls) {
        ObjectNode event = event(type).put("response_id", id);
        add(event, transcript, withToolCalls);
        return event.toString();
    }

    private static void add(ObjectNode event, ArrayNode transcript, @Nullable ArrayNode withToolCalls) {
        event.set("transcript", transcript);
        if (withToolCalls != null) {
            event.set("transcript_with_tool_calls", withToolCalls);
        }
    }

    private static ObjectNode event(String type) {
        return JsonTrees.object().put("interaction_type", type);
    }
}
