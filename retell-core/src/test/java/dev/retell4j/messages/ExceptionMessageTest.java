package dev.retell4j.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retell4j.ApiRequest;
import dev.retell4j.BuilderAccess;
import dev.retell4j.CircuitBreakerOptions;
import dev.retell4j.OutwardCallPolicy;
import dev.retell4j.RetellClient;
import dev.retell4j.RetellClientBuilder;
import dev.retell4j.agents.Agent;
import dev.retell4j.batch.BatchCallCreate;
import dev.retell4j.batch.BatchCallTask;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.chats.SmsChatCreate;
import dev.retell4j.errors.AuthenticationException;
import dev.retell4j.errors.BadRequestException;
import dev.retell4j.errors.ConflictException;
import dev.retell4j.errors.NotFoundException;
import dev.retell4j.errors.PaymentRequiredException;
import dev.retell4j.errors.PermissionDeniedException;
import dev.retell4j.errors.PreconditionFailedException;
import dev.retell4j.errors.RateLimitException;
import dev.retell4j.errors.RetellApiException;
import dev.retell4j.errors.RetellCircuitOpenException;
import dev.retell4j.errors.RetellConnectionException;
import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.errors.RetellException;
import dev.retell4j.errors.RetellInterruptedException;
import dev.retell4j.errors.RetellPolicyException;
import dev.retell4j.errors.RetellTimeoutException;
import dev.retell4j.errors.ServerException;
import dev.retell4j.errors.UnprocessableException;
import dev.retell4j.fakes.InstantTiming;
import dev.retell4j.fakes.Mode;
import dev.retell4j.fakes.Reaction;
import dev.retell4j.fakes.WireServer;
import dev.retell4j.phonenumbers.PhoneNumberCreate;
import dev.retell4j.types.Json;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExceptionMessageTest {
    private static final String KEY = "key_0123456789abcdef0123";
    private static final PhoneCallCreate CALL =
            PhoneCallCreate.builder().fromNumber("+1").toNumber("+2").build();

    private static RetellClientBuilder to(WireServer server) {
        return BuilderAccess.with(new InstantTiming()).apiKey(KEY).baseUrl(server.url());
    }

    private static <E extends RetellException> E failure(
            Class<E> type, Reaction reaction, Function<RetellClient, ApiRequest<?>> request) {
        E first = null;
        for (Mode mode : Mode.values()) {
            try (WireServer server = new WireServer(reaction);
                    RetellClient retell = to(server).build()) {
                E failure = catchThrowableOfType(type, () -> mode.send(request.apply(retell)));
                assertThat(failure).isNotNull();
                if (first != null) {
                    assertThat(withoutPort(failure)).isEqualTo(withoutPort(first));
                }
                first = failure;
            }
        }
        return first;
    }

    private static String withoutPort(RetellException failure) {
        return failure.getMessage().replaceAll("127\\.0\\.0\\.1:[0-9]+", "127.0.0.1");
    }

    static Stream<Arguments> statuses() {
        return Stream.of(
                Arguments.of(
                        400,
                        BadRequestException.class,
                        "Compare the request with the operation's documentation; the server's message usually names the"
                                + " field."),
                Arguments.of(
                        401,
                        AuthenticationException.class,
                        "Check the API key; its environment variable is RETELL_API_KEY."),
                Arguments.of(402, PaymentRequiredException.class, "Add a payment method to the Retell account."),
                Arguments.of(
                        403, PermissionDeniedException.class, "Use an API key whose scope includes this operation."),
                Arguments.of(
                        404,
                        NotFoundException.class,
                        "Check the id, and that the API key belongs to the right workspace."),
                Arguments.of(
                        412,
                        PreconditionFailedException.class,
                        "Read the draft again, apply the change to it, and send that."),
                Arguments.of(
                        422,
                        UnprocessableException.class,
                        "Check the id and the API key's workspace; many lookups answer 422 for an unknown id."),
                Arguments.of(418, RetellApiException.class, "The status is not one that Retell documents."),
                Arguments.of(302, RetellApiException.class, "Redirects are not followed; check the base URL."));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void refusal_saysWhatFailedWithWhatAndWhatToDo(int status, Class<RetellException> type, String advice) {
        RetellException failure = failure(
                type,
                Reaction.answer(status, "{\"status\":\"error\",\"message\":\"it is so\"}", "x-request-id: req_1"),
                retell -> retell.agents().retrieveRequest("a/1"));

        assertThat(failure.getClass()).isEqualTo(type);
        assertThat(failure)
                .hasMessage("GET /get-agent/a%2F1 failed with " + status + ": it is so (request id req_1, attempt 1). "
                        + advice);
        RetellApiException api = (RetellApiException) failure;
        assertThat(api.status()).isEqualTo(status);
        assertThat(api.serverMessage()).contains("it is so");
        assertThat(api.requestId()).contains("req_1");
        assertThat(api.attempts()).isEqualTo(1);
        assertThat(api.operation().id()).isEqualTo("agentRetrieve");
    }

    @Test
    void conflict_afterRepeats() {
        assertThat(failure(
                        ConflictException.class,
                        Reaction.answer(409, "{\"message\":\"changed meanwhile\"}"),
                        retell -> retell.agents().retrieveRequest("a")))
                .hasMessage("GET /get-agent/a failed with 409: changed meanwhile (attempt 3). Read it again, apply the"
                        + " change to what is there now, and send that.");
    }

    @Test
    void rateLimit_withAndWithoutWait() {
        RateLimitException known = failure(
                RateLimitException.class,
                Reaction.answer(429, "{\"message\":\"slow down\"}", "Retry-After: 90", "cf-ray: ray_1"),
                retell -> retell.agents().retrieveRequest("a"));

        assertThat(known)
                .hasMessage("GET /get-agent/a failed with 429: slow down (request id ray_1, attempt 1)."
                        + " Wait 90 s before the next request.");
        assertThat(known.retryAfter()).contains(Duration.ofSeconds(90));
        assertThat(failure(
                        RateLimitException.class,
                        Reaction.answer(429, ""),
                        retell -> retell.agents().retrieveRequest("a")))
                .hasMessage("GET /get-agent/a failed with 429 (attempt 3). Send fewer requests at a time.");
    }

    @Test
    void serverFault_ofAReadingRequest() {
        assertThat(failure(
                        ServerException.class,
                        Reaction.answer(500, "{\"message\":\"oops\"}", "x-request-id: r"),
                        retell -> retell.agents().retrieveRequest("a")))
                .hasMessage("GET /get-agent/a failed with 500: oops (request id r, attempt 3). Try again later; give"
                        + " the request id to Retell's support if it goes on.");
    }

    static Stream<Arguments> doubts() {
        return Stream.of(
                Arguments.of(
                        "POST /v2/create-phone-call",
                        (Function<RetellClient, ApiRequest<?>>)
                                retell -> retell.calls().createPhoneCallRequest(CALL),
                        "list the calls with the same to_number and a start time since then"),
                Arguments.of(
                        "POST /create-batch-call",
                        (Function<RetellClient, ApiRequest<?>>) retell -> retell.batchCalls()
                                .createRequest(BatchCallCreate.builder()
                                        .fromNumber("+1")
                                        .tasks(List.of(BatchCallTask.builder()
                                                .toNumber("+2")
                                                .build()))
                                        .build()),
                        "list the calls to the tasks' numbers with a start time since then"),
                Arguments.of(
                        "POST /create-sms-chat",
                        (Function<RetellClient, ApiRequest<?>>) retell -> retell.chats()
                                .createSmsChatRequest(SmsChatCreate.builder()
                                        .fromNumber("+1")
                                        .toNumber("+2")
                                        .build()),
                        "list the chats with the same number that started since then"),
                Arguments.of(
                        "POST /create-phone-number",
                        (Function<RetellClient, ApiRequest<?>>) retell -> retell.phoneNumbers()
                                .createRequest(PhoneNumberCreate.builder().build()),
                        "list the phone numbers of the account"),
                Arguments.of(
                        "POST /run-sync-job",
                        (Function<RetellClient, ApiRequest<?>>)
                                retell -> retell.crm().runSyncJobRequest(),
                        "look for its effect among the crm"),
                Arguments.of(
                        "POST /v9/new-thing",
                        (Function<RetellClient, ApiRequest<?>>)
                                retell -> retell.raw().post("/v9/new-thing", Json.parse("{}")),
                        "read the state that it would have changed"));
    }

    @ParameterizedTest
    @MethodSource("doubts")
    void unknownOutcome_saysHowToFindOut(
            String what, Function<RetellClient, ApiRequest<?>> request, String howToFindOut) {
        assertThat(failure(ServerException.class, Reaction.answer(500, "{\"message\":\"oops\"}"), request))
                .hasMessage(what + " failed with 500: oops (attempt 1). The outcome is unknown: Retell may have carried"
                        + " the request out. Before sending it again, " + howToFindOut + ".");
    }

    @Test
    void connectionBroken() {
        RetellConnectionException failure = failure(
                RetellConnectionException.class,
                Reaction.close(),
                retell -> retell.calls().createPhoneCallRequest(CALL));

        assertThat(failure.getClass()).isEqualTo(RetellConnectionException.class);
        assertThat(failure.getMessage())
                .startsWith("POST /v2/create-phone-call failed: the connection broke before the answer came: ")
                .endsWith(
                        " (attempt 1). The outcome is unknown: Retell may have carried the request out. Before sending"
                                + " it again, list the calls with the same to_number and a start time since then.");
    }

    @Test
    void answerBrokeOff() {
        assertThat(failure(
                        RetellConnectionException.class,
                        Reaction.bytes("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"),
                        retell -> retell.agents().retrieveRequest("a")))
                .hasMessage("GET /get-agent/a failed: the answer with status 200 broke off: unexpected end of stream"
                        + " (attempt 3).");
    }

    @ParameterizedTest
    @EnumSource
    void connectionRefused(Mode mode) throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            port = socket.getLocalPort();
        }
        try (RetellClient retell = BuilderAccess.with(new InstantTiming())
                .apiKey(KEY)
                .baseUrl("http://127.0.0.1:" + port)
                .build()) {
            RetellConnectionException failure = catchThrowableOfType(
                    RetellConnectionException.class,
                    () -> mode.send(retell.agents().retrieveRequest("a")));

            assertThat(failure)
                    .hasMessage("GET /get-agent/a failed: the connection could not be made: Failed to connect to"
                            + " /127.0.0.1:" + port + " (attempt 3).");
            assertThat(failure.request().orElseThrow().status()).isEmpty();
        }
    }

    @Test
    void timeout() {
        assertThat(failure(
                        RetellTimeoutException.class,
                        Reaction.bytesAndSilence(""),
                        retell -> retell.agents()
                                .retrieveRequest("a")
                                .maxRetries(0)
                                .timeout(Duration.ofMillis(150))))
                .hasMessage("GET /get-agent/a failed: no complete answer within 0.15 s (attempt 1).");
    }

    @Test
    void deadline() {
        assertThat(failure(
                        RetellTimeoutException.class,
                        Reaction.bytesAndSilence(""),
                        retell -> retell.agents()
                                .retrieveRequest("a")
                                .maxRetries(0)
                                .deadline(Duration.ofMillis(150))))
                .hasMessage("GET /get-agent/a failed: no complete answer within the total deadline of 0.15 s"
                        + " (attempt 1).");
    }

    @Test
    void decode() {
        RetellDecodeException failure = failure(
                RetellDecodeException.class,
                Reaction.answer(200, "{\"agent_id\":\"a\",\n \"voice_speed\":\"fast\"}", "x-request-id: r"),
                retell -> retell.agents().retrieveRequest("a"));

        assertThat(failure)
                .hasMessage("GET /get-agent/a answered 200 with a body that is not an Agent, at voice_speed (line 2,"
                        + " column 16) (request id r, attempt 1). The same request through raw() shows what came.");
        assertThat(failure.location()).contains("voice_speed (line 2, column 16)");
    }

    @Test
    void decode_inAList_saysWhichElement() {
        assertThat(failure(
                                RetellDecodeException.class,
                                Reaction.answer(200, "{\"items\":[{},{\"last_modification_timestamp\":[]}]}"),
                                retell -> retell.llms().list().firstRequest())
                        .getMessage())
                .startsWith("GET /v2/list-retell-llms answered 200 with a body that is not a LlmPage, at items[1]");
    }

    @Test
    void decode_empty() {
        assertThat(failure(
                        RetellDecodeException.class,
                        Reaction.answer(200, ""),
                        retell -> retell.voices().listRequest()))
                .hasMessage("GET /list-voices answered 200 without a body, where a list of Voice was expected"
                        + " (attempt 1).");
    }

    @Test
    void decode_missingField_isNamedWhenItIsRead() {
        try (WireServer server = new WireServer();
                RetellClient retell = to(server).build()) {
            Agent agent = retell.agents().retrieve("a");

            assertThat(catchThrowableOfType(RetellDecodeException.class, agent::agentId))
                    .hasMessage("Agent has no agent_id: the JSON left it out");
        }
    }

    @ParameterizedTest
    @EnumSource
    void circuitOpen(Mode mode) {
        try (WireServer server = new WireServer(Reaction.answer(500, "{\"message\":\"down\"}"));
                RetellClient retell = to(server)
                        .circuitBreaker(CircuitBreakerOptions.defaults().window(1, 1))
                        .build()) {
            ServerException failure = catchThrowableOfType(
                    ServerException.class, () -> mode.send(retell.agents().retrieveRequest("a")));
            assertThat(failure.getSuppressed()[0])
                    .isInstanceOf(RetellCircuitOpenException.class)
                    .hasMessage("GET /get-agent/a failed: not sent, because the circuit breaker is open after recent"
                            + " failures (attempt 1).");

            assertThat(catchThrowableOfType(
                            RetellCircuitOpenException.class,
                            () -> mode.send(retell.agents().retrieveRequest("a"))))
                    .hasMessage("GET /get-agent/a failed: not sent, because the circuit breaker is open after recent"
                            + " failures.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void policy(Mode mode) {
        OutwardCallPolicy policy =
                OutwardCallPolicy.builder().allowedPrefixes("+49", "+1415").build();
        try (WireServer server = new WireServer();
                RetellClient retell = to(server).outwardCallPolicy(policy).build()) {
            assertThat(catchThrowableOfType(
                            RetellPolicyException.class,
                            () -> mode.send(retell.calls()
                                    .createPhoneCallRequest(PhoneCallCreate.builder()
                                            .fromNumber("+1")
                                            .toNumber("+882123456789")
                                            .build()))))
                    .hasMessage("POST /v2/create-phone-call failed: not sent, because the number +882…89 begins with"
                            + " none of +49, +1415.");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void interrupted() {
        try (WireServer server = new WireServer();
                RetellClient retell = to(server).build()) {
            Thread.currentThread().interrupt();
            RetellInterruptedException failure = catchThrowableOfType(
                    RetellInterruptedException.class, () -> retell.agents().retrieve("a"));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure).hasMessage("GET /get-agent/a failed: the waiting thread was interrupted.");
            assertThat(server.connections()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void closedClient(Mode mode) {
        try (WireServer server = new WireServer()) {
            RetellClient retell = to(server).build();
            retell.close();

            RetellInterruptedException failure = catchThrowableOfType(
                    RetellInterruptedException.class,
                    () -> mode.send(retell.agents().retrieveRequest("a")));

            assertThat(failure).hasMessage("GET /get-agent/a failed: the client was closed.");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void decode_ofWhatWasAccepted_warnsInsteadOfSendingAgain() {
        assertThat(failure(
                        RetellDecodeException.class,
                        Reaction.answer(201, "[]"),
                        retell -> retell.phoneNumbers()
                                .createRequest(PhoneNumberCreate.builder()
                                        .areaCode(415)
                                        .build())))
                .hasMessage("POST /create-phone-number answered 201 with a body that is not a PhoneNumber, at line 1,"
                        + " column 1 (attempt 1). Retell accepted the request; do not send it again before looking.");
    }
}
