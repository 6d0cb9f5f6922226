package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.internal.chat.ChatRecord;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.Map;

/** Decides whether a chat belongs in a filtered list; all criteria must hold. */
final class ChatFilters {
    /** Where criteria find their value in a chat, when it is not a property of the same name. */
    private static final Map<String, String> PLACES = Map.of(
            "combined_cost", "/chat_cost/combined_cost",
            "chat_successful", "/chat_analysis/chat_successful",
            "user_sentiment", "/chat_analysis/user_sentiment");

    private static final Map<String, String> KEYED = Map.of(
            "custom_analysis_data", "/chat_analysis/custom_analysis_data",
            "custom_attributes", "/custom_attributes");

    private final JsonNode criteria;

    /**
     * Makes a filter.
     *
     * @param criteria the {@code filter_criteria}, or a missing node for everything
     */
    ChatFilters(JsonNode criteria) {
        this.criteria = criteria;
    }

    boolean accept(ChatRecord chat) {
        for (Map.Entry<String, JsonNode> criterion : criteria.properties()) {
            if (!criterion.getValue().isNull() && !holds(criterion.getKey(), criterion.getValue(), chat)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(String name, JsonNode criterion, ChatRecord chat) {
        JsonNode attributes = chat.attributes();
        return switch (name) {
            case "agent" -> isAgent(criterion, attributes);
            case "disconnection_reason" -> FieldFilter.holds(criterion, JsonTrees.of(chat.disconnectionReason()));
            case "duration_ms" -> FieldFilter.holds(criterion, JsonTrees.of(chat.durationMillis()));
            default -> {
                String keyed = KEYED.get(name);
                yield keyed == null
                        ? FieldFilter.holds(criterion, attributes.at(PLACES.getOrDefault(name, "/" + name)))
                        : keyed(criterion, attributes.at(keyed));
            }
        };
    }

    private static boolean isAgent(JsonNode criterion, JsonNode attributes) {
        for (JsonNode one : criterion) {
            if (one.path("agent_id").equals(attributes.path("agent_id"))
                    && hasVersion(
                            one.path("version"), attributes.path("version").asInt())) {
                return true;
            }
        }
        return criterion.isEmpty();
    }

    private static boolean hasVersion(JsonNode versions, int version) {
        for (JsonNode one : versions) {
            if (one.asLong() == version) {
                return true;
            }
        }
        return versions.isEmpty();
    }

    private static boolean keyed(JsonNode criterion, JsonNode values) {
        for (JsonNode one : criterion) {
            if (!FieldFilter.holds(one, values.path(JsonTrees.text(one, "key", "")))) {
                return false;
            }
        }
        return true;
    }
}
