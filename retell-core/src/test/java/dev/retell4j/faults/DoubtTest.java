package dev.retell4j.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retell4j.ApiRequest;
import dev.retell4j.ApiResponse;
import dev.retell4j.BuilderAccess;
import dev.retell4j.RetellClient;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.errors.NotFoundException;
import dev.retell4j.errors.RateLimitException;
import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.errors.RetellException;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.errors.ServerException;
import dev.retell4j.errors.UnprocessableException;
import dev.retell4j.fakes.InstantTiming;
import dev.retell4j.fakes.Mode;
import dev.retell4j.fakes.Reaction;
import dev.retell4j.fakes.WireServer;
import dev.retell4j.knowledge.KnowledgeBaseCreate;
import dev.retell4j.types.Json;
import dev.retell4j.types.Upload;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What follows from not knowing whether a request did its work. */
class DoubtTest {
    private final InstantTiming timing = new InstantTiming();

    private RetellClient client(WireServer server) {
        return BuilderAccess.with(timing)
                .apiKey("key_0123456789abcdef0123")
                .baseUrl(server.url())
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void delete_unknownIdAfterReset_isSuccess(Mode mode) {
        try (WireServer server = new WireServer(Reaction.bytesAndReset(""), Reaction.answer(404, "{}"));
                RetellClient retell = client(server)) {
            ApiResponse<?> response = mode.send(Target.DELETE_AGENT.request(retell));

            assertThat(response.status()).isEqualTo(404);
            assertThat(response.attempts()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void delete_unprocessableAfterServerFault_isSuccess(Mode mode) {
        try (WireServer server = new WireServer(Reaction.answer(500, "{}"), Reaction.answer(422, "{}"));
                RetellClient retell = client(server)) {
            assertThat(mode.send(Target.DELETE_AGENT.request(retell)).status()).isEqualTo(422);
        }
    }

    @ParameterizedTest
    @EnumSource
    void delete_unknownIdAfterRefusal_isFailure(Mode mode) {
        try (WireServer server = new WireServer(Reaction.answer(429, "{}"), Reaction.answer(404, "{}"));
                RetellClient retell = client(server)) {
            assertThatThrownBy(() -> mode.send(Target.DELETE_AGENT.request(retell)))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void delete_unknownIdAtOnce_isFailure(Mode mode) {
        try (WireServer server = new WireServer(Reaction.answer(422, "{}"));
                RetellClient retell = client(server)) {
            assertThatThrownBy(() -> mode.send(Target.DELETE_AGENT.request(retell)))
                    .isInstanceOf(UnprocessableException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void read_unknownIdAfterReset_isFailure(Mode mode) {
        try (WireServer server = new WireServer(Reaction.bytesAndReset(""), Reaction.answer(404, "{}"));
                RetellClient retell = client(server)) {
            assertThatThrownBy(() -> mode.send(Target.GET_CALL.request(retell))).isInstanceOf(NotFoundException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void stop_unknownIdAfterReset_isFailure(Mode mode) {
        try (WireServer server = new WireServer(Reaction.bytesAndReset(""), Reaction.answer(422, "{}"));
                RetellClient retell = client(server)) {
            assertThatThrownBy(() -> mode.send(Target.STOP_CALL.request(retell)))
                    .isInstanceOf(UnprocessableException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Target.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"GET_CALL", "UPDATE_AGENT", "DELETE_AGENT", "STOP_CALL"})
    void unsafeRequest_sentAgain_isRefusedWithoutTouchingTheNetwork(Target target) {
        try (WireServer server = new WireServer();
                RetellClient retell = client(server)) {
            ApiRequest<?> request = target.request(retell);
            request.send();

            for (Mode mode : Mode.values()) {
                assertThatThrownBy(() -> mode.send(request))
                        .isInstanceOf(RetellException.class)
                        .hasMessageContaining("was sent before")
                        .hasMessageContaining("make a new request");
            }
            assertThatThrownBy(() -> request.maxRetries(0).send()).hasMessageContaining("was sent before");
            assertThatThrownBy(() -> request.header("x-a", "b").send()).hasMessageContaining("was sent before");
            assertThat(server.count()).isEqualTo(1);
        }
    }

    /** Also an interceptor of the caller's own must not make OkHttp send the body of such a request twice. */
    @ParameterizedTest
    @EnumSource
    void body_ofUnsafeRequestsOnly_canBeSentOnce(Target target) {
        AtomicReference<RequestBody> body = new AtomicReference<>();
        OkHttpClient http = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    body.set(chain.request().body());
                    return chain.proceed(chain.request());
                })
                .build();
        try (WireServer server = new WireServer();
                RetellClient retell = BuilderAccess.with(timing)
                        .apiKey("key_0123456789abcdef0123")
                        .baseUrl(server.url())
                        .httpClient(http)
                        .build()) {
            target.request(retell).send();

            assertThat(body.get() != null && body.get().isOneShot()).isEqualTo(target.unsafe());
        }
    }

    @ParameterizedTest
    @EnumSource
    void unsafeRequest_sentAgainAfterDoubt_isRefused(Mode mode) {
        try (WireServer server = new WireServer(Reaction.answer(500, "{}"));
                RetellClient retell = client(server)) {
            ApiRequest<?> request = Target.CREATE_PHONE_CALL.request(retell);
            assertThatThrownBy(() -> mode.send(request)).isInstanceOf(ServerException.class);

            assertThatThrownBy(() -> mode.send(request)).hasMessageContaining("was sent before");
            assertThat(server.count()).isEqualTo(1);
        }
    }

    @Test
    void repeatableRequests_areSentAsOftenAsAsked() {
        try (WireServer server = new WireServer();
                RetellClient retell = client(server)) {
            ApiRequest<?> request = Target.UPDATE_AGENT.request(retell);
            request.send();
            request.send();

            assertThat(server.count()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rawPost_toUnknownPath_isUnsafeUntilDeclaredRepeatable(Mode mode) {
        try (WireServer server = new WireServer(Reaction.answer(500, "{}"));
                RetellClient retell = client(server)) {
            ServerException failure = catchThrowableOfType(
                    ServerException.class, () -> mode.send(retell.raw().post("/v9/new-thing", Json.parse("{}"))));
            assertThat(failure.outcomeUnknown()).isTrue();
            assertThat(server.count()).isEqualTo(1);

            ServerException repeated = catchThrowableOfType(
                    ServerException.class,
                    () -> mode.send(
                            retell.raw().post("/v9/new-thing", Json.parse("{}")).repeatable()));
            assertThat(repeated.outcomeUnknown()).isFalse();
            assertThat(server.count()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rawPost_toKnownUnsafePath_staysUnsafe(Mode mode) {
        try (WireServer server = new WireServer(Reaction.bytesAndReset(""));
                RetellClient retell = client(server)) {
            ApiRequest<Json> dial = retell.raw().post("/v2/create-phone-call", Json.parse("{}"));

            assertThatThrownBy(dial::repeatable).isInstanceOf(RetellValidationException.class);
            assertThatThrownBy(() -> mode.send(dial))
                    .isInstanceOfSatisfying(
                            RetellException.class,
                            e -> assertThat(e.outcomeUnknown()).isTrue());
            assertThat(server.count()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void upload_ofConsumedStream_isNeverRepeated(Mode mode) {
        try (WireServer server = new WireServer(Reaction.answer(429, "{}"), Reaction.answer(201, "{}"));
                RetellClient retell = client(server)) {
            byte[] content = "once".getBytes(StandardCharsets.UTF_8);
            KnowledgeBaseCreate create = KnowledgeBaseCreate.builder()
                    .knowledgeBaseName("kb")
                    .knowledgeBaseFiles(List.of(Upload.of("a.txt", content.length, new ByteArrayInputStream(content))))
                    .build();

            assertThatThrownBy(() -> mode.send(retell.knowledgeBases().createRequest(create)))
                    .isInstanceOf(RateLimitException.class);
            assertThat(server.count()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void upload_ofBytes_isRepeatedAfterRefusal(Mode mode) {
        try (WireServer server = new WireServer(Reaction.answer(429, "{}"), Reaction.answer(201, "{}"));
                RetellClient retell = client(server)) {
            KnowledgeBaseCreate create = KnowledgeBaseCreate.builder()
                    .knowledgeBaseName("kb")
                    .knowledgeBaseFiles(List.of(Upload.of("a.txt", "twice".getBytes(StandardCharsets.UTF_8))))
                    .build();

            mode.send(retell.knowledgeBases().createRequest(create));

            assertThat(server.arrivals())
                    .hasSize(2)
                    .allMatch(arrival -> arrival.text().contains("twice"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void dial_acceptedWithUnusableBody_isKnownToBeInDoubt(Mode mode) {
        for (String body : List.of("<html>", "null", "", "{\"call_id\":")) {
            try (WireServer server = new WireServer(Reaction.answer(201, body));
                    RetellClient retell = client(server)) {
                RetellDecodeException failure = catchThrowableOfType(
                        RetellDecodeException.class,
                        () -> mode.send(retell.calls()
                                .createPhoneCallRequest(PhoneCallCreate.builder()
                                        .fromNumber("+14155550100")
                                        .toNumber("+14155550101")
                                        .build())));

                assertThat(failure.outcomeUnknown()).as(body).isTrue();
                assertThat(failure)
                        .hasMessageEndingWith("Retell accepted the request; do not send it again before looking.")
                        .hasMessageNotContaining("raw()");
                assertThat(server.count()).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void read_answeredWithUnusableBody_isInNoDoubt(Mode mode) {
        try (WireServer server = new WireServer(Reaction.answer(200, "<html>"));
                RetellClient retell = client(server)) {
            RetellDecodeException failure =
                    catchThrowableOfType(RetellDecodeException.class, () -> mode.send(Target.GET_CALL.request(retell)));

            assertThat(failure.outcomeUnknown()).isFalse();
            assertThat(failure).hasMessageEndingWith("The same request through raw() shows what came.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void interceptorOfTheCaller_proceedingTwice_unsafeRequestArrivesOnce(Mode mode) {
        OkHttpClient twice = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    chain.proceed(chain.request()).close();
                    return chain.proceed(chain.request());
                })
                .build();
        for (Target target : Target.values()) {
            try (WireServer server = new WireServer(Reaction.answer(500, "{}"), Reaction.answer(200, "{}"));
                    RetellClient retell = BuilderAccess.with(timing)
                            .apiKey("key_0123456789abcdef0123")
                            .baseUrl(server.url())
                            .httpClient(twice)
                            .build()) {
                if (target.unsafe()) {
                    RetellException failure =
                            catchThrowableOfType(RetellException.class, () -> mode.send(target.request(retell)));
                    assertThat(failure)
                            .hasMessageContaining("a request that must not be repeated was about to leave again");
                    assertThat(failure.outcomeUnknown()).isTrue();
                    assertThat(server.count()).as(target.title).isEqualTo(1);
                } else {
                    mode.send(target.request(retell));
                    assertThat(server.count()).as(target.title).isEqualTo(2);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void rawDelete_unknownIdAfterReset_isSuccessWithoutContent(Mode mode) {
        try (WireServer server = new WireServer(
                        Reaction.bytesAndReset(""), Reaction.answer(404, "{\"message\":\"not found\"}"));
                RetellClient retell = client(server)) {
            ApiResponse<Json> response = mode.send(retell.raw().delete("/delete-agent/a"));

            assertThat(response.body()).isEqualTo(Json.NULL);
            assertThat(response.attempts()).isEqualTo(2);
        }
    }
}
