package dev.retell4j.mcp.http;

import dev.retell4j.mcp.internal.wire.Admission;
import dev.retell4j.mcp.internal.wire.RequestContext;
import dev.retell4j.mcp.internal.wire.Wordless;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpStreamableServerSession;
import io.modelcontextprotocol.spec.McpStreamableServerTransportProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Streamable HTTP with sessions. No thread waits while a request is worked on. */
final class SessionTransport implements McpStreamableServerTransportProvider, Transport {
    static final String SESSION_ID = "Mcp-Session-Id";

    private static final Logger LOG = LoggerFactory.getLogger(SessionTransport.class);
    private static final int MOST_RUNNING = 256;
    private static final Duration INITIALIZING = Duration.ofSeconds(30);

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final McpJsonMapper json;
    private final ListedTools listed;
    private final Admission admission;
    private final String prefix;
    private final int mostSessions;
    private final Duration idleTime;
    private final LongSupplier nanoTime;
    private volatile McpStreamableServerSession.@Nullable Factory factory;
    private final Workload workload = new Workload();

    SessionTransport(
            McpJsonMapper json,
            ListedTools listed,
            Admission admission,
            String prefix,
            int mostSessions,
            Duration idleTime,
            LongSupplier nanoTime) {
        this.json = json;
        this.listed = listed;
        this.admission = admission;
        this.prefix = prefix;
        this.mostSessions = mostSessions;
        this.idleTime = idleTime;
        this.nanoTime = nanoTime;
    }

    @Override
    public List<String> protocolVersions() {
        return ProtocolVersion.SUPPORTED;
    }

    @Override
    public void setSessionFactory(McpStreamableServerSession.Factory sessionFactory) {
        factory = sessionFactory;
    }

    @Override
    public String methods() {
        return "POST, GET, DELETE, OPTIONS";
    }

    @Override
    public void post(HttpServletRequest request, HttpServletResponse response, JSONRPCMessage message, Visitor visitor)
            throws IOException {
        if (message instanceof JSONRPCRequest asked && asked.method().equals(McpSchema.METHOD_INITIALIZE)) {
            begin(asked);
            try {
                initialize(response, asked, visitor);
            } finally {
                workload.end();
            }
            return;
        }
        Session session;
        try {
            session = session(request, visitor);
        } catch (Refusal e) {
            throw e.answering(idOf(message));
        }
        if (message instanceof JSONRPCRequest asked) {
            if (listed.areAsked(asked)) {
                listed.answer(response, asked, visitor);
            } else {
                Refusal.unless(admission, asked, visitor.caller());
                work(request, response, session, asked, visitor);
            }
        } else {
            take(session, message, visitor);
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
        }
    }

    private void begin(JSONRPCRequest asked) {
        try {
            workload.begin();
        } catch (Refusal e) {
            throw e.answering(asked.id());
        }
    }

    private static @Nullable Object idOf(JSONRPCMessage message) {
        return message instanceof JSONRPCRequest asked ? asked.id() : null;
    }

