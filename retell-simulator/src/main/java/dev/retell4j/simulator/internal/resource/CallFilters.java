package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.retell4j.simulator.internal.call.CallAnalysis;
import dev.retell4j.simulator.internal.call.CallRecord;
import dev.retell4j.simulator.internal.call.CallView;
import dev.retell4j.simulator.internal.call.Ending;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides whether a call belongs in a filtered list; all criteria must hold. */
final class CallFilters {
    /** Where criteria with one value find it. */
    private static final Map<String, Function<CallRecord, JsonNode>> VALUES = Map.ofEntries(
            Map.entry("call_id", call -> text(call.id())),
            Map.entry("batch_call_id", call -> text(call.origin().batchCallId())),
            Map.entry("agent_tag", call -> text(call.origin().agentTag())),
            Map.entry("call_type", call -> text(call.kind().type())),
            Map.entry("call_status", call -> text(CallView.status(call))),
            Map.entry("direction", call -> text(call.kind().direction())),
            Map.entry("from_number", call -> number(call, call.origin().fromNumber())),
            Map.entry("to_number", call -> number(call, call.origin().toNumber())),
            Map.entry("data_storage_setting", call -> text(call.storage())),
            Map.entry("disconnection_reason", call -> reason(call.ending())),
            Map.entry("start_timestamp", call -> number(call.startMillis())),
            Map.entry("end_timestamp", call -> number(call.endMillis())),
            Map.entry("duration_ms", call -> number(call.durationMillis())),
            Map.entry("combined_cost", call -> number(CallView.combinedCost(call))),
            Map.entry("e2e_latency_p50", call -> number(call.endToEndMedian())),
            Map.entry("call_successful", call -> analysis(call, result -> BooleanNode.valueOf(result.successful()))),
            Map.entry("in_voicemail", call -> analysis(call, result -> BooleanNode.valueOf(result.inVoicemail()))),
            Map.entry("user_sentiment", call -> analysis(call, result -> text(result.sentiment()))));

    /** Where criteria with keys find their values. */
    private static final Map<String, Function<CallRecord, @Nullable JsonNode>> KEYED = Map.of(
            "metadata",
            CallRecord::metadata,
            "custom_attributes",
            CallRecord::customAttributes,
            "custom_analysis_data",
            call -> analysis(call, result -> result.custom() == null ? MissingNode.getInstance() : result.custom()),
            "dynamic_variables",
            call -> call.origin().variables());

    private final List<Predicate<CallRecord>> conditions = new ArrayList<>();

    /**
     * Makes a filter.
     *
     * @param criteria the {@code filter_criteria}, or a missing node for everything
     */
    CallFilters(JsonNode criteria) {
        for (Map.Entry<String, JsonNode> criterion : criteria.properties()) {
            if (!criterion.getValue().isNull()) {
                conditions.add(condition(criterion.getKey(), criterion.getValue()));
            }
        }
    }

    boolean isEmpty() {
        return conditions.isEmpty();
    }

    boolean accept(CallRecord call) {
        for (Predicate<CallRecord> condition : conditions) {
            if (!condition.test(call)) {
                return false;
            }
        }
        return true;
    }

    private static Predicate<CallRecord> condition(String name, JsonNode criterion) {
        Function<CallRecord, JsonNode> value = VALUES.get(name);
        if (value != null) {
            return call -> FieldFilter.holds(criterion, value.apply(call));
        }
        Function<CallRecord, @Nullable JsonNode> keyed = KEYED.get(name);
        if (keyed != null) {
            return call -> hold(criterion, name, call, keyed.apply(call));
        }
        return switch (name) {
            case "agent" -> call -> isAgent(criterion, call);
            case "tool_calls" -> call -> hasToolCalls(criterion, call);
            default -> call -> true;
        };
    }

    private static JsonNode text(@Nullable String value) {
        return value == null ? MissingNode.getInstance() : TextNode.valueOf(value);
    }

    /** Returns a telephone number; a web call has none. */
    private static JsonNode number(CallRecord call, String number) {
        return call.kind().isPhone() ? TextNode.valueOf(number) : MissingNode.getInstance();
    }

    private static JsonNode number(long value) {
        return value < 0 ? MissingNode.getInstance() : LongNode.valueOf(value);
    }

    private static JsonNode number(@Nullable Double value) {
        return value == null ? MissingNode.getInstance() : DoubleNode.valueOf(value);
    }

    private static JsonNode reason(@Nullable Ending ending) {
        return text(ending == null ? null : ending.wireName());
    }

    private static JsonNode analysis(CallRecord call, Function<CallAnalysis.Result, JsonNode> part) {
        CallAnalysis.Result result = call.analysis();
        return result == null ? MissingNode.getInstance() : part.apply(result);
    }

    private static boolean isAgent(JsonNode criterion, CallRecord call) {
        if (criterion.isEmpty()) {
            return true;
        }
        for (JsonNode one : criterion) {
            if (call.persona().agentId().equals(JsonTrees.text(one, "agent_id"))) {
                JsonNode versions = one.path("version");
                boolean version = versions.isEmpty();
                for (JsonNode number : versions) {
                    version |= number.asLong() == call.persona().version();
                }
                if (version) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hold(JsonNode criterion, String name, CallRecord call, @Nullable JsonNode values) {
        for (JsonNode one : criterion) {
            String key = JsonTrees.text(one, "key", "");
            JsonNode value = values == null ? MissingNode.getInstance() : values.path(key);
            Map<String, String> collected = call.collected();
            if (name.equals("dynamic_variables") && collected != null && collected.containsKey(key)) {
                value = text(collected.get(key));
            }
            if (!FieldFilter.holds(one, value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasToolCalls(JsonNode criterion, CallRecord call) {
        List<CallRecord.ToolCall> made = call.toolCalls();
        for (JsonNode wanted : criterion) {
            if (made.stream().noneMatch(one -> isToolCall(wanted, one))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isToolCall(JsonNode wanted, CallRecord.ToolCall made) {
        Boolean successful = made.successful();
        return (!wanted.hasNonNull("name") || wanted.get("name").asText().equals(made.name()))
                && (!wanted.hasNonNull("type") || wanted.get("type").asText().equals(made.type()))
                && (!wanted.hasNonNull("success")
                        || FieldFilter.holds(
                                wanted.get("success"),
                                successful == null ? MissingNode.getInstance() : BooleanNode.valueOf(successful)))
                && (!wanted.hasNonNull("latency_ms")
                        || FieldFilter.holds(wanted.get("latency_ms"), number(made.latencyMillis())));
    }
}
