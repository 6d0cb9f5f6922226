package dev.retell4j.tracking;

import dev.retell4j.calls.Call;
import dev.retell4j.errors.RetellApiException;
import dev.retell4j.errors.RetellCircuitOpenException;
import dev.retell4j.errors.RetellConnectionException;
import dev.retell4j.errors.RetellTimeoutException;
import java.util.concurrent.CompletionException;

/** What a followed call needs to ask for itself. */
interface Polling {
    /** Returns nanoseconds that only differences of mean something. */
    long nanoTime();

    /** Runs a task later on another thread; what is returned forgets it. */
    Runnable schedule(Runnable task, long millis);

    /**
     * Returns when to ask next.
     *
     * @param unchanged how often the answer held nothing new, in a row
     * @param sinceAsked nanoseconds since the last question
     * @param sinceTold nanoseconds since somebody has told of the call
     */
    long millisToNext(String workspace, int unchanged, long sinceAsked, long sinceTold);

    /** Takes the answer of a poll. */
    void polled(FollowedCall call, Call answer);

    /** Tells whether asking again may help. */
    static boolean mayPass(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof RetellApiException answer) {
            return answer.status() == 429 || answer.status() >= 500;
        }
        return cause instanceof RetellConnectionException
                || cause instanceof RetellTimeoutException
                || cause instanceof RetellCircuitOpenException;
    }
}
