package dev.retell4j.mcp.stdio;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.internal.wire.Admission;
import dev.retell4j.mcp.internal.wire.Handshake;
import dev.retell4j.mcp.internal.wire.ToolListing;
import dev.retell4j.mcp.internal.wire.Wordless;
import dev.retell4j.mcp.workspaces.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection to one client: reads, writes, and knows which requests are not answered yet.
 *
 * <p>Answers by itself what every client asks first; the SDK, which takes longer to load than all of that, is started
 * by the first other request.
 */
final class StdioConnection {
    private static final Logger log = LoggerFactory.getLogger(StdioConnection.class);

    private static final int TOO_MANY = -32000;

    /** A client that sends more without waiting for answers would fill the memory. */
    private static final int MOST_REQUESTS = 10_000;

    private final RetellMcp mcp;
    private final Admission admission;
    private final Lines in;
    private final LineWriter out;
    private final Duration drainTime;
    private final int maxMessageBytes;

    private final Map<Object, Unanswered> unanswered = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Object idle = new Object();

    /** What the client said when it began; null before. Only the reading thread looks at it. */
    private @Nullable Map<?, ?> client;

    private @Nullable SdkSession session;
    private boolean isClosed;
    private boolean isEarlyLogged;

    StdioConnection(RetellMcp mcp, InputStream in, OutputStream out, Duration drainTime, int maxMessageBytes) {
        this.mcp = mcp;
        this.admission = new Admission(mcp);
        this.in = new Lines(in, maxMessageBytes);
        this.out = new LineWriter(out, ended::countDown);
        this.drainTime = drainTime;
        this.maxMessageBytes = maxMessageBytes;
    }

