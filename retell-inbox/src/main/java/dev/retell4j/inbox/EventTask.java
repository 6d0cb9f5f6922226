package dev.retell4j.inbox;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.retell4j.webhooks.EventRoutes;
import dev.retell4j.webhooks.events.WebhookEvent;
import java.io.InterruptedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What db-scheduler does with an event: it is read, waits for its turn, and goes to its handlers. */
final class EventTask {
    private static final Logger LOG = LoggerFactory.getLogger(EventTask.class);

    /** The version of an execution that was picked once and never put back. */
    private static final long PICKED_ONCE = 2;

    /** A node that dies loses what it had only queued as well, which must not use up few attempts. */
    private static final int FEWEST_LOSSES = 5;

    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Database database;
    private final EventRows rows;
    private final Settling settling;
    private final Workers workers;
    private final EventRoutes plain;
    private final EventRoutes transactional;
    private final Turns turns;
    private final Retries retries;
    private final Duration handlerLimit;
    private final Duration recoverAfter;
    private final Observing observing;
    private final Clock clock;
    private final Map<Execution, Run> running = new ConcurrentHashMap<>();

    EventTask(
            Database database,
            EventRows rows,
            Settling settling,
            Workers workers,
            EventRoutes plain,
            EventRoutes transactional,
            Turns turns,
            Retries retries,
            Duration handlerLimit,
            Duration recoverAfter,
            Observing observing,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.settling = settling;
        this.workers = workers;
        this.plain = plain;
        this.transactional = transactional;
        this.turns = turns;
        this.retries = retries;
        this.handlerLimit = handlerLimit;
        this.recoverAfter = recoverAfter;
        this.observing = observing;
        this.clock = clock;
    }

    CustomTask<byte[]> task() {
        return Tasks.custom(Tables.EVENT_TASK, byte[].class)
                .onFailure((complete, operations) -> failed(complete))
                .onDeadExecution(this::lost)
                .execute(this::run);
    }

    /** The events that are being handled here. */
    Iterable<Run> running() {
        return running.values();
    }

    private CompletionHandler<byte[]> run(TaskInstance<byte[]> instance, ExecutionContext context) {
        Execution execution = context.getExecution();
        if (context.getSchedulerState().isShuttingDown() || !isStillOurs(execution)) {
            return nothing();
        }
        Run run = new Run(execution);
        running.put(execution, run);
        boolean counts = true;
        try {
            Settlement settlement = attempt(run, instance);
            counts = run.end();
            if (counts) {
                return (complete, operations) -> settling.settle(settlement);
            }
            return nothing();
        } catch (Throwable e) { // Whatever a handler throws
            counts = run.end();
            if (!counts) {
                return nothing();
            }
            throw new AttemptFailed(run, run.wasInterrupted() ? tookTooLong(e) : e);
        } finally {
            running.remove(execution, run);
            workers.took(run.nanos());
            if (!counts) {
                workers.cameBack();
            }
        }
    }

    private static CompletionHandler<byte[]> nothing() {
        return (complete, operations) -> {};
    }

    /** An execution may have been queued here for so long that another node took it over. */
    private boolean isStillOurs(Execution execution) {
        Instant now = clock.instant();
        if (now.isBefore(execution.lastHeartbeat.plus(recoverAfter.dividedBy(2)))) {
            return true;
        }
        try {
            return rows.heartbeat(execution, now);
        } catch (SQLException e) {
            throw new InboxException("The hold on an event could not be renewed", e);
        }
    }

    private Settlement attempt(Run run, TaskInstance<byte[]> instance) throws Exception {
        Execution execution = run.execution();
        long id = Settling.id(execution);
        if (execution.version > PICKED_ONCE && rows.isDone(id)) {
            return new Settlement.Done(execution, null);
        }
        byte[] body =
                instance.getData() != null ? instance.getData() : rows.body(id).orElse(null);
        if (body == null) {
            return dead(run, new InboxException("The body of the event is gone"));
        }
        WebhookEvent event;
        boolean isPlain;
        boolean isTransactional;
        try {
            event = WebhookEvent.parse(body);
            isPlain = !plain.handlersOf(event).isEmpty();
            isTransactional = !transactional.handlersOf(event).isEmpty();
        } catch (RuntimeException | StackOverflowError e) {
            return dead(run, e); // It would fail in the same way again
        }
        run.is(event);
        if (execution.consecutiveFailures >= Math.max(retries.attempts(), FEWEST_LOSSES)) {
            return dead(run, new InboxException("The process ended, or lost its database, during each attempt"));
        }
        if (isPlain || isTransactional) {
            Settlement instead = turns.insteadOf(execution, id, event);
            if (instead != null) {
                return instead;
            }
        }
        observing.tell(observer -> observer.started(event, run.attempt(), lag(execution)));
        if (isPlain) {
            run.enterHandlers();
            plain.handle(event);
            if (run.wasInterrupted()) {
                throw tookTooLong(null); // However it ended: it may have been cut short in the middle
            }
            run.leaveHandlers();
        }
        if (isTransactional) {
            inTransaction(run, id, event);
        }
        observing.tell(observer -> observer.handled(event, run.attempt(), Duration.ofNanos(run.nanos())));
        return new Settlement.Done(execution, turns.successor(event));
    }

    private Duration lag(Execution execution) {
        Duration lag = Duration.between(execution.executionTime, clock.instant());
        return lag.isNegative() ? Duration.ZERO : lag;
    }

