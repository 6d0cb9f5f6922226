package dev.retell4j.errors;

/** Status 400: the request is malformed, or a value is not allowed. */
public final class BadRequestException extends RetellApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param request the facts about the request
     */
    public BadRequestException(FailedRequest request) {
        super(
                request,
                "Compare the request with the operation's documentation; the server's message usually names the field.");
    }
}
