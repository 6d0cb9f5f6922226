package dev.retell4j.mcp.stdio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one message a line. A single thread of its own does all the writing: lines never mix, several that wait go out
 * together, and when a thread that runs a tool is interrupted, that does not hit the stream.
 */
final class LineWriter {
    private static final Logger log = LoggerFactory.getLogger(LineWriter.class);

    /** From here on even those who do not wait for their line wait. */
    private static final int MOST_WAITING_BYTES = 16 * 1024 * 1024;

    private final OutputStream out;
    private final Runnable onBroken;
    private ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private long taken;
    private long written;
    private boolean isStarted;
    private boolean isClosed;
    private boolean isBroken;

    LineWriter(OutputStream out, Runnable onBroken) {
        this.out = out;
        this.onBroken = onBroken;
    }

    /** Writes a line, and returns when it is written or nobody reads any more. */
    void write(String json) {
        long mine = take(json);
        if (mine > 0) {
            waitUntilWritten(mine);
        }
    }

    /** Has a line written soon: for the thread that reads, which must not depend on whether the client does. */
    void hand(String json) {
        long mine = take(json);
        if (mine > 0 && isFull()) {
            waitUntilWritten(mine);
        }
    }

    private synchronized long take(String json) {
        if (isBroken || isClosed) {
            return 0;
        }
        if (!isStarted) {
            isStarted = true;
            Thread thread = new Thread(this::run, "retell-mcp-stdio-out");
            thread.setDaemon(true);
            thread.start();
        }
        waiting.writeBytes(json.getBytes(StandardCharsets.UTF_8));
        waiting.write('\n');
        taken++;
        notifyAll();
        return taken;
    }

    private synchronized boolean isFull() {
        return waiting.size() > MOST_WAITING_BYTES;
    }

    private synchronized void waitUntilWritten(long line) {
        boolean isInterrupted = false;
        while (written < line && !isBroken) {
            try {
                wait();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (writeNext()) {
                // Until it is closed
            }
        } catch (IOException e) {
            log.info("The client no longer reads: {}", e.getMessage());
            synchronized (this) {
                isBroken = true;
                notifyAll();
            }
            onBroken.run();
        }
    }

    private boolean writeNext() throws IOException {
        ByteArrayOutputStream next;
        long upTo;
        synchronized (this) {
            while (waiting.size() == 0) {
                if (isClosed) {
                    return false;
                }
                try {
                    wait();
                } catch (InterruptedException e) {
                    // Nobody else knows this thread
                    return false;
                }
            }
            next = waiting;
            upTo = taken;
            waiting = new ByteArrayOutputStream();
        }
        next.writeTo(out);
        out.flush();
        synchronized (this) {
            written = upTo;
            notifyAll();
        }
        return true;
    }

    /** Takes no more lines; waits some time for those that were taken. */
    synchronized void close(long millis) {
        isClosed = true;
        notifyAll();
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (written < taken && !isBroken) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                log.warn("The client did not read everything in time");
                return;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    synchronized boolean isBroken() {
        return isBroken;
    }
}
