package dev.retell4j.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.ApiRequest;
import dev.retell4j.ApiResponse;
import dev.retell4j.BuilderAccess;
import dev.retell4j.CircuitBreakerOptions;
import dev.retell4j.LogDetail;
import dev.retell4j.OutwardCallPolicy;
import dev.retell4j.RetellClient;
import dev.retell4j.RetellClientBuilder;
import dev.retell4j.RetellObserver;
import dev.retell4j.agents.Agent;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.calls.WebCallCreate;
import dev.retell4j.errors.RetellException;
import dev.retell4j.fakes.InstantTiming;
import dev.retell4j.fakes.Mode;
import dev.retell4j.fakes.Reaction;
import dev.retell4j.fakes.RecordedLogs;
import dev.retell4j.fakes.WireServer;
import dev.retell4j.internal.http.Answer;
import dev.retell4j.internal.http.Breaker;
import dev.retell4j.internal.http.HttpLog;
import dev.retell4j.internal.http.HttpSettings;
import dev.retell4j.internal.http.Outgoing;
import dev.retell4j.internal.http.RequestOptions;
import dev.retell4j.internal.http.SendGate;
import dev.retell4j.internal.http.SendListener;
import dev.retell4j.knowledge.KnowledgeBaseCreate;
import dev.retell4j.llms.LlmRequest;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Operations;
import dev.retell4j.phonenumbers.PhoneNumberImport;
import dev.retell4j.phonenumbers.PhoneNumberUpdate;
import dev.retell4j.tools.BookAppointmentCalTool;
import dev.retell4j.tools.CustomTool;
import dev.retell4j.tools.McpServer;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import dev.retell4j.types.StringOrNumber;
import dev.retell4j.types.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Plants secrets in every place that knows what it holds, lets everything go right and wrong with the log at its most
 * talkative, and searches all text that came out of it.
 */
class PlantedSecretsTest {
    /** Part of every planted secret. */
    private static final String MARK = "pl4nted";

    /** Does not look like a key of Retell, so that no pattern helps to find it. */
    private static final String KEY = MARK + "ApiKey0123456789";

    private static final String WEB_CALL = """
            {"call_id":"call_1","call_type":"web_call","access_token":"pl4nted-access","agent_id":"agent_1",
             "recording_url":"https://files.example/r.wav?X-Amz-Signature=pl4nted&expires=1",
             "public_log_url":"https://user:pl4nted@files.example/log",
             "credentials":{"user":"pl4nted","nested":["pl4nted"]},
             "custom_sip_headers":{"X-Any":"pl4nted"},
             "note":"Authorization: Bearer pl4nted-bearer and https://x.example/?t=pl4nted",
             "ice_servers":[{"urls":["turn:x"],"username":"u","credential":"pl4nted"}]}
            """;

    private static final String LLM = """
            {"llm_id":"llm_1","general_tools":[
              {"type":"custom","name":"lookup","url":"https://hook.example/x?key=pl4nted","headers":{"X-Any":"pl4nted"}},
              {"type":"book_appointment_cal","name":"book","cal_api_key":"pl4nted","event_type_id":1},
              {"type":"brand_new","name":"n","api_key":"pl4nted","headers":{"h":"pl4nted"}}],
             "mcps":[{"name":"m","url":"https://m.example","headers":{"X-K":"pl4nted"},"query_params":{"k":"pl4nted"}}],
             "brand_new":{"client_secret":"pl4nted","deep":[{"refresh_token":"pl4nted"}]}}
            """;

    private final Set<String> found = new LinkedHashSet<>();
    private int searched;
    private RecordedLogs.Recording log;

    @BeforeEach
    void record() {
        log = RecordedLogs.record();
    }

    @AfterEach
    void stopRecording() {
        log.close();
    }

