package dev.retell4j.errors;

/** Status 402: the trial is over, or no payment method is on file. */
public final class PaymentRequiredException extends RetellApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param request the facts about the request
     */
    public PaymentRequiredException(FailedRequest request) {
        super(request, "Add a payment method to the Retell account.");
    }
}
