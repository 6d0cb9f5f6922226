package dev.retell4j.internal.http;

import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.IOException;
import java.net.UnknownServiceException;
import java.security.cert.CertificateException;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * When a failed attempt is followed by another, and after what time.
 *
 * <p>Reading and idempotent requests are repeated whenever that may help. A request that would do its work twice is
 * repeated only when it certainly was not carried out.
 */
final class RetryRules {
    /** A longer wait is the caller's to decide on. */
    static final Duration LONGEST_ASKED_WAIT = Duration.ofSeconds(60);

    private static final long FIRST_WAIT_MILLIS = 500;
    private static final long LONGEST_WAIT_MILLIS = 8_000;
    private static final double JITTER = 0.25;

    private final Timing timing;

    RetryRules(Timing timing) {
        this.timing = timing;
    }

    /** Makes the retry of one or many requests. */
    Retry retry(int maxRetries) {
        RetryConfig config = RetryConfig.custom()
                .maxAttempts(maxRetries + 1)
                .retryOnException(failure -> failure instanceof AttemptFailure attempt && repeats(attempt))
                .intervalBiFunction((attempt, outcome) -> waitMillis(attempt, (AttemptFailure) outcome.getLeft()))
                .build();
        return Retry.of("retell", config);
    }

    boolean repeats(AttemptFailure failure) {
        if (!failure.outgoing().bodyRepeatable()) {
            return false;
        }
        Duration asked = failure.retryAfter();
        if (asked != null && asked.compareTo(LONGEST_ASKED_WAIT) > 0) {
            return false;
        }
        IOException broken = failure.broken();
        if (broken != null) {
            return !isPermanent(broken) && (!failure.unsafe() || !failure.requestLeft());
        }
        Boolean word = failure.shouldRetry();
        return word != null ? word : repeatsStatus(failure);
    }

    private static boolean repeatsStatus(AttemptFailure failure) {
        int status = failure.status();
        if (failure.unsafe()) {
            return status == 429 || status == 503 && failure.retryAfter() != null;
        }
        return status == 408 || status == 409 || status == 429 || status >= 500;
    }

    private static boolean isPermanent(IOException failure) {
        return failure instanceof UploadBody.UnreadableContentException
                || failure instanceof UnknownServiceException
                || failure instanceof SSLPeerUnverifiedException
                || failure instanceof SSLHandshakeException && failure.getCause() instanceof CertificateException;
    }

    /** Returns the wait before the next attempt. */
    long waitMillis(int attempt, AttemptFailure failure) {
        Duration asked = failure.retryAfter();
        if (asked != null) {
            return asked.toMillis();
        }
        if (attempt == 1 && failure.reusedConnection()) {
            // The pooled connection had been closed by the other side; a new one is likely to work at once.
            return 0;
        }
        long full = Math.min(FIRST_WAIT_MILLIS << Math.min(attempt - 1, 10), LONGEST_WAIT_MILLIS);
        return Math.round(full * (1 - JITTER * timing.random()));
    }
}
