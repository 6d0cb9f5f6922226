package dev.retell4j.simulator.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.Map;

/** A response, ready to be written. */
final class Reply {
    private final int status;
    private final byte[] body;
    private final Map<String, String> headers;

    private Reply(int status, byte[] body, Map<String, String> headers) {
        this.status = status;
        this.body = body;
        this.headers = headers;
    }

    static Reply ok(int status, JsonNode body) {
        return new Reply(status, JsonTrees.bytes(body), Map.of());
    }

    static Reply noContent() {
        return new Reply(204, new byte[0], Map.of());
    }

    static Reply error(int status, String message, Map<String, String> headers) {
        ObjectNode body = JsonTrees.object().put("status", "error").put("message", message);
        return new Reply(status, JsonTrees.bytes(body), headers);
    }

    static Reply error(ApiFailure failure) {
        return error(failure.status(), failure.reason(), Map.of());
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body;
    }

    Map<String, String> headers() {
        return headers;
    }
}
