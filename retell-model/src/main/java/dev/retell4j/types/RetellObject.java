package dev.retell4j.types;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.redact.Redaction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What every request and response type has in common: its JSON, and the properties that this version of the library
 * does not know. Instances are immutable and compared by value.
 */
@JsonSerialize(using = ForeignMapper.Writer.class)
@JsonAutoDetect(
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE,
        fieldVisibility = JsonAutoDetect.Visibility.NONE)
public abstract class RetellObject {
    /** For generated types only. */
    protected RetellObject() {}

    /**
     * Returns the properties without an accessor: those that this version of the library does not know, in the order
     * they came, and those whose value is an explicit {@code null}. A property in here replaces the typed one of the
     * same name when this object is written.
     *
     * @return wire name to value; unmodifiable
     */
    public abstract Map<String, Json> extraProperties();

    /**
     * Returns the JSON of this object as it goes over the wire, secrets included.
     *
     * @return compact JSON text
     */
    public final String toJson() {
        return new String(JsonCodec.write(this), StandardCharsets.UTF_8);
    }

    /** Returns the type and its JSON with the values of secret properties replaced; for logs. */
    @Override
    public final String toString() {
        String name = getClass().getSimpleName();
        return (name.startsWith("Immutable") ? name.substring("Immutable".length()) : name) + Redaction.json(toJson());
    }

    /**
     * Returns what the wire field of the extra properties holds.
     *
     * @param extra the properties, or null when there are none
     * @return the properties
     */
    protected static Map<String, Json> orEmpty(@Nullable Map<String, Json> extra) {
        return extra == null ? Map.of() : extra;
    }

    /**
     * Returns a value that the API always sends.
     *
     * @param wireName the name on the wire
     * @param value the value, if it came
     * @param <T> the type of the value
     * @return the value
     * @throws RetellDecodeException when it did not come
     */
    protected final <T> T required(String wireName, @Nullable T value) {
        if (value == null) {
            throw RetellDecodeException.missing(wireName, getClass());
        }
        return value;
    }

    /**
     * Returns what this update says about a field.
     *
     * @param wireName the name on the wire
     * @param value the new value, if there is one
     * @param <T> the type of the value
     * @return the patch
     */
    protected final <T> Patch<T> patch(String wireName, @Nullable T value) {
        if (value != null) {
            return Patch.of(value);
        }
        Json json = extraProperties().get(wireName);
        return json != null && json.isNull() ? Patch.ofNull() : Patch.absent();
    }

    /**
     * What every builder has in common: properties beyond the contract, and explicit nulls.
     *
     * @param <B> the builder's own type
     */
    public abstract static class Builder<B extends Builder<B>> {
        private final Map<String, Json> extra = new LinkedHashMap<>();

        /** For generated builders only. */
        protected Builder() {}

        /**
         * Sends a property that this version of the library does not know, or sends a known one in a form that it does
         * not know.
         *
         * @param wireName the property's name on the wire
         * @param value a text, number, boolean, {@code null}, map, collection, {@link Json} or type of this library
         * @return this builder
         */
        @SuppressWarnings("unchecked")
        public final B extraProperty(String wireName, @Nullable Object value) {
            extra.put(Objects.requireNonNull(wireName, "wireName"), Json.of(value));
            return (B) this;
        }

        /**
         * Takes over the properties without accessor of another object.
         *
         * @param properties wire name to value
         */
        protected final void extraProperties(Map<String, Json> properties) {
            extra.putAll(properties);
        }

        /**
         * Refuses null and numbers that JSON does not have, cuts times and durations off to the whole milliseconds that
         * Retell counts in, and forgets an earlier explicit null.
         *
         * @param wireName the name on the wire
         * @param value the value that the caller gives
         * @param <T> the type of the value
         * @return the value to send
         * @throws RetellValidationException when the value is null, infinite or not a number
         */
        protected final <T> T given(String wireName, @Nullable T value) {
            if (value == null) {
                throw RetellValidationException.isNull(wireName);
            }
            if (value instanceof Double number && !Double.isFinite(number)) {
                throw new RetellValidationException(wireName + " must be a finite number, but is " + number);
            }
            extra.remove(wireName);
            return inWholeMillis(value);
        }

        @SuppressWarnings("unchecked")
        private static <T> T inWholeMillis(T value) {
            if (value instanceof Instant time) {
                return (T) time.truncatedTo(ChronoUnit.MILLIS);
            }
            return value instanceof Duration duration ? (T) duration.truncatedTo(ChronoUnit.MILLIS) : value;
        }

        /**
         * Says that the field is sent as {@code null}.
         *
         * @param wireName the name on the wire
         */
        protected final void cleared(String wireName) {
            extra.put(wireName, Json.NULL);
        }

        /**
         * Takes over what a patch says of a field, cutting off times and durations as {@link #given} does.
         *
         * @param wireName the name on the wire
         * @param patch whether to leave, remove or set the field
         * @param <T> the type of the value
         * @return the new value, or null when there is none
         */
        protected final <T> @Nullable T patched(String wireName, Patch<T> patch) {
            T value = given(wireName, patch).value().map(Builder::inWholeMillis).orElse(null);
            if (patch.isNull()) {
                cleared(wireName);
            }
            return value;
        }

        /**
         * Turns the values of a map into JSON.
         *
         * @param values names and plain Java values
         * @return names and JSON, in the same order
         */
        protected static Map<String, Json> json(Map<String, ?> values) {
            Map<String, Json> json = new LinkedHashMap<>();
            values.forEach((name, value) -> json.put(name, Json.of(value)));
            return json;
        }

        /**
         * Returns the properties without accessor.
         *
         * @return wire name to value, or null when there are none
         */
        protected final @Nullable Map<String, Json> extraOrNull() {
            return extra.isEmpty() ? null : extra;
        }
    }
}
