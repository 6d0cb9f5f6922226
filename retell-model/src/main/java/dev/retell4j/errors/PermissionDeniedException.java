package dev.retell4j.errors;

/** Status 403: the API key may not do this. */
public final class PermissionDeniedException extends RetellApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param request the facts about the request
     */
    public PermissionDeniedException(FailedRequest request) {
        super(request, "Use an API key whose scope includes this operation.");
    }
}
