package dev.retell4j;

import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.http.Breaker;
import dev.retell4j.internal.http.Checks;
import dev.retell4j.internal.http.Timing;
import java.time.Duration;

/**
 * When the client stops sending for a while because Retell cannot be reached. Connection failures and statuses from 500
 * count; refusals such as 4xx never do. Immutable.
 */
public final class CircuitBreakerOptions {
    private final int failureRatePercent;
    private final int window;
    private final int minimumAttempts;
    private final Duration openTime;
    private final int trials;

    private CircuitBreakerOptions(
            int failureRatePercent, int window, int minimumAttempts, Duration openTime, int trials) {
        this.failureRatePercent = failureRatePercent;
        this.window = window;
        this.minimumAttempts = minimumAttempts;
        this.openTime = openTime;
        this.trials = trials;
    }

    /**
     * Returns the usual options: open for 30 s when half of the last 20 attempts failed, at least 10 of them made;
     * closed again after 3 trials.
     *
     * @return the options
     */
    public static CircuitBreakerOptions defaults() {
        return new CircuitBreakerOptions(50, 20, 10, Duration.ofSeconds(30), 3);
    }

    /**
     * Sets the share of failures that opens the breaker.
     *
     * @param percent from 1 to 100
     * @return new options
     */
    public CircuitBreakerOptions failureRate(int percent) {
        if (percent > 100) {
            throw new RetellValidationException("failureRate must be from 1 to 100, but is " + percent);
        }
        return new CircuitBreakerOptions(atLeastOne("failureRate", percent), window, minimumAttempts, openTime, trials);
    }

    /**
     * Sets how many of the latest attempts are looked at, and how many there must be before their failures count.
     *
     * @param window the number of attempts looked at, from 1
     * @param minimumAttempts the number of attempts before the breaker can open, from 1
     * @return new options
     */
    public CircuitBreakerOptions window(int window, int minimumAttempts) {
        return new CircuitBreakerOptions(
                failureRatePercent,
                atLeastOne("window", window),
                atLeastOne("minimumAttempts", minimumAttempts),
                openTime,
                trials);
    }

    /**
     * Sets how long the breaker stays open.
     *
     * @param openTime the time, from 1 ms to 24 days
     * @return new options
     */
    public CircuitBreakerOptions openTime(Duration openTime) {
        return new CircuitBreakerOptions(
                failureRatePercent, window, minimumAttempts, Checks.time("openTime", openTime), trials);
    }

    /**
     * Sets how many attempts are let through after the open time, to decide whether the breaker closes again.
     *
     * @param trials the number of attempts, from 1
     * @return new options
     */
    public CircuitBreakerOptions trials(int trials) {
        return new CircuitBreakerOptions(
                failureRatePercent, window, minimumAttempts, openTime, atLeastOne("trials", trials));
    }

    Breaker breaker(Timing timing) {
        return Breaker.of(failureRatePercent, window, minimumAttempts, openTime, trials, timing);
    }

    private static int atLeastOne(String name, int value) {
        if (value < 1) {
            throw new RetellValidationException(name + " must be 1 or more, but is " + value);
        }
        return value;
    }
}
