package dev.retell4j.benchmarks;

import dev.retell4j.websocket.protocol.Config;
import dev.retell4j.websocket.protocol.Pong;
import dev.retell4j.websocket.protocol.Response;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.Configuration;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.core.server.WebSocketNegotiator;
import org.eclipse.jetty.websocket.core.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;

/**
 * What Jetty does without the library: it looks for an id at a known place of the frame, and answers from the thread
 * that read it. There is no session, no turn and no way to cancel one; what the library takes longer is its own.
 */
public final class BareCallServer {
    private static final String ASK = "{\"interaction_type\":\"response_required\",\"response_id\":";
    private static final String PING = "{\"interaction_type\":\"ping_pong\",\"timestamp\":";
    private static final int MOST_THREADS = 16;

    private BareCallServer() {}

    /**
     * Runs the program.
     *
     * @param args nothing
     * @throws Exception when the server does not start
     */
    public static void main(String[] args) throws Exception {
        Server server = new Server(new QueuedThreadPool(MOST_THREADS, 2));
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new WebSocketUpgradeHandler(mappings -> mappings.addMapping("/*", new Negotiator())));
        server.start();
        ServerOrders.follow("http://127.0.0.1:" + connector.getLocalPort() + "/llm-websocket");
        server.stop();
        System.exit(0);
    }

    private static final class Negotiator implements WebSocketNegotiator {
        @Override
        public FrameHandler negotiate(ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
            response.setExtensions(List.of());
            return new Call();
        }

        @Override
        public void customize(Configuration configuration) {
            configuration.setIdleTimeout(Duration.ZERO);
        }
    }

    private static final class Call implements FrameHandler {
        private @Nullable CoreSession socket;

        @Override
        public void onOpen(CoreSession opened, Callback callback) {
            socket = opened;
            callback.succeeded();
            opened.demand();
            send(Config.of(true, true, false).toJson());
            send(Response.last(0, "Hello.").toJson());
        }

        @Override
        public void onFrame(Frame frame, Callback callback) {
            if (frame.getOpCode() == OpCode.TEXT) {
                text(string(frame));
            }
            callback.succeeded();
            if (socket != null && frame.getOpCode() != OpCode.CLOSE) {
                socket.demand();
            }
        }

        private static String string(Frame frame) {
            ByteBuffer payload = frame.getPayload();
            byte[] bytes = new byte[payload.remaining()];
            payload.duplicate().get(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }

        private void text(String text) {
            if (text.startsWith(ASK)) {
                int id = Integer.parseInt(text, ASK.length(), text.indexOf(',', ASK.length()), 10);
                for (int i = 0; i < CallScript.PIECES - 1; i++) {
                    send(Response.piece(id, CallScript.ANSWER.get(i)).toJson());
                }
                send(Response.last(id, CallScript.ANSWER.get(CallScript.PIECES - 1))
                        .toJson());
            } else if (text.startsWith(PING)) {
                send(Pong.of(Long.parseLong(text, PING.length(), text.length() - 1, 10))
                        .toJson());
            }
        }

        private void send(String text) {
            if (socket != null) {
                socket.sendFrame(new Frame(OpCode.TEXT, text), Callback.NOOP, false);
            }
        }

        @Override
        public void onError(Throwable cause, Callback callback) {
            callback.succeeded();
        }

        @Override
        public void onClosed(CloseStatus status, Callback callback) {
            callback.succeeded();
        }
    }
}
