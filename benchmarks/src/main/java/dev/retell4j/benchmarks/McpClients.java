package dev.retell4j.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Many clients of one MCP server over HTTP, each with a session of its own, all calling at the same time. */
final class McpClients implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/mcp");
    private static final int OK = 200;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final String INITIALIZE = """
            {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},\
            "clientInfo":{"name":"benchmark","version":"1"}}}""";

    private final Process server;
    private final URI address;

    /**
     * What came of it.
     *
     * @param answered how many calls were answered as they should be
     * @param lost how many were not
     * @param perSecond how many were answered each second
     * @param times how long single calls took
     */
    record Result(int answered, int lost, double perSecond, Latencies times) {}

    private McpClients(Process server, URI address) {
        this.server = server;
        this.address = address;
    }

    static McpClients start(List<String> command, URI retell) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(Map.of("RETELL_API_KEY", "key_benchmark", "RETELL_BASE_URL", retell.toString()));
        Process process = builder.start();
        String line =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        Matcher found = ADDRESS.matcher(String.valueOf(line));
        if (!found.find()) {
            process.destroyForcibly();
            throw new IOException("The server says " + line);
        }
        return new McpClients(process, URI.create(found.group()));
    }

    Result run(int clients, int callsEach, String tool, String arguments) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        HttpClient http = HttpClient.newHttpClient();
        try {
            List<String> sessions = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                sessions.add(open(http));
            }
            long started = System.nanoTime();
            List<Future<Latencies>> running = new ArrayList<>();
            for (String session : sessions) {
                running.add(threads.submit(calls(http, session, callsEach, tool, arguments)));
            }
            Latencies all = new Latencies();
            for (Future<Latencies> each : running) {
                all.addAll(each.get());
            }
            double seconds = (System.nanoTime() - started) / NANOS_PER_SECOND;
            return new Result(all.count(), clients * callsEach - all.count(), all.count() / seconds, all);
        } finally {
            threads.shutdown();
        }
    }

    private Callable<Latencies> calls(HttpClient http, String session, int count, String tool, String arguments) {
        return () -> {
            Latencies times = new Latencies();
            for (int i = 1; i <= count; i++) {
                long started = System.nanoTime();
                HttpResponse<String> answer = http.send(
                        message(
                                "{\"jsonrpc\":\"2.0\",\"id\":" + i
                                        + ",\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool
                                        + "\",\"arguments\":" + arguments + "}}",
                                session),
                        BodyHandlers.ofString());
                if (answer.statusCode() == OK
                        && answer.body().contains("\"id\":" + i + ",")
                        && answer.body().contains("\"isError\":false")) {
                    times.add(System.nanoTime() - started);
                }
            }
            return times;
        };
    }

    private String open(HttpClient http) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(message(INITIALIZE, null), BodyHandlers.ofString());
        String session = answer.headers()
                .firstValue("Mcp-Session-Id")
                .orElseThrow(() -> new IOException("The server opens no session: " + answer.body()));
        HttpResponse<String> unused = http.send(
                message("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}", session),
                BodyHandlers.ofString());
        return session;
    }

    private HttpRequest message(String json, @Nullable String session) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(BodyPublishers.ofString(json));
        return (session == null ? request : request.header("Mcp-Session-Id", session)).build();
    }

    @Override
    public void close() {
        server.destroy();
    }
}
