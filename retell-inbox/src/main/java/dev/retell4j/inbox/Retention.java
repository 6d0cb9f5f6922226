package dev.retell4j.inbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Deletes what was handled long ago, on one of the nodes. */
final class Retention {
    private static final int AT_ONCE = 1_000;

    private final Database database;
    private final Clock clock;
    private final Duration retention;
    private final Duration interval;
    private final Observing observing;

    Retention(Database database, Clock clock, Duration retention, Duration interval, Observing observing) {
        this.database = database;
        this.clock = clock;
        this.retention = retention;
        this.interval = interval;
        this.observing = observing;
    }

    RecurringTask<Void> task() {
        return Tasks.recurring(Tables.RETENTION_TASK, FixedDelay.of(interval)).execute((instance, context) -> {
            int deleted = deleteOld();
            if (deleted > 0) {
                observing.tell(observer -> observer.expired(deleted));
            }
        });
    }

    /** Goes through the events from the oldest on, and ends at the first one that is too new. */
    private int deleteOld() {
        Instant limit = clock.instant().minus(retention);
        int deleted = 0;
        long after = 0;
        try {
            while (true) {
                Page page = page(after, limit);
                deleted += delete(page.old());
                if (page.isLast()) {
                    return deleted;
                }
                after = page.last();
            }
        } catch (SQLException e) {
            throw new InboxException("Old events could not be deleted", e);
        }
    }

    private record Page(List<Long> old, long last, boolean isLast) {}

    private Page page(long after, Instant limit) throws SQLException {
        return database.briefly(connection -> {
            List<Long> old = new ArrayList<>();
            long last = after;
            int rows = 0;
            boolean reachedNew = false;
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT e.id, e.received_at, e.done_at, d.id FROM " + Tables.EVENT
                            + " e LEFT JOIN " + Tables.DEAD_LETTER + " d ON d.id = e.id WHERE e.id > ? ORDER BY e.id"
                            + " FETCH FIRST " + AT_ONCE + " ROWS ONLY")) {
                select.setLong(1, after);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next() && !reachedNew) {
                        rows++;
                        last = row.getLong(1);
                        reachedNew = EventRows.instant(row, 2).isAfter(limit);
                        boolean isDone = row.getObject(3) != null
                                && !EventRows.instant(row, 3).isAfter(limit);
                        if (isDone && row.getObject(4) == null) {
                            old.add(last);
                        }
                    }
                }
            }
            return new Page(old, last, reachedNew || rows < AT_ONCE);
        });
    }

    private int delete(List<Long> ids) throws SQLException {
        if (ids.isEmpty()) {
            return 0;
        }
        return database.briefly(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM " + Tables.EVENT + " WHERE id = ?")) {
                for (long id : ids) {
                    delete.setLong(1, id);
                    delete.addBatch();
                }
                delete.executeBatch();
            }
            return ids.size();
        });
    }
}
