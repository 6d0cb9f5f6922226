package dev.retell4j.inbox;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Transactions in the inbox's database. */
final class Database {
    private static final Executor SAME_THREAD = Runnable::run;
    private static final ThreadLocal<@Nullable Connection> CURRENT = new ThreadLocal<>();

    private final DataSource source;
    private final Dialect dialect;
    private final int networkLimitMillis;

    /**
     * Makes the database.
     *
     * @param source hands out connections
     * @param dialect its kind
     * @param networkLimit how long the network may be silent before a connection is given up
     */
    Database(DataSource source, Dialect dialect, Duration networkLimit) {
        this.source = source;
        this.dialect = dialect;
        this.networkLimitMillis = Math.toIntExact(networkLimit.toMillis());
    }

    Dialect dialect() {
        return dialect;
    }

    /** What is done inside a transaction. */
    @FunctionalInterface
    interface Work<T, X extends Exception> {
        T in(Connection connection) throws SQLException, X;
    }

    /** Runs work in a transaction of its own, and commits unless it throws. */
    <T, X extends Exception> T transaction(Work<T, X> work) throws SQLException, X {
        return transaction(false, work);
    }

    private <T, X extends Exception> T transaction(boolean durably, Work<T, X> work) throws SQLException, X {
        try (Connection connection = source.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            boolean committed = false;
            try {
                T result = work.in(connection);
                connection.commit();
                committed = true;
                if (durably) {
                    dialect.flush(connection);
                }
                return result;
            } finally {
                if (!committed) {
                    rollback(connection);
                }
                if (autoCommit) {
                    restoreAutoCommit(connection);
                }
            }
        }
    }

    /** Runs short work of the inbox's own in a transaction, on a connection that is given up when the network hangs. */
    <T> T briefly(Work<T, RuntimeException> work) throws SQLException {
        return briefly(work, false);
    }

    /**
     * The same.
     *
     * @param durably whether it must survive a power failure, even where committing alone does not see to that
     */
    <T> T briefly(Work<T, RuntimeException> work, boolean durably) throws SQLException {
        return transaction(durably, connection -> {
            int before = connection.getNetworkTimeout();
            connection.setNetworkTimeout(SAME_THREAD, networkLimitMillis);
            try {
                return work.in(connection);
            } finally {
                if (!connection.isClosed()) {
                    connection.setNetworkTimeout(SAME_THREAD, before);
                }
            }
        });
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The connection is gone, and the transaction with it; what made it fail is on its way to the caller
        }
    }

    private static void restoreAutoCommit(Connection connection) {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            // As above: closing it is all that is left to do
        }
    }

    /** Runs work during which {@link #joining()} hands out a connection instead of asking for a new one. */
    void with(Connection connection, Runnable work) {
        CURRENT.set(connection);
        try {
            work.run();
        } finally {
            CURRENT.remove();
        }
    }

    /**
     * Returns a source whose connections belong to the transaction that the thread is in, so that db-scheduler joins
     * it.
     */
    DataSource joining() {
        return new Joining();
    }

    private final class Joining implements DataSource {
        @Override
        public Connection getConnection() throws SQLException {
            Connection joined = CURRENT.get();
            return joined == null ? source.getConnection() : LentConnection.joined(joined);
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() throws SQLException {
            return source.getLogWriter();
        }

        @Override
        public void setLogWriter(PrintWriter out) throws SQLException {
            source.setLogWriter(out);
        }

        @Override
        public void setLoginTimeout(int seconds) throws SQLException {
            source.setLoginTimeout(seconds);
        }

        @Override
        public int getLoginTimeout() throws SQLException {
            return source.getLoginTimeout();
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getLogger(Logger.GLOBAL_LOGGER_NAME);
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            return source.unwrap(type);
        }

        @Override
        public boolean isWrapperFor(Class<?> type) throws SQLException {
            return source.isWrapperFor(type);
        }
    }
}
