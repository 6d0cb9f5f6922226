package dev.retell4j.examples;

import dev.retell4j.webhooks.InboundCallReply;
import dev.retell4j.webhooks.WebhookEndpoint;
import dev.retell4j.webhooks.WebhookVerifier;
import dev.retell4j.webhooks.servlet.WebhookServlet;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;

/**
 * Webhooks in a servlet container that runs inside the program, without a WAR. In Tomcat or an application server, only
 * the registration differs.
 */
public final class WebhookServletExample {
    private WebhookServletExample() {}

    /**
     * Serves until it is stopped.
     *
     * @param args the port to listen on
     * @throws Exception when the port cannot be opened, or the program is to stop
     */
    public static void main(String[] args) throws Exception {
        Arguments.expect(args, "a port");
        WebhookEndpoint endpoint = WebhookEndpoint.builder()
                .verifier(WebhookVerifier.of(Arguments.apiKey()))
                .onCallEnded(event -> System.out.println(event.callId() + " has ended"))
                .onInboundCall(question -> InboundCallReply.builder()
                        .dynamicVariable("name", "Ada")
                        .build())
                .build();
        Server server = start(Integer.parseInt(args[0]), endpoint);
        System.out.println("Listening on " + server.getURI().resolve("/retell"));
        server.join();
    }

    static Server start(int port, WebhookEndpoint endpoint) throws Exception {
        ServletHolder servlet = new ServletHolder("webhooks", new WebhookServlet(endpoint));
        servlet.setAsyncSupported(true); // no thread waits while a body arrives or a handler works
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(servlet, "/retell/*"); // takes /retell as well
        Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        server.setHandler(context);
        server.setStopAtShutdown(true);
        server.start();
        return server;
    }
}
