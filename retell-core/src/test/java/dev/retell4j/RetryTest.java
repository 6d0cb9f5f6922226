package dev.retell4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retell4j.errors.ConflictException;
import dev.retell4j.errors.NotFoundException;
import dev.retell4j.errors.RateLimitException;
import dev.retell4j.errors.RetellConnectionException;
import dev.retell4j.errors.RetellException;
import dev.retell4j.errors.RetellTimeoutException;
import dev.retell4j.errors.ServerException;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Repetition;
import dev.retell4j.types.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetryTest {
    private static final Json CALL = Json.parse("{\"from_number\":\"+14155550100\",\"to_number\":\"+14155550101\"}");

    private final FakeTiming timing = new FakeTiming();

    /** The two ways of sending, which must not differ. */
    enum Mode {
        BLOCKING {
            @Override
            <T> ApiResponse<T> send(ApiRequest<T> request) {
                return request.sendForResponse();
            }
        },
        ASYNC {
            @Override
            <T> ApiResponse<T> send(ApiRequest<T> request) {
                try {
                    return request.sendForResponseAsync().join();
                } catch (CompletionException e) {
                    throw (RuntimeException) e.getCause();
                }
            }
        };

        abstract <T> ApiResponse<T> send(ApiRequest<T> request);
    }

    private <T> ApiResponse<T> send(Mode mode, ScriptedServer server, Function<TestApi, ApiRequest<T>> request) {
        try (RetellClient client = TestClients.to(server).timing(timing).build()) {
            return mode.send(request.apply(TestClients.api(client)));
        }
    }

    private <T, E extends Throwable> E fail(
            Class<E> type, Mode mode, ScriptedServer server, Function<TestApi, ApiRequest<T>> request) {
        E failure = catchThrowableOfType(type, () -> send(mode, server, request));
        assertThat(failure).isNotNull();
        return failure;
    }

    @ParameterizedTest
    @EnumSource
    void read_twoServerFaults_isRepeatedWithGrowingWaits(Mode mode) {
        try (ScriptedServer server = new ScriptedServer(
                ScriptedServer.answer(500, ""),
                ScriptedServer.answer(502, "<html>bad gateway</html>"),
                ScriptedServer.answer(200, "{\"agent_id\":\"a\"}", "x-request-id: r1"))) {
            ApiResponse<Json> response = send(mode, server, api -> api.read("a", null));

            assertThat(response.attempts()).isEqualTo(3);
            assertThat(response.requestId()).contains("r1");
            assertThat(response.body().get("agent_id")).contains(Json.of("a"));
            assertThat(server.requests()).hasSize(3);
            assertThat(timing.waits()).containsExactly(500L, 1000L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void read_faultsWithoutEnd_surfaceAfterThreeAttempts(Mode mode) {
        timing.random(1);
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.answer(500, "{\"message\":\"down\"}"))) {
            ServerException failure = fail(ServerException.class, mode, server, api -> api.read("a", null));

            assertThat(failure.attempts()).isEqualTo(3);
            assertThat(failure.outcomeUnknown()).isFalse();
            assertThat(failure).hasMessageContaining("GET /get-agent/a failed with 500: down (attempt 3)");
            assertThat(server.requests()).hasSize(3);
            assertThat(timing.waits()).containsExactly(375L, 750L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void update_conflictAndReset_isRepeated(Mode mode) {
        try (ScriptedServer server = new ScriptedServer(
                ScriptedServer.answer(409, "{}"), ScriptedServer.reset(), ScriptedServer.answer(200, "{}"))) {
            send(mode, server, api -> api.update("a", Json.parse("{\"voice_id\":null}")));

            assertThat(server.requests())
                    .hasSize(3)
                    .allMatch(request -> request.text().equals("{\"voice_id\":null}"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void dial_serverFault_isSentOnceAndOutcomeUnknown(Mode mode) {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.answer(500, "{\"message\":\"oops\"}"))) {
            ServerException failure = fail(ServerException.class, mode, server, api -> api.dial(CALL));

            assertThat(server.requests()).hasSize(1);
            assertThat(failure.outcomeUnknown()).isTrue();
            assertThat(failure)
                    .hasMessageContaining("POST /v2/create-phone-call failed with 500: oops")
                    .hasMessageContaining("outcome is unknown")
                    .hasMessageContaining("to_number");
        }
    }

    @ParameterizedTest
    @EnumSource
    void dial_connectionReset_isSentOnceAndOutcomeUnknown(Mode mode) {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.reset())) {
            RetellConnectionException failure =
                    fail(RetellConnectionException.class, mode, server, api -> api.dial(CALL));

            assertThat(server.requests()).hasSize(1);
            assertThat(failure.outcomeUnknown()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void dial_answerBreaksOff_isSentOnceAndOutcomeUnknown(Mode mode) {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.truncated(201))) {
            RetellConnectionException failure =
                    fail(RetellConnectionException.class, mode, server, api -> api.dial(CALL));

            assertThat(server.requests()).hasSize(1);
            assertThat(failure.outcomeUnknown()).isTrue();
            assertThat(failure).hasMessageContaining("the answer with status 201 broke off");
        }
    }

    @ParameterizedTest
    @EnumSource
    void dial_pooledConnectionWasDropped_arrivesOnce(Mode mode) {
        try (ScriptedServer server = new ScriptedServer(
                        ScriptedServer.answer(200, "{}"), ScriptedServer.reset(), ScriptedServer.answer(201, "{}"));
                RetellClient client = TestClients.to(server).timing(timing).build()) {
            mode.send(TestClients.api(client).read("a", null));

            RetellConnectionException failure = catchThrowableOfType(
                    RetellConnectionException.class,
                    () -> mode.send(TestClients.api(client).dial(CALL)));

            assertThat(failure.outcomeUnknown()).isTrue();
            assertThat(server.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void read_pooledConnectionWasDropped_isRepeatedAtOnce(Mode mode) {
        try (ScriptedServer server = new ScriptedServer(
                        ScriptedServer.answer(200, "{}"), ScriptedServer.reset(), ScriptedServer.answer(200, "{}"));
                RetellClient client = TestClients.to(server).timing(timing).build()) {
            mode.send(TestClients.api(client).read("a", null));

            assertThat(mode.send(TestClients.api(client).read("a", null)).attempts())
                    .isEqualTo(2);
            assertThat(timing.waits()).containsExactly(0L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void dial_requestTimeoutStatus_isSentOnce(Mode mode) {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.answer(408, "", "Connection: close"))) {
            RetellException failure = fail(RetellException.class, mode, server, api -> api.dial(CALL));

            assertThat(server.requests()).hasSize(1);
            assertThat(failure.outcomeUnknown()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void dial_conflict_isSentOnceAndRefused(Mode mode) {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.answer(409, ""))) {
            ConflictException failure = fail(ConflictException.class, mode, server, api -> api.dial(CALL));

            assertThat(server.requests()).hasSize(1);
            assertThat(failure.outcomeUnknown()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void dial_rateLimited_isRepeated(Mode mode) {
        try (ScriptedServer server =
                new ScriptedServer(ScriptedServer.answer(429, "{}"), ScriptedServer.answer(201, "{}"))) {
            assertThat(send(mode, server, api -> api.dial(CALL)).attempts()).isEqualTo(2);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void dial_unavailableWithRetryAfter_isRepeatedByUsAlone(Mode mode) {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.answer(503, "{}", "Retry-After: 0"))) {
            ServerException failure = fail(ServerException.class, mode, server, api -> api.dial(CALL));

            assertThat(server.requests()).hasSize(3);
            assertThat(failure.outcomeUnknown()).isFalse();
            assertThat(timing.waits()).containsExactly(0L, 0L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void dial_unavailableWithRetryAfterAndNoRetries_isSentOnce(Mode mode) {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.answer(503, "{}", "Retry-After: 0"))) {
            fail(ServerException.class, mode, server, api -> api.dial(CALL).maxRetries(0));

            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void dial_unavailableWithoutRetryAfter_isSentOnceAndOutcomeUnknown(Mode mode) {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.answer(503, "{}"))) {
            ServerException failure = fail(ServerException.class, mode, server, api -> api.dial(CALL));

            assertThat(server.requests()).hasSize(1);
            assertThat(failure.outcomeUnknown()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void dial_serverSaysShouldRetry_isRepeated(Mode mode) {
        try (ScriptedServer server = new ScriptedServer(
                ScriptedServer.answer(500, "{}", "x-should-retry: true"), ScriptedServer.answer(201, "{}"))) {
            send(mode, server, api -> api.dial(CALL));

            assertThat(server.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void read_serverSaysShouldNotRetry_isSentOnce(Mode mode) {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.answer(500, "{}", "x-should-retry: false"))) {
            fail(ServerException.class, mode, server, api -> api.read("a", null));

            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void dial_connectionRefused_isRepeatedBecauseNothingLeft(Mode mode) throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        try (RetellClient client = RetellClient.builder()
                .apiKey(TestClients.KEY)
                .baseUrl("http://127.0.0.1:" + port)
                .timing(timing)
                .build()) {
            RetellConnectionException failure = catchThrowableOfType(
                    RetellConnectionException.class,
                    () -> mode.send(TestClients.api(client).dial(CALL)));

            assertThat(failure.request().orElseThrow().attempts()).isEqualTo(3);
            assertThat(failure.outcomeUnknown()).isFalse();
            assertThat(failure).hasMessageContaining("the connection could not be made");
        }
    }

    @ParameterizedTest
    @EnumSource
    void dial_firstAddressOfTheHostIsDead_takesTheNextWithinOneAttempt(Mode mode) {
        OkHttpClient twoAddresses = new OkHttpClient.Builder()
                .dns(host -> List.of(address(127, 0, 0, 9), address(127, 0, 0, 1)))
                .build();
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.answer(201, "{}"));
                RetellClient client = TestClients.to(server)
                        .baseUrl(server.url().replace("127.0.0.1", "retell.test"))
                        .httpClient(twoAddresses)
                        .timing(timing)
                        .build()) {
            assertThat(mode.send(TestClients.api(client).dial(CALL)).attempts()).isEqualTo(1);
            assertThat(server.requests()).hasSize(1);
        } finally {
            twoAddresses.dispatcher().executorService().shutdown();
            twoAddresses.connectionPool().evictAll();
        }
    }

    private static InetAddress address(int... parts) {
        byte[] bytes = new byte[parts.length];
        for (int i = 0; i < parts.length; i++) {
            bytes[i] = (byte) parts[i];
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void dial_silence_isSentOnceAndTimesOut(Mode mode) {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.silence())) {
            RetellTimeoutException failure = fail(
                    RetellTimeoutException.class,
                    mode,
                    server,
                    api -> api.dial(CALL).timeout(Duration.ofSeconds(2)));

            assertThat(server.requests()).hasSize(1);
            assertThat(failure.outcomeUnknown()).isTrue();
            assertThat(failure).hasMessageContaining("no complete answer within 2 s");
        }
    }

    @ParameterizedTest
    @EnumSource
    void read_silence_isRepeated(Mode mode) {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.silence(), ScriptedServer.answer(200, "{}"))) {
            send(mode, server, api -> api.read("a", null).timeout(Duration.ofSeconds(2)));

            assertThat(server.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void retryAfter_inMilliseconds_isObeyedBeforeSeconds(Mode mode) {
        try (ScriptedServer server = new ScriptedServer(
                ScriptedServer.answer(429, "{}", "retry-after-ms: 1234.5", "Retry-After: 9"),
                ScriptedServer.answer(429, "{}", "Retry-After: Thu, 01 Jan 2026 00:00:08 GMT"),
                ScriptedServer.answer(200, "{}"))) {
            send(mode, server, api -> api.read("a", null));

            assertThat(timing.waits()).containsExactly(1235L, 6765L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void retryAfter_beyondAMinute_surfacesWithTheWait(Mode mode) {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.answer(429, "{}", "Retry-After: 61"))) {
            RateLimitException failure = fail(RateLimitException.class, mode, server, api -> api.read("a", null));

            assertThat(server.requests()).hasSize(1);
            assertThat(failure.retryAfter()).contains(Duration.ofSeconds(61));
            assertThat(failure).hasMessageContaining("Wait 61 s");
        }
    }

    @ParameterizedTest
    @EnumSource
    void delete_notFoundAfterAmbiguousAttempt_isSuccess(Mode mode) {
        try (ScriptedServer server =
                new ScriptedServer(ScriptedServer.reset(), ScriptedServer.answer(422, "{\"message\":\"gone\"}"))) {
            ApiResponse<Void> response = send(mode, server, api -> api.delete("a"));

            assertThat(response.body()).isNull();
            assertThat(response.attempts()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void delete_notFoundAtFirst_fails(Mode mode) {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.answer(404, "{\"message\":\"gone\"}"))) {
            fail(NotFoundException.class, mode, server, api -> api.delete("a"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void delete_notFoundAfterRateLimit_fails(Mode mode) {
        try (ScriptedServer server =
                new ScriptedServer(ScriptedServer.answer(429, "{}"), ScriptedServer.answer(404, "{}"))) {
            fail(NotFoundException.class, mode, server, api -> api.delete("a"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void unsafeWithoutBody_reset_isSentOnce(Mode mode) {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.reset());
                ScriptedServer other = new ScriptedServer(ScriptedServer.reset())) {
            fail(RetellConnectionException.class, mode, server, api -> api.repair("a"));
            fail(RetellConnectionException.class, mode, other, TestApi::runSyncJob);

            assertThat(server.requests()).hasSize(1);
            assertThat(other.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void unsafeGet_faultsThatOkHttpWouldRepeat_isSentOnce(Mode mode) {
        Operation effect = Operation.builder("effect", "GET", "/effect")
                .repetition(Repetition.UNSAFE)
                .build();
        for (ScriptedServer.Reply reply : List.of(
                ScriptedServer.reset(),
                ScriptedServer.answer(408, ""),
                ScriptedServer.answer(503, "", "Retry-After: 0"))) {
            try (ScriptedServer server = new ScriptedServer(ScriptedServer.answer(200, "{}"), reply);
                    RetellClient client = TestClients.to(server).timing(timing).build()) {
                mode.send(TestClients.api(client).read("a", null));

                assertThatThrownBy(() ->
                                mode.send(client.raw().call(effect, Map.of()).maxRetries(0)))
                        .isInstanceOf(RetellException.class);
                assertThat(server.requests()).hasSize(2);
            }
        }
    }

    @Test
    void deadline_noTimeForTheNextWait_surfacesAtOnce() {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.answer(429, "{}", "Retry-After: 5"))) {
            fail(
                    RateLimitException.class,
                    Mode.BLOCKING,
                    server,
                    api -> api.read("a", null).deadline(Duration.ofSeconds(4)));

            assertThat(server.requests()).hasSize(1);
            assertThat(timing.waits()).isEmpty();
        }
    }

    @Test
    void deadline_duringAnAttempt_endsIt() {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.silence())) {
            RetellTimeoutException failure = fail(
                    RetellTimeoutException.class,
                    Mode.BLOCKING,
                    server,
                    api -> api.dial(CALL).deadline(Duration.ofMillis(700)));

            assertThat(failure).hasMessageContaining("the total deadline of 0.7 s");
        }
    }

    @ParameterizedTest
    @EnumSource
    void dial_sentTwice_throwsWithoutSending(Mode mode) {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.answer(201, "{}"));
                RetellClient client = TestClients.to(server).timing(timing).build()) {
            ApiRequest<Json> request = TestClients.api(client).dial(CALL);
            mode.send(request);

            RetellException failure =
                    catchThrowableOfType(RetellException.class, () -> mode.send(request.header("x-a", "b")));

            assertThat(failure).hasMessageContaining("POST /v2/create-phone-call was sent before");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void read_sentTwice_isSentTwice() {
        try (ScriptedServer server = new ScriptedServer();
                RetellClient client = TestClients.to(server).timing(timing).build()) {
            ApiRequest<Json> request = TestClients.api(client).read("a", null);
            request.send();
            request.send();

            assertThat(server.requests()).hasSize(2);
        }
    }
}
