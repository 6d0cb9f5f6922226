package dev.retell4j.webhooks.internal.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key, ready to make codes. */
public final class SigningKey {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec spec;

    private SigningKey(SecretKeySpec spec) {
        this.spec = spec;
    }

    /**
     * Prepares a key.
     *
     * @param key the text of the key
     * @return the key
     * @throws IllegalArgumentException when it is blank, or has white space around it
     */
    public static SigningKey of(String key) {
        Objects.requireNonNull(key, "key");
        if (key.isBlank()) {
            throw new IllegalArgumentException("The key must not be blank");
        }
        if (!key.equals(key.strip())) {
            throw new IllegalArgumentException(
                    "The key must not begin or end with white space, as one does that was read with its line end");
        }
        return new SigningKey(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
    }

    /**
     * Makes the code over a body and the digits that follow it.
     *
     * @param body holds the body
     * @param offset where the body begins
     * @param length how long it is
     * @param digits the time of sending
     * @return 32 bytes
     */
    public byte[] code(byte[] body, int offset, int length, byte[] digits) {
        try {
            // A fresh one each time: hardly dearer than a kept one, which would have to be kept per thread.
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(spec);
            mac.update(body, offset, length);
            return mac.doFinal(digits);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