    /** Every request that has something to hide. */
    @SuppressWarnings("deprecation") // the old Cal tool is still sent, with its key
    private static List<Function<RetellClient, ApiRequest<?>>> requests() {
        return List.of(
                retell -> retell.calls()
                        .createPhoneCallRequest(PhoneCallCreate.builder()
                                .fromNumber("+1")
                                .toNumber("+2")
                                .customSipHeaders(Map.of("X-Any", "pl4nted-header"))
                                .extraProperty("client_secret", "pl4nted-extra")
                                .extraProperty("deep", Map.of("more", List.of(Map.of("api_key", "pl4nted"))))
                                .build()),
                retell -> retell.phoneNumbers()
                        .importNumberRequest(PhoneNumberImport.builder()
                                .phoneNumber("+1")
                                .terminationUri("x.example")
                                .sipTrunkAuthUsername("u")
                                .sipTrunkAuthPassword("pl4nted-sip")
                                .inboundWebhookUrl("https://u:pl4nted@hook.example/?sig=pl4nted")
                                .build()),
                retell -> retell.phoneNumbers()
                        .updateRequest(
                                "+1",
                                PhoneNumberUpdate.builder()
                                        .authPassword("pl4nted-sip")
                                        .build()),
                retell -> retell.llms()
                        .createRequest(LlmRequest.builder()
                                .generalTools(List.of(
                                        CustomTool.builder()
                                                .name("lookup")
                                                .url("https://hook.example/x?key=pl4nted")
                                                .headers(Map.of("X-Any", "pl4nted-tool"))
                                                .queryParams(Map.of("q", "pl4nted-tool"))
                                                .build(),
                                        BookAppointmentCalTool.builder()
                                                .name("book")
                                                .calApiKey("pl4nted-cal")
                                                .eventTypeId(StringOrNumber.of(1))
                                                .build()))
                                .mcps(List.of(McpServer.builder()
                                        .name("m")
                                        .url("https://m.example")
                                        .headers(Map.of("X-K", "pl4nted-mcp"))
                                        .build()))
                                .build()),
                retell -> retell.calls()
                        .createWebCallRequest(
                                WebCallCreate.builder().agentId("agent_1").build()),
                retell -> retell.llms().retrieveRequest("llm_1", 1).header("Authorization", "Bearer pl4nted-other"),
                retell -> retell.agents()
                        .retrieveRequest("agent_1")
                        .header("X-Shop-Api-Key", "pl4nted-h")
                        .header("Cookie", "session=pl4nted"),
                retell -> retell.raw().get("/v9/x?api_key=pl4nted&access_token=pl4nted&y=1"),
                retell -> retell.raw()
                        .post("/v9/x", Json.parse("{\"password\":\"pl4nted\",\"token\":{\"a\":[\"pl4nted\"]}}")),
                retell -> retell.knowledgeBases()
                        .createRequest(KnowledgeBaseCreate.builder()
                                .knowledgeBaseName("kb")
                                .knowledgeBaseFiles(
                                        List.of(Upload.of("a.txt", "pl4nted content".getBytes(StandardCharsets.UTF_8))))
                                .knowledgeBaseUrls(List.of("https://u:pl4nted@a.example/?token=pl4nted"))
                                .extraProperty("secret", "pl4nted")
                                .build()));
    }

    /** Every way in which it can go. */
    private static List<Reaction> reactions() {
        String cookie = "Set-Cookie: session=pl4nted";
        String key = "X-Internal-Key: pl4nted";
        return List.of(
                Reaction.answer(200, WEB_CALL, cookie, key, "Location: https://x.example/?sig=pl4nted"),
                Reaction.answer(200, LLM, cookie),
                Reaction.answer(400, "{\"message\":\"bad key " + KEY + " or Bearer pl4nted-bearer\"}", cookie),
                Reaction.answer(401, "{\"message\":\"Invalid API key: " + KEY + "\"}"),
                Reaction.answer(422, "{\"error\":{\"api_key\":\"pl4nted\",\"url\":\"https://x.example/?s=pl4nted\"}}"),
                Reaction.answer(429, "{\"message\":\"see https://u:pl4nted@x.example/?sig=pl4nted\"}", cookie, key),
                Reaction.answer(500, "<html>Authorization: Bearer " + KEY + " https://x.example/?sig=pl4nted</html>"),
                Reaction.answer(503, "{\"password\":\"pl4nted\"", "Retry-After: 0"),
                Reaction.answer(302, "", "Location: https://x.example/?token=pl4nted"),
                Reaction.answer(
                        200, "{\"agent_id\":\"a\",\"voice_speed\":{\"token\":\"pl4nted\"},\"password\":\"pl4nted\"}"),
                Reaction.answer(200, "{\"access_token\":\"pl4nted"),
                Reaction.answer(200, "[{\"token\":\"pl4nted\"}]"),
                Reaction.answer(200, "pl4nted"),
                Reaction.answer(200, ""),
                Reaction.close(),
                Reaction.bytesAndReset(
                        "HTTP/1.1 200 OK\r\nSet-Cookie: pl4nted\r\nContent-Length: 900\r\n\r\n{\"a\":1"));
    }

