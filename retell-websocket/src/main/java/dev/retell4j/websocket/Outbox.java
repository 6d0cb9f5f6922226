package dev.retell4j.websocket;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be sent in a call: what is urgent, such as pings, then what interrupts, then the rest. Bounded in
 * frames and characters; to be used with the lock of the call held.
 */
final class Outbox {
    /** More than these are outstanding only when somebody floods us with pings and does not read the answers. */
    private static final int MOST_URGENT = 16;

    private final int mostFrames;
    private final int mostChars;
    private final Deque<Frame> urgent = new ArrayDeque<>(2);
    private final Lane interrupting = new Lane(2);
    private final Lane others = new Lane(8);
    private boolean hasMoreRoom;

    Outbox(int mostFrames, int mostChars) {
        this.mostFrames = mostFrames;
        this.mostChars = mostChars;
    }

    /** A single frame of any size has room when nothing waits. */
    boolean hasRoom(boolean isInterrupt) {
        Lane lane = isInterrupt ? interrupting : others;
        return lane.frames.size() < mostFrames && lane.chars < mostChars;
    }

    /** Tells, once, whether something has gone since. */
    boolean hasMoreRoom() {
        boolean had = hasMoreRoom;
        hasMoreRoom = false;
        return had;
    }

    boolean isEmpty() {
        return urgent.isEmpty() && interrupting.frames.isEmpty() && others.frames.isEmpty();
    }

    boolean has(Speech speech) {
        return interrupting.has(speech) || others.has(speech);
    }

    /** Goes before everything that is not urgent. The oldest of too many is forgotten. */
    void addUrgent(Frame frame) {
        if (urgent.size() == MOST_URGENT) {
            urgent.removeFirst();
        }
        urgent.addLast(frame);
    }

    void add(Frame frame) {
        laneOf(frame).addLast(frame);
    }

    /** Sends what is no interrupt in the order of interrupts. */
    void addInterrupting(Frame frame) {
        interrupting.addLast(frame);
    }

    void addFirst(Frame frame) {
        laneOf(frame).addFirst(frame);
    }

    /** Goes before all interrupts, too. */
    void addBeforeInterrupts(Frame frame) {
        interrupting.addFirst(frame);
    }

    private Lane laneOf(Frame frame) {
        return frame.speech() != null && frame.speech().isInterrupt() ? interrupting : others;
    }

    /** @param isInterrupting whether more of an interrupt is to come, before all else */
    @Nullable
    Frame next(boolean isInterrupting) {
        Frame frame = urgent.pollFirst();
        if (frame == null) {
            frame = interrupting.poll();
        }
        return frame == null && !isInterrupting ? others.poll() : frame;
    }

    /** Returns whether there was something of it. */
    boolean remove(Speech speech) {
        boolean isRemoved = interrupting.remove(speech);
        return others.remove(speech) || isRemoved;
    }

    /** Forgets what makes no sense on another socket. */
    void dropUrgent() {
        urgent.clear();
    }

    void clear() {
        urgent.clear();
        interrupting.clear();
        others.clear();
        hasMoreRoom = true;
    }

    /** Frames in order, and their characters. */
    private final class Lane {
        private final Deque<Frame> frames;
        private int chars;

        Lane(int usual) {
            frames = new ArrayDeque<>(usual);
        }

        void addLast(Frame frame) {
            frames.addLast(frame);
            chars += frame.text().length();
        }

        void addFirst(Frame frame) {
            frames.addFirst(frame);
            chars += frame.text().length();
        }

        @Nullable
        Frame poll() {
            Frame frame = frames.pollFirst();
            if (frame != null) {
                chars -= frame.text().length();
                hasMoreRoom = true;
            }
            return frame;
        }

        boolean has(Speech speech) {
            return frames.stream().anyMatch(frame -> frame.speech() == speech);
        }

        boolean remove(Speech speech) {
            boolean isRemoved = !frames.isEmpty()
                    && frames.removeIf(frame -> {
                        if (frame.speech() != speech) {
                            return false;
                        }
                        chars -= frame.text().length();
                        return true;
                    });
            hasMoreRoom |= isRemoved;
            return isRemoved;
        }

        void clear() {
            frames.clear();
            chars = 0;
        }
    }
}
