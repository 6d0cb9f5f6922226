package dev.retell4j.errors;

import org.jspecify.annotations.Nullable;

/** No complete answer came: the connection could not be made, or it broke. */
public class RetellConnectionException extends RetellException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param request the facts about the request
     * @param what what happened, as the end of a sentence
     * @param cause the failure of the connection, or null
     */
    public RetellConnectionException(FailedRequest request, String what, @Nullable Throwable cause) {
        super(ErrorText.unanswered(request, what), request, cause);
    }
}
