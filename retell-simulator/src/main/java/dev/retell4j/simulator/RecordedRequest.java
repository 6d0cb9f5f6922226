package dev.retell4j.simulator;

import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.types.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that arrived at the simulator, for assertions. */
public final class RecordedRequest {
    private final Instant arrivedAt;
    private final String method;
    private final String path;
    private final @Nullable String query;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final @Nullable String operationId;
    private final int status;

    /**
     * Makes a record of a request; the simulator calls this.
     *
     * @param arrivedAt the simulated time of arrival
     * @param method the HTTP method
     * @param path the path as sent, not decoded
     * @param query the query as sent, without the question mark, or null
     * @param headers the headers, names in lower case
     * @param body the body
     * @param operationId the operation that the request was for, or null when there is none
     * @param status the status that was answered, 0 when none was
     */
    public RecordedRequest(
            Instant arrivedAt,
            String method,
            String path,
            @Nullable String query,
            Map<String, List<String>> headers,
            byte[] body,
            @Nullable String operationId,
            int status) {
        this.arrivedAt = Objects.requireNonNull(arrivedAt, "arrivedAt");
        this.method = Objects.requireNonNull(method, "method");
        this.path = Objects.requireNonNull(path, "path");
        this.query = query;
        this.headers = Map.copyOf(headers);
        this.body = body.clone();
        this.operationId = operationId;
        this.status = status;
    }

    /**
     * Returns when the request arrived.
     *
     * @return the simulated time
     */
    public Instant arrivedAt() {
        return arrivedAt;
    }

    /**
     * Returns the HTTP method.
     *
     * @return the method in capitals
     */
    public String method() {
        return method;
    }

    /**
     * Returns the path as it was sent.
     *
     * @return the path, still percent-encoded, without the query
     */
    public String path() {
        return path;
    }

    /**
     * Returns the query as it was sent.
     *
     * @return the query, still percent-encoded, without the question mark; empty when there was none
     */
    public Optional<String> query() {
        return Optional.ofNullable(query);
    }

    /**
     * Returns the first value of a header. The {@code Authorization} header is included: it holds the key as sent.
     *
     * @param name the header's name in any case
     * @return the value, or empty when the header was not sent
     */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /**
     * Returns all headers.
     *
     * @return the values by name in lower case
     */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /**
     * Returns the body.
     *
     * @return the bytes, none when there was no body
     */
    public byte[] body() {
        return body.clone();
    }

    /**
     * Returns the body as text.
     *
     * @return the body read as UTF-8
     */
    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * Returns the body as JSON.
     *
     * @return the JSON
     * @throws RetellDecodeException when the body is not JSON
     */
    public Json json() {
        return Json.parse(body);
    }

    /**
     * Returns the operation that the request was for.
     *
     * @return the id, for example {@code agentCreate}; empty when method and path are no operation's
     */
    public Optional<String> operationId() {
        return Optional.ofNullable(operationId);
    }

    /**
     * Returns what was answered.
     *
     * @return the HTTP status, 0 when the caller went away before an answer
     */
    public int status() {
        return status;
    }

    /** Returns method, path and status; neither headers nor body. */
    @Override
    public String toString() {
        return method + " " + path + " -> " + status;
    }
}
