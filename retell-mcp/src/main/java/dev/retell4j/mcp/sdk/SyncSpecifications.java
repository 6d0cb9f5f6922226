package dev.retell4j.mcp.sdk;

import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.internal.wire.RequestContext;
import dev.retell4j.mcp.tools.Cancellation;
import dev.retell4j.mcp.workspaces.Caller;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncCompletionSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * Retell's tools, resources and prompts for a host that has an {@code McpServer} of its own that blocks. The policy of
 * the {@link RetellMcp} holds there too.
 */
public final class SyncSpecifications {
    private final Catalogue catalogue;
    private final Function<McpTransportContext, RequestContext> requests;

    private SyncSpecifications(RetellMcp mcp, Function<McpTransportContext, RequestContext> requests) {
        this.catalogue = new Catalogue(mcp, SdkContent::map);
        this.requests = requests;
    }

    /**
     * Makes them for a host that serves one person.
     *
     * @param mcp what is offered
     * @return the specifications; everyone is {@link Caller#LOCAL}
     */
    public static SyncSpecifications of(RetellMcp mcp) {
        return of(mcp, context -> Caller.LOCAL);
    }

    /**
     * Makes them.
     *
     * @param mcp what is offered
     * @param callers tells who sent a request, from what the host's transport knows
     * @return the specifications
     */
    public static SyncSpecifications of(RetellMcp mcp, Function<McpTransportContext, Caller> callers) {
        Objects.requireNonNull(callers, "callers");
        return new SyncSpecifications(
                Objects.requireNonNull(mcp, "mcp"),
                context -> new RequestContext(callers.apply(context), new Cancellation()));
    }

    /**
     * Adds everything to a server.
     *
     * @param server the host's server, not yet built; its capabilities must name what is to be offered
     */
    public void addTo(McpServer.SyncSpecification<?> server) {
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
    public List<SyncToolSpecification> tools() {
        return catalogue.tools(false).stream()
                .map(tool -> new SyncToolSpecification(
                        tool, (exchange, request) -> wait(catalogue.call(peer(exchange), request))))
                .toList();
    }

    /**
     * Returns the addresses without gaps.
     *
     * @return the resources
     */
    public List<SyncResourceSpecification> resources() {
        return catalogue.resources().stream()
                .map(resource -> new SyncResourceSpecification(
                        resource, (exchange, request) -> wait(catalogue.read(peer(exchange), request.uri()))))
                .toList();
    }

    /**
     * Returns the addresses with gaps. Some end with {@code {?…}}, which only {@link McpAddresses} understands.
     *
     * @return the templates
     */
    public List<SyncResourceTemplateSpecification> resourceTemplates() {
        return catalogue.resourceTemplates().stream()
                .map(template -> new SyncResourceTemplateSpecification(
                        template, (exchange, request) -> wait(catalogue.read(peer(exchange), request.uri()))))
                .toList();
    }

    /**
     * Returns the prompts.
     *
     * @return the prompts
     */
    public List<SyncPromptSpecification> prompts() {
        return catalogue.prompts().stream()
                .map(prompt -> new SyncPromptSpecification(
                        catalogue.described(prompt),
                        (exchange, request) -> wait(catalogue.write(prompt, peer(exchange), request))))
                .toList();
    }

    /**
     * Returns what proposes arguments of prompts and addresses.
     *
     * @return the proposals
     */
    public List<SyncCompletionSpecification> completions() {
        return catalogue.completed().stream()
                .map(reference -> new SyncCompletionSpecification(
                        reference, (exchange, request) -> wait(catalogue.complete(peer(exchange), request))))
                .toList();
    }

    /** A call that was cancelled ends without a value, which the SDK then takes as no answer. */
    private static <T> T wait(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(), "answer");
    }

    private Peer peer(McpSyncServerExchange exchange) {
        return new BlockingPeer(requests.apply(exchange.transportContext()), exchange);
    }
}
