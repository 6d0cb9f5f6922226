package dev.retell4j.errors;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Root of everything that this library throws on purpose. Messages never hold secrets. */
public class RetellException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable FailedRequest request;

    /**
     * Makes an exception that belongs to no request.
     *
     * @param message what went wrong and what to do
     */
    public RetellException(String message) {
        this(message, null, null);
    }

    /**
     * Makes an exception that belongs to no request.
     *
     * @param message what went wrong and what to do
     * @param cause what lies behind it, or null
     */
    public RetellException(String message, @Nullable Throwable cause) {
        this(message, null, cause);
    }

    /**
     * Makes an exception.
     *
     * @param message what went wrong and what to do
     * @param request the request that failed, or null
     * @param cause what lies behind it, or null
     */
    public RetellException(String message, @Nullable FailedRequest request, @Nullable Throwable cause) {
        super(message, cause);
        this.request = request;
    }

    /**
     * Returns the facts about the request that failed.
     *
     * @return operation, status, attempts and more, or empty when no request was involved
     */
    public Optional<FailedRequest> request() {
        return Optional.ofNullable(request);
    }

    /**
     * Tells whether the request may have done its work although it failed. Sending it again could then dial, send or
     * buy twice.
     *
     * @return true only for an operation whose repetition is unsafe, and only when no complete answer came, the answer
     *     was 408 or 5xx without the server's word that it did nothing, or it was a success that could not be read
     */
    public boolean outcomeUnknown() {
        return request != null && request.outcomeUnknown();
    }
}
