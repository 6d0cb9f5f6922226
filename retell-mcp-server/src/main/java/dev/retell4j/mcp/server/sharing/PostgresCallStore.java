package dev.retell4j.mcp.server.sharing;

import dev.retell4j.tracking.CallNews;
import dev.retell4j.tracking.CallStore;
import dev.retell4j.types.Json;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * News of calls in a table of PostgreSQL, which is made when it is missing. What is older than a day, or too much, is
 * deleted, for calls can always be asked of Retell.
 */
public final class PostgresCallStore implements CallStore {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresCallStore.class);

    /** Any number will do, as long as all instances take the same. */
    private static final long LOCK = 0x72657465_6c6c346aL;

    private static final int MOST_OF_A_CALL = 1_000;
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

    private final DataSource database;
    private final Duration retention;
    private final long mostNews;
    private final AtomicLong lastSweep = new AtomicLong(System.nanoTime());

    /**
     * Opens the store; keeps news for a day, and at most a million of them.
     *
     * @param database connections to PostgreSQL; never closed here
     * @throws IllegalStateException when the database cannot be reached, or the table is missing and cannot be made
     */
    public PostgresCallStore(DataSource database) {
        this(database, Duration.ofDays(1), 1_000_000);
    }

    PostgresCallStore(DataSource database, Duration retention, long mostNews) {
        this.database = Objects.requireNonNull(database, "database");
        this.retention = retention;
        this.mostNews = mostNews;
        Transaction.make(
                database,
                "The table retell_mcp_call_news cannot be made",
                LOCK,
                "to_regclass('retell_mcp_call_news')",
                """
                CREATE TABLE retell_mcp_call_news (
                  position bigserial PRIMARY KEY,
                  workspace text NOT NULL,
                  call_id text NOT NULL,
                  event text NOT NULL,
                  owner text,
                  happened_at timestamptz NOT NULL,
                  stored_at timestamptz NOT NULL DEFAULT now(),
                  call text NOT NULL)""",
                "CREATE INDEX ON retell_mcp_call_news (workspace, call_id, position)",
                "CREATE INDEX ON retell_mcp_call_news (stored_at)");
    }

    @Override
    public void append(CallNews news) {
        inTransaction("News of a call cannot be stored", connection -> {
            // Until the end of the transaction, so that positions become visible in their order.
            Transaction.lock(connection, LOCK);
            try (PreparedStatement insert = Transaction.prepared(connection, """
                    INSERT INTO retell_mcp_call_news (workspace, call_id, event, owner, happened_at, call)
                    VALUES (?, ?, ?, ?, ?, ?)""")) {
                insert.setString(1, news.workspace());
                insert.setString(2, news.callId());
                insert.setString(3, news.event());
                insert.setString(4, news.follower().orElse(null));
                insert.setObject(5, news.at().atOffset(ZoneOffset.UTC));
                insert.setString(6, news.call().text());
                return insert.executeUpdate();
            }
        });
        sweepSometimes();
    }

    @Override
    public List<CallNews> of(String workspace, String callId) {
        return inTransaction("News of a call cannot be read", connection -> {
            // The newest, in their order.
            try (PreparedStatement select = Transaction.prepared(connection, """
                    SELECT * FROM (
                      SELECT position, workspace, call_id, event, owner, happened_at, call
                      FROM retell_mcp_call_news WHERE workspace = ? AND call_id = ?
                      ORDER BY position DESC LIMIT ?) newest
                    ORDER BY position""")) {
                select.setString(1, workspace);
                select.setString(2, callId);
                select.setInt(3, MOST_OF_A_CALL);
                return read(select).stream().map(Positioned::news).toList();
            }
        });
    }

    @Override
    public List<Positioned> since(long position, int limit) {
        return inTransaction("News of calls cannot be read", connection -> {
            try (PreparedStatement select = Transaction.prepared(connection, """
                    SELECT position, workspace, call_id, event, owner, happened_at, call
                    FROM retell_mcp_call_news WHERE position > ? ORDER BY position LIMIT ?""")) {
                select.setLong(1, position);
                select.setInt(2, limit);
                return read(select);
            }
        });
    }

    @Override
    public long end() {
        return inTransaction("The end of the news of calls cannot be read", connection -> {
            try (PreparedStatement select = Transaction.prepared(
                            connection, "SELECT coalesce(max(position), 0) FROM retell_mcp_call_news");
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private void sweepSometimes() {
        long last = lastSweep.get();
        long now = System.nanoTime();
        if (now - last < BETWEEN_SWEEPS.toNanos() || !lastSweep.compareAndSet(last, now)) {
            return;
        }
        try {
            sweep();
        } catch (IllegalStateException e) {
            LOG.warn("Old news of calls cannot be deleted; it is tried again in a minute", e);
        }
    }

    /** Deletes what is too old or too much. */
    int sweep() {
        return inTransaction("Old news of calls cannot be deleted", connection -> {
            try (PreparedStatement delete = Transaction.prepared(connection, """
                    DELETE FROM retell_mcp_call_news
                    WHERE stored_at < now() - make_interval(secs => ?)
                    OR position <= (SELECT max(position) - ? FROM retell_mcp_call_news)""")) {
                delete.setDouble(1, retention.toMillis() / 1_000.0);
                delete.setLong(2, mostNews);
                return delete.executeUpdate();
            }
        });
    }

    private static List<Positioned> read(PreparedStatement select) throws SQLException {
        List<Positioned> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                @Nullable String owner = row.getString(5);
                found.add(new Positioned(
                        row.getLong(1),
                        new CallNews(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                owner,
                                row.getObject(6, OffsetDateTime.class).toInstant(),
                                Json.parse(row.getString(7)))));
            }
        }
        return found;
    }

    private <T> T inTransaction(String failure, Transaction.Work<T> work) {
        return Transaction.run(database, failure, work);
    }
}
