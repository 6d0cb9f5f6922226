package dev.retell4j.mcp.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import reactor.core.Disposable;
import reactor.core.scheduler.Schedulers;

/** A slow pulse for everything that has to be looked at from time to time. */
final class Beats {
    private Beats() {}

    static Disposable every(Duration interval, Runnable action) {
        long millis = interval.toMillis();
        return Schedulers.parallel().schedulePeriodically(action, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** On a thread that may wait, because a client that reads slowly keeps it. */
    static void send(AnswerStream answer) {
        Schedulers.boundedElastic().schedule(answer::beat);
    }
}
