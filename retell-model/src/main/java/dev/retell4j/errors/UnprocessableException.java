package dev.retell4j.errors;

/** Status 422: the id is unknown under this API key, or the content was refused. */
public final class UnprocessableException extends RetellApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param request the facts about the request
     */
    public UnprocessableException(FailedRequest request) {
        super(request, "Check the id and the API key's workspace; many lookups answer 422 for an unknown id.");
    }
}
