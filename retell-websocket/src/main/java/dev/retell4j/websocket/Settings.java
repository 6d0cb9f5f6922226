package dev.retell4j.websocket;

import java.time.Duration;

/** What a {@link CustomLlm} was built with. */
record Settings(
        boolean autoReconnect,
        boolean callDetails,
        boolean transcriptWithToolCalls,
        Duration detailsLimit,
        String fallbackLine,
        Duration turnTimeout,
        Duration silenceTimeout,
        Duration sendTimeout,
        Duration reconnectGrace,
        boolean keepTurnsOnDrop,
        int maxCalls,
        int maxFrameBytes,
        int maxQueuedFrames,
        int maxQueuedChars,
        int closeOnMalformed) {
    private static final Duration LONGEST = Duration.ofDays(36_500);

    /** Of ages of the universe, which do not fit, a century. */
    static long nanos(Duration duration) {
        return duration.compareTo(LONGEST) > 0 ? LONGEST.toNanos() : duration.toNanos();
    }

    static Duration notNegative(String name, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative, but is " + duration);
        }
        return duration;
    }

    static Duration positive(String name, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(name + " must be more than zero, but is " + duration);
        }
        return duration;
    }

    static int atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", but is " + value);
        }
        return value;
    }
}
