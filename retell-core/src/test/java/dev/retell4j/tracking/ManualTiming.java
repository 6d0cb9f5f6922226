package dev.retell4j.tracking;

import dev.retell4j.internal.http.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Time that passes when a test lets it; what is due runs on the test's thread. */
final class ManualTiming implements Timing {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private record Task(long due, long number, Runnable action) {}

    private final List<Task> tasks = new ArrayList<>();
    private long millis;
    private long scheduled;
    private boolean isClosed;

    void advance(Duration time) {
        long end = millis + time.toMillis();
        Optional<Task> next = next(end);
        while (next.isPresent()) {
            millis = Math.max(millis, next.get().due());
            tasks.remove(next.get());
            next.get().action().run();
            next = next(end);
        }
        millis = end;
    }

    boolean isClosed() {
        return isClosed;
    }

    private Optional<Task> next(long end) {
        return tasks.stream().filter(task -> task.due() <= end).min(Comparator.comparingLong(Task::due));
    }

    @Override
    public long nanoTime() {
        return millis * 1_000_000;
    }

    @Override
    public Instant now() {
        return START.plusMillis(millis);
    }

    @Override
    public double random() {
        return 0;
    }

    @Override
    public void pause(CountDownLatch aborted, long pauseMillis) {
        throw new IllegalStateException("Nobody is to wait here");
    }

    @Override
    public Runnable schedule(Runnable task, long delayMillis) {
        Task one = new Task(millis + delayMillis, scheduled++, task);
        tasks.add(one);
        return () -> tasks.remove(one);
    }

    @Override
    public void close() {
        isClosed = true;
        tasks.clear();
    }
}
