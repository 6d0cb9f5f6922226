package dev.retell4j.jetty;

import static dev.retell4j.jetty.AdapterContract.KEY;
import static dev.retell4j.jetty.AdapterContract.event;
import static dev.retell4j.jetty.AdapterContract.raw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import dev.retell4j.webhooks.SourceAllowlist;
import dev.retell4j.webhooks.WebhookEndpoint;
import dev.retell4j.webhooks.WebhookVerifier;
import dev.retell4j.websocket.Answer;
import dev.retell4j.websocket.CallStart;
import dev.retell4j.websocket.CustomLlm;
import dev.retell4j.websocket.CustomLlmHandler;
import dev.retell4j.websocket.Turn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How calls come in: who may dial, what is answered otherwise, and what else is on the port. */
@Timeout(180)
class CustomLlmServerTest {
    private static final String SECRET = "correct-horse-battery-staple";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static CustomLlmServer.Builder server() {
        return CustomLlmServer.builder((CustomLlmHandler) turn -> Answer.text("Yes"))
                .port(0);
    }

    private static String handshake(String target, String... headers) {
        return "GET " + target + " HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                + String.join("", headers) + "\r\n";
    }

    private static Wire.Answer answer(CustomLlmServer server, String request) throws IOException {
        try (Wire wire = new Wire(server.uri())) {
            return wire.send(request).read();
        }
    }

    private static int dialled(CustomLlmServer server, String target) throws IOException {
        return answer(server, handshake(target)).status();
    }

    @Test
    void handshake_whereCallsAreDialled_isAccepted() throws Exception {
        try (CustomLlmServer server = server().start()) {
            Wire.Answer answer = answer(
                    server,
                    handshake("/llm-websocket/call_1?x=%20y", "Sec-WebSocket-Extensions: permessage-deflate\r\n"));

            assertThat(answer.status()).isEqualTo(101);
            assertThat(answer.headers())
                    .doesNotContainKeys("Server", "Sec-WebSocket-Extensions", "Sec-WebSocket-Protocol");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/llm-websocket",
                "/llm-websocket/",
                "/llm-websocket/%20",
                "/llm-websocket/call_1/",
                "/llm-websocket/call_1/more",
                "/llm-websocketx/call_1",
                "/other/call_1"
            })
    void handshake_elsewhere_is404(String target) throws Exception {
        try (CustomLlmServer server = server().start()) {
            assertThat(dialled(server, target)).isEqualTo(404);
        }
    }

