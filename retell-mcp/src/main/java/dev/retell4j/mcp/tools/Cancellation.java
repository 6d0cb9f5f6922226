package dev.retell4j.mcp.tools;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells that a call is no longer wanted, once. Safe for use by several threads. */
public final class Cancellation {
    private @Nullable List<Runnable> actions = new ArrayList<>();

    /** Makes one that has not happened. */
    public Cancellation() {}

    /** Cancels: runs what was registered, each once. Later calls do nothing. */
    public void cancel() {
        List<Runnable> due;
        synchronized (this) {
            due = actions == null ? List.of() : actions;
            actions = null;
        }
        due.forEach(Runnable::run);
    }

    /**
     * Tells whether it has happened.
     *
     * @return true after {@link #cancel()}
     */
    public synchronized boolean isCancelled() {
        return actions == null;
    }

    /**
     * Registers what stops the work.
     *
     * @param action runs when it is cancelled, at once when it already is; must not throw
     */
    public void onCancel(Runnable action) {
        synchronized (this) {
            if (actions != null) {
                actions.add(action);
                return;
            }
        }
        action.run();
    }
}