    private RetellClientBuilder client(WireServer server) {
        return BuilderAccess.with(new InstantTiming())
                .apiKey(KEY)
                .baseUrl(server.url())
                .header("X-Gateway-Authorization", "pl4nted-gateway")
                .logDetail(LogDetail.BODIES)
                .maxRetries(1);
    }

    @ParameterizedTest
    @EnumSource
    void everythingThatGoesRightOrWrong_showsNoSecret(Mode mode) {
        List<RetellObserver.AttemptEvent> attempts = new ArrayList<>();
        List<RetellObserver.RequestEvent> ends = new ArrayList<>();
        RetellObserver observer = new RetellObserver() {
            @Override
            public void onAttempt(AttemptEvent attempt) {
                synchronized (attempts) {
                    attempts.add(attempt);
                }
            }

            @Override
            public void onRequest(RequestEvent request) {
                synchronized (ends) {
                    ends.add(request);
                }
                throw new IllegalStateException("an observer that fails is logged");
            }
        };
        for (Reaction reaction : reactions()) {
            try (WireServer server = new WireServer(reaction);
                    RetellClient retell = client(server).observer(observer).build()) {
                search("client", retell);
                for (Function<RetellClient, ApiRequest<?>> request : requests()) {
                    exchange(mode, request.apply(retell));
                }
                assertThat(server.arrivals()).isNotEmpty();
            }
        }
        try (WireServer server = new WireServer(Reaction.bytesAndSilence(""));
                RetellClient retell = client(server)
                        .observer(observer)
                        .timeout(Duration.ofMillis(250))
                        .build()) {
            exchange(mode, requests().get(0).apply(retell));
            exchange(mode, requests().get(5).apply(retell));
        }
        attempts.forEach(event -> {
            search("attempt event", event);
            event.failure().ifPresent(failure -> search("attempt event", failure));
        });
        ends.forEach(event -> {
            search("request event", event);
            event.failure().ifPresent(failure -> search("request event", failure));
        });
        log.lines().forEach(line -> search("log", line));

        assertThat(found).isEmpty();
        // The search itself must have had something to look at.
        assertThat(searched).isGreaterThan(2000);
        assertThat(ends)
                .hasSizeGreaterThanOrEqualTo(reactions().size() * requests().size());
        assertThat(log.lines())
                .anyMatch(line -> line.contains("request headers") && line.contains("Authorization: ***"))
                .anyMatch(line -> line.contains("request body") && line.contains("\"sip_trunk_auth_password\":\"***\""))
                .anyMatch(line -> line.contains("answer headers") && line.contains("Set-Cookie: ***"))
                .anyMatch(line -> line.contains("answer body") && line.contains("\"access_token\":\"***\""))
                .anyMatch(line -> line.contains("failed with 401"))
                .anyMatch(line -> line.contains("Trying again in"))
                .anyMatch(line -> line.contains("an observer that fails is logged"));
    }

    @Test
    void policyBreakerAndInterrupt_showNoSecret() {
        OutwardCallPolicy policy = OutwardCallPolicy.builder()
                .allowedPrefixes("+49")
                .onlyIf(call -> {
                    search("outward call", call);
                    search("outward call", call.request());
                    return false;
                })
                .build();
        try (WireServer server = new WireServer(Reaction.answer(500, WEB_CALL));
                RetellClient retell = client(server)
                        .outwardCallPolicy(policy)
                        .circuitBreaker(CircuitBreakerOptions.defaults().window(1, 1))
                        .build()) {
            for (Function<RetellClient, ApiRequest<?>> request : requests()) {
                exchange(Mode.BLOCKING, request.apply(retell));
            }
            exchange(
                    Mode.BLOCKING,
                    retell.raw()
                            .post(
                                    "/create-batch-call",
                                    Json.parse("{\"tasks\":[{\"to_number\":\"+491\",\"api_key\":\"pl4nted\"}]}")));
            Thread.currentThread().interrupt();
            exchange(Mode.BLOCKING, requests().get(5).apply(retell));
            assertThat(Thread.interrupted()).isTrue();
        }
        log.lines().forEach(line -> search("log", line));

        assertThat(found).isEmpty();
    }

