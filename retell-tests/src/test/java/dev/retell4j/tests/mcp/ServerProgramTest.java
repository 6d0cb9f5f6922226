package dev.retell4j.tests.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.retell4j.RetellClient;
import dev.retell4j.simulator.RetellSimulator;
import dev.retell4j.types.Json;
import dev.retell4j.webhooks.WebhookSigner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as people start it, from its first line to its end. */
class ServerProgramTest {
    private static final String INITIALIZE = """
            {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},\
            "clientInfo":{"name":"test","version":"1"}}}
            """;
    private static final String INITIALIZED = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n";
    private static final String LIST_AGENTS = """
            {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"retell_list_agents","arguments":{}}}
            """;
    private static final String TOKEN = "rmcp_the_token_of_the_desk";

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void stdio_withTheSimulatorInside_needsNoKeyAndEndsWithItsInput() throws Exception {
        Process process = start(Map.of(), "--simulator");
        List<String> heard = new ArrayList<>();
        BufferedReader in = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        OutputStream out = process.getOutputStream();
        out.write((INITIALIZE + INITIALIZED + LIST_AGENTS).getBytes(UTF_8));
        out.flush();
        heard.add(in.readLine());
        heard.add(in.readLine());
        out.close();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
        }

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(heard)
                .allSatisfy(line -> assertThat(Json.parse(line).get("jsonrpc")).isPresent());
        assertThat(heard.get(1)).contains("Harbour Bicycles");
    }

    @Test
    void stdio_startedAgain_keepsToTheCallsOfTheDay() throws Exception {
        try (RetellSimulator retell =
                        RetellSimulator.builder().apiKey("key_of_the_count").start();
                RetellClient client = RetellClient.builder()
                        .apiKey(retell.apiKey())
                        .baseUrl(retell.baseUrl())
                        .build()) {
            GuardedServer.bindNumber(client);
            Path state = folder.resolve("state");
            String[] limited = {
                "--calls-per-day", "2", "--allow-without-asking", "paid", "--state-dir", state.toString()
            };
            String placing = call(1, "retell_create_phone_call", "{\"to_number\":\"+14155550199\"}");

            String first = answer(retell, placing, limited);
            assertThat(first).contains("call_id");
            String nobody = answer(
                    retell,
                    call(1, "retell_create_phone_call", "{\"to_number\":\"+14155550199\",\"dry_run\":true}"),
                    limited);
            assertThat(nobody).doesNotContain("over 2 per day");
            assertThat(answer(retell, placing, limited)).contains("call_id");
            assertThat(answer(retell, placing, limited)).contains("1 more call would be over 2 per day");

            assertThat(retell.requests("callCreatePhoneCall")).hasSize(2);
            try (Stream<Path> files = Files.list(state)) {
                assertThat(files)
                        .isNotEmpty()
                        .allSatisfy(file ->
                                assertThat(file + Files.readString(file)).doesNotContain("key_of_the_count"));
            }
            // What comes of an unusable count: no call, and words that say so.
            Path count;
            try (Stream<Path> files = Files.list(state)) {
                count = files.filter(file -> file.toString().endsWith(".txt"))
                        .findFirst()
                        .orElseThrow();
            }
            Files.writeString(count, "broken");
            assertThat(answer(retell, placing, limited))
                    .contains("calls are limited and cannot be counted")
                    .doesNotContain(state.toString());
            assertThat(retell.requests("callCreatePhoneCall")).hasSize(2);
            assertThat(errors()).contains(count.toString());
        }
    }

    @Test
    void stdio_callsAreLimited_touchesNothingBeforeTheFirst() throws Exception {
        try (RetellSimulator retell = RetellSimulator.start()) {
            Path state = folder.resolve("state");
            String heard = answer(
                    retell,
                    call(1, "retell_list_agents", "{}"),
                    "--calls-per-day",
                    "2",
                    "--state-dir",
                    state.toString());

            assertThat(heard).contains("\"result\"");
            assertThat(state).doesNotExist();
        }
    }

    private static String call(int id, String tool, String arguments) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool
                + "\",\"arguments\":" + arguments + "}}\n";
    }

    /** What a server that is started for one request answers it. */
    private String answer(RetellSimulator retell, String request, String... arguments) throws Exception {
        Process process = start(ServerProcess.environment(retell), arguments);
        BufferedReader in = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        OutputStream out = process.getOutputStream();
        out.write((INITIALIZE + INITIALIZED + request).getBytes(UTF_8));
        out.flush();
        assertThat(in.readLine()).as(errors()).contains("serverInfo");
        String answer = in.readLine();
        out.close();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return answer;
    }

    @Test
    void stdio_wrongOption_endsWith2AndOneSentence() throws Exception {
        Process process = start(Map.of("RETELL_API_KEY", "key_secret"), "--nonsense");

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(text(process)).isEmpty();
        assertThat(errors()).isEqualTo("retell-mcp: Unknown option --nonsense; --help lists what there is.\n");
    }

    @Test
    void doctor_ofAWorkspaceThatWorks_saysSoWithoutTheKey() throws Exception {
        try (RetellSimulator retell =
                RetellSimulator.builder().apiKey("key_of_the_doctors_test").start()) {
            Process process = start(ServerProcess.environment(retell), "doctor");
            String report = text(process);

            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(report)
                    .contains("✓ the key is accepted", "All is well.")
                    .doesNotContain("✗")
                    .doesNotContain("key_of_the_doctors_test");
            assertThat(process.exitValue()).isZero();
        }
    }

    @Test
    void doctor_withAKeyThatIsNotAccepted_saysWhatToDo() throws Exception {
        try (RetellSimulator retell = RetellSimulator.start()) {
            Process process =
                    start(Map.of("RETELL_API_KEY", "key_wrong", "RETELL_BASE_URL", retell.baseUrl()), "doctor");
            String report = text(process);

            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(report).contains("✗ Retell does not accept the key").doesNotContain("key_wrong");
            assertThat(process.exitValue()).isEqualTo(1);
        }
    }

    @Test
    void http_withTwoWorkspacesTokensAndWebhooks_isOneServer() throws Exception {
        try (RetellSimulator one =
                        RetellSimulator.builder().apiKey("key_secret_one").start();
                RetellSimulator two =
                        RetellSimulator.builder().apiKey("key_secret_two").start()) {
            Process process = start(
                    Map.of("KEY_ONE", one.apiKey(), "KEY_TWO", two.apiKey(), "HOOK_TWO", "key_secret_hook"),
                    "http",
                    "--port",
                    "0",
                    "--webhooks",
                    "--tokens",
                    tokens().toString(),
                    "--config",
                    config(one, two).toString());
            BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
            URI server = address(out.readLine());

            assertThat(get(server.resolve("/health"), null).statusCode()).isEqualTo(200);
            assertThat(get(server.resolve("/nothing"), TOKEN).statusCode()).isEqualTo(404);
            assertThat(initialize(server, null).statusCode()).isEqualTo(401);
            assertThat(initialize(server, "another").statusCode()).isEqualTo(401);
            assertThat(initialize(server, TOKEN).body()).contains("\"serverInfo\"");

            assertThat(webhook(server, "/webhooks/retell/one", "key_secret_one"))
                    .isEqualTo(204);
            assertThat(webhook(server, "/webhooks/retell/two", "key_secret_hook"))
                    .isEqualTo(204);
            assertThat(webhook(server, "/webhooks/retell/two", "key_secret_two"))
                    .isEqualTo(401);
            assertThat(webhook(server, "/webhooks/retell/one", "key_secret_two"))
                    .isEqualTo(401);
            assertThat(webhook(server, "/webhooks/retell", "key_secret_one")).isNotEqualTo(204);

            assertThat(get(server.resolve("/metrics"), null).statusCode()).isEqualTo(401);
            assertThat(get(server.resolve("/metrics"), TOKEN).body())
                    .contains("retell_webhooks_total{result=\"verified\"} 2.0")
                    .contains("retell_webhooks_total{result=\"signature_mismatch\"} 2.0");

            process.destroy();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(errors())
                    .doesNotContain("Exception")
                    .doesNotContain("key_secret")
                    .doesNotContain(TOKEN);
        }
    }

    @Test
    void http_withATokenForToolsThatDoNotExist_doesNotStart() throws Exception {
        Path tokens = Files.writeString(
                folder.resolve("tokens.json"),
                "{\"tokens\": [{\"name\": \"desk\", \"sha256\": \"%s\",".formatted("0".repeat(64))
                        + "\"exclude\": [\"retell_delete_everything\"]}]}");
        Process process =
                start(Map.of("RETELL_API_KEY", "key_x"), "http", "--port", "0", "--tokens", tokens.toString());

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(errors()).contains("retell_delete_everything");
        assertThat(errors().lines()).hasSize(1);
    }

    @Test
    void http_withTheSimulatorInside_hearsItsWebhooks() throws Exception {
        Process process = start(
                Map.of(),
                "http",
                "--simulator",
                "--webhooks",
                "--port",
                "0",
                "--simulator-speed",
                "50",
                "--allow-without-asking",
                "paid");
        URI server = address(new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine());
        String session =
                initialize(server, null).headers().firstValue("Mcp-Session-Id").orElseThrow();
        post(server, session, INITIALIZED);

        String placed = post(server, session, """
                {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"retell_create_phone_call",\
                "arguments":{"to_number":"+14155550199","from_number":"+14155550100"}}}
                """);

        assertThat(placed).contains("call_id");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(post(server, session, """
                        {"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"retell_list_webhook_events",\
                        "arguments":{}}}
                        """)).contains("call_ended"));
        // A page in a browser reaches this machine under a name of its own; load balancers do, too.
        assertThat(statusUnder("evil.example.com", server, "/metrics")).isEqualTo(403);
        assertThat(statusUnder(server.getAuthority(), server, "/metrics")).isEqualTo(200);
        assertThat(statusUnder("evil.example.com", server, "/health")).isEqualTo(200);
    }

    /** Over a socket, because HttpClient sends no other {@code Host}. */
    private static int statusUnder(String host, URI server, String path) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            String first = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
            return Integer.parseInt(first.split(" ", -1)[1]);
        }
    }

    private Path config(RetellSimulator one, RetellSimulator two) throws IOException {
        return Files.writeString(folder.resolve("config.json"), """
                {
                  "workspaces": {
                    "one": {"api_key_env": "KEY_ONE", "base_url": "%s"},
                    "two": {"api_key_env": "KEY_TWO", "webhook_key_env": "HOOK_TWO", "base_url": "%s"}
                  },
                  "read_only": true
                }
                """.formatted(one.baseUrl(), two.baseUrl()));
    }

    private Path tokens() throws Exception {
        byte[] hash = java.security.MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(UTF_8));
        return Files.writeString(
                folder.resolve("tokens.json"),
                "{\"tokens\": [{\"name\": \"desk\", \"sha256\": \"%s\"}]}"
                        .formatted(java.util.HexFormat.of().formatHex(hash)));
    }

    private Process start(Map<String, String> environment, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(ServerProcess.command(arguments))
                .redirectError(folder.resolve("err").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("RETELL_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("err"), UTF_8);
    }

    private static String text(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    private URI address(String firstLine) throws IOException {
        Matcher found = Pattern.compile("http://127\\.0\\.0\\.1:\\d+").matcher(String.valueOf(firstLine));
        assertThat(found.find()).as("%s %s", firstLine, errors()).isTrue();
        return URI.create(found.group());
    }

    private static HttpResponse<String> initialize(URI server, String token) throws Exception {
        return send(mcp(server, token, null, INITIALIZE));
    }

    private static String post(URI server, String session, String message) throws Exception {
        return send(mcp(server, null, session, message)).body();
    }

    private static HttpRequest mcp(URI server, String token, String session, String message) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve("/mcp"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(BodyPublishers.ofString(message.strip()));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (session != null) {
            request.header("Mcp-Session-Id", session);
        }
        return request.build();
    }

    private static HttpResponse<String> get(URI uri, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        return send((token == null ? request : request.header("Authorization", "Bearer " + token)).build());
    }

    private static int webhook(URI server, String path, String key) throws Exception {
        byte[] body = "{\"event\":\"call_started\",\"call\":{\"call_id\":\"call_1\",\"call_type\":\"web_call\"}}"
                .getBytes(UTF_8);
        return send(HttpRequest.newBuilder(server.resolve(path))
                        .header("Content-Type", "application/json")
                        .header(WebhookSigner.HEADER, WebhookSigner.of(key).sign(body))
                        .POST(BodyPublishers.ofByteArray(body))
                        .build())
                .statusCode();
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