    private void initialize(HttpServletResponse response, JSONRPCRequest asked, Visitor visitor) throws IOException {
        // The SDK would fill in what is missing.
        if (!(asked.params() instanceof Map<?, ?> sent)
                || !(sent.get("protocolVersion") instanceof String)
                || !(sent.get("capabilities") instanceof Map)
                || !(sent.get("clientInfo") instanceof Map)) {
            throw badParameters(asked);
        }
        McpSchema.InitializeRequest parameters;
        try {
            parameters = json.convertValue(sent, McpSchema.InitializeRequest.class);
        } catch (RuntimeException e) {
            throw badParameters(asked);
        }
        makeRoom();
        var started = Objects.requireNonNull(factory, "not connected yet").startSession(parameters);
        Session session = new Session(started.session(), visitor.principal(), nanoTime.getAsLong());
        var result = started.initResult()
                .contextWrite(context -> context.put(McpTransportContext.KEY, carried(visitor, new Running(), session)))
                .block(INITIALIZING);
        String id = prefix + started.session().getId();
        sessions.put(id, session);
        byte[] body = json.writeValueAsBytes(JSONRPCResponse.result(asked.id(), result));
        response.setHeader(SESSION_ID, id);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static Refusal badParameters(JSONRPCRequest asked) {
        return Refusal.of(
                        400,
                        Refusal.INVALID_PARAMS,
                        "params of initialize has to hold protocolVersion, capabilities and clientInfo")
                .answering(asked.id());
    }

    /** When all places are taken, the one with the most gives up what it has not used for the longest time. */
    private void makeRoom() {
        if (sessions.size() < mostSessions) {
            return;
        }
        Map<String, Long> counts = sessions.values().stream()
                .collect(Collectors.groupingBy(each -> each.principal, Collectors.counting()));
        String most = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        sessions.entrySet().stream()
                .filter(each -> each.getValue().principal.equals(most))
                .min(Comparator.comparingLong(each -> each.getValue().lastUse()))
                .ifPresent(each -> end(each.getKey()));
    }

    /** Another caller's session is answered like one that does not exist. */
    private Session session(HttpServletRequest request, Visitor visitor) {
        String id = request.getHeader(SESSION_ID);
        if (id == null || id.isBlank()) {
            throw Refusal.badRequest("The header " + SESSION_ID + " is missing; initialize answers with it");
        }
        Session session = sessions.get(id);
        if (session == null || !session.principal.equals(visitor.principal())) {
            throw Refusal.unknownSession();
        }
        session.use(nanoTime.getAsLong());
        return session;
    }

    private void work(
            HttpServletRequest request,
            HttpServletResponse response,
            Session session,
            JSONRPCRequest asked,
            Visitor visitor) {
        if (session.running.size() >= MOST_RUNNING) {
            throw Refusal.of(429, Refusal.NOT_TAKEN, "More than " + MOST_RUNNING + " requests are being worked on")
                    .answering(asked.id());
        }
        Running running = new Running();
        if (session.running.putIfAbsent(asked.id(), running) != null) {
            throw Refusal.badRequest("A request with this id is being worked on")
                    .answering(asked.id());
        }
        try {
            begin(asked);
        } catch (Refusal e) {
            session.running.remove(asked.id(), running);
            throw e;
        }
        AnswerStream answer = open(request, response, session);
        // The client may use the id again as soon as it has read the answer.
        answer.onAnswer(() -> session.running.remove(asked.id(), running));
        // Work goes on when its client hangs up: it can still be cancelled, and closing waits for it.
        running.onEnd(() -> {
            try {
                answer.close();
            } finally {
                session.running.remove(asked.id(), running);
                workload.end();
            }
        });
        try {
            running.work.update(session.protocol
                    .responseStream(answer)
                    .handle(asked)
                    .contextWrite(context -> context.put(McpTransportContext.KEY, carried(visitor, running, session)))
                    .doFinally(signal -> running.end())
                    .subscribe(
                            nothing -> {},
                            failure -> LOG.error("A request could not be worked on", Wordless.of(failure))));
        } catch (RuntimeException e) {
            running.end();
            throw e;
        }
    }

    private AnswerStream open(HttpServletRequest request, HttpServletResponse response, Session session) {
        AnswerStream[] made = new AnswerStream[1];
        made[0] = new AnswerStream(
                request, response, json, session.questions, true, () -> session.answers.remove(made[0]));
        session.answers.add(made[0]);
        return made[0];
    }

    private void take(Session session, JSONRPCMessage message, Visitor visitor) {
        Mono<Void> taking;
        if (message instanceof JSONRPCResponse answer) {
            session.questions.answered(answer.id());
            taking = session.protocol.accept(answer);
        } else {
            JSONRPCNotification told = (JSONRPCNotification) message;
            if (told.method().equals("notifications/cancelled")) {
                cancel(session, told);
                return;
            }
            taking = session.protocol.accept(told);
        }
        taking.contextWrite(context -> context.put(McpTransportContext.KEY, carried(visitor, new Running(), session)))
                .subscribe(nothing -> {}, failure -> LOG.debug("A message was of no use", failure));
    }

    private static void cancel(Session session, JSONRPCNotification told) {
        Object id = told.params() instanceof Map<?, ?> params ? params.get("requestId") : null;
        Running running = RpcMessages.isId(id) ? session.running.get(id) : null;
        if (running != null) {
            running.cancel();
        }
    }

    private static McpTransportContext carried(Visitor visitor, Running running, Session session) {
        return new RequestContext(visitor.caller(), running.cancellation, session.questions).carried();
    }

    @Override
    public void get(HttpServletRequest request, HttpServletResponse response, Visitor visitor) {
        if (!Accepted.by(request).events()) {
            throw Refusal.of(406, Refusal.NOT_TAKEN, "Accept has to name text/event-stream");
        }
        Session session = session(request, visitor);
        AnswerStream answer = open(request, response, session);
        var listening = session.protocol.listeningStream(answer);
        answer.onGone(listening::close);
        answer.listen();
        // Messages go to the newest stream only, so that an older one is of no use.
        AnswerStream older = session.listening.getAndSet(answer);
        if (older != null) {
            older.close();
        }
    }

    @Override
    public void delete(HttpServletRequest request, HttpServletResponse response, Visitor visitor) {
        session(request, visitor);
        end(request.getHeader(SESSION_ID));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private void end(String id) {
        Session session = sessions.remove(id);
        if (session != null) {
            session.end();
        }
    }

    @Override
    public int open() {
        return sessions.values().stream()
                .mapToInt(session -> session.answers.size())
                .sum();
    }

    @Override
    public void beat() {
        long now = nanoTime.getAsLong();
        sessions.forEach((id, session) -> {
            if (session.isIdle(now, idleTime)) {
                end(id);
            } else {
                session.answers.forEach(Beats::send);
            }
        });
    }

    @Override
    public Mono<Void> notifyClients(String method, @Nullable Object parameters) {
        return Flux.fromIterable(sessions.values())
                .flatMap(session -> told(session, method, parameters))
                .then();
    }

    @Override
    public Mono<Void> notifyClient(String sessionId, String method, @Nullable Object parameters) {
        return Mono.defer(() -> {
            Session session = sessions.get(prefix + sessionId);
            return session == null ? Mono.empty() : told(session, method, parameters);
        });
    }

    /** A client that does not listen is not told. */
    private static Mono<Void> told(Session session, String method, @Nullable Object parameters) {
        return session.protocol.sendNotification(method, parameters).onErrorComplete();
    }

    @Override
    public Workload workload() {
        return workload;
    }

    @Override
    public void drain() {
        workload.close();
        sessions.values().forEach(Session::stopListening);
    }

    @Override
    public void end() {
        workload.close();
        List.copyOf(sessions.keySet()).forEach(this::end);
    }

    @Override
    public void close() {
        end();
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.fromRunnable(this::end);
    }
}
