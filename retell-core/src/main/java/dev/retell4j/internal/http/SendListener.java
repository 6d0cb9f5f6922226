package dev.retell4j.internal.http;

import dev.retell4j.operations.Operation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Hears what happens to requests; never throws. */
public interface SendListener {
    /**
     * Hears of one attempt.
     *
     * @param operation what was sent
     * @param attempt number of the attempt, from 1
     * @param status status of the answer, 0 when none came
     * @param took time of this attempt
     * @param failure what went wrong, or null
     * @param retryIn time to the next attempt, or null when there is none
     */
    void attempted(
            Operation operation,
            int attempt,
            int status,
            Duration took,
            @Nullable Throwable failure,
            @Nullable Duration retryIn);

    /**
     * Hears of the end of a request.
     *
     * @param operation what was sent
     * @param attempts number of attempts, 0 when nothing was sent
     * @param status status of the last answer, 0 when none came
     * @param took time of all attempts and waits
     * @param failure what the caller gets to see, or null
     */
    void finished(Operation operation, int attempts, int status, Duration took, @Nullable Throwable failure);
}
