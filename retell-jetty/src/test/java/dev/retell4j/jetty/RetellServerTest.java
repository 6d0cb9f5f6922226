package dev.retell4j.jetty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import dev.retell4j.types.Json;
import dev.retell4j.webhooks.WebhookEndpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

class RetellServerTest extends AdapterContract {
    private static final String HEALTH = "GET /health HTTP/1.1\r\nHost: x\r\n\r\n";

    @Override
    Port open(String path, WebhookEndpoint endpoint) {
        RetellServer server =
                RetellServer.builder().port(0).webhooks(path, endpoint).start();
        return new Port() {
            @Override
            public URI uri() {
                return server.uri();
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }

    @Test
    void start_onAFreePort_saysWhereItListens() {
        try (RetellServer server = RetellServer.builder().port(0).start()) {
            assertThat(server.port()).isPositive();
            assertThat(server.uri()).isEqualTo(URI.create("http://127.0.0.1:" + server.port()));
            assertThat(server).hasToString("RetellServer[127.0.0.1:" + server.port() + "]");
        }
    }

    @Test
    void start_onAllAddresses_isReachedAtLoopback() throws Exception {
        try (RetellServer server =
                RetellServer.builder().host("0.0.0.0").port(0).start()) {
            assertThat(answer(server, HEALTH).status()).isEqualTo(200);
        }
    }

    @Test
    void start_onATakenPort_saysSo() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            RetellServer.Builder builder = RetellServer.builder().port(taken.getLocalPort());

            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(builder::start)
                    .withMessage("Port " + taken.getLocalPort() + " of 127.0.0.1 is in use, or is not of this machine");
        }
    }

