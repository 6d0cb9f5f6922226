package dev.retell4j.jetty;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.Configuration;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.core.server.WebSocketMappings;
import org.eclipse.jetty.websocket.core.server.WebSocketNegotiator;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns requests for calls into sockets, or says why not. */
final class CallUpgrade extends Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(CallUpgrade.class);

    /** Of the events that come with every word, most fit in one. Given back while nothing comes in. */
    private static final int INPUT_BUFFER_BYTES = 16_384;

    private final CustomLlmEndpoint endpoint;
    private final Set<CallFrames> open = ConcurrentHashMap.newKeySet();
    private final Object allClosed = new Object();
    private @Nullable WebSocketMappings sockets;

    CallUpgrade(CustomLlmEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        sockets = new WebSocketMappings(WebSocketServerComponents.ensureWebSocketComponents(getServer()));
        super.doStart();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        // Jetty logs the path of what fails or is answered with an error, and with it the secret.
        try {
            answer(request, response, callback);
        } catch (RuntimeException e) {
            LOG.debug("A handshake failed", e);
            Answers.write(response, 400, "{\"error\":\"Bad Request\"}", callback);
        }
        return true;
    }

    /** Tells whether a call is dialled; for calls that are known, this goes on while the server closes. */
    boolean isDialled(Request request) {
        return request.getHeaders().contains(HttpHeader.UPGRADE, "websocket")
                && endpoint.path().callId(request.getHttpURI().getCanonicalPath()) != null;
    }

    private void answer(Request request, Response response, Callback callback) {
        if (!endpoint.allows(
                WebhookHandler.remoteAddress(request),
                request.getHeaders().getValuesList(HttpHeader.X_FORWARDED_FOR))) {
            Answers.write(response, 403, "{\"error\":\"Not allowed from here\"}", callback);
            return;
        }
        String callId = endpoint.path().callId(request.getHttpURI().getCanonicalPath());
        if (callId == null) {
            Answers.write(response, 404, "{\"error\":\"Not Found\"}", callback);
        } else if (!endpoint.llm().takesCall(callId)) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, "5");
            Answers.write(response, 503, "{\"error\":\"No more calls are taken now\"}", callback);
        } else if (sockets == null || !sockets.upgrade(new Negotiator(callId), request, response, callback, null)) {
            response.getHeaders().put(HttpHeader.UPGRADE, "websocket");
            response.getHeaders().put(HttpHeader.CONNECTION, "Upgrade");
            response.getHeaders().put("Sec-WebSocket-Version", "13");
            Answers.write(response, 426, "{\"error\":\"Use WebSocket\"}", callback);
        }
    }

    int openCalls() {
        return open.size();
    }

    void opened(CallFrames socket) {
        open.add(socket);
    }

    void closed(CallFrames socket) {
        open.remove(socket);
        if (open.isEmpty()) {
            synchronized (allClosed) {
                allClosed.notifyAll();
            }
        }
    }

    /** Lets running turns end, then closes all sockets and waits a little until the other side has heard of it. */
    void close(Duration timeout, Duration handshake) throws InterruptedException {
        endpoint.llm().close(timeout);
        long end = System.nanoTime() + handshake.toNanos();
        synchronized (allClosed) {
            for (long left = handshake.toMillis();
                    !open.isEmpty() && left > 0;
                    left = (end - System.nanoTime()) / 1_000_000) {
                allClosed.wait(left);
            }
        }
    }

    /** Agrees to a handshake. */
    private final class Negotiator implements WebSocketNegotiator {
        private final String callId;

        Negotiator(String callId) {
            this.callId = callId;
        }

        @Override
        public FrameHandler negotiate(ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
            // Frames are small, and compression costs memory per call and time per word.
            response.setExtensions(List.of());
            return new CallFrames(endpoint.llm(), callId, request.getComponents(), CallUpgrade.this);
        }

        @Override
        public void customize(Configuration configuration) {
            // A call without pings may be silent for long; what is dead is found by TCP.
            configuration.setIdleTimeout(Duration.ZERO);
            configuration.setInputBufferSize(INPUT_BUFFER_BYTES);
            configuration.setAutoFragment(true);
            configuration.setMaxFrameSize(0);
        }
    }
}
