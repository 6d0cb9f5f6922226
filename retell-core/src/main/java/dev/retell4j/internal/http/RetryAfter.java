package dev.retell4j.internal.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Reads how long a server asks to wait: {@code retry-after-ms}, else {@code Retry-After} in seconds or as a date. */
final class RetryAfter {
    private static final double LONGEST_SECONDS = Duration.ofDays(365).toSeconds();

    private RetryAfter() {}

    static @Nullable Duration read(Headers headers, Instant now) {
        Duration exact = seconds(headers.get("retry-after-ms"), 0.001);
        if (exact != null && !exact.isZero()) {
            return exact;
        }
        String value = headers.get("Retry-After");
        Duration wait = seconds(value, 1);
        return wait == null && value != null ? until(value, now) : wait;
    }

    private static @Nullable Duration seconds(@Nullable String value, double unit) {
        if (value == null) {
            return null;
        }
        try {
            double seconds = Double.parseDouble(value.strip()) * unit;
            return Double.isNaN(seconds)
                    ? null
                    : Duration.ofMillis(Math.round(Math.min(Math.max(seconds, 0), LONGEST_SECONDS) * 1000));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Duration until(String date, Instant now) {
        try {
            Instant then = ZonedDateTime.parse(
                            date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                    .toInstant();
            return then.isBefore(now) ? Duration.ZERO : Duration.between(now, then);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
