package dev.retell4j.errors;

/** Status 500 and above: Retell, or something in front of it, had a fault. */
public final class ServerException extends RetellApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param request the facts about the request
     */
    public ServerException(FailedRequest request) {
        super(request, "Try again later; give the request id to Retell's support if it goes on.");
    }
}
