package dev.retell4j.lossless;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.contract.ContractDocument;
import dev.retell4j.contract.SchemaNode;
import dev.retell4j.contract.SchemaNode.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Makes JSON for the components of the contract: valid JSON for the tame shapes, and what servers might do otherwise.
 */
public final class Samples {
    private static final int DEEPEST = 4;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> STRANGE_TEXTS = List.of(
            "",
            " ",
            "null",
            "\u0000\u0001\u001f",
            "\"quoted\\\" and \\ back",
            "line\nbreak\r\ttab",
            "Größe Ελλάδα 日本語 العربية",
            "😀👩‍👩‍👧",
            "e\u0301 \u2028 \ufeff",
            "</script>{{variable}}",
            "x".repeat(9_000));

    /** Legal in JSON, but only as a value: Jackson reads no name with half a character. */
    private static final String HALF_A_CHARACTER = "half \ud83d";

    private static final List<String> FREE_NUMBERS = List.of(
            "0",
            "-0.0",
            "1.0",
            "1.50",
            "0.1",
            "-12.000001",
            "9007199254740993",
            "123456789012345678901234567890",
            "-9223372036854775809",
            "3.14159265358979323846264338327950288419716939937510",
            "1e400",
            "2.5E-330");

    private final ContractDocument contract;
    private final Map<String, SchemaNode> components;
    private final Random random;
    private final Shape shape;

    public Samples(ContractDocument contract, Random random, Shape shape) {
        this.contract = contract;
        this.components = contract.components();
        this.random = random;
        this.shape = shape;
    }

    /** JSON for a component. */
    public JsonNode of(String component) {
        return value(component, components.get(component), 0);
    }

    private boolean is(Shape other) {
        return shape == other || (shape == Shape.WILD && random.nextInt(6) == 0);
    }

    private JsonNode value(String name, SchemaNode schema, int depth) {
        return switch (schema.kind()) {
            case REFERENCE -> {
                String component = schema.reference().orElseThrow();
                yield value(component, components.get(component), depth);
            }
            case OBJECT -> object(schema, depth, Set.of());
            case UNION_OF_OBJECTS -> union(schema, depth);
            case UNION_OF_VALUES -> value(name, pick(schema.members()), depth);
            case MAP -> map(name, schema, depth);
            case LIST -> list(name, schema, depth);
            case TEXT -> JSON.textNode(text(schema));
            case BINARY -> JSON.textNode("file.txt");
            case TRUTH -> JSON.booleanNode(random.nextBoolean());
            case WHOLE, NUMBER -> number(name, schema);
            case ANY -> free(depth);
        };
    }

    private ObjectNode object(SchemaNode schema, int depth, Set<String> tags) {
        List<String> names = new ArrayList<>(schema.properties().keySet());
        if (shape != Shape.ALL && shape != Shape.REQUIRED) {
            Collections.shuffle(names, random);
        }
        if (is(Shape.LATE_TAGS)) {
            names.removeAll(tags);
            names.addAll(tags);
        }
        ObjectNode object = JSON.objectNode();
        for (String name : names) {
            SchemaNode property = schema.properties().get(name);
            boolean required = schema.required().contains(name);
            if (!tags.contains(name) && !chosen(required, depth)) {
                continue;
            }
            if (!tags.contains(name) && is(Shape.NULLS) && random.nextInt(3) == 0) {
                object.putNull(name);
            } else {
                object.set(name, value(name, property, depth + 1));
            }
            if (is(Shape.UNKNOWN_FIELDS) && random.nextInt(4) == 0) {
                object.set("unknown_between_" + name, free(depth + 1));
            }
        }
        if (is(Shape.UNKNOWN_FIELDS)) {
            object.set(pick(List.of("of_tomorrow", "$extra", "extra", "camelCase", "", "ü")), free(depth + 1));
            object.putNull("null_of_tomorrow");
        }
        return object;
    }

