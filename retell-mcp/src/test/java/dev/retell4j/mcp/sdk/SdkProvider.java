package dev.retell4j.mcp.sdk;

import dev.retell4j.mcp.internal.wire.OpenQuestions;
import dev.retell4j.mcp.internal.wire.RequestContext;
import dev.retell4j.mcp.internal.wire.WireJson;
import dev.retell4j.mcp.tools.Cancellation;
import dev.retell4j.mcp.workspaces.Caller;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The SDK with nothing of ours in front of it. */
final class SdkProvider implements McpServerTransportProvider {
    private final OpenQuestions questions = new OpenQuestions();
    private final Queue<JSONRPCMessage> sent;
    private @Nullable McpServerSession session;

    SdkProvider(Queue<JSONRPCMessage> sent) {
        this.sent = sent;
    }

    void take(JSONRPCMessage message) {
        McpTransportContext context = new RequestContext(Caller.LOCAL, new Cancellation(), questions).carried();
        Objects.requireNonNull(session)
                .handle(message)
                .contextWrite(values -> values.put(McpTransportContext.KEY, context))
                .subscribe();
    }

    @Override
    public void setSessionFactory(McpServerSession.Factory factory) {
        session = factory.create(new McpServerTransport() {
            @Override
            public Mono<Void> sendMessage(JSONRPCMessage message) {
                return Mono.fromRunnable(() -> {
                    if (message instanceof JSONRPCRequest request) {
                        questions.send(request, sent::add, sent::add);
                    } else {
                        sent.add(message);
                    }
                });
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
