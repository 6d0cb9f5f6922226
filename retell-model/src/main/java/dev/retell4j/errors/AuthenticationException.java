package dev.retell4j.errors;

/** Status 401: the API key is missing or not valid. */
public final class AuthenticationException extends RetellApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param request the facts about the request
     */
    public AuthenticationException(FailedRequest request) {
        super(request, "Check the API key; its environment variable is RETELL_API_KEY.");
    }
}
