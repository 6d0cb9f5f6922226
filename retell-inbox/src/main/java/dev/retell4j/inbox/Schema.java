package dev.retell4j.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/** Creates what is missing in the database. */
final class Schema {
    /** Creating an index on tables that exist can take a while. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** For one inbox at a time, where the database itself cannot see to that. */
    private static final Lock TURN = new ReentrantLock();

    private static final Pattern COMMENT = Pattern.compile("(?m)^--.*$");
    private static final Pattern SEPARATOR = Pattern.compile(";");

    private Schema() {}

    /** Creates the tables of the inbox, if asked for, and those that its user wants. */
    static void create(Database database, boolean own, List<Preparation> others) throws SQLException {
        if (!database.dialect().createsInTurn()) {
            createNow(database, own, others);
            return;
        }
        TURN.lock();
        try {
            createNow(database, own, others);
        } finally {
            TURN.unlock();
        }
    }

    private static void createNow(Database database, boolean own, List<Preparation> others) throws SQLException {
        database.transaction(LIMIT, connection -> {
            database.dialect().lockSchema(connection);
            if (own) {
                run(connection, sql(database.dialect()));
            }
            for (Preparation other : others) {
                try (LentConnection lent = LentConnection.toHandler(connection)) {
                    other.prepare(lent.connection());
                }
            }
            return true;
        });
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String part : SEPARATOR.split(COMMENT.matcher(sql).replaceAll(""), -1)) {
                if (!part.isBlank()) {
                    statement.execute(part);
                }
            }
        }
    }

    private static String sql(Dialect dialect) {
        try (InputStream resource = Schema.class.getResourceAsStream(dialect.schema())) {
            if (resource == null) {
                throw new IllegalStateException("The jar of the inbox lacks " + dialect.schema());
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The jar of the inbox cannot be read", e);
        }
    }
}
