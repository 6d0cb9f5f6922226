package dev.retell4j.webhooks;

/** What a {@link WebhookVerifier} found. */
public enum SignatureVerdict {
    /** The signature is that of the body, made with one of the keys, and fresh. */
    VALID,

    /** There is no {@code X-Retell-Signature} header. */
    MISSING,

    /** The header is not of the form {@code v=<milliseconds>,d=<64 hex digits>}, or came more than once. */
    MALFORMED,

    /** The time in the header is longer ago than the tolerance. */
    STALE,

    /** The time in the header is further ahead than the tolerance. */
    FROM_THE_FUTURE,

    /** None of the keys makes this signature for this body. */
    MISMATCH;

    /**
     * Tells whether the request may be trusted.
     *
     * @return true for {@link #VALID} alone
     */
    public boolean isValid() {
        return this == VALID;
    }
}
