package dev.retell4j.mcp.internal.dispatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.retell4j.types.Json;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals questions to people, so that an answer counts only for the call that was asked about: the same caller, tool,
 * arguments, workspace and question, within a few minutes, once.
 *
 * <p>Nothing is kept of a question that was not answered; of an answered one, that it is used up. Safe for use by
 * several threads.
 */
public final class ConsentSeal {
    private static final String MAC = "HmacSHA256";
    private static final int NONCE = 16;
    private static final int HASH = 32;
    private static final int LENGTH = Long.BYTES + NONCE + HASH + HASH;
    private static final long MOST_USED = 100_000;

    private final byte[] key = new byte[HASH];
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private final Duration lifetime;
    private final Cache<String, Boolean> used;

    /**
     * Makes a seal with a key of its own.
     *
     * @param clock tells the time
     * @param lifetime how long a question may wait for its answer
     */
    public ConsentSeal(Clock clock, Duration lifetime) {
        this.clock = clock;
        this.lifetime = lifetime;
        random.nextBytes(key);
        used = Caffeine.newBuilder()
                .expireAfterWrite(lifetime.multipliedBy(2))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /**
     * What an answer has to belong to.
     *
     * @param caller the caller's id
     * @param tool the tool's name
     * @param workspace the workspace's name
     * @param arguments the arguments as they were sent
     */
    public record Scope(String caller, String tool, String workspace, Json arguments) {}

    /** What became of an answer. */
    public enum Verdict {
        /** It belongs to the call; it is used up now. */
        VALID,
        /** It belongs to something else, or was changed. */
        FOREIGN,
        /** It came too late. */
        EXPIRED,
        /** It was used before. */
        USED
    }

    /**
     * Seals a question.
     *
     * @param scope what it is about
     * @param question its text
     * @return an opaque text
     */
    public String seal(Scope scope, String question) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        ByteBuffer open = ByteBuffer.allocate(Long.BYTES + NONCE + HASH)
                .putLong(clock.instant().plus(lifetime).toEpochMilli())
                .put(nonce)
                .put(sha256(question.getBytes(StandardCharsets.UTF_8)));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(LENGTH)
                        .put(open.array())
                        .put(mac(open.array(), scope))
                        .array());
    }

    /**
     * Opens a seal, which works once.
     *
     * @param state the sealed text
     * @param scope what it should be about
     * @return whether it is valid
     */
    public Verdict open(String state, Scope scope) {
        byte[] bytes = decode(state);
        if (bytes.length != LENGTH) {
            return Verdict.FOREIGN;
        }
        byte[] open = Arrays.copyOf(bytes, LENGTH - HASH);
        byte[] mac = Arrays.copyOfRange(bytes, LENGTH - HASH, LENGTH);
        if (!MessageDigest.isEqual(mac, mac(open, scope))) {
            return Verdict.FOREIGN;
        }
        if (clock.millis() > ByteBuffer.wrap(open).getLong() || used.estimatedSize() > MOST_USED) {
            return Verdict.EXPIRED;
        }
        String nonce = Base64.getEncoder().encodeToString(Arrays.copyOfRange(open, Long.BYTES, Long.BYTES + NONCE));
        return used.asMap().putIfAbsent(nonce, true) == null ? Verdict.VALID : Verdict.USED;
    }

    /**
     * Tells whether a valid seal is that of a question.
     *
     * @param state the sealed text
     * @param question the text of the question
     * @return false when something else was asked
     */
    public static boolean isAbout(String state, String question) {
        byte[] bytes = decode(state);
        return bytes.length == LENGTH
                && MessageDigest.isEqual(
                        Arrays.copyOfRange(bytes, Long.BYTES + NONCE, Long.BYTES + NONCE + HASH),
                        sha256(question.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] mac(byte[] open, Scope scope) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            // Lengths stand before the parts, so that no part can reach into the next.
            for (byte[] part : new byte[][] {
                open,
                scope.caller().getBytes(StandardCharsets.UTF_8),
                scope.tool().getBytes(StandardCharsets.UTF_8),
                scope.workspace().getBytes(StandardCharsets.UTF_8),
                sha256(canonical(Trees.of(scope.arguments())).getBytes(StandardCharsets.UTF_8))
            }) {
                out.writeInt(part.length);
                out.write(part);
            }
            return mac.doFinal(bytes.toByteArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(MAC + " is missing", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same arguments give the same text, in whatever order the properties come. */
    private static String canonical(JsonNode value) {
        if (value.isObject()) {
            Map<String, String> sorted = new TreeMap<>();
            value.properties().forEach(one -> sorted.put(Json.of(one.getKey()).text(), canonical(one.getValue())));
            StringBuilder text = new StringBuilder("{");
            sorted.forEach(
                    (name, one) -> text.append(name).append(':').append(one).append(','));
            return text.append('}').toString();
        }
        if (value.isArray()) {
            StringBuilder text = new StringBuilder("[");
            value.forEach(one -> text.append(canonical(one)).append(','));
            return text.append(']').toString();
        }
        return value.toString();
    }

    private static byte[] decode(String state) {
        try {
            return state.length() > 2 * LENGTH
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(state);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }
}
