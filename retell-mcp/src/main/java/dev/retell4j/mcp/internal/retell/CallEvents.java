package dev.retell4j.mcp.internal.retell;

import dev.retell4j.mcp.tools.ReadingHandler;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolCall;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.tracking.CallTracker;
import dev.retell4j.tracking.SeenEvent;
import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Lists the webhook events that have arrived. */
final class CallEvents implements ReadingHandler {
    private static final int PAGE = 20;
    private static final String INPUT = """
            {"type":"object","properties":{"call_id":{"type":"string","description":"Of this call only"},\
            "limit":{"type":"integer","minimum":1,"maximum":200,"default":20,"description":"How many"}},"additionalProperties":false}""";
    private static final String OUTPUT = """
            {"type":"object","properties":{"receiver":{"type":"boolean","description":"Whether webhooks arrive here"},\
            "items":{"type":"array","items":{"type":"object"}}}}""";

    private final CallTracker tracker;

    private CallEvents(CallTracker tracker) {
        this.tracker = tracker;
    }

    static Tool tool(CallTracker tracker) {
        return Tool.builder("retell_list_webhook_events")
                .title("List webhook events")
                .description("Lists call events that this server's webhook receiver has seen, newest first.")
                .toolset("calls")
                .input(INPUT)
                .output(OUTPUT)
                .reads(new CallEvents(tracker));
    }

    @Override
    public CompletionStage<ToolResult> handle(ToolCall call) {
        String workspace = CallTracking.workspaceOf(call);
        int limit = call.arguments()
                .get("limit")
                .map(value -> (int) value.asLong().orElse(PAGE))
                .orElse(PAGE);
        List<SeenEvent> events = tracker.events(workspace, call.text("call_id").orElse(null), limit);
        boolean hasReceiver = tracker.isFed(workspace);
        List<Json> items = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (SeenEvent event : events) {
            items.add(Json.of(shown(event)));
            text.append(event.at())
                    .append(' ')
                    .append(event.event())
                    .append(' ')
                    .append(event.callId());
            text.append(event.isLate() ? " (late)\n" : "\n");
        }
        if (!hasReceiver) {
            text.append("No webhook receiver runs here for this workspace, so that no events are seen.");
        } else if (items.isEmpty()) {
            text.append("No such event has arrived yet. Check webhook_url and webhook_events of the agent.");
        }
        Map<String, Object> structure = new LinkedHashMap<>();
        structure.put("receiver", hasReceiver);
        structure.put("items", items);
        return CompletableFuture.completedFuture(ToolResult.of(text.toString().strip(), Json.of(structure)));
    }

    private static Map<String, Object> shown(SeenEvent event) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("event", event.event());
        view.put("call_id", event.callId());
        view.put("at", event.at().toString());
        view.put("call_status", event.status());
        view.put("late", event.isLate());
        return view;
    }
}
