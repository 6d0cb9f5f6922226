package dev.retell4j.webhooks;

import dev.retell4j.internal.json.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What an endpoint answers. Immutable. */
public final class WebhookReply {
    private static final byte[] NOTHING = new byte[0];
    private static final String CONTENT_TYPE = "Content-Type";
    private static final Map<String, String> JSON = Map.of(CONTENT_TYPE, "application/json");
    private static final Map<String, String> TEXT = Map.of(CONTENT_TYPE, "text/plain; charset=utf-8");
    private static final Map<String, String> LATER = Map.of(CONTENT_TYPE, "application/json", "Retry-After", "5");

    static final WebhookReply NO_CONTENT = new WebhookReply(204, Map.of(), NOTHING);

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private WebhookReply(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    static WebhookReply json(byte[] body) {
        return new WebhookReply(200, JSON, body);
    }

    static WebhookReply text(String body) {
        return new WebhookReply(200, TEXT, body.getBytes(StandardCharsets.UTF_8));
    }

    static WebhookReply error(int status, String error) {
        return new WebhookReply(status, JSON, errorBody(error));
    }

    /** Asks the sender to try again. */
    static WebhookReply later(String error) {
        return new WebhookReply(503, LATER, errorBody(error));
    }

    static WebhookReply notAllowed(String allow) {
        return new WebhookReply(
                405, Map.of(CONTENT_TYPE, "application/json", "Allow", allow), errorBody("Use " + allow));
    }

    private static byte[] errorBody(String error) {
        return JsonCodec.write(Map.of("error", error));
    }

    /**
     * Returns the status.
     *
     * @return 200 to 503
     */
    public int status() {
        return status;
    }

    /**
     * Returns the headers; the server that sends the answer adds its own.
     *
     * @return name to value; unmodifiable
     */
    public Map<String, String> headers() {
        return headers;
    }

    /**
     * Returns the body.
     *
     * @return a copy of the bytes; empty when there is no body
     */
    public byte[] body() {
        return body.length == 0 ? body : body.clone();
    }

    /** Returns status and size, not the body, for it may be secret. */
    @Override
    public String toString() {
        return "WebhookReply[" + status + ", " + body.length + " bytes]";
    }
}