    @Test
    void builder_pathsThatAreNoneOrTaken_areRefused() {
        WebhookEndpoint endpoint = endpoint().build();
        RetellServer.Builder builder = RetellServer.builder().webhooks("/retell", endpoint);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.webhooks("/retell/", endpoint))
                .withMessage("The path /retell is taken");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.webhooks("/health", endpoint))
                .withMessage("The path /health is taken");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.health("/retell"))
                .withMessage("The path /retell is taken");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.webhooks("retell", endpoint))
                .withMessageContaining("begins with /");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.port(70_000))
                .withMessage("port must be from 0 to 65535, but is 70000");
    }

    @Test
    void health_whileOpen_is200() throws Exception {
        try (RetellServer server = RetellServer.builder().port(0).start()) {
            Wire.Answer answer = answer(server, HEALTH);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"status\":\"up\"}");
            assertThat(answer.headers()).containsEntry("Content-Type", "application/json");
            assertThat(answer(server, "POST /health HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n")
                            .status())
                    .isEqualTo(405);
        }
    }

    @Test
    void request_forNothing_is404WithoutDetails() throws Exception {
        try (RetellServer server = RetellServer.builder()
                .port(0)
                .webhooks("/retell", endpoint().build())
                .start()) {
            Wire.Answer answer = answer(server, raw("/retellx", "{}"));

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo("{\"error\":\"Not Found\"}");
            assertThat(answer.headers()).doesNotContainKey("Server");
        }
    }

    @Test
    void request_malformed_is400WithoutDetails() throws Exception {
        try (RetellServer server = RetellServer.builder().port(0).start()) {
            assertThat(answer(server, "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n"))
                    .extracting(Wire.Answer::status, Wire.Answer::body)
                    .containsExactly(400, "{\"error\":\"Bad Request\"}");
            assertThat(answer(server, "nonsense\r\n\r\n").status()).isEqualTo(400);
            assertThat(answer(server, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n")
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void handler_ofOnesOwn_sharesThePort() throws Exception {
        Handler mine = new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                Answers.write(response, 200, "{\"mine\":true}", callback);
                return true;
            }
        };
        Handler broken = new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                throw new IllegalStateException("secret");
            }
        };
        try (RetellServer server = RetellServer.builder()
                .port(0)
                .webhooks("/", endpoint().build())
                .handler("/mine", mine)
                .handler("/broken", broken)
                .start()) {
            assertThat(answer(server, "GET /mine/too HTTP/1.1\r\nHost: x\r\n\r\n")
                            .body())
                    .isEqualTo("{\"mine\":true}");
            assertThat(answer(server, "GET /broken HTTP/1.1\r\nHost: x\r\n\r\n"))
                    .extracting(Wire.Answer::status, Wire.Answer::body)
                    .containsExactly(500, "{\"error\":\"Server Error\"}");
            assertThat(answer(server, raw("/anything", "{}")).status()).isEqualTo(204);
        }
    }

    @Test
    void body_thatTakesForever_isGivenUp() throws Exception {
        try (RetellServer server = RetellServer.builder()
                        .port(0)
                        .handler("/retell", new WebhookHandler(endpoint().build(), Duration.ofMillis(50)))
                        .start();
                Wire wire = new Wire(server.uri())) {
            wire.send("POST /retell HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{");

            assertThat(wire.read().status()).isEqualTo(408);
            assertThat(wire.isClosed()).isTrue();
        }
    }

    @Test
    void handler_thatTakesLongerThanConnectionsMayIdle_isWaitedFor() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        String request = raw("/retell", "{\"name\":\"slow\",\"args\":{}}"); // Made before the connection idles
        try (RetellServer server = RetellServer.builder()
                        .port(0)
                        .idleTimeout(Duration.ofMillis(750))
                        .webhooks(
                                "/retell",
                                endpoint()
                                        .onFunction(
                                                "slow", Json.class, call -> never.await(1_500, TimeUnit.MILLISECONDS))
                                        .build())
                        .start();
                Wire wire = new Wire(server.uri())) {
            Wire.Answer answer = wire.send(request).read();

            assertThat(answer)
                    .extracting(Wire.Answer::status, Wire.Answer::body)
                    .containsExactly(200, "false");
            assertThat(wire.isClosed()).as("now it is idle").isTrue();
        }
    }

    @Test
    void close_whileARequestIsAnswered_letsItFinishAndRefusesOthers() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch open = new CountDownLatch(1);
        RetellServer server = RetellServer.builder()
                .port(0)
                .webhooks(
                        "/retell",
                        endpoint()
                                .onCallEnded(event -> {
                                    begun.countDown();
                                    open.await();
                                })
                                .build())
                .start();
        URI uri = server.uri();
        try (Wire running = new Wire(uri)) {
            running.send(raw("/retell", event("call_ended", "call_1")));
            assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

            CompletableFuture<Void> closing =
                    CompletableFuture.runAsync(server::close, task -> new Thread(task).start());

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(answer(server, HEALTH))
                            .extracting(Wire.Answer::status, Wire.Answer::body)
                            .containsExactly(503, "{\"status\":\"closing\"}"));
            Wire.Answer refused = answer(server, raw("/retell", event("call_ended", "call_2")));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.headers()).containsKey("Retry-After").containsEntry("Connection", "close");
            assertThat(closing).isNotDone();

            open.countDown();
            assertThat(running.read().status()).isEqualTo(204);
            closing.get(60, TimeUnit.SECONDS);
            assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> new Wire(uri).close());
        }
    }

    @Test
    void close_whileAHandlerHangs_isBounded() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch open = new CountDownLatch(1);
        RetellServer server = RetellServer.builder()
                .port(0)
                .closeTimeout(Duration.ofMillis(50))
                .webhooks(
                        "/retell",
                        endpoint()
                                .onCallEnded(event -> {
                                    begun.countDown();
                                    open.await();
                                })
                                .build())
                .start();
        try (Wire running = new Wire(server.uri())) {
            running.send(raw("/retell", event("call_ended", "call_1")));
            assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

            server.close();

            assertThat(running.isClosed()).isTrue();
            open.countDown();
        }
    }

    @Test
    void close_twiceOrInterrupted_closesAllTheSame() {
        RetellServer server = RetellServer.builder().port(0).start();
        URI uri = server.uri();

        Thread.currentThread().interrupt();
        server.close();

        assertThat(Thread.interrupted()).isTrue();
        server.close();
        assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> new Wire(uri).close());
    }

    private static Wire.Answer answer(RetellServer server, String request) throws IOException {
        try (Wire wire = new Wire(server.uri())) {
            return wire.send(request).read();
        }
    }
}
