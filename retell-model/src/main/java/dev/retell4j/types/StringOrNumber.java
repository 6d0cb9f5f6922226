package dev.retell4j.types;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** An id of another system that is a text there or a number, for example a Cal.com event type. */
public final class StringOrNumber {
    private final Json value;

    private StringOrNumber(Json value) {
        this.value = value;
    }

    /**
     * Holds a text.
     *
     * @param text the text, which may hold a dynamic variable
     * @return the value
     */
    public static StringOrNumber of(String text) {
        return new StringOrNumber(Json.of(Objects.requireNonNull(text, "text")));
    }

    /**
     * Holds a number.
     *
     * @param number the number
     * @return the value
     */
    public static StringOrNumber of(double number) {
        return new StringOrNumber(Json.of(number));
    }

    /**
     * Reads a value as it stands on the wire.
     *
     * @param value a string or a number; anything else is kept as it is
     * @return the value
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static StringOrNumber of(Json value) {
        return new StringOrNumber(Objects.requireNonNull(value, "value"));
    }

    /**
     * Returns the text.
     *
     * @return the text, or empty when this is a number
     */
    public Optional<String> text() {
        return value.asString();
    }

    /**
     * Returns the number.
     *
     * @return the number, or empty when this is a text
     */
    public OptionalDouble number() {
        return value.asDouble();
    }

    /**
     * Returns the value as it stands on the wire.
     *
     * @return a string or a number
     */
    @JsonValue
    public Json json() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StringOrNumber that && value.equals(that.value);
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
