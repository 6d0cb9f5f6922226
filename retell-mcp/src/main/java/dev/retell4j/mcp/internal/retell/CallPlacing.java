package dev.retell4j.mcp.internal.retell;

import dev.retell4j.calls.PhoneCall;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.mcp.tools.ActionPlanner;
import dev.retell4j.mcp.tools.Plan;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolCall;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.operations.Operations;
import dev.retell4j.operations.Repetition;
import dev.retell4j.operations.Risk;
import dev.retell4j.tracking.CallTracker;
import dev.retell4j.types.Json;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Places a phone call. */
final class CallPlacing implements ActionPlanner {
    private static final String INPUT = """
            {"type":"object","properties":{\
            "to_number":{"type":"string","description":"Whom to call, E.164: +14155550123"},\
            "agent_id":{"type":"string","description":"Who speaks; else the outbound agent of from_number"},\
            "variables":{"type":"object","description":"Dynamic variables for the prompt"},\
            "from_number":{"type":"string","description":"By default the agent's outbound number, else the workspace's"},\
            "agent_version":{"type":"string","description":"Number, tag, latest or latest_published"},\
            "metadata":{"type":"object","description":"Kept with the call"}},\
            "required":["to_number"],"additionalProperties":false}""";
    private static final String OUTPUT = """
            {"type":"object","properties":{"call_id":{"type":"string"},"call_status":{"type":"string"},\
            "from_number":{"type":"string"},"to_number":{"type":"string"},"agent_id":{"type":"string"},\
            "next":{"type":"string"}}}""";

    private final CallTracker tracker;

    private CallPlacing(CallTracker tracker) {
        this.tracker = tracker;
    }

    static Tool tool(CallTracker tracker) {
        return Tool.builder("retell_create_phone_call")
                .title("Call a phone number")
                .description("Rings a person and lets an agent speak. Costs money. Answers at once with the call's id;"
                        + " follow it with retell_wait_for_call.")
                .toolset("calls")
                .alias("create_voice_call")
                .operation(Operations.CALL_CREATE_PHONE_CALL)
                .input(INPUT)
                .output(OUTPUT)
                .acts(Risk.PAID, Repetition.UNSAFE, new CallPlacing(tracker));
    }

    @Override
    public Plan plan(ToolCall call) {
        String to = CallArguments.number(call, "to_number");
        @Nullable String agentId = call.text("agent_id").orElse(null);
        @Nullable String named = call.text("from_number").orElse(null);
        Map<String, String> variables = CallArguments.variables(call);
        Optional<String> agent = agentId == null ? Optional.empty() : Optional.of(CallArguments.agent(call, agentId));
        String from = CallNumbers.from(call, agentId, named);
        PhoneCallCreate.Builder request =
                PhoneCallCreate.builder().fromNumber(from).toNumber(to);
        if (agentId != null) {
            request.overrideAgentId(agentId);
        }
        CallArguments.version(call).ifPresent(request::overrideAgentVersion);
        if (!variables.isEmpty()) {
            request.retellLlmDynamicVariables(variables);
        }
        CallArguments.metadata(call).ifPresent(request::metadata);
        String speaker = agent.orElse("the outbound agent of " + from);
        Plan plan = Plan.request(
                        "Call " + to + " with " + speaker,
                        call.retell().calls().createPhoneCallRequest(request.build()),
                        placed -> result(call, placed))
                .whenUnknown("Look with retell_list_calls to_number=" + to
                        + " since=10m before calling again: the phone may" + " have rung.")
                .fact("To", to)
                .fact("From", from)
                .fact("Agent", speaker);
        if (!variables.isEmpty()) {
            plan.fact("Variables", CallArguments.shown(variables));
        }
        return plan.fact("Cost", CallArguments.COST);
    }

    private ToolResult result(ToolCall call, PhoneCall placed) {
        CallTracking.track(tracker, call, placed);
        Json json = Json.of(placed);
        Map<String, Object> structure = CallArguments.started(json, placed.callId());
        return ToolResult.of("Placed " + CallViews.line(json) + ". " + structure.get("next"), Json.of(structure))
                .link("retell://calls/" + placed.callId(), "Call");
    }
}