    @Test
    void callId_ofUnreasonableLength_is404() throws Exception {
        try (CustomLlmServer server = server().start()) {
            assertThat(dialled(server, "/llm-websocket/" + "x".repeat(256))).isEqualTo(101);
            assertThat(dialled(server, "/llm-websocket/" + "x".repeat(257))).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%0A", "%00", "a%2Fb", "%C3%28", "%"})
    void callId_withWhatNoIdHas_isRefused(String id) throws Exception {
        try (CustomLlmServer server = server().start()) {
            assertThat(dialled(server, "/llm-websocket/" + id)).isIn(400, 404);
        }
    }

    @Test
    void request_thatIsNoHandshake_is426() throws Exception {
        try (CustomLlmServer server = server().start()) {
            for (String request : new String[] {
                "GET /llm-websocket/call_1 HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST /llm-websocket/call_1 HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}",
                handshake("/llm-websocket/call_1").replace("Version: 13", "Version: 8"),
            }) {
                Wire.Answer answer = answer(server, request);

                assertThat(answer.status()).isEqualTo(426);
                assertThat(answer.headers())
                        .containsEntry("Upgrade", "websocket")
                        .containsEntry("Sec-WebSocket-Version", "13");
            }
        }
    }

    @Test
    void handshake_malformed_isRefusedAndNotLogged() throws Exception {
        try (CustomLlmServer server = server().secret(SECRET).start()) {
            String target = "/llm-websocket/" + SECRET + "/call_1";
            String logged = logged(() -> {
                assertThat(answer(server, handshake(target).replaceAll("Sec-WebSocket-Key: .*\r\n", ""))
                                .status())
                        .isEqualTo(400);
            });
            assertThat(logged).doesNotContain(SECRET);
        }
    }

    @Test
    void secret_asAPathSegment_isNeeded() throws Exception {
        try (CustomLlmServer server = server().secret(SECRET).start()) {
            assertThat(dialled(server, "/llm-websocket/" + SECRET + "/call_1")).isEqualTo(101);
            for (String wrong : new String[] {
                "/llm-websocket/call_1",
                "/llm-websocket/" + SECRET,
                "/llm-websocket/" + SECRET + "/",
                "/llm-websocket/" + SECRET + "x/call_1",
                "/llm-websocket/" + SECRET.substring(1) + "/call_1",
                "/llm-websocket//call_1",
                "/llm-websocket/x/" + SECRET + "/call_1",
            }) {
                assertThat(dialled(server, wrong)).as(wrong).isIn(400, 404);
            }
        }
    }

    @Test
    void secret_wrong_isAnsweredLikeNothingEvenWithoutUpgrade() throws Exception {
        try (CustomLlmServer server = server().secret(SECRET).start()) {
            Wire.Answer wrong = answer(server, "GET /llm-websocket/wrong/call_1 HTTP/1.1\r\nHost: x\r\n\r\n");
            Wire.Answer nothing = answer(server, "GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n");

            assertThat(wrong.status()).isEqualTo(404);
            assertThat(wrong.body()).isEqualTo(nothing.body());
        }
    }

    @Test
    void secret_neverAppearsInLogsOrTexts() throws Exception {
        String logged = logged(() -> {
            CustomLlmHandler failing = new CustomLlmHandler() {
                @Override
                public Answer onCall(CallStart start) {
                    throw new IllegalStateException("planted");
                }

                @Override
                public Answer respond(Turn turn) {
                    throw new IllegalStateException("planted");
                }
            };
            try (CustomLlmServer server =
                    CustomLlmServer.builder(failing).port(0).secret(SECRET).start()) {
                assertThat(server.toString()).isEqualTo("CustomLlmServer[127.0.0.1:" + server.port() + "]");
                assertThat(dialled(server, "/llm-websocket/" + SECRET + "y/call_1"))
                        .isEqualTo(404);
                try (Wire wire = new Wire(server.uri())) {
                    wire.send(handshake("/llm-websocket/" + SECRET + "/call_1"));
                    assertThat(wire.read().status()).isEqualTo(101);
                    // Not masked, which breaks the rules.
                    wire.send(new byte[] {(byte) 0x81, 1, '{'});
                    wire.readToTheEnd();
                }
            }
        });
        assertThat(logged).contains("Listening").doesNotContain(SECRET).doesNotContain("llm-websocket");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server().secret("too/short"))
                .withMessageContaining("16 to 256")
                .withMessageNotContaining("too/short");
    }

    /** What an action may throw. */
    private interface Action {
        void run() throws Exception;
    }

    private static String logged(Action action) throws Exception {
        ByteArrayOutputStream logged = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
        try {
            action.run();
        } finally {
            System.setErr(before);
        }
        return logged.toString(StandardCharsets.UTF_8);
    }

    @Test
    void generatedSecret_isNewEachTimeAndInTheUrl() throws Exception {
        try (CustomLlmServer one = server().generatedSecret().start();
                CustomLlmServer other = server().generatedSecret().start()) {
            URI url = URI.create(one.llmWebsocketUrl());

            assertThat(url.getScheme()).isEqualTo("ws");
            assertThat(url.getPath()).matches("/llm-websocket/[A-Za-z0-9_-]{32}");
            assertThat(URI.create(other.llmWebsocketUrl()).getPath()).isNotEqualTo(url.getPath());
            assertThat(dialled(one, url.getPath() + "/call_1")).isEqualTo(101);
            assertThat(dialled(other, url.getPath() + "/call_1")).isEqualTo(404);
        }
    }

    @Test
    void llmWebsocketUrl_ofAPublicAddress_isWhatTheAgentGets() {
        try (CustomLlmServer server = server().path("/llm/").secret(SECRET).start()) {
            assertThat(server.llmWebsocketUrl("https://a.example.com/")).isEqualTo("wss://a.example.com/llm/" + SECRET);
            assertThat(server.llmWebsocketUrl("wss://a.example.com:8443/behind/proxy"))
                    .isEqualTo("wss://a.example.com:8443/behind/proxy/llm/" + SECRET);
            assertThat(server.llmWebsocketUrl("http://10.0.0.1")).isEqualTo("ws://10.0.0.1/llm/" + SECRET);
            for (String wrong : new String[] {"a.example.com", "ftp://a", "wss://a?b", "wss:///x"}) {
                assertThatIllegalArgumentException().isThrownBy(() -> server.llmWebsocketUrl(wrong));
            }
        }
    }

    @Test
    void path_thatIsTheRoot_worksToo() throws Exception {
        try (CustomLlmServer server = server().path("/").start()) {
            assertThat(dialled(server, "/call_1")).isEqualTo(101);
            assertThat(answer(server, "GET /health HTTP/1.1\r\nHost: x\r\n\r\n").status())
                    .isEqualTo(200);
            assertThat(server.llmWebsocketUrl("wss://a.example.com")).isEqualTo("wss://a.example.com");
        }
    }

    @Test
    void handshake_fromElsewhere_is403() throws Exception {
        try (CustomLlmServer strict =
                        server().allowSources(SourceAllowlist.retell()).start();
                CustomLlmServer proxied = server().allowSources(
                                SourceAllowlist.retell().trustProxy("127.0.0.0/8"))
                        .start()) {
            String target = "/llm-websocket/call_1";

            assertThat(dialled(strict, target)).isEqualTo(403);
            assertThat(answer(proxied, handshake(target, "X-Forwarded-For: 6.6.6.6, 100.20.5.228\r\n"))
                            .status())
                    .isEqualTo(101);
            assertThat(answer(proxied, handshake(target, "X-Forwarded-For: 100.20.5.228, 6.6.6.6\r\n"))
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void calls_beyondTheLimit_are503() throws Exception {
        CustomLlm llm = CustomLlm.builder(turn -> Answer.text("Yes"))
                .maxCalls(1)
                .reconnectGrace(Duration.ZERO)
                .build();
        try (CustomLlmServer server = CustomLlmServer.builder(llm).port(0).start()) {
            try (Wire first = new Wire(server.uri())) {
                assertThat(first.send(handshake("/llm-websocket/call_1")).read().status())
                        .isEqualTo(101);
                await().atMost(LIMIT).until(() -> server.calls().count() == 1);

                Wire.Answer refused = answer(server, handshake("/llm-websocket/call_2"));
                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.headers()).containsKey("Retry-After");
                assertThat(dialled(server, "/llm-websocket/call_1"))
                        .as("a reconnect")
                        .isEqualTo(101);
            }
            await().atMost(LIMIT).until(() -> dialled(server, "/llm-websocket/call_3") == 101);
        }
    }

    @Test
    void health_whileOpen_countsCalls() throws Exception {
        String request = "GET /health HTTP/1.1\r\nHost: x\r\n\r\n";
        try (CustomLlmServer server = server().start()) {
            assertThat(answer(server, request).body()).isEqualTo("{\"status\":\"up\",\"calls\":0}");
            try (Wire call = new Wire(server.uri())) {
                call.send(handshake("/llm-websocket/call_1")).read();
                await().atMost(LIMIT)
                        .until(() -> answer(server, request).body().equals("{\"status\":\"up\",\"calls\":1}"));
            }
            await().atMost(LIMIT).until(() -> answer(server, request).body().equals("{\"status\":\"up\",\"calls\":0}"));
        }
    }

    @Test
    void webhooks_onTheSamePort_areHandled() throws Exception {
        Map<String, Boolean> seen = new ConcurrentHashMap<>();
        WebhookEndpoint endpoint = WebhookEndpoint.builder()
                .verifier(WebhookVerifier.of(KEY))
                .onCallEnded(event -> seen.put(event.callId(), true))
                .build();
        try (CustomLlmServer server = server().webhooks("/retell", endpoint).start();
                Wire wire = new Wire(server.uri())) {
            assertThat(wire.send(raw("/retell", event("call_ended", "call_1")))
                            .read()
                            .status())
                    .isEqualTo(204);
            // The same connection becomes a call.
            assertThat(wire.send(handshake("/llm-websocket/call_2")).read().status())
                    .isEqualTo(101);
            assertThat(seen).containsOnlyKeys("call_1");
        }
    }

    @Test
    void socket_onWhichNothingHappens_outlivesIdleConnections() throws Exception {
        CustomLlmEndpoint endpoint = CustomLlmEndpoint.builder(
                        CustomLlm.builder(turn -> Answer.text("Yes")).build())
                .build();
        String handshake = handshake("/llm-websocket/call_1"); // Made beforehand: a connection without one is idle
        try (RetellServer server = RetellServer.builder()
                        .port(0)
                        .idleTimeout(Duration.ofMillis(750))
                        .customLlm(endpoint)
                        .start();
                Wire call = new Wire(server.uri())) {
            call.send(handshake).read();
            for (int i = 0; i < 2; i++) {
                try (Wire idle = new Wire(server.uri())) {
                    idle.send("GET /health HTTP/1.1\r\nHost: x\r\n\r\n").read();
                    assertThat(idle.isClosed()).isTrue();
                }
            }

            assertThat(endpoint.llm().calls().find("call_1"))
                    .hasValueSatisfying(open -> assertThat(open.isConnected()).isTrue());
        }
    }

    @Test
    void close_whileATurnRuns_letsItFinishAndSays1001() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch open = new CountDownLatch(1);
        CustomLlmServer server = CustomLlmServer.builder((CustomLlmHandler) turn -> {
                    asked.countDown();
                    open.await();
                    return Answer.text("Finished");
                })
                .port(0)
                .closeTimeout(Duration.ofMinutes(1))
                .start();
        assertThat(dialled(server, "/llm-websocket/call_known")).isEqualTo(101);
        try (Wire call = new Wire(server.uri())) {
            call.send(handshake("/llm-websocket/call_1")).read();
            call.sendMasked("{\"interaction_type\":\"response_required\",\"response_id\":1,\"transcript\":[]}");
            asked.await();

            CompletableFuture<Void> closing =
                    CompletableFuture.runAsync(server::close, task -> new Thread(task).start());
            await().atMost(LIMIT).until(() -> dialled(server, "/llm-websocket/call_2") == 503);
            assertThat(answer(server, "GET /health HTTP/1.1\r\nHost: x\r\n\r\n").status())
                    .isEqualTo(503);
            assertThat(answer(server, raw("/retell", "{}")).status()).isEqualTo(503);
            assertThat(dialled(server, "/llm-websocket/call_known"))
                    .as("a reconnect")
                    .isEqualTo(101);
            assertThat(closing).isNotDone();
            open.countDown();

            String rest = call.readToTheEnd();
            assertThat(rest).contains("Finished").contains("\u0003\u00e9");
            closing.get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void builder_pathThatIsTaken_isRefused() {
        CustomLlmServer.Builder builder =
                server().webhooks("/llm-websocket", AdapterContract.endpoint().build());

        assertThatIllegalArgumentException().isThrownBy(builder::start).withMessage("The path /llm-websocket is taken");
        assertThatIllegalArgumentException().isThrownBy(() -> server().path("llm"));
    }
}
