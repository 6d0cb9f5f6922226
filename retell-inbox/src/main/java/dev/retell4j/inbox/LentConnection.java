package dev.retell4j.inbox;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A connection in the hands of somebody who must not end the transaction that it is in. */
final class LentConnection implements InvocationHandler, AutoCloseable {
    private static final Set<String> ENDING = Set.of("commit", "rollback", "close", "abort", "setAutoCommit");

    private final Connection connection;
    private final Kind kind;
    private final int silenceMillis;
    private volatile boolean returned;

    private enum Kind {
        /** Refuses to be ended. */
        HANDLERS,
        /** Overhears that it should be ended. */
        JOINED,
        /** Belongs to whoever has it, but for the time that its network may be silent. */
        LIMITED
    }

    private LentConnection(Connection connection, Kind kind, int silenceMillis) {
        this.connection = connection;
        this.kind = kind;
        this.silenceMillis = silenceMillis;
    }

    /** Lends a connection to a handler, which is told when it attempts to end the transaction. */
    static LentConnection toHandler(Connection connection) {
        return new LentConnection(connection, Kind.HANDLERS, 0);
    }

    /** Lends a connection to code that closes whatever it gets, with no effect here. */
    static Connection joined(Connection connection) {
        return new LentConnection(connection, Kind.JOINED, 0).connection();
    }

    /** Hands over a connection, and restores how long its network may be silent when it is closed. */
    static Connection limited(Connection connection, int silenceMillis) {
        return new LentConnection(connection, Kind.LIMITED, silenceMillis).connection();
    }

    Connection connection() {
        return (Connection)
                Proxy.newProxyInstance(LentConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, this);
    }

    /** Takes the connection back: whoever kept it cannot use it any more. */
    @Override
    public void close() {
        returned = true;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        String name = method.getName();
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, name, arguments);
        }
        if (returned && !name.equals("close") && !name.equals("isClosed")) {
            throw new SQLException("This connection belonged to a handler that has returned");
        }
        if (kind == Kind.LIMITED && name.equals("close") && !connection.isClosed()) {
            connection.setNetworkTimeout(Runnable::run, silenceMillis);
        }
        if (kind != Kind.LIMITED && ENDING.contains(name) && !(name.equals("rollback") && arguments != null)) {
            if (kind == Kind.HANDLERS) {
                throw new SQLException(name + "() is not for handlers: the inbox commits this connection together with"
                        + " the mark that the event is handled, when the handler returns, and rolls it back when it"
                        + " throws");
            }
            return null;
        }
        if (name.equals("isClosed") && returned) {
            return true;
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private Object ofObject(Object proxy, String name, Object @Nullable [] arguments) {
        return switch (name) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "LentConnection[" + connection + "]";
        };
    }
}
