package dev.retell4j.mcp.live;

import dev.retell4j.calls.Call;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.mcp.internal.retell.CallTracking;
import dev.retell4j.mcp.tools.Plan;
import dev.retell4j.mcp.tools.ToolCall;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.operations.Risk;
import dev.retell4j.tracking.CallTracker;
import dev.retell4j.types.Json;
import dev.retell4j.websocket.LiveCall;
import dev.retell4j.websocket.LiveCalls;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** Finds a call that goes on here, for a caller whose workspace it belongs to. */
final class LiveCallFinder {
    private final CallTracker tracker;
    private final LiveCalls calls;

    LiveCallFinder(CallTracker tracker, LiveCalls calls) {
        this.tracker = Objects.requireNonNull(tracker, "tracker");
        this.calls = Objects.requireNonNull(calls, "calls");
    }

    LiveCall find(ToolCall call) {
        String id = call.text("call_id").orElseThrow();
        LiveCall live = calls.find(id).orElseThrow(() -> notLive(id));
        String workspace = CallTracking.workspaceOf(call.caller(), call.workspace());
        String caller = call.caller().id();
        if (tracker.find(workspace, id, caller).isEmpty()) {
            // Several workspaces can share this process: only a workspace's own key reads its calls.
            Call read = call.send(call.retell().calls().retrieveRequest(id));
            tracker.track(workspace, caller, read);
        }
        return live;
    }

    Plan plan(Risk risk, String what, LiveCall call, Predicate<LiveCall> action, String done) {
        return Plan.action(risk, what, () -> {
                    if (!action.test(call)) {
                        throw notLive(call.callId());
                    }
                    return CompletableFuture.completedFuture(result(call, done));
                })
                .fact("Call", call.callId());
    }

    private static ToolResult result(LiveCall call, String done) {
        Map<String, Object> structure = new LinkedHashMap<>();
        structure.put("call_id", call.callId());
        structure.put("done", true);
        return ToolResult.of(done, Json.of(structure)).link("retell://calls/" + call.callId(), "Call");
    }

    private static RetellValidationException notLive(String id) {
        return new RetellValidationException(
                "call_id: no call " + id + " goes on in this server. Only calls whose agent"
                        + " has this server as its custom LLM can be acted on; hang up others with retell_stop_call.");
    }
}
