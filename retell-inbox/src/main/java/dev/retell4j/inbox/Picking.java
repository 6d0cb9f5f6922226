package dev.retell4j.inbox;

import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepositoryContext;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How db-scheduler picks work in an inbox: together with the bodies, in batches that are large when handling is quick
 * and small when it is slow, so that a node never sits on much work that another could do.
 */
final class Picking extends DefaultJdbcCustomization {
    private final Database database;
    private final Workers workers;

    Picking(Database database, Workers workers) {
        super(false);
        this.database = database;
        this.workers = workers;
    }

    @Override
    public String getName() {
        return database.dialect().name();
    }

    @Override
    public void setTaskData(PreparedStatement statement, int index, byte @Nullable [] value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.VARBINARY);
        } else {
            statement.setBytes(index, value);
        }
    }

    @Override
    public boolean supportsSingleStatementLockAndFetch() {
        return true;
    }

    @Override
    public List<Execution> lockAndFetchSingleStatement(
            JdbcTaskRepositoryContext context, Instant now, int limit, boolean orderByPriority) {
        int wanted = Math.min(limit, workers.wanted());
        if (wanted <= 0) {
            return List.of();
        }
        try {
            List<Execution> picked =
                    database.briefly(connection -> database.dialect().pick(connection, context, now, wanted));
            workers.picked(picked.size() == wanted);
            return picked;
        } catch (SQLException e) {
            throw new InboxException("No work could be picked", e);
        }
    }

    /** Picks with one statement, as db-scheduler does in PostgreSQL. */
    static List<Execution> inOneStatement(
            Connection connection, JdbcTaskRepositoryContext context, Instant now, int limit) throws SQLException {
        String sql = "WITH picked_now AS (UPDATE " + context.tableName
                + " p SET picked = TRUE, picked_by = ?, last_heartbeat = ?, version = version + 1"
                + " WHERE (p.task_name, p.task_instance) IN (SELECT d.task_name, d.task_instance FROM "
                + context.tableName + " d WHERE d.picked = FALSE AND d.execution_time <= ?"
                + " ORDER BY d.execution_time FOR UPDATE SKIP LOCKED LIMIT " + limit + ") RETURNING p.*) SELECT "
                + Dialect.columns("t") + " FROM picked_now t" + Dialect.bodyOf("t") + " ORDER BY t.execution_time";
        try (PreparedStatement pick = connection.prepareStatement(sql)) {
            pick.setString(1, context.schedulerName.getName());
            Dialect.set(pick, 2, now);
            Dialect.set(pick, 3, now);
            return read(context, pick);
        }
    }

    /** Reads what is due, and picks what nobody else has picked meanwhile. */
    static List<Execution> inTwoSteps(Connection connection, JdbcTaskRepositoryContext context, Instant now, int limit)
            throws SQLException {
        String sql = "SELECT " + Dialect.columns("t") + " FROM " + context.tableName + " t" + Dialect.bodyOf("t")
                + " WHERE t.picked = FALSE AND t.execution_time <= ? ORDER BY t.execution_time FETCH FIRST " + limit
                + " ROWS ONLY";
        List<Execution> due;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Dialect.set(select, 1, now);
            due = read(context, select);
        }
        if (due.isEmpty()) {
            return due;
        }
        String name = context.schedulerName.getName();
        try (PreparedStatement pick = connection.prepareStatement("UPDATE " + context.tableName
                + " SET picked = TRUE, picked_by = ?, last_heartbeat = ?, version = version + 1"
                + " WHERE task_name = ? AND task_instance = ? AND version = ? AND picked = FALSE")) {
            for (Execution execution : due) {
                pick.setString(1, name);
                Dialect.set(pick, 2, now);
                pick.setString(3, execution.getTaskName());
                pick.setString(4, execution.getId());
                pick.setLong(5, execution.version);
                pick.addBatch();
            }
            int[] updated = pick.executeBatch();
            List<Execution> picked = new ArrayList<>();
            for (int i = 0; i < updated.length; i++) {
                if (updated[i] == 1) {
                    picked.add(due.get(i).updateToPicked(name, now));
                }
            }
            return picked;
        }
    }

    private static List<Execution> read(JdbcTaskRepositoryContext context, PreparedStatement statement)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            return context.resultSetMapper.get().map(rows);
        }
    }
}
