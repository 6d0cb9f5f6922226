package dev.retell4j.internal.http;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The circuit breaker: server faults and connection failures count, refusals such as 4xx never do. */
public final class Breaker {
    /** Lets everything through. */
    public static final Breaker OFF = new Breaker(null);

    private final @Nullable CircuitBreaker breaker;

    private Breaker(@Nullable CircuitBreaker breaker) {
        this.breaker = breaker;
    }

    /**
     * Makes a closed breaker.
     *
     * @param failureRatePercent share of failures that opens it
     * @param window number of latest attempts that are looked at
     * @param minimumAttempts attempts before the share means anything
     * @param openTime how long it stays open
     * @param trials attempts that decide whether it closes again
     * @param timing the time
     * @return the breaker
     */
    public static Breaker of(
            int failureRatePercent, int window, int minimumAttempts, Duration openTime, int trials, Timing timing) {
        return new Breaker(CircuitBreaker.of(
                "retell",
                CircuitBreakerConfig.custom()
                        .failureRateThreshold(failureRatePercent)
                        .slidingWindowSize(window)
                        .minimumNumberOfCalls(minimumAttempts)
                        .waitDurationInOpenState(openTime)
                        .permittedNumberOfCallsInHalfOpenState(trials)
                        .clock(new TimingClock(timing))
                        .build()));
    }

    boolean permits() {
        return breaker == null || breaker.tryAcquirePermission();
    }

    void succeeded(Duration took) {
        if (breaker != null) {
            breaker.onSuccess(took.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    void failed(Duration took, AttemptFailure failure) {
        if (failure.broken() == null && failure.status() < 500) {
            succeeded(took);
        } else if (breaker != null) {
            breaker.onError(took.toNanos(), TimeUnit.NANOSECONDS, failure);
        }
    }

    /** Records an attempt that says nothing about the server, since it was given up here. */
    void abandoned() {
        if (breaker != null) {
            breaker.releasePermission();
        }
    }

    private static final class TimingClock extends Clock {
        private final Timing timing;

        TimingClock(Timing timing) {
            this.timing = timing;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return timing.now();
        }
    }
}
