package dev.retell4j.mcp.sdk;

import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.internal.wire.RequestContext;
import dev.retell4j.mcp.tools.Cancellation;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.types.Json;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.AsyncCompletionSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.AsyncPromptSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.AsyncResourceSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.AsyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.AsyncToolSpecification;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Retell's tools, resources and prompts for a host that has an {@code McpServer} of its own that does not block. The
 * policy of the {@link RetellMcp} holds there too.
 */
public final class AsyncSpecifications {
    private final Catalogue catalogue;
    private final Function<McpTransportContext, RequestContext> requests;
    private final boolean withAliases;

    AsyncSpecifications(
            RetellMcp mcp,
            Function<Json, Object> structures,
            Function<McpTransportContext, RequestContext> requests,
            boolean withAliases) {
        this.catalogue = new Catalogue(mcp, structures);
        this.requests = requests;
        this.withAliases = withAliases;
    }

    /**
     * Makes them for a host that serves one person.
     *
     * @param mcp what is offered
     * @return the specifications; everyone is {@link Caller#LOCAL}
     */
    public static AsyncSpecifications of(RetellMcp mcp) {
        return of(mcp, context -> Caller.LOCAL);
    }

    /**
     * Makes them.
     *
     * @param mcp what is offered
     * @param callers tells who sent a request, from what the host's transport knows
     * @return the specifications
     */
    public static AsyncSpecifications of(RetellMcp mcp, Function<McpTransportContext, Caller> callers) {
        Objects.requireNonNull(callers, "callers");
        return new AsyncSpecifications(
                Objects.requireNonNull(mcp, "mcp"),
                SdkContent::map,
                context -> new RequestContext(callers.apply(context), new Cancellation()),
                false);
    }

    /**
     * Adds everything to a server.
     *
     * @param server the host's server, not yet built; its capabilities must name what is to be offered
     */
    public void addTo(McpServer.AsyncSpecification<?> server) {
        server.tools(tools())
                .resources(resources())
                .resourceTemplates(resourceTemplates())
                .prompts(prompts())
                .completions(completions());
    }

    /**
     * Returns the tools.
     *
     * @return the tools, in the order in which they are listed
     */
    public List<AsyncToolSpecification> tools() {
        return catalogue.tools(withAliases).stream()
                .map(tool -> new AsyncToolSpecification(
                        tool, (exchange, request) -> catalogue.call(peer(exchange), request)))
                .toList();
    }

    /**
     * Returns the addresses without gaps.
     *
     * @return the resources
     */
    public List<AsyncResourceSpecification> resources() {
        return catalogue.resources().stream()
                .map(resource -> new AsyncResourceSpecification(
                        resource, (exchange, request) -> catalogue.read(peer(exchange), request.uri())))
                .toList();
    }

    /**
     * Returns the addresses with gaps. Some end with {@code {?…}}, which only {@link McpAddresses} understands.
     *
     * @return the templates
     */
    public List<AsyncResourceTemplateSpecification> resourceTemplates() {
        return catalogue.resourceTemplates().stream()
                .map(template -> new AsyncResourceTemplateSpecification(
                        template, (exchange, request) -> catalogue.read(peer(exchange), request.uri())))
                .toList();
    }

    /**
     * Returns the prompts.
     *
     * @return the prompts
     */
    public List<AsyncPromptSpecification> prompts() {
        return catalogue.prompts().stream()
                .map(prompt -> new AsyncPromptSpecification(
                        catalogue.described(prompt),
                        (exchange, request) -> catalogue.write(prompt, peer(exchange), request)))
                .toList();
    }

    /**
     * Returns what proposes arguments of prompts and addresses.
     *
     * @return the proposals
     */
    public List<AsyncCompletionSpecification> completions() {
        return catalogue.completed().stream()
                .map(reference -> new AsyncCompletionSpecification(
                        reference, (exchange, request) -> catalogue.complete(peer(exchange), request)))
                .toList();
    }

    private Peer peer(McpAsyncServerExchange exchange) {
        return new SessionPeer(requests.apply(exchange.transportContext()), exchange);
    }
}
