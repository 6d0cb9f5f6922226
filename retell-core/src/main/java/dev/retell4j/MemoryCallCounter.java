package dev.retell4j;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Counts calls in this process. */
final class MemoryCallCounter implements CallCounter {
    private static final Duration LONGEST_WINDOW = Duration.ofDays(1);

    private final Deque<Entry> entries = new ArrayDeque<>();
    private long total;

    private record Entry(Instant time, int calls) {}

    @Override
    public synchronized Optional<Limit> take(int calls, Instant at, List<Limit> limits) {
        for (Limit limit : limits) {
            if (used(limit.window(), at) + calls > limit.calls()) {
                return Optional.of(limit);
            }
        }
        entries.addLast(new Entry(at, calls));
        total += calls;
        return Optional.empty();
    }

    @Override
    public synchronized void giveBack(int calls, Instant at) {
        Iterator<Entry> newest = entries.descendingIterator();
        while (newest.hasNext()) {
            if (newest.next().equals(new Entry(at, calls))) {
                newest.remove();
                total -= calls;
                return;
            }
        }
    }

    @Override
    public synchronized long used(Duration window, Instant at) {
        Instant tooOld = at.minus(LONGEST_WINDOW);
        while (!entries.isEmpty() && !entries.getFirst().time().isAfter(tooOld)) {
            total -= entries.removeFirst().calls();
        }
        if (window.equals(LONGEST_WINDOW)) {
            return total;
        }
        Instant start = at.minus(window);
        long used = 0;
        Iterator<Entry> newest = entries.descendingIterator();
        while (newest.hasNext()) {
            Entry entry = newest.next();
            if (!entry.time().isAfter(start)) {
                break;
            }
            used += entry.calls();
        }
        return used;
    }
}
