package dev.retell4j.types;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that has one of several simple forms on the wire, for example a text or a number. It keeps the JSON, also in
 * a form that this version of the library does not know. Two values of one type are equal when their JSON is.
 */
public abstract class MixedValue {
    private final Json json;

    /**
     * Keeps the JSON.
     *
     * @param json the value as it stands on the wire
     */
    protected MixedValue(Json json) {
        this.json = Objects.requireNonNull(json, "value");
    }

    /**
     * Returns the value as it stands on the wire.
     *
     * @return the JSON, in one of the forms that the type describes
     */
    @JsonValue
    public final Json json() {
        return json;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other != null && getClass() == other.getClass() && json.equals(((MixedValue) other).json);
    }

    @Override
    public final int hashCode() {
        return json.hashCode();
    }

    /** Returns the value as text; for logs. */
    @Override
    public String toString() {
        return json.toString();
    }
}
