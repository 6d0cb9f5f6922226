package dev.retell4j.mcp.server.sharing;

import dev.retell4j.CallCounter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Counts calls in a table of PostgreSQL, for all instances together; a row for each second with calls, for a day. Times
 * are rounded up: a call counts a little longer rather than shorter.
 */
public final class PostgresCallCounter implements CallCounter {
    /** Any number will do, as long as all instances take the same; the scope's hash is added. */
    private static final long LOCK = 0x72657465_6c63_0000L;

    private static final Duration KEPT = Duration.ofDays(1);

    private final DataSource database;
    private final String scope;

    /**
     * Opens the counter; the table is made when it is missing.
     *
     * @param database connections to PostgreSQL; never closed here
     * @param scope what is counted together
     * @throws IllegalStateException when the database cannot be reached, or the table is missing and cannot be made
     */
    public PostgresCallCounter(DataSource database, String scope) {
        this.database = Objects.requireNonNull(database, "database");
        this.scope = Objects.requireNonNull(scope, "scope");
        Transaction.make(
                database,
                "the table retell_mcp_call_count cannot be made",
                LOCK,
                "to_regclass('retell_mcp_call_count')",
                """
                CREATE TABLE retell_mcp_call_count (
                  scope text NOT NULL,
                  second bigint NOT NULL,
                  calls bigint NOT NULL,
                  PRIMARY KEY (scope, second))""");
    }

    @Override
    public Optional<Limit> take(int calls, Instant at, List<Limit> limits) {
        return Transaction.run(database, "the count in the database cannot be changed", connection -> {
            Transaction.lock(connection, LOCK + scope.hashCode());
            for (Limit limit : limits) {
                if (used(connection, limit.window(), at) + calls > limit.calls()) {
                    return Optional.of(limit);
                }
            }
            forgetOld(connection, at);
            try (PreparedStatement insert = Transaction.prepared(connection, """
                    INSERT INTO retell_mcp_call_count (scope, second, calls) VALUES (?, ?, ?)
                    ON CONFLICT (scope, second)
                    DO UPDATE SET calls = retell_mcp_call_count.calls + excluded.calls""")) {
                insert.setString(1, scope);
                insert.setLong(2, second(at));
                insert.setInt(3, calls);
                insert.executeUpdate();
            }
            return Optional.empty();
        });
    }

    private void forgetOld(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement delete =
                Transaction.prepared(connection, "DELETE FROM retell_mcp_call_count WHERE scope = ? AND second <= ?")) {
            delete.setString(1, scope);
            delete.setLong(2, now.minus(KEPT).getEpochSecond());
            delete.executeUpdate();
        }
    }

    @Override
    public void giveBack(int calls, Instant at) {
        int unused = Transaction.run(database, "the count in the database cannot be changed", connection -> {
            try (PreparedStatement update = Transaction.prepared(
                    connection,
                    "UPDATE retell_mcp_call_count SET calls = greatest(0, calls - ?) WHERE scope = ? AND second = ?")) {
                update.setInt(1, calls);
                update.setString(2, scope);
                update.setLong(3, second(at));
                return update.executeUpdate();
            }
        });
    }

    @Override
    public long used(Duration window, Instant at) {
        return Transaction.run(
                database, "the count in the database cannot be read", connection -> used(connection, window, at));
    }

    private long used(Connection connection, Duration window, Instant at) throws SQLException {
        try (PreparedStatement select = Transaction.prepared(
                connection,
                "SELECT coalesce(sum(calls), 0) FROM retell_mcp_call_count WHERE scope = ? AND second > ?")) {
            select.setString(1, scope);
            select.setLong(2, at.minus(window).getEpochSecond());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static long second(Instant at) {
        return at.getNano() == 0 ? at.getEpochSecond() : at.getEpochSecond() + 1;
    }
}
