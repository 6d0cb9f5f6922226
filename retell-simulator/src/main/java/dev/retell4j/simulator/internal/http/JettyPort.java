package dev.retell4j.simulator.internal.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/** A port of this machine with Jetty behind it; other machines cannot reach it. */
public final class JettyPort implements AutoCloseable {
    private static final int THREADS = 16;
    private static final int IDLE_THREAD_MILLIS = 60_000;
    private static final int IDLE_CONNECTION_MILLIS = 300_000;

    private final Server server;
    private final ServerConnector connector;
    private int number;

    private JettyPort(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
        number = connector.getPort();
    }

    /**
     * Opens a port.
     *
     * @param number the port, 0 for a free one
     * @param handler what answers
     * @return the open port
     * @throws UncheckedIOException when the port is taken
     */
    public static JettyPort open(int number, Handler handler) {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 2, IDLE_THREAD_MILLIS);
        threads.setName("retell-simulator");
        threads.setDaemon(true);
        Server server = new Server(threads, new ScheduledExecutorScheduler("retell-simulator-delay", true), null);
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(false);
        // Ids with encoded slashes and the like are for the router to judge, not for Jetty to refuse.
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
        connector.setIdleTimeout(IDLE_CONNECTION_MILLIS);
        connector.setHost("127.0.0.1");
        connector.setPort(number);
        server.addConnector(connector);
        server.setHandler(handler);
        server.setErrorHandler(new Rejection());
        JettyPort port = new JettyPort(server, connector);
        try {
            server.start();
            port.number = connector.getLocalPort();
        } catch (Exception e) {
            port.close();
            boolean taken = e.getCause() instanceof BindException;
            String message = "Port " + number + (taken ? " is in use" : " cannot be opened: " + e.getMessage());
            throw new UncheckedIOException(message, e instanceof IOException io ? io : new IOException(e));
        }
        return port;
    }

    public int number() {
        return number;
    }

    /** Closes all connections on which no request is being answered. */
    public void dropIdleConnections() {
        connector.getConnectedEndPoints().forEach(Line::hangUpWhenIdle);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The simulator's port did not close", e);
        }
    }
}
