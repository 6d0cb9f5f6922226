package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.Locale;
import java.util.Map;

/** Decides whether a contact belongs in a list; all criteria must hold. */
final class ContactFilters {
    private final JsonNode criteria;
    private final String query;

    /**
     * Makes a filter.
     *
     * @param criteria the {@code filter_criteria}, or a missing node for everything
     * @param query text that the name, the telephone number or a tag must contain; may be empty
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
        String name = JsonTrees.text(contact, "first_name", "") + " " + JsonTrees.text(contact, "last_name", "");
        if (name.toLowerCase(Locale.ROOT).contains(query)
                || JsonTrees.text(contact, "phone_number", "").contains(query)) {
            return true;
        }
        for (JsonNode tag : contact.path("tags")) {
            if (tag.asText().toLowerCase(Locale.ROOT).contains(query)) {
                return true;
            }
        }
        return false;
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
