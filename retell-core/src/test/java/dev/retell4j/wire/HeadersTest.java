package dev.retell4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.BuilderAccess;
import dev.retell4j.RetellClient;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.fakes.WireServer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeadersTest {
    private static final String KEY = "key_0123456789abcdef0123";

    private final WireServer server = new WireServer();

    @AfterEach
    void close() {
        server.close();
    }

    private String userAgent() {
        return server.arrival().header("User-Agent");
    }

    @Test
    void get_sendsTheseHeadersAndNoOthers() {
        try (RetellClient retell =
                RetellClient.builder().apiKey(KEY).baseUrl(server.url()).build()) {
            retell.calls().retrieve("call_1");
        }

        assertThat(userAgent()).matches("retell4j/[0-9][^ ]* \\(java [^ ]+\\)");
        assertThat(server.arrival().headers())
                .containsExactlyInAnyOrder(
                        "User-Agent: " + userAgent(),
                        "Accept: application/json",
                        "Authorization: Bearer " + KEY,
                        "Host: 127.0.0.1:" + server.port(),
                        "Connection: Keep-Alive",
                        "Accept-Encoding: gzip");
    }

    @Test
    void post_sendsTypeAndLengthOfTheBodyAsWell() {
        try (RetellClient retell =
                RetellClient.builder().apiKey(KEY).baseUrl(server.url()).build()) {
            retell.calls()
                    .createPhoneCall(PhoneCallCreate.builder()
                            .fromNumber("+1")
                            .toNumber("+2")
                            .metadata(Map.of("näme", "é"))
                            .build());
        }

        int length = server.arrival().body().length;
        assertThat(server.arrival().headers())
                .containsExactlyInAnyOrder(
                        "User-Agent: " + userAgent(),
                        "Accept: application/json",
                        "Authorization: Bearer " + KEY,
                        "Content-Type: application/json",
                        "Content-Length: " + length,
                        "Host: 127.0.0.1:" + server.port(),
                        "Connection: Keep-Alive",
                        "Accept-Encoding: gzip");
    }

    @Test
    void post_withoutBody_saysThatItHasNone() {
        try (RetellClient retell =
                RetellClient.builder().apiKey(KEY).baseUrl(server.url()).build()) {
            retell.calls().stop("call_1");
        }

        assertThat(server.arrival().header("Content-Length")).isEqualTo("0");
        assertThat(server.arrival().header("Content-Type")).isNull();
    }

    @Test
    void ownHeaders_replaceThoseOfTheSameName_requestBeforeClientBeforeEnvironment() {
        Map<String, String> environment = Map.of(
                "RETELL_API_KEY",
                " " + KEY + "\n",
                "RETELL_BASE_URL",
                server.url(),
                "RETELL_CUSTOM_HEADERS",
                "X-Env: e : f\n\nx-both: environment\nUser-Agent:  mine/1 \n");
        try (RetellClient retell =
                BuilderAccess.with(environment).header("X-Both", "client").build()) {
            retell.calls()
                    .retrieveRequest("call_1")
                    .header("x-BOTH", "request")
                    .header("x-trace", "7")
                    .send();
        }

        assertThat(server.arrival().headers())
                .contains("X-Env: e : f", "x-BOTH: request", "x-trace: 7", "User-Agent: mine/1")
                .contains("Authorization: Bearer " + KEY)
                .noneMatch(line -> line.contains("environment") || line.contains("client"));
    }

    @Test
    void authorization_replacedByTheCaller_isSentInsteadOfTheKey() {
        try (RetellClient retell =
                RetellClient.builder().apiKey(KEY).baseUrl(server.url()).build()) {
            retell.calls()
                    .retrieveRequest("call_1")
                    .header("authorization", "Bearer other")
                    .send();
        }

        assertThat(server.arrival().header("Authorization")).isEqualTo("Bearer other");
        assertThat(server.arrival().headers()).noneMatch(line -> line.contains(KEY));
    }

    @Test
    void header_withLineBreak_isRefusedWithoutItsValue() {
        try (RetellClient retell =
                RetellClient.builder().apiKey(KEY).baseUrl(server.url()).build()) {
            assertThatThrownBy(() -> retell.calls().retrieveRequest("c").header("x-a", "b\r\nX-Evil: secret"))
                    .isInstanceOf(RetellValidationException.class)
                    .hasMessage("The value of header x-a must be printable ASCII");
            assertThatThrownBy(() -> retell.calls().retrieveRequest("c").header("x-a\n", "b"))
                    .isInstanceOf(RetellValidationException.class);
            assertThatThrownBy(() -> RetellClient.builder().header("x-a", "ü"))
                    .isInstanceOf(RetellValidationException.class);
            assertThatThrownBy(() -> RetellClient.builder().apiKey("key\nX-Evil: 1"))
                    .isInstanceOf(RetellValidationException.class)
                    .hasMessageNotContaining("Evil");
        }
        assertThat(server.connections()).isZero();
    }
}
