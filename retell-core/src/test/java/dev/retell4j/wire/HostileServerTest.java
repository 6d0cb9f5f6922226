package dev.retell4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.retell4j.ApiResponse;
import dev.retell4j.RetellClient;
import dev.retell4j.RetellClientBuilder;
import dev.retell4j.agents.Agent;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.errors.AuthenticationException;
import dev.retell4j.errors.BadRequestException;
import dev.retell4j.errors.RetellApiException;
import dev.retell4j.errors.RetellConnectionException;
import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.errors.RetellException;
import dev.retell4j.errors.ServerException;
import dev.retell4j.fakes.Mode;
import dev.retell4j.fakes.Reaction;
import dev.retell4j.fakes.RecordedLogs;
import dev.retell4j.fakes.WireServer;
import dev.retell4j.types.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileServerTest {
    private static final String KEY = "key_0123456789abcdef0123";

    private static RetellClientBuilder to(WireServer server) {
        return RetellClient.builder().apiKey(KEY).baseUrl(server.url()).maxRetries(0);
    }

    private static Agent read(Reaction reaction) {
        try (WireServer server = new WireServer(reaction);
                RetellClient retell = to(server).build()) {
            return retell.agents().retrieve("agent_1");
        }
    }

    private static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    @ParameterizedTest
    @EnumSource
    void brokenAnswers_ofAnotherServer_areConnectionFailures(Fault fault) {
        WireMockServer server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        try (RetellClient retell = RetellClient.builder()
                .apiKey(KEY)
                .baseUrl(server.baseUrl())
                .maxRetries(0)
                .build()) {
            server.stubFor(WireMock.any(WireMock.anyUrl())
                    .willReturn(WireMock.aResponse().withFault(fault)));
            PhoneCallCreate call =
                    PhoneCallCreate.builder().fromNumber("+1").toNumber("+2").build();

            for (Mode mode : Mode.values()) {
                RetellConnectionException failure = catchThrowableOfType(
                        RetellConnectionException.class,
                        () -> mode.send(retell.calls().createPhoneCallRequest(call)));
                assertThat(failure.outcomeUnknown()).isTrue();
            }
            server.verify(2, WireMock.postRequestedFor(WireMock.urlEqualTo("/v2/create-phone-call")));
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage\r\n\r\n",
                "HTTP/9.9 two hundred\r\n\r\n",
                "HTTP/1.1 \r\n\r\n",
                "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n{}\r\n0\r\n\r\n"
            })
    void noHttp_isAConnectionFailure(String bytes) {
        assertThatThrownBy(() -> read(Reaction.bytes(bytes)))
                .isInstanceOf(RetellConnectionException.class)
                .hasMessageStartingWith("GET /get-agent/agent_1 failed: ");
    }

    @Test
    void hugeHeader_isAConnectionFailure() {
        String header = "X-Huge: " + "x".repeat(1024 * 1024) + "\r\n";

        assertThatThrownBy(() -> read(Reaction.bytes("HTTP/1.1 200 OK\r\n" + header + "Content-Length: 2\r\n\r\n{}")))
                .isInstanceOf(RetellConnectionException.class);
    }

    @Test
    void errorPage_ofAProxy_isShownShortAndWithoutMarkupLines() {
        String page = "<html>\n  <head><title>502 Bad Gateway</title></head>\n" + "<p>".repeat(500) + "</html>";

        ServerException failure = catchThrowableOfType(
                ServerException.class,
                () -> read(Reaction.bytes("HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\n\r\n" + page)));

        assertThat(failure)
                .hasMessageStartingWith("GET /get-agent/agent_1 failed with 502: (no JSON) <html> <head><title>502 Bad"
                        + " Gateway</title></head>")
                .hasMessageEndingWith(
                        "… (attempt 1). Try again later; give the request id to Retell's support if it goes on.");
        assertThat(failure.getMessage().length()).isLessThan(500);
        assertThat(failure.request().orElseThrow().body()).contains(page);
    }

    @Test
    void errorBody_withoutEnd_isReadToItsLimitOnly() {
        Reaction endless = socket -> {
            OutputStream out = socket.getOutputStream();
            out.write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] piece = "x".repeat(8192).getBytes(StandardCharsets.US_ASCII);
            try {
                while (true) {
                    out.write(piece);
                }
            } catch (IOException e) {
                return false;
            }
        };

        BadRequestException failure = catchThrowableOfType(BadRequestException.class, () -> read(endless));

        assertThat(failure.request().orElseThrow().body().orElseThrow()).hasSize(64 * 1024);
    }

    @Test
    void errorBody_thatBreaksOff_stillGivesTheStatus() {
        assertThatThrownBy(() -> read(
                        Reaction.bytes("HTTP/1.1 400 Bad Request\r\nContent-Length: 1000\r\n\r\n{\"message\":\"half")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("GET /get-agent/agent_1 failed with 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>pl4nted</html>",
                "{\"agent_id\":\"pl4nted",
                "{\"agent_id\":\"pl4nted\"}}",
                "{\"agent_id\":\"a\"} pl4nted",
                "{'agent_id':'pl4nted'}",
                "{\"voice_speed\":NaN,\"x\":\"pl4nted\"}",
                "pl4nted",
                "[\"pl4nted\"]",
                "\"pl4nted\"",
                "17",
                "{\"voice_speed\":\"pl4nted\"}",
                "{\"response_engine\":[],\"voice_speed\":{\"pl4nted\":1}}"
            })
    void successWithAnotherBody_saysWhereButNotWhat(String body) {
        RetellDecodeException failure =
                catchThrowableOfType(RetellDecodeException.class, () -> read(Reaction.bytes(ok(body))));

        assertThat(failure)
                .hasMessageStartingWith("GET /get-agent/agent_1 answered 200 with a body that is not an Agent")
                .hasMessageContaining("(attempt 1)")
                .hasNoCause();
        assertThat(RecordedLogs.text(failure)).doesNotContain("pl4nted");
        assertThat(failure.request().orElseThrow().status()).hasValue(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 204 No Content\r\n\r\n",
                "HTTP/1.1 200 OK\r\n\r\n"
            })
    void successWithoutTheBodyThatIsDue_isADecodeFailure(String answer) {
        assertThatThrownBy(() -> read(Reaction.bytes(answer)))
                .isInstanceOf(RetellDecodeException.class)
                .hasMessageContaining("without a body, where an Agent was expected");
    }

    @Test
    void successNull_isADecodeFailure() {
        assertThatThrownBy(() -> read(Reaction.answer(200, "null"))).isInstanceOf(RetellDecodeException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 204 No Content\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nDELETED",
                "HTTP/1.1 202 Accepted\r\nContent-Type: text/html\r\n\r\n<html>",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"
            })
    void successOfAnOperationWithoutBody_isSuccessWhateverComes(String answer) {
        try (WireServer server = new WireServer(Reaction.bytes(answer));
                RetellClient retell = to(server).build()) {
            ApiResponse<Void> response =
                    retell.agents().deleteRequest("agent_1").sendForResponse();

            assertThat(response.status()).isBetween(200, 299);
            assertThat(response.body()).isNull();
        }
    }

    @Test
    @SuppressWarnings("StringConcatToTextBlock") // line ends are part of what is tested
    void chunkedAnswer_isPutTogether() {
        String answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "5;ext=1\r\n{\"age\r\nA\r\nnt_id\":\"a\"\r\n1\r\n}\r\n0\r\nX-Trailer: 1\r\n\r\n";

        assertThat(read(Reaction.bytes(answer)).agentId()).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json; charset=ISO-8859-1",
                "application/json; charset=no-such-charset",
                "text/html; charset=utf-16",
                "nonsense",
                ""
            })
    void contentTypeOfTheAnswer_doesNotMatter_jsonIsUtf8(String type) {
        String body = "{\"agent_id\":\"é日\"}";
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;

        assertThat(read(Reaction.bytes(answer)).agentId()).isEqualTo("é日");
    }

    @Test
    void errorMessage_inUtf8WithAnotherCharsetDeclared_isReadAsUtf8() {
        String body = "{\"message\":\"né\"}";

        assertThatThrownBy(() -> read(Reaction.bytes("HTTP/1.1 400 Bad Request\r\nContent-Type: application/json;"
                        + " charset=ISO-8859-1\r\n\r\n" + body)))
                .hasMessageContaining("failed with 400: né");
    }

    @Test
    void informationalAnswers_areSkipped() {
        String answer = "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + ok("{\"agent_id\":\"a\"}");

        assertThat(read(Reaction.bytes(answer)).agentId()).isEqualTo("a");
    }

    @Test
    void switchingProtocols_isNoSuccess() {
        try (WireServer server = new WireServer(Reaction.bytes(
                        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n"));
                RetellClient retell = to(server).timeout(Duration.ofSeconds(5)).build()) {
            assertThatThrownBy(() -> retell.agents().retrieve("agent_1")).isInstanceOf(RetellException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 307, 308})
    void redirect_toAnotherHost_isNotFollowedAndLeaksNoKey(int status) {
        try (WireServer elsewhere = new WireServer()) {
            String location = "Location: " + elsewhere.url().replace("127.0.0.1", "localhost") + "/get-agent/agent_1";

            for (Mode mode : Mode.values()) {
                try (WireServer server = new WireServer(Reaction.answer(status, "", location));
                        RetellClient retell = to(server).build()) {
                    RetellApiException failure = catchThrowableOfType(
                            RetellApiException.class,
                            () -> mode.send(retell.agents().retrieveRequest("agent_1")));

                    assertThat(failure.status()).isEqualTo(status);
                    assertThat(failure).hasMessageContaining("Redirects are not followed; check the base URL.");
                }
            }
            assertThat(elsewhere.connections()).isZero();
        }
    }

    @Test
    void redirect_withAnHttpClientThatFollows_isNotFollowedEither() {
        try (WireServer elsewhere = new WireServer();
                WireServer server = new WireServer(
                        Reaction.answer(307, "", "Location: " + elsewhere.url() + "/v2/create-phone-call"));
                RetellClient retell = to(server)
                        .httpClient(
                                new OkHttpClient.Builder().followRedirects(true).build())
                        .build()) {
            assertThatThrownBy(() -> retell.calls().stop("call_1")).isInstanceOf(RetellApiException.class);
            assertThat(elsewhere.connections()).isZero();
        }
    }

    @Test
    void challenge_401_isNotAnsweredWithCredentials() {
        try (WireServer server = new WireServer(
                        Reaction.answer(401, "{\"message\":\"no\"}", "WWW-Authenticate: Basic realm=\"x\""));
                RetellClient retell = to(server).build()) {
            assertThatThrownBy(() -> retell.agents().retrieve("agent_1")).isInstanceOf(AuthenticationException.class);
            assertThat(server.count()).isEqualTo(1);
        }
    }

    @Test
    void compressedAnswer_isRead() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write("{\"agent_id\":\"a\"}".getBytes(StandardCharsets.UTF_8));
        }
        Reaction answer = socket -> {
            OutputStream out = socket.getOutputStream();
            out.write(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + compressed.size() + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(compressed.toByteArray());
            return true;
        };

        assertThat(read(answer).agentId()).isEqualTo("a");
    }

    @Test
    void answerThatClaimsToBeCompressed_isAConnectionFailure() {
        assertThatThrownBy(() -> read(Reaction.bytes(
                        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n{\"agent_id\":\"this is no gzip\"}")))
                .isInstanceOf(RetellConnectionException.class);
    }

    @Test
    void deeplyNestedAnswer_isADecodeFailureInsteadOfAStackOverflow() {
        String body = "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThatThrownBy(() -> read(Reaction.answer(200, body))).isInstanceOf(RetellDecodeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "1e999999999", "-1e999999999"})
    void absurdNumber_endsSoon(String number) {
        Throwable failure =
                catchThrowable(() -> read(Reaction.answer(200, "{\"voice_speed\":" + number + ",\"x\":" + number + "}"))
                        .toString());

        assertThat(failure)
                .satisfiesAnyOf(
                        none -> assertThat(none).isNull(),
                        some -> assertThat(some).isInstanceOf(RetellDecodeException.class));
    }

    @Test
    void byteOrderMark_isSkipped() {
        assertThat(read(Reaction.answer(200, "\ufeff{\"agent_id\":\"a\"}")).agentId())
                .isEqualTo("a");
    }

    @Test
    void sameHeaderOften_andStrangeHeaderBytes_areKept() {
        try (WireServer server = new WireServer(
                        Reaction.bytes("HTTP/1.1 200 OK\r\nX-A: 1\r\nx-a: 2\r\nX-Request-Id: ré q\r\nX-Empty:\r\n"
                                + "Content-Length: 2\r\n\r\n{}"));
                RetellClient retell = to(server).build()) {
            ApiResponse<Json> response = retell.raw().get("/x").sendForResponse();

            assertThat(response.headers().all("X-a")).containsExactly("1", "2");
            assertThat(response.headers().first("x-empty")).contains("");
            assertThat(response.requestId()).isPresent();
        }
    }

    @Test
    void raw_emptyAnswer_isNull() {
        try (WireServer server = new WireServer(Reaction.bytes("HTTP/1.1 204 No Content\r\n\r\n"));
                RetellClient retell = to(server).build()) {
            assertThat(retell.raw().get("/x").send()).isEqualTo(Json.NULL);
        }
    }
}
