package dev.retell4j.mcp.http;

import dev.retell4j.mcp.internal.wire.OpenQuestions;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpStreamableServerTransport;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * The answer to one HTTP request while it is being made. It is plain JSON when the answer is the first thing to say,
 * and a stream of events as soon as something else is, or when it takes so long that a proxy could lose patience.
 */
final class AnswerStream implements McpStreamableServerTransport {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerStream.class);
    private static final byte[] EVENT = "event: message\ndata: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END_OF_EVENT = "\n\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COMMENT = ": \n\n".getBytes(StandardCharsets.US_ASCII);

    private enum State {
        NOTHING_SENT,
        EVENTS,
        DONE
    }

    private final AsyncContext context;
    private final HttpServletResponse response;
    private final McpJsonMapper json;
    private final OpenQuestions questions;
    private final boolean takesEvents;
    private final Runnable onEnd;
    private final AtomicBoolean isBeating = new AtomicBoolean();
    private State state = State.NOTHING_SENT;
    private boolean isOld;
    private @Nullable Runnable onGone;
    private @Nullable Runnable onAnswer;

    /** Takes the request from the container's thread; {@code onEnd} runs once, when the answer is finished or lost. */
    AnswerStream(
            HttpServletRequest request,
            HttpServletResponse response,
            McpJsonMapper json,
            OpenQuestions questions,
            boolean takesEvents,
            Runnable onEnd) {
        this.response = response;
        this.json = json;
        this.questions = questions;
        this.takesEvents = takesEvents;
        this.onEnd = onEnd;
        context = request.startAsync(request, response);
        // Time limits are the dispatcher's business.
        context.setTimeout(0);
        context.addListener(new End());
    }

    /** Says what to do when the client is found to be gone before it had its answer. */
    synchronized void onGone(Runnable action) {
        onGone = action;
    }

    /** Says what to do just before the answer is written: whoever reads it may go on at once. */
    synchronized void onAnswer(Runnable action) {
        onAnswer = action;
    }

    /** Begins a stream of events at once, for a client that listens. */
    synchronized void listen() {
        write(this::beginEvents);
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message) {
        return sendMessage(message, null);
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message, @Nullable String messageId) {
        // Streams are not resumed, so that events need no id.
        return Mono.fromRunnable(() -> {
            if (message instanceof JSONRPCRequest request) {
                questions.send(request, this::ask, this::send);
            } else {
                send(message);
            }
        });
    }

    private void ask(JSONRPCMessage request) {
        if (!send(request)) {
            throw new IllegalStateException("The client cannot be asked: it does not listen any more");
        }
    }

    private synchronized boolean send(JSONRPCMessage message) {
        if (state == State.DONE) {
            return false;
        }
        byte[] text = text(message);
        if (message instanceof JSONRPCResponse) {
            if (onAnswer != null) {
                onAnswer.run();
            }
            return write(() -> {
                if (state == State.NOTHING_SENT) {
                    plain(text);
                } else {
                    event(text);
                }
                finish();
            });
        }
        return takesEvents
                && write(() -> {
                    if (state == State.NOTHING_SENT) {
                        beginEvents();
                    }
                    event(text);
                });
    }

    private byte[] text(JSONRPCMessage message) {
        JSONRPCMessage clean = message instanceof JSONRPCResponse answer ? Errors.withoutInternals(answer) : message;
        try {
            return json.writeValueAsBytes(clean);
        } catch (IOException | RuntimeException e) {
            LOG.error("A message cannot be written as JSON", e);
            Object id = message instanceof JSONRPCResponse answer ? answer.id() : null;
            return Errors.json(json, id, Refusal.INTERNAL_ERROR, "Internal error");
        }
    }

    private void plain(byte[] text) throws IOException {
        response.setContentType("application/json");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }

    private void beginEvents() throws IOException {
        response.setContentType("text/event-stream");
        // Proxies such as nginx keep answers back otherwise.
        response.setHeader("X-Accel-Buffering", "no");
        state = State.EVENTS;
        response.flushBuffer();
    }

    private void event(byte[] text) throws IOException {
        var out = response.getOutputStream();
        out.write(EVENT);
        out.write(text);
        out.write(END_OF_EVENT);
        out.flush();
    }

    /** Says whether the stream takes a sign of life now; {@link #beat} has to follow, or {@link #leaveBeat}. */
    boolean wantsBeat() {
        return isBeating.compareAndSet(false, true);
    }

    void leaveBeat() {
        isBeating.set(false);
    }

    /** Keeps proxies patient and finds out whether the client is still there; from the second time on. */
    synchronized void beat() {
        boolean isFirst = !isOld;
        isOld = true;
        if (isFirst || state == State.DONE || !takesEvents) {
            return;
        }
        write(() -> {
            if (state == State.NOTHING_SENT) {
                beginEvents();
            }
            response.getOutputStream().write(COMMENT);
            response.getOutputStream().flush();
        });
    }

    private interface Writing {
        void run() throws IOException;
    }

    private boolean write(Writing writing) {
        if (state == State.DONE) {
            return false;
        }
        try {
            writing.run();
            return true;
        } catch (IOException | IllegalStateException e) {
            LOG.debug("A client is gone: {}", e.toString());
            lose();
            return false;
        }
    }

    private void lose() {
        Runnable action = onGone;
        onGone = null;
        finish();
        if (action != null) {
            action.run();
        }
    }

    private void finish() {
        if (state != State.DONE) {
            state = State.DONE;
            onEnd.run();
            try {
                context.complete();
            } catch (IllegalStateException e) {
                LOG.trace("The container has ended the request before", e);
            }
        }
    }

    /** Ends the answer; with nothing in it when nothing was sent, as after a cancellation. */
    @Override
    public synchronized void close() {
        if (state == State.NOTHING_SENT) {
            write(() -> {
                if (takesEvents) {
                    response.setContentType("text/event-stream");
                } else {
                    response.setStatus(HttpServletResponse.SC_ACCEPTED);
                }
            });
        }
        finish();
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.fromRunnable(this::close);
    }

    @Override
    public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
        return json.convertValue(data, type);
    }

    private final class End implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            ended();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            ended();
        }

        @Override
        public void onError(AsyncEvent event) {
            ended();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // Only this class starts it.
        }

        private void ended() {
            synchronized (AnswerStream.this) {
                if (state != State.DONE) {
                    lose();
                }
            }
        }
    }
}
