package dev.retell4j;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Counts calls in a sliding window of time; not safe for use by several threads. */
final class CallBudget {
    private final int limit;
    private final Duration window;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private long used;

    CallBudget(int limit, Duration window) {
        this.limit = limit;
        this.window = window;
    }

    private record Entry(Instant time, int calls) {}

    boolean fits(int calls, Instant now) {
        Instant start = now.minus(window);
        while (!entries.isEmpty() && !entries.getFirst().time().isAfter(start)) {
            used -= entries.removeFirst().calls();
        }
        return used + calls <= limit;
    }

    void take(int calls, Instant now) {
        entries.addLast(new Entry(now, calls));
        used += calls;
    }

    /** Forgets the newest entry of so many calls, unless it is too old to count by now. */
    void giveBack(int calls) {
        Iterator<Entry> newest = entries.descendingIterator();
        while (newest.hasNext()) {
            if (newest.next().calls() == calls) {
                newest.remove();
                used -= calls;
                return;
            }
        }
    }

    int limit() {
        return limit;
    }
}
