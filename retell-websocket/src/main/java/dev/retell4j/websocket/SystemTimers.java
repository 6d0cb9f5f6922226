package dev.retell4j.websocket;

import dev.retell4j.internal.threads.WorkerThreads;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** All alarms on one thread, which ends when there are none. */
final class SystemTimers implements Timers {
    private static final int IDLE_SECONDS = 30;

    private final ScheduledThreadPoolExecutor executor;

    SystemTimers() {
        executor = new ScheduledThreadPoolExecutor(1, WorkerThreads.daemons("retell-llm-timer"));
        executor.setRemoveOnCancelPolicy(true);
        executor.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public Runnable schedule(Runnable action, long nanos) {
        try {
            Future<?> alarm = executor.schedule(action, Math.max(0, nanos), TimeUnit.NANOSECONDS);
            return () -> alarm.cancel(false);
        } catch (RejectedExecutionException e) {
            // Stopped: nothing is waited for any more.
            return () -> {};
        }
    }

    @Override
    public void stop() {
        executor.shutdownNow();
    }
}
