package dev.retell4j.errors;

/** Status 412: the draft is stale. */
public final class PreconditionFailedException extends RetellApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param request the facts about the request
     */
    public PreconditionFailedException(FailedRequest request) {
        super(request, "Read the draft again, apply the change to it, and send that.");
    }
}
