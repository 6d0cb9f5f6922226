package dev.retell4j.inbox;

import com.github.kagkarlsson.scheduler.task.Execution;
import dev.retell4j.webhooks.events.WebhookEvent;
import java.sql.Connection;
import java.util.Optional;
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
    private volatile boolean isInHandlers;
    private @Nullable Connection connection;
    private Runnable endOfTurn = () -> {};
    private State state = State.RUNNING;
    private boolean overran;
    private boolean haveHandlersBegun;

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

    /**
     * Takes note that handlers have the event now, so that what fails is an attempt of theirs. When the time was up
     * before the first of them began, they are not begun: an interruption that the database earned is not theirs.
     */
    synchronized void enterHandlers() {
        if (overran && !haveHandlersBegun) {
            throw new InboxException("The database took longer than handlers may");
        }
        haveHandlersBegun = true;
        isInHandlers = true;
    }

    /** Takes note that they have returned. */
    void leaveHandlers() {
        isInHandlers = false;
    }

    /** Tells whether a failure counts as an attempt: not when the database was away while no handler was at work. */
    synchronized boolean isToBlameFor(Throwable failure) {
        return isInHandlers || state == State.COMMITTING && !Database.isAway(failure);
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

    /** Takes note of the connection that the handlers have, or that they have it no more. */
    synchronized void holds(@Nullable Connection held) {
        connection = held;
    }

    /** Takes note of what is to be run when the transaction has ended. */
    synchronized void hasTurn(Runnable end) {
        endOfTurn = end;
    }

    /** Lets others have their transactions. */
    synchronized void endTurn() {
        endOfTurn.run();
    }

    /** The connection that the handlers have. */
    synchronized Optional<Connection> held() {
        return Optional.ofNullable(connection);
    }

    /** Gives the thread up. Returns false when it has come back, or is about to. */
    synchronized boolean writeOff() {
        if (state != State.INTERRUPTED) {
            return false;
        }
        state = State.WRITTEN_OFF;
        return true;
    }

    /** Takes the decision to commit. Returns false when the handler took too long, however it ended. */
    synchronized boolean mayCommit() {
        if (state != State.RUNNING) {
            return false;
        }
        state = State.COMMITTING;
        return true;
    }

    /** Ends the run, and cleans up an interruption that came too late. Returns false when it was written off. */
    synchronized boolean end() {
        boolean counts = state != State.WRITTEN_OFF;
        if (state != State.COMMITTING) {
            state = State.ENDED;
        }
        if (overran) {
            Thread.interrupted();
        }
        return counts;
    }
}
