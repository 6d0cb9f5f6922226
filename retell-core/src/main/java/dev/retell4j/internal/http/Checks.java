package dev.retell4j.internal.http;

import dev.retell4j.errors.RetellValidationException;
import java.time.Duration;

/** Refuses settings that cannot work, without repeating values that may be secret. */
public final class Checks {
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(24);
    private static final int MOST_RETRIES = 100;

    private Checks() {}

    /** Returns the duration when timers can count it: 0 would mean "no limit" to them, and theirs ends at 2³¹ ms. */
    public static Duration time(String name, Duration value) {
        if (value.compareTo(SHORTEST) < 0 || value.compareTo(LONGEST) > 0) {
            throw new RetellValidationException(name + " must be from 1 ms to 24 days, but is " + value);
        }
        return value;
    }

    /** Returns the number of retries when it is one that can end. */
    public static int retries(int value) {
        if (value < 0 || value > MOST_RETRIES) {
            throw new RetellValidationException("maxRetries must be from 0 to " + MOST_RETRIES + ", but is " + value);
        }
        return value;
    }

    /** Checks a header before OkHttp does, whose message would show the value. */
    public static void header(String name, String value) {
        if (name.isEmpty() || !name.chars().allMatch(c -> c > ' ' && c < 0x7f && c != ':')) {
            throw new RetellValidationException("A header name must be visible ASCII without colon");
        }
        if (!isHeaderValue(value)) {
            throw new RetellValidationException("The value of header " + name + " must be printable ASCII");
        }
    }

    /** Returns the API key without surrounding space. */
    public static String apiKey(String key) {
        String stripped = key.strip();
        if (stripped.isEmpty() || !isHeaderValue(stripped)) {
            throw new RetellValidationException("apiKey must be printable ASCII and not empty");
        }
        return stripped;
    }

    private static boolean isHeaderValue(String value) {
        return value.chars().allMatch(c -> c == '\t' || c >= ' ' && c < 0x7f);
    }
}
