package dev.retell4j.errors;

import dev.retell4j.operations.Operation;
import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a request that failed. Immutable.
 *
 * <p>Also the way to make an API error for a unit test:
 * {@code RetellApiException.of(FailedRequest.of(Operations.AGENT_RETRIEVE).withStatus(404))}.
 */
public final class FailedRequest implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Operation operation;
    private final String path;
    private final int status;
    private final @Nullable String serverMessage;
    private final @Nullable String body;
    private final @Nullable String requestId;
    private final int attempts;
    private final @Nullable Duration retryAfter;
    private final boolean outcomeUnknown;

    private FailedRequest(
            Operation operation,
            String path,
            int status,
            @Nullable String serverMessage,
            @Nullable String body,
            @Nullable String requestId,
            int attempts,
            @Nullable Duration retryAfter,
            boolean outcomeUnknown) {
        this.operation = operation;
        this.path = path;
        this.status = status;
        this.serverMessage = serverMessage;
        this.body = body;
        this.requestId = requestId;
        this.attempts = attempts;
        this.retryAfter = retryAfter;
        this.outcomeUnknown = outcomeUnknown;
    }

    /**
     * Starts with the operation alone.
     *
     * @param operation what was sent
     * @return facts with the operation's path template, no status and one attempt
     */
    public static FailedRequest of(Operation operation) {
        Objects.requireNonNull(operation, "operation");
        return new FailedRequest(operation, operation.path(), 0, null, null, null, 1, null, false);
    }

    /**
     * Adds the path that was really asked for.
     *
     * @param path the path without query
     * @return new facts
     */
    public FailedRequest withPath(String path) {
        return new FailedRequest(
                operation, path, status, serverMessage, body, requestId, attempts, retryAfter, outcomeUnknown);
    }

    /**
     * Adds the status of the answer.
     *
     * @param status the HTTP status, 0 when no answer came
     * @return new facts
     */
    public FailedRequest withStatus(int status) {
        return new FailedRequest(
                operation, path, status, serverMessage, body, requestId, attempts, retryAfter, outcomeUnknown);
    }

    /**
     * Adds the server's words.
     *
     * @param serverMessage what the server says went wrong, or null
     * @param body the text of the answer, or null
     * @return new facts
     */
    public FailedRequest withAnswer(@Nullable String serverMessage, @Nullable String body) {
        return new FailedRequest(
                operation, path, status, serverMessage, body, requestId, attempts, retryAfter, outcomeUnknown);
    }

    /**
     * Adds the id that the server gave the request.
     *
     * @param requestId the id, or null
     * @return new facts
     */
    public FailedRequest withRequestId(@Nullable String requestId) {
        return new FailedRequest(
                operation, path, status, serverMessage, body, requestId, attempts, retryAfter, outcomeUnknown);
    }

    /**
     * Adds how often the request was tried.
     *
     * @param attempts the number of attempts, 0 when nothing was sent
     * @return new facts
     */
    public FailedRequest withAttempts(int attempts) {
        return new FailedRequest(
                operation, path, status, serverMessage, body, requestId, attempts, retryAfter, outcomeUnknown);
    }

    /**
     * Adds how long the server asks to wait.
     *
     * @param retryAfter the time, or null when the server does not say
     * @return new facts
     */
    public FailedRequest withRetryAfter(@Nullable Duration retryAfter) {
        return new FailedRequest(
                operation, path, status, serverMessage, body, requestId, attempts, retryAfter, outcomeUnknown);
    }

    /**
     * Adds whether the request may have done its work all the same.
     *
     * @param outcomeUnknown true when that cannot be ruled out and a repeat would do harm
     * @return new facts
     */
    public FailedRequest withOutcomeUnknown(boolean outcomeUnknown) {
        return new FailedRequest(
                operation, path, status, serverMessage, body, requestId, attempts, retryAfter, outcomeUnknown);
    }

    /**
     * Returns what was sent.
     *
     * @return the operation
     */
    public Operation operation() {
        return operation;
    }

    /**
     * Returns the path that was asked for.
     *
     * @return the path without query, for example {@code /get-agent/agent_1}
     */
    public String path() {
        return path;
    }

    /**
     * Returns the status of the answer.
     *
     * @return the HTTP status, or empty when no answer came
     */
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /**
     * Returns what the server says went wrong.
     *
     * @return the server's message, or empty when it gave none
     */
    public Optional<String> serverMessage() {
        return Optional.ofNullable(serverMessage);
    }

    /**
     * Returns the answer as it came, at most its first 64 KiB. It is not redacted: do not log it.
     *
     * @return the text, or empty when there was none
     */
    public Optional<String> body() {
        return Optional.ofNullable(body);
    }

    /**
     * Returns the id that the server gave the request; its support asks for it.
     *
     * @return the id, or empty when the answer held none
     */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /**
     * Returns how often the request was tried.
     *
     * @return the number of attempts, 0 when nothing was sent
     */
    public int attempts() {
        return attempts;
    }

    /**
     * Returns how long the server asks to wait before the next request.
     *
     * @return the time, or empty when the server does not say
     */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /**
     * Tells whether the request may have done its work all the same.
     *
     * @return true when that cannot be ruled out and a repeat would do harm
     */
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }

    /** Returns method, path, status and attempts; for logs. */
    @Override
    public String toString() {
        return ErrorText.subject(this) + (status == 0 ? "" : " " + status) + ErrorText.trace(this);
    }
}
