package dev.retell4j.mcp.internal.retell;

import dev.retell4j.ApiRequest;
import dev.retell4j.calls.Call;
import dev.retell4j.mcp.tools.ToolCall;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.mcp.workspaces.Workspace;
import dev.retell4j.tracking.CallTracker;
import dev.retell4j.tracking.TrackedCall;

/** How the calls of workspaces and callers are named in the tracker. */
public final class CallTracking {
    private CallTracking() {}

    /**
     * Returns the tracker's name of a workspace. Two callers that bring keys of their own never share one, whatever
     * they are called.
     *
     * @param caller who acts
     * @param workspace where
     * @return the name
     */
    public static String workspaceOf(Caller caller, Workspace workspace) {
        return caller.own().isPresent() ? "own:" + caller.id() : workspace.name();
    }

    static String workspaceOf(ToolCall call) {
        return workspaceOf(call.caller(), call.workspace());
    }

    /** Follows a call that the caller has placed or read. */
    static TrackedCall track(CallTracker tracker, ToolCall by, Call call) {
        return tracker.track(workspaceOf(by), by.caller().id(), call);
    }

    static ApiRequest<Call> reading(ToolCall call, String callId) {
        return call.retell().calls().retrieveRequest(callId);
    }
}
