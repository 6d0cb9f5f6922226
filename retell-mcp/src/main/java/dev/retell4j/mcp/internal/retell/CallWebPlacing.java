package dev.retell4j.mcp.internal.retell;

import dev.retell4j.calls.WebCallAccess;
import dev.retell4j.calls.WebCallCreate;
import dev.retell4j.mcp.tools.ActionPlanner;
import dev.retell4j.mcp.tools.Plan;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolCall;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.operations.Operations;
import dev.retell4j.operations.Repetition;
import dev.retell4j.operations.Risk;
import dev.retell4j.types.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** Creates a call for a browser to join. */
final class CallWebPlacing implements ActionPlanner {
    private static final String INPUT = """
            {"type":"object","properties":{"agent_id":{"type":"string","description":"Who speaks"},\
            "variables":{"type":"object","description":"Dynamic variables for the prompt"},\
            "agent_version":{"type":"string","description":"Number, tag, latest or latest_published"},\
            "metadata":{"type":"object","description":"Kept with the call"}},\
            "required":["agent_id"],"additionalProperties":false}""";
    private static final String OUTPUT = """
            {"type":"object","properties":{"call_id":{"type":"string"},\
            "access_token":{"type":"string","description":"For the browser that joins; secret"},\
            "expires_at":{"type":"number"},"transport":{"type":"string"},"next":{"type":"string"}}}""";

    static Tool tool() {
        return Tool.builder("retell_create_web_call")
                .title("Create a web call")
                .description(
                        "Creates a call that a browser joins with the access_token, soon. Costs money when joined.")
                .toolset("calls")
                .operation(Operations.CALL_CREATE_WEB_CALL)
                .input(INPUT)
                .output(OUTPUT)
                .acts(Risk.PAID, Repetition.UNSAFE, new CallWebPlacing());
    }

    @Override
    public Plan plan(ToolCall call) {
        String agentId = call.text("agent_id").orElseThrow();
        Map<String, String> variables = CallArguments.variables(call);
        String agent = CallArguments.agent(call, agentId);
        WebCallCreate.Builder request = WebCallCreate.builder().agentId(agentId);
        CallArguments.version(call).ifPresent(request::agentVersion);
        if (!variables.isEmpty()) {
            request.retellLlmDynamicVariables(variables);
        }
        CallArguments.metadata(call).ifPresent(request::metadata);
        Plan plan = Plan.request(
                        "Create a web call with " + agent,
                        call.retell().calls().createWebCallRequest(request.build()),
                        CallWebPlacing::result)
                .revealing("access_token")
                .whenUnknown("Look with retell_list_calls agent_id=" + agentId + " since=10m before creating another.")
                .fact("Agent", agent);
        if (!variables.isEmpty()) {
            plan.fact("Variables", CallArguments.shown(variables));
        }
        return plan.fact("Cost", CallArguments.COST);
    }

    private static ToolResult result(WebCallAccess access) {
        Map<String, Object> structure = new LinkedHashMap<>();
        CallViews.copy(Json.of(access), structure, "call_id", "access_token", "expires_at", "transport", "ice_servers");
        structure.put("next", "Give the access_token to the browser that joins, and to nobody else");
        return ToolResult.of(
                        "Created the web call " + access.callId()
                                + ". The browser joins it with the access_token, which expires soon; follow it with"
                                + " retell_wait_for_call.",
                        Json.of(structure))
                .link("retell://calls/" + access.callId(), "Call");
    }
}
