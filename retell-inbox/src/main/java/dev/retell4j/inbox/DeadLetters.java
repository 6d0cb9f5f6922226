package dev.retell4j.inbox;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The events that were given up. */
final class DeadLetters {
    private final Database database;
    private final SchedulerClient client;
    private final Clock clock;

    DeadLetters(Database database, SchedulerClient client, Clock clock) {
        this.database = database;
        this.client = client;
        this.clock = clock;
    }

    Optional<DeadLetter> find(long id) throws SQLException {
        return list(id - 1, 1).stream().filter(letter -> letter.id() == id).findFirst();
    }

    List<DeadLetter> list(long after, int limit) throws SQLException {
        return database.briefly(connection -> {
            List<DeadLetter> letters = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT d.id, e.event, e.conversation_id, e.received_at, d.died_at, d.attempts, d.error, b.body FROM "
                            + Tables.DEAD_LETTER + " d JOIN " + Tables.EVENT + " e ON e.id = d.id LEFT JOIN "
                            + Tables.BODY + " b ON b.id = d.id WHERE d.id > ? ORDER BY d.id FETCH FIRST " + limit
                            + " ROWS ONLY")) {
                select.setLong(1, after);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        letters.add(letter(row));
                    }
                }
            }
            return letters;
        });
    }

    List<Long> ids(long after, int limit) throws SQLException {
        return database.briefly(connection -> {
            List<Long> ids = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("SELECT id FROM " + Tables.DEAD_LETTER
                    + " WHERE id > ? ORDER BY id FETCH FIRST " + limit + " ROWS ONLY")) {
                select.setLong(1, after);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        ids.add(row.getLong(1));
                    }
                }
            }
            return ids;
        });
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        byte[] body = row.getBytes(8);
        return new DeadLetter(
                row.getLong(1),
                row.getString(2),
                Optional.of(row.getString(3)).filter(conversation -> !conversation.isEmpty()),
                EventRows.instant(row, 4),
                EventRows.instant(row, 5),
                row.getInt(6),
                row.getString(7),
                body == null ? "" : new String(body, StandardCharsets.UTF_8));
    }

    /** Makes a dead letter an event that waits again. Returns false when there is no such letter. */
    boolean replay(long id) throws SQLException {
        return database.briefly(connection -> {
            if (!delete(connection, id)) {
                return false;
            }
            try (PreparedStatement open =
                    connection.prepareStatement("UPDATE " + Tables.EVENT + " SET done_at = NULL WHERE id = ?")) {
                open.setLong(1, id);
                open.executeUpdate();
            }
            List<TaskInstance<?>> execution = List.of(new TaskInstance<>(Tables.EVENT_TASK, Long.toString(id)));
            database.with(connection, () -> client.scheduleBatch(execution, clock.instant()));
            return true;
        });
    }

    /** Deletes a dead letter. The event still counts as a duplicate when it is delivered again. */
    boolean discard(long id) throws SQLException {
        return database.briefly(connection -> {
            if (!delete(connection, id)) {
                return false;
            }
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM " + Tables.BODY + " WHERE id = ?")) {
                delete.setLong(1, id);
                delete.executeUpdate();
            }
            return true;
        });
    }

    private static boolean delete(Connection connection, long id) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM " + Tables.DEAD_LETTER + " WHERE id = ?")) {
            delete.setLong(1, id);
            return delete.executeUpdate() == 1;
        }
    }
}
