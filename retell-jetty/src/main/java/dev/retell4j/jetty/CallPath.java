package dev.retell4j.jetty;

import dev.retell4j.websocket.internal.CallIds;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Where calls are dialled: a base, perhaps a secret, and the call id as the last segment. */
final class CallPath {
    private final String base;
    private final @Nullable String secret;

    CallPath(String base, @Nullable String secret) {
        this.base = base;
        this.secret = secret;
    }

    /** Everything before the call id, without a slash at the end. */
    String whole() {
        String start = base.equals("/") ? "" : base;
        return secret == null ? start : start + "/" + secret;
    }

    /**
     * Returns the call id of a path, decoded, or null when calls are not dialled there. Takes the same time for every
     * wrong secret.
     */
    @Nullable
    String callId(String path) {
        String start = base.equals("/") ? "/" : base + "/";
        if (!path.startsWith(start)) {
            return null;
        }
        String rest = path.substring(start.length());
        int slash = rest.indexOf('/');
        if (secret != null) {
            String given = slash < 0 ? rest : rest.substring(0, slash);
            boolean isRight = MessageDigest.isEqual(
                    given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
            if (!isRight || slash < 0) {
                return null;
            }
            rest = rest.substring(slash + 1);
            slash = rest.indexOf('/');
        }
        String id = slash < 0 ? decoded(rest) : null;
        return CallIds.isPossible(id) ? id : null;
    }

    /** Decodes %xx only; a plus is a plus. */
    private static @Nullable String decoded(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        byte[] raw = segment.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(raw.length);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] != '%') {
                bytes.put(raw[i]);
                continue;
            }
            int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                return null;
            }
            bytes.put((byte) (high * 16 + low));
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
