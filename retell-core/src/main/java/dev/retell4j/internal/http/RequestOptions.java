package dev.retell4j.internal.http;

import java.time.Duration;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What one request does differently from its client; null means "as the client does".
 *
 * @param timeout time for one attempt
 * @param deadline time for all attempts together
 * @param maxRetries retries after the first attempt
 * @param headers headers in addition to the client's, replacing those of the same name
 */
public record RequestOptions(
        @Nullable Duration timeout,
        @Nullable Duration deadline,
        @Nullable Integer maxRetries,
        Headers headers) {
    /** Returns the limits and the names of the headers, whose values may be secret. */
    @Override
    public String toString() {
        return "RequestOptions[timeout=" + timeout + ", deadline=" + deadline + ", maxRetries=" + maxRetries
                + ", headers=" + headers.names() + "]";
    }

    /** Everything as the client does. */
    public static final RequestOptions NONE = new RequestOptions(null, null, null, Headers.EMPTY);

    /** Returns options with another timeout. */
    public RequestOptions withTimeout(Duration value) {
        return new RequestOptions(Checks.time("timeout", value), deadline, maxRetries, headers);
    }

    /** Returns options with another deadline. */
    public RequestOptions withDeadline(Duration value) {
        return new RequestOptions(timeout, Checks.time("deadline", value), maxRetries, headers);
    }

    /** Returns options with another number of retries. */
    public RequestOptions withMaxRetries(int value) {
        return new RequestOptions(timeout, deadline, Checks.retries(value), headers);
    }

    /** Returns options with one header more. */
    public RequestOptions withHeader(String name, String value) {
        Checks.header(name, value);
        return new RequestOptions(
                timeout,
                deadline,
                maxRetries,
                headers.newBuilder().set(name, value).build());
    }
}
