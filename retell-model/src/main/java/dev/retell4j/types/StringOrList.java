package dev.retell4j.types;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One text or several, for example the addresses of an ICE server. */
public final class StringOrList {
    private final Json value;

    private StringOrList(Json value) {
        this.value = value;
    }

    /**
     * Holds a text.
     *
     * @param text the text
     * @return the value
     */
    public static StringOrList of(String text) {
        return new StringOrList(Json.of(Objects.requireNonNull(text, "text")));
    }

    /**
     * Holds several texts.
     *
     * @param texts the texts
     * @return the value
     */
    public static StringOrList of(List<String> texts) {
        return new StringOrList(Json.of(List.copyOf(texts)));
    }

    /**
     * Reads a value as it stands on the wire.
     *
     * @param value a string or an array of strings; anything else is kept as it is
     * @return the value
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static StringOrList of(Json value) {
        return new StringOrList(Objects.requireNonNull(value, "value"));
    }

    /**
     * Returns all texts.
     *
     * @return the one text or the several
     */
    public List<String> texts() {
        return value.isString()
                ? List.of(value.asString().orElseThrow())
                : value.elements().stream()
                        .flatMap(element -> element.asString().stream())
                        .toList();
    }

    /**
     * Returns the value as it stands on the wire.
     *
     * @return a string or an array of strings
     */
    @JsonValue
    public Json json() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StringOrList that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Returns the value as text; for logs. */
    @Override
    public String toString() {
        return value.toString();
    }
}
