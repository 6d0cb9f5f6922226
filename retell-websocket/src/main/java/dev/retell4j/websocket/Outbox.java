package dev.retell4j.websocket;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What is still to be sent in a call. Bounded in frames and characters; to be used with the lock of the call held. */
final class Outbox {
    /** More than these are outstanding only when somebody floods us with pings and does not read the answers. */
    private static final int MOST_URGENT = 16;

    private final int mostFrames;
    private final int mostChars;
    private final Deque<Frame> urgent = new ArrayDeque<>(2);
    private final Deque<Frame> waiting = new ArrayDeque<>(8);
    private int chars;

    Outbox(int mostFrames, int mostChars) {
        this.mostFrames = mostFrames;
        this.mostChars = mostChars;
    }

    /** A single frame of any size has room when nothing waits. */
    boolean hasRoom() {
        return waiting.size() < mostFrames && chars < mostChars;
    }

    boolean isEmpty() {
        return urgent.isEmpty() && waiting.isEmpty();
    }

    boolean has(Speech speech) {
        return waiting.stream().anyMatch(frame -> frame.speech() == speech);
    }

    int frames() {
        return waiting.size();
    }

    /** Goes before everything that is not urgent. The oldest of too many is forgotten. */
    void addUrgent(Frame frame) {
        if (urgent.size() == MOST_URGENT) {
            urgent.removeFirst();
        }
        urgent.addLast(frame);
    }

    void add(Frame frame) {
        waiting.addLast(frame);
        chars += frame.text().length();
    }

    void addFirst(Frame frame) {
        waiting.addFirst(frame);
        chars += frame.text().length();
    }

    @Nullable
    Frame next() {
        Frame frame = urgent.pollFirst();
        if (frame == null) {
            frame = waiting.pollFirst();
            if (frame != null) {
                chars -= frame.text().length();
            }
        }
        return frame;
    }

    /** Returns whether there was something of it. */
    boolean remove(Speech speech) {
        return !waiting.isEmpty()
                && waiting.removeIf(frame -> {
                    if (frame.speech() != speech) {
                        return false;
                    }
                    chars -= frame.text().length();
                    return true;
                });
    }

    /** Forgets what makes no sense on another socket. */
    void dropUrgent() {
        urgent.clear();
    }

    void clear() {
        urgent.clear();
        waiting.clear();
        chars = 0;
    }
}
