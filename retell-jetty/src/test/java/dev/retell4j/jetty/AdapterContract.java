package dev.retell4j.jetty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.types.Json;
import dev.retell4j.webhooks.SourceAllowlist;
import dev.retell4j.webhooks.WebhookEndpoint;
import dev.retell4j.webhooks.WebhookSigner;
import dev.retell4j.webhooks.WebhookVerifier;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every server does that an endpoint is built into, over real connections. */
@Timeout(180)
abstract class AdapterContract {
    static final String KEY = "key_test_1";
    static final WebhookSigner SIGNER = WebhookSigner.of(KEY);
    private static final String PATH = "/retell";

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Closeable> opened = new ArrayList<>();

    /** A server that can be asked. */
    interface Port extends Closeable {
        URI uri();
    }

    abstract Port open(String path, WebhookEndpoint endpoint) throws Exception;

    @AfterEach
    void closeAll() throws IOException {
        for (Closeable each : opened) {
            each.close();
        }
    }

    static WebhookEndpoint.Builder endpoint() {
        return WebhookEndpoint.builder().verifier(WebhookVerifier.of(KEY));
    }

    private URI serve(WebhookEndpoint.Builder endpoint) throws Exception {
        Port port = open(PATH, endpoint.build());
        opened.add(port);
        return port.uri();
    }

