package dev.retell4j.mcp.internal.dispatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.internal.schema.FieldPath;
import dev.retell4j.types.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Checks a value against a schema without unions, references and conditions, once.
 *
 * <p>Models send numbers and truth values as text, objects as JSON text, and {@code null} for what they leave out.
 * Where the schema leaves no doubt about what is meant, it is taken as that. No value is ever turned into a text.
 */
final class ShallowCheck {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");
    private static final int DEEPEST = 32;
    private static final int MOST_NAMES = 40;

    private static final Set<String> KNOWN = Set.of(
            "type",
            "enum",
            "const",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "pattern",
            "title",
            "description",
            "default",
            "examples",
            "format",
            "deprecated",
            "readOnly",
            "writeOnly",
            "$schema",
            "$id",
            "$comment");

    private final String tool;
    private final List<String> problems = new ArrayList<>();

    ShallowCheck(String tool) {
        this.tool = tool;
    }

    List<String> problems() {
        return problems;
    }

    /** Tells whether a schema holds only what this class knows. */
    static boolean suits(JsonNode schema) {
        return isShallow(schema, 0);
    }

    /** Checks a value and returns it as it is meant; changes the tree that it is given. */
    JsonNode check(JsonNode schema, JsonNode value, String place) {
        return value(schema, value, place, 0);
    }

    private static boolean isShallow(JsonNode schema, int depth) {
        if (schema.isBoolean()) {
            return true;
        }
        if (!schema.isObject() || depth > DEEPEST) {
            return false;
        }
        for (Map.Entry<String, JsonNode> rule : schema.properties()) {
            boolean fine = switch (rule.getKey()) {
                case "properties" ->
                    rule.getValue().properties().stream().allMatch(one -> isShallow(one.getValue(), depth + 1));
                case "items", "additionalProperties" -> isShallow(rule.getValue(), depth + 1);
                default -> KNOWN.contains(rule.getKey()) || rule.getKey().startsWith("x-");
            };
            if (!fine) {
                return false;
            }
        }
        return true;
    }

    private JsonNode value(JsonNode schema, JsonNode given, String place, int depth) {
        Set<String> kinds = kinds(schema);
        JsonNode value = kinds.isEmpty() || matches(kinds, given) ? given : meant(kinds, given);
        if (value == null) {
            wrong(place, "must be " + names(kinds) + ", but is " + name(given));
            return given;
        }
        if (!choice(schema, value, place)) {
            return value;
        }
        if (value.isNumber()) {
            number(schema, value.decimalValue(), place);
        } else if (value.isTextual()) {
            text(schema, value.textValue(), place);
        } else if (value instanceof ArrayNode array) {
            return array(schema, array, place, depth);
        } else if (value instanceof ObjectNode object) {
            return object(schema, object, place, depth);
        }
        return value;
    }

    private JsonNode object(JsonNode schema, ObjectNode object, String place, int depth) {
        JsonNode properties = schema.path("properties");
        unknown(schema, object, place);
        Set<String> required = texts(schema.path("required"));
        for (String name : texts(object.fieldNames())) {
            JsonNode rules = properties.has(name) ? properties.path(name) : schema.path("additionalProperties");
            JsonNode given = object.path(name);
            if (!rules.isObject()) {
                continue;
            }
            if (given.isNull() && properties.has(name) && !allowsNull(rules) && !required.contains(name)) {
                object.remove(name);
            } else {
                object.set(name, value(rules, given, FieldPath.child(place, name), depth + 1));
            }
        }
        for (String name : required) {
            if (!object.has(name)) {
                JsonNode rules = properties.path(name);
                wrong(FieldPath.child(place, name), "is required" + allowed(rules));
            }
        }
        return object;
    }

