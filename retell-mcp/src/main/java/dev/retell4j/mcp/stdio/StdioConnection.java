package dev.retell4j.mcp.stdio;

import dev.retell4j.mcp.internal.wire.RequestContext;
import dev.retell4j.mcp.internal.wire.WireJson;
import dev.retell4j.mcp.tools.Cancellation;
import dev.retell4j.mcp.workspaces.Caller;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** The connection to one client: reads, hands on, writes, and knows which requests are not answered yet. */
final class StdioConnection implements McpServerTransportProvider {
    private static final Logger log = LoggerFactory.getLogger(StdioConnection.class);

    private static final int CLIENT_GONE = -32000;
    private static final int TOO_MANY = -32000;

    /** A client that sends more without waiting for answers would fill the memory. */
    private static final int MOST_REQUESTS = 10_000;

    private final McpJsonMapper mapper = WireJson.mapper();
    private final Lines in;
    private final OutputStream out;
    private final Duration drainTime;
    private final int maxMessageBytes;

    private final Map<Object, Unanswered> unanswered = new ConcurrentHashMap<>();
    private final Set<Object> asked = ConcurrentHashMap.newKeySet();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Object idle = new Object();
    private final Object writing = new Object();

    private McpServerSession.@Nullable Factory sessions;
    private volatile @Nullable McpServerSession session;
    private volatile boolean isInputOver;
    private volatile boolean isBroken;
    private boolean isInitialized;
    private boolean isEarlyLogged;

    StdioConnection(InputStream in, OutputStream out, Duration drainTime, int maxMessageBytes) {
        this.in = new Lines(in, maxMessageBytes);
        this.out = out;
        this.drainTime = drainTime;
        this.maxMessageBytes = maxMessageBytes;
    }

    @Override
    public void setSessionFactory(McpServerSession.Factory factory) {
        sessions = factory;
    }

