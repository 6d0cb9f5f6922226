package dev.retell4j.mcp.stdio;

import dev.retell4j.mcp.tools.Cancellation;
import java.util.Map;

/** A request that has to be answered: once, or not at all when it is cancelled first. */
final class Unanswered {
    private final Object id;
    private final Map<Object, Unanswered> all;
    private final Runnable onOver;
    private final Cancellation cancellation = new Cancellation();
    private boolean isOver;

    /**
     * Makes one.
     *
     * @param id the request's id
     * @param all where it stands under its id until it is answered
     * @param onOver runs once, after the answer has been written
     */
    Unanswered(Object id, Map<Object, Unanswered> all, Runnable onOver) {
        this.id = id;
        this.all = all;
        this.onOver = onOver;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    void answer(Runnable writing) {
        if (end()) {
            try {
                writing.run();
            } finally {
                onOver.run();
            }
        }
    }

    void cancel() {
        if (end()) {
            onOver.run();
            cancellation.cancel();
        }
    }

    /** Frees the id first: whoever reads the answer may use it again at once. */
    private synchronized boolean end() {
        if (isOver) {
            return false;
        }
        isOver = true;
        all.remove(id, this);
        return true;
    }
}
