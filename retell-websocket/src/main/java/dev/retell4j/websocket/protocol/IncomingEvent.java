package dev.retell4j.websocket.protocol;

import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.types.Json;
import org.jspecify.annotations.Nullable;

/**
 * What Retell says on the WebSocket of a call.
 *
 * <p>Immutable, and nothing that came is lost: {@link #toJson()} is the frame as it came. Two events are equal when
 * they are of one kind and the same JSON.
 *
 * <p>What a frame is, is decided by its {@code interaction_type}. Reading is lenient: unknown properties are kept, and
 * a frame with an unknown {@code interaction_type}, or without what belongs to it, is an {@link UnknownIncoming}.
 */
public abstract sealed class IncomingEvent permits Ping, CallDetails, TranscriptEvent, UnknownIncoming {
    private final String text;

    IncomingEvent(String text) {
        this.text = text;
    }

    /**
     * Reads a frame. Transcripts are not looked into, only passed over; reading takes about as long as finding the end
     * of the frame.
     *
     * <p>Of a property that is there twice, the last one counts.
     *
     * @param frame the text of a whole frame
     * @return the event
     * @throws RetellDecodeException when the frame is no JSON object, or is nested more than 1,000 deep
     */
    public static IncomingEvent parse(String frame) {
        return IncomingReader.read(frame);
    }

    /**
     * Returns what kind of event it is.
     *
     * @return {@code interaction_type}; empty text when the frame has none
     */
    public abstract String interactionType();

    /**
     * Returns the event as a frame, with everything that it holds.
     *
     * @return the text of the frame as it came, or compact JSON for one that was made here
     */
    public final String toJson() {
        return text;
    }

    /**
     * Returns the event as JSON; made anew each time.
     *
     * @return the whole frame
     * @throws RetellDecodeException when the frame has a number of more than 1,000 digits or with an exponent that does
     *     not fit an {@code int}
     */
    public final Json json() {
        return Json.parse(text);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof IncomingEvent that
                        && getClass() == that.getClass()
                        && (text.equals(that.text) || json().equals(that.json()));
    }

    @Override
    public final int hashCode() {
        return json().hashCode();
    }

    /** Returns what kind of event it is and how long, nothing of what was said; for logs. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[" + detail() + text.length() + " characters]";
    }

    /** What {@link #toString()} says more. */
    String detail() {
        return "";
    }
}
