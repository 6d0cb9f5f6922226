package dev.retell4j.internal.http;

import com.fasterxml.jackson.databind.JavaType;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.types.Json;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the body of a successful answer. */
public final class BodyReader<T extends @Nullable Object> {
    private final JavaType type;

    private BodyReader(JavaType type) {
        this.type = type;
    }

    /**
     * Makes a reader.
     *
     * @param type the type of the body, {@link Void} when there is none
     * @param <T> the type of the body
     * @return the reader
     */
    public static <T extends @Nullable Object> BodyReader<T> of(Type type) {
        return new BodyReader<>(JsonCodec.mapper().constructType(type));
    }

    /** Tells whether the answer has no body. */
    boolean nothing() {
        return type.hasRawClass(Void.class);
    }

    /** Tells whether an empty body is a value of the type. */
    boolean takesEmpty() {
        return type.hasRawClass(Json.class);
    }

    /** Reads a body. */
    T read(byte[] body) throws IOException {
        return body.length == 0 ? empty() : JsonCodec.<T>read(body, type);
    }

    /** Returns what stands for a missing body. */
    @SuppressWarnings({"unchecked", "NullAway"}) // T is Void or Json here
    T empty() {
        return (T) (takesEmpty() ? Json.NULL : null);
    }

    /** Returns the name of the type, for messages. */
    String typeName() {
        if (List.class.isAssignableFrom(type.getRawClass())) {
            return "list of " + type.getContentType().getRawClass().getSimpleName();
        }
        return type.getRawClass().getSimpleName();
    }
}
