package dev.retell4j.inbox;

import com.github.kagkarlsson.scheduler.task.Execution;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Looks up what is known of events. */
final class EventRows {
    private final Database database;

    EventRows(Database database) {
        this.database = database;
    }

    /** Tells whether an event was handled or given up; also when it is gone altogether. */
    boolean isDone(long id) throws SQLException {
        return database.briefly(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT done_at FROM " + Tables.EVENT + " WHERE id = ?")) {
                select.setLong(1, id);
                try (ResultSet row = select.executeQuery()) {
                    return !row.next() || row.getObject(1) != null;
                }
            }
        });
    }

    Optional<byte[]> body(long id) throws SQLException {
        return database.briefly(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT body FROM " + Tables.BODY + " WHERE id = ?")) {
                select.setLong(1, id);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
                }
            }
        });
    }

    /** Renews the hold on an execution. Returns false when somebody else has taken it over. */
    boolean heartbeat(Execution execution, Instant now) throws SQLException {
        return database.briefly(connection -> {
            try (PreparedStatement update = connection.prepareStatement("UPDATE " + Tables.TASK
                    + " SET last_heartbeat = ? WHERE task_name = ? AND task_instance = ? AND version = ?")) {
                Dialect.set(update, 1, now);
                update.setString(2, execution.getTaskName());
                update.setString(3, execution.getId());
                update.setLong(4, execution.version);
                return update.executeUpdate() == 1;
            }
        });
    }

    /** Whether a newer transcript of the conversation is there, and whether an older one is being handled. */
    record Transcripts(boolean hasNewer, boolean hasOlderAtWork) {}

    Transcripts transcripts(long id, String conversation, String event, long progress) throws SQLException {
        return database.briefly(connection -> {
            boolean newer = exists(
                    connection,
                    "SELECT 1 FROM " + Tables.EVENT + " WHERE conversation_id = ? AND event = ?"
                            + " AND (progress > ? OR progress = ? AND id > ?)",
                    statement -> {
                        statement.setString(1, conversation);
                        statement.setString(2, event);
                        statement.setLong(3, progress);
                        statement.setLong(4, progress);
                        statement.setLong(5, id);
                    });
            boolean atWork = !newer
                    && exists(
                            connection,
                            "SELECT 1 FROM " + Tables.EVENT + " e JOIN " + Tables.TASK
                                    + " t ON t.task_name = ? AND t.task_instance = CAST(e.id AS VARCHAR)"
                                    + " WHERE e.conversation_id = ? AND e.event = ? AND e.id <> ?"
                                    + " AND e.done_at IS NULL AND t.picked = TRUE",
                            statement -> {
                                statement.setString(1, Tables.EVENT_TASK);
                                statement.setString(2, conversation);
                                statement.setString(3, event);
                                statement.setLong(4, id);
                            });
            return new Transcripts(newer, atWork);
        });
    }

    /**
     * How far a conversation is.
     *
     * @param isPredecessorDone whether the event that comes before was handled or given up
     * @param receivedAt when the event itself was stored
     */
    record Progress(boolean isPredecessorDone, Instant receivedAt) {}

    Progress progress(long id, String conversation, String predecessor, Instant otherwise) throws SQLException {
        return database.briefly(connection -> {
            boolean seen = false;
            boolean open = false;
            Instant receivedAt = otherwise;
            try (PreparedStatement select = connection.prepareStatement("SELECT id, received_at, done_at FROM "
                    + Tables.EVENT + " WHERE conversation_id = ? AND event = ? OR id = ?")) {
                select.setString(1, conversation);
                select.setString(2, predecessor);
                select.setLong(3, id);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        if (row.getLong(1) == id) {
                            receivedAt = instant(row, 2);
                        } else {
                            seen = true;
                            open |= row.getObject(3) == null;
                        }
                    }
                }
            }
            return new Progress(seen && !open, receivedAt);
        });
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @FunctionalInterface
    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private static boolean exists(Connection connection, String sql, Parameters parameters) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql + " FETCH FIRST 1 ROWS ONLY")) {
            parameters.set(select);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }
}
