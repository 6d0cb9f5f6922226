package dev.retell4j.mcp.http;

import java.time.Duration;

/** How many requests are being worked on, and whether more may begin. */
final class Workload {
    private int running;
    private boolean isClosed;

    synchronized void begin() {
        if (isClosed) {
            throw Refusal.of(503, Refusal.NOT_TAKEN, "The server is closing");
        }
        running++;
    }

    synchronized void end() {
        running--;
        notifyAll();
    }

    synchronized void close() {
        isClosed = true;
    }

    /** Waits until nothing runs; false when the time is over before. */
    synchronized boolean awaitNone(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (running > 0) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return true;
    }
}
