package dev.retell4j.internal.http;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The machine's own clock; one daemon thread for waits of asynchronous requests, gone when there are none. */
public final class SystemTiming implements Timing {
    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(1, new DaemonThreads("retell4j-timer"));

    /** Makes a timing; its thread starts with the first scheduled task. */
    public SystemTiming() {
        timer.setKeepAliveTime(5, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        timer.setRemoveOnCancelPolicy(true);
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
        return ThreadLocalRandom.current().nextDouble();
    }

    @Override
    @SuppressWarnings("ReturnValueIgnored") // the caller looks whether it was aborted
    public void pause(CountDownLatch aborted, long millis) throws InterruptedException {
        boolean ignored = aborted.await(millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public Runnable schedule(Runnable task, long millis) {
        ScheduledFuture<?> scheduled = timer.schedule(task, millis, TimeUnit.MILLISECONDS);
        return () -> scheduled.cancel(false);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
