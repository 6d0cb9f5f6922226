package dev.retell4j.mcp.sdk;

import dev.retell4j.mcp.internal.wire.RequestContext;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ElicitFormRequest;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** A client with a session, for servers that block. */
record BlockingPeer(RequestContext request, McpSyncServerExchange exchange) implements Peer {
    private static final Logger log = LoggerFactory.getLogger(BlockingPeer.class);

    @Override
    public @Nullable ClientCapabilities capabilities() {
        return exchange.getClientCapabilities();
    }

    @Override
    public Mono<ElicitResult> ask(ElicitFormRequest question) {
        return Later.start(() -> CompletableFuture.completedFuture(exchange.createElicitation(question)));
    }

    @Override
    public void tell(ProgressNotification progress) {
        try {
            exchange.progressNotification(progress);
        } catch (RuntimeException e) {
            log.debug("Progress did not reach the client: {}", e.getClass().getSimpleName());
        }
    }
}
