package dev.retell4j.benchmarks;

import java.util.Arrays;

/** The times of single requests, in nanoseconds; for use by one thread. */
final class Latencies {
    private long[] nanos = new long[1 << 14];
    private int count;

    void add(long time) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = time;
    }

    void addAll(Latencies others) {
        for (int i = 0; i < others.count; i++) {
            add(others.nanos[i]);
        }
    }

    int count() {
        return count;
    }

    /** Returns the time in microseconds that this part of the requests kept below. */
    double micros(double part) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, (int) (count * part))] / 1000.0;
    }
}
