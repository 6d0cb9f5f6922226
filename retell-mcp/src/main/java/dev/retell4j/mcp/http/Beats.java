package dev.retell4j.mcp.http;

import dev.retell4j.internal.threads.WorkerThreads;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import reactor.core.Disposable;
import reactor.core.scheduler.Schedulers;

/** A slow pulse for everything that has to be looked at from time to time. */
final class Beats {
    private static final Executor SENDING = WorkerThreads.named("retell-mcp-beats");

    private Beats() {}

    static Disposable every(Duration interval, Runnable action) {
        long millis = interval.toMillis();
        return Schedulers.parallel().schedulePeriodically(action, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** On a thread that may wait, because a client that reads slowly keeps it; on one at most. */
    static void send(AnswerStream answer) {
        if (!answer.wantsBeat()) {
            return;
        }
        try {
            SENDING.execute(() -> {
                try {
                    answer.beat();
                } finally {
                    answer.leaveBeat();
                }
            });
        } catch (RejectedExecutionException e) {
            // So many clients do not read that this one has to do without.
            answer.leaveBeat();
        }
    }
}
