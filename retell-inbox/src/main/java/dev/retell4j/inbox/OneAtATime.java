package dev.retell4j.inbox;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread at a time into the H2 file.
 *
 * <p>H2 stores map after map. What another thread writes meanwhile can reach the file without its undo log, and after a
 * kill it stands there for ever, as rows of a transaction that nobody will end. A commit also relies on a store that
 * another thread has begun, even when that one is still under way, so that it may return before anything is in the
 * file. With a single thread inside, neither can happen. Little is lost: storing is sequential anyway.
 */
final class OneAtATime {
    private final ReentrantLock lock = new ReentrantLock(true);
    private final HikariDataSource pool;

    OneAtATime(HikariDataSource pool) {
        this.pool = pool;
    }

    ReentrantLock lock() {
        return lock;
    }

    /** Returns the pool, with connections that wait for their turn with each call. */
    DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                OneAtATime.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Object result = call(pool, method, arguments);
                    return result instanceof Connection connection ? guarded(connection) : result;
                });
    }

    private Connection guarded(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                OneAtATime.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new GuardedConnection(connection));
    }

    private final class GuardedConnection implements InvocationHandler {
        private final Connection connection;

        GuardedConnection(Connection connection) {
            this.connection = connection;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (method.getName().equals("abort")) {
                pool.evictConnection(connection); // Not in turn, for it ends whoever does not come to an end
                return null;
            }
            Object result = inTurn(connection, method, arguments);
            return result instanceof Statement statement ? guarded(statement, (Connection) proxy) : result;
        }
    }

    private Statement guarded(Statement statement, Connection connection) {
        Class<?> type = statement instanceof CallableStatement
                ? CallableStatement.class
                : statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        return (Statement) Proxy.newProxyInstance(
                OneAtATime.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        return connection;
                    }
                    return method.getName().startsWith("execute")
                            ? inTurn(statement, method, arguments)
                            : call(statement, method, arguments);
                });
    }

    private @Nullable Object inTurn(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        lock.lock();
        try {
            return call(target, method, arguments);
        } finally {
            lock.unlock();
        }
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
