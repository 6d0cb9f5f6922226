package dev.retell4j.mcp.stdio;

import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.internal.wire.OpenQuestions;
import dev.retell4j.mcp.internal.wire.RequestContext;
import dev.retell4j.mcp.internal.wire.WireJson;
import dev.retell4j.mcp.internal.wire.Wordless;
import dev.retell4j.mcp.sdk.McpAdapter;
import dev.retell4j.mcp.workspaces.Caller;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** The SDK's part of a connection: a server of the SDK with its one session. */
final class SdkSession implements McpServerTransportProvider {
    private static final Logger log = LoggerFactory.getLogger(SdkSession.class);

    private static final int CLIENT_GONE = -32000;

    private final McpJsonMapper mapper = WireJson.mapper();
    private final LineWriter out;
    private final Map<Object, Unanswered> unanswered;
    private final Set<Object> asked = ConcurrentHashMap.newKeySet();
    private final OpenQuestions questions = new OpenQuestions();
    private final McpAdapter adapter;
    private volatile @Nullable McpServerSession session;
    private volatile boolean isStarted;
    private volatile boolean isClientGone;

    SdkSession(RetellMcp mcp, Map<?, ?> client, LineWriter out, Map<Object, Unanswered> unanswered) {
        this.out = out;
        this.unanswered = unanswered;
        adapter = McpAdapter.serve(mcp, this);
        // The client has had its answer; the SDK learns here what the client can
        tell(new JSONRPCRequest(McpSchema.METHOD_INITIALIZE, 0, client));
        tell(new JSONRPCNotification(McpSchema.METHOD_NOTIFICATION_INITIALIZED));
        isStarted = true;
    }

    @Override
    public void setSessionFactory(McpServerSession.Factory factory) {
        session = factory.create(new Transport());
    }

    private void tell(JSONRPCMessage message) {
        McpServerSession current = session;
        if (current != null) {
            current.handle(message)
                    .subscribe(
                            nothing -> {},
                            e -> log.warn(
                                    "A message had no effect: {}", e.getClass().getSimpleName()));
        }
    }

    void onRequest(Incoming.Request request, Unanswered one) {
        McpServerSession current = session;
        if (current == null) {
            one.cancel();
            return;
        }
        RequestContext context = new RequestContext(Caller.LOCAL, one.cancellation(), questions);
        Disposable running = current.handle(new JSONRPCRequest(request.method(), request.id(), request.params()))
                .contextWrite(values -> values.put(McpTransportContext.KEY, context.carried()))
                .subscribe(
                        nothing -> {},
                        e -> {
                            log.error("A request of the method {} failed", request.method(), Wordless.of(e));
                            one.answer(() -> write(JSONRPCResponse.error(
                                    request.id(), new JSONRPCError(Incoming.INTERNAL_ERROR, "Internal error"))));
                        },
                        // Nothing to do when it is answered; otherwise it ended without an answer
                        one::cancel);
        one.cancellation().onCancel(running::dispose);
    }

    void onResponse(Incoming.Response response) {
        if (asked.remove(response.id())) {
            questions.answered(response.id());
            tell(new JSONRPCResponse("2.0", response.id(), response.result(), error(response.error())));
        }
    }

    private static @Nullable JSONRPCError error(@Nullable Map<?, ?> error) {
        if (error == null) {
            return null;
        }
        int code = error.get("code") instanceof Number number ? number.intValue() : Incoming.INTERNAL_ERROR;
        return new JSONRPCError(code, String.valueOf(error.get("message")), error.get("data"));
    }

    /** Ends what waits for the client's answer: there will be none. */
    void onClientGone() {
        isClientGone = true;
        for (Object id : asked) {
            onResponse(new Incoming.Response(id, null, Map.of("code", CLIENT_GONE, "message", "The client is gone")));
        }
    }

    void end() {
        adapter.close();
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.defer(() -> {
            McpServerSession current = session;
            session = null;
            return current == null ? Mono.empty() : current.closeGracefully();
        });
    }

    @Override
    public Mono<Void> notifyClients(String method, @Nullable Object params) {
        return Mono.defer(() -> {
            McpServerSession current = session;
            return current == null ? Mono.empty() : current.sendNotification(method, params);
        });
    }

    @Override
    public Mono<Void> notifyClient(String sessionId, String method, @Nullable Object params) {
        return Mono.defer(() -> {
            McpServerSession current = session;
            return current == null || !current.getId().equals(sessionId)
                    ? Mono.empty()
                    : current.sendNotification(method, params);
        });
    }

    private void send(JSONRPCMessage message) {
        if (!isStarted) {
            return;
        }
        if (message instanceof JSONRPCResponse response) {
            Unanswered one = unanswered.get(response.id());
            if (one != null) {
                one.answer(() -> write(response));
            }
            return;
        }
        if (message instanceof JSONRPCRequest request) {
            if (isClientGone || out.isBroken()) {
                throw new IllegalStateException("The client is gone");
            }
            questions.send(
                    request,
                    question -> {
                        asked.add(request.id());
                        write(question);
                    },
                    withdrawal -> {
                        asked.remove(request.id());
                        out.hand(json(withdrawal));
                    });
            return;
        }
        write(message);
    }

    private void write(JSONRPCMessage message) {
        out.write(json(message));
    }

    private String json(JSONRPCMessage message) {
        try {
            return mapper.writeValueAsString(message);
        } catch (IOException e) {
            throw new IllegalStateException("The message cannot be written as JSON", e);
        }
    }

    /** What the SDK's session writes to. */
    private final class Transport implements McpServerTransport {
        @Override
        public Mono<Void> sendMessage(JSONRPCMessage message) {
            return Mono.fromRunnable(() -> send(message));
        }

        @Override
        public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
            return mapper.convertValue(data, type);
        }

        @Override
        public Mono<Void> closeGracefully() {
            return Mono.empty();
        }
    }
}
