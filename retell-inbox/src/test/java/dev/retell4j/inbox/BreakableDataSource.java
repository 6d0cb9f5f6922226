package dev.retell4j.inbox;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** A data source whose database can go away and come back: connections that are out fail as well. */
final class BreakableDataSource {
    private final HikariDataSource delegate;
    private final Set<Connection> out = ConcurrentHashMap.newKeySet();
    private volatile boolean broken;

    BreakableDataSource(HikariDataSource delegate) {
        this.delegate = delegate;
    }

    void breakDown() {
        broken = true;
        out.forEach(connection -> {
            try {
                connection.unwrap(Connection.class).close();
                delegate.evictConnection(connection);
            } catch (SQLException e) {
                // It is as good as gone
            }
        });
        out.clear();
    }

    void repair() {
        broken = false;
    }

    DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("getConnection")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return connection();
                });
    }

    private Connection connection() throws SQLException {
        if (broken) {
            throw new SQLException("The database is away", "08001");
        }
        Connection connection = delegate.getConnection();
        out.add(connection);
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (broken && !method.getName().equals("close")) {
                        throw new SQLException("The database went away", "08006");
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        if (method.getName().equals("close")) {
                            out.remove(connection);
                        }
                    }
                });
    }
}
