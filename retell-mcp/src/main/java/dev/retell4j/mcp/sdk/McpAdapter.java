package dev.retell4j.mcp.sdk;

import dev.retell4j.internal.threads.WorkerThreads;
import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.internal.wire.RequestContext;
import dev.retell4j.mcp.internal.wire.ServerInfo;
import dev.retell4j.mcp.internal.wire.WireJson;
import dev.retell4j.tracking.Registration;
import dev.retell4j.types.Json;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpAsyncListFilter;
import io.modelcontextprotocol.server.McpAsyncServer;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessAsyncServer;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.Implementation;
import io.modelcontextprotocol.spec.McpSchema.ResourcesUpdatedNotification;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import io.modelcontextprotocol.spec.McpStreamableServerTransportProvider;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Serves a {@link RetellMcp} through the official MCP SDK, over any of the SDK's transports. */
public final class McpAdapter implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(McpAdapter.class);

    /** How long a person may take to answer. */
    private static final Duration REQUEST_TIMEOUT = Duration.ofMinutes(5);

    private final Runnable closeServer;
    private final Registration updates;

    private McpAdapter(Runnable closeServer, Registration updates) {
        this.closeServer = closeServer;
        this.updates = updates;
    }

    /**
     * Serves one client at the other end of a connection.
     *
     * @param mcp what is offered
     * @param transport the connection; a request without a known caller is the local caller's
     * @return the running server
     */
    public static McpAdapter serve(RetellMcp mcp, McpServerTransportProvider transport) {
        return serve(mcp, transport, REQUEST_TIMEOUT);
    }

    static McpAdapter serve(RetellMcp mcp, McpServerTransportProvider transport, Duration patience) {
        return sessions(mcp, McpServer.async(transport), RequestContext::of, patience);
    }

    /**
     * Serves clients over Streamable HTTP with sessions.
     *
     * @param mcp what is offered
     * @param transport the transport; it must tell who sent a request, otherwise the request is refused
     * @return the running server
     */
    public static McpAdapter serve(RetellMcp mcp, McpStreamableServerTransportProvider transport) {
        return sessions(mcp, McpServer.async(transport), McpAdapter::known, REQUEST_TIMEOUT);
    }

    /**
     * Serves clients over Streamable HTTP without sessions: nobody can be asked, nothing is told meanwhile.
     *
     * @param mcp what is offered
     * @param transport the transport; it must tell who sent a request, otherwise the request is refused
     * @return the running server
     */
    public static McpAdapter serve(RetellMcp mcp, McpStatelessServerTransport transport) {
        StatelessSpecifications offered = new StatelessSpecifications(mcp, McpAdapter::asItIs, McpAdapter::known, true);
        McpServer.StatelessAsyncSpecification server = McpServer.async(transport)
                .serverInfo(info())
                .instructions(mcp.instructions())
                .requestTimeout(REQUEST_TIMEOUT)
                .jsonMapper(WireJson.mapper())
                .jsonSchemaValidator(new TrustingValidator())
                .validateToolInputs(false)
                .uriTemplateManagerFactory(new McpAddresses())
                .capabilities(capabilities(false))
                .addToolFilter(filter(mcp, McpAdapter::known));
        offered.addTo(server);
        McpStatelessAsyncServer running = server.build();
        return new McpAdapter(running::close, () -> {});
    }

    private static McpAdapter sessions(
            RetellMcp mcp,
            McpServer.AsyncSpecification<?> server,
            Function<McpTransportContext, RequestContext> requests,
            Duration patience) {
        server.serverInfo(info())
                .instructions(mcp.instructions())
                .requestTimeout(patience)
                .jsonMapper(WireJson.mapper())
                .jsonSchemaValidator(new TrustingValidator())
                .validateToolInputs(false)
                .uriTemplateManagerFactory(new McpAddresses())
                .capabilities(capabilities(true))
                .addToolFilter(filter(mcp, requests));
        new AsyncSpecifications(mcp, McpAdapter::asItIs, requests, true).addTo(server);
        McpAsyncServer running = server.build();
        // Some clients read slowly; who brings the news must not wait for them.
        Executor telling = WorkerThreads.named("retell-mcp-updates");
        return new McpAdapter(
                running::close, mcp.resources().onUpdated(uri -> telling.execute(() -> tell(running, uri))));
    }

    /** Our own mapper writes JSON of ours, and with all digits; others get maps. */
    private static Object asItIs(Json json) {
        return json;
    }

    private static void tell(McpAsyncServer server, String uri) {
        server.notifyResourcesUpdated(new ResourcesUpdatedNotification(uri))
                .subscribe(
                        nothing -> {},
                        e -> log.debug(
                                "An update was not told: {}", e.getClass().getSimpleName()));
    }

    private static ServerCapabilities capabilities(boolean sessions) {
        ServerCapabilities.Builder capabilities = ServerCapabilities.builder()
                .tools(false)
                .resources(sessions, false)
                .prompts(false)
                .completions();
        return sessions ? capabilities.logging().build() : capabilities.build();
    }

    /** Only for what is displayed: the SDK runs hidden tools all the same, and the dispatcher then refuses. */
    private static McpAsyncListFilter<McpSchema.Tool> filter(
            RetellMcp mcp, Function<McpTransportContext, RequestContext> requests) {
        Catalogue catalogue = new Catalogue(mcp, McpAdapter::asItIs);
        return (context, tool) -> Mono.fromSupplier(
                () -> catalogue.shows(tool, requests.apply(context).caller()));
    }

    /** Fails closed: a transport that forgot to say who calls must not serve everything to everyone. */
    private static RequestContext known(McpTransportContext context) {
        return RequestContext.find(context)
                .orElseThrow(() -> McpError.builder(McpSchema.ErrorCodes.INVALID_REQUEST)
                        .message("It is not known who sent this request")
                        .build());
    }

    private static Implementation info() {
        return Implementation.builder(ServerInfo.NAME, ServerInfo.version())
                .title(ServerInfo.TITLE)
                .build();
    }

    /** Ends the server: no more updates are told, the transport is closed. The {@link RetellMcp} stays open. */
    @Override
    public void close() {
        updates.close();
        closeServer.run();
    }
}
