package dev.retell4j.mcp.sdk;

import dev.retell4j.mcp.internal.wire.WireJson;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** A host's transport: the SDK's client and server in one process, with every message as JSON in between. */
final class Loop implements McpServerTransportProvider {
    private final Scheduler wire = Schedulers.newBoundedElastic(4, 1000, "loop", 10, true);
    private @Nullable McpServerSession session;
    private @Nullable Function<Mono<JSONRPCMessage>, Mono<JSONRPCMessage>> toClient;

    @Override
    public void setSessionFactory(McpServerSession.Factory factory) {
        session = factory.create(new McpServerTransport() {
            @Override
            public Mono<Void> sendMessage(JSONRPCMessage message) {
                return Mono.fromRunnable(() -> Objects.requireNonNull(toClient)
                        .apply(Mono.just(copy(message)))
                        .subscribeOn(wire)
                        .subscribe());
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

    McpClientTransport client() {
        return new McpClientTransport() {
            @Override
            public Mono<Void> connect(Function<Mono<JSONRPCMessage>, Mono<JSONRPCMessage>> handler) {
                toClient = handler;
                return Mono.empty();
            }

            @Override
            public Mono<Void> sendMessage(JSONRPCMessage message) {
                return Mono.fromRunnable(() -> Objects.requireNonNull(session)
                        .handle(copy(message))
                        .subscribeOn(wire)
                        .subscribe());
            }

            @Override
            public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
                return WireJson.mapper().convertValue(data, type);
            }

            @Override
            public Mono<Void> closeGracefully() {
                return Mono.fromRunnable(wire::dispose);
            }
        };
    }

    private static JSONRPCMessage copy(JSONRPCMessage message) {
        try {
            return McpSchema.deserializeJsonRpcMessage(
                    WireJson.mapper(), WireJson.mapper().writeValueAsString(message));
        } catch (IOException e) {
            throw new AssertionError("no JSON", e);
        }
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
