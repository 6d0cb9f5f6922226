package dev.retell4j.internal.http;

import dev.retell4j.internal.redact.Redaction;
import java.time.Duration;
import okhttp3.Headers;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes requests to the log {@code dev.retell4j.http}, without secrets. */
public final class HttpLog {
    private static final Logger LOG = LoggerFactory.getLogger("dev.retell4j.http");
    private static final int LONGEST_BODY = 8 * 1024;

    private final boolean headers;
    private final boolean bodies;

    /**
     * Makes a log.
     *
     * @param headers whether headers are written as well, at level DEBUG
     * @param bodies whether JSON bodies are written as well, at level DEBUG
     */
    public HttpLog(boolean headers, boolean bodies) {
        this.headers = headers;
        this.bodies = bodies;
    }

    void sending(Request request, int attempt) {
        if (!LOG.isDebugEnabled()) {
            return;
        }
        LOG.debug("{} {} attempt {}", request.method(), target(request), attempt);
        if (headers) {
            LOG.debug("request headers {}", describe(request.headers()));
        }
        byte[] json = bodies ? Bodies.json(request.body()) : null;
        if (json != null) {
            LOG.debug("request body {}", shorten(Redaction.json(json)));
        }
    }

    void answered(Request request, int attempt, int status, Headers answerHeaders, Duration took) {
        if (!LOG.isDebugEnabled()) {
            return;
        }
        String id = Errors.requestId(answerHeaders);
        LOG.debug(
                "{} {} attempt {} answered {} in {} ms{}",
                request.method(),
                target(request),
                attempt,
                status,
                took.toMillis(),
                id == null ? "" : ", request id " + id);
        if (headers) {
            LOG.debug("answer headers {}", describe(answerHeaders));
        }
    }

    void body(byte[] body) {
        if (bodies && LOG.isDebugEnabled()) {
            LOG.debug("answer body {}", shorten(Redaction.json(body)));
        }
    }

    void failed(Throwable failure, @Nullable Duration retryIn) {
        if (retryIn != null) {
            LOG.info("{} Trying again in {} ms.", failure.getMessage(), retryIn.toMillis());
        } else if (LOG.isDebugEnabled()) {
            LOG.debug("{}", failure.getMessage());
        }
    }

    /** Notes what somebody else's code threw while a request was given up. */
    void ignored(Throwable failure) {
        LOG.warn("Giving a request up was disturbed", failure);
    }

    /** Returns path and query, without the values of secret parameters. */
    static String target(Request request) {
        String query = request.url().query();
        return request.url().encodedPath() + (query == null ? "" : "?" + Curl.query(request.url()));
    }

    private static String describe(Headers headers) {
        StringBuilder text = new StringBuilder();
        headers.forEach(header -> text.append(text.length() == 0 ? "" : ", ")
                .append(header.getFirst())
                .append(": ")
                .append(Redaction.header(header.getFirst(), header.getSecond())));
        return text.toString();
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST_BODY ? text : text.substring(0, LONGEST_BODY) + "…";
    }
}
