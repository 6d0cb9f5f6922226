package dev.retell4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retell4j.errors.RetellApiException;
import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.errors.RetellException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorsTest {
    private static <E extends RetellException> E fail(Class<E> type, ScriptedServer.Reply reply) {
        try (ScriptedServer server = new ScriptedServer(reply);
                RetellClient client = TestClients.to(server).maxRetries(0).build()) {
            return catchThrowableOfType(
                    type, () -> TestClients.api(client).read("a", null).send());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, BadRequestException, names the field",
        "401, AuthenticationException, RETELL_API_KEY",
        "402, PaymentRequiredException, payment method",
        "403, PermissionDeniedException, scope",
        "404, NotFoundException, Check the id",
        "409, ConflictException, Read it again",
        "412, PreconditionFailedException, draft",
        "418, RetellApiException, not one that Retell documents",
        "302, RetellApiException, base URL",
        "422, UnprocessableException, Check the id",
        "429, RateLimitException, fewer requests",
        "500, ServerException, Retell's support",
        "503, ServerException, Retell's support",
    })
    void status_anyDocumented_hasItsTypeAndAdvice(int status, String type, String advice) {
        RetellApiException failure = fail(
                RetellApiException.class,
                ScriptedServer.answer(
                        status, "{\"status\":\"error\",\"message\":\"No good\"}", "x-request-id: r-1", "Location: /x"));

        assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
        assertThat(failure)
                .hasMessageStartingWith(
                        "GET /get-agent/a failed with " + status + ": No good (request id r-1, attempt 1). ")
                .hasMessageContaining(advice);
        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.serverMessage()).contains("No good");
        assertThat(failure.requestId()).contains("r-1");
        assertThat(failure.operation().id()).isEqualTo("agentRetrieve");
    }

    @Test
    void body_withoutMessage_isShownRedacted() {
        RetellApiException failure = fail(
                RetellApiException.class,
                ScriptedServer.answer(400, "{\"error\":\"x\",\"api_key\":\"s3cret\"}", "cf-ray: ray-1"));

        assertThat(failure)
                .hasMessageContaining("{\"error\":\"x\",\"api_key\":\"***\"} (request id ray-1")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void body_noJson_isShownShort() {
        RetellApiException failure =
                fail(RetellApiException.class, ScriptedServer.answer(502, "<html>\n bad gateway " + "x".repeat(9_999)));

        assertThat(failure.getMessage())
                .contains("(no JSON) <html> bad gateway xxx")
                .hasSizeLessThan(600);
        assertThat(failure.request().orElseThrow().body().orElseThrow()).hasSizeGreaterThan(9_999);
    }

    @Test
    void message_quotingTheApiKey_isRedacted() {
        RetellApiException failure = fail(
                RetellApiException.class,
                ScriptedServer.answer(401, "{\"message\":\"Invalid key " + TestClients.KEY + "\"}"));

        assertThat(failure.getMessage()).contains("Invalid key ***").doesNotContain(TestClients.KEY);
        assertThat(failure.request().orElseThrow().body().orElseThrow()).doesNotContain(TestClients.KEY);
    }

    @Test
    void answer_noJson_saysWhereButNotWhat() {
        RetellDecodeException failure =
                fail(RetellDecodeException.class, ScriptedServer.answer(200, "{\"a\":s3cret}", "x-request-id: r-1"));

        assertThat(failure)
                .hasMessageContaining("GET /get-agent/a answered 200 with a body that is not a Json, at line 1, column")
                .hasMessageContaining("(request id r-1, attempt 1)")
                .hasMessageNotContaining("s3cret")
                .hasNoCause();
        assertThat(failure.request().orElseThrow().status()).hasValue(200);
    }

    @Test
    void answer_wrongShape_saysWhere() {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.answer(200, "{\"s3cret\":1}"));
                RetellClient client = TestClients.to(server).build()) {
            ApiRequest<List<dev.retell4j.types.Json>> request =
                    TestClients.api(client).voices();

            RetellDecodeException failure = catchThrowableOfType(RetellDecodeException.class, request::send);

            assertThat(failure).hasMessageContaining("not a list of Json").hasMessageNotContaining("s3cret");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "null"})
    void answer_withoutBody_isADecodeFailure(String body) {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.answer(200, body));
                RetellClient client = TestClients.to(server).build()) {
            RetellDecodeException failure = catchThrowableOfType(
                    RetellDecodeException.class,
                    () -> TestClients.api(client).voices().send());

            assertThat(failure).hasMessageContaining("without a body, where a list of Json was expected");
        }
    }
}
