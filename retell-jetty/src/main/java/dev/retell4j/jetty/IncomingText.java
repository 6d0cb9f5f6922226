package dev.retell4j.jetty;

import dev.retell4j.websocket.CustomLlmSession;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.exception.BadPayloadException;
import org.jspecify.annotations.Nullable;

/**
 * Puts messages together from their frames. Takes no more memory than was received, whatever length a frame announces.
 */
final class IncomingText {
    /** What takes so long to read that nobody else should wait meanwhile. */
    private static final int LARGE_BYTES = 64 * 1024;

    private static final char REPLACEMENT = '\uFFFD';

    private final int mostBytes;
    private @Nullable ByteArrayOutputStream collected;
    private boolean isSkipping;

    IncomingText(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Tells whether the next data frame is the last of a large text. */
    boolean isEndOfLarge(Frame frame) {
        ByteArrayOutputStream before = collected;
        boolean isText = frame.getOpCode() != OpCode.BINARY && !isSkipping;
        return isText && frame.isFin() && frame.getPayloadLength() + (before == null ? 0 : before.size()) > LARGE_BYTES;
    }

    /**
     * Takes the next data frame.
     *
     * @throws BadPayloadException when a text is not UTF-8
     */
    void add(Frame frame, CustomLlmSession session) {
        if (frame.getOpCode() == OpCode.BINARY) {
            isSkipping = true;
            session.onBinary();
        } else if (!isSkipping) {
            addText(frame, session);
        }
        if (frame.isFin()) {
            isSkipping = false;
            collected = null;
        }
    }

    private void addText(Frame frame, CustomLlmSession session) {
        ByteArrayOutputStream before = collected;
        byte[] bytes = bytes(frame);
        if (bytes.length > mostBytes - (before == null ? 0 : before.size())) {
            isSkipping = true;
            collected = null;
            session.onTooLarge();
        } else if (before == null && frame.isFin()) {
            session.onText(decoded(bytes));
        } else {
            ByteArrayOutputStream all = before == null ? new ByteArrayOutputStream(2 * bytes.length) : before;
            all.write(bytes, 0, bytes.length);
            collected = all;
            if (frame.isFin()) {
                session.onText(decoded(all.toByteArray()));
            }
        }
    }

    private static byte[] bytes(Frame frame) {
        ByteBuffer payload = frame.getPayload();
        if (payload == null) {
            return new byte[0];
        }
        byte[] bytes = new byte[payload.remaining()];
        payload.duplicate().get(bytes);
        return bytes;
    }

    /** The constructor of String is several times faster than a decoder that reports, and replaces what is wrong. */
    private static String decoded(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
            } catch (CharacterCodingException e) {
                throw new BadPayloadException("Not UTF-8");
            }
        }
        return text;
    }
}
