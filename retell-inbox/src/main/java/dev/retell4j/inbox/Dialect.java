package dev.retell4j.inbox;

import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepositoryContext;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What differs between the databases that an inbox can be in. */
abstract class Dialect {
    /**
     * Larger bodies are not brought along when work is picked, but read one by one, so that picking takes little
     * memory.
     */
    static final int BODY_BROUGHT_ALONG = 64 * 1024;

    private final String name;

    Dialect(String name) {
        this.name = name;
    }

    /** Finds the dialect of a connection. */
    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "H2" -> new H2(false);
            case "PostgreSQL" -> new PostgreSql();
            default ->
                throw new InboxException("An inbox lives in H2 or PostgreSQL, and the data source is for " + product);
        };
    }

    String name() {
        return name;
    }

    /** The SQL that creates the tables, a resource next to this class. */
    String schema() {
        return name.equals("H2") ? "h2.sql" : "postgresql.sql";
    }

    /** Tells whether the inboxes of a process have to take turns in creating the tables. */
    boolean createsInTurn() {
        return false;
    }

    /** Keeps other nodes from creating the tables at the same time, until the end of the transaction. */
    abstract void lockSchema(Connection connection) throws SQLException;

    /**
     * Inserts the events that are not there yet.
     *
     * @return the identifier of each, or null where it was there before, in the order given
     */
    abstract List<@Nullable Long> insertEvents(Connection connection, List<Arrival> arrivals, Instant now)
            throws SQLException;

    /** Picks executions that are due, together with the bodies of their events. */
    abstract List<Execution> pick(Connection connection, JdbcTaskRepositoryContext context, Instant now, int limit)
            throws SQLException;

    /** Makes what was committed survive a power failure, where committing does not. */
    void flush(Connection connection) throws SQLException {}

    /** Tells whether a transaction that failed may succeed when it is simply done again at once. */
    final boolean isCollision(SQLException e) {
        String state = e.getSQLState();
        // Unique key, serialization, deadlock; H2: concurrent update, deadlock, lock timeout
        return "23505".equals(state)
                || "40001".equals(state)
                || "40P01".equals(state)
                || "90131".equals(state)
                || "HYT00".equals(state);
    }

    /** Tells whether an error is about what was written, so that others written with it may go through without it. */
    final boolean isAboutData(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("54"));
    }

    static void set(PreparedStatement statement, int index, Instant value) throws SQLException {
        statement.setObject(index, value.atOffset(ZoneOffset.UTC));
    }

    /** The columns of an execution, with the body of the event as its data. */
    static String columns(String task) {
        StringBuilder columns = new StringBuilder();
        for (String column : List.of(
                "task_name",
                "task_instance",
                "execution_time",
                "picked",
                "picked_by",
                "last_success",
                "last_failure",
                "consecutive_failures",
                "last_heartbeat",
                "version")) {
            columns.append(task).append('.').append(column).append(", ");
        }
        return columns + "CASE WHEN OCTET_LENGTH(b.body) <= " + BODY_BROUGHT_ALONG + " THEN b.body END AS task_data";
    }

    /** How an execution finds its body; those of other tasks have none. */
    static String bodyOf(String task) {
        return " LEFT JOIN " + Tables.BODY + " b ON b.id = CASE WHEN " + task + ".task_name = '" + Tables.EVENT_TASK
                + "' THEN CAST(" + task + ".task_instance AS BIGINT) END";
    }

    /** H2, in a file of one process or anywhere else. */
    static final class H2 extends Dialect {
        private final boolean flushes;

        /**
         * Makes the dialect.
         *
         * @param flushes whether the file is this process's own, so that it may and should be flushed
         */
        H2(boolean flushes) {
            super("H2");
            this.flushes = flushes;
        }

        /** H2 fails when two connections run the same CREATE INDEX IF NOT EXISTS, and has no lock against it. */
        @Override
        boolean createsInTurn() {
            return true;
        }

        @Override
        void lockSchema(Connection connection) {
            // An H2 database is used from within one process, where the inboxes take turns
        }

        @Override
        List<@Nullable Long> insertEvents(Connection connection, List<Arrival> arrivals, Instant now)
                throws SQLException {
            List<Arrival> fresh = new ArrayList<>();
            List<Boolean> isFresh = new ArrayList<>();
            try (PreparedStatement find = connection.prepareStatement(
                    "SELECT id FROM " + Tables.EVENT + " WHERE conversation_id = ? AND event = ? AND digest = ?")) {
                for (Arrival arrival : arrivals) {
                    find.setString(1, arrival.conversation());
                    find.setString(2, arrival.name());
                    find.setBytes(3, arrival.digest());
                    try (ResultSet found = find.executeQuery()) {
                        boolean absent = !found.next();
                        isFresh.add(absent);
                        if (absent) {
                            fresh.add(arrival);
                        }
                    }
                }
            }
            List<Long> ids = insert(connection, fresh, now);
            List<@Nullable Long> result = new ArrayList<>();
            int next = 0;
            for (boolean absent : isFresh) {
                result.add(absent ? ids.get(next++) : null);
            }
            return result;
        }

        private static List<Long> insert(Connection connection, List<Arrival> fresh, Instant now) throws SQLException {
            List<Long> ids = new ArrayList<>();
            if (fresh.isEmpty()) {
                return ids;
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO " + Tables.EVENT
                            + " (conversation_id, event, digest, progress, received_at) VALUES (?, ?, ?, ?, ?)",
                    Statement.RETURN_GENERATED_KEYS)) {
                for (Arrival arrival : fresh) {
                    insert.setString(1, arrival.conversation());
                    insert.setString(2, arrival.name());
                    insert.setBytes(3, arrival.digest());
                    insert.setObject(
                            4,
                            arrival.progress().isPresent() ? arrival.progress().getAsLong() : null,
                            Types.BIGINT);
                    set(insert, 5, now);
                    insert.addBatch();
                }
                insert.executeBatch();
                try (ResultSet keys = insert.getGeneratedKeys()) {
                    while (keys.next()) {
                        ids.add(keys.getLong(1));
                    }
                }
            }
            return ids;
        }

        @Override
        List<Execution> pick(Connection connection, JdbcTaskRepositoryContext context, Instant now, int limit)
                throws SQLException {
            return Picking.inTwoSteps(connection, context, now, limit); // FOR UPDATE locks far more than the limit
        }

        @Override
        void flush(Connection connection) throws SQLException {
            if (flushes) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("CHECKPOINT SYNC");
                }
            }
        }
    }

    /** PostgreSQL. */
    static final class PostgreSql extends Dialect {
        /** Any number that other users of the database will hardly take; the same for all nodes. */
        private static final long LOCK = 0x7e7e114aL;

        PostgreSql() {
            super("PostgreSQL");
        }

        @Override
        void lockSchema(Connection connection) throws SQLException {
            try (PreparedStatement lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
                lock.setLong(1, LOCK);
                lock.execute();
            }
        }

        @Override
        List<Execution> pick(Connection connection, JdbcTaskRepositoryContext context, Instant now, int limit)
                throws SQLException {
            return Picking.inOneStatement(connection, context, now, limit);
        }

        @Override
        List<@Nullable Long> insertEvents(Connection connection, List<Arrival> arrivals, Instant now)
                throws SQLException {
            // Sorted, so that two nodes that store the same events wait for each other in one order
            Integer[] order = new Integer[arrivals.size()];
            for (int i = 0; i < order.length; i++) {
                order[i] = i;
            }
            Arrays.sort(
                    order,
                    (left, right) -> Arrays.compareUnsigned(
                            arrivals.get(left).digest(), arrivals.get(right).digest()));
            String[] conversations = new String[order.length];
            String[] names = new String[order.length];
            byte[][] digests = new byte[order.length][];
            Long[] progress = new Long[order.length];
            Map<ByteBuffer, Integer> places = new HashMap<>();
            for (int i = 0; i < order.length; i++) {
                Arrival arrival = arrivals.get(order[i]);
                conversations[i] = arrival.conversation();
                names[i] = arrival.name();
                digests[i] = arrival.digest();
                progress[i] =
                        arrival.progress().isPresent() ? arrival.progress().getAsLong() : null;
                places.put(ByteBuffer.wrap(arrival.digest()), order[i]);
            }
            Long[] ids = new Long[order.length];
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + Tables.EVENT
                    + " (conversation_id, event, digest, progress, received_at)"
                    + " SELECT a.c, a.e, a.d, a.p, ? FROM unnest(?::varchar[], ?::varchar[], ?::bytea[], ?::bigint[])"
                    + " AS a(c, e, d, p) ON CONFLICT (conversation_id, event, digest) DO NOTHING"
                    + " RETURNING id, digest")) {
                set(insert, 1, now);
                insert.setArray(2, connection.createArrayOf("varchar", conversations));
                insert.setArray(3, connection.createArrayOf("varchar", names));
                insert.setArray(4, connection.createArrayOf("bytea", digests));
                insert.setArray(5, connection.createArrayOf("int8", progress));
                try (ResultSet inserted = insert.executeQuery()) {
                    while (inserted.next()) {
                        Integer place = places.get(ByteBuffer.wrap(inserted.getBytes(2)));
                        ids[Objects.requireNonNull(place)] = inserted.getLong(1);
                    }
                }
            }
            return Arrays.asList(ids);
        }
    }
}