    private boolean chosen(boolean required, int depth) {
        return switch (shape) {
            case ALL -> required || depth < DEEPEST;
            case REQUIRED -> required;
            case ANY, NULLS, WILD -> random.nextInt(Math.max(2, depth)) == 0;
            case SOME, UNKNOWN_FIELDS, UNKNOWN_VALUES, UNKNOWN_MEMBERS, MISFITS, LATE_TAGS, EXTREMES ->
                required || (depth < DEEPEST && random.nextInt(depth + 1) == 0);
        };
    }

    private JsonNode union(SchemaNode union, int depth) {
        if (is(Shape.UNKNOWN_MEMBERS)) {
            ObjectNode stranger = free(1) instanceof ObjectNode some ? some : JSON.objectNode();
            union.tag().ifPresent(tag -> stranger.put(tag, "of_tomorrow"));
            return switch (random.nextInt(5)) {
                case 0 -> free(depth + 1);
                case 1 -> JSON.objectNode();
                case 2 ->
                    union.tag()
                            .<JsonNode>map(tag -> JSON.objectNode().put(tag, 5))
                            .orElseGet(JSON::arrayNode);
                default -> stranger;
            };
        }
        String component = pick(union.members()).reference().orElseThrow();
        return member(union, component, depth);
    }

    /** JSON for one member of a union, with a tag that leads to it where the union has one. */
    JsonNode member(SchemaNode union, String component, int depth) {
        SchemaNode schema = components.get(component);
        List<String> tags = union.tags().entrySet().stream()
                .filter(tag -> tag.getValue().equals(component))
                .map(Map.Entry::getKey)
                .toList();
        Set<String> names = union.tag().map(Set::of).orElse(Set.of());
        ObjectNode member = object(schema, depth, names);
        union.tag().filter(tag -> !tags.isEmpty()).ifPresent(tag -> member.put(tag, pick(tags)));
        if (is(Shape.MISFITS)) {
            List<String> fields = schema.properties().keySet().stream()
                    .filter(name -> !names.contains(name))
                    .filter(name -> misfit(schema.properties().get(name)).isPresent())
                    .toList();
            if (!fields.isEmpty()) {
                String field = pick(fields);
                member.set(field, misfit(schema.properties().get(field)).orElseThrow());
            }
        }
        return member;
    }

    /** A value that cannot be of a type; empty where everything can. */
    Optional<JsonNode> misfit(SchemaNode schema) {
        SchemaNode target = contract.resolve(schema);
        return switch (target.kind()) {
            case TEXT, BINARY ->
                Optional.of(pick(List.of(JSON.numberNode(5), JSON.booleanNode(true), JSON.arrayNode())));
            case TRUTH -> Optional.of(pick(List.of(JSON.textNode("true"), JSON.numberNode(1), JSON.objectNode())));
            case WHOLE, NUMBER ->
                Optional.of(
                        pick(List.of(JSON.textNode("5"), JSON.textNode(""), JSON.booleanNode(true), JSON.arrayNode())));
            case OBJECT, MAP -> Optional.of(pick(List.of(JSON.textNode(""), JSON.arrayNode(), JSON.numberNode(5))));
            case LIST ->
                Optional.of(
                        pick(List.of(JSON.textNode("x"), JSON.textNode(""), JSON.objectNode(), JSON.numberNode(5))));
            case ANY, UNION_OF_OBJECTS, UNION_OF_VALUES, REFERENCE -> Optional.empty();
        };
    }

    private JsonNode map(String name, SchemaNode schema, int depth) {
        ObjectNode map = JSON.objectNode();
        int size = is(Shape.EXTREMES) ? random.nextInt(2) : 1 + random.nextInt(2);
        for (int i = 0; i < size; i++) {
            String key = is(Shape.EXTREMES) ? pick(STRANGE_TEXTS) : "key_" + i;
            map.set(key, value(name + "[]", schema.mapValues(), depth + 1));
        }
        return map;
    }

