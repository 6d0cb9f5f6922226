package dev.retell4j;

import dev.retell4j.operations.Operation;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Hears of every attempt and every request of a client, for metrics and traces.
 *
 * <p>Called on the thread that sends or receives, so it should return quickly. What it throws is logged and otherwise
 * ignored.
 */
public interface RetellObserver {
    /**
     * Hears that an attempt has ended, by an answer, a failure, or because it was given up.
     *
     * @param attempt the facts
     */
    default void onAttempt(AttemptEvent attempt) {}

    /**
     * Hears that a request has ended, after its last attempt; nothing more is heard of it.
     *
     * @param request the facts
     */
    default void onRequest(RequestEvent request) {}

    /** One attempt to get an answer. */
    final class AttemptEvent {
        private final Operation operation;
        private final int attempt;
        private final int status;
        private final Duration duration;
        private final @Nullable Throwable failure;
        private final @Nullable Duration retryIn;

        AttemptEvent(
                Operation operation,
                int attempt,
                int status,
                Duration duration,
                @Nullable Throwable failure,
                @Nullable Duration retryIn) {
            this.operation = operation;
            this.attempt = attempt;
            this.status = status;
            this.duration = duration;
            this.failure = failure;
            this.retryIn = retryIn;
        }

        /**
         * Returns what was sent.
         *
         * @return the operation
         */
        public Operation operation() {
            return operation;
        }

        /**
         * Returns the number of the attempt.
         *
         * @return the number, from 1
         */
        public int attempt() {
            return attempt;
        }

        /**
         * Returns the status of the answer.
         *
         * @return the HTTP status, or empty when no answer came
         */
        public OptionalInt status() {
            return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
        }

        /**
         * Returns how long the attempt took.
         *
         * @return the time
         */
        public Duration duration() {
            return duration;
        }

        /**
         * Returns what went wrong.
         *
         * @return the exception, or empty after success
         */
        public Optional<Throwable> failure() {
            return Optional.ofNullable(failure);
        }

        /**
         * Returns when the next attempt follows.
         *
         * @return the wait, or empty when this was the last attempt
         */
        public Optional<Duration> retryIn() {
            return Optional.ofNullable(retryIn);
        }
    }

    /** One request from its sending to its end. */
    final class RequestEvent {
        private final Operation operation;
        private final int attempts;
        private final int status;
        private final Duration duration;
        private final @Nullable Throwable failure;

        RequestEvent(Operation operation, int attempts, int status, Duration duration, @Nullable Throwable failure) {
            this.operation = operation;
            this.attempts = attempts;
            this.status = status;
            this.duration = duration;
            this.failure = failure;
        }

        /**
         * Returns what was sent.
         *
         * @return the operation
         */
        public Operation operation() {
            return operation;
        }

        /**
         * Returns how often it was tried.
         *
         * @return the number of attempts, 0 when a policy or an open circuit breaker kept it from being sent
         */
        public int attempts() {
            return attempts;
        }

        /**
         * Returns the status of the last answer.
         *
         * @return the HTTP status, or empty when no answer came
         */
        public OptionalInt status() {
            return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
        }

        /**
         * Returns how long it took, all attempts and waits included.
         *
         * @return the time
         */
        public Duration duration() {
            return duration;
        }

        /**
         * Returns what the caller got to see.
         *
         * @return the exception, or empty after success
         */
        public Optional<Throwable> failure() {
            return Optional.ofNullable(failure);
        }
    }
}
