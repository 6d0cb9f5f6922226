package dev.retell4j.inbox;

import com.github.kagkarlsson.scheduler.task.Execution;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down how attempts ended. db-scheduler would do so with one transaction for each; here they share one, which
 * makes several times as many of them possible.
 *
 * <p>As with db-scheduler, what changes an execution has to name the version that was picked: when another node has
 * taken it over meanwhile, nothing changes.
 */
final class Settling {
    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
    private static final int CAPACITY = 4_096;
    private static final int LARGEST_GROUP = 512;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;

    private static final String PICKED = " WHERE task_name = ? AND task_instance = ? AND version = ?";

    private final Database database;
    private final Clock clock;
    private final Runnable onMoreDue;
    private final LongConsumer onDead;
    private final Set<String> pending = ConcurrentHashMap.newKeySet();
    private final GroupCommit<Settlement> group;
    private volatile boolean closing;

    Settling(Database database, Clock clock, Runnable onMoreDue, LongConsumer onDead) {
        this.database = database;
        this.clock = clock;
        this.onMoreDue = onMoreDue;
        this.onDead = onDead;
        group = new GroupCommit<>("retell-inbox-settle", 1, CAPACITY, LARGEST_GROUP, 1, any -> 0, this::commit);
    }

    void start() {
        group.start();
    }

    /** Takes note of how an attempt ended. It is written soon; until then the execution stays picked. */
    void settle(Settlement settlement) {
        pending.add(settlement.execution().getId());
        try {
            group.put(settlement);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.warn(
                    "Event {} stays picked, and will come again",
                    settlement.execution().taskInstance.getId());
        }
    }

    /** Tells whether the outcome for an execution is on its way. */
    boolean has(Execution execution) {
        return pending.contains(execution.getId());
    }

    void close(Duration limit) throws InterruptedException {
        closing = true;
        List<Settlement> left = group.close(limit);
        if (!left.isEmpty()) {
            LOG.warn("The outcome of {} events could not be written down; they come again", left.size());
        }
    }

    private void commit(List<Settlement> settlements) {
        long pause = 10;
        while (true) {
            try {
                Outcome outcome = database.briefly(connection -> write(connection, settlements));
                settlements.forEach(
                        settlement -> pending.remove(settlement.execution().getId()));
                outcome.dead().forEach(onDead::accept);
                if (outcome.isMoreDue()) {
                    onMoreDue.run();
                }
                return;
            } catch (SQLException | RuntimeException | Error e) {
                if (e instanceof SQLException sql && database.dialect().isAboutData(sql)) {
                    commitEach(settlements, sql);
                    return;
                }
                LOG.warn("{} events could not be settled yet: {}", settlements.size(), e.toString());
                if (closing || !pause(pause)) {
                    return;
                }
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            }
        }
    }

    /** Keeps one outcome that cannot be written from holding up others. */
    private void commitEach(List<Settlement> settlements, SQLException failure) {
        if (settlements.size() > 1) {
            settlements.forEach(settlement -> commit(List.of(settlement)));
        } else {
            pending.remove(settlements.get(0).execution().getId());
            LOG.error("The outcome of an event could not be written down, so that it will come again", failure);
        }
    }

