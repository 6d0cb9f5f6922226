package dev.retell4j.types;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text from a list that Retell may extend at any time. A value that this version of the library does not know is kept
 * and sent as it came.
 *
 * @param <K> the Java enum of the known values, for {@code switch}
 */
public abstract class OpenEnum<K extends Enum<K>> {
    private final String value;
    private final @Nullable K known;

    /**
     * Makes a value.
     *
     * @param value the text on the wire
     * @param known the known value it stands for, or null
     */
    protected OpenEnum(String value, @Nullable K known) {
        this.value = Objects.requireNonNull(value, "value");
        this.known = known;
    }

    /**
     * Returns the text on the wire.
     *
     * @return the text, also of an unknown value
     */
    @JsonValue
    public final String asString() {
        return value;
    }

    /**
     * Returns the value as a Java enum.
     *
     * @return the known value, or empty when this version of the library does not know it
     */
    public final Optional<K> known() {
        return Optional.ofNullable(known);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof OpenEnum<?> that && getClass() == that.getClass() && value.equals(that.value);
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    /** Returns the text on the wire. */
    @Override
    public final String toString() {
        return value;
    }
}
