package dev.retell4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.errors.RetellApiException;
import dev.retell4j.errors.RetellConnectionException;
import dev.retell4j.errors.RetellException;
import dev.retell4j.errors.RetellPolicyException;
import dev.retell4j.errors.RetellTimeoutException;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.types.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutwardCallPolicyTest {
    private final ScriptedServer server = new ScriptedServer();
    private final MovingClock clock = new MovingClock();

    private static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void advanceSeconds(long seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @AfterEach
    void close() {
        server.close();
    }

    private RetellClient client(OutwardCallPolicy.Builder policy) {
        return sendingOnce(server, policy).build();
    }

    private RetellClientBuilder sendingOnce(ScriptedServer to, OutwardCallPolicy.Builder policy) {
        return TestClients.to(to).outwardCallPolicy(policy.clock(clock).build()).maxRetries(0);
    }

    private static OutwardCallPolicy.Builder oneCallADay() {
        return OutwardCallPolicy.builder().callsPerDay(1);
    }

    private static Json call(String number) {
        return Json.of(Map.of("from_number", "+14155550100", "to_number", number));
    }

    private static Json batch(String... numbers) {
        return Json.of(Map.of(
                "tasks", Arrays.stream(numbers).map(OutwardCallPolicyTest::call).toList()));
    }

    @Test
    void prefix_notAllowed_isRefusedBeforeTheNetwork() {
        try (RetellClient client = client(OutwardCallPolicy.builder().allowedPrefixes("+49", "+1415"))) {
            ApiRequest<Json> request = TestClients.api(client).dial(call("+442071838750"));

            assertThatThrownBy(request::send)
                    .isInstanceOf(RetellPolicyException.class)
                    .hasMessageContaining("POST /v2/create-phone-call")
                    .hasMessageContaining("+44")
                    .hasMessageContaining("begins with none of +49, +1415")
                    .hasMessageNotContaining("2071838750");
            assertThatThrownBy(() -> request.sendAsync().join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(RetellPolicyException.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void prefix_allowed_passesInAnySpelling() {
        try (RetellClient client = client(OutwardCallPolicy.builder().allowedPrefixes("+1415"))) {
            TestClients.api(client).dial(call("+1 (415) 555-0100")).send();

            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"to_number\":5}",
                "{\"to_number\":\"0014155550100\"}",
                "{\"to_number\":\"sip:+1415@evil.example\"}",
                "[]"
            })
    void raw_numberThatCannotBeJudged_isRefused(String body) {
        try (RetellClient client = client(OutwardCallPolicy.builder().allowedPrefixes("+1415"))) {
            assertThatThrownBy(() -> client.raw()
                            .post("/v2/create-phone-call", Json.parse(body))
                            .send())
                    .isInstanceOf(RetellPolicyException.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2/create-phone-call",
                "/v7/create-phone-call",
                "/create-sms-chat",
                "/v2/create-phone-call?x=1",
                "/v2/Create%2Dphone-call/"
            })
    void raw_anySpellingOfTheEndpoint_isGuarded(String path) {
        try (RetellClient client = client(OutwardCallPolicy.builder().allowedPrefixes("+49"))) {
            assertThatThrownBy(
                            () -> client.raw().post(path, call("+14155550100")).send())
                    .isInstanceOf(RetellPolicyException.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void batch_oneForbiddenTask_isRefusedAsAWhole() {
        try (RetellClient client = client(OutwardCallPolicy.builder().allowedPrefixes("+49"))) {
            assertThatThrownBy(() -> TestClients.api(client)
                            .batch(batch("+4930123456", "+14155550100"))
                            .send())
                    .isInstanceOf(RetellPolicyException.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void perMinute_used_isFreeAgainAfterAMinute() {
        try (RetellClient client = client(OutwardCallPolicy.builder().callsPerMinute(2))) {
            TestApi api = TestClients.api(client);
            api.dial(call("+1")).send();
            clock.advanceSeconds(30);
            api.dial(call("+1")).send();

            ApiRequest<Json> third = api.dial(call("+1"));
            assertThatThrownBy(third::send)
                    .isInstanceOf(RetellPolicyException.class)
                    .hasMessageContaining("1 more call would be over 2 per minute");
            clock.advanceSeconds(31);
            assertThatCode(third::send).doesNotThrowAnyException();
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void perDay_batch_countsEachTask() {
        try (RetellClient client =
                client(OutwardCallPolicy.builder().callsPerMinute(100).callsPerDay(3))) {
            TestApi api = TestClients.api(client);
            api.batch(batch("+1", "+2")).send();
            clock.advanceSeconds(3_600);

            assertThatThrownBy(() -> api.batch(batch("+1", "+2")).send())
                    .hasMessageContaining("2 more calls would be over 3 per day");
            api.dial(call("+1")).send();
            assertThatThrownBy(() -> api.dial(call("+1")).send()).isInstanceOf(RetellPolicyException.class);
        }
    }

    @Test
    void checkPolicy_onlyAsks_sendsAndCountsNothing() {
        try (RetellClient client =
                client(OutwardCallPolicy.builder().allowedPrefixes("+1").callsPerMinute(1))) {
            TestApi api = TestClients.api(client);
            ApiRequest<Json> first = api.dial(call("+1415"));
            for (int i = 0; i < 5; i++) {
                assertThatCode(first::checkPolicy).doesNotThrowAnyException();
            }
            assertThat(server.requests()).isEmpty();
            first.send();

            assertThatThrownBy(() -> api.dial(call("+1415")).checkPolicy())
                    .isInstanceOf(RetellPolicyException.class)
                    .hasMessageContaining("1 more call would be over 1 per minute");
            assertThatThrownBy(() -> api.dial(call("+49")).checkPolicy())
                    .hasMessageContaining("begins with none of +1");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void addOutwardCallPolicy_bothHold() {
        OutwardCallPolicy further =
                OutwardCallPolicy.builder().allowedPrefixes("+1415").build();
        try (RetellClient host = client(OutwardCallPolicy.builder().callsPerMinute(1));
                RetellClient client = host.withOptions(options -> options.addOutwardCallPolicy(further))) {
            TestApi api = TestClients.api(client);
            assertThatThrownBy(() -> api.dial(call("+1416")).send()).hasMessageContaining("+1415");
            api.dial(call("+1415")).send();

            assertThatThrownBy(() -> api.dial(call("+1415")).send()).hasMessageContaining("over 1 per minute");
            assertThatThrownBy(() -> TestClients.api(host).dial(call("+1415")).send())
                    .hasMessageContaining("over 1 per minute");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void addOutwardCallPolicy_secondRefuses_firstHasCountedNothing() {
        OutwardCallPolicy narrow = oneCallADay().clock(clock).build();
        try (RetellClient host = client(OutwardCallPolicy.builder().callsPerMinute(2));
                RetellClient client = host.withOptions(options -> options.addOutwardCallPolicy(narrow))) {
            TestClients.api(client).dial(call("+1")).send();
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(
                                () -> TestClients.api(client).dial(call("+1")).send())
                        .hasMessageContaining("over 1 per day");
            }

            assertThatCode(() -> TestClients.api(host).dial(call("+1")).send()).doesNotThrowAnyException();
        }
    }

    @Test
    void largestBatch_oneTaskMore_isRefused() {
        try (RetellClient client = client(OutwardCallPolicy.builder().largestBatch(2))) {
            TestApi api = TestClients.api(client);
            api.batch(batch("+1", "+2")).send();

            assertThatThrownBy(() -> api.batch(batch("+1", "+2", "+3")).send())
                    .isInstanceOf(RetellPolicyException.class)
                    .hasMessageContaining("a batch of 3 calls is over the largest of 2");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void count_callsThatNoClientSends_areJudgedAndCountedTogether() {
        OutwardCallPolicy policy = OutwardCallPolicy.builder()
                .allowedPrefixes("+1415")
                .callsPerMinute(2)
                .clock(clock)
                .build();

        assertThat(policy.refusal(List.of("+1415", "+1415"))).isEmpty();
        assertThat(policy.refusal(List.of("+49")))
                .hasValueSatisfying(why -> assertThat(why).contains("begins with none of +1415"));
        assertThat(policy.count(List.of("+1415", "+1415"))).isEmpty();
        assertThat(policy.count(List.of("+1415"))).contains("1 more call would be over 2 per minute");
        assertThat(policy.refusal(List.of("+1415"))).isPresent();
        clock.advanceSeconds(61);
        assertThat(policy.count(List.of("+1415"))).isEmpty();
    }

    @Test
    void webCalls_haveNoNumber_countAllTheSame() {
        try (RetellClient client =
                client(OutwardCallPolicy.builder().allowedPrefixes("+49").callsPerDay(2))) {
            Json web = Json.of(Map.of("agent_id", "agent_1"));
            client.raw().post("/v2/create-web-call", web).send();
            TestClients.api(client).dial(call("+4930123456")).send();

            assertThatThrownBy(
                            () -> client.raw().post("/v2/create-web-call", web).checkPolicy())
                    .hasMessageContaining("1 more call would be over 2 per day");
            assertThatThrownBy(
                            () -> client.raw().post("/v2/create-web-call", web).send())
                    .isInstanceOf(RetellPolicyException.class)
                    .hasMessageContaining("1 more call would be over 2 per day");
            assertThatThrownBy(() ->
                            TestClients.api(client).dial(call("+4930123456")).send())
                    .isInstanceOf(RetellPolicyException.class);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 402, 404, 422, 429})
    void refusedByRetell_certainly_countsNothing(int status) {
        try (ScriptedServer refusing =
                        new ScriptedServer(ScriptedServer.answer(status, "{}"), ScriptedServer.answer(201, "{}"));
                RetellClient client =
                        sendingOnce(refusing, oneCallADay().callsPerMinute(1)).build()) {
            TestApi api = TestClients.api(client);
            assertThatThrownBy(() -> api.dial(call("+1")).send()).isInstanceOf(RetellApiException.class);

            assertThatCode(() -> api.dial(call("+1")).sendAsync().join()).doesNotThrowAnyException();
            assertThatThrownBy(() -> api.dial(call("+1")).send()).isInstanceOf(RetellPolicyException.class);
            assertThat(refusing.requests()).hasSize(2);
        }
    }

    static Stream<ScriptedServer.Reply> unknownOutcomes() {
        return Stream.of(
                ScriptedServer.answer(500, "{}"),
                ScriptedServer.answer(408, "{}"),
                ScriptedServer.reset(),
                ScriptedServer.truncated(201),
                ScriptedServer.answer(201, "no JSON"));
    }

    @ParameterizedTest
    @MethodSource("unknownOutcomes")
    void outcomeUnknown_counts(ScriptedServer.Reply reply) {
        try (ScriptedServer doubtful = new ScriptedServer(reply, ScriptedServer.answer(201, "{}"));
                RetellClient client = sendingOnce(doubtful, oneCallADay()).build()) {
            TestApi api = TestClients.api(client);
            assertThatThrownBy(() -> api.dial(call("+1")).send()).isInstanceOf(RetellException.class);

            assertThatThrownBy(() -> api.dial(call("+1")).send())
                    .isInstanceOf(RetellPolicyException.class)
                    .hasMessageContaining("over 1 per day");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void notConnected_nothingLeft_countsNothing(boolean isAsync) {
        OutwardCallPolicy policy = oneCallADay().clock(clock).build();
        try (RetellClient offline = TestClients.to(server)
                        .baseUrl("http://127.0.0.1:1")
                        .outwardCallPolicy(policy)
                        .maxRetries(0)
                        .build();
                RetellClient client =
                        TestClients.to(server).outwardCallPolicy(policy).build()) {
            for (int i = 0; i < 2; i++) {
                ApiRequest<Json> request = TestClients.api(offline).dial(call("+1"));
                assertThatThrownBy(() -> sent(request, isAsync)).isInstanceOf(RetellConnectionException.class);
            }

            assertThatCode(() -> TestClients.api(client).dial(call("+1")).send())
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> TestClients.api(client).dial(call("+1")).send())
                    .isInstanceOf(RetellPolicyException.class);
        }
    }

    private static void sent(ApiRequest<Json> request, boolean isAsync) throws Throwable {
        if (!isAsync) {
            request.send();
            return;
        }
        try {
            request.sendAsync().join();
        } catch (CompletionException e) {
            throw e.getCause();
        }
    }

    @Test
    void noAnswerInTime_counts() {
        try (ScriptedServer silent = new ScriptedServer(ScriptedServer.silence());
                RetellClient client = sendingOnce(silent, oneCallADay())
                        .timeout(Duration.ofSeconds(2))
                        .build()) {
            TestApi api = TestClients.api(client);
            assertThatThrownBy(() -> api.dial(call("+1")).send()).isInstanceOf(RetellTimeoutException.class);

            assertThatThrownBy(() -> api.dial(call("+1")).send()).isInstanceOf(RetellPolicyException.class);
        }
    }

    /** A count that several policies share, as those of several programs do. */
    private static final class SharedCount implements CallCounter {
        private final CallCounter count = new MemoryCallCounter();
        private boolean isBroken;
        private int questions;

        @Override
        public Optional<Limit> take(int calls, Instant at, List<Limit> limits) {
            ask();
            return count.take(calls, at, limits);
        }

        @Override
        public void giveBack(int calls, Instant at) {
            ask();
            count.giveBack(calls, at);
        }

        @Override
        public long used(Duration window, Instant at) {
            ask();
            return count.used(window, at);
        }

        private void ask() {
            questions++;
            if (isBroken) {
                throw new IllegalStateException("the count is gone");
            }
        }
    }

    @Test
    void counter_given_isSharedAndOutlivesThePolicy() {
        SharedCount count = new SharedCount();
        try (RetellClient first =
                        client(OutwardCallPolicy.builder().callsPerDay(2).counter(count));
                RetellClient second =
                        client(OutwardCallPolicy.builder().callsPerDay(2).counter(count))) {
            TestClients.api(first).dial(call("+1")).send();
            TestClients.api(second).dial(call("+1")).send();

            assertThatThrownBy(() -> TestClients.api(first).dial(call("+1")).send())
                    .hasMessageContaining("over 2 per day");
            clock.advanceSeconds(24 * 3_600);
            assertThatCode(() -> TestClients.api(second).dial(call("+1")).send())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void counter_fails_nothingIsSentAndTheReasonIsSaid() {
        SharedCount count = new SharedCount();
        count.isBroken = true;
        try (RetellClient client =
                client(OutwardCallPolicy.builder().callsPerDay(2).counter(count))) {
            ApiRequest<Json> request = TestClients.api(client).dial(call("+1"));
            assertThatThrownBy(request::checkPolicy).isInstanceOf(RetellPolicyException.class);
            assertThatThrownBy(request::send)
                    .isInstanceOf(RetellPolicyException.class)
                    .hasMessageContaining("calls are limited and cannot be counted: the count is gone");
            assertThat(server.requests()).isEmpty();
            count.isBroken = false;

            assertThatCode(request::send).doesNotThrowAnyException();
        }
    }

    @Test
    void counter_withoutLimits_isNotAsked() {
        SharedCount count = new SharedCount();
        try (RetellClient client =
                client(OutwardCallPolicy.builder().largestBatch(2).counter(count))) {
            TestClients.api(client).dial(call("+1")).checkPolicy();
            TestClients.api(client).dial(call("+1")).send();

            assertThat(count.questions).isZero();
        }
    }

    @Test
    void predicate_false_isRefused() {
        try (RetellClient client = client(
                OutwardCallPolicy.builder().onlyIf(call -> call.toNumber().endsWith("1")))) {
            TestClients.api(client).dial(call("+11")).send();

            assertThatThrownBy(() -> TestClients.api(client).dial(call("+12")).send())
                    .isInstanceOf(RetellPolicyException.class)
                    .hasMessageContaining("condition");
        }
    }

    @Test
    void otherOperations_areNotTouched() {
        try (RetellClient client = client(OutwardCallPolicy.builder()
                .allowedPrefixes("+49")
                .callsPerDay(1)
                .onlyIf(call -> false))) {
            TestClients.api(client).read("a", null).send();
            client.raw().post("/create-agent", call("+1")).send();

            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void builder_rulesThatMakeNoSense_areRefused() {
        assertThatThrownBy(() -> OutwardCallPolicy.builder().allowedPrefixes("49"))
                .isInstanceOf(RetellValidationException.class);
        assertThatThrownBy(() -> OutwardCallPolicy.builder().callsPerDay(0))
                .isInstanceOf(RetellValidationException.class)
                .hasMessageContaining("callsPerDay");
        assertThatThrownBy(() -> OutwardCallPolicy.builder().largestBatch(0))
                .hasMessageContaining("largestBatch must be 1 or more, but is 0");
    }
}
