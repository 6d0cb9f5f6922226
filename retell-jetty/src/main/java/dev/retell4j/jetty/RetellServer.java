package dev.retell4j.jetty;

import dev.retell4j.internal.threads.WorkerThreads;
import dev.retell4j.webhooks.WebhookEndpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.pathmap.ServletPathSpec;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.PathMappingsHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A port on which Retell is listened to: a small Jetty with webhook endpoints, the WebSockets of custom-LLM calls, a
 * health check for load balancers, and whatever other handlers are to share the port. It speaks HTTP/1.1, plain unless
 * it is given a certificate: most often encryption is the business of the proxy or tunnel in front of it.
 *
 * <pre>{@code
 * try (RetellServer server = RetellServer.builder().port(8080).webhooks("/retell", endpoint).start()) {
 *     …
 * }
 * }</pre>
 */
public final class RetellServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RetellServer.class);
    private static final int MOST_THREADS = 16;
    private static final int IDLE_THREAD_MILLIS = 60_000;

    /** How long the other side is given to hear that its call's socket closes. */
    private static final Duration CLOSE_HANDSHAKE = Duration.ofSeconds(2);

    private final Server server;
    private final ServerConnector connector;
    private final Closing closing;
    private final List<CallUpgrade> calls;
    private final Duration closeTimeout;
    private final boolean isSecure;

    private RetellServer(Builder builder) {
        closeTimeout = builder.closeTimeout;
        isSecure = builder.certificate != null;
        calls = List.copyOf(builder.calls);
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 2, IDLE_THREAD_MILLIS);
        threads.setName("retell-server");
        if (WorkerThreads.areVirtual()) {
            threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("retell-request-"));
        }
        server = new Server(threads, new ScheduledExecutorScheduler("retell-server-delay", true), null);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        connector = new CallConnector(server, connections(http, builder.certificate));
        connector.setHost(builder.host);
        connector.setPort(builder.port);
        connector.setIdleTimeout(builder.idleTimeout.toMillis());
        server.addConnector(connector);
        PathMappingsHandler paths = new PathMappingsHandler();
        builder.handlers.forEach((path, handler) -> paths.addMapping(pathSpec(path), handler));
        closing = new Closing(paths, calls);
        server.setHandler(new HealthCheck(builder.healthPath, closing, calls));
        server.setErrorHandler(new PlainError());
    }

    private static ConnectionFactory[] connections(HttpConfiguration http, @Nullable ServerCertificate certificate) {
        HttpConnectionFactory plain = new HttpConnectionFactory(http);
        if (certificate == null) {
            return new ConnectionFactory[] {plain};
        }
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setSslContext(certificate.context());
        return new ConnectionFactory[] {new SslConnectionFactory(tls, plain.getProtocol()), plain};
    }

    /** The path itself and everything below it. */
    private static ServletPathSpec pathSpec(String path) {
        return new ServletPathSpec(path.equals("/") ? "/*" : path + "/*");
    }

    /**
     * Starts describing a server.
     *
     * @return a builder with a health check and nothing else
     */
    public static Builder builder() {
        return new Builder();
    }

    private void start(Builder builder) {
        try {
            server.start();
        } catch (Exception e) {
            stop();
            boolean isTaken = e instanceof BindException || e.getCause() instanceof BindException;
            String message = "Port " + builder.port + " of " + builder.host
                    + (isTaken ? " is in use, or is not of this machine" : " cannot be opened: " + e.getMessage());
            throw new UncheckedIOException(message, e instanceof IOException io ? io : new IOException(e));
        }
    }

    /**
     * Returns the port.
     *
     * @return the number that was asked for, or the free one that was found
     */
    public int port() {
        return connector.getLocalPort();
    }

    /**
     * Returns where the server is reached from this machine.
     *
     * @return for example {@code http://127.0.0.1:8080}
     */
    public URI uri() {
        String host = connector.getHost();
        boolean isAll = host.equals("0.0.0.0") || host.equals("::");
        String shown = isAll ? "127.0.0.1" : host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return URI.create((isSecure ? "https://" : "http://") + shown + ":" + port());
    }

    /**
     * Stops taking requests and calls, waits until the requests and turns that run are answered, at most for the time
     * that was set, and closes the sockets of calls with 1001 and then the port. Meanwhile the health check, new
     * requests and new calls are answered with 503; a call that goes on can connect again.
     */
    @Override
    public void close() {
        long end = System.nanoTime() + closeTimeout.toNanos();
        CompletableFuture<Void> requests = closing.shutdown();
        try {
            for (CallUpgrade each : calls) {
                each.close(left(end), CLOSE_HANDSHAKE);
            }
            requests.get(left(end).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("Closing while {} requests are not answered yet", closing.getCurrentRequestCount());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            LOG.warn("Closing at once", e.getCause());
        }
        stop();
    }

    private static Duration left(long end) {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    private void stop() {
        // Jetty waits for its threads, and gives up at once when the calling thread is interrupted.
        boolean wasInterrupted = Thread.interrupted();
        try {
            server.stop();
        } catch (Exception e) {
            LOG.warn("The server did not stop cleanly", e);
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Returns where it listens. */
    @Override
    public String toString() {
        return "RetellServer[" + address() + "]";
    }

    String address() {
        return connector.getHost() + ":" + connector.getLocalPort();
    }

    /** Describes a {@link RetellServer}; not safe for use by several threads. */
    public static final class Builder {
        private final Map<String, Handler> handlers = new LinkedHashMap<>();
        private final List<CallUpgrade> calls = new ArrayList<>();
        private String host = "127.0.0.1";
        private int port = 8080;
        private String healthPath = "/health";
        private Duration closeTimeout = Duration.ofSeconds(15);
        private Duration idleTimeout = Duration.ofSeconds(60);
        private @Nullable ServerCertificate certificate;

        private Builder() {}

        /**
         * Sets the port.
         *
         * @param port from 1 to 65535, or 0 for a free one; 8080 by default
         * @return this builder
         */
        public Builder port(int port) {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("port must be from 0 to 65535, but is " + port);
            }
            this.port = port;
            return this;
        }

        /**
         * Sets on which address of this machine to listen.
         *
         * @param host an address or name; {@code 127.0.0.1} by default, so that only a proxy or tunnel on this machine
         *     reaches the server. {@code 0.0.0.0} takes connections from everywhere, as a container needs
         * @return this builder
         */
        public Builder host(String host) {
            this.host = Objects.requireNonNull(host, "host");
            return this;
        }

        /**
         * Gives the requests to a path, and to all paths below it, to an endpoint. A function called {@code find_order}
         * is also found at {@code <path>/find_order}, which tools need that are called with GET or DELETE or send their
         * arguments alone.
         *
         * @param path for example {@code /retell}; {@code /} for all paths that nothing else has
         * @param endpoint the endpoint; several paths may have the same
         * @return this builder
         * @throws IllegalArgumentException when the path is none, or is taken
         */
        public Builder webhooks(String path, WebhookEndpoint endpoint) {
            return handler(path, new WebhookHandler(Objects.requireNonNull(endpoint, "endpoint")));
        }

        /**
         * Takes the WebSockets of custom-LLM calls.
         *
         * @param endpoint where, for whom, and who answers; a server may have several
         * @return this builder
         * @throws IllegalArgumentException when its path is taken
         */
        public Builder customLlm(CustomLlmEndpoint endpoint) {
            CallUpgrade upgrade = new CallUpgrade(endpoint);
            handler(endpoint.base(), upgrade);
            calls.add(upgrade);
            return this;
        }

        /**
         * Gives the requests to a path, and to all paths below it, to any handler of Jetty.
         *
         * @param path for example {@code /metrics}
         * @param handler the handler, which starts and stops with the server
         * @return this builder
         * @throws IllegalArgumentException when the path is none, or is taken
         */
        public Builder handler(String path, Handler handler) {
            String checked = checked(path);
            if (checked.equals(healthPath)
                    || handlers.putIfAbsent(checked, Objects.requireNonNull(handler, "handler")) != null) {
                throw new IllegalArgumentException("The path " + checked + " is taken");
            }
            return this;
        }

        /**
         * Sets where the health check is: 200 while requests are taken, 503 while the server closes.
         *
         * @param path {@code /health} by default
         * @return this builder
         * @throws IllegalArgumentException when the path is none, or is taken
         */
        public Builder health(String path) {
            String checked = checked(path);
            if (handlers.containsKey(checked)) {
                throw new IllegalArgumentException("The path " + checked + " is taken");
            }
            healthPath = checked;
            return this;
        }

        static String checked(String path) {
            if (!path.startsWith("/") || path.indexOf('*') >= 0 || path.indexOf('?') >= 0) {
                throw new IllegalArgumentException("A path begins with / and has neither * nor ?, unlike " + path);
            }
            return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        }

        /**
         * Limits how long {@link RetellServer#close()} waits for requests that are being answered.
         *
         * @param timeout from 0 to 10 minutes; 15 seconds by default
         * @return this builder
         */
        public Builder closeTimeout(Duration timeout) {
            if (timeout.isNegative() || timeout.compareTo(Duration.ofMinutes(10)) > 0) {
                throw new IllegalArgumentException("closeTimeout must be from 0 to 10 minutes, but is " + timeout);
            }
            closeTimeout = timeout;
            return this;
        }

        /**
         * Speaks TLS.
         *
         * @param certificate the key and certificate; none by default, for a proxy or tunnel in front of the server
         * @return this builder
         */
        public Builder tls(ServerCertificate certificate) {
            this.certificate = Objects.requireNonNull(certificate, "certificate");
            return this;
        }

        /** For tests; nobody needs to set how long a connection is kept on which nothing happens. */
        Builder idleTimeout(Duration timeout) {
            idleTimeout = timeout;
            return this;
        }

        /**
         * Opens the port.
         *
         * @return the running server
         * @throws UncheckedIOException when the port is taken or cannot be opened
         */
        public RetellServer start() {
            RetellServer server = new RetellServer(this);
            server.start(this);
            LOG.info("Listening on {}", server.uri());
            return server;
        }
    }
}
