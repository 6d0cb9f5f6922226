package dev.retell4j.examples.customllm;

import dev.retell4j.types.Json;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Speaks OpenAI's streamed chat completions, and refuses what OpenAI refuses. Written on bare sockets, so that it sees
 * at once when the client hangs up, without sending anything.
 */
public final class OpenAiStub implements AutoCloseable {
    public static final String KEY = "sk-key-of-this-test";

    /**
     * A request.
     *
     * @param body what was asked
     * @param left done when the client closed its connection before the answer was complete
     */
    public record Asked(Json body, CompletableFuture<Void> left) {
        List<Json> messages() {
            return body.get("messages").orElseThrow().elements();
        }

        Json lastMessage() {
            return messages().get(messages().size() - 1);
        }
    }

    /** How a request is answered. */
    @FunctionalInterface
    public interface Reply {
        void write(Line line, Asked asked) throws IOException;

        /** Tokens, and a regular end. */
        static Reply says(String... tokens) {
            return (line, asked) -> {
                line.open();
                line.tokens(tokens);
                line.finish("stop");
            };
        }

        /** Tokens, then functions whose arguments come in pieces of a few characters. */
        static Reply says(List<String> tokens, FunctionCall... functions) {
            return (line, asked) -> {
                line.open();
                line.tokens(tokens.toArray(String[]::new));
                for (int i = 0; i < functions.length; i++) {
                    line.function(i, functions[i]);
                }
                line.finish("tool_calls");
            };
        }

        static Reply calls(FunctionCall... functions) {
            return says(List.of(), functions);
        }

        /** Tokens, and then nothing until the client hangs up. */
        static Reply hangsAfter(String... tokens) {
            return (line, asked) -> {
                line.open();
                line.tokens(tokens);
                line.awaitHangUp(asked);
            };
        }

        /** Not even headers, until the client hangs up. */
        static Reply hangs() {
            return (line, asked) -> line.awaitHangUp(asked);
        }

        /** Tokens, and then a reset. */
        static Reply breaksAfter(String... tokens) {
            return (line, asked) -> {
                line.open();
                line.tokens(tokens);
                line.reset();
            };
        }

        static Reply fails(int status) {
            return (line, asked) -> line.error(status, "Something with " + KEY + " is wrong");
        }
    }

    /** A function that the model calls. */
    public record FunctionCall(String id, String name, String arguments) {}

    private final ServerSocket server;
    private final List<Reply> replies;
    private final AtomicInteger replied = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    private OpenAiStub(ServerSocket server, List<Reply> replies) {
        this.server = server;
        this.replies = replies;
    }

