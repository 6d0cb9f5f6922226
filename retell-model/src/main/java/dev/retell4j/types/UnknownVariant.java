package dev.retell4j.types;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.retell4j.errors.RetellDecodeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A member of a union that this version of the library does not know, or whose fields have a form that it does not
 * know. It keeps the whole JSON and writes it back unchanged.
 */
public abstract class UnknownVariant {
    private final Json json;

    /**
     * Keeps the JSON.
     *
     * @param json the whole value
     */
    protected UnknownVariant(Json json) {
        this.json = Objects.requireNonNull(json, "json");
    }

    /**
     * Returns the whole value.
     *
     * @return the JSON as it came
     */
    @JsonValue
    public final Json json() {
        return json;
    }

    /**
     * Reads a field that all known members have.
     *
     * @param wireName the name on the wire
     * @param type the field's type
     * @param <T> the field's type
     * @return the value, or empty when it is missing or null
     * @throws RetellDecodeException when the value has another type
     */
    protected final <T> Optional<T> optional(String wireName, Class<T> type) {
        return json.get(wireName).filter(value -> !value.isNull()).map(value -> value.as(type));
    }

    /**
     * Reads a field that the API always sends.
     *
     * @param wireName the name on the wire
     * @param type the field's type
     * @param <T> the field's type
     * @return the value
     * @throws RetellDecodeException when the value is missing or has another type
     */
    protected final <T> T required(String wireName, Class<T> type) {
        return optional(wireName, type).orElseThrow(() -> RetellDecodeException.missing(wireName, getClass()));
    }

    /**
     * Reads a list that all known members have.
     *
     * @param wireName the name on the wire
     * @param type the type of the elements
     * @param <T> the type of the elements
     * @return the elements, with null for an element that is null; empty when the list is missing; unmodifiable
     * @throws RetellDecodeException when an element has another type
     */
    @SuppressWarnings("NullAway") // As in the lists of known members, an element may be null
    protected final <T> List<T> list(String wireName, Class<T> type) {
        List<T> list = new ArrayList<>();
        json.get(wireName)
                .ifPresent(value ->
                        value.elements().forEach(element -> list.add(element.isNull() ? null : element.as(type))));
        return Collections.unmodifiableList(list);
    }

    /**
     * Reads a map that all known members have.
     *
     * @param wireName the name on the wire
     * @param type the type of the values
     * @param <T> the type of the values
     * @return the entries in order, with null for a value that is null; empty when the map is missing; unmodifiable
     * @throws RetellDecodeException when a value has another type
     */
    @SuppressWarnings("NullAway") // As in the maps of known members, a value may be null
    protected final <T> Map<String, T> map(String wireName, Class<T> type) {
        Map<String, T> map = new LinkedHashMap<>();
        json.get(wireName).ifPresent(value -> {
            for (String name : value.names()) {
                map.put(
                        name,
                        value.get(name)
                                .filter(entry -> !entry.isNull())
                                .map(entry -> entry.as(type))
                                .orElse(null));
            }
        });
        return Collections.unmodifiableMap(map);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other != null && getClass() == other.getClass() && json.equals(((UnknownVariant) other).json);
    }

    @Override
    public final int hashCode() {
        return json.hashCode();
    }

    /** Returns the type and the JSON with the values of secret properties replaced; for logs. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + json;
    }
}
