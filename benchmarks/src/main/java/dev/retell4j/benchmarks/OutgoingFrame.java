package dev.retell4j.benchmarks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/** A text frame of a client, written into the same memory again and again; for use by one thread. */
final class OutgoingFrame {
    private static final int MOST_HEADER = 8;
    private static final int FINAL_TEXT = 0x81;
    private static final int MASKED = 0x80;
    private static final int LENGTH_FOLLOWS = 126;

    private byte[] bytes = new byte[8 * 1024];
    private int end = MOST_HEADER;

    OutgoingFrame start() {
        end = MOST_HEADER;
        return this;
    }

    OutgoingFrame add(byte[] part) {
        if (end + part.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (end + part.length));
        }
        System.arraycopy(part, 0, bytes, end, part.length);
        end += part.length;
        return this;
    }

    OutgoingFrame add(long number) {
        return add(Long.toString(number).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Masks what was added, as clients must, with another key for every frame. */
    ByteBuffer finish() {
        int length = end - MOST_HEADER;
        int start = length < LENGTH_FOLLOWS ? 2 : 0;
        int at = start;
        bytes[at++] = (byte) FINAL_TEXT;
        if (length < LENGTH_FOLLOWS) {
            bytes[at++] = (byte) (MASKED | length);
        } else if (length < 1 << 16) {
            bytes[at++] = (byte) (MASKED | LENGTH_FOLLOWS);
            bytes[at++] = (byte) (length >> 8);
            bytes[at++] = (byte) length;
        } else {
            throw new IllegalStateException("A frame of " + length + " bytes is more than this client sends");
        }
        int key = ThreadLocalRandom.current().nextInt();
        for (int i = 0; i < 4; i++) {
            bytes[at++] = (byte) (key >> 8 * i);
        }
        for (int i = 0; i < length; i++) {
            bytes[MOST_HEADER + i] ^= (byte) (key >> 8 * (i & 3));
        }
        return ByteBuffer.wrap(bytes, start, end - start);
    }
}
