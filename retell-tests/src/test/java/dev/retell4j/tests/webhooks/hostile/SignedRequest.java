package dev.retell4j.tests.webhooks.hostile;

import dev.retell4j.webhooks.WebhookSigner;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/** A request as Retell sends it. */
final class SignedRequest {
    private final byte[] body;
    private final String key;
    private final long millis;
    private final String header;

    private SignedRequest(byte[] body, String key, long millis, String header) {
        this.body = body;
        this.key = key;
        this.millis = millis;
        this.header = header;
    }

    static SignedRequest of(byte[] body, String key, long millis) {
        return new SignedRequest(body, key, millis, WebhookSigner.of(key).sign(body, Instant.ofEpochMilli(millis)));
    }

    byte[] body() {
        return body;
    }

    String key() {
        return key;
    }

    long millis() {
        return millis;
    }

    String header() {
        return header;
    }

    /** The hexadecimal digits of the code. */
    String code() {
        return header.substring(header.length() - 64);
    }

    /** Tells whether a request is no other than this one; the letters of the code may be upper case. */
    boolean isSameAs(Attempt attempt) {
        return attempt.headers().size() == 1 && isSame(attempt.headers().get(0)) && Arrays.equals(attempt.body(), body);
    }

    private boolean isSame(String other) {
        int codeStart = header.length() - 64;
        return other.length() == header.length()
                && other.startsWith(header.substring(0, codeStart))
                && other.substring(codeStart).chars().allMatch(letter -> letter < 0x80)
                && other.toLowerCase(Locale.ROOT).equals(header);
    }
}
