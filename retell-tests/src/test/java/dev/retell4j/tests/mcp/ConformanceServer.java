package dev.retell4j.tests.mcp;

import dev.retell4j.RetellClient;
import dev.retell4j.jetty.RetellServer;
import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.http.McpHttp;
import dev.retell4j.simulator.RetellSimulator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;

/** A host that adds what the official suite asks for to the server, and serves it as any host does. */
final class ConformanceServer implements AutoCloseable {
    private final RetellSimulator retell = RetellSimulator.start();
    private final RetellClient client = RetellClient.builder()
            .apiKey(retell.apiKey())
            .baseUrl(retell.baseUrl())
            .build();
    private final RetellMcp mcp;
    private final McpHttp http;
    private final RetellServer server;

    ConformanceServer(boolean stateless) {
        RetellMcp.Builder builder = RetellMcp.builder(client)
                .resources(new ConformanceResources())
                .completions((of, argument, begun, others, caller) ->
                        CompletableFuture.completedFuture(List.of(begun + "-1", begun + "-2")));
        ConformanceTools.all().forEach(builder::tool);
        ConformancePrompts.all().forEach(builder::prompt);
        mcp = builder.build();
        http = McpHttp.builder(mcp).stateless(stateless).build();
        ServletHolder servlet = new ServletHolder(http.servlet());
        servlet.setAsyncSupported(true);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(servlet, "/mcp");
        server = RetellServer.builder().port(0).handler("/", context).start();
    }

    String address() {
        return server.uri() + "/mcp";
    }

    @Override
    public void close() {
        http.close();
        server.close();
        mcp.close();
        client.close();
        retell.close();
    }
}
