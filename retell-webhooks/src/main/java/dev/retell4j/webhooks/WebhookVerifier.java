package dev.retell4j.webhooks;

import dev.retell4j.webhooks.internal.signature.SignatureHeader;
import dev.retell4j.webhooks.internal.signature.SigningKey;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a request comes from Retell, by its {@code X-Retell-Signature} header.
 *
 * <p>What is signed are the bytes of the body as they came over the wire. A body that was parsed and written again does
 * not verify. A request without a body, such as a custom function called with GET, is verified with no bytes.
 *
 * <p>No input makes it throw. Safe for use by several threads.
 *
 * <pre>{@code
 * WebhookVerifier verifier = WebhookVerifier.of(System.getenv("RETELL_API_KEY"));
 * if (!verifier.verify(body, request.getHeader(WebhookSigner.HEADER)).isValid()) {
 *     response.setStatus(401);
 * }
 * }</pre>
 */
public final class WebhookVerifier {
    private final List<SigningKey> keys;
    private final long toleranceMillis;
    private final Clock clock;

    private WebhookVerifier(Builder builder) {
        keys = List.copyOf(builder.keys);
        toleranceMillis = builder.tolerance.toMillis();
        clock = builder.clock;
    }

    /**
     * Makes a verifier with the usual tolerance of five minutes.
     *
     * @param key the API key of the workspace that carries the webhook badge in the dashboard; other keys of the same
     *     workspace do not verify
     * @return the verifier
     * @throws IllegalArgumentException when the key is blank or has white space around it
     */
    public static WebhookVerifier of(String key) {
        return builder().key(key).build();
    }

    /**
     * Starts a verifier.
     *
     * @return a builder without keys
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Verifies a request.
     *
     * @param body the body, untouched; empty when there is none
     * @param signature the value of the {@code X-Retell-Signature} header, or null when there is none
     * @return the verdict
     */
    public SignatureVerdict verify(byte[] body, @Nullable String signature) {
        SignatureHeader header = signature == null ? null : SignatureHeader.read(signature);
        SignatureVerdict verdict = judge(signature, header);
        if (header == null || !verdict.isValid()) {
            return verdict;
        }
        for (SigningKey key : keys) {
            if (MessageDigest.isEqual(key.code(body, 0, body.length, header.digits()), header.code())) {
                return SignatureVerdict.VALID;
            }
        }
        return SignatureVerdict.MISMATCH;
    }

    /** Judges what can be judged without the body; a valid verdict says that the body decides. */
    SignatureVerdict verifyWithoutBody(@Nullable String signature) {
        return judge(signature, signature == null ? null : SignatureHeader.read(signature));
    }

    private SignatureVerdict judge(@Nullable String signature, @Nullable SignatureHeader header) {
        if (header == null) {
            return signature == null ? SignatureVerdict.MISSING : SignatureVerdict.MALFORMED;
        }
        long age = clock.millis() - header.millis();
        if (age > toleranceMillis) {
            return SignatureVerdict.STALE;
        }
        if (age < -toleranceMillis) {
            return SignatureVerdict.FROM_THE_FUTURE;
        }
        return SignatureVerdict.VALID;
    }

    /** Says how many keys there are, never which. */
    @Override
    public String toString() {
        return "WebhookVerifier[" + keys.size() + (keys.size() == 1 ? " key" : " keys") + ", tolerance "
                + Duration.ofMillis(toleranceMillis) + "]";
    }

    /** Configures a {@link WebhookVerifier}; not safe for use by several threads. */
    public static final class Builder {
        private static final Duration SHORTEST_TOLERANCE = Duration.ofMillis(1);
        private static final Duration LONGEST_TOLERANCE = Duration.ofDays(1);

        private final List<SigningKey> keys = new ArrayList<>();
        private Duration tolerance = Duration.ofMinutes(5);
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        /**
         * Accepts signatures made with a key. Give the old and the new one while the webhook key is being changed.
         *
         * @param key an API key that is, was or will be the webhook key of the workspace
         * @return this builder
         * @throws IllegalArgumentException when the key is blank or has white space around it
         */
        public Builder key(String key) {
            keys.add(SigningKey.of(key));
            return this;
        }

        /**
         * Sets how far the time of sending may be away from now, in either direction.
         *
         * @param tolerance from one millisecond to a day; five minutes by default, as in Retell's own libraries
         * @return this builder
         */
        public Builder tolerance(Duration tolerance) {
            if (tolerance.compareTo(SHORTEST_TOLERANCE) < 0 || tolerance.compareTo(LONGEST_TOLERANCE) > 0) {
                throw new IllegalArgumentException(
                        "tolerance must be from 1 millisecond to " + LONGEST_TOLERANCE + ", not " + tolerance);
            }
            this.tolerance = tolerance;
            return this;
        }

        /**
         * Sets what tells the time.
         *
         * @param clock the clock; the system's by default
         * @return this builder
         */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Makes the verifier.
         *
         * @return the verifier
         * @throws IllegalStateException when no key was given
         */
        public WebhookVerifier build() {
            if (keys.isEmpty()) {
                throw new IllegalStateException("A verifier needs at least one key");
            }
            return new WebhookVerifier(this);
        }
    }
}
