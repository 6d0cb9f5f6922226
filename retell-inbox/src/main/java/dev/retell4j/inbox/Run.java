package dev.retell4j.inbox;

import com.github.kagkarlsson.scheduler.task.Execution;
import dev.retell4j.webhooks.events.WebhookEvent;
import org.jspecify.annotations.Nullable;

/** One attempt at handling an event, on one thread. */
final class Run {
    private enum State {
        RUNNING,
        INTERRUPTED,
        /** Beyond recall: its transaction is being committed. */
        COMMITTING,
        ENDED,
        /** Its thread did not come back in time; how it ends does not matter any more. */
        WRITTEN_OFF
    }

    private final Execution execution;
    private final Thread thread = Thread.currentThread();
    private final long since = System.nanoTime();
    private volatile @Nullable WebhookEvent event;
    private volatile boolean begun;
    private State state = State.RUNNING;
    private boolean overran;

    Run(Execution execution) {
        this.execution = execution;
    }

    Execution execution() {
        return execution;
    }

    int attempt() {
        return execution.consecutiveFailures + 1;
    }

    void is(WebhookEvent parsed) {
        event = parsed;
    }

    @Nullable
    WebhookEvent event() {
        return event;
    }

    /** Takes note that the handlers get the event now, so that whatever fails from here on is an attempt of theirs. */
    void begin() {
        begun = true;
    }

    boolean hasBegun() {
        return begun;
    }

    long nanos() {
        return System.nanoTime() - since;
    }

    /** Interrupts the thread if the handler still runs. */
    synchronized void interrupt() {
        if (state == State.RUNNING) {
            state = State.INTERRUPTED;
            overran = true;
            thread.interrupt();
        }
    }

    synchronized boolean wasInterrupted() {
        return overran;
    }

    /** Gives the thread up. Returns false when it has come back, or is about to. */
    synchronized boolean writeOff() {
        if (state != State.INTERRUPTED) {
            return false;
        }
        state = State.WRITTEN_OFF;
        return true;
    }

    synchronized boolean isWrittenOff() {
        return state == State.WRITTEN_OFF;
    }

    /** Takes the decision to commit. Returns false when the run was written off. */
    synchronized boolean mayCommit() {
        if (state == State.WRITTEN_OFF) {
            return false;
        }
        state = State.COMMITTING;
        return true;
    }

    /** Ends the run, and cleans up an interruption that came too late. Returns false when it was written off. */
    synchronized boolean end() {
        boolean counts = state != State.WRITTEN_OFF;
        state = State.ENDED;
        if (overran) {
            Thread.interrupted();
        }
        return counts;
    }
}