    static String event(String name, String callId) {
        return "{\"event\":\"" + name + "\",\"call\":{\"call_type\":\"web_call\",\"call_id\":\"" + callId + "\"}}";
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static HttpRequest.Builder signed(URI server, String path, String method, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(60))
                .header(WebhookSigner.HEADER, SIGNER.sign(bytes(body)));
        return body.isEmpty()
                ? request.method(method, HttpRequest.BodyPublishers.noBody())
                : request.method(method, HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(URI server, String body) throws Exception {
        return send(signed(server, PATH, "POST", body));
    }

    static String raw(String path, String body) {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\nX-Retell-Signature: " + SIGNER.sign(bytes(body))
                + "\r\nContent-Type: application/json\r\nContent-Length: " + bytes(body).length + "\r\n\r\n" + body;
    }

    @Test
    void event_signed_isHandledBeforeItIsAcknowledged() throws Exception {
        Map<String, Boolean> seen = new ConcurrentHashMap<>();
        URI server = serve(endpoint().onCallEnded(event -> seen.put(event.callId(), true)));

        HttpResponse<String> response = post(server, event("call_ended", "Zoë 日本"));

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.body()).isEmpty();
        assertThat(seen).containsOnlyKeys("Zoë 日本");
        assertThat(response.headers().map()).doesNotContainKey("Server");
    }

    @Test
    void event_notSigned_is401() throws Exception {
        URI server = serve(endpoint());

        HttpResponse<String> response = send(HttpRequest.newBuilder(server.resolve(PATH))
                .POST(HttpRequest.BodyPublishers.ofString(event("call_ended", "call_1"))));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEqualTo("{\"error\":\"Not signed by Retell\"}");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void event_unreadable_is400() throws Exception {
        assertThat(post(serve(endpoint()), "nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void event_handlerFails_is500WithoutDetails() throws Exception {
        URI server = serve(endpoint().onCallEnded(event -> {
            throw new IllegalStateException("secret");
        }));

        HttpResponse<String> response = post(server, event("call_ended", "call_1"));

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).isEqualTo("{\"error\":\"The handler failed\"}");
    }

    @Test
    void event_handlerHangs_is503WithRetryAfter() throws Exception {
        URI server =
                serve(endpoint().deadline(Duration.ofMillis(50)).onCallEnded(event -> new CountDownLatch(1).await()));

        HttpResponse<String> response = post(server, event("call_ended", "call_1"));

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void request_fromElsewhere_is403() throws Exception {
        URI strict = serve(endpoint().allowSources(SourceAllowlist.retell()));
        URI open = serve(endpoint().allowSources(SourceAllowlist.of("127.0.0.1")));
        URI proxied = serve(endpoint().allowSources(SourceAllowlist.retell().trustProxy("127.0.0.0/8")));

        assertThat(post(strict, "{}").statusCode()).isEqualTo(403);
        assertThat(post(open, "{}").statusCode()).isEqualTo(204);
        assertThat(send(signed(proxied, PATH, "POST", "{}").header("X-Forwarded-For", "6.6.6.6, 100.20.5.228"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(send(signed(proxied, PATH, "POST", "{}").header("X-Forwarded-For", "100.20.5.228, 6.6.6.6"))
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "OPTIONS", "TRACE", "BREW"})
    void event_byOtherMethod_is405(String method) throws Exception {
        URI server = serve(endpoint());

        try (Wire wire = new Wire(server)) {
            Wire.Answer answer = wire.send(method + " " + PATH + " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n")
                    .read();

            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.headers()).containsEntry("Allow", "POST");
        }
    }

    @Test
    void body_asLargeAsAllowed_isTaken() throws Exception {
        String body = event("call_ended", "x".repeat(200_000));
        URI server = serve(endpoint().maxBodySize(bytes(body).length));

        assertThat(post(server, body).statusCode()).isEqualTo(204);
        assertThat(send(chunked(server, body)).statusCode()).isEqualTo(204);
    }

    @Test
    void body_larger_is413AndTheServerGoesOn() throws Exception {
        URI server = serve(endpoint().maxBodySize(1_000));
        String body = event("call_ended", "x".repeat(1_000));

        try (Wire wire = new Wire(server)) {
            assertThat(wire.send(raw(PATH, body)).read().status()).isEqualTo(413);
        }
        try (Wire wire = new Wire(server)) {
            Wire.Answer answer = wire.send("POST " + PATH
                            + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n" + "x".repeat(1_001))
                    .read();
            assertThat(answer.status()).as("without a length").isEqualTo(413);
            assertThat(answer.body()).isEqualTo("{\"error\":\"The body is larger than 1000 bytes\"}");
        }
        assertThat(post(server, event("call_ended", "call_1")).statusCode()).isEqualTo(204);
    }

    @Test
    void body_announcedTooLarge_is413WithoutWaitingForIt() throws Exception {
        URI server = serve(endpoint().maxBodySize(1_000));

        try (Wire wire = new Wire(server)) {
            Wire.Answer answer = wire.send(
                            "POST " + PATH + " HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n")
                    .read();

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.headers()).containsEntry("Connection", "close");
        }
    }

    @Test
    void body_largeAndNotSigned_isRefusedBeforeItIsThere() throws Exception {
        URI server = serve(endpoint());

        try (Wire wire = new Wire(server)) {
            Wire.Answer answer = wire.send("POST " + PATH + " HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000\r\n\r\n"
                            + "x".repeat(66_000))
                    .read();

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.headers()).containsEntry("Connection", "close");
        }
    }

    @Test
    void body_expectingToContinue_isAskedForOnlyWhenItIsSmallEnough() throws Exception {
        URI server = serve(endpoint().maxBodySize(1_000));
        String body = event("call_ended", "call_1");
        String head = "POST " + PATH + " HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nX-Retell-Signature: "
                + SIGNER.sign(bytes(body)) + "\r\nContent-Length: ";

        try (Wire wire = new Wire(server)) {
            assertThat(wire.send(head + bytes(body).length + "\r\n\r\n").read().status())
                    .isEqualTo(100);
            assertThat(wire.send(body).read().status()).isEqualTo(204);
        }
        try (Wire wire = new Wire(server)) {
            assertThat(wire.send(head + "1001\r\n\r\n").read().status()).isEqualTo(413);
        }
    }

    @Test
    void requests_pipelinedBehindATooLargeOne_areNeverMistakenForItsBody() throws Exception {
        Map<String, Boolean> seen = new ConcurrentHashMap<>();
        URI server = serve(endpoint().maxBodySize(1_000).onCallEnded(event -> seen.put(event.callId(), true)));
        String hidden = raw(PATH, event("call_ended", "hidden"));

        try (Wire wire = new Wire(server)) {
            wire.send("POST " + PATH + " HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\n" + hidden);

            assertThat(wire.read().status()).isEqualTo(413);
            assertThat(wire.isClosed()).isTrue();
        }
        assertThat(post(server, event("call_ended", "call_1")).statusCode()).isEqualTo(204);
        assertThat(seen).containsOnlyKeys("call_1");
    }

    @Test
    void requests_pipelinedOnOneConnection_areAnsweredInOrder() throws Exception {
        URI server = serve(endpoint().onFunction("echo", Json.class, call -> call.args()));

        try (Wire wire = new Wire(server)) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                all.append(raw(PATH, "{\"name\":\"echo\",\"args\":{\"i\":" + i + "}}"));
            }
            wire.send(all.toString());

            for (int i = 0; i < 20; i++) {
                assertThat(wire.read().body()).isEqualTo("{\"i\":" + i + "}");
            }
        }
    }

    @Test
    void bodies_thatArriveSlowly_keepNoThreads() throws Exception {
        URI server = serve(endpoint());
        String request = raw(PATH, event("call_ended", "call_1"));
        int half = request.length() - 20;
        List<Wire> slow = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Wire wire = new Wire(server).send(request.substring(0, half));
            opened.add(wire);
            slow.add(wire);
        }

        assertThat(post(server, event("call_ended", "call_2")).statusCode()).isEqualTo(204);

        for (Wire wire : slow) {
            wire.send(request.substring(half));
        }
        for (Wire wire : slow) {
            assertThat(wire.read().status()).isEqualTo(204);
        }
    }

    @Test
    void body_inSmallPieces_isPutTogether() throws Exception {
        URI server = serve(endpoint().onFunction("echo", Json.class, call -> call.args()));
        byte[] request = bytes(raw(PATH, "{\"name\":\"echo\",\"args\":{\"who\":\"Zoë 日本\"}}"));

        try (Wire wire = new Wire(server)) {
            for (int i = 0; i < request.length; i += 7) {
                wire.send(Arrays.copyOfRange(request, i, Math.min(i + 7, request.length)));
            }

            assertThat(wire.read().body()).isEqualTo("{\"who\":\"Zoë 日本\"}");
        }
    }

    @Test
    void body_thatBreaksOff_harmsNobodyElse() throws Exception {
        URI server = serve(endpoint());
        String request = raw(PATH, event("call_ended", "call_1"));

        for (int i = 0; i < 50; i++) {
            try (Wire wire = new Wire(server)) {
                wire.send(request.substring(0, request.length() - 1));
            }
        }

        assertThat(post(server, event("call_ended", "call_2")).statusCode()).isEqualTo(204);
    }

    @Test
    void handlers_thatWait_keepNoThreadsOfTheServer() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        ExecutorService threads = Executors.newCachedThreadPool();
        URI server = serve(endpoint().executor(threads).onCallEnded(event -> open.await()));
        List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            waiting.add(client.sendAsync(
                    signed(server, PATH, "POST", event("call_ended", "call_" + i))
                            .build(),
                    BodyHandlers.ofString()));
        }

        assertThat(post(server, event("call_started", "call_1")).statusCode()).isEqualTo(204);

        open.countDown();
        for (CompletableFuture<HttpResponse<String>> each : waiting) {
            assertThat(each.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(204);
        }
        threads.shutdown();
    }

    @Test
    void requests_manyAtOnce_areAllAnswered() throws Exception {
        Map<String, Integer> seen = new ConcurrentHashMap<>();
        URI server = serve(endpoint().onCallEnded(event -> seen.merge(event.callId(), 1, Integer::sum)));
        ExecutorService senders = Executors.newFixedThreadPool(8);
        List<CompletableFuture<Integer>> answers = new ArrayList<>();

        for (int i = 0; i < 400; i++) {
            String body = event("call_ended", "call_" + i);
            String sent = i % 4 == 3 ? body + " " : body;
            answers.add(CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            return send(HttpRequest.newBuilder(server.resolve(PATH))
                                            .header(WebhookSigner.HEADER, SIGNER.sign(bytes(body)))
                                            .POST(HttpRequest.BodyPublishers.ofString(sent)))
                                    .statusCode();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    },
                    senders));
        }

        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).get(60, TimeUnit.SECONDS)).isEqualTo(i % 4 == 3 ? 401 : 204);
        }
        assertThat(seen)
                .hasSize(300)
                .allSatisfy((id, count) -> assertThat(count).isOne());
        senders.shutdown();
    }

    @Test
    void function_byGetAndDelete_getsItsArgumentsFromTheQuery() throws Exception {
        URI server = serve(endpoint()
                .onFunction(
                        "find_order",
                        Json.class,
                        call -> call.method() + call.rawArgs().text()));

        HttpResponse<String> get = send(signed(server, PATH + "/find_order?no=77&who=Zo%C3%AB+B", "GET", ""));
        HttpResponse<String> delete = send(signed(server, PATH + "/find_order?no=77", "DELETE", ""));

        assertThat(get.statusCode()).isEqualTo(200);
        assertThat(get.body()).isEqualTo("GET{\"no\":\"77\",\"who\":\"Zoë B\"}");
        assertThat(get.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type.replace(" ", "").toLowerCase(Locale.ROOT))
                        .isEqualTo("text/plain;charset=utf-8"));
        assertThat(delete.body()).isEqualTo("DELETE{\"no\":\"77\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH"})
    void function_withItsArgumentsAlone_isFoundByThePath(String method) throws Exception {
        URI server = serve(endpoint().onFunction("find_order", Json.class, call -> call.args()));

        HttpResponse<String> response = send(signed(server, PATH + "/find_order", method, "{\"no\":77}"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"no\":77}");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void function_unknown_is404() throws Exception {
        URI server = serve(endpoint().onFunction("find_order", Json.class, call -> call.args()));

        HttpResponse<String> response = send(signed(server, PATH + "/lose_order", "GET", ""));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEqualTo("{\"error\":\"There is no function lose_order\"}");
    }

    @Test
    void function_withLargeResult_arrivesWhole() throws Exception {
        String result = "日".repeat(15_000);
        URI server = serve(endpoint().onFunction("read", Json.class, call -> result));

        assertThat(post(server, "{\"name\":\"read\",\"args\":{}}").body()).isEqualTo(result);
    }

    private static HttpRequest.Builder chunked(URI server, String body) {
        return HttpRequest.newBuilder(server.resolve(PATH))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(60))
                .header(WebhookSigner.HEADER, SIGNER.sign(bytes(body)))
                .POST(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString(body)));
    }
}
