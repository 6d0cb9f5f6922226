package dev.retell4j.mcp.stdio;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line from the client, understood as far as the transport has to. */
sealed interface Incoming {
    /** A method to be run and answered. */
    record Request(JSONRPCRequest message) implements Incoming {
        Object id() {
            return message.id();
        }
    }

    /** Something to take note of. */
    record Notification(JSONRPCNotification message) implements Incoming {}

    /** The answer to a request of ours. */
    record Response(JSONRPCResponse message) implements Incoming {}

    /**
     * No message.
     *
     * @param id what it would be answered under, null when that is unknown
     */
    record Wrong(@Nullable Object id, int code, String message) implements Incoming {}

    static Incoming read(byte[] line, McpJsonMapper mapper) {
        Object value;
        try {
            value = mapper.readValue(line, Object.class);
        } catch (IOException | RuntimeException e) {
            return new Wrong(null, ErrorCodes.PARSE_ERROR, "The line is not JSON");
        }
        if (value instanceof List) {
            return new Wrong(null, ErrorCodes.INVALID_REQUEST, "Batches are not supported: send one message a line");
        }
        if (!(value instanceof Map<?, ?> message)) {
            return new Wrong(null, ErrorCodes.INVALID_REQUEST, "A message is a JSON object");
        }
        return of(message);
    }

    private static Incoming of(Map<?, ?> message) {
        Object id = message.get("id");
        boolean isIdValid = id instanceof String || id instanceof Integer || id instanceof Long;
        Object answerTo = isIdValid ? id : null;
        if (!"2.0".equals(message.get("jsonrpc"))) {
            return new Wrong(answerTo, ErrorCodes.INVALID_REQUEST, "A message has \"jsonrpc\":\"2.0\"");
        }
        if (message.containsKey("id") && !isIdValid) {
            return new Wrong(null, ErrorCodes.INVALID_REQUEST, "An id is a text or a whole number");
        }
        if (message.get("method") instanceof String method) {
            Object params = message.get("params");
            if (params != null && !(params instanceof Map)) {
                return new Wrong(answerTo, ErrorCodes.INVALID_PARAMS, "Parameters are an object");
            }
            return answerTo == null
                    ? new Notification(new JSONRPCNotification("2.0", method, params))
                    : new Request(new JSONRPCRequest("2.0", method, answerTo, params));
        }
        if (answerTo != null && (message.containsKey("result") || message.containsKey("error"))) {
            return new Response(
                    new JSONRPCResponse("2.0", answerTo, message.get("result"), error(message.get("error"))));
        }
        return new Wrong(answerTo, ErrorCodes.INVALID_REQUEST, "A message has a method, a result or an error");
    }

    private static @Nullable JSONRPCError error(@Nullable Object error) {
        if (error == null) {
            return null;
        }
        Map<?, ?> fields = error instanceof Map<?, ?> map ? map : Map.of();
        int code = fields.get("code") instanceof Number number ? number.intValue() : ErrorCodes.INTERNAL_ERROR;
        return new JSONRPCError(code, String.valueOf(fields.get("message")), fields.get("data"));
    }
}
