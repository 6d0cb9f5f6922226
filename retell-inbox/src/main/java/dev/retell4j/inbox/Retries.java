package dev.retell4j.inbox;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait before another attempt: twice as long each time, up to a limit, of which a random half is taken off
 * so that what failed together does not come again together.
 *
 * @param first the delay after the first attempt
 * @param longest the longest delay
 * @param attempts how many attempts there are
 */
record Retries(Duration first, Duration longest, int attempts) {
    Duration after(int failures) {
        double millis = first.toMillis() * Math.pow(2, Math.max(0, failures - 1));
        double limited = Math.min(millis, (double) longest.toMillis());
        return Duration.ofMillis((long) (limited * ThreadLocalRandom.current().nextDouble(0.5, 1)));
    }
}
