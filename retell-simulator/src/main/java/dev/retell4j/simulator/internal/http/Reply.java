package dev.retell4j.simulator.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A response, ready to be written. */
final class Reply {
    private static final HttpField JSON =
            new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");

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
        return noContent(Map.of());
    }

    static Reply noContent(Map<String, String> headers) {
        return new Reply(204, new byte[0], headers);
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

    /** Sets status and headers, the length of the body included. */
    void describeIn(Response response) {
        response.setStatus(status);
        headers.forEach((name, value) -> response.getHeaders().put(name, value));
        if (body.length > 0) {
            response.getHeaders().put(JSON);
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        }
    }

    void send(Response response, Line line, Callback callback) {
        describeIn(response);
        response.write(true, ByteBuffer.wrap(body), line.answering(callback));
    }
}
