package dev.retell4j.mcp.http;

import dev.retell4j.mcp.internal.wire.Admission;
import dev.retell4j.mcp.workspaces.Caller;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** A request is answered with an error at once; as an exception, because any check may say so. */
final class Refusal extends RuntimeException {
    static final int PARSE_ERROR = -32700;
    static final int INVALID_REQUEST = -32600;
    static final int INVALID_PARAMS = -32602;
    static final int INTERNAL_ERROR = -32603;
    static final int NOT_TAKEN = -32000;
    static final int UNKNOWN_SESSION = -32001;

    private static final long serialVersionUID = 1L;

    final int status;
    final int code;
    final String text;
    final transient @Nullable Object id;
    final @Nullable String header;
    final @Nullable String headerValue;

    private Refusal(
            int status,
            int code,
            String text,
            @Nullable Object id,
            @Nullable String header,
            @Nullable String headerValue) {
        super(text, null, false, false);
        this.status = status;
        this.code = code;
        this.text = text;
        this.id = id;
        this.header = header;
        this.headerValue = headerValue;
    }

    static Refusal of(int status, int code, String text) {
        return new Refusal(status, code, text, null, null, null);
    }

    static Refusal badRequest(String text) {
        return of(HttpServletResponse.SC_BAD_REQUEST, INVALID_REQUEST, text);
    }

    static Refusal forbidden(String text) {
        return of(HttpServletResponse.SC_FORBIDDEN, NOT_TAKEN, text);
    }

    static Refusal unknownSession() {
        return of(HttpServletResponse.SC_NOT_FOUND, UNKNOWN_SESSION, "Session not found; send initialize again");
    }

    /** Refuses what is not admitted, with a status of 200, as errors of the SDK have it. */
    static void unless(Admission admission, JSONRPCRequest asked, Caller caller) {
        admission.refused(asked.method(), asked.params(), caller).ifPresent(refused -> {
            throw of(HttpServletResponse.SC_OK, refused.code(), refused.message())
                    .answering(asked.id());
        });
    }

    /** The same, as the answer to a request of JSON-RPC. */
    Refusal answering(@Nullable Object requestId) {
        return new Refusal(status, code, text, requestId, header, headerValue);
    }

    /** The same, with a header. */
    Refusal with(String name, String value) {
        return new Refusal(status, code, text, id, name, value);
    }
}