    /**
     * Locks the event first, so that another node that has it in hand as well waits for the outcome. It is marked last:
     * a statement in between may commit by itself, as those that create tables do in H2.
     */
    private void inTransaction(Run run, long id, WebhookEvent event) throws Exception {
        run.hasTurn(database.handlersTurn());
        try {
            database.<Boolean, Exception>transaction(handlerLimit.plus(GRACE), connection -> {
                if (!lock(connection, id)) {
                    throw new AlreadyDone();
                }
                run.enterHandlers();
                run.holds(connection);
                try (LentConnection lent = LentConnection.toHandler(connection)) {
                    TransactionalRoutes.handle(transactional, event, lent.connection());
                } finally {
                    run.holds(null);
                }
                if (!run.mayCommit()) {
                    throw tookTooLong(null);
                }
                run.leaveHandlers();
                if (!markDone(connection, id)) {
                    throw new AlreadyDone();
                }
                return true;
            });
        } catch (AlreadyDone e) {
            LOG.debug("Event {} was handled by somebody else meanwhile", id);
        } finally {
            run.endTurn();
        }
    }

    /**
     * Returns whether the event is still to be handled; if so, nobody else can handle it until the transaction ends.
     */
    private static boolean lock(Connection connection, long id) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT done_at FROM " + Tables.EVENT + " WHERE id = ? FOR UPDATE")) {
            lock.setLong(1, id);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getObject(1) == null;
            }
        }
    }

    private InboxException tookTooLong(@Nullable Throwable how) {
        return how instanceof InboxException same
                ? same
                : new InboxException("The handler took longer than " + handlerLimit, how);
    }

    private boolean markDone(Connection connection, long id) throws SQLException {
        try (PreparedStatement mark = connection.prepareStatement(
                "UPDATE " + Tables.EVENT + " SET done_at = ? WHERE id = ? AND done_at IS NULL")) {
            Dialect.set(mark, 1, clock.instant());
            mark.setLong(2, id);
            return mark.executeUpdate() == 1;
        }
    }

    private void failed(ExecutionComplete complete) {
        Throwable cause = complete.getCause().orElse(null);
        if (cause instanceof AttemptFailed failure) {
            settling.settle(afterFailure(failure.run, failure.reason));
        } else {
            // The attempt did not get as far as the handlers: the database was away
            Execution execution = complete.getExecution();
            settling.settle(new Settlement.Later(
                    execution, clock.instant().plus(retries.after(1)), execution.consecutiveFailures));
        }
    }

    /** Decides what comes after a failed attempt. */
    private Settlement afterFailure(Run run, Throwable reason) {
        WebhookEvent event = run.event();
        if (event == null || !run.isToBlameFor(reason)) {
            LOG.warn("Event {} could not be given to its handlers yet: {}", id(run), reason.toString());
            return new Settlement.Later(
                    run.execution(), clock.instant().plus(retries.after(1)), run.execution().consecutiveFailures);
        }
        if (workers.isShutdown() && isInterruption(reason) && !run.wasInterrupted()) {
            return new Settlement.Later(run.execution(), clock.instant(), run.execution().consecutiveFailures);
        }
        if (run.attempt() >= retries.attempts()) {
            LOG.error("{} {} is given up after {} attempts", event.event(), id(run), run.attempt(), reason);
            return dead(run, reason);
        }
        Duration delay = retries.after(run.attempt());
        LOG.warn(
                "{} {} failed in attempt {} and comes again in {}: {}",
                event.event(),
                id(run),
                run.attempt(),
                delay,
                reason.toString());
        observing.tell(observer -> observer.retrying(event, run.attempt(), delay, reason));
        return new Settlement.Later(run.execution(), clock.instant().plus(delay), run.attempt());
    }

    /** Tells whether a handler only stopped because the inbox is being closed. */
    private static boolean isInterruption(Throwable reason) {
        for (Throwable cause = reason; cause != null && cause.getCause() != cause; cause = cause.getCause()) {
            if (cause instanceof InterruptedException || cause instanceof InterruptedIOException) {
                return true;
            }
        }
        return false;
    }

    private static String id(Run run) {
        return run.execution().taskInstance.getId();
    }

    private Settlement.Dead dead(Run run, Throwable reason) {
        WebhookEvent event = run.event();
        return new Settlement.Dead(
                run.execution(), run.attempt(), ErrorText.of(reason), event == null ? null : turns.successor(event));
    }

    /** Interrupts the handlers that take too long, and gives up those that do not heed it. Called now and then. */
    void watch() {
        for (Run run : List.copyOf(running.values())) {
            try {
                watch(run);
            } catch (RuntimeException e) {
                LOG.error("A handler that takes too long could not be stopped", e);
            }
        }
    }

    private void watch(Run run) {
        if (run.nanos() > handlerLimit.toNanos()) {
            run.interrupt();
        }
        if (run.nanos() > handlerLimit.plus(GRACE).toNanos() && run.writeOff()) {
            running.remove(run.execution(), run);
            run.held().ifPresent(database::abandon);
            run.endTurn();
            workers.writeOff();
            settling.settle(afterFailure(
                    run,
                    new InboxException(
                            "The handler took longer than " + handlerLimit + " and did not heed its interruption")));
        }
    }

    /** Takes up what another node had in hand when it died. */
    private void lost(ExecutionComplete complete, ExecutionOperations<byte[]> operations) {
        Execution execution = complete.getExecution();
        if (running.containsKey(execution) || settling.has(execution)) {
            return; // In good hands here; only that could not be written down for a while
        }
        operations.reschedule(complete, clock.instant());
    }

    /** Somebody else was quicker, so that nothing of this attempt may stay. */
    private static final class AlreadyDone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AlreadyDone() {
            super("already done", null, false, false);
        }
    }

    /** Why an attempt failed. */
    private static final class AttemptFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Run run;
        private final transient Throwable reason;

        AttemptFailed(Run run, Throwable reason) {
            super(reason.toString(), reason, false, false);
            this.run = run;
            this.reason = reason;
        }
    }
}
