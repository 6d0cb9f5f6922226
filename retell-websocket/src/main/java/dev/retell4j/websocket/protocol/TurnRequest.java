package dev.retell4j.websocket.protocol;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Asks for something to say. It takes the place of any request before it, also of one that is not answered yet: only
 * the newest {@code response_id} is heard.
 */
public abstract sealed class TurnRequest extends TranscriptEvent permits ResponseRequired, ReminderRequired {
    private final @Nullable Integer responseId;

    TurnRequest(String text, Slice transcript, Slice withToolCalls, @Nullable Integer responseId) {
        super(text, transcript, withToolCalls);
        this.responseId = responseId;
    }

    /**
     * Returns which request it is. Ids count up in a call.
     *
     * <p>Retell's documentation demands the id, but its own example leaves it out. Somebody waits for an answer all the
     * same, so that a request without id is a request nevertheless; the id to answer with must then be guessed, say the
     * one after the greatest so far.
     *
     * @return {@code response_id}; empty when it is missing, or neither a whole number nor a text of one, or does not
     *     fit an {@code int}
     */
    public final OptionalInt responseId() {
        return responseId == null ? OptionalInt.empty() : OptionalInt.of(responseId);
    }

    @Override
    final String detail() {
        return (responseId == null ? "no response_id" : "response_id=" + responseId) + ", ";
    }
}
