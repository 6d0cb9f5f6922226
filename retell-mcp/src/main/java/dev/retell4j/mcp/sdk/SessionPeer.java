package dev.retell4j.mcp.sdk;

import dev.retell4j.mcp.internal.wire.RequestContext;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ElicitFormRequest;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** A client with a session, for servers that do not block. */
record SessionPeer(RequestContext request, McpAsyncServerExchange exchange) implements Peer {
    private static final Logger log = LoggerFactory.getLogger(SessionPeer.class);

    @Override
    public @Nullable ClientCapabilities capabilities() {
        return exchange.getClientCapabilities();
    }

    @Override
    public Mono<ElicitResult> ask(ElicitFormRequest question) {
        return exchange.createElicitation(question);
    }

    @Override
    public void tell(ProgressNotification progress) {
        exchange.progressNotification(progress)
                .subscribe(
                        nothing -> {},
                        e -> log.debug(
                                "Progress did not reach the client: {}",
                                e.getClass().getSimpleName()));
    }
}
