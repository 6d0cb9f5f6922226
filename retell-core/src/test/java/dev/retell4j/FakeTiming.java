package dev.retell4j;

import dev.retell4j.internal.http.Timing;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only by waiting, and waits that take no time. */
final class FakeTiming implements Timing {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicLong millis = new AtomicLong();
    private final List<Long> waits = new CopyOnWriteArrayList<>();
    private volatile double random;

    /** Returns all waits so far, in milliseconds. */
    List<Long> waits() {
        return waits;
    }

    void random(double value) {
        random = value;
    }

    void advance(long byMillis) {
        millis.addAndGet(byMillis);
    }

    @Override
    public long nanoTime() {
        return millis.get() * 1_000_000;
    }

    @Override
    public Instant now() {
        return START.plusMillis(millis.get());
    }

    @Override
    public double random() {
        return random;
    }

    @Override
    public void pause(CountDownLatch aborted, long pauseMillis) {
        waits.add(pauseMillis);
        advance(pauseMillis);
    }

    @Override
    public Runnable schedule(Runnable task, long delayMillis) {
        waits.add(delayMillis);
        advance(delayMillis);
        Thread thread = new Thread(task, "fake-timer");
        thread.setDaemon(true);
        thread.start();
        return thread::interrupt;
    }

    @Override
    public void close() {}
}
