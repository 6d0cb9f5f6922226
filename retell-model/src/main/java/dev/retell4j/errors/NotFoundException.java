package dev.retell4j.errors;

/**
 * Status 404: there is no such thing under this API key. Many lookups answer 422 instead, see
 * {@link UnprocessableException}.
 */
public final class NotFoundException extends RetellApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param request the facts about the request
     */
    public NotFoundException(FailedRequest request) {
        super(request, "Check the id, and that the API key belongs to the right workspace.");
    }
}
