package dev.retell4j.simulator.internal.llm;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The time in which a line lives: real, or a simulated one. */
public interface LlmTime {
    /** Returns the current time. */
    Instant now();

    /**
     * Plans something.
     *
     * @param delay from now
     * @param action must return soon
     * @return forgets it; without effect once it has begun
     */
    Runnable plan(Duration delay, Runnable action);

    /** Real time, on one daemon thread that ends by itself when nothing is planned. */
    static LlmTime real() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "retell-simulator-llm-time");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        executor.setKeepAliveTime(5, TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
        return new LlmTime() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public Runnable plan(Duration delay, Runnable action) {
                ScheduledFuture<?> planned = executor.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
                return () -> planned.cancel(false);
            }
        };
    }
}
