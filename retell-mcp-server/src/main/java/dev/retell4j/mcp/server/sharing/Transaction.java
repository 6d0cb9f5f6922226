package dev.retell4j.mcp.server.sharing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Work in the database that is done as a whole or not at all. */
final class Transaction {
    private static final int SECONDS = 10;

    private Transaction() {}

    /** The work. */
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /**
     * Does the work.
     *
     * @throws IllegalStateException with what failed, when the work throws or cannot be committed
     */
    static <T> T run(DataSource database, String failure, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            boolean wasAutomatic = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                seeWhatOthersCommit(connection);
                T done = work.in(connection);
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(wasAutomatic);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(failure, e);
        }
    }

    /**
     * Makes what is missing, once for all instances.
     *
     * @param failure what is said when that fails
     * @param lock the number of the lock under which it is made
     * @param known asks for it in SQL: null when it is missing
     * @param statements make it
     */
    static void make(DataSource database, String failure, long lock, String known, String... statements) {
        boolean unused = run(database, failure, connection -> {
            lock(connection, lock);
            try (Statement statement = connection.createStatement()) {
                // Asked first, because a role that may not make it may still use it.
                try (ResultSet row = statement.executeQuery("SELECT " + known)) {
                    if (row.next() && row.getObject(1) != null) {
                        return false;
                    }
                }
                for (String sql : statements) {
                    statement.execute(sql);
                }
                return true;
            }
        });
    }

    /** Who has waited for a lock must see what its holder did, whatever the database's own default is. */
    private static void seeWhatOthersCommit(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
        }
    }

    /** Waits for a lock that all instances know by its number, and holds it until the end of the transaction. */
    static void lock(Connection connection, long number) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = '" + SECONDS + "s'");
            statement.execute("SELECT pg_advisory_xact_lock(" + number + ")");
        }
    }

    static PreparedStatement prepared(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            statement.setQueryTimeout(SECONDS);
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
