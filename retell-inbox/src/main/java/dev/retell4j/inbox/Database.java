package dev.retell4j.inbox;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Transactions in the inbox's database. */
final class Database {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final Executor SAME_THREAD = Runnable::run;
    private static final ThreadLocal<@Nullable Connection> CURRENT = new ThreadLocal<>();

    private final DataSource source;
    private final Dialect dialect;
    private final int networkLimitMillis;
    private final @Nullable ReentrantLock lock;
    private final @Nullable Semaphore handlers;

    /**
     * Makes the database.
     *
     * @param source hands out connections
     * @param dialect its kind
     * @param networkLimit how long the network may be silent before a connection is given up
     * @param lock held during each transaction, or null where several can run at once
     */
    Database(DataSource source, Dialect dialect, Duration networkLimit, @Nullable ReentrantLock lock) {
        this.lock = lock;
        this.handlers = lock == null ? null : new Semaphore(1, true);
        this.source = source;
        this.dialect = dialect;
        this.networkLimitMillis = millis(networkLimit);
    }

    private static int millis(Duration duration) {
        return (int) Math.min(Integer.MAX_VALUE, duration.toMillis());
    }

    Dialect dialect() {
        return dialect;
    }

    /** What is done inside a transaction. */
    @FunctionalInterface
    interface Work<T, X extends Exception> {
        T in(Connection connection) throws SQLException, X;
    }

    /**
     * Runs work in a transaction of its own, and commits unless it throws.
     *
     * @param silence how long the network may be silent before the connection is given up, committing included
     */
    <T, X extends Exception> T transaction(Duration silence, Work<T, X> work) throws SQLException, X {
        return transaction(false, millis(silence), work, null);
    }

    /**
     * Waits until handlers may have a transaction: where one thread at a time uses the database, they have theirs one
     * after the other, for they could wait for each other's rows for ever.
     *
     * @return is run, once or several times, when the transaction has ended
     */
    Runnable handlersTurn() throws InterruptedException {
        Semaphore turn = handlers;
        if (turn == null) {
            return () -> {};
        }
        turn.acquire();
        AtomicBoolean ended = new AtomicBoolean();
        return () -> {
            if (ended.compareAndSet(false, true)) {
                turn.release();
            }
        };
    }

    private <T, X extends Exception> T transaction(
            boolean durably, int silenceMillis, Work<T, X> work, @Nullable ReentrantLock held) throws SQLException, X {
        try (Connection connection = source.getConnection()) {
            if (held != null) {
                held.lock();
            }
            try {
                return transaction(connection, durably, silenceMillis, work);
            } finally {
                if (held != null) {
                    held.unlock();
                }
            }
        }
    }

    private <T, X extends Exception> T transaction(
            Connection connection, boolean durably, int silenceMillis, Work<T, X> work) throws SQLException, X {
        int silenceBefore = connection.getNetworkTimeout();
        connection.setNetworkTimeout(SAME_THREAD, silenceMillis);
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
            restore(connection, autoCommit, silenceBefore);
        }
    }

    /** Tells whether an error is that the database cannot be reached, which nobody's statements are to blame for. */
    static boolean isAway(Throwable error) {
        return error instanceof SQLTransientConnectionException
                || error instanceof SQLNonTransientConnectionException
                || error instanceof SQLRecoverableException
                || error instanceof SQLException sql
                        && sql.getSQLState() != null
                        && (sql.getSQLState().startsWith("08")
                                || sql.getSQLState().startsWith("57P"));
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
        return transaction(durably, networkLimitMillis, work, lock);
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The connection is gone, and the transaction with it; what made it fail is on its way to the caller
        }
    }

    private static void restore(Connection connection, boolean autoCommit, int silenceMillis) {
        try {
            if (autoCommit) {
                connection.setAutoCommit(true);
            }
            connection.setNetworkTimeout(SAME_THREAD, silenceMillis);
        } catch (SQLException e) {
            // As above: closing it is all that is left to do
        }
    }

    /** Ends a connection that a thread keeps, with its locks, and its place in the pool where that can be had. */
    void abandon(Connection connection) {
        try {
            connection.abort(SAME_THREAD);
            if (source instanceof HikariDataSource pool) {
                pool.evictConnection(connection);
            }
        } catch (SQLException e) {
            LOG.warn("A connection that a handler keeps could not be closed: {}", e.toString());
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

    private Connection own() throws SQLException {
        Connection connection = source.getConnection();
        int before = connection.getNetworkTimeout();
        connection.setNetworkTimeout(SAME_THREAD, networkLimitMillis);
        return LentConnection.limited(connection, before);
    }

    private final class Joining implements DataSource {
        @Override
        public Connection getConnection() throws SQLException {
            Connection joined = CURRENT.get();
            return joined == null ? own() : LentConnection.joined(joined);
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
        public java.util.logging.Logger getParentLogger() {
            return java.util.logging.Logger.getGlobal();
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
