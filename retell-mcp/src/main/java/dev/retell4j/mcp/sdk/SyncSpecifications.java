package dev.retell4j.mcp.sdk;

import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.internal.wire.RequestContext;
import dev.retell4j.mcp.prompts.Prompt;
import dev.retell4j.mcp.tools.Cancellation;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.workspaces.Caller;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncCompletionSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.PromptReference;
import io.modelcontextprotocol.spec.McpSchema.ResourceReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * Retell's tools, resources and prompts for a host that has an {@code McpServer} of its own that blocks. The policy of
 * the {@link RetellMcp} holds there too.
 */
public final class SyncSpecifications {
    private final RetellMcp mcp;
    private final Catalogue catalogue;
    private final Function<McpTransportContext, RequestContext> requests;

    private SyncSpecifications(RetellMcp mcp, Function<McpTransportContext, RequestContext> requests) {
        this.mcp = mcp;
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
        return catalogue.tools().stream().map(this::tool).toList();
    }

    private SyncToolSpecification tool(Tool tool) {
        return new SyncToolSpecification(
                SdkContent.tool(tool, tool.name()),
                (exchange, request) -> wait(catalogue.call(peer(exchange), request)));
    }

    /**
     * Returns the addresses without gaps.
     *
     * @return the resources
     */
    public List<SyncResourceSpecification> resources() {
        return mcp.resources().fixed().stream()
                .map(fixed -> new SyncResourceSpecification(
                        McpSchema.Resource.builder(fixed.uri(), fixed.name())
                                .title(fixed.title())
                                .description(fixed.description())
                                .mimeType(fixed.mimeType())
                                .build(),
                        (exchange, request) -> wait(catalogue.read(peer(exchange), request.uri()))))
                .toList();
    }

    /**
     * Returns the addresses with gaps. Some end with {@code {?…}}, which only {@link McpAddresses} understands.
     *
     * @return the templates
     */
    public List<SyncResourceTemplateSpecification> resourceTemplates() {
        return mcp.resources().templates().stream()
                .map(template -> new SyncResourceTemplateSpecification(
                        McpSchema.ResourceTemplate.builder(template.uriTemplate(), template.name())
                                .title(template.title())
                                .description(template.description())
                                .mimeType(template.mimeType())
                                .build(),
                        (exchange, request) -> wait(catalogue.read(peer(exchange), request.uri()))))
                .toList();
    }

    /**
     * Returns the prompts.
     *
     * @return the prompts
     */
    public List<SyncPromptSpecification> prompts() {
        return mcp.prompts().stream()
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
        List<SyncCompletionSpecification> completions = new ArrayList<>();
        for (Prompt prompt : mcp.prompts()) {
            completions.add(completion(new PromptReference(prompt.name())));
        }
        mcp.resources()
                .templates()
                .forEach(template -> completions.add(completion(new ResourceReference(template.uriTemplate()))));
        return completions;
    }

    private SyncCompletionSpecification completion(McpSchema.CompleteReference reference) {
        return new SyncCompletionSpecification(
                reference, (exchange, request) -> wait(catalogue.complete(peer(exchange), request)));
    }

    /** A call that was cancelled ends without a value, which the SDK then takes as no answer. */
    private static <T> T wait(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(), "answer");
    }

    private Peer peer(McpSyncServerExchange exchange) {
        return new BlockingPeer(requests.apply(exchange.transportContext()), exchange);
    }
}
