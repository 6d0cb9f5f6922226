package dev.retell4j.mcp.http;

import dev.retell4j.mcp.internal.wire.Admission;
import dev.retell4j.mcp.internal.wire.OpenQuestions;
import dev.retell4j.mcp.internal.wire.RequestContext;
import dev.retell4j.mcp.internal.wire.Wordless;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Streamable HTTP in which each request stands for itself, so that any instance can answer it. Nobody can be asked
 * meanwhile, and a request whose client is found to be gone is cancelled, for there is no other way to cancel it.
 */
final class StatelessTransport implements McpStatelessServerTransport, Transport {
    private static final Logger LOG = LoggerFactory.getLogger(StatelessTransport.class);

    private final Set<AnswerStream> answers = ConcurrentHashMap.newKeySet();
    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private final McpJsonMapper json;
    private final ListedTools listed;
    private final Admission admission;
    private volatile @Nullable McpStatelessServerHandler handler;
    private final Workload workload = new Workload();

    StatelessTransport(McpJsonMapper json, ListedTools listed, Admission admission) {
        this.json = json;
        this.listed = listed;
        this.admission = admission;
    }

    @Override
    public List<String> protocolVersions() {
        return ProtocolVersion.SUPPORTED;
    }

    @Override
    public void setMcpHandler(McpStatelessServerHandler mcpHandler) {
        handler = mcpHandler;
    }

    @Override
    public String methods() {
        return "POST, OPTIONS";
    }

    @Override
    public void post(HttpServletRequest request, HttpServletResponse response, JSONRPCMessage message, Visitor visitor)
            throws IOException {
        McpStatelessServerHandler connected = Objects.requireNonNull(handler, "not connected yet");
        if (message instanceof JSONRPCRequest asked) {
            if (listed.areAsked(asked)) {
                listed.answer(response, asked, visitor);
            } else {
                Refusal.unless(admission, asked, visitor.caller());
                work(request, response, connected, asked, visitor);
            }
            return;
        }
        if (message instanceof JSONRPCNotification told && !told.method().equals("notifications/cancelled")) {
            connected
                    .handleNotification(carried(visitor, new Running()), told)
                    .subscribe(nothing -> {}, failure -> LOG.debug("A notification was of no use", failure));
        }
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
    }

    private void work(
            HttpServletRequest request,
            HttpServletResponse response,
            McpStatelessServerHandler connected,
            JSONRPCRequest asked,
            Visitor visitor) {
        try {
            workload.begin();
        } catch (Refusal e) {
            throw e.answering(asked.id());
        }
        Running work = new Running();
        AnswerStream[] made = new AnswerStream[1];
        // Without a session nobody is asked.
        OpenQuestions none = new OpenQuestions();
        made[0] = new AnswerStream(
                request, response, json, none, Accepted.by(request).events(), () -> {
                    answers.remove(made[0]);
                    running.remove(work);
                    workload.end();
                });
        AnswerStream answer = made[0];
        answers.add(answer);
        running.add(work);
        answer.onGone(work::cancel);
        try {
            McpTransportContext context = carried(visitor, work);
            work.work.update(connected
                    .handleRequest(context, asked)
                    .contextWrite(known -> known.put(McpTransportContext.KEY, context))
                    .onErrorResume(failure -> failed(asked, failure))
                    .flatMap(answer::sendMessage)
                    .doFinally(signal -> answer.close())
                    .subscribe());
        } catch (RuntimeException e) {
            answer.close();
            throw e;
        }
    }

    private static Mono<JSONRPCResponse> failed(JSONRPCRequest asked, Throwable failure) {
        LOG.error("A request could not be worked on", Wordless.of(failure));
        return Mono.just(JSONRPCResponse.error(
                asked.id(), new JSONRPCResponse.JSONRPCError(Refusal.INTERNAL_ERROR, "Internal error")));
    }

    private static McpTransportContext carried(Visitor visitor, Running work) {
        return new RequestContext(visitor.caller(), work.cancellation).carried();
    }

    @Override
    public void get(HttpServletRequest request, HttpServletResponse response, Visitor visitor) {
        throw notHere();
    }

    @Override
    public void delete(HttpServletRequest request, HttpServletResponse response, Visitor visitor) {
        throw notHere();
    }

    private Refusal notHere() {
        return Refusal.of(405, Refusal.NOT_TAKEN, "This server keeps no sessions: send POST only")
                .with("Allow", methods());
    }

    @Override
    public int open() {
        return answers.size();
    }

    @Override
    public void beat() {
        answers.forEach(Beats::send);
    }

    @Override
    public Workload workload() {
        return workload;
    }

    @Override
    public void drain() {
        workload.close();
    }

    @Override
    public void end() {
        workload.close();
        running.forEach(Running::cancel);
        answers.forEach(AnswerStream::close);
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
