package dev.retell4j.webhooks;

import dev.retell4j.internal.threads.WorkerThreads;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs users' code on threads of its own, for a limited time. */
final class Workers {
    /** What is to be done late is rare, and must not wait behind those who are late: a new thread each. */
    private static final ThreadFactory ALARMS = WorkerThreads.daemons("retell-deadline");

    private final Executor executor;

    Workers(Executor executor) {
        this.executor = executor;
    }

    /**
     * Runs some work.
     *
     * @param deadline how long it may take, waiting for a thread included
     * @param work what to do
     * @param late gives the answer after the deadline
     * @return the answer, or what the work throws
     * @throws RejectedExecutionException when there is no thread for it
     */
    <T> CompletableFuture<T> run(Duration deadline, Callable<T> work, Supplier<T> late) {
        Run<T> run = new Run<>(work, late);
        executor.execute(run);
        if (!run.answer.isDone()) {
            whenLate(run.answer, deadline, run::interrupt);
        }
        return run.answer;
    }

    /** Does something unless an answer is there in time. */
    static void whenLate(CompletableFuture<?> answer, Duration deadline, Runnable action) {
        CompletableFuture<@Nullable Void> alarm = new CompletableFuture<>();
        Future<?> unused =
                alarm.thenRunAsync(action, task -> ALARMS.newThread(task).start());
        alarm.completeOnTimeout(null, deadline.toNanos(), TimeUnit.NANOSECONDS);
        unused = answer.whenComplete((value, failure) -> alarm.cancel(false));
    }

    private static final class Run<T> implements Runnable {
        private final CompletableFuture<T> answer = new CompletableFuture<>();
        private final Callable<T> work;
        private final Supplier<T> late;
        private @Nullable Thread thread;
        private boolean isOver;
        private boolean isInterrupted;

        Run(Callable<T> work, Supplier<T> late) {
            this.work = work;
            this.late = late;
        }

        @Override
        public void run() {
            if (!begin()) {
                return;
            }
            T value = null;
            Throwable failure = null;
            try {
                value = work.call();
            } catch (Throwable e) {
                failure = e;
            }
            if (end()) {
                if (failure == null) {
                    answer.complete(value);
                } else {
                    answer.completeExceptionally(failure);
                }
            }
        }

        private synchronized boolean begin() {
            thread = Thread.currentThread();
            return !isOver;
        }

        private synchronized boolean end() {
            thread = null;
            if (isInterrupted) {
                // The thread goes on to other work, which this interruption was not meant for.
                Thread.interrupted();
            }
            boolean isInTime = !isOver;
            isOver = true;
            return isInTime;
        }

        void interrupt() {
            synchronized (this) {
                if (isOver) {
                    return;
                }
                isOver = true;
                if (thread != null) {
                    isInterrupted = true;
                    thread.interrupt();
                }
            }
            try {
                answer.complete(late.get());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        }
    }
}
