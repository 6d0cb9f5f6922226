package dev.retell4j.webhooks;

import dev.retell4j.internal.threads.WorkerThreads;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs users' code on threads of its own, for a limited time. */
final class Workers {
    /** What is to be done late is rare, and must not wait behind those who are late: a new thread each. */
    private static final ThreadFactory ALARMS = WorkerThreads.daemons("retell-deadline");

    private final Executor executor;

    Workers(Executor executor) {
        this.executor = executor;
    }

    /** Runs a job; the time that it waits for a thread counts too. */
    CompletableFuture<WebhookReply> run(Job job, Duration deadline) {
        Run run = new Run(job, deadline);
        try {
            executor.execute(run);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(job.rejected());
        }
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

    private static final class Run implements Runnable {
        private final CompletableFuture<WebhookReply> answer = new CompletableFuture<>();
        private final long start = System.nanoTime();
        private final Job job;
        private final Duration deadline;
        private @Nullable Thread thread;
        private boolean isOver;
        private boolean isInterrupted;

        Run(Job job, Duration deadline) {
            this.job = job;
            this.deadline = deadline;
        }

        @Override
        public void run() {
            if (!begin()) {
                return;
            }
            WebhookReply reply = null;
            Throwable failure = null;
            try {
                reply = job.run();
            } catch (Throwable e) {
                failure = e;
            }
            if (!end()) {
                return;
            }
            try {
                if (reply == null) {
                    answer.complete(job.failed(failure == null ? new NullPointerException("reply") : failure));
                } else {
                    job.done(Duration.ofNanos(System.nanoTime() - start));
                    answer.complete(reply);
                }
            } catch (Throwable e) {
                // Such as a log that fails on the failure. No request stays without an answer.
                answer.completeExceptionally(e);
            }
        }

        private synchronized boolean begin() {
            thread = Thread.currentThread();
            return !isOver;
        }

        /** Returns whether it is still in time. */
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
                answer.complete(job.late(deadline));
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        }
    }
}
