package dev.retell4j.simulator.internal.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What can stand in a contact's fields, and how texts from elsewhere become values of them. */
final class ContactFields {
    static final String PHONE = "phone_number";
    static final String DO_NOT_CALL = "do_not_call";
    static final String TAGS = "tags";
    static final String CUSTOM = "custom_fields";

    /** The fields that contacts of every workspace have. */
    static final List<String> BUILT_IN = List.of(
            "contact_id",
            PHONE,
            "first_name",
            "last_name",
            DO_NOT_CALL,
            TAGS,
            "external_id",
            "conversation_count",
            "last_conversation_timestamp",
            "created_timestamp",
            "user_modified_timestamp");

    private static final List<String> WRITABLE = List.of("first_name", "last_name", DO_NOT_CALL, TAGS);

    private ContactFields() {}

    /** Tells whether a field holds any text. */
    static boolean isText(CrmSettings settings, String field) {
        JsonNode definition = settings.customField(field);
        return definition == null ? field.endsWith("_name") : "string".equals(JsonTrees.text(definition, "type"));
    }

    /** Returns the names of all fields. */
    static List<String> allOf(CrmSettings settings) {
        List<String> names = new ArrayList<>(BUILT_IN);
        names.addAll(settings.customFieldNames());
        return names;
    }

    /** Returns the names of the fields that analyses and CRMs may fill. */
    static List<String> writableOf(CrmSettings settings) {
        List<String> names = new ArrayList<>(WRITABLE);
        names.addAll(settings.customFieldNames());
        return names;
    }

    /** Returns the names of the fields that the columns of a file may fill. */
    static List<String> importableOf(CrmSettings settings) {
        List<String> names = writableOf(settings);
        names.add(0, PHONE);
        return names;
    }

    /** Refuses custom fields that do not exist, and values that are not of their field's type; null is no value. */
    static void checkCustom(CrmSettings settings, ObjectNode values) {
        values.properties().forEach(entry -> {
            String place = "custom_fields." + entry.getKey();
            JsonNode definition = settings.customField(entry.getKey());
            if (definition == null) {
                List<String> names = settings.customFieldNames();
                throw ApiFailure.badRequest("`" + place + "` is not a custom field of this workspace; "
                        + (names.isEmpty() ? "it has none" : "allowed: " + String.join(", ", names))
                        + " (update-crm-config adds some)");
            }
            if (!entry.getValue().isNull() && !fits(definition, entry.getValue())) {
                throw ApiFailure.badRequest("`" + place + "` must be " + allowed(definition));
            }
        });
    }

    /** Tells whether a value is of a custom field's type. */
    static boolean fits(JsonNode definition, JsonNode value) {
        return switch (JsonTrees.text(definition, "type", "")) {
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "date" -> value.isTextual() && isDate(value.asText());
            case "datetime" -> value.isIntegralNumber() || (value.isTextual() && isDateTime(value.asText()));
            case "enum" -> value.isTextual() && contains(definition.path("options"), value.asText());
            default -> value.isTextual();
        };
    }

    private static String allowed(JsonNode definition) {
        return switch (JsonTrees.text(definition, "type", "")) {
            case "number" -> "a number";
            case "boolean" -> "true or false";
            case "date" -> "a date such as 2026-01-31";
            case "datetime" -> "an instant such as 2026-01-31T09:00:00Z, or milliseconds since the epoch";
            case "enum" -> {
                List<String> options = new ArrayList<>();
                definition.path("options").forEach(option -> options.add(option.asText()));
                yield "one of " + String.join(", ", options);
            }
            default -> "a string";
        };
    }

    /**
     * Adds a value from elsewhere to the changes of a contact.
     *
     * @param settings which custom fields there are
     * @param changes the changes
     * @param field the name of the field
     * @param value the value; a text is read as the field's type wants it
     * @return whether the field exists and the value can stand in it
     */
    static boolean put(CrmSettings settings, ObjectNode changes, String field, JsonNode value) {
        switch (field) {
            case "first_name", "last_name" -> changes.put(field, value.asText());
            case DO_NOT_CALL -> {
                JsonNode flag = typed("boolean", value);
                if (!flag.isBoolean()) {
                    return false;
                }
                changes.set(field, flag);
            }
            case TAGS -> changes.set(field, tags(value));
            default -> {
                JsonNode definition = settings.customField(field);
                if (definition == null) {
                    return false;
                }
                JsonNode typed = typed(JsonTrees.text(definition, "type", ""), value);
                if (!fits(definition, typed)) {
                    return false;
                }
                changes.withObject(CUSTOM).set(field, typed);
            }
        }
        return true;
    }

    private static JsonNode typed(String type, JsonNode value) {
        String text = value.asText().trim();
        switch (type) {
            case "number" -> {
                try {
                    return value.isNumber() ? value : number(text);
                } catch (NumberFormatException e) {
                    return value;
                }
            }
            case "boolean" -> {
                return switch (text.toLowerCase(Locale.ROOT)) {
                    case "true", "yes", "1" -> JsonTrees.of(true);
                    case "false", "no", "0" -> JsonTrees.of(false);
                    default -> value;
                };
            }
            case "datetime" -> {
                return value.isNumber() ? value : JsonTrees.of(text);
            }
            default -> {
                return JsonTrees.of(value.isContainerNode() ? value.toString() : text);
            }
        }
    }

    private static JsonNode number(String text) {
        BigDecimal number = new BigDecimal(text);
        return JsonTrees.of(Math.abs(number.scale()) < 100 && number.scale() <= 0 ? number.toBigInteger() : number);
    }

    private static ArrayNode tags(JsonNode value) {
        List<String> written = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(one -> written.add(one.asText()));
        } else {
            written.addAll(List.of(value.asText().split("[,;]", -1)));
        }
        Set<String> tags = new LinkedHashSet<>();
        written.stream().map(String::trim).filter(tag -> !tag.isEmpty()).forEach(tags::add);
        ArrayNode array = JsonTrees.array();
        tags.forEach(array::add);
        return array;
    }

    private static boolean contains(JsonNode options, String text) {
        for (JsonNode option : options) {
            if (option.asText().equals(text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isDateTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