    private static boolean pause(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * What came of writing.
     *
     * @param isMoreDue whether something may be due now that was not before
     * @param dead the events that were given up
     */
    private record Outcome(boolean isMoreDue, List<Long> dead) {}

    private Outcome write(Connection connection, List<Settlement> settlements) throws SQLException {
        Instant now = clock.instant();
        List<Settlement> finished = new ArrayList<>();
        List<Settlement.Later> later = new ArrayList<>();
        for (Settlement settlement : settlements) {
            if (settlement instanceof Settlement.Later again) {
                later.add(again);
            } else {
                finished.add(settlement);
            }
        }
        // First, for it tells which of them were taken over, whose other rows may be locked by whoever has them now
        List<Settlement> ours = remove(connection, finished);
        int[] marked = markDone(connection, ours, now);
        List<Execution> handled = new ArrayList<>();
        List<Settlement.Dead> dead = new ArrayList<>();
        List<Settlement.Place> successors = new ArrayList<>();
        for (int i = 0; i < marked.length; i++) {
            if (ours.get(i) instanceof Settlement.Done done) {
                handled.add(done.execution());
                add(successors, done.successor());
            } else if (ours.get(i) instanceof Settlement.Dead death) {
                add(successors, death.successor());
                if (marked[i] == 1) {
                    dead.add(death);
                } else {
                    handled.add(death.execution()); // Its transaction was committed, though that seemed to fail
                }
            }
        }
        deleteBodies(connection, handled);
        bury(connection, dead, now);
        putOff(connection, later, now);
        boolean woken = wake(connection, successors, now);
        boolean brought = bringForward(connection, later, now);
        boolean isDue = later.stream().anyMatch(again -> !again.at().isAfter(now));
        return new Outcome(
                woken || brought || isDue,
                dead.stream().map(death -> id(death.execution())).toList());
    }

    private static void add(List<Settlement.Place> successors, Settlement.@Nullable Place successor) {
        if (successor != null) {
            successors.add(successor);
        }
    }

    private static int[] markDone(Connection connection, List<Settlement> settlements, Instant now)
            throws SQLException {
        return batch(
                connection,
                "UPDATE " + Tables.EVENT + " SET done_at = ? WHERE id = ? AND done_at IS NULL",
                settlements,
                (statement, settlement) -> {
                    Dialect.set(statement, 1, now);
                    statement.setLong(2, id(settlement.execution()));
                });
    }

    private static void deleteBodies(Connection connection, List<Execution> executions) throws SQLException {
        batch(
                connection,
                "DELETE FROM " + Tables.BODY + " WHERE id = ?",
                executions,
                (statement, execution) -> statement.setLong(1, id(execution)));
    }

    private static List<Settlement> remove(Connection connection, List<Settlement> settlements) throws SQLException {
        int[] removed = batch(
                connection,
                "DELETE FROM " + Tables.TASK + PICKED,
                settlements,
                (statement, settlement) -> picked(statement, 1, settlement.execution()));
        List<Settlement> ours = new ArrayList<>();
        for (int i = 0; i < removed.length; i++) {
            if (removed[i] == 1) {
                ours.add(settlements.get(i));
            }
        }
        return ours;
    }

    private static void bury(Connection connection, List<Settlement.Dead> dead, Instant now) throws SQLException {
        batch(
                connection,
                "DELETE FROM " + Tables.DEAD_LETTER + " WHERE id = ?",
                dead,
                (statement, death) -> statement.setLong(1, id(death.execution())));
        batch(
                connection,
                "INSERT INTO " + Tables.DEAD_LETTER + " (id, died_at, attempts, error) VALUES (?, ?, ?, ?)",
                dead,
                (statement, death) -> {
                    statement.setLong(1, id(death.execution()));
                    Dialect.set(statement, 2, now);
                    statement.setInt(3, death.attempts());
                    statement.setString(4, death.error());
                });
    }

    private static void putOff(Connection connection, List<Settlement.Later> later, Instant now) throws SQLException {
        batch(
                connection,
                "UPDATE " + Tables.TASK + " SET picked = FALSE, picked_by = NULL, last_heartbeat = NULL,"
                        + " execution_time = ?, last_failure = ?, consecutive_failures = ?, version = version + 1"
                        + PICKED,
                later,
                (statement, again) -> {
                    Dialect.set(statement, 1, again.at());
                    if (again.failures() > again.execution().consecutiveFailures) {
                        Dialect.set(statement, 2, now);
                    } else {
                        statement.setNull(2, Types.TIMESTAMP_WITH_TIMEZONE);
                    }
                    statement.setInt(3, again.failures());
                    picked(statement, 4, again.execution());
                });
    }

    private static boolean wake(Connection connection, List<Settlement.Place> successors, Instant now)
            throws SQLException {
        if (successors.isEmpty()) {
            return false;
        }
        int[] woken = batch(
                connection,
                "UPDATE " + Tables.TASK + " SET execution_time = ?, version = version + 1"
                        + " WHERE task_name = ? AND picked = FALSE AND execution_time > ?"
                        + " AND COALESCE(consecutive_failures, 0) = 0 AND task_instance IN (SELECT CAST(id AS VARCHAR)"
                        + " FROM " + Tables.EVENT + " WHERE conversation_id = ? AND event = ? AND done_at IS NULL)",
                successors,
                (statement, successor) -> {
                    Dialect.set(statement, 1, now);
                    statement.setString(2, Tables.EVENT_TASK);
                    Dialect.set(statement, 3, now);
                    statement.setString(4, successor.conversation());
                    statement.setString(5, successor.event());
                });
        return IntStream.of(woken).sum() > 0;
    }

    /** What is awaited may have been settled since we looked, when its successor was still picked and was not woken. */
    private static boolean bringForward(Connection connection, List<Settlement.Later> later, Instant now)
            throws SQLException {
        int[] brought = batch(
                connection,
                "UPDATE " + Tables.TASK + " SET execution_time = ?, version = version + 1 " + PICKED
                        + " AND EXISTS (SELECT 1 FROM " + Tables.EVENT
                        + " WHERE conversation_id = ? AND event = ? AND done_at IS NOT NULL)",
                later.stream().filter(again -> again.awaited() != null).toList(),
                (statement, again) -> {
                    Settlement.Place awaited = Objects.requireNonNull(again.awaited());
                    Dialect.set(statement, 1, now);
                    statement.setString(2, again.execution().getTaskName());
                    statement.setString(3, again.execution().getId());
                    statement.setLong(4, again.execution().version + 1);
                    statement.setString(5, awaited.conversation());
                    statement.setString(6, awaited.event());
                });
        return IntStream.of(brought).sum() > 0;
    }

    static long id(Execution execution) {
        return Long.parseLong(execution.taskInstance.getId());
    }

    private static void picked(PreparedStatement statement, int first, Execution execution) throws SQLException {
        statement.setString(first, execution.taskInstance.getTaskName());
        statement.setString(first + 1, execution.taskInstance.getId());
        statement.setLong(first + 2, execution.version);
    }

    @FunctionalInterface
    private interface Parameters<T> {
        void set(PreparedStatement statement, T value) throws SQLException;
    }

    private static <T> int[] batch(Connection connection, String sql, List<T> values, Parameters<T> parameters)
            throws SQLException {
        if (values.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T value : values) {
                parameters.set(statement, value);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }
}