    /** Answers requests in this order; the last reply is the one of all further requests. */
    public static OpenAiStub start(Reply... replies) {
        try {
            OpenAiStub stub =
                    new OpenAiStub(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), List.of(replies));
            daemon(stub::accept);
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ModelSettings settings(String model) {
        return ModelSettings.from(Map.of("OPENAI_BASE_URL", baseUrl(), "OPENAI_API_KEY", KEY, "OPENAI_MODEL", model))
                .orElseThrow();
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/v1";
    }

    public List<Asked> asked() {
        return asked;
    }

    int connections() {
        return connections.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                sockets.add(socket);
                connections.incrementAndGet();
                daemon(() -> serve(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            Line line = new Line(socket);
            while (line.nextRequest()) {
                Json body = Json.parse(line.body());
                String problem = line.problem(body);
                if (problem != null) {
                    line.error(400, problem);
                    continue;
                }
                Asked request = new Asked(body, new CompletableFuture<>());
                asked.add(request);
                int number = replied.getAndIncrement();
                try {
                    replies.get(Math.min(number, replies.size() - 1)).write(line, request);
                } catch (IOException e) {
                    request.left().complete(null); // there is nobody to write to, or to wait for
                    return;
                }
            }
        } catch (IOException e) {
            // The client has gone, or this stub is closed.
        } finally {
            sockets.remove(socket);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "openai-stub");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** One connection. */
    public static final class Line {
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;
        private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private String requestLine = "";
        private String body = "";

        Line(Socket socket) throws IOException {
            this.socket = socket;
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
            out = socket.getOutputStream();
        }

        private boolean nextRequest() throws IOException {
            String first = textLine();
            if (first == null) {
                return false;
            }
            requestLine = first;
            headers.clear();
            for (String header = textLine(); header != null && !header.isEmpty(); header = textLine()) {
                int colon = header.indexOf(':');
                headers.put(
                        header.substring(0, colon), header.substring(colon + 1).strip());
            }
            int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
            body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
            return true;
        }

        private @Nullable String textLine() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    return null;
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        private String body() {
            return body;
        }

        /** What OpenAI answers with 400, as far as an agent can do it wrong. */
        private @Nullable String problem(Json asked) {
            if (!requestLine.startsWith("POST /v1/chat/completions ")) {
                return "no such path: " + requestLine;
            }
            if (!("Bearer " + KEY).equals(headers.get("Authorization"))) {
                return "no key";
            }
            if (!asked.get("stream").flatMap(Json::asBoolean).orElse(false)) {
                return "not streamed";
            }
            Set<String> open = new HashSet<>();
            for (Json message : asked.get("messages").orElseThrow().elements()) {
                if (text(message, "role").equals("tool")) {
                    if (!open.remove(text(message, "tool_call_id"))) {
                        return "a tool message must follow its call";
                    }
                    continue;
                }
                if (!open.isEmpty()) {
                    return "a call must be followed by its tool message";
                }
                message.get("tool_calls")
                        .map(Json::elements)
                        .orElse(List.of())
                        .forEach(call -> open.add(text(call, "id")));
                if (open.isEmpty() && text(message, "content").isBlank()) {
                    return "a message without content";
                }
            }
            return open.isEmpty() ? null : "a call without its tool message";
        }

        private static String text(Json json, String name) {
            return json.get(name).flatMap(Json::asString).orElse("");
        }

        void open() throws IOException {
            raw("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
            delta(Map.of("role", "assistant", "content", ""), null);
        }

        void tokens(String... tokens) throws IOException {
            for (String token : tokens) {
                delta(Map.of("content", token), null);
            }
        }

        void function(int index, FunctionCall function) throws IOException {
            toolDelta(Map.of(
                    "index",
                    index,
                    "id",
                    function.id(),
                    "type",
                    "function",
                    "function",
                    Map.of("name", function.name(), "arguments", "")));
            int size = 5;
            for (int i = 0; i < function.arguments().length(); i += size) {
                int end = Math.min(function.arguments().length(), i + size);
                String piece = function.arguments().substring(i, end);
                toolDelta(Map.of("index", index, "function", Map.of("arguments", piece)));
            }
        }

        private void toolDelta(Map<String, Object> call) throws IOException {
            delta(Map.of("tool_calls", List.of(call)), null);
        }

        void finish(String reason) throws IOException {
            delta(Map.of(), reason);
            event("[DONE]");
            raw("0\r\n\r\n");
        }

        void awaitHangUp(Asked asked) throws IOException {
            if (in.read() < 0) {
                asked.left().complete(null);
            }
        }

        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        void error(int status, String message) throws IOException {
            String text = Json.of(Map.of("error", Map.of("message", message))).text();
            raw(String.format(
                    Locale.ROOT,
                    "HTTP/1.1 %d Wrong\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s",
                    status,
                    text.getBytes(StandardCharsets.UTF_8).length,
                    text));
        }

        private void delta(Map<String, Object> delta, @Nullable String finishReason) throws IOException {
            Map<String, @Nullable Object> choice = new LinkedHashMap<>();
            choice.put("index", 0);
            choice.put("delta", delta);
            choice.put("finish_reason", finishReason);
            Map<String, Object> chunk = new LinkedHashMap<>();
            chunk.put("id", "chatcmpl-1");
            chunk.put("object", "chat.completion.chunk");
            chunk.put("created", 1_790_000_000);
            chunk.put("model", "stub");
            chunk.put("choices", new ArrayList<>(List.of(choice)));
            event(Json.of(chunk).text());
        }

        private void event(String data) throws IOException {
            byte[] bytes = ("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
            raw(Integer.toHexString(bytes.length) + "\r\n");
            out.write(bytes);
            raw("\r\n");
        }

        private void raw(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
