package dev.retell4j.errors;

import org.jspecify.annotations.Nullable;

/** No complete answer came in time. */
public final class RetellTimeoutException extends RetellConnectionException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param request the facts about the request
     * @param what what took too long, as the end of a sentence
     * @param cause the failure of the connection, or null
     */
    public RetellTimeoutException(FailedRequest request, String what, @Nullable Throwable cause) {
        super(request, what, cause);
    }
}
