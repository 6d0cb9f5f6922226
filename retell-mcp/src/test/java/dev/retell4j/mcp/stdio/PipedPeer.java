package dev.retell4j.mcp.stdio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.retell4j.mcp.RetellMcp;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A client that writes and reads lines by hand, at the other end of two pipes of the operating system. */
public final class PipedPeer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CompletableFuture<Integer> exit = new CompletableFuture<>();
    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<JsonNode> seen = new ArrayList<>();
    private final Pipe toServer;
    private final Pipe fromServer;
    private final OutputStream out;
    private final StdioServer server;

    private PipedPeer(RetellMcp mcp, UnaryOperator<StdioServer.Builder> settings) throws IOException {
        toServer = Pipe.open();
        fromServer = Pipe.open();
        out = Channels.newOutputStream(toServer.sink());
        server = settings.apply(StdioServer.builder(mcp)
                        .input(Channels.newInputStream(toServer.source()))
                        .output(Channels.newOutputStream(fromServer.sink())))
                .build();
        daemon("server", () -> {
            exit.complete(server.run());
            fromServer.sink().close();
        });
        daemon("client", this::read);
    }

    public static PipedPeer of(RetellMcp mcp) throws IOException {
        return of(mcp, settings -> settings);
    }

    public static PipedPeer of(RetellMcp mcp, UnaryOperator<StdioServer.Builder> settings) throws IOException {
        return new PipedPeer(mcp, settings);
    }

    private static void daemon(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // The other end is closed: the test is over or says so itself
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    private void read() throws IOException {
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(Channels.newInputStream(fromServer.source()), StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.add(line);
        }
    }

    public PipedPeer initialize(String capabilities) throws IOException {
        send("""
                {"jsonrpc":"2.0","id":"init","method":"initialize","params":{"protocolVersion":"2025-11-25",\
                "capabilities":%s,"clientInfo":{"name":"test","version":"1"}}}""".formatted(capabilities));
        answer("init");
        send("""
                {"jsonrpc":"2.0","method":"notifications/initialized"}""");
        return this;
    }

    public void call(Object id, String tool, String arguments) throws IOException {
        send("""
                {"jsonrpc":"2.0","id":%s,"method":"tools/call","params":{"name":"%s","arguments":%s}}""".formatted(JSON.writeValueAsString(id), tool, arguments));
    }

    public void callWithProgress(Object id, String tool, String arguments) throws IOException {
        send("""
                {"jsonrpc":"2.0","id":%1$s,"method":"tools/call",\
                "params":{"name":"%2$s","arguments":%3$s,"_meta":{"progressToken":%1$s}}}""".formatted(JSON.writeValueAsString(id), tool, arguments));
    }

    public void send(String line) throws IOException {
        sendRaw(line + "\n");
    }

    public synchronized void sendRaw(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The next answer to a request; what comes before it is kept in {@link #seen()}. */
    public JsonNode answer(Object id) {
        JsonNode wanted = JSON.valueToTree(id);
        return next(message -> wanted.equals(message.get("id")) && !message.has("method"));
    }

    public JsonNode next(Predicate<JsonNode> wanted) {
        while (true) {
            JsonNode message = next();
            if (wanted.test(message)) {
                return message;
            }
        }
    }

    public JsonNode next() {
        try {
            String line = Objects.requireNonNull(lines.poll(30, TimeUnit.SECONDS), "no message in 30 seconds");
            JsonNode message = JSON.readTree(line);
            seen.add(message);
            return message;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("no message", e);
        }
    }

    public List<JsonNode> seen() {
        return List.copyOf(seen);
    }

    public void endInput() throws IOException {
        toServer.sink().close();
    }

    public void stopReading() throws IOException {
        fromServer.source().close();
    }

    public StdioServer server() {
        return server;
    }

    boolean hasExited() {
        return exit.isDone();
    }

    /** Waits for the end of the server. */
    public int exit() {
        return exit.orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() throws IOException {
        toServer.sink().close();
        fromServer.source().close();
        server.close();
        exit();
    }

    private interface Work {
        void run() throws IOException;
    }
}
