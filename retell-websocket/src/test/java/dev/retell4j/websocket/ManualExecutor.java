package dev.retell4j.websocket;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Runs tasks when it is told to, on the thread that tells it. */
final class ManualExecutor implements Executor {
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private boolean isFull;

    @Override
    public synchronized void execute(Runnable task) {
        if (isFull) {
            throw new RejectedExecutionException("full");
        }
        tasks.add(task);
    }

    synchronized void full(boolean full) {
        isFull = full;
    }

    synchronized int waiting() {
        return tasks.size();
    }

    /** Runs the oldest task; returns false when there is none. */
    boolean runOne() {
        Runnable task;
        synchronized (this) {
            task = tasks.poll();
        }
        if (task != null) {
            task.run();
        }
        return task != null;
    }

    void runAll() {
        while (runOne()) {
            Thread.onSpinWait();
        }
    }
}
