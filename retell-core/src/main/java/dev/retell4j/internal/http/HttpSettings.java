package dev.retell4j.internal.http;

import java.time.Duration;
import java.util.concurrent.Executor;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * How a client sends.
 *
 * @param baseUrl where to, with a trailing slash
 * @param apiKey the key
 * @param headers headers of every request
 * @param timeout time for one attempt, or null for each operation's own default
 * @param deadline time for all attempts of a request, or null for none
 * @param maxRetries retries after the first attempt
 * @param breaker the circuit breaker
 * @param executor completes futures, or null for the thread that read the answer
 * @param gate may refuse requests
 * @param listener hears what happens
 * @param log writes what happens
 */
public record HttpSettings(
        HttpUrl baseUrl,
        String apiKey,
        Headers headers,
        @Nullable Duration timeout,
        @Nullable Duration deadline,
        int maxRetries,
        Breaker breaker,
        @Nullable Executor executor,
        SendGate gate,
        SendListener listener,
        HttpLog log) {
    /** Returns where requests go and how long they may take; neither key nor headers, which may be secret. */
    @Override
    public String toString() {
        return "HttpSettings[baseUrl=" + baseUrl + ", timeout=" + timeout + ", deadline=" + deadline + ", maxRetries="
                + maxRetries + "]";
    }
}
