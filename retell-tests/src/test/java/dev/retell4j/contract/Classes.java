package dev.retell4j.contract;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Looks into compiled classes. */
final class Classes {
    private static final Map<Class<?>, List<Method>> DECLARED = new ConcurrentHashMap<>();

    private Classes() {}

    static Optional<Class<?>> find(String name) {
        try {
            return Optional.of(Class.forName(name, false, Classes.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    static Class<?> get(String name) {
        return find(name).orElseThrow(() -> new AssertionError("No class " + name));
    }

    /** The type as reflection writes it, with nested classes as in source code. */
    static String returnType(Method method) {
        return method.getGenericReturnType().getTypeName();
    }

    /** Methods that a type declares itself, without those that the compiler adds. */
    static Stream<Method> declared(Class<?> type) {
        return DECLARED
                .computeIfAbsent(
                        type,
                        key -> Stream.of(key.getDeclaredMethods())
                                .filter(method -> !method.isSynthetic() && !method.isBridge())
                                .toList())
                .stream();
    }

    static Optional<Method> method(Class<?> type, String name, String... parameterTypes) {
        return declared(type)
                .filter(method -> method.getName().equals(name)
                        && method.getParameterCount() == parameterTypes.length
                        && Stream.of(method.getGenericParameterTypes())
                                .map(Type::getTypeName)
                                .toList()
                                .equals(List.of(parameterTypes)))
                .findFirst();
    }
}
