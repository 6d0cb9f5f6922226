package dev.retell4j.errors;

import java.time.Duration;
import java.util.Optional;

/** Status 429: too many requests, or no free slot for another call. */
public final class RateLimitException extends RetellApiException {
    private static final long serialVersionUID = 1L;

    private final FailedRequest limited;

    /**
     * Makes the exception.
     *
     * @param request the facts about the request
     */
    public RateLimitException(FailedRequest request) {
        super(
                request,
                request.retryAfter()
                        .map(wait -> "Wait " + ErrorText.seconds(wait) + " before the next request.")
                        .orElse("Send fewer requests at a time."));
        limited = request;
    }

    /**
     * Returns how long the server asks to wait; from {@code retry-after-ms} or {@code Retry-After}.
     *
     * @return the time, or empty when the server does not say
     */
    public Optional<Duration> retryAfter() {
        return limited.retryAfter();
    }
}
