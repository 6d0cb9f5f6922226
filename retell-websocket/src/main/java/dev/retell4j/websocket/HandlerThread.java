package dev.retell4j.websocket;

import org.jspecify.annotations.Nullable;

/** The thread that users' code runs on, to wake it when nobody wants the answer any more: then, and only then. */
final class HandlerThread {
    private @Nullable Thread thread;
    private int shields;
    private boolean isInterrupted;
    private boolean isPutOff;

    synchronized void enter() {
        thread = Thread.currentThread();
    }

    synchronized void leave() {
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

    /** Puts interruptions of this thread off. Returns false when there was one. */
    synchronized boolean shield() {
        if (thread == Thread.currentThread()) {
            if (isInterrupted) {
                return false;
            }
            shields++;
        }
        return true;
    }

    synchronized void unshield() {
        if (thread != Thread.currentThread() || shields == 0 || --shields > 0) {
            return;
        }
        if (isPutOff) {
            isPutOff = false;
            isInterrupted = true;
            thread.interrupt();
        }
    }
}
