package dev.retell4j.types;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.redact.Redaction;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Any JSON value: metadata, analysis results, tool arguments, and everything that this version of the library has no
 * type for.
 *
 * <p>Immutable. Two values are equal when they are the same JSON. Numbers keep all their digits, objects the order of
 * their properties. {@link #text()} is the JSON itself; {@link #toString()} hides secrets and is meant for logs.
 */
@JsonSerialize(using = Json.Writer.class)
@JsonDeserialize(using = Json.Reader.class)
public final class Json {
    /** The JSON {@code null}. */
    public static final Json NULL = new Json(NullNode.getInstance());

    private final JsonNode node;

    private Json(JsonNode node) {
        this.node = node;
    }

    /**
     * Parses JSON text.
     *
     * @param text one JSON value
     * @return the value
     * @throws RetellDecodeException when the text is not one JSON value, or beyond what can be held: nested more than
     *     1,000 deep, a number of more than 1,000 digits or with an exponent that does not fit an {@code int}
     */
    public static Json parse(String text) {
        try {
            return parsed(JsonCodec.mapper().readTree(text));
        } catch (NumberFormatException e) {
            throw RetellDecodeException.notJson(new IOException(e));
        } catch (IOException e) {
            throw RetellDecodeException.notJson(e);
        }
    }

    /**
     * Parses JSON bytes in UTF-8.
     *
     * @param bytes one JSON value
     * @return the value
     * @throws RetellDecodeException when the bytes are not one JSON value, or beyond what can be held: nested more than
     *     1,000 deep, a number of more than 1,000 digits or with an exponent that does not fit an {@code int}
     */
    public static Json parse(byte[] bytes) {
        try {
            return parsed(JsonCodec.mapper().readTree(bytes));
        } catch (NumberFormatException e) {
            throw RetellDecodeException.notJson(new IOException(e));
        } catch (IOException e) {
            throw RetellDecodeException.notJson(e);
        }
    }

    /**
     * Makes JSON of a plain Java value.
     *
     * @param value a text, number, boolean, {@code null}, map with text keys, collection, array, {@code Json}, or any
     *     type of this library
     * @return the value as JSON
     * @throws IllegalArgumentException when the value has no JSON form
     */
    public static Json of(@Nullable Object value) {
        if (value == null) {
            return NULL;
        }
        return value instanceof Json json ? json : wrap(JsonCodec.mapper().valueToTree(value));
    }

    /** Jackson has no failure of its own for a text without any value. */
    private static Json parsed(@Nullable JsonNode node) throws IOException {
        if (node == null || node.isMissingNode()) {
            throw new EOFException();
        }
        return wrap(node);
    }

    private static Json wrap(@Nullable JsonNode node) {
        return node == null || node.isNull() || node.isMissingNode() ? NULL : new Json(node);
    }

    /**
     * Tells whether this is {@code null}.
     *
     * @return true for the JSON null
     */
    public boolean isNull() {
        return node.isNull();
    }

    /**
     * Tells whether this is an object.
     *
     * @return true for an object, also an empty one
     */
    public boolean isObject() {
        return node.isObject();
    }

    /**
     * Tells whether this is an array.
     *
     * @return true for an array, also an empty one
     */
    public boolean isArray() {
        return node.isArray();
    }

    /**
     * Tells whether this is a text.
     *
     * @return true for a JSON string
     */
    public boolean isString() {
        return node.isTextual();
    }

    /**
     * Tells whether this is a number.
     *
     * @return true for any JSON number
     */
    public boolean isNumber() {
        return node.isNumber();
    }

    /**
     * Tells whether this is a truth value.
     *
     * @return true for {@code true} and {@code false}
     */
    public boolean isBoolean() {
        return node.isBoolean();
    }

    /**
     * Returns a property of an object.
     *
     * @param name the property's name
     * @return the value ({@link #NULL} for an explicit null), or empty when this is no object or has no such property
     */
    public Optional<Json> get(String name) {
        return Optional.ofNullable(node.get(name)).map(Json::wrap);
    }

    /**
     * Returns an element of an array.
     *
     * @param index the position, from 0
     * @return the element, or empty when this is no array or is shorter
     */
    public Optional<Json> at(int index) {
        return Optional.ofNullable(node.get(index)).map(Json::wrap);
    }

    /**
     * Returns the names of an object's properties.
     *
     * @return the names in order; empty when this is no object
     */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /**
     * Returns the elements of an array.
     *
     * @return the elements in order; empty when this is no array
     */
    public List<Json> elements() {
        List<Json> elements = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(element -> elements.add(wrap(element)));
        }
        return elements;
    }

    /**
     * Returns the text of a JSON string.
     *
     * @return the text, or empty when this is no string
     */
    public Optional<String> asString() {
        return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
    }

    /**
     * Returns a whole number.
     *
     * @return the number, or empty when this is no whole number that fits
     */
    public OptionalLong asLong() {
        return node.isNumber() && node.canConvertToLong() && node.canConvertToExactIntegral()
                ? OptionalLong.of(node.longValue())
                : OptionalLong.empty();
    }

    /**
     * Returns a number.
     *
     * @return the nearest double, or empty when this is no number
     */
    public OptionalDouble asDouble() {
        return node.isNumber() ? OptionalDouble.of(node.doubleValue()) : OptionalDouble.empty();
    }

    /**
     * Returns a truth value.
     *
     * @return the value, or empty when this is neither {@code true} nor {@code false}
     */
    public Optional<Boolean> asBoolean() {
        return node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty();
    }

    /**
     * Reads this JSON as a type of this library, a record, a bean or a JDK type.
     *
     * @param type the type
     * @param <T> the type
     * @return the value
     * @throws RetellDecodeException when this JSON does not fit the type; {@code null} fits {@code Json} only
     */
    public <T> T as(Class<T> type) {
        try {
            if (isNull() && type != Json.class) {
                throw new EOFException();
            }
            return JsonCodec.read(node, JsonCodec.mapper().constructType(type));
        } catch (IOException e) {
            throw RetellDecodeException.notOfType(type, e);
        }
    }

    /**
     * Returns the JSON text, secrets included. Half a surrogate pair is written as an escape, so that the text can be
     * stored and sent in UTF-8 without loss.
     *
     * @return compact JSON
     */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /**
     * Returns the JSON text in UTF-8, secrets included.
     *
     * @return compact JSON
     */
    public byte[] bytes() {
        return JsonCodec.write(node);
    }

    /** Tells whether the other object is the same JSON. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Json json && node.equals(json.node);
    }

    @Override
    public int hashCode() {
        return node.hashCode();
    }

    /** Returns the JSON text with the values of secret properties replaced; for logs. */
    @Override
    public String toString() {
        return Redaction.json(text());
    }

    static final class Reader extends StdDeserializer<Json> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(Json.class);
        }

        @Override
        public Json deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return wrap(JsonCodec.isReading(context) ? context.readTree(parser) : ForeignMapper.tree(parser));
            } catch (NumberFormatException e) {
                // An exponent that does not fit an int: Jackson tells of it in no way of its own.
                throw JsonMappingException.from(parser, "a number that no decimal can hold", e);
            }
        }

        @Override
        public Json getNullValue(DeserializationContext context) {
            return NULL;
        }
    }

    static final class Writer extends StdSerializer<Json> {
        private static final long serialVersionUID = 1L;

        Writer() {
            super(Json.class);
        }

        @Override
        public void serialize(Json value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            value.node.serialize(generator, provider);
        }
    }
}
