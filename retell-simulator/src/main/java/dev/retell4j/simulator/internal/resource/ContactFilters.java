package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Decides whether a contact belongs in a list; all criteria must hold. */
final class ContactFilters {
    private static final List<String> SEARCHED = List.of("phone_number", "first_name", "last_name", "external_id");

    private final JsonNode criteria;
    private final String query;

    /**
     * Makes a filter.
     *
     * @param criteria the {@code filter_criteria}, or a missing node for everything
     * @param query text that the telephone number, a name, the CRM's id or a custom field must contain; may be empty
     */
    ContactFilters(JsonNode criteria, String query) {
        this.criteria = criteria;
        this.query = query.trim().toLowerCase(Locale.ROOT);
    }

    boolean accept(ObjectNode contact) {
        for (Map.Entry<String, JsonNode> criterion : criteria.properties()) {
            if (!criterion.getValue().isNull() && !holds(criterion.getKey(), criterion.getValue(), contact)) {
                return false;
            }
        }
        return query.isEmpty() || isFound(contact);
    }

    private boolean isFound(ObjectNode contact) {
        for (String field : SEARCHED) {
            if (isIn(contact.path(field))) {
                return true;
            }
        }
        for (JsonNode value : contact.path("custom_fields")) {
            if (isIn(value)) {
                return true;
            }
        }
        return false;
    }

    private boolean isIn(JsonNode value) {
        return value.asText().toLowerCase(Locale.ROOT).contains(query);
    }

    private static boolean holds(String name, JsonNode criterion, ObjectNode contact) {
        switch (name) {
            case "tags" -> {
                for (JsonNode tag : contact.path("tags")) {
                    if (FieldFilter.holds(criterion, tag)) {
                        return true;
                    }
                }
                return false;
            }
            case "custom_fields" -> {
                for (JsonNode one : criterion) {
                    JsonNode value = contact.path("custom_fields").path(JsonTrees.text(one, "key", ""));
                    if (!FieldFilter.holds(one, value)) {
                        return false;
                    }
                }
                return true;
            }
            default -> {
                return FieldFilter.holds(criterion, contact.path(name));
            }
        }
    }
}
