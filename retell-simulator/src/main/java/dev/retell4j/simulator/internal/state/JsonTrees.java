package dev.retell4j.simulator.internal.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes the JSON trees in which the simulator keeps everything, number for number as they were sent. */
public final class JsonTrees {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonTrees() {}

    /** Returns a new, empty object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** Returns a new, empty array. */
    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /** Parses one JSON value; an empty text gives a missing node. */
    public static JsonNode parse(byte[] json) throws IOException {
        return MAPPER.readTree(json);
    }

    /** Parses one JSON value. */
    public static JsonNode parse(String json) throws IOException {
        return MAPPER.readTree(json);
    }

    /** Makes a tree of plain Java values. */
    public static JsonNode of(@Nullable Object value) {
        return MAPPER.valueToTree(value);
    }

    /** Writes a tree in UTF-8. */
    public static byte[] bytes(JsonNode tree) {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree that cannot be written", e);
        }
    }

    /** Returns the text of a property, or null when it is missing, null or no text. */
    public static @Nullable String text(JsonNode object, String property) {
        JsonNode value = object.get(property);
        return value != null && value.isTextual() ? value.textValue() : null;
    }

    /** Returns the text of a property, or the other text when it is missing, null, empty or no text. */
    public static String text(JsonNode object, String property, String otherwise) {
        String value = text(object, property);
        return value == null || value.isEmpty() ? otherwise : value;
    }

    /**
     * Returns the number of a property, or the other number when it is missing, null or no number. A number that is too
     * large is the largest one, so that it is not taken for another.
     */
    public static long number(JsonNode object, String property, long otherwise) {
        JsonNode value = object.get(property);
        if (value == null || !value.isNumber()) {
            return otherwise;
        }
        if (value.canConvertToLong()) {
            return value.longValue();
        }
        return value.doubleValue() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    /**
     * Applies a partial update: present properties replace, an explicit null removes.
     *
     * @param target what is changed
     * @param changes the body of the update
     */
    public static void patch(ObjectNode target, ObjectNode changes) {
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                target.remove(change.getKey());
            } else {
                target.set(change.getKey(), change.getValue());
            }
        });
    }
}
