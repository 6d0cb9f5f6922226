package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.call.CallRecord;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides whether a call belongs in a filtered list; all criteria must hold. */
final class CallFilters {
    /** Where criteria find their value in a call, when it is not a property of the same name. */
    private static final Map<String, String> PLACES = Map.of(
            "combined_cost", "/call_cost/combined_cost",
            "e2e_latency_p50", "/latency/e2e/p50",
            "call_successful", "/call_analysis/call_successful",
            "in_voicemail", "/call_analysis/in_voicemail",
            "user_sentiment", "/call_analysis/user_sentiment");

    private static final Map<String, String> KEYED = Map.of(
            "custom_analysis_data", "/call_analysis/custom_analysis_data",
            "dynamic_variables", "/retell_llm_dynamic_variables",
            "metadata", "/metadata");

    private final JsonNode criteria;

    /**
     * Makes a filter.
     *
     * @param criteria the {@code filter_criteria}, or a missing node for everything
     */
    CallFilters(JsonNode criteria) {
        this.criteria = criteria;
    }

    boolean accept(CallRecord call) {
        for (Map.Entry<String, JsonNode> criterion : criteria.properties()) {
            if (!criterion.getValue().isNull() && !holds(criterion.getKey(), criterion.getValue(), call)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(String name, JsonNode criterion, CallRecord call) {
        ObjectNode attributes = call.attributes();
        switch (name) {
            case "agent" -> {
                return isAgent(criterion, attributes);
            }
            case "batch_call_id" -> {
                return FieldFilter.holds(criterion, JsonTrees.of(call.batchCallId()));
            }
            case "tool_calls" -> {
                return hasToolCalls(criterion, call);
            }
            case "custom_attributes" -> {
                return keyed(criterion, call.customAttributes());
            }
            default -> {
                String keyed = KEYED.get(name);
                return keyed != null
                        ? keyed(criterion, attributes.at(keyed))
                        : FieldFilter.holds(criterion, attributes.at(PLACES.getOrDefault(name, "/" + name)));
            }
        }
    }

    private static boolean isAgent(JsonNode criterion, JsonNode attributes) {
        if (criterion.isEmpty()) {
            return true;
        }
        for (JsonNode one : criterion) {
            if (one.path("agent_id").equals(attributes.path("agent_id"))) {
                JsonNode versions = one.path("version");
                boolean version = versions.isEmpty();
                for (JsonNode number : versions) {
                    version |=
                            number.asInt() == attributes.path("agent_version").asInt();
                }
                if (version) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean keyed(JsonNode criterion, @Nullable JsonNode values) {
        for (JsonNode one : criterion) {
            JsonNode value = values == null ? JsonTrees.of(null) : values.path(JsonTrees.text(one, "key", ""));
            if (!FieldFilter.holds(one, value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasToolCalls(JsonNode criterion, CallRecord call) {
        for (JsonNode wanted : criterion) {
            if (wanted.has("latency_ms") || wanted.has("type")) {
                throw new ApiFailure(501, "The simulator does not filter tool calls by latency_ms or type yet");
            }
            boolean found = false;
            for (ObjectNode toolCall : call.toolCalls()) {
                found |= (!wanted.has("name") || wanted.get("name").equals(toolCall.get("name")))
                        && (!wanted.has("success")
                                || FieldFilter.holds(wanted.get("success"), toolCall.path("success")));
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }
}
