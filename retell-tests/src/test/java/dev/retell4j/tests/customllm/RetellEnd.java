package dev.retell4j.tests.customllm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.websocket.protocol.Config;
import dev.retell4j.websocket.protocol.OutgoingEvent;
import dev.retell4j.websocket.protocol.Pong;
import dev.retell4j.websocket.protocol.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Retell's end of one socket: says what the test says, and keeps what it hears. */
final class RetellEnd implements WebSocket.Listener, AutoCloseable {
    private static final int LIMIT_SECONDS = 60;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final BlockingQueue<String> pongs = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private @Nullable WebSocket socket;

    static RetellEnd dial(HttpClient client, String base, String callId) throws Exception {
        RetellEnd end = new RetellEnd();
        end.socket = client.newWebSocketBuilder()
                .buildAsync(URI.create(base + "/" + callId), end)
                .get(LIMIT_SECONDS, TimeUnit.SECONDS);
        return end;
    }

    private WebSocket socket() {
        return Objects.requireNonNull(socket);
    }

    RetellEnd send(String frame) throws Exception {
        socket().sendText(frame, true).get(LIMIT_SECONDS, TimeUnit.SECONDS);
        return this;
    }

    RetellEnd sendPart(String part, boolean isLast) throws Exception {
        socket().sendText(part, isLast).get(LIMIT_SECONDS, TimeUnit.SECONDS);
        return this;
    }

    RetellEnd sendBinary(byte[] bytes) throws Exception {
        socket().sendBinary(ByteBuffer.wrap(bytes), true).get(LIMIT_SECONDS, TimeUnit.SECONDS);
        return this;
    }

    String pingSocket(String payload) throws Exception {
        socket().sendPing(ByteBuffer.wrap(payload.getBytes(StandardCharsets.UTF_8)))
                .get(LIMIT_SECONDS, TimeUnit.SECONDS);
        String pong = pongs.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        assertThat(pong).as("a pong").isNotNull();
        return pong;
    }

    /** The next event, of whatever kind. */
    OutgoingEvent next() throws InterruptedException {
        String frame = heard.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        assertThat(frame)
                .as("a frame; the socket is %s", closed.isDone() ? "closed with " + closed.join() : "open")
                .isNotNull();
        return OutgoingEvent.parse(frame);
    }

    /** The first two events: the configuration, and the greeting as a whole. */
    String greeting() throws InterruptedException {
        assertThat(next()).isInstanceOf(Config.class);
        return answer(0);
    }

    /** What is said for an id until it is complete; anything else that comes meanwhile is left out. */
    String answer(int id) throws InterruptedException {
        StringBuilder said = new StringBuilder();
        while (true) {
            if (next() instanceof Response piece && piece.responseId() == id) {
                said.append(piece.content());
                if (piece.contentComplete()) {
                    return said.toString();
                }
            }
        }
    }

    /** The next piece of speech. */
    Response piece() throws InterruptedException {
        while (true) {
            if (next() instanceof Response piece) {
                return piece;
            }
        }
    }

    Pong pong() throws InterruptedException {
        while (true) {
            if (next() instanceof Pong pong) {
                return pong;
            }
        }
    }

    /** Waits until the server closes; 1006 when the connection was lost without a code. */
    int closeCode() throws Exception {
        return closed.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    /** Goes away without a word. */
    void drop() {
        socket().abort();
    }

    void hangUp(int code) throws Exception {
        socket().sendClose(code, "").get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
        part.append(data);
        if (isLast) {
            heard.add(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onPong(WebSocket from, ByteBuffer payload) {
        pongs.add(StandardCharsets.UTF_8.decode(payload).toString());
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(1006);
    }

    @Override
    public void close() {
        socket().abort();
    }
}
