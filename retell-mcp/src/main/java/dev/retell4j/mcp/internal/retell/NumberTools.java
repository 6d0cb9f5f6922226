package dev.retell4j.mcp.internal.retell;

import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.mcp.tools.Plan;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolCall;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.operations.Operations;
import dev.retell4j.operations.Repetition;
import dev.retell4j.operations.Risk;
import dev.retell4j.types.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The phone numbers of a workspace and the agents that they belong to. */
final class NumberTools {
    private static final String TOOLSET = "numbers";

    private static final List<String> SUMMARY = List.of(
            "phone_number",
            "nickname",
            "phone_number_type",
            "inbound_agents",
            "outbound_agents",
            "inbound_webhook_url",
            "fallback_number");

    private NumberTools() {}

    static List<Tool> all() {
        return List.of(list(), update());
    }

    private static Tool list() {
        return Tool.builder("retell_list_phone_numbers")
                .title("List phone numbers")
                .description("Lists the workspace's numbers and the agents bound to them.")
                .toolset(TOOLSET)
                .operation(Operations.PHONE_NUMBER_LIST)
                .input(InputSchema.of(ListPage.ARGUMENTS))
                .output(ListPage.ANSWER)
                .reads(call -> call.sendAsync(
                                call.retell().raw().call(Operations.PHONE_NUMBER_LIST, ListPage.newestFirst(call)))
                        .thenApply(page -> ListPage.answer(
                                page,
                                "numbers",
                                number -> new Fields().copy(number, SUMMARY).json(),
                                NumberTools::line)));
    }

    private static String line(Json number) {
        String name = number.get("nickname")
                .flatMap(Json::asString)
                .map(text -> " " + text)
                .orElse("");
        return Words.of(number, "phone_number") + name + ", inbound: " + agents(number, "inbound_agents")
                + ", outbound: " + agents(number, "outbound_agents");
    }

    private static String agents(Json number, String property) {
        String ids = number.get(property).map(Json::elements).orElse(List.of()).stream()
                .map(agent -> Words.of(agent, "agent_id"))
                .collect(Collectors.joining(" and "));
        return ids.isEmpty() ? "nobody" : ids;
    }

    private static Tool update() {
        return Tool.builder("retell_update_phone_number")
                .title("Update phone number")
                .description("Binds agents to a number, or changes its other settings.")
                .toolset(TOOLSET)
                .operation(Operations.PHONE_NUMBER_UPDATE)
                .input(InputSchema.of("""
                        "phone_number":{"type":"string","minLength":1,"description":"Which number, E.164"},\
                        "inbound_agent_id":{"type":"string","description":"Agent that answers; empty: none"},\
                        "outbound_agent_id":{"type":"string","description":"Agent that calls; empty: none"},\
                        "nickname":{"type":"string","description":"Name for people"},\
                        "inbound_webhook_url":{"type":"string","description":"Asked before answering; empty: none"},\
                        "settings":{"type":"object","description":"Any other field: \
                        retell://schema/PhoneNumberUpdate"}""", "phone_number"))
                .output("""
                        {"type":"object","properties":{"phone_number":{"type":"string"},\
                        "inbound_agents":{"type":"array","items":{"type":"object"}},\
                        "outbound_agents":{"type":"array","items":{"type":"object"}}}}""")
                .acts(Risk.WRITE, Repetition.IDEMPOTENT, NumberTools::update);
    }

    private static Plan update(ToolCall call) {
        RequestBody body = new RequestBody(call.arguments())
                .put("inbound_agents", "inbound_agent_id", binding(call, "inbound_agent_id"))
                .put("outbound_agents", "outbound_agent_id", binding(call, "outbound_agent_id"))
                .take("nickname")
                .takeOrClear("inbound_webhook_url")
                .settings();
        if (body.isEmpty()) {
            throw new RetellValidationException("Nothing to change: give at least one field");
        }
        return Plan.request(
                "Change " + String.join(", ", body.names()) + " of the number " + Arguments.text(call, "phone_number"),
                call.retell()
                        .raw()
                        .call(
                                Operations.PHONE_NUMBER_UPDATE,
                                Arguments.of(call, "phone_number"),
                                body.checked(Operations.PHONE_NUMBER_UPDATE)),
                number -> ToolResult.of(
                        "Changed: " + line(number) + ".",
                        new Fields().copy(number, SUMMARY).json()));
    }

    /** Makes the list of one agent with all of the traffic; null when the argument is missing. */
    private static @Nullable Json binding(ToolCall call, String argument) {
        return call.text(argument)
                .map(id -> id.isEmpty() ? Json.NULL : Json.of(List.of(Map.of("agent_id", id, "weight", 1))))
                .orElse(null);
    }
}