    @Test
    void refusedSettings_showNoSecret() {
        List<Runnable> refused = List.of(
                () -> RetellClient.builder().apiKey("pl4nted\u00e9"),
                () -> RetellClient.builder().baseUrl("https://u:pl4nted@x.example"),
                () -> RetellClient.builder().baseUrl("https://x.example/?k=pl4nted"),
                () -> RetellClient.builder().header("X-Key", "pl4nted\n"),
                () -> BuilderAccess.with(Map.of("RETELL_CUSTOM_HEADERS", "pl4nted")),
                () -> BuilderAccess.with(Map.of("RETELL_BASE_URL", "pl4nted")),
                () -> BuilderAccess.with(Map.of("RETELL_API_KEY", "pl4nted\n2")),
                () -> Json.parse("{\"password\":\"pl4nted\",}"),
                () -> Json.parse("{\"voice_speed\":\"pl4nted\"}").as(Agent.class));
        for (Runnable attempt : refused) {
            try {
                attempt.run();
                assertThat(attempt).as("must be refused").isNull();
            } catch (RetellException e) {
                search("refusal", e);
            }
        }

        assertThat(found).isEmpty();
        assertThat(searched).isGreaterThanOrEqualTo(refused.size());
    }

    private void exchange(Mode mode, ApiRequest<?> request) {
        search("request", request);
        search("curl", request.toCurl());
        try {
            ApiResponse<?> response = mode.send(request);
            search("response", response);
            search("response headers", response.headers());
            if (response.body() instanceof RetellObject || response.body() instanceof Json) {
                search("body", response.body());
            }
            search("request id", response.requestId());
        } catch (RetellException e) {
            search("exception", e);
            e.request().ifPresent(facts -> search("facts", facts));
        }
        search("request after sending", request.toCurl());
    }

    private void search(String where, Throwable failure) {
        search(where, RecordedLogs.text(failure));
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            search(where + " message", String.valueOf(cause.getMessage()));
            search(where + " text", cause.toString());
        }
        if (failure instanceof RetellException known) {
            known.request().flatMap(facts -> facts.serverMessage()).ifPresent(text -> search(where + " server", text));
        }
    }

    private void search(String where, Object shown) {
        searched++;
        String text = String.valueOf(shown);
        int at = text.indexOf(MARK);
        if (at >= 0) {
            found.add(where + ": …" + text.substring(Math.max(0, at - 50), Math.min(text.length(), at + 60)) + "…");
        }
    }

    @Test
    void settingsAndRequestsOnTheirWay_showNoSecret() {
        Headers headers = Headers.of("X-Gateway", "pl4nted", "Authorization", "Bearer pl4nted");
        RequestOptions options = RequestOptions.NONE.withHeader("X-Any", "pl4nted");
        Outgoing outgoing = Outgoing.of(
                        Operations.AGENT_RETRIEVE,
                        new Request.Builder()
                                .url("https://x.example/get-agent/a?token=pl4nted")
                                .headers(headers)
                                .build())
                .with(options);
        HttpSettings settings = new HttpSettings(
                HttpUrl.get("https://x.example/"),
                KEY,
                headers,
                null,
                null,
                2,
                Breaker.OFF,
                null,
                SendGate.OPEN,
                new SendListener() {
                    @Override
                    public void attempted(
                            Operation operation,
                            int attempt,
                            int status,
                            Duration took,
                            Throwable failure,
                            Duration retryIn) {}

                    @Override
                    public void finished(
                            Operation operation, int attempts, int status, Duration took, Throwable failure) {}
                },
                new HttpLog(true, true));

        search("options", options);
        search("outgoing", outgoing);
        search("settings", settings);
        search("answer", new Answer<>(200, headers, "pl4nted", 1, null, Duration.ZERO));

        assertThat(found).isEmpty();
        assertThat(outgoing).hasToString("Outgoing[GET /get-agent/a, " + options + "]");
    }
}
