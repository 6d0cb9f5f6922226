package dev.retell4j.internal.http;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** Clock, waiting and chance, in one place so that tests need none of them. */
public interface Timing extends AutoCloseable {
    /** Returns nanoseconds that only differences of mean something. */
    long nanoTime();

    /** Returns the time of day. */
    Instant now();

    /** Returns a number from 0 to below 1. */
    double random();

    /** Waits on the calling thread, at most until the latch opens. */
    void pause(CountDownLatch aborted, long millis) throws InterruptedException;

    /** Runs a task later on another thread; what is returned forgets it. */
    Runnable schedule(Runnable task, long millis);

    /** Forgets scheduled tasks and ends own threads. */
    @Override
    void close();
}
