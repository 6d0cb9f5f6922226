package dev.retell4j.websocket;

import org.jspecify.annotations.Nullable;

/**
 * A frame to be sent.
 *
 * @param text the JSON
 * @param speech what it belongs to; null for what goes out in any case
 * @param hasWords whether something of the speech is in it
 * @param isLast whether it completes the speech
 * @param survivesDrop whether it is to be sent on the next socket when this one breaks
 */
record Frame(String text, @Nullable Speech speech, boolean hasWords, boolean isLast, boolean survivesDrop) {
    static Frame piece(String text, Speech speech) {
        return new Frame(text, speech, true, false, true);
    }

    static Frame last(String text, Speech speech, boolean hasWords) {
        return new Frame(text, speech, hasWords, true, true);
    }

    /** Of the call, not of one socket. */
    static Frame lasting(String text) {
        return new Frame(text, null, false, false, true);
    }

    /** What is said does not belong into logs. */
    @Override
    public String toString() {
        return "Frame[" + text.length() + " characters]";
    }

    static Frame ofSocket(String text) {
        return new Frame(text, null, false, false, false);
    }
}
