package dev.retell4j.websocket.protocol;

import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.types.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a server says to Retell on the WebSocket of a call.
 *
 * <p>Immutable. What is made here can be sent: the types are right, what is required is there, and of the actions that
 * exclude each other there is one at most. Retell tells nobody of an event that is wrong; it vanishes.
 *
 * <p>Two events are equal when they are of one kind and the same JSON.
 */
public abstract sealed class OutgoingEvent
        permits Config,
                Pong,
                Response,
                AgentInterrupt,
                ToolCallInvocation,
                ToolCallResult,
                UpdateAgent,
                Metadata,
                UnknownOutgoing {
    /** The frame that it was read from; null when it was made here. */
    private final @Nullable String text;

    OutgoingEvent(@Nullable String text) {
        this.text = text;
    }

    /**
     * Reads a frame, as Retell would: one without {@code response_type} is a {@link Response}. What is of a wrong type
     * or lacks a required property is an {@link UnknownOutgoing}, which says what is wrong.
     *
     * @param frame the text of a whole frame
     * @return the event
     * @throws RetellDecodeException when the frame is no JSON object, or beyond what {@link Json} can hold
     */
    public static OutgoingEvent parse(String frame) {
        return OutgoingReader.read(frame);
    }

    /**
     * Returns what kind of event it is.
     *
     * @return {@code response_type}
     */
    public abstract String responseType();

    /**
     * Returns the event as a frame.
     *
     * @return compact JSON without surrogates that lack their other half, for which U+FFFD stands; of an event that was
     *     read, the frame as it came
     */
    public final String toJson() {
        return text == null ? write() : text;
    }

    /**
     * Returns the event as JSON; made anew each time.
     *
     * @return the whole frame, with what this version of the library does not know
     */
    public final Json json() {
        return Json.parse(toJson());
    }

    /** Writes what was made here. */
    abstract String write();

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof OutgoingEvent that && getClass() == that.getClass() && json().equals(that.json());
    }

    @Override
    public final int hashCode() {
        return json().hashCode();
    }

    /** Returns what kind of event it is, nothing of what is said; for logs. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[" + detail() + "]";
    }

    /** What {@link #toString()} says more. */
    String detail() {
        return "";
    }
}
