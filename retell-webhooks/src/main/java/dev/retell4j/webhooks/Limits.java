package dev.retell4j.webhooks;

import java.time.Duration;

/** Checks settings. */
final class Limits {
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private Limits() {}

    static Duration checked(String name, Duration value, Duration longest) {
        if (value.compareTo(SHORTEST) < 0 || value.compareTo(longest) > 0) {
            throw new IllegalArgumentException(name + " must be from 1 ms to " + longest + ", but is " + value);
        }
        return value;
    }
}
