package dev.retell4j.internal.http;

import dev.retell4j.errors.RetellValidationException;
import java.time.Duration;

/** Refuses settings that cannot work, without repeating values that may be secret. */
public final class Checks {
    private Checks() {}

    /** Returns the duration when it is longer than nothing. */
    public static Duration positive(String name, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new RetellValidationException(name + " must be longer than 0, but is " + value);
        }
        return value;
    }

    /** Returns the number of retries when it is not negative. */
    public static int retries(int value) {
        if (value < 0) {
            throw new RetellValidationException("maxRetries must be 0 or more, but is " + value);
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
