package dev.retell4j.websocket.protocol;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Answers a {@link Ping}. On the wire: {@code ping_pong}. */
public final class Pong extends OutgoingEvent {
    static final String TYPE = "ping_pong";

    private static final String START = "{\"response_type\":\"ping_pong\",\"timestamp\":";

    private final String timestamp;

    Pong(@Nullable String text, String timestamp) {
        super(text);
        this.timestamp = timestamp;
    }

    /**
     * Makes the event.
     *
     * @param timestamp the time, in milliseconds since 1970-01-01T00:00Z
     * @return the event
     */
    public static Pong of(long timestamp) {
        return new Pong(null, Long.toString(timestamp));
    }

    /**
     * Answers a ping with its own number, digit by digit. Retell's documentation calls the number the time of sending,
     * but all its examples send back what came.
     *
     * @param ping what is answered
     * @param now the time, for a ping that has none, in milliseconds since 1970-01-01T00:00Z
     * @return the event
     */
    public static Pong answering(Ping ping, long now) {
        String number = ping.timestampText();
        return number == null ? of(now) : new Pong(null, number);
    }

    /**
     * Returns the time.
     *
     * @return {@code timestamp}, in milliseconds since 1970-01-01T00:00Z; empty when it does not fit
     */
    public OptionalLong timestamp() {
        return Ping.fitting(timestamp);
    }

    @Override
    public String responseType() {
        return TYPE;
    }

    @Override
    String write() {
        return START + timestamp + "}";
    }
}
