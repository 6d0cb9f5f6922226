package dev.retell4j.mcp.http;

import dev.retell4j.mcp.workspaces.Caller;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Answers {@code tools/list} with what the caller may see. The SDK has one list for all, in which the schemas would
 * name the workspaces of others.
 */
final class ListedTools {
    private final McpJsonMapper json;
    private final Function<Caller, String> lists;

    /** {@code lists} makes the result for a caller, as JSON. */
    ListedTools(McpJsonMapper json, Function<Caller, String> lists) {
        this.json = json;
        this.lists = lists;
    }

    boolean areAsked(JSONRPCMessage message) {
        return message instanceof JSONRPCRequest asked && asked.method().equals(McpSchema.METHOD_TOOLS_LIST);
    }

    void answer(HttpServletResponse response, JSONRPCRequest asked, Visitor visitor) throws IOException {
        String id = json.writeValueAsString(asked.id());
        byte[] body = ("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":" + lists.apply(visitor.caller()) + "}")
                .getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
