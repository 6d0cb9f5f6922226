package dev.retell4j.mcp.internal.retell;

import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.mcp.tools.ToolCall;
import dev.retell4j.operations.Operations;
import dev.retell4j.types.Json;
import dev.retell4j.types.VersionRef;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the tools that start calls have in common. */
final class CallArguments {
    static final String COST =
            "Retell charges by the minute; the price depends on voice, model and telephony. The call cannot be undone.";

    private static final int SHOWN = 300;

    private CallArguments() {}

    /** Returns the dynamic variables; Retell takes texts only. */
    static Map<String, String> variables(ToolCall call) {
        Map<String, String> texts = new LinkedHashMap<>();
        Json variables = call.arguments().get("variables").orElse(Json.NULL);
        for (String name : variables.names()) {
            Json value = variables.get(name).orElse(Json.NULL);
            if (value.isNull()) {
                throw new RetellValidationException("variables." + name + " is null: give a text, or leave it out");
            }
            texts.put(name, value.asString().orElseGet(value::text));
        }
        return texts;
    }

    /** Returns a number that Retell can dial. */
    static String number(ToolCall call, String name) {
        String number = call.text(name).orElseThrow();
        boolean isDigits = number.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
        if (!number.startsWith("+") || number.length() < 6 || number.length() > 16 || !isDigits) {
            throw new RetellValidationException(
                    name + " must be in E.164 form, + and 5 to 15 digits such as +14155550123, without spaces");
        }
        return number;
    }

    static Optional<VersionRef> version(ToolCall call) {
        return call.arguments()
                .get("agent_version")
                .filter(value -> !value.isNull())
                .map(value -> value.isNumber()
                        ? VersionRef.of(value)
                        : CallArguments.ofText(value.asString().orElse("")));
    }

    /** A version often comes as text, since models are free with quotes. */
    private static VersionRef ofText(String text) {
        boolean isNumber = !text.isEmpty() && text.length() < 9 && text.chars().allMatch(Character::isDigit);
        return isNumber ? VersionRef.of(Integer.parseInt(text)) : VersionRef.of(Json.of(text));
    }

    static Optional<Map<String, Json>> metadata(ToolCall call) {
        return call.arguments().get("metadata").filter(Json::isObject).map(object -> {
            Map<String, Json> all = new LinkedHashMap<>();
            object.names().forEach(name -> all.put(name, object.get(name).orElse(Json.NULL)));
            return all;
        });
    }

    /** Reads the agent's name: a call that cannot work is better refused before anybody is asked. */
    static String agent(ToolCall call, String agentId) {
        Map<String, Object> which = new LinkedHashMap<>();
        which.put("agent_id", agentId);
        version(call).ifPresent(version -> which.put("version", version.toString()));
        Json agent = call.send(call.retell().raw().call(Operations.AGENT_RETRIEVE, which));
        return agent.get("agent_name")
                .flatMap(Json::asString)
                .map(name -> name + " (" + agentId + ")")
                .orElse(agentId);
    }

    static String shown(Map<String, String> variables) {
        StringBuilder text = new StringBuilder();
        variables.forEach((name, value) -> text.append(text.length() == 0 ? "" : ", ")
                .append(name)
                .append(" = ")
                .append(CallViews.cut(value, 60)));
        return CallViews.cut(text.toString(), SHOWN);
    }

    static Map<String, Object> started(Json call, String callId) {
        Map<String, Object> structure = new LinkedHashMap<>();
        structure.put("call_id", callId);
        CallViews.copy(call, structure, "call_status", "from_number", "to_number", "agent_id");
        structure.put("next", "Follow it: retell_wait_for_call with call_id=" + callId);
        return structure;
    }
}
