package dev.retell4j.mcp.http;

import dev.retell4j.mcp.workspaces.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A secret by which a caller is known, of which the server keeps only the SHA-256 hash. A hash without salt is enough
 * for secrets of 256 random bits, as {@link #newSecret()} makes them, and for nothing that a person thought up.
 */
public final class AccessToken {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 32;
    private static final Pattern HASH = Pattern.compile("(?:sha256:)?([0-9a-fA-F]{64})");

    private final byte[] hash;
    private final Caller caller;

    private AccessToken(byte[] hash, Caller caller) {
        this.hash = hash;
        this.caller = caller;
    }

    /**
     * Describes a token by its hash.
     *
     * @param sha256 64 hexadecimal digits, as {@link #hashOf(String)} makes them; {@code sha256:} may stand in front
     * @param caller who is known by it, and what that caller may use
     * @return the token
     * @throws IllegalArgumentException when the hash is none
     */
    public static AccessToken of(String sha256, Caller caller) {
        var matcher = HASH.matcher(sha256);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("The hash of the token of " + caller.id()
                    + " has to be 64 hexadecimal digits (the SHA-256 of the secret), not the secret itself");
        }
        return new AccessToken(HexFormat.of().parseHex(matcher.group(1)), Objects.requireNonNull(caller, "caller"));
    }

    /**
     * Makes a new secret of 256 random bits.
     *
     * @return the secret, to be given to the caller and kept nowhere else
     */
    public static String newSecret() {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return "rmcp_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /**
     * Returns what the server's configuration keeps of a secret.
     *
     * @param secret the secret
     * @return 64 hexadecimal digits
     */
    public static String hashOf(String secret) {
        return HexFormat.of().formatHex(sha256(secret));
    }

    /**
     * Returns who is known by this token.
     *
     * @return the caller
     */
    public Caller caller() {
        return caller;
    }

    /** Returns the caller's id, never the hash; for logs. */
    @Override
    public String toString() {
        return "AccessToken[" + caller.id() + "]";
    }

    /** Takes the same time whether it is or not. */
    boolean isHashedTo(byte[] other) {
        return MessageDigest.isEqual(hash, other);
    }

    String hash() {
        return HexFormat.of().formatHex(hash);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
