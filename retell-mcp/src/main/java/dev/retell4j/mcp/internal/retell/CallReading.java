package dev.retell4j.mcp.internal.retell;

import dev.retell4j.calls.Call;
import dev.retell4j.mcp.tools.ReadingHandler;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolCall;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.operations.Operations;
import dev.retell4j.tracking.CallTracker;
import dev.retell4j.tracking.TrackedCall;
import dev.retell4j.types.Json;
import java.util.concurrent.CompletionStage;

/** Reads one call, also while it goes on. */
final class CallReading implements ReadingHandler {
    private static final String INPUT = """
            {"type":"object","properties":{"call_id":{"type":"string","description":"For example call_0123"},\
            "detail":{"type":"string","enum":["summary","full"],"default":"summary","description":"How much"},\
            "fields":{"type":"array","items":{"type":"string"},"description":"Show these fields only"}},\
            "required":["call_id"],"additionalProperties":false}""";
    private static final String OUTPUT = """
            {"type":"object","properties":{"call_id":{"type":"string"},"call_status":{"type":"string"},\
            "disconnection_reason":{"type":"string"},"duration_s":{"type":"number"},\
            "call_successful":{"type":"boolean"},"call_summary":{"type":"string"},\
            "cost_cents":{"type":"number"}}}""";

    private final CallTracker tracker;

    private CallReading(CallTracker tracker) {
        this.tracker = tracker;
    }

    static Tool tool(CallTracker tracker) {
        return Tool.builder("retell_get_call")
                .title("Get a call")
                .description("Reads a call's state, outcome, analysis and cost, also while it goes on. Words:"
                        + " retell_get_transcript.")
                .toolset("calls")
                .operation(Operations.CALL_RETRIEVE)
                .input(INPUT)
                .output(OUTPUT)
                .reads(new CallReading(tracker));
    }

    @Override
    public CompletionStage<ToolResult> handle(ToolCall call) {
        String id = call.text("call_id").orElseThrow();
        return call.sendAsync(CallTracking.reading(call, id)).thenApply(read -> result(call, read));
    }

    private ToolResult result(ToolCall call, Call read) {
        TrackedCall tracked = CallTracking.track(tracker, call, read);
        Json json = Json.of(read);
        String text = CallViews.line(json) + CallViews.figures(json) + turns(tracked) + CallViews.words(call, json);
        return ToolResult.of(text, CallViews.show(call, read)).link("retell://calls/" + read.callId(), "Call");
    }

    private static String turns(TrackedCall call) {
        int turns = call.transcript().size();
        return turns == 0 ? "" : ", " + turns + (turns == 1 ? " turn" : " turns");
    }
}
