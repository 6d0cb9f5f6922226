package dev.retell4j.types;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** An id of another system that is a text there or a number, for example a Cal.com event type. */
public final class StringOrNumber extends MixedValue {
    private StringOrNumber(Json value) {
        super(value);
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
     * Holds a whole number.
     *
     * @param number the number; all its digits are kept
     * @return the value
     */
    public static StringOrNumber of(long number) {
        return new StringOrNumber(Json.of(number));
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
        return new StringOrNumber(value);
    }

    /**
     * Returns the text.
     *
     * @return the text, or empty when this is a number
     */
    public Optional<String> text() {
        return json().asString();
    }

    /**
     * Returns the number.
     *
     * @return the number, or empty when this is a text
     */
    public OptionalDouble number() {
        return json().asDouble();
    }
}
