package dev.retell4j.mcp.sdk;

import dev.retell4j.mcp.internal.wire.WireJson;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The SDK with nothing of ours in front of it. */
final class SdkProvider implements McpServerTransportProvider {
    private final Queue<JSONRPCMessage> sent;
    private @Nullable McpServerSession session;

    SdkProvider(Queue<JSONRPCMessage> sent) {
        this.sent = sent;
    }

    void take(JSONRPCMessage message) {
        Objects.requireNonNull(session).handle(message).subscribe();
    }

    @Override
    public void setSessionFactory(McpServerSession.Factory factory) {
        session = factory.create(new McpServerTransport() {
            @Override
            public Mono<Void> sendMessage(JSONRPCMessage message) {
                return Mono.fromRunnable(() -> sent.add(message));
            }

            @Override
            public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
                return WireJson.mapper().convertValue(data, type);
            }

            @Override
            public Mono<Void> closeGracefully() {
                return Mono.empty();
            }
        });
    }

    @Override
    public Mono<Void> notifyClients(String method, Object params) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }
}
