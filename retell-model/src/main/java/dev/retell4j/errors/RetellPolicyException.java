package dev.retell4j.errors;

/** The client's own policy forbids the request; nothing was sent. */
public final class RetellPolicyException extends RetellException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param request the facts about the request
     * @param rule the rule that forbids it, as the end of a sentence
     */
    public RetellPolicyException(FailedRequest request, String rule) {
        super(ErrorText.unanswered(request, "not sent, because " + rule), request, null);
    }
}
