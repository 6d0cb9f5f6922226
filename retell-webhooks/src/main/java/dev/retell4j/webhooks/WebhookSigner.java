package dev.retell4j.webhooks;

import dev.retell4j.webhooks.internal.signature.SigningKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Signs as Retell does: for tests of a receiver, and for whoever stands in for Retell.
 *
 * <p>The signature is an HMAC-SHA256 over the body and the digits of the time of sending, with the workspace's webhook
 * key.
 */
public final class WebhookSigner {
    /** The header that carries the signature. */
    public static final String HEADER = "X-Retell-Signature";

    private final SigningKey key;

    private WebhookSigner(SigningKey key) {
        this.key = key;
    }

    /**
     * Makes a signer.
     *
     * @param key the API key of the workspace that is its webhook key
     * @return the signer
     * @throws IllegalArgumentException when the key is blank or has white space around it
     */
    public static WebhookSigner of(String key) {
        return new WebhookSigner(SigningKey.of(key));
    }

    /**
     * Signs a body as of now.
     *
     * @param body the body as it will be sent; empty for a request without one
     * @return the value of the header
     */
    public String sign(byte[] body) {
        return sign(body, Instant.now());
    }

    /**
     * Signs a body.
     *
     * @param body the body as it will be sent; empty for a request without one
     * @param sentAt the time of sending, of which whole milliseconds count; not before 1970
     * @return the value of the header, {@code v=<milliseconds>,d=<hex>}
     */
    public String sign(byte[] body, Instant sentAt) {
        long millis = sentAt.toEpochMilli();
        if (millis < 0) {
            throw new IllegalArgumentException("sentAt must not be before 1970, but is " + sentAt);
        }
        String digits = Long.toString(millis);
        byte[] code = key.code(body, 0, body.length, digits.getBytes(StandardCharsets.US_ASCII));
        return "v=" + digits + ",d=" + HexFormat.of().formatHex(code);
    }

    /** Names the type only, for the key is secret. */
    @Override
    public String toString() {
        return "WebhookSigner";
    }
}
