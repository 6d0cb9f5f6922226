package dev.retell4j.simulator;

import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.simulator.internal.http.Arrival;
import dev.retell4j.types.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;

/** A request that arrived at the simulator, for assertions. */
public final class RecordedRequest {
    private final Arrival arrival;

    RecordedRequest(Arrival arrival) {
        this.arrival = arrival;
    }

    /**
     * Returns when the request arrived.
     *
     * @return the simulated time
     */
    public Instant arrivedAt() {
        return arrival.at();
    }

    /**
     * Returns the HTTP method.
     *
     * @return the method in capitals
     */
    public String method() {
        return arrival.method();
    }

    /**
     * Returns the path as it was sent.
     *
     * @return the path, still percent-encoded, without the query
     */
    public String path() {
        return arrival.path();
    }

    /**
     * Returns the query as it was sent.
     *
     * @return the query, still percent-encoded, without the question mark; empty when there was none
     */
    public Optional<String> query() {
        return Optional.ofNullable(arrival.query());
    }

    /**
     * Returns the first value of a header. The {@code Authorization} header is included: it holds the key as sent.
     *
     * @param name the header's name in any case
     * @return the value, or empty when the header was not sent
     */
    public Optional<String> header(String name) {
        return Optional.ofNullable(arrival.headers().get(name));
    }

    /**
     * Returns all headers.
     *
     * @return the values by name in lower case
     */
    public Map<String, List<String>> headers() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (HttpField field : arrival.headers()) {
            headers.computeIfAbsent(field.getLowerCaseName(), unused -> new ArrayList<>())
                    .add(String.valueOf(field.getValue()));
        }
        return headers;
    }

    /**
     * Returns the body.
     *
     * @return the bytes, none when there was no body
     */
    public byte[] body() {
        return arrival.body().clone();
    }

    /**
     * Returns the body as text.
     *
     * @return the body read as UTF-8
     */
    public String bodyText() {
        return new String(arrival.body(), StandardCharsets.UTF_8);
    }

    /**
     * Returns the body as JSON.
     *
     * @return the JSON
     * @throws RetellDecodeException when the body is not JSON
     */
    public Json json() {
        return Json.parse(arrival.body());
    }

    /**
     * Returns the operation that the request was for.
     *
     * @return the id, for example {@code agentCreate}; empty when method and path are no operation's
     */
    public Optional<String> operationId() {
        return Optional.ofNullable(arrival.operationId());
    }

    /**
     * Returns what was answered. With a fault that loses or breaks an answer, what the answer was.
     *
     * @return the HTTP status, 0 when there was no answer: the connection was reset, or the caller went away
     */
    public int status() {
        return arrival.status();
    }

    /**
     * Returns the fault that the request met.
     *
     * @return the fault, or empty when the request was answered as usual
     */
    public Optional<Fault> fault() {
        return Optional.ofNullable(arrival.fault());
    }

    /** Returns method, path, status and fault; neither headers nor body. */
    @Override
    public String toString() {
        return method() + " " + path() + " -> " + (status() == 0 ? "no answer" : status())
                + fault().map(fault -> " (fault: " + fault + ")").orElse("");
    }
}
