package dev.retell4j.tests.customllm;

import dev.retell4j.websocket.CustomLlm;
import dev.retell4j.websocket.jakarta.CustomLlmEndpointConfig;
import jakarta.servlet.ServletException;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.websocket.server.WsSci;
import org.apache.tomcat.websocket.server.WsServerContainer;

/** A Tomcat with the Jakarta endpoint, as it comes. */
public final class TomcatServer implements CustomLlmServerContract.Running, AutoCloseable {
    /** Held here, since a logger that nobody holds forgets its level. */
    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    static {
        TOMCAT.setLevel(Level.SEVERE);
    }

    private final Tomcat tomcat = new Tomcat();

    /**
     * Starts it.
     *
     * @param llm what answers
     * @param folder where it makes a folder of its own
     * @throws Exception when it does not start
     */
    public TomcatServer(CustomLlm llm, Path folder) throws Exception {
        tomcat.setSilent(true);
        tomcat.setBaseDir(Files.createTempDirectory(folder, "tomcat").toString());
        Connector connector = new Connector();
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", folder.toString());
        context.addServletContainerInitializer(new WsSci(), null);
        context.addServletContainerInitializer(
                (types, servlets) -> {
                    WsServerContainer container =
                            (WsServerContainer) servlets.getAttribute(ServerContainer.class.getName());
                    // Looks every second, not every ten, whether a close frame has gone without answer for too long.
                    container.setProcessPeriod(1);
                    try {
                        container.addEndpoint(CustomLlmEndpointConfig.at("/llm-websocket/{call_id}", llm));
                    } catch (DeploymentException e) {
                        throw new ServletException(e);
                    }
                },
                null);
        // The filter of WebSockets stands before a servlet, which must exist.
        Tomcat.addServlet(context, "default", new DefaultServlet()).addMapping("/");
        tomcat.start();
    }

    @Override
    public String base() {
        return "ws://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/llm-websocket";
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
