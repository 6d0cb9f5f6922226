package dev.retell4j.tests.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.retell4j.RetellClient;
import dev.retell4j.calls.Call;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.jetty.RetellServer;
import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.live.WebhookFeed;
import dev.retell4j.mcp.policy.McpPolicy;
import dev.retell4j.mcp.tools.Content;
import dev.retell4j.mcp.tools.ToolOutcome;
import dev.retell4j.mcp.tools.ToolRequest;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.operations.Risk;
import dev.retell4j.simulator.CallScript;
import dev.retell4j.simulator.Fault;
import dev.retell4j.simulator.RetellSimulator;
import dev.retell4j.simulator.Turn;
import dev.retell4j.tracking.CallTracker;
import dev.retell4j.types.Json;
import dev.retell4j.webhooks.WebhookEndpoint;
import dev.retell4j.webhooks.WebhookVerifier;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallToolsTest {
    private static final String PERSON = "+14155550123";
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Predicate<String> TURN =
            Pattern.compile("ongoing, \\d turns?: (Agent|User): .+").asMatchPredicate();

    private final RetellSimulator simulator =
            RetellSimulator.builder().manualTime().seed(6).start();
    private final RetellClient client = RetellClient.builder()
            .apiKey(simulator.apiKey())
            .baseUrl(simulator.baseUrl())
            .maxRetries(2)
            .build();
    private RetellMcp mcp;
    private CallTracker tracker;
    private RetellServer receiver;

    @BeforeEach
    void start() {
        serve(Duration.ofMillis(50));
        simulator.scriptAll(CallScript.answered(
                        Turn.agent("Hello, this is the dental practice."),
                        Turn.user("I need an appointment."),
                        Turn.agent("How about Monday at nine?"),
                        Turn.user("Yes, thank you. Goodbye."))
                .successful(true)
                .summary("An appointment on Monday."));
    }

    private void serve(Duration poll) {
        McpPolicy policy = McpPolicy.builder()
                .withoutAsking(Risk.PAID, Risk.DESTRUCTIVE)
                .callsPerMinute(100)
                .callsPerDay(1_000)
                .build();
        tracker = CallTracker.builder().pollEvery(poll, poll.multipliedBy(5)).build();
        mcp = RetellMcp.builder(client).policy(policy).tracker(tracker).build();
    }

    @AfterEach
    void stop() {
        if (receiver != null) {
            receiver.close();
        }
        mcp.close();
        tracker.close();
        client.close();
        simulator.close();
    }

    @Test
    void createPhoneCall_agentWithNumber_callsFromThatNumber() {
        String other = agent("Other");
        String agent = agent("Anna");
        number("+14155550001", other);
        number("+14155550002", agent);

        ToolResult placed = run(
                "create_voice_call",
                Map.of(
                        "to_number",
                        PERSON,
                        "agent_id",
                        agent,
                        "variables",
                        Map.of("name", "Ada", "age", 36, "member", true),
                        "metadata",
                        Map.of("order", 7)));

        assertThat(placed.isError()).as(text(placed)).isFalse();
        Json sent = simulator.requests("callCreatePhoneCall").get(0).json();
        assertThat(sent.get("from_number")).contains(Json.of("+14155550002"));
        assertThat(sent.get("override_agent_id")).contains(Json.of(agent));
        assertThat(sent.get("retell_llm_dynamic_variables"))
                .contains(Json.parse("{\"name\":\"Ada\",\"age\":\"36\",\"member\":\"true\"}"));
        assertThat(sent.get("metadata")).contains(Json.parse("{\"order\":7}"));
        String id = string(placed, "call_id");
        assertThat(placed.content()).contains(new Content.Link("retell://calls/" + id, "Call"));
        assertThat(text(placed)).contains("retell_wait_for_call");
    }

    @Test
    void createPhoneCall_agentWithoutNumber_takesOneThatIsNobodys() {
        String agent = agent("Anna");
        number("+14155550001", agent("Other"));
        number("+14155550002", null);

        run("retell_create_phone_call", Map.of("to_number", PERSON, "agent_id", agent));

        assertThat(simulator.requests("callCreatePhoneCall").get(0).json().get("from_number"))
                .contains(Json.of("+14155550002"));
    }

    @Test
    void createPhoneCall_noAgentNamed_theNumbersOwnOneSpeaks() {
        String agent = agent("Anna");
        number("+14155550001", null);
        number("+14155550002", agent);

        ToolResult placed = run("retell_create_phone_call", Map.of("to_number", PERSON));

        assertThat(string(placed, "from_number")).isEqualTo("+14155550002");
        assertThat(string(placed, "agent_id")).isEqualTo(agent);
    }

    @Test
    void createPhoneCall_noNumberAtAll_saysWhatToDo() {
        ToolResult refused = run("retell_create_phone_call", Map.of("to_number", PERSON, "agent_id", agent("Anna")));

        assertThat(refused.isError()).isTrue();
        assertThat(text(refused)).contains("no phone number").contains("from_number");
        assertThat(simulator.requests("callCreatePhoneCall")).isEmpty();
    }

    @Test
    void createPhoneCall_unknownAgent_isRefusedBeforeAnythingIsSent() {
        number("+14155550001", agent("Anna"));

        ToolResult refused = run("retell_create_phone_call", Map.of("to_number", PERSON, "agent_id", "agent_none"));

        assertThat(refused.isError()).isTrue();
        assertThat(simulator.requests("callCreatePhoneCall")).isEmpty();
    }

    @Test
    void createPhoneCall_variableThatIsNull_isNamed() {
        ToolResult refused = run(
                "retell_create_phone_call",
                Map.of("to_number", PERSON, "variables", Json.parse("{\"name\":null}"), "from_number", "+14155550001"));

        assertThat(refused.isError()).isTrue();
        assertThat(text(refused)).contains("variables.name");
    }

    @Test
    void createPhoneCall_numberWithSpaces_isNamedAndNothingIsSent() {
        ToolResult refused =
                run("retell_create_phone_call", Map.of("to_number", "+1 415 555 0123", "from_number", "+14155550001"));

        assertThat(refused.isError()).isTrue();
        assertThat(text(refused)).contains("to_number", "E.164");
        assertThat(simulator.requests("callCreatePhoneCall")).isEmpty();
    }

    @Test
    void createPhoneCall_lostAnswer_isNotRepeatedAndSaysWhereToLook() {
        String agent = agent("Anna");
        number("+14155550001", agent);
        simulator.failNext(Fault.lostResponse().operation("callCreatePhoneCall"));

        ToolResult lost = run("retell_create_phone_call", Map.of("to_number", PERSON, "agent_id", agent));

        assertThat(lost.isError()).isTrue();
        assertThat(text(lost)).contains("retell_list_calls to_number=" + PERSON);
        assertThat(simulator.requests("callCreatePhoneCall")).hasSize(1);
    }

    @Test
    void createPhoneCall_personIsAsked_hearsWhoAndFromWhereAndWhatItCosts() {
        String agent = agent("Anna");
        number("+14155550001", agent);
        try (RetellMcp asking = RetellMcp.builder(client).build()) {
            ToolOutcome outcome = asking.dispatcher()
                    .call(
                            request(
                                    "retell_create_phone_call",
                                    Map.of("to_number", PERSON, "agent_id", agent, "variables", Map.of("name", "Ada"))),
                            CallLinks.asking())
                    .toCompletableFuture()
                    .join();

            assertThat(outcome).isInstanceOf(ToolOutcome.InputRequired.class);
            assertThat(((ToolOutcome.InputRequired) outcome).question().message())
                    .contains(PERSON, "+14155550001", "Anna", "name = Ada", "by the minute");
        }
        assertThat(simulator.requests("callCreatePhoneCall")).isEmpty();
    }

    @Test
    void createWebCall_joined_showsItsTokenHereOnly() {
        ToolResult created = run("retell_create_web_call", Map.of("agent_id", agent("Anna")));
        String token = string(created, "access_token");
        String id = string(created, "call_id");

        assertThat(token).isNotBlank().doesNotContain("*");
        ToolResult read = run("retell_get_call", Map.of("call_id", id, "detail", "full"));
        assertThat(text(read) + read.structure()).doesNotContain(token);
        ToolResult picked = run("retell_get_call", Map.of("call_id", id, "fields", List.of("access_token")));
        assertThat(picked.isError()).isTrue();
        assertThat(text(picked)).doesNotContain(token);
    }

    @Test
    void waitForCall_polling_reportsTurnsAndEndsWithTheCall() {
        String id = place();
        CallLinks link = CallLinks.mute();
        CompletableFuture<ToolResult> waiting = start("retell_wait_for_call", Map.of("call_id", id), link);

        await().atMost(LIMIT).until(() -> !link.messages().isEmpty());
        simulator.time().advance(Duration.ofSeconds(15));
        await().atMost(LIMIT).until(() -> link.messages().stream().anyMatch(TURN));
        simulator.time().advanceToQuiet();

        ToolResult done = join(waiting);
        assertThat(json(done).get("reached")).contains(Json.of(true));
        assertThat(string(done, "call_status")).isEqualTo("ended");
        assertThat(turns(done)).hasSize(4);
        assertThat(text(done)).contains("I need an appointment.");
        assertThat(link.messages().get(0)).startsWith("registered");
        assertThat(link.steps()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void waitForCall_untilAnalyzed_comesWithTheOutcome() {
        String id = place();
        CompletableFuture<ToolResult> waiting =
                start("retell_wait_for_call", Map.of("call_id", id, "until", "analyzed"), CallLinks.mute());
        simulator.time().advanceToQuiet();

        ToolResult done = join(waiting);

        assertThat(json(done).get("call_successful")).contains(Json.of(true));
        assertThat(string(done, "call_summary")).isEqualTo("An appointment on Monday.");
        assertThat(text(done)).contains("analyzed");
    }

    @Test
    void waitForCall_timeIsUp_canGoOnWhereItWas() {
        String id = place();
        simulator.time().advance(Duration.ofSeconds(15));

        ToolResult first = await().atMost(LIMIT)
                .until(
                        () -> run("retell_wait_for_call", Map.of("call_id", id, "timeout_s", 1)),
                        answer -> !turns(answer).isEmpty());
        String after = string(first, "after");
        int seen = turns(first).size();
        simulator.time().advanceToQuiet();
        ToolResult second =
                join(start("retell_wait_for_call", Map.of("call_id", id, "after", after), CallLinks.mute()));

        assertThat(json(first).get("reached")).contains(Json.of(false));
        assertThat(text(first)).contains("call again with after=" + after);
        assertThat(seen).isBetween(1, 3);
        assertThat(turns(second)).hasSize(4 - seen);
        assertThat(json(second).get("reached")).contains(Json.of(true));
    }

    @Test
    void waitForCall_cancelled_closesTheSocketAndAsksNoMore() throws Exception {
        try (CallHeld retell = new CallHeld();
                RetellClient held = RetellClient.builder()
                        .apiKey(simulator.apiKey())
                        .baseUrl(retell.url())
                        .build();
                RetellMcp other = RetellMcp.builder(held).build()) {
            CallLinks link = CallLinks.mute();
            CompletableFuture<?> waiting = other.dispatcher()
                    .call(request("retell_wait_for_call", Map.of("call_id", CallHeld.ID)), link)
                    .toCompletableFuture();
            await().atMost(LIMIT).until(() -> retell.requests() == 2);

            link.cancellation().cancel();

            // The second question is never answered: only a closed connection ends it.
            await().atMost(LIMIT).until(retell::isClosedByClient);
            assertThat(retell.requests()).isEqualTo(2);
            await().atMost(LIMIT).until(waiting::isDone);
        }
    }

    @Test
    void waitForCall_twoWaiters_areAnsweredBoth() {
        String id = place();
        // Until nothing follows, since one may see the end of the call before the other.
        Map<String, String> wish = Map.of("call_id", id, "until", "analyzed");
        CompletableFuture<ToolResult> one = start("retell_wait_for_call", wish, CallLinks.mute());
        CompletableFuture<ToolResult> other = start("retell_wait_for_call", wish, CallLinks.mute());

        simulator.time().advanceToQuiet();

        assertThat(join(one).structure()).isEqualTo(join(other).structure());
    }

    @Test
    void waitForCall_anotherCaller_readsForHimself() {
        String id = place();
        Caller other = Caller.of("other");
        assertThat(mcp.tracker().find("default", id, other.id())).isEmpty();

        CompletableFuture<ToolResult> waiting =
                start("retell_wait_for_call", Map.of("call_id", id), CallLinks.mute(), other);
        simulator.time().advanceToQuiet();

        assertThat(json(join(waiting)).get("reached")).contains(Json.of(true));
        assertThat(mcp.tracker().find("default", id, other.id())).isPresent();
    }

    @Test
    void waitForCall_serverCloses_answersWithWhatIsKnown() {
        String id = place();
        CallLinks link = CallLinks.mute();
        CompletableFuture<ToolResult> waiting = start("retell_wait_for_call", Map.of("call_id", id), link);
        await().atMost(LIMIT).until(() -> !link.messages().isEmpty());

        tracker.close();

        assertThat(json(join(waiting)).get("reached")).contains(Json.of(false));
    }

    @Test
    void waitForCall_unknownCall_saysSo() {
        ToolResult refused = run("retell_wait_for_call", Map.of("call_id", "call_none"));

        assertThat(refused.isError()).isTrue();
    }

    @Test
    void waitForCall_strangeAfter_isNamed() {
        ToolResult refused = run("retell_wait_for_call", Map.of("call_id", place(), "after", "yesterday"));

        assertThat(refused.isError()).isTrue();
        assertThat(text(refused)).contains("after");
    }

    @Test
    void waitForCall_webhooks_asksForNothing() {
        mcp.close();
        tracker.close();
        serve(Duration.ofMinutes(5));
        receive("default");
        String id = place(agent("Anna", receiver.uri().resolve("/retell").toString()));
        simulator.clearRequests();
        CallLinks link = CallLinks.mute();
        CompletableFuture<ToolResult> waiting =
                start("retell_wait_for_call", Map.of("call_id", id, "until", "analyzed"), link);

        await().atMost(LIMIT).until(() -> !link.messages().isEmpty());
        simulator.time().advance(Duration.ofSeconds(15));
        await().atMost(LIMIT).until(() -> link.messages().stream().anyMatch(TURN));
        simulator.time().advanceToQuiet();
        ToolResult done = join(waiting);

        assertThat(json(done).get("call_successful")).contains(Json.of(true));
        assertThat(simulator.requests("callRetrieve")).isEmpty();
    }

    @Test
    void listWebhookEvents_receiver_showsTheNewestFirst() {
        receive("default");
        String id = place(agent("Anna", receiver.uri().resolve("/retell").toString()));
        simulator.time().advanceToQuiet();
        await().atMost(LIMIT).until(() -> events(id).contains("call_analyzed"));

        assertThat(events(id))
                .startsWith("call_analyzed")
                .endsWith("call_started")
                .contains("call_ended");
        assertThat(json(run("retell_list_webhook_events", Map.of())).get("receiver"))
                .contains(Json.of(true));
        assertThat(events("call_none")).isEmpty();
    }

    @Test
    void listWebhookEvents_noReceiver_saysSo() {
        ToolResult none = run("retell_list_webhook_events", Map.of());

        assertThat(json(none).get("receiver")).contains(Json.of(false));
        assertThat(text(none)).contains("No webhook receiver");
    }

    @Test
    void webhookFeed_anotherWorkspace_isNotTold() {
        receive("staging");
        String id = place(agent("Anna", receiver.uri().resolve("/retell").toString()));
        simulator.time().advanceToQuiet();
        await().atMost(LIMIT)
                .until(() -> !mcp.tracker().events("staging", id, 10).isEmpty());

        assertThat(events(id)).isEmpty();
        assertThat(mcp.tracker().isFed("default")).isFalse();
    }

    @Test
    void getTranscript_windows_makeTheWhole() {
        String id = place();
        simulator.time().advanceToQuiet();

        ToolResult first = run("retell_get_transcript", Map.of("call_id", id, "limit", 3));
        ToolResult second = run("retell_get_transcript", Map.of("call_id", id, "from", 3));

        assertThat(json(first).get("items").orElseThrow().elements()).hasSize(3);
        assertThat(json(first).get("next_from")).contains(Json.of(3));
        assertThat(json(second).get("items").orElseThrow().elements()).hasSize(1);
        assertThat(json(second).get("has_more")).contains(Json.of(false));
        assertThat(text(first)).contains("Agent: Hello, this is the dental practice.");
    }

    @Test
    void stopCall_running_hangsUp() {
        String id = place();
        simulator.time().advance(Duration.ofSeconds(8));

        assertThat(run("retell_stop_call", Map.of("call_id", id)).isError()).isFalse();

        simulator.time().advanceToQuiet();
        assertThat(string(run("retell_get_call", Map.of("call_id", id)), "disconnection_reason"))
                .isEqualTo("manual_stopped");
        ToolResult again = run("retell_stop_call", Map.of("call_id", id));
        assertThat(again.isError()).isTrue();
        assertThat(text(again)).contains("over");
    }

    @Test
    void listCalls_filterAndCursor_findsAll() {
        String anna = agent("Anna");
        number("+14155550001", anna);
        for (int i = 0; i < 5; i++) {
            run("retell_create_phone_call", Map.of("to_number", "+1415555010" + i, "agent_id", anna));
        }
        run("retell_create_phone_call", Map.of("to_number", PERSON, "agent_id", agent("Other")));
        simulator.time().advanceToQuiet();

        ToolResult first = run("retell_list_calls", Map.of("agent_id", anna, "limit", 3));
        ToolResult second =
                run("retell_list_calls", Map.of("agent_id", anna, "limit", 3, "cursor", string(first, "cursor")));

        assertThat(ids(first)).hasSize(3);
        assertThat(ids(second)).hasSize(2).doesNotContainAnyElementsOf(ids(first));
        assertThat(json(second).get("has_more")).contains(Json.of(false));
        ToolResult one = run("retell_list_calls", Map.of("to_number", PERSON, "fields", List.of("agent_name")));
        assertThat(json(one).get("items").orElseThrow().at(0).orElseThrow().names())
                .containsExactly("call_id", "agent_name");
        assertThat(text(run("retell_list_calls", Map.of("since", "soon")))).contains("since");
        assertThat(text(one)).containsPattern("successful, \\d{4}-\\d{2}-\\d{2}T[0-9:]{8}Z, [0-9.]+ s, [0-9.]+ cents");
    }

    @Test
    void getCall_fields_areSaidToo() {
        String id = place();
        simulator.time().advanceToQuiet();

        ToolResult picked = run(
                "retell_get_call",
                Map.of(
                        "call_id",
                        id,
                        "fields",
                        List.of("cost_cents", "call_analysis.call_successful", "call_analysis.nothing")));

        assertThat(json(picked).names())
                .containsExactly("call_id", "cost_cents", "call_analysis.call_successful", "not_there");
        assertThat(json(picked).get("not_there")).contains(Json.parse("[\"call_analysis.nothing\"]"));
        assertThat(text(picked))
                .containsPattern("\ncost_cents: [0-9.]+\n")
                .contains("\ncall_analysis.call_successful: true", "\ncall_analysis.nothing: not there");
    }

    @Test
    void getCall_fieldsThatHoldSecrets_areMaskedByWhereTheyWere() {
        number("+14155550001", agent("Anna"));
        Call call = client.calls()
                .createPhoneCall(PhoneCallCreate.builder()
                        .fromNumber("+14155550001")
                        .toNumber(PERSON)
                        .customSipHeaders(Map.of("X-Pin", "swordfish"))
                        .retellLlmDynamicVariables(Map.of("password", "swordfish"))
                        .build());
        List<String> fields = List.of(
                "custom_sip_headers",
                "custom_sip_headers.X-Pin",
                "retell_llm_dynamic_variables",
                "retell_llm_dynamic_variables.password");

        for (ToolResult shown : List.of(
                run("retell_get_call", Map.of("call_id", call.callId(), "fields", fields)),
                run("retell_list_calls", Map.of("to_number", PERSON, "fields", fields)),
                run(
                        "retell_call_operation",
                        Map.of(
                                "operation",
                                "callRetrieve",
                                "parameters",
                                Map.of("call_id", call.callId()),
                                "fields",
                                fields)))) {
            assertThat(shown.isError()).as(text(shown)).isFalse();
            assertThat(text(shown) + json(shown).text()).contains("X-Pin").doesNotContain("swordfish");
        }
    }

    @Test
    void getCall_unknownCall_saysToLookForTheId() {
        ToolResult refused = run("retell_get_call", Map.of("call_id", "call_none"));

        assertThat(refused.isError()).isTrue();
        assertThat(text(refused)).contains("422", "Check the id").doesNotContain("retell_describe_operation");
    }

    @Test
    void analyzeCalls_manyCalls_addsUp() {
        String anna = agent("Anna");
        number("+14155550001", anna);
        for (int i = 0; i < 4; i++) {
            run("retell_create_phone_call", Map.of("to_number", "+1415555010" + i, "agent_id", anna));
        }
        simulator.script("+14155550109", CallScript.busy());
        run("retell_create_phone_call", Map.of("to_number", "+14155550109", "agent_id", anna));
        simulator.time().advanceToQuiet();

        Json all = json(run("retell_analyze_calls", Map.of("agent_id", anna)));
        Json cut = json(run("retell_analyze_calls", Map.of("agent_id", anna, "max_calls", 2)));

        assertThat(all.get("calls")).contains(Json.of(5));
        assertThat(all.get("by_status")).contains(Json.parse("{\"ended\":4,\"not_connected\":1}"));
        assertThat(all.get("success").orElseThrow().get("successful")).contains(Json.of(4));
        assertThat(all.get("latency_ms").orElseThrow().get("e2e").orElseThrow().names())
                .containsExactly("p50", "p90", "max", "values", "of");
        assertThat(all.get("cost_cents")
                        .orElseThrow()
                        .get("total")
                        .orElseThrow()
                        .asDouble()
                        .orElseThrow())
                .isPositive();
        assertThat(cut.get("cut")).contains(Json.of(true));
        assertThat(text(run("retell_analyze_calls", Map.of("agent_id", anna))))
                .contains("Ended by user_hangup 4, dial_busy 1");
        assertThat(text(run("retell_analyze_calls", Map.of("agent_id", anna, "max_calls", 2))))
                .contains("max_calls");
    }

    private static List<Json> turns(ToolResult result) {
        return json(result).get("turns").orElseThrow().elements();
    }

    private void receive(String workspace) {
        receiver = RetellServer.builder()
                .port(0)
                .webhooks(
                        "/retell",
                        WebhookFeed.of(mcp.tracker(), workspace)
                                .into(WebhookEndpoint.builder())
                                .verifier(WebhookVerifier.of(simulator.apiKey()))
                                .build())
                .start();
    }

    private String place() {
        return place(agent("Anna"));
    }

    private String place(String agent) {
        number("+14155550001", agent);
        return string(run("retell_create_phone_call", Map.of("to_number", PERSON, "agent_id", agent)), "call_id");
    }

    private String agent(String name) {
        return agent(name, null);
    }

    private String agent(String name, String webhookUrl) {
        Json llm = client.raw()
                .post("/create-retell-llm", Json.of(Map.of("general_prompt", "Be kind.")))
                .send();
        Map<String, Object> agent = new LinkedHashMap<>();
        agent.put("agent_name", name);
        agent.put("voice_id", "11labs-Adrian");
        agent.put(
                "response_engine",
                Map.of("type", "retell-llm", "llm_id", llm.get("llm_id").orElseThrow()));
        if (webhookUrl != null) {
            agent.put("webhook_url", webhookUrl);
            agent.put("webhook_events", List.of("call_started", "transcript_updated", "call_ended", "call_analyzed"));
        }
        Json created = client.raw().post("/create-agent", Json.of(agent)).send();
        return created.get("agent_id").flatMap(Json::asString).orElseThrow();
    }

    private void number(String number, String agent) {
        Map<String, Object> create = new LinkedHashMap<>();
        create.put("phone_number", number);
        if (agent != null) {
            create.put("outbound_agents", List.of(Map.of("agent_id", agent, "weight", 1)));
        }
        client.raw().post("/create-phone-number", Json.of(create)).send();
    }

    private List<String> events(String id) {
        return json(run("retell_list_webhook_events", Map.of("call_id", id, "limit", 50)))
                .get("items")
                .orElseThrow()
                .elements()
                .stream()
                .map(item -> item.get("event").flatMap(Json::asString).orElseThrow())
                .toList();
    }

    private static List<String> ids(ToolResult list) {
        return json(list).get("items").orElseThrow().elements().stream()
                .map(item -> item.get("call_id").flatMap(Json::asString).orElseThrow())
                .toList();
    }

    private ToolResult run(String tool, Map<String, ?> arguments) {
        return join(start(tool, arguments, CallLinks.mute()));
    }

    private CompletableFuture<ToolResult> start(String tool, Map<String, ?> arguments, CallLinks link) {
        return start(tool, arguments, link, Caller.LOCAL);
    }

    private CompletableFuture<ToolResult> start(String tool, Map<String, ?> arguments, CallLinks link, Caller caller) {
        return mcp.dispatcher()
                .call(ToolRequest.of(tool, Json.of(arguments), caller), link)
                .toCompletableFuture()
                .thenApply(outcome -> ((ToolOutcome.Answered) outcome).result());
    }

    private static ToolRequest request(String tool, Map<String, ?> arguments) {
        return ToolRequest.of(tool, Json.of(arguments), Caller.LOCAL);
    }

    private static ToolResult join(CompletableFuture<ToolResult> running) {
        assertThat(running).succeedsWithin(LIMIT);
        return running.join();
    }

    private static Json json(ToolResult result) {
        assertThat(result.isError()).as(text(result)).isFalse();
        return result.structure().orElseThrow();
    }

    private static String string(ToolResult result, String name) {
        return json(result).get(name).flatMap(Json::asString).orElseThrow();
    }

    private static String text(ToolResult result) {
        return result.content().stream()
                .map(part -> part instanceof Content.Text words ? words.text() : "")
                .collect(Collectors.joining("\n"));
    }
}
