package dev.retell4j.mcp.stdio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Splits a stream into lines of bounded length. Not safe for use by several threads. */
final class Lines {
    /** Stands for a line that was too long; the rest of it has been skipped. */
    static final byte[] TOO_LONG = new byte[0];

    private final InputStream in;
    private final int most;
    private final byte[] buffer = new byte[8192];
    private int position;
    private int filled;

    Lines(InputStream in, int most) {
        this.in = in;
        this.most = most;
    }

    /**
     * Reads a line.
     *
     * @return the line without its end, {@link #TOO_LONG}, or null at the end of the stream; blank lines are left out
     */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        while (true) {
            if (position == filled) {
                position = 0;
                filled = Math.max(0, in.read(buffer));
                if (filled == 0) {
                    // What has no end of line was cut off
                    return line.size() == 0 || tooLong ? null : line.toByteArray();
                }
            }
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            tooLong = tooLong || line.size() + end - position > most;
            if (!tooLong) {
                line.write(buffer, position, end - position);
            }
            position = end;
            if (end < filled) {
                position++;
                if (tooLong) {
                    return TOO_LONG;
                }
                if (!isBlank(line)) {
                    return line.toByteArray();
                }
                line.reset();
            }
        }
    }

    private static boolean isBlank(ByteArrayOutputStream line) {
        return line.size() == 0
                || line.toString(java.nio.charset.StandardCharsets.UTF_8).isBlank();
    }
}
