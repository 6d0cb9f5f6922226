package dev.retell4j.mcp.sdk;

import dev.retell4j.mcp.internal.wire.RequestContext;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ElicitFormRequest;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The other side of one request, as far as the kind of server reaches it. */
interface Peer {
    /**
     * Returns who is there.
     *
     * @return what the transport knows of the request
     */
    RequestContext request();

    @Nullable
    ClientCapabilities capabilities();

    Mono<ElicitResult> ask(ElicitFormRequest question);

    void tell(ProgressNotification progress);

    /**
     * Returns what the SDK hands to handlers.
     *
     * @return the exchange or the transport context
     */
    Object exchange();
}
