package dev.retell4j.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** A field of a type, as it is on the wire. */
final class WireField {
    private static final MethodType SETTER = MethodType.methodType(void.class, Object.class, Object.class);

    private final SerializedString wireName;
    private final Method setter;
    private final boolean isText;
    private volatile @Nullable JsonDeserializer<Object> reader;
    private @Nullable MethodHandle direct;

    /** A guess, which any thread may change at any time. */
    private @Nullable WireField next;

    WireField(String wireName, Method setter) {
        this.wireName = new SerializedString(wireName);
        this.setter = setter;
        this.isText = setter.getParameterTypes()[0] == String.class;
    }

    SerializedString wireName() {
        return wireName;
    }

    /** Returns the field that came after this one the last time; null when none has. */
    @Nullable
    WireField next() {
        return next;
    }

    void expect(WireField field) {
        next = field;
    }

    /** Reads a value, which is not null. */
    Object read(JsonParser parser, DeserializationContext context) throws IOException {
        if (isText && parser.hasToken(JsonToken.VALUE_STRING)) {
            return parser.getText();
        }
        JsonDeserializer<Object> known = reader;
        if (known == null) {
            JavaType type = context.getTypeFactory().constructType(setter.getGenericParameterTypes()[0]);
            known = context.findContextualValueDeserializer(type, (BeanProperty) null);
            reader = known;
        }
        return known.deserialize(parser, context);
    }

    /** Gives a builder the value. */
    void set(Object builder, @Nullable Object value) {
        MethodHandle known = direct;
        try {
            if (known == null) {
                setter.invoke(builder, value);
            } else {
                known.invokeExact(builder, value);
            }
        } catch (Throwable e) {
            throw WireBuilder.unchecked(e);
        }
    }

    void goDirect(MethodHandles.Lookup access) throws IllegalAccessException {
        direct = access.unreflect(setter).asType(SETTER);
    }
}
