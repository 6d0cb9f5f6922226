package dev.retell4j.examples.mcp;

import dev.retell4j.types.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The assistant's end of the connection: one JSON message per line, as the protocol has it on standard input and
 * output. Reads on a thread of its own, so that a question or progress is heard while an answer is awaited.
 */
final class Assistant implements AutoCloseable {
    private final BufferedReader in;
    private final OutputStream out;
    private final Function<Json, Json> person;
    private final Map<Long, CompletableFuture<Json>> open = new ConcurrentHashMap<>();
    private final List<Consumer<Json>> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Exception over;
    private long number;

    /**
     * Connects.
     *
     * @param from what the server writes
     * @param to what the server reads; closed with this
     * @param person answers what the server asks: takes the question, returns the answer
     */
    Assistant(InputStream from, OutputStream to, Function<Json, Json> person) {
        in = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8));
        out = to;
        this.person = person;
        Thread reader = new Thread(this::read, "assistant");
        reader.setDaemon(true);
        reader.start();
    }

    /** Hears of what the server tells by itself: progress and news. */
    void onNotification(Consumer<Json> listener) {
        listeners.add(listener);
    }

    /** Sends a request; completes with the result. */
    CompletableFuture<Json> request(String method, Map<String, ?> params) {
        CompletableFuture<Json> answer = new CompletableFuture<>();
        long id = ++number;
        open.put(id, answer);
        send(Map.of("id", id, "method", method, "params", params));
        fail();
        return answer;
    }

    /** Nothing is answered any more once the reading has ended. */
    private void fail() {
        Exception cause = over;
        if (cause != null) {
            open.values().forEach(answer -> answer.completeExceptionally(cause));
        }
    }

    void notify(String method) {
        send(Map.of("method", method));
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void send(Map<String, ?> message) {
        Map<String, Object> whole = new LinkedHashMap<>(Map.of("jsonrpc", "2.0"));
        whole.putAll(message);
        try {
            out.write((Json.of(whole).text() + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                take(Json.parse(line));
            }
            over = new IllegalStateException("The server has ended");
        } catch (IOException | RuntimeException e) {
            over = e;
        }
        fail();
    }

    private void take(Json message) {
        boolean isNamed = message.get("method").isPresent();
        if (isNamed && message.get("id").isPresent()) {
            Json answer = person.apply(message.get("params").orElse(Json.NULL));
            send(Map.of("id", message.get("id").orElseThrow(), "result", answer));
        } else if (isNamed) {
            listeners.forEach(listener -> listener.accept(message));
        } else {
            answer(message);
        }
    }

    private void answer(Json message) {
        CompletableFuture<Json> asked =
                open.remove(message.get("id").orElseThrow().asLong().orElseThrow());
        message.get("error")
                .ifPresentOrElse(
                        error -> asked.completeExceptionally(new IllegalStateException(error.text())),
                        () -> asked.complete(message.get("result").orElseThrow()));
    }
}
