package dev.retell4j.websocket;

import dev.retell4j.internal.threads.WorkerThreads;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads for handlers, which mostly wait for a model: virtual ones where the JVM has them, else a pool that grows when
 * all of its threads are busy, since a call must not wait for the models of others. They end when there is nothing to
 * do.
 */
final class HandlerThreads {
    private static final String NAME = "retell-llm";
    private static final int WAITING = 10_000;
    private static final int IDLE_SECONDS = 30;

    private HandlerThreads() {}

    static Executor atMost(int threads) {
        return WorkerThreads.areVirtual() ? WorkerThreads.named(NAME) : pool(threads);
    }

    static Executor pool(int threads) {
        IdleFirst queue = new IdleFirst();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                0, threads, IDLE_SECONDS, TimeUnit.SECONDS, queue, WorkerThreads.daemons(NAME), (task, executor) -> {
                    if (executor.isShutdown() || queue.size() >= WAITING || !queue.addWaiting(task)) {
                        throw new RejectedExecutionException("All " + threads + " threads are busy");
                    }
                });
        return pool;
    }

    /** Takes a task only when a thread waits for one, so that the pool makes another thread else. */
    private static final class IdleFirst extends LinkedTransferQueue<Runnable> {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean offer(Runnable task) {
            return tryTransfer(task);
        }

        boolean addWaiting(Runnable task) {
            return super.offer(task);
        }
    }
}
