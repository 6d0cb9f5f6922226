package dev.retell4j.types;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** The value of a custom attribute of a call or chat: a text, a number or a truth value. */
public final class CustomAttributeValue extends MixedValue {
    private CustomAttributeValue(Json value) {
        super(value);
    }

    /**
     * Holds a text.
     *
     * @param text the text
     * @return the value
     */
    public static CustomAttributeValue of(String text) {
        return new CustomAttributeValue(Json.of(Objects.requireNonNull(text, "text")));
    }

    /**
     * Holds a whole number.
     *
     * @param number the number; all its digits are kept
     * @return the value
     */
    public static CustomAttributeValue of(long number) {
        return new CustomAttributeValue(Json.of(number));
    }

    /**
     * Holds a number.
     *
     * @param number the number
     * @return the value
     */
    public static CustomAttributeValue of(double number) {
        return new CustomAttributeValue(Json.of(number));
    }

    /**
     * Holds a truth value.
     *
     * @param truth the truth value
     * @return the value
     */
    public static CustomAttributeValue of(boolean truth) {
        return new CustomAttributeValue(Json.of(truth));
    }

    /**
     * Reads a value as it stands on the wire.
     *
     * @param value a string, a number or a boolean; anything else is kept as it is
     * @return the value
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CustomAttributeValue of(Json value) {
        return new CustomAttributeValue(value);
    }

    /**
     * Returns the text.
     *
     * @return the text, or empty when this is something else
     */
    public Optional<String> text() {
        return json().asString();
    }

    /**
     * Returns the number.
     *
     * @return the number, or empty when this is something else
     */
    public OptionalDouble number() {
        return json().asDouble();
    }

    /**
     * Returns the truth value.
     *
     * @return the truth value, or empty when this is something else
     */
    public Optional<Boolean> truth() {
        return json().asBoolean();
    }
}
