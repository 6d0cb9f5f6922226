package dev.retell4j.fakes;

import dev.retell4j.internal.http.Timing;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** The machine's clock, but with waits that last until a test ends them. */
public final class HeldTiming implements Timing {
    private final BlockingQueue<Runnable> scheduled = new LinkedBlockingQueue<>();
    private final CountDownLatch pausing = new CountDownLatch(1);

    /** Waits until somebody waits asynchronously. */
    public Runnable scheduled() throws InterruptedException {
        return scheduled.take();
    }

    /** Tells whether a task still waits: it does until it is taken out with {@link #scheduled} or called off. */
    public boolean isWaiting(Runnable task) {
        return scheduled.contains(task);
    }

    /** Waits until somebody waits on a thread of its own. */
    public void awaitPause() throws InterruptedException {
        pausing.await();
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public double random() {
        return 0;
    }

    @Override
    public void pause(CountDownLatch aborted, long millis) throws InterruptedException {
        pausing.countDown();
        aborted.await();
    }

    @Override
    public Runnable schedule(Runnable task, long millis) {
        scheduled.add(task);
        return () -> scheduled.remove(task);
    }

    @Override
    public void close() {
        scheduled.clear();
    }
}
