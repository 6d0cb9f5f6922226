package dev.retell4j.internal.http;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The circuit breaker: server faults and connection failures count, refusals such as 4xx never do. */
public final class Breaker {
    /** Lets everything through. */
    public static final Breaker OFF = new Breaker(null, () -> 0, Duration.ZERO);

    private final @Nullable CircuitBreaker breaker;
    private final LongSupplier clock;
    private final long longestTrialNanos;
    private final AtomicLong lastPermission = new AtomicLong();

    private Breaker(@Nullable CircuitBreaker breaker, LongSupplier nanoClock, Duration longestTrial) {
        this.breaker = breaker;
        this.clock = nanoClock;
        this.longestTrialNanos = longestTrial.toNanos();
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
        CircuitBreaker breaker = CircuitBreaker.of(
                "retell",
                CircuitBreakerConfig.custom()
                        .failureRateThreshold(failureRatePercent)
                        .slidingWindowSize(window)
                        .minimumNumberOfCalls(minimumAttempts)
                        .waitDurationInOpenState(openTime)
                        .permittedNumberOfCallsInHalfOpenState(trials)
                        .clock(new TimingClock(timing))
                        .build());
        return new Breaker(breaker, timing::nanoTime, openTime);
    }

    boolean permits() {
        if (breaker == null) {
            return true;
        }
        boolean permitted = breaker.tryAcquirePermission() || permitsAfterLostTrials(breaker);
        if (permitted) {
            lastPermission.set(clock.getAsLong());
        }
        return permitted;
    }

    /**
     * Trials that do not end within the open time no longer keep others out. The breaker's own limit for this would
     * start a thread that outlives the program.
     */
    private boolean permitsAfterLostTrials(CircuitBreaker known) {
        long last = lastPermission.get();
        long now = clock.getAsLong();
        if (known.getState() != CircuitBreaker.State.HALF_OPEN
                || now - last <= longestTrialNanos
                || !lastPermission.compareAndSet(last, now)) {
            return false;
        }
        known.transitionToHalfOpenState();
        return known.tryAcquirePermission();
    }

    void succeeded(Duration took) {
        if (breaker != null) {
            breaker.onSuccess(took.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    void failed(Duration took, AttemptFailure failure) {
        if (failure.broken() instanceof UploadBody.UnreadableContentException) {
            // The caller's own file; the server has no part in it.
            abandoned();
        } else if (failure.broken() == null && failure.status() < 500) {
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
