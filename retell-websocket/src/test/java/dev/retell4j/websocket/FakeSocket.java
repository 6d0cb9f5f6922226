package dev.retell4j.websocket;

import dev.retell4j.websocket.protocol.OutgoingEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A socket that takes frames at once, or when it is told to. */
final class FakeSocket implements CallSocket {
    private final List<String> frames = new ArrayList<>();
    private final Queue<CompletableFuture<Void>> unconfirmed = new ArrayDeque<>();
    private boolean isSlow;
    private int closeCode;
    private boolean isAborted;

    @Override
    public synchronized CompletionStage<?> send(String text) {
        if (!unconfirmed.isEmpty()) {
            throw new AssertionError("A second frame while one is outstanding: " + text);
        }
        if (closeCode != 0 || isAborted) {
            throw new AssertionError("A frame after the close: " + text);
        }
        frames.add(text);
        if (!isSlow) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> done = new CompletableFuture<>();
        unconfirmed.add(done);
        return done;
    }

    @Override
    public synchronized void close(int code, String reason) {
        if (closeCode != 0 || isAborted) {
            throw new AssertionError("Closed twice");
        }
        closeCode = code;
    }

    @Override
    public synchronized void abort() {
        if (closeCode != 0 || isAborted) {
            throw new AssertionError("Closed twice");
        }
        isAborted = true;
    }

    synchronized void slow(boolean slow) {
        isSlow = slow;
    }

    /** The frame that is outstanding is done. */
    void confirm() {
        CompletableFuture<Void> done;
        synchronized (this) {
            done = unconfirmed.remove();
        }
        done.complete(null);
    }

    void fail(Throwable cause) {
        CompletableFuture<Void> done;
        synchronized (this) {
            done = unconfirmed.remove();
        }
        done.completeExceptionally(cause);
    }

    synchronized boolean isOutstanding() {
        return !unconfirmed.isEmpty();
    }

    synchronized int closeCode() {
        return closeCode;
    }

    synchronized boolean isAborted() {
        return isAborted;
    }

    synchronized List<String> frames() {
        return List.copyOf(frames);
    }

    /** Forgets what was sent, and returns it. */
    synchronized List<String> take() {
        List<String> taken = List.copyOf(frames);
        frames.clear();
        return taken;
    }

    List<OutgoingEvent> events() {
        return frames().stream().map(OutgoingEvent::parse).toList();
    }
}
