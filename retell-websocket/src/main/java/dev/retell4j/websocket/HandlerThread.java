package dev.retell4j.websocket;

import org.jspecify.annotations.Nullable;

/** The threads that an attempt runs on, to wake them when nobody wants the answer any more: them, and only then. */
final class HandlerThread {
    private @Nullable Thread thread;
    private int entered;
    private int shields;
    private boolean isInterrupted;
    private boolean isPutOff;

    synchronized void enter() {
        if (entered++ == 0) {
            thread = Thread.currentThread();
        }
    }

    synchronized void leave() {
        if (--entered > 0) {
            return;
        }
        thread = null;
        if (isInterrupted) {
            // The thread goes on to other work, which this interruption was not meant for.
            Thread.interrupted();
        }
    }

    /** Whoever cancels its own turn need not be woken. */
    synchronized void interrupt() {
        if (thread == null || thread == Thread.currentThread()) {
            return;
        }
        if (shields > 0) {
            isPutOff = true;
        } else {
            isInterrupted = true;
            thread.interrupt();
        }
    }

    /** Puts interruptions off until later. Returns false when there was one. */
    synchronized boolean shield() {
        if (isInterrupted) {
            return false;
        }
        if (thread == Thread.currentThread()) {
            shields++;
        }
        return true;
    }

    synchronized void unshield() {
        if (thread != Thread.currentThread() || --shields > 0) {
            return;
        }
        if (isPutOff) {
            isPutOff = false;
            isInterrupted = true;
            thread.interrupt();
        }
    }
}
