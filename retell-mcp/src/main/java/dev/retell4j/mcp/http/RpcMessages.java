package dev.retell4j.mcp.http;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the one message of a request's body. */
final class RpcMessages {
    private final McpJsonMapper json;

    RpcMessages(McpJsonMapper json) {
        this.json = json;
    }

    JSONRPCMessage read(byte[] body) {
        Object value = parsed(body);
        if (!(value instanceof Map<?, ?> message)) {
            throw Refusal.badRequest("The body has to be one JSON-RPC message, an object; batches are not taken");
        }
        Object id = message.get("id");
        boolean hasId = message.containsKey("id");
        if (hasId && !isId(id)) {
            throw Refusal.badRequest("id has to be a string or a whole number");
        }
        if (!"2.0".equals(message.get("jsonrpc"))) {
            throw Refusal.badRequest("jsonrpc has to be \"2.0\"").answering(id);
        }
        if (message.containsKey("method")) {
            return called(message, id);
        }
        boolean isAnswer = message.containsKey("result") ^ message.containsKey("error");
        if (id == null || !isAnswer) {
            throw Refusal.badRequest("A message has a method, or an id and either result or error")
                    .answering(id);
        }
        return new JSONRPCResponse("2.0", id, message.get("result"), error(message.get("error"), id));
    }

    private @Nullable Object parsed(byte[] body) {
        try {
            return json.readValue(body, Object.class);
        } catch (IOException | RuntimeException e) {
            throw Refusal.of(400, Refusal.PARSE_ERROR, "The body is not JSON in UTF-8");
        }
    }

    private static JSONRPCMessage called(Map<?, ?> message, @Nullable Object id) {
        Object params = message.get("params");
        if (!(message.get("method") instanceof String method) || method.isEmpty()) {
            throw Refusal.badRequest("method has to be a string").answering(id);
        }
        if (params != null && !(params instanceof Map<?, ?>)) {
            throw Refusal.of(400, Refusal.INVALID_PARAMS, "params has to be an object")
                    .answering(id);
        }
        return id == null
                ? new JSONRPCNotification("2.0", method, params)
                : new JSONRPCRequest("2.0", method, id, params);
    }

    private static JSONRPCResponse.@Nullable JSONRPCError error(@Nullable Object error, Object id) {
        if (error == null) {
            return null;
        }
        if (error instanceof Map<?, ?> known
                && known.get("code") instanceof Integer code
                && known.get("message") instanceof String text) {
            return new JSONRPCResponse.JSONRPCError(code, text, known.get("data"));
        }
        throw Refusal.badRequest("error has to have a code and a message").answering(id);
    }

    static boolean isId(@Nullable Object id) {
        return id instanceof String || id instanceof Integer || id instanceof Long || id instanceof BigInteger;
    }
}
