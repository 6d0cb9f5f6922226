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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Calling many people. */
final class BatchTools {
    private static final int NUMBERS_SHOWN = 5;

    private static final List<String> SUMMARY =
            List.of("batch_call_id", "name", "from_number", "total_task_count", "scheduled_timestamp");

    private BatchTools() {}

    static List<Tool> all() {
        return List.of(Tool.builder("retell_create_batch_call")
                .title("Create batch call")
                .description("Calls many numbers, as slots become free, now or later. A person is asked first.")
                .toolset("campaigns")
                .operation(Operations.BATCH_CALL_CREATE_BATCH_CALL)
                .input(InputSchema.of("""
                        "tasks":{"type":"array","minItems":1,"items":{"type":"object","properties":{\
                        "to_number":{"type":"string","description":"E.164"},\
                        "variables":{"type":"object","description":"Dynamic variables"},\
                        "agent_id":{"type":"string","description":"Instead of the batch's"}},\
                        "required":["to_number"]},"description":"One for each call"},\
                        "agent_id":{"type":"string","description":"Agent of all calls; default the number's"},\
                        "from_number":{"type":"string","description":"Default: the agent's or workspace's number"},\
                        "name":{"type":"string","description":"Name for people"},\
                        "start_at":{"type":"string","description":"ISO 8601 with zone; default now"},\
                        "call_time_window":{"type":"object","description":"When calls may go out: \
                        retell://schema/CallTimeWindow"},\
                        "reserved_concurrency":{"type":"integer","minimum":0,\
                        "description":"Call slots to leave free"}""", "tasks"))
                .output("""
                        {"type":"object","properties":{"batch_call_id":{"type":"string"},"name":{"type":"string"},\
                        "from_number":{"type":"string"},"total_task_count":{"type":"number"},\
                        "scheduled_timestamp":{"type":"number"}}}""")
                .acts(Risk.PAID, Repetition.UNSAFE, BatchTools::create));
    }

    private static Plan create(ToolCall call) {
        String agent = call.text("agent_id").orElse(null);
        List<Json> tasks = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (Json task : Arguments.elements(call, "tasks")) {
            tasks.add(task(task, agent));
            numbers.add(task.get("to_number").flatMap(Json::asString).orElse(""));
        }
        Instant start = call.text("start_at").map(BatchTools::instant).orElse(null);
        String from = CallNumbers.from(call, agent, call.text("from_number").orElse(null));
        Json body = new RequestBody(call.arguments())
                .put("from_number", "from_number", from)
                .put("tasks", "tasks", tasks)
                .put("trigger_timestamp", "start_at", start == null ? null : start.toEpochMilli())
                .take("name", "call_time_window", "reserved_concurrency")
                .renaming("override_agent_id", "agent_id")
                .renaming("retell_llm_dynamic_variables", "variables")
                .checked(Operations.BATCH_CALL_CREATE_BATCH_CALL);
        String speaker = agent == null ? "the outbound agent of " + from : CallArguments.agent(call, agent);
        String calls = Words.count(tasks.size(), "call");
        return Plan.request(
                        "Place " + calls + " from " + from,
                        call.retell().raw().call(Operations.BATCH_CALL_CREATE_BATCH_CALL, Map.of(), body),
                        BatchTools::answer)
                .whenUnknown("Look with retell_list_calls from_number=" + from
                        + " since=10m before trying again: the batch may be under way.")
                .fact("To", shown(numbers))
                .fact("From", from)
                .fact("Agent", speaker)
                .fact("When", start == null ? "now" : start.toString())
                .fact("Cost", calls + ". " + CallArguments.COST);
    }

    private static Json task(Json task, @Nullable String agent) {
        Map<String, Object> made = new LinkedHashMap<>();
        for (String name : task.names()) {
            Json value = task.get(name).orElse(Json.NULL);
            switch (name) {
                case "agent_id" -> made.put("override_agent_id", value);
                case "variables" -> made.put("retell_llm_dynamic_variables", strings(value));
                default -> made.put(name, value);
            }
        }
        if (agent != null) {
            made.putIfAbsent("override_agent_id", agent);
        }
        return Json.of(made);
    }

    /** Makes texts of values, since Retell takes no other variables. */
    private static Json strings(Json variables) {
        if (!variables.isObject()) {
            return variables;
        }
        Map<String, Json> texts = new LinkedHashMap<>();
        for (String name : variables.names()) {
            Json value = variables.get(name).orElse(Json.NULL);
            texts.put(name, value.isNull() || value.isString() ? value : Json.of(value.text()));
        }
        return Json.of(texts);
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new RetellValidationException(
                    "`start_at` must be a time with zone such as 2027-01-31T09:00:00+01:00, but is " + text);
        }
    }

    private static String shown(List<String> numbers) {
        String first = numbers.stream().limit(NUMBERS_SHOWN).collect(Collectors.joining(", "));
        String all =
                numbers.size() <= NUMBERS_SHOWN ? first : first + " and " + (numbers.size() - NUMBERS_SHOWN) + " more";
        int twice = numbers.size() - new HashSet<>(numbers).size();
        return twice == 0 ? all : all + "; " + twice + " of them to a number that is called before";
    }

    private static ToolResult answer(Json batch) {
        return ToolResult.of(
                "The batch " + Words.of(batch, "batch_call_id") + " with "
                        + Words.of(batch, "total_task_count") + " calls from " + Words.of(batch, "from_number")
                        + " is taken in. Its calls: retell_list_calls with batch_call_id.",
                new Fields().copy(batch, SUMMARY).json());
    }
}
