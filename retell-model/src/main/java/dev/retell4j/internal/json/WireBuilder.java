package dev.retell4j.internal.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The builder of a type's wire fields, whose methods carry the names on the wire.
 *
 * <p>It is called by reflection at first, which starts sooner, and directly once many objects were read, which spares a
 * tenth of the time of reading a long list.
 */
final class WireBuilder {
    /** Makes direct calls worth their preparation. */
    private static final int MANY_OBJECTS = 1000;

    private final Constructor<?> constructor;
    private final Method lastMethod;
    private final Map<String, WireField> fields = new HashMap<>();
    private final WireField extra;

    /** The field that came first the last time: a guess, which any thread may change at any time. */
    private @Nullable WireField first;

    /** Counted roughly when several threads read. */
    private int objects;

    private @Nullable DirectCalls direct;

    private WireBuilder(Class<?> type) throws NoSuchMethodException {
        constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        lastMethod = type.getDeclaredMethod("build");
        lastMethod.setAccessible(true);
        for (Method method : type.getDeclaredMethods()) {
            JsonProperty name = method.getAnnotation(JsonProperty.class);
            if (name != null) {
                method.setAccessible(true);
                fields.put(name.value(), new WireField(name.value(), method));
            }
        }
        WireField found = fields.remove(JsonCodec.EXTRA);
        if (found == null) {
            throw new NoSuchMethodException(type + " has no extra properties");
        }
        extra = found;
    }

    static WireBuilder of(Class<?> type) {
        try {
            return new WireBuilder(type);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the field of that name, or null when the type has none. */
    @Nullable
    WireField field(String name) {
        return fields.get(name);
    }

    WireField extra() {
        return extra;
    }

    /** Returns the known field that came behind another one the last time, or first behind none; null at first. */
    @Nullable
    WireField next(@Nullable WireField last) {
        return last == null ? first : last.next();
    }

    /** Remembers which known field came behind another one, or first behind none. */
    void expect(@Nullable WireField last, WireField field) {
        if (last == null) {
            first = field;
        } else {
            last.expect(field);
        }
    }

    Object create() {
        DirectCalls known = direct;
        try {
            if (known != null) {
                return (Object) known.create().invokeExact();
            }
            objects++;
            if (objects >= MANY_OBJECTS) {
                goDirect();
            }
            return constructor.newInstance();
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    Object build(Object builder) {
        DirectCalls known = direct;
        try {
            return known == null
                    ? lastMethod.invoke(builder)
                    : (Object) known.build().invokeExact(builder);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    private void goDirect() throws IllegalAccessException {
        MethodHandles.Lookup access =
                MethodHandles.privateLookupIn(constructor.getDeclaringClass(), MethodHandles.lookup());
        for (WireField field : fields.values()) {
            field.goDirect(access);
        }
        direct = new DirectCalls(
                access.unreflectConstructor(constructor).asType(MethodType.methodType(Object.class)),
                access.unreflect(lastMethod).asType(MethodType.methodType(Object.class, Object.class)));
    }

    /** No method of a builder declares an exception; what one throws nevertheless is passed on. */
    static RuntimeException unchecked(Throwable failure) {
        Throwable cause = failure instanceof InvocationTargetException target ? target.getTargetException() : failure;
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    private record DirectCalls(MethodHandle create, MethodHandle build) {}
}
