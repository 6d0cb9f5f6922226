package dev.retell4j.websocket.protocol;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A sign of life, every 2 s while {@code auto_reconnect} is on; to be answered with a {@link Pong} within 5 s. On the
 * wire: {@code ping_pong}.
 */
public final class Ping extends IncomingEvent {
    static final String TYPE = "ping_pong";

    private final @Nullable String timestamp;

    Ping(String text, @Nullable String timestamp) {
        super(text);
        this.timestamp = timestamp;
    }

    /**
     * Makes a ping.
     *
     * @param timestamp the time, in milliseconds since 1970-01-01T00:00Z
     * @return the event
     */
    public static Ping of(long timestamp) {
        String number = Long.toString(timestamp);
        return new Ping("{\"interaction_type\":\"ping_pong\",\"timestamp\":" + number + "}", number);
    }

    @Override
    public String interactionType() {
        return TYPE;
    }

    /**
     * Returns when it was sent.
     *
     * @return {@code timestamp}, in milliseconds since 1970-01-01T00:00Z; empty when absent, or no whole number that
     *     fits
     */
    public OptionalLong timestamp() {
        return timestamp == null ? OptionalLong.empty() : fitting(timestamp);
    }

    static OptionalLong fitting(String number) {
        try {
            return OptionalLong.of(Long.parseLong(number));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** The whole number as it came, which may be longer than a long; null when there is none. */
    @Nullable
    String timestampText() {
        return timestamp;
    }
}
