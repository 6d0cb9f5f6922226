package dev.retell4j.websocket;

import org.jspecify.annotations.Nullable;

/**
 * Goes off when a moment has passed that is mostly put off before it comes: then it costs a comparison, no timer. To be
 * used with the lock of the call held.
 */
final class Alarm {
    private final Timers timers;
    private final Runnable wake;
    private @Nullable Runnable armed;
    private long armedFor;
    private long due;
    private boolean isSet;

    /** @param wake runs without the lock; is to call {@link #rings} with it */
    Alarm(Timers timers, Runnable wake) {
        this.timers = timers;
        this.wake = wake;
    }

    void set(long moment) {
        due = moment;
        isSet = true;
        if (armed == null) {
            arm();
        } else if (moment - armedFor < 0) {
            armed.run();
            arm();
        }
    }

    void clear() {
        isSet = false;
    }

    /** Clears it for good, with its timer. */
    void stop() {
        isSet = false;
        if (armed != null) {
            armed.run();
            armed = null;
        }
    }

    /** Tells, when woken, whether the moment has come; if so it is cleared. */
    boolean rings() {
        armed = null;
        if (!isSet) {
            return false;
        }
        if (due - timers.nanoTime() > 0) {
            arm();
            return false;
        }
        isSet = false;
        return true;
    }

    private void arm() {
        armedFor = due;
        armed = timers.schedule(wake, due - timers.nanoTime());
    }
}