    /** Finds what an object has and its schema does not know. */
    void unknown(JsonNode schema, ObjectNode object, String place) {
        JsonNode more = schema.path("additionalProperties");
        JsonNode properties = schema.path("properties");
        boolean closed = more.isBoolean() ? !more.booleanValue() : place.isEmpty() && more.isMissingNode();
        if (!closed || (!schema.has("properties") && !more.isBoolean())) {
            return;
        }
        Set<String> known = texts(properties.fieldNames());
        for (String name : texts(object.fieldNames())) {
            if (!known.contains(name)) {
                String what = place.isEmpty() ? "is no argument of " + tool : "is not known";
                String hint = Nearest.hint(name, known);
                wrong(FieldPath.child(place, shortened(name)), what + (hint.isEmpty() ? listed(known) : hint));
            }
        }
    }

    private static String listed(Set<String> known) {
        if (known.isEmpty()) {
            return "; it takes none";
        }
        List<String> some = known.stream().limit(MOST_NAMES).toList();
        return "; allowed: " + String.join(", ", some) + (known.size() > some.size() ? ", …" : "");
    }

    private JsonNode array(JsonNode schema, ArrayNode array, String place, int depth) {
        int least = schema.path("minItems").asInt(0);
        int most = schema.path("maxItems").asInt(Integer.MAX_VALUE);
        if (array.size() < least || array.size() > most) {
            wrong(place, "must have " + bounds(least, most) + " elements, but has " + array.size());
        }
        JsonNode items = schema.path("items");
        if (items.isObject()) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, value(items, array.get(i), FieldPath.element(place, i), depth + 1));
            }
        }
        return array;
    }

    private void text(JsonNode schema, String text, String place) {
        int length = text.codePointCount(0, text.length());
        int least = schema.path("minLength").asInt(0);
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        if (length < least || length > most) {
            wrong(place, "must have " + bounds(least, most) + " characters, but has " + length);
        }
        String pattern = schema.path("pattern").asText("");
        if (!pattern.isEmpty() && !found(pattern, text)) {
            wrong(place, "must match " + pattern);
        }
    }

    private static boolean found(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException e) {
            // A pattern that only other languages know cannot be held against anybody.
            return true;
        }
    }

    private static String bounds(int least, int most) {
        if (least == most) {
            return "exactly " + least;
        }
        if (most == Integer.MAX_VALUE) {
            return "at least " + least;
        }
        return least == 0 ? "at most " + most : least + " to " + most;
    }

    private void number(JsonNode schema, BigDecimal number, String place) {
        boolean low =
                below(number, schema.path("minimum"), false) || below(number, schema.path("exclusiveMinimum"), true);
        boolean high =
                above(number, schema.path("maximum"), false) || above(number, schema.path("exclusiveMaximum"), true);
        if (low || high) {
            wrong(place, "must be " + range(schema) + ", but is " + number.toPlainString());
        }
    }

    private static boolean below(BigDecimal number, JsonNode bound, boolean exclusive) {
        return bound.isNumber() && number.compareTo(bound.decimalValue()) < (exclusive ? 1 : 0);
    }

    private static boolean above(BigDecimal number, JsonNode bound, boolean exclusive) {
        return bound.isNumber() && number.compareTo(bound.decimalValue()) > (exclusive ? -1 : 0);
    }

    private static String range(JsonNode schema) {
        List<String> bounds = new ArrayList<>();
        add(bounds, "at least ", schema.path("minimum"));
        add(bounds, "more than ", schema.path("exclusiveMinimum"));
        add(bounds, "at most ", schema.path("maximum"));
        add(bounds, "less than ", schema.path("exclusiveMaximum"));
        return String.join(" and ", bounds);
    }

    private static void add(List<String> bounds, String words, JsonNode bound) {
        if (bound.isNumber()) {
            bounds.add(words + bound.asText());
        }
    }

    private boolean choice(JsonNode schema, JsonNode value, String place) {
        if (!schema.has("enum") && !schema.has("const")) {
            return true;
        }
        for (JsonNode one : schema.path("enum")) {
            if (same(one, value)) {
                return true;
            }
        }
        if (schema.has("const") && same(schema.path("const"), value)) {
            return true;
        }
        List<String> names = choices(schema);
        String hint = value.isTextual() ? Nearest.hint(value.textValue(), names) : "";
        wrong(place, "must be " + (names.size() > 1 ? "one of " : "") + String.join(", ", names) + hint);
        return false;
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
    }

    private static List<String> choices(JsonNode schema) {
        List<String> names = new ArrayList<>();
        if (schema.has("const")) {
            names.add(schema.path("const").asText());
        }
        schema.path("enum").forEach(one -> names.add(one.isNull() ? "null" : one.asText()));
        return names;
    }

    private static String allowed(JsonNode schema) {
        List<String> names = choices(schema);
        if (!names.isEmpty()) {
            return "; allowed: " + String.join(", ", names);
        }
        Set<String> kinds = kinds(schema);
        return kinds.isEmpty() ? "" : ": " + names(kinds);
    }

    private static boolean allowsNull(JsonNode schema) {
        Set<String> kinds = kinds(schema);
        if (!kinds.isEmpty()) {
            return kinds.contains("null");
        }
        return choices(schema).isEmpty() || choices(schema).contains("null");
    }

    private static Set<String> kinds(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isTextual() ? Set.of(type.textValue()) : texts(type);
    }

    private static boolean matches(Set<String> kinds, JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> kinds.contains("object");
            case ARRAY -> kinds.contains("array");
            case STRING -> kinds.contains("string");
            case BOOLEAN -> kinds.contains("boolean");
            case NULL -> kinds.contains("null");
            case NUMBER -> kinds.contains("number") || (kinds.contains("integer") && isWhole(value));
            default -> false;
        };
    }

    private static boolean isWhole(JsonNode number) {
        return number.isIntegralNumber()
                || (number.canConvertToLong()
                        && number.decimalValue().stripTrailingZeros().scale() <= 0);
    }

    /** Returns what a text of the wrong kind means when that is certain, else null. */
    private static @Nullable JsonNode meant(Set<String> kinds, JsonNode given) {
        if (!given.isTextual() || kinds.contains("string")) {
            return null;
        }
        String text = given.textValue().strip();
        if (kinds.contains("integer") && WHOLE.matcher(text).matches()) {
            return LongNode.valueOf(Long.parseLong(text));
        }
        if (kinds.contains("number") && DECIMAL.matcher(text).matches()) {
            return DecimalNode.valueOf(new BigDecimal(text));
        }
        if (kinds.contains("boolean") && (text.equals("true") || text.equals("false"))) {
            return BooleanNode.valueOf(text.equals("true"));
        }
        if (kinds.contains("null") && text.equals("null")) {
            return NullNode.getInstance();
        }
        if ((kinds.contains("object") && text.startsWith("{")) || (kinds.contains("array") && text.startsWith("["))) {
            try {
                JsonNode parsed = Trees.of(Json.parse(text));
                return matches(kinds, parsed) ? parsed : null;
            } catch (RetellDecodeException e) {
                return null;
            }
        }
        return null;
    }

    private static String names(Set<String> kinds) {
        List<String> names = new ArrayList<>();
        for (String kind : kinds) {
            names.add(
                    switch (kind) {
                        case "object" -> "an object";
                        case "array" -> "a list";
                        case "string" -> "a text";
                        case "integer" -> "a whole number";
                        case "number" -> "a number";
                        case "boolean" -> "true or false";
                        default -> kind;
                    });
        }
        return String.join(" or ", names);
    }

    private static String name(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "a text";
            case BOOLEAN -> value.asText();
            case NUMBER -> "the number " + shortened(value.asText());
            default -> "null";
        };
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new LinkedHashSet<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static Set<String> texts(Iterator<String> names) {
        Set<String> texts = new LinkedHashSet<>();
        names.forEachRemaining(texts::add);
        return texts;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private void wrong(String place, String what) {
        problems.add((place.isEmpty() ? "The arguments" : "`" + place + "`") + " " + what);
    }
}
