package dev.retell4j.inbox;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that handle events. A thread whose handler does not heed interruption is written off and replaced, so
 * that it does not stop other events.
 */
final class Workers extends ThreadPoolExecutor {
    /** How much work a node may have at hand. */
    private static final long NANOS_AT_HAND = Duration.ofMillis(200).toNanos();

    /** The most that is picked for one thread, when handling is quick. */
    static final int MOST_PER_THREAD = 32;

    /** How many threads may hang for one that works; beyond that, something is broken for good. */
    private static final int MOST_WRITTEN_OFF = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final int threads;
    private volatile Runnable onRunningDry = () -> {};
    private volatile boolean mayHaveMore;
    private volatile boolean stopped;
    private volatile int writtenOff;
    private volatile double nanosEach = NANOS_AT_HAND;

    Workers(int threads) {
        super(
                threads,
                threads,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> {
                    Thread thread = new Thread(work, "retell-inbox-" + NUMBER.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                },
                new DiscardPolicy()); // Whatever comes after the end is released, and picked by somebody else
        this.threads = threads;
    }

    void onRunningDry(Runnable action) {
        onRunningDry = action;
    }

    /** How many executions should be picked now. */
    int wanted() {
        if (stopped || writtenOff >= threads * MOST_WRITTEN_OFF) {
            return 0;
        }
        int atHand = threads * (int) Math.max(1, Math.min(MOST_PER_THREAD, NANOS_AT_HAND / nanosEach));
        int free = atHand - getQueue().size() - Math.max(0, getActiveCount() - writtenOff);
        if (free <= 0 || getQueue().size() > threads && free < atHand / 2) {
            mayHaveMore = true;
            return 0;
        }
        // Few different numbers, for they become part of a statement that the database keeps prepared
        return Integer.highestOneBit(Math.max(1, free));
    }

    /** Takes note of whether there may be more where that came from. */
    void picked(boolean all) {
        mayHaveMore = all;
        if (all && wanted() > 0) {
            onRunningDry.run();
        }
    }

    /** Takes note of how long an event took. */
    void took(long nanos) {
        double before = nanosEach;
        nanosEach = before + (Math.max(1, nanos) - before) / 16; // An update lost to another thread does not matter
    }

    @Override
    protected void afterExecute(Runnable work, Throwable failure) {
        if (mayHaveMore && wanted() > 0) {
            onRunningDry.run();
        }
    }

    /** Picks nothing more, and drops what was picked but not begun. */
    void stopPicking() {
        stopped = true;
        getQueue().clear();
    }

    /** Replaces a thread that will perhaps never come back. */
    synchronized void writeOff() {
        writtenOff++;
        if (writtenOff == threads * MOST_WRITTEN_OFF) {
            LOG.error("{} handlers hang and do not heed interruption: no more events are handled here", writtenOff);
        }
        setMaximumPoolSize(threads + writtenOff);
        setCorePoolSize(threads + writtenOff);
        onRunningDry.run();
    }

    /** Takes note that a thread that was written off came back. */
    synchronized void cameBack() {
        writtenOff--;
        setCorePoolSize(threads + writtenOff);
        setMaximumPoolSize(threads + writtenOff);
    }
}