    private JsonNode list(String name, SchemaNode schema, int depth) {
        ArrayNode list = JSON.arrayNode();
        int least = schema.number("minItems").map(Number::intValue).orElse(0);
        int size = is(Shape.EXTREMES) || depth > DEEPEST ? least : Math.max(least, 1 + random.nextInt(2));
        int most = schema.number("maxItems").map(Number::intValue).orElse(size);
        int distinct = schema.flag("uniqueItems") ? 1 : size;
        for (int i = 0; i < Math.min(distinct, Math.min(size, most)); i++) {
            list.add(value(name + "[]", schema.items(), depth + 1));
        }
        return list;
    }

    private String text(SchemaNode schema) {
        if (!schema.values().isEmpty()) {
            return schema.values().size() > 1 && is(Shape.UNKNOWN_VALUES) ? "of_tomorrow" : pick(schema.values());
        }
        if (is(Shape.EXTREMES)) {
            return random.nextInt(12) == 0 ? HALF_A_CHARACTER : pick(STRANGE_TEXTS);
        }
        int most = schema.number("maxLength").map(Number::intValue).orElse(40);
        String text = "text_" + Integer.toString(random.nextInt(1_000_000), 36);
        return text.length() > most ? text.substring(0, most) : text;
    }

    private JsonNode number(String name, SchemaNode schema) {
        long least = schema.number("minimum").map(Number::longValue).orElse(0L);
        long most = schema.number("maximum").map(Number::longValue).orElse(least + 100_000L);
        if (name.endsWith("_timestamp")) {
            return random.nextInt(8) == 0 && schema.kind() == Kind.NUMBER
                    ? JSON.numberNode(new BigDecimal(pick(List.of("1700000000000.25", "-0.125"))))
                    : JSON.numberNode(1_500_000_000_000L + random.nextInt());
        }
        if (is(Shape.EXTREMES)) {
            return extreme(name, schema);
        }
        if (schema.kind() == Kind.WHOLE || random.nextBoolean()) {
            return JSON.numberNode(
                    least + 1 + (most - least <= 1 ? 0 : random.nextInt((int) Math.min(most - least, 1_000_000))));
        }
        return name.endsWith("_ms")
                ? JSON.numberNode(BigDecimal.valueOf(least + 1).add(new BigDecimal("0.125")))
                : JSON.numberNode(BigDecimal.valueOf(least + (most - least) * random.nextDouble()));
    }

    private JsonNode extreme(String name, SchemaNode schema) {
        if (schema.kind() == Kind.WHOLE) {
            return JSON.numberNode(pick(List.of(0, -1, 1, Integer.MAX_VALUE, Integer.MIN_VALUE)));
        }
        if (name.endsWith("_ms")) {
            return JSON.numberNode(new BigDecimal(
                    pick(List.of("0", "-1", "-0.5", "-1500.25", "0.000001", "86400000.5", "4102444800000"))));
        }
        return JSON.numberNode(new BigDecimal(pick(List.of(
                "0", "-1", "0.1", "1e-7", "1.7976931348623157E308", "4.9E-324", "9007199254740991", "123456.789"))));
    }

    /** Any JSON, with numbers that no double holds. */
    private JsonNode free(int depth) {
        int kinds = depth > DEEPEST ? 5 : 7;
        return switch (random.nextInt(kinds)) {
            case 0 -> JSON.textNode(pick(STRANGE_TEXTS));
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(new BigDecimal(pick(FREE_NUMBERS)));
            case 3 -> JSON.numberNode(new BigInteger(80, random));
            case 4 -> JSON.numberNode(random.nextInt());
            case 5 -> {
                ArrayNode list = JSON.arrayNode();
                for (int i = random.nextInt(3); i > 0; i--) {
                    list.add(random.nextInt(4) == 0 ? JSON.nullNode() : free(depth + 1));
                }
                yield list;
            }
            default -> {
                ObjectNode object = JSON.objectNode();
                for (int i = random.nextInt(3); i > 0; i--) {
                    object.set("free_" + i, random.nextInt(4) == 0 ? JSON.nullNode() : free(depth + 1));
                }
                yield object;
            }
        };
    }

    private <T> T pick(List<? extends T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
