package dev.retell4j.simulator.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What a resource answers: a body for the operation's own success status, or nothing. */
public final class Answer {
    private static final Answer EMPTY = new Answer(null, null);

    private final @Nullable JsonNode body;
    private final @Nullable CompletableFuture<Answer> later;

    private Answer(@Nullable JsonNode body, @Nullable CompletableFuture<Answer> later) {
        this.body = body;
        this.later = later;
    }

    /** Answers with a body. */
    public static Answer of(JsonNode body) {
        return new Answer(body, null);
    }

    /** Answers with 204 and no body. */
    public static Answer empty() {
        return EMPTY;
    }

    /**
     * Answers when it can be said what; the request waits, without the lock.
     *
     * @param answer is completed under the lock, also with an {@link ApiFailure}
     */
    public static Answer later(CompletableFuture<Answer> answer) {
        return new Answer(null, answer);
    }

    /** Returns the answer as soon as there is one. */
    CompletableFuture<Answer> ready() {
        return later == null ? CompletableFuture.completedFuture(this) : later;
    }

    @Nullable
    JsonNode body() {
        return body;
    }
}
