package dev.retell4j.simulator.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What a resource answers: a body for the operation's own success status, or nothing. */
public final class Answer {
    private static final Answer EMPTY = new Answer(null);

    private final @Nullable JsonNode body;

    private Answer(@Nullable JsonNode body) {
        this.body = body;
    }

    /** Answers with a body. */
    public static Answer of(JsonNode body) {
        return new Answer(body);
    }

    /** Answers with 204 and no body. */
    public static Answer empty() {
        return EMPTY;
    }

    @Nullable
    JsonNode body() {
        return body;
    }
}
