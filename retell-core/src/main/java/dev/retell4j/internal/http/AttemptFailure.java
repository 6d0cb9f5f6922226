package dev.retell4j.internal.http;

import dev.retell4j.operations.Repetition;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** How one attempt failed; what the retry rules decide on. Never leaves this package. */
final class AttemptFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Outgoing outgoing;
    private final int status;
    private final transient Headers headers;
    private final @Nullable String body;
    private final @Nullable IOException broken;
    private final boolean requestLeft;
    private final boolean reusedConnection;
    private final @Nullable Duration retryAfter;

    private AttemptFailure(
            Outgoing outgoing,
            int status,
            Headers headers,
            @Nullable String body,
            @Nullable IOException broken,
            boolean requestLeft,
            boolean reusedConnection,
            @Nullable Duration retryAfter) {
        super(null, broken, false, false);
        this.outgoing = outgoing;
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.broken = broken;
        this.requestLeft = requestLeft;
        this.reusedConnection = reusedConnection;
        this.retryAfter = retryAfter;
    }

    /** An answer that is no success. */
    static AttemptFailure answered(
            Outgoing outgoing, int status, Headers headers, String body, @Nullable Duration retryAfter) {
        return new AttemptFailure(outgoing, status, headers, body, null, true, false, retryAfter);
    }

    /** No answer, or one that broke off after its status. */
    static AttemptFailure broken(Outgoing outgoing, int status, IOException cause, AttemptTrace trace) {
        return new AttemptFailure(
                outgoing,
                status,
                Headers.EMPTY,
                null,
                cause,
                trace.requestLeft(),
                status == 0 && trace.reusedConnection(),
                null);
    }

    Outgoing outgoing() {
        return outgoing;
    }

    /** Returns the status of the answer, 0 when none came. */
    int status() {
        return status;
    }

    Headers headers() {
        return headers;
    }

    @Nullable
    String body() {
        return body;
    }

    /** Returns the failure of the connection, or null when a whole answer came. */
    @Nullable
    IOException broken() {
        return broken;
    }

    boolean requestLeft() {
        return requestLeft;
    }

    /** Tells whether the connection came from the pool: it may just have been closed while it lay idle. */
    boolean reusedConnection() {
        return reusedConnection;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    /** Returns the server's own word on repeating: true, false, or null when it is silent. */
    @Nullable
    Boolean shouldRetry() {
        String word = headers.get("x-should-retry");
        return "true".equals(word) ? Boolean.TRUE : "false".equals(word) ? Boolean.FALSE : null;
    }

    /** Tells whether the server may have carried the request out. */
    boolean ambiguous() {
        if (broken != null) {
            return requestLeft;
        }
        boolean postponed = status == 503 && retryAfter != null;
        return (status == 408 || status >= 500) && !postponed && !Boolean.TRUE.equals(shouldRetry());
    }

    boolean unsafe() {
        return outgoing.repetition() == Repetition.UNSAFE;
    }
}
