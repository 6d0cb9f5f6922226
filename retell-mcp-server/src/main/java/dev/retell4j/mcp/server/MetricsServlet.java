package dev.retell4j.mcp.server;

import dev.retell4j.mcp.http.Authentication;
import dev.retell4j.mcp.http.CallerRefusedException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** What was counted, for Prometheus; for those only who may use the server. */
final class MetricsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final transient PrometheusMeterRegistry registry;
    private final transient Authentication authentication;

    MetricsServlet(PrometheusMeterRegistry registry, Authentication authentication) {
        this.registry = registry;
        this.authentication = authentication;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!authentication.isRequired() && !THIS_MACHINE.contains(request.getServerName())) {
            // A page in a browser could reach this machine under a name of its own.
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            authentication.authenticate(request);
        } catch (CallerRefusedException e) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("WWW-Authenticate", "Bearer");
            return;
        }
        response.setContentType(TEXT);
        registry.scrape(response.getOutputStream(), TEXT);
    }
}
