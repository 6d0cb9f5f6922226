package dev.retell4j.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.mcp.workspaces.Caller;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ANNA = AccessToken.newSecret();
    private static final String BERT = AccessToken.newSecret();

    private final TestTools tools = new TestTools();

    @AfterEach
    void close() {
        tools.close();
    }

    private static Authentication annaAndBert() {
        return Authentication.tokens(List.of(
                AccessToken.of(AccessToken.hashOf(ANNA), Caller.of("anna")),
                AccessToken.of(AccessToken.hashOf(BERT), Caller.of("bert"))));
    }

    @Test
    void session_ofAnotherCaller_isNotFoundAndStays() throws Exception {
        try (Mounted mounted = Mounted.with(tools, builder -> builder.authentication(annaAndBert()))) {
            Client anna = mounted.client("Authorization", "Bearer " + ANNA);
            Client thief = anna.as("Authorization", "Bearer " + BERT);
            Client nobody = anna.as();

            Client.error(thief.post(Client.call(1, "whoami", "{}")), 404);
            Client.error(thief.send(thief.request().GET()), 404);
            Client.error(thief.send(thief.request().DELETE()), 404);
            Client.error(nobody.post(Client.call(1, "whoami", "{}")), 401);
            Client.error(nobody.send(nobody.request().DELETE()), 401);

            assertThat(anna.text("whoami", "{}")).startsWith("anna in ");
        }
    }

    @Test
    void cancellation_byAnotherCaller_changesNothing() throws Exception {
        try (Mounted mounted = Mounted.with(tools, builder -> builder.authentication(annaAndBert()))) {
            Client anna = mounted.client("Authorization", "Bearer " + ANNA);
            CompletableFuture<HttpResponse<String>> answer = anna.posting(Client.call(5, "hold", "{}"));
            await().atMost(PATIENCE).until(() -> tools.waiting.get() == 1);

            Client.error(anna.as("Authorization", "Bearer " + BERT).post(cancelled("5")), 404);
            Client bert = mounted.client("Authorization", "Bearer " + BERT);
            assertThat(bert.post(cancelled("5")).statusCode()).isEqualTo(202);

            assertThat(tools.cancelled).hasValue(0);
            tools.release.complete(ToolResult.text("let go"));
            assertThat(answer.get(30, TimeUnit.SECONDS).body()).contains("let go");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "\"five\""})
    void cancellation_ofARequest_reachesTheToolAndSilencesTheAnswer(String id) throws Exception {
        try (Mounted mounted = Mounted.with(tools, builder -> builder)) {
            Client client = mounted.client();
            CompletableFuture<HttpResponse<String>> answer =
                    client.posting(Client.call("5", "hold", "{}").replace("\"id\":\"5\"", "\"id\":" + id));
            await().atMost(PATIENCE).until(() -> tools.waiting.get() == 1);

            assertThat(client.post(cancelled("6")).statusCode()).isEqualTo(202);
            assertThat(client.post(cancelled("{}")).statusCode()).isEqualTo(202);
            assertThat(tools.cancelled).hasValue(0);
            assertThat(client.post(cancelled(id)).statusCode()).isEqualTo(202);

            HttpResponse<String> silent = answer.get(30, TimeUnit.SECONDS);
            assertThat(tools.cancelled).hasValue(1);
            assertThat(silent.statusCode()).isEqualTo(200);
            assertThat(silent.body()).doesNotContain("jsonrpc");
            assertThat(client.text("echo", "{\"text\":\"goes on\"}")).isEqualTo("goes on");
        }
    }

    @Test
    void cancellation_whileAPersonThinks_withdrawsTheQuestionAndRunsNothing() throws Exception {
        try (Mounted mounted = Mounted.with(tools, builder -> builder)) {
            Client client = mounted.client();
            try (Stream<String> lines = client.streaming(Client.call(5, "pay", "{}"))) {
                Iterator<JsonNode> messages = Client.messages(lines).iterator();
                JsonNode question = messages.next();
                assertThat(question.get("method").asText()).isEqualTo("elicitation/create");

                assertThat(client.post(cancelled("5")).statusCode()).isEqualTo(202);

                JsonNode withdrawal = messages.next();
                assertThat(withdrawal.get("method").asText()).isEqualTo("notifications/cancelled");
                assertThat(withdrawal.at("/params/requestId")).isEqualTo(question.get("id"));
                assertThat(withdrawal.at("/params/reason").asText()).isEqualTo("The call was cancelled");
                assertThat(messages.hasNext()).isFalse();
                assertThat(client.post(yes(question)).statusCode()).isEqualTo(202);
            }
            assertThat(client.text("echo", "{\"text\":\"goes on\"}")).isEqualTo("goes on");
            assertThat(tools.paid).hasValue(0);
        }
    }

    @Test
    void question_thatIsAnswered_isNotWithdrawn() throws Exception {
        try (Mounted mounted = Mounted.with(tools, builder -> builder)) {
            Client client = mounted.client();
            try (Stream<String> lines = client.streaming(Client.call(5, "pay", "{}"))) {
                Iterator<JsonNode> messages = Client.messages(lines).iterator();

                assertThat(client.post(yes(messages.next())).statusCode()).isEqualTo(202);
                assertThat(client.post(cancelled("5")).statusCode()).isEqualTo(202);

                // The answer, or nothing when the cancellation was faster
                messages.forEachRemaining(
                        message -> assertThat(message.get("id").asInt()).isEqualTo(5));
            }
        }
    }

    @Test
    void delete_ofASessionWhileAPersonThinks_withdrawsTheQuestion() throws Exception {
        try (Mounted mounted = Mounted.with(tools, builder -> builder)) {
            Client client = mounted.client();
            try (Stream<String> lines = client.streaming(Client.call(5, "pay", "{}"))) {
                Iterator<JsonNode> messages = Client.messages(lines).iterator();
                JsonNode question = messages.next();

                assertThat(client.send(client.request().DELETE()).statusCode()).isEqualTo(204);

                assertThat(messages.next().at("/params/requestId")).isEqualTo(question.get("id"));
                assertThat(messages.hasNext()).isFalse();
            }
            assertThat(tools.paid).hasValue(0);
        }
    }

    private static String yes(JsonNode question) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + question.get("id")
                + ",\"result\":{\"action\":\"accept\",\"content\":{\"confirm\":true}}}";
    }

    private static String cancelled(String id) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":" + id + "}}";
    }

    @Test
    void session_ofANamedInstance_tellsTheName() throws Exception {
        try (Mounted mounted = Mounted.with(tools, builder -> builder.instanceName("a.1"))) {
            Client client = mounted.client();

            assertThat(client.session).matches("a\\.1-[0-9a-f-]{36}");
            assertThat(client.text("echo", "{\"text\":\"hi\"}")).isEqualTo("hi");
            assertThat(client.send(client.request().DELETE()).statusCode()).isEqualTo(204);
        }
    }

    @Test
    void requests_withAnIdUnderWay_areRefused() throws Exception {
        try (Mounted mounted = Mounted.with(tools, builder -> builder)) {
            Client client = mounted.client();
            CompletableFuture<HttpResponse<String>> first = client.posting(Client.call(5, "hold", "{}"));
            await().atMost(PATIENCE).until(() -> tools.waiting.get() == 1);

            JsonNode error = Client.error(client.post(Client.call(5, "echo", "{}")), 400);

            assertThat(error.at("/id").asInt()).isEqualTo(5);
            tools.release.complete(ToolResult.text("let go"));
            assertThat(first.get(30, TimeUnit.SECONDS).body()).contains("let go");
            assertThat(client.post(Client.call(5, "echo", "{}")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void requests_withTheSameIdOneAfterTheOther_areAllTaken() throws Exception {
        try (Mounted mounted = Mounted.with(tools, builder -> builder)) {
            Client client = mounted.client();

            for (int i = 0; i < 200; i++) {
                HttpResponse<String> answer = client.post(Client.call(5, "echo", "{\"text\":\"hi\"}"));
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            }
        }
    }

    @Test
    void delete_ofASession_endsItAndWhatItRuns() throws Exception {
        try (Mounted mounted = Mounted.with(tools, builder -> builder)) {
            Client client = mounted.client();
            CompletableFuture<HttpResponse<String>> running = client.posting(Client.call(5, "hold", "{}"));
            await().atMost(PATIENCE).until(() -> tools.waiting.get() == 1);

            assertThat(client.send(client.request().DELETE()).statusCode()).isEqualTo(204);

            assertThat(running.get(30, TimeUnit.SECONDS).body()).doesNotContain("jsonrpc");
            assertThat(tools.cancelled).hasValue(1);
            Client.error(client.post(Client.call(6, "echo", "{}")), 404);
            Client.error(client.send(client.request().DELETE()), 404);
        }
    }

    @Test
    void sessions_thatNobodyUses_endAndOthersStay() throws Exception {
        AtomicLong now = new AtomicLong();
        try (Mounted mounted = Mounted.with(
                tools,
                builder -> builder.sessionIdleTime(Duration.ofMinutes(30)).beat(Duration.ofHours(1), now::get))) {
            Client idle = mounted.client();
            Client listening = mounted.client();
            Client used = mounted.client();
            Stream<String> lines = listening.lines(listening.request().GET());
            try (lines) {
                now.addAndGet(Duration.ofMinutes(20).toNanos());
                assertThat(used.text("echo", "{\"text\":\"hi\"}")).isEqualTo("hi");
                now.addAndGet(Duration.ofMinutes(11).toNanos());

                mounted.http.beat();

                Client.error(idle.post(Client.call(1, "echo", "{}")), 404);
                assertThat(used.text("echo", "{\"text\":\"hi\"}")).isEqualTo("hi");
                assertThat(listening.text("echo", "{\"text\":\"hi\"}")).isEqualTo("hi");
            }
        }
    }

    @Test
    void sessions_aboveTheLimit_takeThePlaceOfTheGreediestCallersOldest() throws Exception {
        try (Mounted mounted =
                Mounted.with(tools, builder -> builder.mostSessions(3).authentication(annaAndBert()))) {
            Client anna = mounted.client("Authorization", "Bearer " + ANNA);
            Client first = mounted.client("Authorization", "Bearer " + BERT);
            Client second = mounted.client("Authorization", "Bearer " + BERT);

            Client third = mounted.client("Authorization", "Bearer " + BERT);

            Client.error(first.post(Client.call(1, "whoami", "{}")), 404);
            assertThat(anna.text("whoami", "{}")).startsWith("anna");
            assertThat(second.text("whoami", "{}")).startsWith("bert");
            assertThat(third.text("whoami", "{}")).startsWith("bert");
        }
    }

    @Test
    void clients_64inParallel_loseNothing() throws Exception {
        int clients = 64;
        int calls = 20;
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try (Mounted mounted = Mounted.with(tools, builder -> builder)) {
            List<Future<List<String>>> answers = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                String mine = "client-" + i;
                answers.add(threads.submit(() -> {
                    Client client = mounted.client();
                    List<String> texts = new ArrayList<>();
                    for (int call = 0; call < calls; call++) {
                        texts.add(client.text("echo", "{\"text\":\"" + mine + "/" + call + "\"}"));
                    }
                    return texts;
                }));
            }

            for (int i = 0; i < clients; i++) {
                List<String> texts = answers.get(i).get(5, TimeUnit.MINUTES);
                assertThat(texts).hasSize(calls);
                for (int call = 0; call < calls; call++) {
                    assertThat(texts.get(call)).isEqualTo("client-" + i + "/" + call);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** The SDK's own servlet keeps a thread of the container for each of them. */
    @Test
    void waitingCalls_manyMoreThanTheContainerHasThreads_keepNobodyOut() throws Exception {
        int many = Mounted.FREE_THREADS * 8;
        try (Mounted mounted = Mounted.with(tools, builder -> builder)) {
            Client client = mounted.client();
            List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                waiting.add(client.posting(Client.call("w" + i, "hold", "{}")));
            }
            await().atMost(PATIENCE).until(() -> tools.waiting.get() == many);

            assertThat(mounted.client().text("echo", "{\"text\":\"hi\"}")).isEqualTo("hi");

            tools.release.complete(ToolResult.text("let go"));
            for (CompletableFuture<HttpResponse<String>> each : waiting) {
                assertThat(each.get(30, TimeUnit.SECONDS).body()).contains("let go");
            }
        }
    }

    @Test
    void drain_withWorkUnderWay_letsItFinishAndTakesNoMore() throws Exception {
        try (Mounted mounted = Mounted.with(tools, builder -> builder)) {
            Client client = mounted.client();
            CompletableFuture<HttpResponse<String>> running = client.posting(Client.call(5, "hold", "{}"));
            await().atMost(PATIENCE).until(() -> tools.waiting.get() == 1);

            assertThat(mounted.http.drain(Duration.ZERO)).isFalse();
            Client.error(client.post(Client.call(6, "echo", "{}")), 503);
            Client.error(mounted.stranger().post(Client.initialize()), 503);
            tools.release.complete(ToolResult.text("let go"));

            assertThat(mounted.http.drain(PATIENCE)).isTrue();
            assertThat(running.get(30, TimeUnit.SECONDS).body()).contains("let go");
        }
    }

    @Test
    void subscription_toWhatTheCallerMayNotRead_isRefusedLikeReadingIt() throws Exception {
        try (Mounted mounted = Mounted.with(tools, builder -> builder)) {
            Client agents = mounted.client("X-Retell-Mcp-Toolsets", "agents");

            for (String method : List.of("resources/read", "resources/subscribe")) {
                JsonNode refused = Client.error(agents.post(about(method, "retell://calls/call_1")), 200);
                assertThat(refused.at("/error/code").asInt()).isEqualTo(-32000);
                assertThat(refused.at("/error/message").asText()).contains("callRetrieve");
            }
            assertThat(agents.post(about("resources/subscribe", "retell://agents/agent_1"))
                            .body())
                    .contains("\"result\"");
            assertThat(mounted.client()
                            .post(about("resources/subscribe", "retell://calls/call_1"))
                            .body())
                    .contains("\"result\"");
        }
    }

    private static String about(String method, String address) {
        return "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"" + method + "\",\"params\":{\"uri\":\"" + address + "\"}}";
    }

    @Test
    void tool_thatIsUnknown_isRefusedWithTheOneThatMayBeMeant() throws Exception {
        try (Mounted mounted = Mounted.with(tools, builder -> builder)) {
            JsonNode refused = Client.error(mounted.client().post(Client.call(5, "get_call", "{}")), 200);

            assertThat(refused.at("/error/code").asInt()).isEqualTo(-32602);
            assertThat(refused.at("/error/message").asText())
                    .contains("There is no tool called get_call", "retell_get_call");
        }
    }

    /** A call that is being placed is not given up because the one who asked for it hung up. */
    @Test
    void drain_clientHungUp_waitsForItsWork() throws Exception {
        try (Mounted mounted = Mounted.with(tools, builder -> builder)) {
            hangUpOnWork(mounted);

            assertThat(mounted.http.drain(Duration.ZERO)).isFalse();
            assertThat(tools.cancelled).hasValue(0);
            tools.release.complete(ToolResult.text("let go"));
            assertThat(mounted.http.drain(PATIENCE)).isTrue();
        }
    }

    @Test
    void session_clientNeverComesBack_endsWithItsWork() throws Exception {
        AtomicLong now = new AtomicLong();
        try (Mounted mounted = Mounted.with(tools, builder -> builder.beat(Duration.ofHours(1), now::get))) {
            hangUpOnWork(mounted);
            assertThat(tools.cancelled).hasValue(0);

            now.addAndGet(Duration.ofHours(1).toNanos());
            await().atMost(PATIENCE).until(() -> {
                mounted.http.beat();
                return tools.cancelled.get() == 1;
            });
        }
    }

    private void hangUpOnWork(Mounted mounted) throws Exception {
        CompletableFuture<HttpResponse<String>> running = mounted.client().posting(Client.call(5, "hold", "{}"));
        await().atMost(PATIENCE).until(() -> tools.waiting.get() == 1);
        running.cancel(true);
        // Signs of life find out that nobody listens.
        await().atMost(PATIENCE).until(() -> {
            mounted.http.beat();
            return mounted.http.open() == 0;
        });
    }

    @Test
    void close_withWorkUnderWay_cancelsItAndAnswers() throws Exception {
        Mounted mounted = Mounted.with(tools, builder -> builder);
        Client client = mounted.client();
        CompletableFuture<HttpResponse<String>> running = client.posting(Client.call(5, "hold", "{}"));
        await().atMost(PATIENCE).until(() -> tools.waiting.get() == 1);

        mounted.http.close();

        assertThat(running.get(30, TimeUnit.SECONDS).body()).doesNotContain("jsonrpc");
        assertThat(tools.cancelled).hasValue(1);
        Client.error(client.post(Client.call(6, "echo", "{}")), 404);
        Client.error(mounted.stranger().post(Client.initialize()), 503);
        mounted.close();
    }
}
