package dev.retell4j.simulator.internal.call;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All calls, in order of creation. Used under the workspace's lock. */
public final class CallStore {
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

    public Collection<CallRecord> all() {
        return calls.values();
    }
}
