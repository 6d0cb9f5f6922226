package dev.retell4j.mcp.http;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Errors as JSON-RPC has them, with nothing of what went on inside. */
final class Errors {
    private Errors() {}

    static byte[] json(McpJsonMapper json, @Nullable Object id, int code, String message) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("message", message);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("jsonrpc", "2.0");
        body.put("id", id);
        body.put("error", error);
        try {
            return json.writeValueAsBytes(body);
        } catch (IOException e) {
            String fixed =
                    "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32603,\"message\":\"Internal error\"}}";
            return fixed.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The SDK answers what a handler throws with the exception's message and causes, which are nobody's business. */
    static JSONRPCResponse withoutInternals(JSONRPCResponse answer) {
        JSONRPCResponse.JSONRPCError error = answer.error();
        return error != null && error.code() != null && error.code() == Refusal.INTERNAL_ERROR
                ? JSONRPCResponse.error(
                        answer.id(), new JSONRPCResponse.JSONRPCError(Refusal.INTERNAL_ERROR, "Internal error"))
                : answer;
    }
}
