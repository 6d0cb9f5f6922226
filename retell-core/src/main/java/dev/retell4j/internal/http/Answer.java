package dev.retell4j.internal.http;

import java.time.Duration;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What a successful request brought.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the decoded body, null when there is none
 * @param attempts how often it was tried
 * @param requestId the id that the server gave it
 * @param duration time from sending to the decoded answer, retries included
 * @param <T> the type of the body
 */
public record Answer<T extends @Nullable Object>(
        int status,
        Headers headers,
        T body,
        int attempts,
        @Nullable String requestId,
        Duration duration) {
    /** Returns the status; headers and body may be secret. */
    @Override
    public String toString() {
        return "Answer[" + status + "]";
    }
}
