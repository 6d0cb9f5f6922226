package dev.retell4j.errors;

/** Status 409: somebody else changed the same thing at the same time. */
public final class ConflictException extends RetellApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param request the facts about the request
     */
    public ConflictException(FailedRequest request) {
        super(request, "Read it again, apply the change to what is there now, and send that.");
    }
}
