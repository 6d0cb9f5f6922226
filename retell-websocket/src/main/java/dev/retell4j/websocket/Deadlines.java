package dev.retell4j.websocket;

import org.jspecify.annotations.Nullable;

/**
 * What a call waits for, and one timer for all of it. Most deadlines are put off before they come: a timer that goes
 * off too early looks again, so that putting off costs nothing. To be used with the lock of the call held.
 */
final class Deadlines {
    static final long NEVER = Long.MAX_VALUE;

    /** The greeting waits for the details of the call until then. */
    long greetAt = NEVER;

    /** When the last ping came. */
    long silentSince;

    /** The socket is given up for its silence then. */
    long silentAt = NEVER;

    /** The socket is given up then, since it does not take a frame, or is broken. */
    long stuckAt = NEVER;

    /** Nobody connects again any more then. */
    long forgetAt = NEVER;

    private final Engine engine;
    private final Runnable wake;
    private long armedFor = NEVER;
    private Runnable disarm = () -> {};

    Deadlines(Engine engine, Runnable wake) {
        this.engine = engine;
        this.wake = wake;
    }

    void arm(@Nullable Speech turn, @Nullable Speech interrupt) {
        long next = Math.min(Math.min(greetAt, silentAt), Math.min(stuckAt, forgetAt));
        next = Math.min(next, Math.min(of(turn), of(interrupt)));
        if (next < armedFor) {
            disarm.run();
            armedFor = next;
            disarm = engine.timers().schedule(wake, next - engine.now());
        }
    }

    private static long of(@Nullable Speech speech) {
        return speech == null || !speech.isOpen() ? NEVER : speech.deadline();
    }

    /** The timer has gone off. */
    void woken() {
        armedFor = NEVER;
        disarm = () -> {};
    }
}
