package dev.retell4j.tests.customllm.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
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
 * A small server that keeps to the protocol and owes nothing to the rest of the project. What overrides one of its
 * methods does that one thing wrong.
 */
class LittleServer implements AutoCloseable {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private static final int PIECES = 60;
    private static final long PIECE_EVERY_MILLIS = 15;

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final Set<String> greeted = ConcurrentHashMap.newKeySet();
    final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "little-server");
        thread.setDaemon(true);
        return thread;
    });

    /** One socket. */
    static final class Peer {
        final String path;

        /** The newest turn, and the story that is being told in it. */
        int newest;

        @Nullable
        ScheduledFuture<?> story;

        /** For what a wrong server remembers. */
        int count;

        private final CoreSession session;

        Peer(String path, CoreSession session) {
            this.path = path;
            this.session = session;
        }

        void send(String frame) {
            session.sendFrame(new Frame(OpCode.TEXT, frame), Callback.NOOP, false);
        }

        void sendBinary() {
            session.sendFrame(new Frame(OpCode.BINARY, ByteBuffer.allocate(3)), Callback.NOOP, false);
        }

        void close(int code) {
            session.close(code, "", Callback.NOOP);
        }

        void closeWithoutCode() {
            session.sendFrame(new CloseStatus().toFrame(), Callback.NOOP, false);
        }

        void abort() {
            session.abort();
        }
    }

    /** Starts to listen. */
    LittleServer start() throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        WebSocketUpgradeHandler upgrade = new WebSocketUpgradeHandler();
        upgrade.addMapping("/*", new WebSocketNegotiator() {
            @Override
            public @Nullable FrameHandler negotiate(
                    ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
                String path = request.getHttpURI().getPath();
                if (admits(path)) {
                    return new Frames(path);
                }
                Response.writeError(request, response, callback, 403);
                return null;
            }

            @Override
            public void customize(Configuration configuration) {
                configuration.setMaxFrameSize(0);
            }
        });
        server.setHandler(upgrade);
        server.start();
        return this;
    }

    String url() {
        return "ws://127.0.0.1:" + connector.getLocalPort() + "/llm-websocket";
    }

    // What the server does, rightly.

    boolean admits(String path) {
        return true;
    }

    void opened(Peer peer) {
        peer.send("{\"response_type\":\"config\",\"config\":{\"auto_reconnect\":true,\"call_details\":true,"
                + "\"transcript_with_tool_calls\":true}}");
        greet(peer);
    }

    void greet(Peer peer) {
        if (greeted.add(peer.path)) {
            say(peer, 0, "Good morning.", true);
        }
    }

    void ping(Peer peer, JsonNode event) {
        pong(peer, event.path("timestamp").asLong());
    }

    final void pong(Peer peer, long timestamp) {
        peer.send("{\"response_type\":\"ping_pong\",\"timestamp\":" + timestamp + "}");
    }

    void asked(Peer peer, JsonNode event, int id) {
        // Whoever tells a story looks at the newest turn under the same lock: nothing comes late.
        synchronized (peer) {
            stopStory(peer);
            peer.newest = id;
            String words = lastWords(event);
            if (words.contains("oodbye")) {
                end(peer, id);
            } else if (words.contains("story")) {
                tell(peer, id);
            } else {
                answer(peer, id, words);
            }
        }
    }

    void answer(Peer peer, int id, String words) {
        say(peer, id, "I hear you. ", false);
        say(peer, id, "You have said: " + words, true);
    }

    void end(Peer peer, int id) {
        say(peer, id, "Goodbye.", true, ",\"end_call\":true,\"no_interruption_allowed\":true");
    }

    void tell(Peer peer, int id) {
        int[] piece = {0};
        peer.story = timer.scheduleAtFixedRate(
                () -> {
                    synchronized (peer) {
                        if (!goesOn(peer, id)) {
                            throw new CancellationException("Nobody listens");
                        }
                        if (++piece[0] < PIECES) {
                            say(peer, id, "And the sea was wide. ", false);
                        } else {
                            say(peer, id, "The end.", true);
                            throw new CancellationException("The story is over");
                        }
                    }
                },
                0,
                PIECE_EVERY_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    boolean goesOn(Peer peer, int id) {
        return peer.newest == id;
    }

    void stopStory(Peer peer) {
        ScheduledFuture<?> story = peer.story;
        if (story != null) {
            story.cancel(false);
        }
    }

    void updated(Peer peer, JsonNode event) {}

    void details(Peer peer, JsonNode event) {}

    void unknown(Peer peer, JsonNode event) {}

    void garbage(Peer peer, String text) {}

    void binary(Peer peer) {}

    void fragment(Peer peer) {}

    void closed(Peer peer) {
        stopStory(peer);
    }

    void say(Peer peer, int id, String content, boolean complete) {
        say(peer, id, content, complete, "");
    }

    void say(Peer peer, int id, String content, boolean complete, String more) {
        peer.send("{\"response_type\":\"response\",\"response_id\":" + id + ",\"content\":" + quoted(content)
                + ",\"content_complete\":" + complete + more + "}");
    }

    static String quoted(String text) {
        try {
            return MAPPER.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String lastWords(JsonNode event) {
        JsonNode transcript = event.path("transcript");
        return transcript.path(transcript.size() - 1).path("content").asText("");
    }

    void text(Peer peer, String text) {
        JsonNode event;
        try {
            event = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            garbage(peer, text);
            return;
        }
        if (!(event instanceof ObjectNode)) {
            garbage(peer, text);
            return;
        }
        switch (event.path("interaction_type").asText()) {
            case "ping_pong" -> ping(peer, event);
            case "call_details" -> details(peer, event);
            case "update_only" -> updated(peer, event);
            case "response_required", "reminder_required" -> {
                int id = event.path("response_id").asInt(-1);
                if (id > peer.newest) {
                    asked(peer, event, id);
                }
            }
            default -> unknown(peer, event);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The server does not stop", e);
        }
    }

    private final class Frames implements FrameHandler {
        private final String path;
        private final ByteArrayOutputStream message = new ByteArrayOutputStream();
        private boolean isText;
        private @Nullable Peer peer;
        private @Nullable CoreSession session;

        Frames(String path) {
            this.path = path;
        }

        @Override
        public void onOpen(CoreSession opened, Callback callback) {
            session = opened;
            Peer mine = new Peer(path, opened);
            peer = mine;
            callback.succeeded();
            opened(mine);
            opened.demand();
        }

        @Override
        public void onFrame(Frame frame, Callback callback) {
            Peer mine = peer;
            CoreSession from = session;
            if (mine != null && frame.isDataFrame()) {
                data(mine, frame);
            }
            callback.succeeded();
            if (from != null && frame.getOpCode() != OpCode.CLOSE) {
                from.demand();
            }
        }

        private void data(Peer mine, Frame frame) {
            if (frame.getOpCode() != OpCode.CONTINUATION) {
                isText = frame.getOpCode() == OpCode.TEXT;
                message.reset();
            } else {
                fragment(mine);
            }
            ByteBuffer payload = frame.getPayload();
            while (payload.hasRemaining()) {
                message.write(payload.get());
            }
            if (!frame.isFin()) {
                return;
            }
            if (isText) {
                text(mine, message.toString(StandardCharsets.UTF_8));
            } else {
                binary(mine);
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
                closed(mine);
            }
            callback.succeeded();
        }
    }
}