    /** A read cannot be interrupted, so it gets a thread of its own and this one waits for the end. */
    int run() {
        Thread reader = new Thread(this::read, "retell-mcp-stdio");
        reader.setDaemon(true);
        reader.start();
        boolean isInterrupted = false;
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            isInterrupted = true;
        }
        close();
        return isInterrupted || out.isBroken() ? 1 : 0;
    }

    private void read() {
        try {
            for (byte[] line = in.next(); line != null && ended.getCount() > 0; line = in.next()) {
                take(line);
            }
        } catch (IOException e) {
            log.info("The input broke: {}", e.getMessage());
        }
        drain();
        ended.countDown();
    }

    private void take(byte[] line) {
        if (line == Lines.TOO_LONG) {
            refuse(null, Incoming.INVALID_REQUEST, "A message has at most " + maxMessageBytes + " bytes");
            return;
        }
        Incoming incoming = Incoming.read(line);
        if (incoming instanceof Incoming.Request request) {
            try {
                onRequest(request);
            } catch (RuntimeException e) {
                log.error("A request of the method {} failed", request.method(), Wordless.of(e));
                onFailed(request.id());
            }
        } else if (incoming instanceof Incoming.Notification notification) {
            // Everything else that clients tell has no use here
            if (notification.method().equals("notifications/cancelled")) {
                onCancelled(notification.params());
            }
        } else if (incoming instanceof Incoming.Response response) {
            SdkSession current = current();
            if (current != null) {
                current.onResponse(response);
            }
        } else if (incoming instanceof Incoming.Wrong wrong) {
            log.warn("A line from the client is no message: {}", wrong.message());
            refuse(wrong.id(), wrong.code(), wrong.message());
        }
    }

    private void onFailed(Object id) {
        Unanswered one = unanswered.get(id);
        if (one != null) {
            one.answer(() -> refuse(id, Incoming.INTERNAL_ERROR, "Internal error"));
        } else {
            refuse(id, Incoming.INTERNAL_ERROR, "Internal error");
        }
    }

    private void onRequest(Incoming.Request request) {
        if (request.method().equals("ping")) {
            answer(request.id(), "{}");
        } else if (unanswered.containsKey(request.id())) {
            log.warn("The client used the id of a request that is not answered yet");
            // Under that id the client would take the error for the answer to its first request
            refuse(null, Incoming.INVALID_REQUEST, "The id " + request.id() + " is in use: send another one");
        } else if (request.method().equals("initialize")) {
            onInitialize(request);
        } else if (client == null) {
            if (!isEarlyLogged) {
                isEarlyLogged = true;
                log.warn("The client sent a request before it had initialized the connection");
            }
            refuse(request.id(), Incoming.INVALID_REQUEST, "The first request must be initialize");
        } else if (request.method().equals("tools/list")) {
            answer(request.id(), ToolListing.result(mcp.dispatcher().tools(Caller.LOCAL)));
        } else if (unanswered.size() >= MOST_REQUESTS) {
            refuse(request.id(), TOO_MANY, "More than " + MOST_REQUESTS + " requests wait for an answer");
        } else {
            Map<?, ?> from = client;
            admission
                    .refused(request.method(), request.params(), Caller.LOCAL)
                    .ifPresentOrElse(
                            refused -> refuse(request.id(), refused.code(), refused.message()),
                            () -> hand(request, from));
        }
    }

    /** Some proxies serve one client after the other through the same process; each begins anew. */
    private void onInitialize(Incoming.Request request) {
        Map<?, ?> params = request.params();
        if (params == null
                || !(params.get("protocolVersion") instanceof String version)
                || !(params.get("capabilities") instanceof Map)
                || !(params.get("clientInfo") instanceof Map)) {
            refuse(
                    request.id(),
                    Incoming.INVALID_PARAMS,
                    "initialize takes protocolVersion, capabilities and clientInfo");
            return;
        }
        if (client != null) {
            log.info("The client began anew");
            cancelAll();
            endSession();
        }
        client = params;
        answer(request.id(), Handshake.result(mcp, version, true));
    }

    private void hand(Incoming.Request request, Map<?, ?> from) {
        Unanswered one = new Unanswered(request.id(), unanswered, this::onOver);
        open.incrementAndGet();
        unanswered.put(request.id(), one);
        SdkSession current = session(from);
        if (current == null) {
            one.cancel();
        } else {
            current.onRequest(request, one);
        }
    }

    /** The end of the process waits until all answers are written. */
    private void onOver() {
        if (open.decrementAndGet() == 0) {
            synchronized (idle) {
                idle.notifyAll();
            }
        }
    }

    private void onCancelled(@Nullable Map<?, ?> params) {
        Object id = params == null ? null : params.get("requestId");
        Unanswered one = id == null ? null : unanswered.get(id);
        if (one != null) {
            one.cancel();
        }
    }

    private synchronized @Nullable SdkSession session(Map<?, ?> from) {
        if (session == null && !isClosed) {
            session = new SdkSession(mcp, from, out, unanswered);
        }
        return session;
    }

    private synchronized @Nullable SdkSession current() {
        return session;
    }

    private synchronized void endSession() {
        if (session != null) {
            session.end();
            session = null;
        }
    }

    /** Lets calls finish after the input has ended. Nobody is there any more to answer what we have asked. */
    private void drain() {
        SdkSession current = current();
        if (current != null) {
            current.onClientGone();
        }
        long deadline = System.nanoTime() + drainTime.toNanos();
        synchronized (idle) {
            while (open.get() > 0 && ended.getCount() > 0) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    log.warn("{} requests were still running when the client had gone", open.get());
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
        // What this thread has answered by itself may still be on its way
        out.close(Math.max(100, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
    }

    void close() {
        ended.countDown();
        synchronized (this) {
            isClosed = true;
        }
        cancelAll();
        endSession();
        out.close(0);
    }

    private void cancelAll() {
        for (Unanswered one : unanswered.values()) {
            one.cancel();
        }
    }

    private void answer(Object id, String result) {
        StringBuilder json = new StringBuilder(result.length() + 64).append("{\"jsonrpc\":\"2.0\",\"id\":");
        out.hand(id(json, id).append(",\"result\":").append(result).append('}').toString());
    }

    private void refuse(@Nullable Object id, int code, String message) {
        StringBuilder json = new StringBuilder(256).append("{\"jsonrpc\":\"2.0\",\"id\":");
        id(json, id).append(",\"error\":{\"code\":").append(code).append(",\"message\":\"");
        JsonStringEncoder.getInstance().quoteAsString(message, json);
        out.hand(json.append("\"}}").toString());
    }

    private static StringBuilder id(StringBuilder json, @Nullable Object id) {
        if (id instanceof String text) {
            json.append('"');
            JsonStringEncoder.getInstance().quoteAsString(text, json);
            return json.append('"');
        }
        return json.append(id);
    }
}
