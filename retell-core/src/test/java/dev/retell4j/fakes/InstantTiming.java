package dev.retell4j.fakes;

import dev.retell4j.internal.http.Timing;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that moves by waiting alone, and waits that are over at once. */
public final class InstantTiming implements Timing {
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicLong millis = new AtomicLong();
    private final List<Long> waits = new CopyOnWriteArrayList<>();
    private final Runnable beforeWait;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "instant-timer");
        thread.setDaemon(true);
        return thread;
    });

    public InstantTiming() {
        this(() -> {});
    }

    /** Makes a clock that does something whenever somebody waits. */
    public InstantTiming(Runnable beforeWait) {
        this.beforeWait = beforeWait;
        timer.setKeepAliveTime(1, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
    }

    /** Returns all waits so far, in milliseconds. */
    public List<Long> waits() {
        return waits;
    }

    public void advance(long byMillis) {
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
        return 0;
    }

    @Override
    public void pause(CountDownLatch aborted, long pauseMillis) {
        passed(pauseMillis);
    }

    @Override
    public Runnable schedule(Runnable task, long delayMillis) {
        passed(delayMillis);
        Future<?> submitted = timer.submit(task);
        return () -> submitted.cancel(false);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void passed(long waitMillis) {
        beforeWait.run();
        waits.add(waitMillis);
        advance(waitMillis);
    }
}
