package dev.retell4j.errors;

/** The circuit breaker is open: recent requests failed, so this one was not sent. */
public final class RetellCircuitOpenException extends RetellException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param request the facts about the request
     */
    public RetellCircuitOpenException(FailedRequest request) {
        super(
                ErrorText.unanswered(request, "not sent, because the circuit breaker is open after recent failures"),
                request,
                null);
    }
}
