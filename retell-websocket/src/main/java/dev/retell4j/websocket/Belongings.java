package dev.retell4j.websocket;

import dev.retell4j.websocket.protocol.CallDetails;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What outlives the sockets of a call: the application's state and the results of its tools. */
final class Belongings {
    private final ToolMemory tools = new ToolMemory();
    private volatile @Nullable CallDetails details;
    private volatile @Nullable String fallbackLine;
    private final Map<Class<?>, Object> states = new HashMap<>(2);

    ToolMemory tools() {
        return tools;
    }

    @Nullable
    CallDetails details() {
        return details;
    }

    void details(CallDetails came) {
        details = came;
    }

    @Nullable
    String fallbackLine() {
        return fallbackLine;
    }

    void fallbackLine(String line) {
        fallbackLine = line;
    }

    /** A supplier may ask for other states; it runs once. */
    <S> S get(Class<S> type, Supplier<? extends S> first) {
        synchronized (states) {
            Object state = states.get(type);
            if (state == null) {
                state = Objects.requireNonNull(first.get(), "The supplier of the state has returned null");
                states.put(type, state);
            }
            return type.cast(state);
        }
    }
}
