package dev.retell4j.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.retell4j.webhooks.SignatureVerdict;
import dev.retell4j.webhooks.WebhookVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** A server that webhooks are sent to; verifies each signature. */
final class Receiver implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final WebhookVerifier verifier;
    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private volatile Function<Arrived, Answer> behaviour = request -> new Answer(204, "");

    Receiver() {
        this(RetellSimulator.DEFAULT_API_KEY);
    }

    Receiver(String key) {
        verifier = WebhookVerifier.of(key);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** What is answered. */
    record Answer(int status, String body) {}

    /** A request that arrived. */
    record Arrived(
            String method,
            String path,
            com.sun.net.httpserver.Headers headers,
            String text,
            JsonNode body,
            SignatureVerdict verdict) {
        String event() {
            return body.path("event").asText();
        }

        String header(String name) {
            return headers.getFirst(name);
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Sets what is answered, in a thread of each request. */
    void answering(Function<Arrived, Answer> answers) {
        behaviour = answers;
    }

    void answeringStatus(ToIntFunction<Arrived> status) {
        behaviour = request -> new Answer(status.applyAsInt(request), "");
    }

    List<Arrived> arrived() {
        return arrived;
    }

    List<String> events() {
        return arrived.stream().map(Arrived::event).toList();
    }

    /** Returns the requests of one event. */
    List<Arrived> arrived(String event) {
        return arrived.stream().filter(one -> event.equals(one.event())).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Arrived request = new Arrived(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders(),
                new String(body, StandardCharsets.UTF_8),
                MAPPER.readTree(body),
                verifier.verify(body, exchange.getRequestHeaders().getFirst("X-Retell-Signature")));
        arrived.add(request);
        Answer answer = behaviour.apply(request);
        byte[] reply = answer.body().getBytes(StandardCharsets.UTF_8);
        if (answer.status() == 302) {
            exchange.getResponseHeaders().set("Location", url("/elsewhere"));
        }
        exchange.sendResponseHeaders(answer.status(), reply.length == 0 ? -1 : reply.length);
        if (reply.length > 0) {
            exchange.getResponseBody().write(reply);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
