package dev.retell4j.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Does something over and over in several threads: as often as it goes, or so many times a second. */
final class TimedLoad implements AutoCloseable {
    private final List<? extends Action> actions;
    private final ExecutorService threads;

    /** Takes an action for each thread. */
    TimedLoad(List<? extends Action> actions) {
        this.actions = actions;
        threads = Executors.newFixedThreadPool(actions.size());
    }

    /** Each thread starts again as soon as it is done, until the time is up; returns how many a second that makes. */
    double perSecond(double seconds) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        List<Latencies> parts = all(action -> {
            Latencies times = new Latencies();
            for (long now = System.nanoTime(); now < end; ) {
                action.run();
                long done = System.nanoTime();
                times.add(done - now);
                now = done;
            }
            return times;
        });
        return parts.stream().mapToInt(Latencies::count).sum() / ((System.nanoTime() - start) / 1e9);
    }

    /**
     * Starts at evenly spread moments, whether or not those before are done.
     *
     * @return the times from the moment at which each should have started, so that nothing is hidden when they queue
     */
    Latencies atRate(double perSecond, double seconds) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long count = (long) (perSecond * seconds);
        AtomicLong next = new AtomicLong();
        List<Latencies> parts = all(action -> {
            Latencies times = new Latencies();
            for (long turn = next.getAndIncrement(); turn < count; turn = next.getAndIncrement()) {
                long due = start + (long) (turn / perSecond * 1e9);
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                action.run();
                times.add(System.nanoTime() - due);
            }
            return times;
        });
        Latencies whole = new Latencies();
        parts.forEach(whole::addAll);
        return whole;
    }

    private List<Latencies> all(Part part) throws InterruptedException, ExecutionException {
        List<Callable<Latencies>> tasks = new ArrayList<>();
        for (Action action : actions) {
            tasks.add(() -> part.run(action));
        }
        List<Latencies> results = new ArrayList<>();
        for (Future<Latencies> result : threads.invokeAll(tasks)) {
            results.add(result.get());
        }
        return results;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** What one thread does again and again. */
    interface Action {
        void run() throws Exception;
    }

    private interface Part {
        Latencies run(Action action) throws Exception;
    }
}
