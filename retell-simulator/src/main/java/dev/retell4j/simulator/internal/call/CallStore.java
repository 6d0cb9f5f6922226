package dev.retell4j.simulator.internal.call;

import dev.retell4j.simulator.internal.state.State;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All calls, by id and in order of time. Used under the workspace's lock. */
public final class CallStore implements State {
    /**
     * The place of a call in the order of time.
     *
     * @param millis when it started, or when it was created as long as it has not
     * @param sequence tells apart calls of the same time
     */
    public record Position(long millis, long sequence) implements Comparable<Position> {
        private static final Comparator<Position> ORDER =
                Comparator.comparingLong(Position::millis).thenComparingLong(Position::sequence);

        public static Position of(CallRecord call) {
            return new Position(call.orderMillis(), call.sequence());
        }

        @Override
        public int compareTo(Position other) {
            return ORDER.compare(this, other);
        }
    }

    private final Map<String, CallRecord> calls = new HashMap<>();
    private final NavigableMap<Position, CallRecord> ordered = new TreeMap<>();
    private long sequence;

    /** Adds a call that was created now. */
    public CallRecord add(CallRecord.Origin origin, long now, long seed) {
        CallRecord call = new CallRecord(origin, sequence++, now, seed);
        put(call);
        return call;
    }

    private void put(CallRecord call) {
        calls.put(call.id(), call);
        ordered.put(Position.of(call), call);
    }

    public @Nullable CallRecord find(String id) {
        return calls.get(id);
    }

    public void remove(CallRecord call) {
        calls.remove(call.id());
        ordered.remove(Position.of(call));
    }

    /** Lets a call start, which changes its place in the order. */
    void answered(CallRecord call, long now) {
        ordered.remove(Position.of(call));
        call.answered(now);
        ordered.put(Position.of(call), call);
    }

    /** Returns the calls, oldest first. */
    public Collection<CallRecord> all() {
        return ordered.values();
    }

    /** Returns the calls by their place in the order of time, oldest first. */
    public NavigableMap<Position, CallRecord> ordered() {
        return ordered;
    }

    @Override
    public Runnable capture() {
        Collection<CallRecord> copy = copy(calls.values());
        long captured = sequence;
        return () -> {
            calls.clear();
            ordered.clear();
            copy(copy).forEach(this::put);
            sequence = captured;
        };
    }

    private static List<CallRecord> copy(Collection<CallRecord> from) {
        return from.stream().map(CallRecord::new).toList();
    }
}