    /** A read cannot be interrupted, so it gets a thread of its own and this one waits for the end. */
    int run() {
        Thread reader = new Thread(this::read, "retell-mcp-stdio");
        reader.setDaemon(true);
        reader.start();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            isBroken = true;
        }
        close();
        return isBroken ? 1 : 0;
    }

    private void read() {
        try {
            for (byte[] line = in.next(); line != null && ended.getCount() > 0; line = in.next()) {
                take(line);
            }
        } catch (IOException e) {
            log.info("The input broke: {}", e.getMessage());
        } catch (RuntimeException e) {
            log.error("Reading ended", e);
        }
        drain();
        ended.countDown();
    }

    private void take(byte[] line) {
        if (line == Lines.TOO_LONG) {
            refuse(null, ErrorCodes.INVALID_REQUEST, "A message has at most " + maxMessageBytes + " bytes");
            return;
        }
        Incoming incoming = Incoming.read(line, mapper);
        if (incoming instanceof Incoming.Request request) {
            onRequest(request.message());
        } else if (incoming instanceof Incoming.Notification notification) {
            onNotification(notification.message());
        } else if (incoming instanceof Incoming.Response response) {
            onResponse(response.message());
        } else if (incoming instanceof Incoming.Wrong wrong) {
            log.warn("A line from the client is no message: {}", wrong.message());
            refuse(wrong.id(), wrong.code(), wrong.message());
        }
    }

    private void onRequest(JSONRPCRequest request) {
        if (request.method().equals(McpSchema.METHOD_PING)) {
            write(JSONRPCResponse.result(request.id(), Map.of()));
            return;
        }
        if (unanswered.containsKey(request.id())) {
            log.warn("The client used the id of a request that is not answered yet");
            refuse(null, ErrorCodes.INVALID_REQUEST, "The id " + request.id() + " is in use: send another one");
            return;
        }
        if (request.method().equals(McpSchema.METHOD_INITIALIZE)) {
            restart();
        }
        McpServerSession current = session;
        if (current == null) {
            logEarly();
            refuse(request.id(), ErrorCodes.INVALID_REQUEST, "The first request must be initialize");
            return;
        }
        if (unanswered.size() >= MOST_REQUESTS) {
            refuse(request.id(), TOO_MANY, "More than " + MOST_REQUESTS + " requests wait for an answer");
            return;
        }
        if (!isInitialized && !request.method().equals(McpSchema.METHOD_INITIALIZE)) {
            // The SDK would hold the request until then, without a word
            logEarly();
            isInitialized = true;
            current.handle(new JSONRPCNotification(McpSchema.METHOD_NOTIFICATION_INITIALIZED))
                    .subscribe();
        }
        start(current, request);
    }

    /** Some proxies serve one client after the other through the same process; each begins anew. */
    private void restart() {
        McpServerSession before = session;
        if (before != null) {
            log.info("The client began anew");
            unanswered.values().forEach(Unanswered::cancel);
            before.closeGracefully().subscribe();
        }
        if (sessions != null) {
            session = sessions.create(new Transport());
        }
        isInitialized = false;
    }

    private void start(McpServerSession current, JSONRPCRequest request) {
        Unanswered one = new Unanswered(request.id(), request.method());
        unanswered.put(request.id(), one);
        RequestContext context = new RequestContext(Caller.LOCAL, one.cancellation);
        Disposable running = current.handle(request)
                .contextWrite(values -> values.put(McpTransportContext.KEY, context.carried()))
                .subscribe(
                        nothing -> {},
                        e -> {
                            log.error("A request of the method {} failed", request.method(), e);
                            one.answer(() -> write(JSONRPCResponse.error(
                                    request.id(), new JSONRPCError(ErrorCodes.INTERNAL_ERROR, "Internal error"))));
                        },
                        one::forget);
        one.cancellation.onCancel(running::dispose);
    }

    private void onNotification(JSONRPCNotification notification) {
        if (notification.method().equals("notifications/cancelled")) {
            onCancelled(notification.params());
            return;
        }
        McpServerSession current = session;
        if (current == null) {
            logEarly();
            return;
        }
        if (notification.method().equals(McpSchema.METHOD_NOTIFICATION_INITIALIZED)) {
            if (isInitialized) {
                return;
            }
            isInitialized = true;
        } else if (!notification.method().equals(McpSchema.METHOD_NOTIFICATION_ROOTS_LIST_CHANGED)) {
            // Everything else from clients, such as progress of what we asked for, has no use here
            return;
        }
        current.handle(notification)
                .subscribe(
                        nothing -> {},
                        e -> log.warn("A notification failed: {}", e.getClass().getSimpleName()));
    }

    private void onCancelled(@Nullable Object params) {
        Object id = params instanceof Map<?, ?> fields ? fields.get("requestId") : null;
        Unanswered one = id == null ? null : unanswered.get(id);
        if (one != null && !one.method.equals(McpSchema.METHOD_INITIALIZE)) {
            one.cancel();
        }
    }

    private void onResponse(JSONRPCResponse response) {
        McpServerSession current = session;
        if (current != null && asked.remove(response.id())) {
            current.handle(response).subscribe();
        }
    }

    private void logEarly() {
        if (!isEarlyLogged) {
            isEarlyLogged = true;
            log.warn("The client sent something before it had initialized the connection");
        }
    }

    /** Lets calls finish after the input has ended. Nobody is there any more to answer what we have asked. */
    private void drain() {
        isInputOver = true;
        asked.forEach(id -> onResponse(JSONRPCResponse.error(id, new JSONRPCError(CLIENT_GONE, "The client is gone"))));
        long deadline = System.nanoTime() + drainTime.toNanos();
        synchronized (idle) {
            while (!unanswered.isEmpty() && !isBroken) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0 || ended.getCount() == 0) {
                    break;
                }
                try {
                    idle.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
        if (!unanswered.isEmpty()) {
            log.warn("{} requests were still running when the client had gone", unanswered.size());
        }
    }

    @Override
    public void close() {
        ended.countDown();
        unanswered.values().forEach(Unanswered::cancel);
        McpServerSession current = session;
        session = null;
        if (current != null) {
            current.closeGracefully().subscribe();
        }
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.fromRunnable(this::close);
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

    private void refuse(@Nullable Object id, int code, String message) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("message", message);
        Map<String, @Nullable Object> response = new LinkedHashMap<>();
        response.put("jsonrpc", "2.0");
        // JSON-RPC wants null where the id is unknown, which the SDK's type cannot say
        response.put("id", id);
        response.put("error", error);
        write(response);
    }

    private void send(JSONRPCMessage message) {
        if (message instanceof JSONRPCResponse response) {
            Unanswered one = unanswered.get(response.id());
            if (one != null) {
                one.answer(() -> write(response));
            }
            return;
        }
        if (message instanceof JSONRPCRequest request) {
            if (isInputOver || isBroken) {
                throw new IllegalStateException("The client is gone");
            }
            asked.add(request.id());
        }
        write(message);
    }

    /** One message a line, and one thread at a time: whatever happens, lines never mix. */
    private void write(Object message) {
        byte[] line;
        try {
            line = (mapper.writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The message cannot be written as JSON", e);
        }
        if (isBroken) {
            return;
        }
        try {
            synchronized (writing) {
                out.write(line);
                out.flush();
            }
        } catch (IOException e) {
            isBroken = true;
            log.info("The client no longer reads: {}", e.getMessage());
            ended.countDown();
        }
    }

    /** A request that has to be answered, once. */
    private final class Unanswered {
        private final Object id;
        private final String method;
        private final Cancellation cancellation = new Cancellation();
        private boolean isOver;

        Unanswered(Object id, String method) {
            this.id = id;
            this.method = method;
        }

        void answer(Runnable writing) {
            if (end()) {
                try {
                    writing.run();
                } finally {
                    forget();
                }
            }
        }

        void cancel() {
            if (end()) {
                forget();
                cancellation.cancel();
            }
        }

        private synchronized boolean end() {
            boolean isFirst = !isOver;
            isOver = true;
            return isFirst;
        }

        /** Only after the answer has been written: the end of the process waits for it. */
        void forget() {
            unanswered.remove(id, this);
            if (unanswered.isEmpty()) {
                synchronized (idle) {
                    idle.notifyAll();
                }
            }
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
