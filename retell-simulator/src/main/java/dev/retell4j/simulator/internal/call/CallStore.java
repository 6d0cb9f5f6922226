package dev.retell4j.simulator.internal.call;

import dev.retell4j.simulator.internal.state.State;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All calls, in order of creation. Used under the workspace's lock. */
public final class CallStore implements State {
    private final Map<String, CallRecord> calls = new LinkedHashMap<>();
    private long sequence;

    public long nextSequence() {
        return sequence++;
    }

    public void add(CallRecord call) {
        calls.put(call.id(), call);
    }

    public @Nullable CallRecord find(String id) {
        return calls.get(id);
    }

    public void remove(String id) {
        calls.remove(id);
    }

    @Override
    public Runnable capture() {
        Map<String, CallRecord> copy = copy(calls);
        long captured = sequence;
        return () -> {
            calls.clear();
            calls.putAll(copy(copy));
            sequence = captured;
        };
    }

    private static Map<String, CallRecord> copy(Map<String, CallRecord> from) {
        Map<String, CallRecord> copy = new LinkedHashMap<>();
        from.forEach((id, call) -> copy.put(id, new CallRecord(call)));
        return copy;
    }

    public Collection<CallRecord> all() {
        return calls.values();
    }
}
