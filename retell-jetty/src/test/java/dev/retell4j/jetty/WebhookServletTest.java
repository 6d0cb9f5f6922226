package dev.retell4j.jetty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.webhooks.WebhookEndpoint;
import dev.retell4j.webhooks.servlet.WebhookServlet;
import java.io.IOException;
import java.net.URI;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.junit.jupiter.api.Test;

/** The servlet in a container without any WAR. */
class WebhookServletTest extends AdapterContract {
    @Override
    Port open(String path, WebhookEndpoint endpoint) throws Exception {
        return container(path, endpoint, true);
    }

    private static Port container(String path, WebhookEndpoint endpoint, boolean isAsync) throws Exception {
        Server server = new Server(new QueuedThreadPool(8, 2));
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        ServletHolder holder = new ServletHolder("webhooks", new WebhookServlet(endpoint));
        holder.setAsyncSupported(isAsync);
        context.addServlet(holder, path + "/*");
        server.setHandler(context);
        server.start();
        return new Port() {
            @Override
            public URI uri() {
                return URI.create("http://127.0.0.1:" + connector.getLocalPort());
            }

            @Override
            public void close() throws IOException {
                try {
                    server.stop();
                } catch (Exception e) {
                    throw new IOException(e);
                }
            }
        };
    }

    @Test
    void servlet_registeredWithoutAsync_answersToo() throws Exception {
        WebhookEndpoint endpoint =
                endpoint().maxBodySize(1_000).onCallEnded(event -> {}).build();
        try (Port port = container("/retell", endpoint, false)) {
            try (Wire wire = new Wire(port.uri())) {
                assertThat(wire.send(raw("/retell", event("call_ended", "call_1")))
                                .read()
                                .status())
                        .isEqualTo(204);
                assertThat(wire.send(raw("/retell", "nonsense")).read().status())
                        .isEqualTo(400);
                assertThat(wire.send("POST /retell HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n"
                                        + "x".repeat(1_001))
                                .read()
                                .status())
                        .isEqualTo(413);
            }
            try (Wire wire = new Wire(port.uri())) {
                assertThat(wire.send("POST /retell HTTP/1.1\r\nHost: x\r\nContent-Length: 1001\r\n\r\n")
                                .read()
                                .status())
                        .isEqualTo(413);
            }
        }
    }
}
