package dev.retell4j.mcp.http;

import java.io.IOException;
import java.net.URI;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A real Jetty with the servlets in it. */
final class Mounted implements AutoCloseable {
    /** One acceptor, one selector, and what is left for requests. */
    static final int FREE_THREADS = 4;

    private final Server server;
    final McpHttp http;
    final int port;

    private Mounted(Function<URI, McpHttp.Builder> settings) throws Exception {
        QueuedThreadPool threads = new QueuedThreadPool(FREE_THREADS + 2, FREE_THREADS + 2);
        threads.setReservedThreads(0);
        server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        connector.open();
        server.addConnector(connector);
        port = connector.getLocalPort();
        http = settings.apply(uri()).build();
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(holder(http.servlet()), "/mcp/*");
        http.metadata()
                .ifPresent(servlet -> context.addServlet(holder(servlet), "/.well-known/oauth-protected-resource/*"));
        server.setHandler(context);
        server.start();
    }

    private static ServletHolder holder(jakarta.servlet.Servlet servlet) {
        ServletHolder holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        return holder;
    }

    static Mounted with(TestTools tools, UnaryOperator<McpHttp.Builder> settings) throws Exception {
        return new Mounted(url -> settings.apply(McpHttp.builder(tools.mcp)));
    }

    /** The settings may need to know the address. */
    static Mounted knowing(Function<URI, McpHttp.Builder> settings) throws Exception {
        return new Mounted(settings);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port + "/mcp");
    }

    Client client(String... headers) throws IOException, InterruptedException {
        return Client.opening(uri(), headers);
    }

    Client stranger(String... headers) {
        return Client.without(uri(), headers);
    }

    @Override
    public void close() {
        http.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new AssertionError("Jetty did not stop", e);
        }
    }
}
