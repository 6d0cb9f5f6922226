package dev.retell4j.mcp.sdk;

import dev.retell4j.mcp.internal.wire.RequestContext;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ElicitFormRequest;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A client without a session: it hears nothing but the answer. */
record StatelessPeer(RequestContext request, McpTransportContext exchange) implements Peer {
    @Override
    public @Nullable ClientCapabilities capabilities() {
        return null;
    }

    @Override
    public Mono<ElicitResult> ask(ElicitFormRequest question) {
        return Mono.error(new IllegalStateException("Nobody can be asked without a session"));
    }

    @Override
    public void tell(ProgressNotification progress) {}
}
