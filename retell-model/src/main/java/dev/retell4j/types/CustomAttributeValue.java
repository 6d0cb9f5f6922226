package dev.retell4j.types;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The value of a custom attribute of a call or chat: a text, a number or a truth value. */
public final class CustomAttributeValue {
    private final Json value;

    private CustomAttributeValue(Json value) {
        this.value = value;
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
        return new CustomAttributeValue(Objects.requireNonNull(value, "value"));
    }

    /**
     * Returns the text.
     *
     * @return the text, or empty when this is something else
     */
    public Optional<String> text() {
        return value.asString();
    }

    /**
     * Returns the number.
     *
     * @return the number, or empty when this is something else
     */
    public OptionalDouble number() {
        return value.asDouble();
    }

    /**
     * Returns the truth value.
     *
     * @return the truth value, or empty when this is something else
     */
    public Optional<Boolean> truth() {
        return value.asBoolean();
    }

    /**
     * Returns the value as it stands on the wire.
     *
     * @return a string, a number or a boolean
     */
    @JsonValue
    public Json json() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CustomAttributeValue that && value.equals(that.value);
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
