package dev.retell4j;

import dev.retell4j.internal.http.Answer;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A successful answer with everything around its body.
 *
 * @param <T> the type of the body
 */
public final class ApiResponse<T extends @Nullable Object> {
    private final Answer<T> answer;
    private final ResponseHeaders headers;

    ApiResponse(Answer<T> answer) {
        this.answer = answer;
        this.headers = new ResponseHeaders(answer.headers());
    }

    /**
     * Returns the HTTP status.
     *
     * @return a status from 200 to 299; 404 or 422 only for a delete that an earlier attempt had done already
     */
    public int status() {
        return answer.status();
    }

    /**
     * Returns the headers.
     *
     * @return the headers of the last attempt
     */
    public ResponseHeaders headers() {
        return headers;
    }

    /**
     * Returns the body.
     *
     * @return the body; null for operations without one
     */
    public T body() {
        return answer.body();
    }

    /**
     * Returns how often the request was tried.
     *
     * @return the number of attempts, from 1
     */
    public int attempts() {
        return answer.attempts();
    }

    /**
     * Returns the id that the server gave the request; from {@code x-request-id}, else {@code cf-ray}.
     *
     * @return the id, or empty when the answer holds none
     */
    public Optional<String> requestId() {
        return Optional.ofNullable(answer.requestId());
    }

    /**
     * Returns how long it took from sending to the decoded body, all attempts and waits included.
     *
     * @return the time
     */
    public Duration duration() {
        return answer.duration();
    }

    /** Returns status, attempts and request id; for logs. */
    @Override
    public String toString() {
        return "ApiResponse[status " + status() + ", attempts " + attempts()
                + requestId().map(id -> ", request id " + id).orElse("") + "]";
    }
}
