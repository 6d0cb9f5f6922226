package dev.retell4j.inbox;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.webhooks.EventRoutes;
import dev.retell4j.webhooks.events.WebhookEvent;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What db-scheduler does with an event: it is read, waits for its turn, and goes to its handlers. */
final class EventTask {
    private static final Logger LOG = LoggerFactory.getLogger(EventTask.class);

    /** The version of an execution that was picked once and never put back. */
    private static final long PICKED_ONCE = 2;

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
        } catch (Throwable e) { // NOSONAR: whatever a handler throws
            counts = run.end();
            if (!counts) {
                return nothing();
            }
            throw new AttemptFailed(
                    run,
                    run.wasInterrupted() ? new InboxException("The handler took longer than " + handlerLimit, e) : e);
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
            return dead(run, null, new InboxException("The body of the event is gone"));
        }
        WebhookEvent event;
        try {
            event = WebhookEvent.parse(body);
        } catch (RetellDecodeException e) {
            return dead(run, body, e);
        }
        run.is(event);
        if (execution.consecutiveFailures >= retries.attempts()) {
            return dead(run, body, new InboxException("The process ended, or lost its database, during each attempt"));
        }
        boolean isPlain = !plain.handlersOf(event).isEmpty();
        boolean isTransactional = !transactional.handlersOf(event).isEmpty();
        if (isPlain || isTransactional) {
            Settlement instead = turns.insteadOf(execution, id, event);
            if (instead != null) {
                return instead;
            }
        }
        run.begin();
        observing.tell(observer -> observer.started(event, run.attempt(), lag(execution)));
        if (isPlain) {
            plain.handle(event);
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
     * Marks the event as done first: that takes its row, so that another node that has the same event in hand waits for
     * the outcome, and then has nothing to do.
     */
    private void inTransaction(Run run, long id, WebhookEvent event) throws Exception {
        database.<Boolean, Exception>transaction(connection -> {
            if (!markDone(connection, id)) {
                return false;
            }
            try (LentConnection lent = LentConnection.toHandler(connection)) {
                TransactionalRoutes.handle(transactional, event, lent.connection());
            }
            if (!run.mayCommit()) {
                throw new InboxException("The handler took longer than " + handlerLimit);
            }
            return true;
        });
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
        if (event == null || !run.hasBegun()) {
            // Not the handlers' fault: the database could not be read
            return new Settlement.Later(
                    run.execution(), clock.instant().plus(retries.after(1)), run.execution().consecutiveFailures);
        }
        if (run.attempt() >= retries.attempts()) {
            LOG.error("{} {} is given up after {} attempts", event.event(), id(run), run.attempt(), reason);
            return dead(run, bodyIfThere(run), reason);
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

    private byte @Nullable [] bodyIfThere(Run run) {
        try {
            return rows.body(Settling.id(run.execution())).orElse(null);
        } catch (SQLException e) {
            return null; // It is for observers alone; the database keeps it
        }
    }

    private static String id(Run run) {
        return run.execution().taskInstance.getId();
    }

    private Settlement.Dead dead(Run run, byte @Nullable [] body, Throwable reason) {
        WebhookEvent event = run.event();
        String error = ErrorText.of(reason);
        Execution execution = run.execution();
        observing.tell(observer -> observer.dead(new DeadLetter(
                Settling.id(execution),
                event == null ? "" : event.event(),
                event == null ? Optional.empty() : event.conversationId(),
                execution.executionTime,
                clock.instant(),
                run.attempt(),
                error,
                body == null ? "" : new String(body, StandardCharsets.UTF_8))));
        return new Settlement.Dead(execution, run.attempt(), error, event == null ? null : turns.successor(event));
    }

    /** Interrupts the handlers that take too long, and gives up those that do not heed it. Called now and then. */
    void watch() {
        for (Run run : List.copyOf(running.values())) {
            if (run.nanos() > handlerLimit.toNanos()) {
                run.interrupt();
            }
            if (run.nanos() > handlerLimit.plus(GRACE).toNanos() && run.writeOff()) {
                running.remove(run.execution(), run);
                workers.writeOff();
                settling.settle(afterFailure(
                        run,
                        new InboxException("The handler took longer than " + handlerLimit
                                + " and did not heed its interruption")));
            }
        }
    }

    /** Takes up what another node had in hand when it died. */
    private void lost(ExecutionComplete complete, ExecutionOperations<byte[]> operations) {
        Execution execution = complete.getExecution();
        if (running.containsKey(execution)) {
            return; // In good hands here; its heartbeat could not be written for a while
        }
        operations.reschedule(complete, clock.instant());
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
