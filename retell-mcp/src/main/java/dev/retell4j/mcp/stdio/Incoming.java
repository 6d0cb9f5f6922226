package dev.retell4j.mcp.stdio;

import dev.retell4j.mcp.internal.wire.PlainJson;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line from the client, understood as far as the transport has to. */
sealed interface Incoming {
    /** The error codes of JSON-RPC. */
    int PARSE_ERROR = -32700;

    int INVALID_REQUEST = -32600;
    int INVALID_PARAMS = -32602;
    int INTERNAL_ERROR = -32603;

    /**
     * A method to be run and answered.
     *
     * @param id a text, an {@code Integer} or a {@code Long}
     */
    record Request(Object id, String method, @Nullable Map<?, ?> params) implements Incoming {}

    /** Something to take note of. */
    record Notification(String method, @Nullable Map<?, ?> params) implements Incoming {}

    /** The answer to a request of ours: a result, or an error when that is not null. */
    record Response(
            Object id, @Nullable Object result, @Nullable Map<?, ?> error) implements Incoming {}

    /**
     * No message.
     *
     * @param id what it is answered under, null when that is unknown
     */
    record Wrong(@Nullable Object id, int code, String message) implements Incoming {}

    static Incoming read(byte[] line) {
        Object value;
        try {
            value = PlainJson.read(line);
        } catch (IOException e) {
            return new Wrong(null, PARSE_ERROR, "The line is not JSON");
        }
        if (value instanceof List) {
            return new Wrong(null, INVALID_REQUEST, "Batches are not supported: send one message a line");
        }
        if (!(value instanceof Map<?, ?> message)) {
            return new Wrong(null, INVALID_REQUEST, "A message is a JSON object");
        }
        return of(message);
    }

    private static Incoming of(Map<?, ?> message) {
        Object id = message.get("id");
        Object answerTo = id instanceof String || id instanceof Integer || id instanceof Long ? id : null;
        if (!"2.0".equals(message.get("jsonrpc"))) {
            return new Wrong(answerTo, INVALID_REQUEST, "A message has \"jsonrpc\":\"2.0\"");
        }
        if (message.containsKey("id") && answerTo == null) {
            return new Wrong(null, INVALID_REQUEST, "An id is a text or a whole number");
        }
        if (message.get("method") instanceof String method) {
            Object params = message.get("params");
            if (params != null && !(params instanceof Map)) {
                return new Wrong(answerTo, INVALID_PARAMS, "Parameters are an object");
            }
            return answerTo == null
                    ? new Notification(method, (Map<?, ?>) params)
                    : new Request(answerTo, method, (Map<?, ?>) params);
        }
        if (answerTo != null && message.containsKey("error")) {
            Object error = message.get("error");
            return new Response(answerTo, null, error instanceof Map<?, ?> fields ? fields : Map.of());
        }
        if (answerTo != null && message.containsKey("result")) {
            return new Response(answerTo, message.get("result"), null);
        }
        return new Wrong(answerTo, INVALID_REQUEST, "A message has a method, a result or an error");
    }
}
