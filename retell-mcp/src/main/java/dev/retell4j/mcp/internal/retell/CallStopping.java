package dev.retell4j.mcp.internal.retell;

import dev.retell4j.calls.Call;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.mcp.tools.ActionPlanner;
import dev.retell4j.mcp.tools.Plan;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolCall;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.operations.Operations;
import dev.retell4j.operations.Repetition;
import dev.retell4j.operations.Risk;
import dev.retell4j.tracking.CallStage;
import dev.retell4j.tracking.CallTracker;
import dev.retell4j.tracking.TrackedCall;
import dev.retell4j.types.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** Hangs up. */
final class CallStopping implements ActionPlanner {
    private static final String INPUT = """
            {"type":"object","properties":{"call_id":{"type":"string","description":"The running call"}},\
            "required":["call_id"],"additionalProperties":false}""";
    private static final String OUTPUT = """
            {"type":"object","properties":{"call_id":{"type":"string"},"stopped":{"type":"boolean"}}}""";

    private final CallTracker tracker;

    private CallStopping(CallTracker tracker) {
        this.tracker = tracker;
    }

    static Tool tool(CallTracker tracker) {
        return Tool.builder("retell_stop_call")
                .title("Hang up a call")
                .description("Ends a running call at once, in the middle of a sentence if need be.")
                .toolset("calls")
                .operation(Operations.CALL_STOP)
                .input(INPUT)
                .output(OUTPUT)
                .acts(Risk.DESTRUCTIVE, Repetition.IDEMPOTENT, new CallStopping(tracker));
    }

    @Override
    public Plan plan(ToolCall call) {
        String id = call.text("call_id").orElseThrow();
        Call running = call.send(CallTracking.reading(call, id));
        TrackedCall tracked = CallTracking.track(tracker, call, running);
        if (tracked.stage().compareTo(CallStage.ENDED) >= 0) {
            throw new RetellValidationException("The call " + id + " is over already");
        }
        return Plan.request("Hang up " + id, call.retell().calls().stopRequest(id), nothing -> result(id))
                .fact("Call", CallViews.line(Json.of(running)));
    }

    private static ToolResult result(String id) {
        Map<String, Object> structure = new LinkedHashMap<>();
        structure.put("call_id", id);
        structure.put("stopped", true);
        return ToolResult.of("Hung up " + id, Json.of(structure)).link("retell://calls/" + id, "Call");
    }
}
