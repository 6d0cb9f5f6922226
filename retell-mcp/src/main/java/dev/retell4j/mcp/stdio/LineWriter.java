package dev.retell4j.mcp.stdio;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes one message a line, and one thread at a time: whatever happens, lines never mix. */
final class LineWriter {
    private static final Logger log = LoggerFactory.getLogger(LineWriter.class);

    private final OutputStream out;
    private final Runnable onBroken;
    private volatile boolean isBroken;

    LineWriter(OutputStream out, Runnable onBroken) {
        this.out = out;
        this.onBroken = onBroken;
    }

    void write(String json) {
        byte[] line = json.concat("\n").getBytes(StandardCharsets.UTF_8);
        if (isBroken) {
            return;
        }
        try {
            synchronized (this) {
                out.write(line);
                out.flush();
            }
        } catch (IOException e) {
            isBroken = true;
            log.info("The client no longer reads: {}", e.getMessage());
            onBroken.run();
        }
    }

    boolean isBroken() {
        return isBroken;
    }
}
