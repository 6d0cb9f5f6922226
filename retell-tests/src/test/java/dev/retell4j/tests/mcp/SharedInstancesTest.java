package dev.retell4j.tests.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.retell4j.CallCounter;
import dev.retell4j.RetellClient;
import dev.retell4j.inbox.WebhookInbox;
import dev.retell4j.jetty.RetellServer;
import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.http.McpHttp;
import dev.retell4j.mcp.live.WebhookFeed;
import dev.retell4j.mcp.policy.McpPolicy;
import dev.retell4j.mcp.server.sharing.SharedDatabase;
import dev.retell4j.operations.Risk;
import dev.retell4j.simulator.CallScript;
import dev.retell4j.simulator.RetellSimulator;
import dev.retell4j.simulator.Turn;
import dev.retell4j.tracking.CallNews;
import dev.retell4j.tracking.CallStore;
import dev.retell4j.tracking.CallTracker;
import dev.retell4j.types.Json;
import dev.retell4j.webhooks.WebhookEndpoint;
import dev.retell4j.webhooks.WebhookVerifier;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two servers that share a PostgreSQL and nothing else: what one hears, the other knows. */
class SharedInstancesTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(2))
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    private static SharedDatabase database() {
        return database("");
    }

    private static SharedDatabase database(String parameters) {
        return SharedDatabase.open(postgres.getJdbcUrl("postgres", "postgres") + parameters, "postgres", null);
    }

    /** One server: its own client, tracker, sessions and port. */
    private static final class Instance implements AutoCloseable {
        final SharedDatabase database = database();
        final RetellClient client;
        final CallTracker tracker;
        final RetellMcp mcp;
        final McpHttp http;
        final Optional<WebhookInbox> inbox;
        final RetellServer server;

        Instance(String baseUrl, String key, boolean takesWebhooks) {
            client = RetellClient.builder()
                    .apiKey(key)
                    .baseUrl(baseUrl)
                    .maxRetries(0)
                    .build();
            tracker = CallTracker.builder()
                    .store(database.calls())
                    .readStoreEvery(Duration.ofMillis(100))
                    .build();
            mcp = RetellMcp.builder(client)
                    .policy(McpPolicy.builder().withoutAsking(Risk.PAID).build())
                    .tracker(tracker)
                    .build();
            http = McpHttp.builder(mcp).stateless(true).build();
            ServletHolder servlet = new ServletHolder(http.servlet());
            servlet.setAsyncSupported(true);
            ServletContextHandler context = new ServletContextHandler();
            context.addServlet(servlet, "/mcp");
            RetellServer.Builder described = RetellServer.builder().port(0).handler("/", context);
            inbox = takesWebhooks ? Optional.of(inbox()) : Optional.empty();
            inbox.ifPresent(events -> described.webhooks(
                    "/retell",
                    WebhookEndpoint.builder()
                            .verifier(WebhookVerifier.of(key))
                            .inbox(events)
                            .build()));
            server = described.start();
        }

        private WebhookInbox inbox() {
            return WebhookFeed.of(tracker, "default")
                    .into(WebhookInbox.builder())
                    .dataSource(database.inbox("default"))
                    .pollInterval(Duration.ofMillis(100))
                    .build();
        }

        JsonNode call(String tool, String arguments) {
            try {
                HttpResponse<String> answer = called(URI.create(server.uri() + "/mcp"), tool, arguments);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                String json = answer.body()
                        .lines()
                        .filter(line -> line.startsWith("data: "))
                        .reduce(answer.body(), (all, line) -> line.substring("data: ".length()));
                JsonNode result = JSON.readTree(json).at("/result");
                assertThat(result.at("/isError").asBoolean()).as(json).isFalse();
                return result.at("/structuredContent");
            } catch (IOException e) {
                throw new AssertionError(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }

        @Override
        public void close() {
            http.close();
            server.close();
            inbox.ifPresent(WebhookInbox::close);
            mcp.close();
            tracker.close();
            client.close();
            database.close();
        }
    }

    @Test
    void webhook_receivedByOneInstance_wakesWhoWaitsAtTheOther() throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (RetellSimulator retell =
                        RetellSimulator.builder().manualTime().seed(6).start();
                Instance a = new Instance(retell.baseUrl(), retell.apiKey(), true);
                Instance b = new Instance(retell.baseUrl(), retell.apiKey(), false)) {
            retell.scriptAll(CallScript.answered(Turn.agent("Hello."), Turn.user("Goodbye.")));
            String agent = agent(a.client, a.server.uri() + "/retell");
            a.client
                    .raw()
                    .post(
                            "/create-phone-number",
                            Json.of(Map.of(
                                    "phone_number",
                                    "+14155550001",
                                    "outbound_agents",
                                    List.of(Map.of("agent_id", agent, "weight", 1)))))
                    .send();
            String call = a.call(
                            "retell_create_phone_call",
                            "{\"to_number\":\"+14155550123\",\"agent_id\":\"" + agent + "\"}")
                    .at("/call_id")
                    .asText();
            CompletableFuture<JsonNode> waiting = CompletableFuture.supplyAsync(
                    () -> b.call(
                            "retell_wait_for_call",
                            "{\"call_id\":\"" + call + "\",\"until\":\"analyzed\",\"timeout_s\":50}"),
                    threads);
            await().atMost(LIMIT).until(() -> !retell.requests("callRetrieve").isEmpty() || waiting.isDone());

            retell.time().advanceToQuiet();

            JsonNode answer = waiting.get(60, TimeUnit.SECONDS);
            assertThat(answer.at("/reached").asBoolean()).isTrue();
            // The second instance takes no webhooks and no events of the inbox: it knows them from the shared table.
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(events(b, call)).contains("call_analyzed"));
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(events(a, call)).contains("call_analyzed"));
        } finally {
            threads.shutdownNow();
        }
    }

    private static String agent(RetellClient client, String webhookUrl) {
        Json llm = client.raw()
                .post("/create-retell-llm", Json.of(Map.of("general_prompt", "Be kind.")))
                .send();
        return client.raw()
                .post(
                        "/create-agent",
                        Json.of(Map.of(
                                "agent_name",
                                "Anna",
                                "voice_id",
                                "11labs-Adrian",
                                "response_engine",
                                Map.of(
                                        "type",
                                        "retell-llm",
                                        "llm_id",
                                        llm.get("llm_id").orElseThrow()),
                                "webhook_url",
                                webhookUrl)))
                .send()
                .get("agent_id")
                .flatMap(Json::asString)
                .orElseThrow();
    }

    private static List<String> events(Instance instance, String call) {
        List<String> events = new ArrayList<>();
        instance.call("retell_list_webhook_events", "{\"call_id\":\"" + call + "\"}")
                .at("/items")
                .forEach(item -> events.add(item.at("/event").asText()));
        return events;
    }

    @Test
    void news_appendedByManyAtOnce_areSeenInOrderByAReaderMeanwhile() throws Exception {
        int writers = 4;
        int each = 50;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try (SharedDatabase one = database();
                SharedDatabase other = database()) {
            CallStore first = one.calls();
            CallStore second = other.calls();
            long start = first.end();
            List<Future<?>> writing = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                CallStore store = i % 2 == 0 ? first : second;
                String workspace = "writer-" + i;
                writing.add(threads.submit(() -> {
                    for (int n = 0; n < each; n++) {
                        store.append(news(workspace, "call_" + n, "call_started", null));
                    }
                }));
            }
            List<Long> seen = new ArrayList<>();
            await().atMost(LIMIT).until(() -> {
                long last = seen.isEmpty() ? start : seen.get(seen.size() - 1);
                second.since(last, 20).forEach(news -> seen.add(news.position()));
                return seen.size() >= writers * each;
            });
            for (Future<?> done : writing) {
                done.get(60, TimeUnit.SECONDS);
            }

            assertThat(seen).hasSize(writers * each).isSorted().doesNotHaveDuplicates();
            assertThat(first.end()).isEqualTo(seen.get(seen.size() - 1));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void news_ofACall_comeBackAsTheyWereStored() {
        try (SharedDatabase database = database()) {
            CallStore store = database.calls();
            CallNews tracked = news("back", "call_1", CallNews.TRACKED, "anna");
            CallNews ended = news("back", "call_1", "call_ended", null);
            store.append(tracked);
            store.append(news("back", "call_2", "call_ended", null));
            store.append(news("other", "call_1", "call_ended", null));
            store.append(ended);

            assertThat(store.of("back", "call_1")).containsExactly(tracked, ended);
            assertThat(store.of("back", "call_3")).isEmpty();
            assertThat(store.since(store.end(), 10)).isEmpty();
        }
    }

    private static CallNews news(String workspace, String call, String event, String owner) {
        return new CallNews(
                workspace,
                call,
                event,
                owner,
                Instant.parse("2026-11-23T08:00:00.123456Z"),
                Json.parse("{\"call_id\":\"" + call + "\",\"z\":1.10,\"a\":\"\\u0000 ’\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"read committed", "serializable"})
    void callCount_takenByManyAtBothInstances_isSharedExactly(String usualIsolation) throws Exception {
        String usual = "&options=-c%20default_transaction_isolation=" + usualIsolation.replace(" ", "%5C%20");
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try (SharedDatabase one = database(usual);
                SharedDatabase other = database(usual)) {
            List<CallCounter> counters = List.of(one.counter(usualIsolation), other.counter(usualIsolation));
            List<CallCounter.Limit> limits = List.of(new CallCounter.Limit(20, MINUTE), new CallCounter.Limit(30, DAY));
            Instant now = Instant.parse("2026-11-23T08:00:00.5Z");
            List<Future<Boolean>> takes = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                CallCounter counter = counters.get(i % 2);
                takes.add(threads.submit(() -> counter.take(1, now, limits).isEmpty()));
            }
            int counted = 0;
            for (Future<Boolean> take : takes) {
                counted += take.get(60, TimeUnit.SECONDS) ? 1 : 0;
            }

            assertThat(counted).isEqualTo(20);
            assertThat(counters.get(0).used(MINUTE, now)).isEqualTo(20);
            assertThat(one.counter("another").used(DAY, now)).isZero();
            Instant later = now.plusSeconds(120);
            assertThat(counters.get(1).take(11, later, limits)).contains(limits.get(1));
            assertThat(counters.get(1).take(10, later, limits)).isEmpty();
            counters.get(0).giveBack(4, later);
            assertThat(counters.get(0).used(DAY, later)).isEqualTo(26);
            Instant tomorrow = later.plus(DAY).plusSeconds(1);
            assertThat(counters.get(0).used(DAY, tomorrow)).isZero();
            assertThat(counters.get(0).take(20, tomorrow, limits)).isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void callsPerDay_ofTwoServersWithOneDatabase_holdForBoth() throws Exception {
        try (RetellSimulator retell = RetellSimulator.start();
                RetellClient client = RetellClient.builder()
                        .apiKey(retell.apiKey())
                        .baseUrl(retell.baseUrl())
                        .build()) {
            GuardedServer.bindNumber(client);
            Map<String, String> environment = new HashMap<>(ServerProcess.environment(retell));
            environment.put("RETELL_MCP_DATABASE", postgres.getJdbcUrl("postgres", "postgres"));
            environment.put("RETELL_MCP_DATABASE_USER", "postgres");
            environment.put("RETELL_MCP_CALLS_PER_DAY", "2");
            environment.put("RETELL_MCP_ALLOW_WITHOUT_ASKING", "paid");
            environment.put("RETELL_MCP_STATELESS", "true");
            try (ServerProcess one = ServerProcess.http("count-one", environment);
                    ServerProcess other = ServerProcess.http("count-other", environment)) {
                List<String> answers = new ArrayList<>();
                for (ServerProcess each : List.of(one, other, one, other)) {
                    answers.add(called(
                                    URI.create(each.address()),
                                    "retell_create_phone_call",
                                    "{\"to_number\":\"+14155550199\"}")
                            .body());
                }

                assertThat(answers.subList(0, 2)).allMatch(answer -> answer.contains("call_id"));
                assertThat(answers.subList(2, 4))
                        .allMatch(answer -> answer.contains("1 more call would be over 2 per day"));
            }
            ProcessBuilder doctor = new ProcessBuilder(ServerProcess.command("doctor")).redirectErrorStream(true);
            doctor.environment().putAll(environment);
            assertThat(new String(doctor.start().getInputStream().readAllBytes(), UTF_8))
                    .contains("at most 2 calls in any 24 hours, 2 of them used now")
                    .contains("calls are counted in the database by http, and over stdio in ");
        }
    }

    private static HttpResponse<String> called(URI server, String tool, String arguments)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool
                                + "\",\"arguments\":" + arguments + "}}"))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void callCount_databaseIsGone_throwsASentence() {
        SharedDatabase database = database();
        CallCounter counter = database.counter("gone");
        database.close();

        assertThatThrownBy(() -> counter.take(1, Instant.now(), List.of(new CallCounter.Limit(1, DAY))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the count in the database cannot be changed");
        assertThatThrownBy(() -> counter.used(DAY, Instant.now()))
                .hasMessage("the count in the database cannot be read");
    }

    @Test
    void inboxes_ofTwoWorkspaces_haveTablesOfTheirOwn() throws Exception {
        try (SharedDatabase database = database();
                var first = database.inbox("first").getConnection();
                var second = database.inbox("Second-1.b").getConnection()) {
            assertThat(first.getSchema()).isEqualTo("retell_mcp_first");
            assertThat(second.getSchema()).isEqualTo("retell_mcp_Second-1.b");
            assertThat(database.inbox("first")).isSameAs(database.inbox("first"));
        }
    }
}
