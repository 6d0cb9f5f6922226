package dev.retell4j.tests.customllm.simulator;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.core.server.WebSocketNegotiator;
import org.eclipse.jetty.websocket.core.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;

/** A WebSocket server that says exactly what a test wants, right or wrong. */
final class RawServer implements AutoCloseable {
    static final String CONFIG = """
            {"response_type":"config","config":
             {"auto_reconnect":true,"call_details":true,"transcript_with_tool_calls":true}}""";

    /** One socket, from the side of the server. */
    static final class Peer {
        /** The path with the query, as it was dialled. */
        final String target;

        /** How many sockets there were with this path, with this one. */
        final int connection;

        final List<String> received = new CopyOnWriteArrayList<>();
        volatile int closeCode;
        private final CoreSession session;

        Peer(String target, int connection, CoreSession session) {
            this.target = target;
            this.connection = connection;
            this.session = session;
        }

        void send(String frame) {
            session.sendFrame(new Frame(OpCode.TEXT, frame), Callback.NOOP, false);
        }

        void sendBinary(byte[] content) {
            session.sendFrame(new Frame(OpCode.BINARY, ByteBuffer.wrap(content)), Callback.NOOP, false);
        }

        /** Answers a turn. */
        void say(int id, String content, boolean complete) {
            say(id, content, complete, "");
        }

        void say(int id, String content, boolean complete, String more) {
            send("{\"response_type\":\"response\",\"response_id\":" + id + ",\"content\":\"" + content
                    + "\",\"content_complete\":" + complete + more + "}");
        }

        void close(int code) {
            session.close(code, "", Callback.NOOP);
        }

        /** Closes with a close frame that has no code. */
        void closeWithoutCode() {
            session.sendFrame(new CloseStatus().toFrame(), Callback.NOOP, false);
        }

        void abort() {
            session.abort();
        }
    }

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final Map<String, AtomicInteger> connections = new ConcurrentHashMap<>();
    final List<Peer> peers = new CopyOnWriteArrayList<>();

    private RawServer(BiConsumer<Peer, String> behaviour) throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        WebSocketUpgradeHandler upgrade = new WebSocketUpgradeHandler();
        upgrade.addMapping("/*", new WebSocketNegotiator() {
            @Override
            public FrameHandler negotiate(
                    ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
                return new Frames(request.getHttpURI().getPathQuery(), behaviour);
            }
        });
        server.setHandler(upgrade);
        server.start();
    }

    /**
     * Starts a server.
     *
     * @param behaviour gets each frame with the socket from which it came; an empty text when a socket is open
     */
    static RawServer start(BiConsumer<Peer, String> behaviour) {
        try {
            return new RawServer(behaviour);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return "ws://127.0.0.1:" + connector.getLocalPort() + "/llm-websocket";
    }

    /** Returns the frames of one type that came in on all sockets, in order. */
    List<String> received(String interactionType) {
        List<String> found = new ArrayList<>();
        for (Peer peer : peers) {
            for (String frame : peer.received) {
                if (frame.contains("\"interaction_type\":\"" + interactionType + "\"")) {
                    found.add(frame);
                }
            }
        }
        return found;
    }

    /** Returns the {@code response_id} of a frame. */
    static int id(String frame) {
        return Integer.parseInt(frame.replaceAll(".*\"response_id\":(\\d+).*", "$1"));
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Frames implements FrameHandler {
        private final String target;
        private final BiConsumer<Peer, String> behaviour;
        private final StringBuilder text = new StringBuilder();
        private @Nullable Peer peer;
        private @Nullable CoreSession session;

        Frames(String target, BiConsumer<Peer, String> behaviour) {
            this.target = target;
            this.behaviour = behaviour;
        }

        @Override
        public void onOpen(CoreSession opened, Callback callback) {
            session = opened;
            int number = connections
                    .computeIfAbsent(target, path -> new AtomicInteger())
                    .incrementAndGet();
            Peer mine = new Peer(target, number, opened);
            peer = mine;
            peers.add(mine);
            callback.succeeded();
            opened.demand();
            behaviour.accept(mine, "");
        }

        @Override
        public void onFrame(Frame frame, Callback callback) {
            Peer mine = peer;
            CoreSession from = session;
            if (mine == null || from == null) {
                callback.succeeded();
                return;
            }
            if (frame.isDataFrame()) {
                text.append(StandardCharsets.UTF_8.decode(frame.getPayload()));
                if (frame.isFin()) {
                    String whole = text.toString();
                    text.setLength(0);
                    mine.received.add(whole);
                    if (whole.contains("\"ping_pong\"")) {
                        mine.send(whole.replace("interaction_type", "response_type"));
                    }
                    behaviour.accept(mine, whole);
                }
            }
            callback.succeeded();
            if (frame.getOpCode() != OpCode.CLOSE) {
                from.demand();
            }
        }

        @Override
        public void onError(Throwable cause, Callback callback) {
            callback.succeeded();
        }

        @Override
        public void onClosed(CloseStatus status, Callback callback) {
            Peer mine = peer;
            if (mine != null) {
                mine.closeCode = status.getCode();
            }
            callback.succeeded();
        }
    }
}
