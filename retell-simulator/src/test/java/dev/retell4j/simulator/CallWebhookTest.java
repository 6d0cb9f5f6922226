package dev.retell4j.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.Delivery.Outcome;
import dev.retell4j.webhooks.SignatureVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallWebhookTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Receiver receiver = new Receiver();
    private RetellSimulator simulator = RetellSimulator.builder().manualTime().start();
    private TestClient client = new TestClient(simulator);

    @AfterEach
    void close() {
        simulator.close();
        receiver.close();
    }

    private void restart(RetellSimulator.Builder builder) {
        simulator.close();
        simulator = builder.start();
        client = new TestClient(simulator);
    }

    private String agent(String settings) {
        String agentId = Fixture.callingAgent(client);
        client.patch("/update-agent/" + agentId, settings);
        return agentId;
    }

    private String reportingAgent() {
        return agent("{\"webhook_url\":\"" + receiver.url("/hook") + "\"}");
    }

    @Test
    void call_agentWithWebhookUrl_sendsStartedEndedAnalyzed() {
        reportingAgent();
        String callId = Fixture.call(client, Fixture.TO);
        simulator.time().advance(Duration.ofSeconds(6));
        assertThat(receiver.events()).containsExactly("call_started");
        simulator.time().advanceToQuiet();

        assertThat(receiver.events()).containsExactly("call_started", "call_ended", "call_analyzed");
        assertThat(receiver.arrived()).allSatisfy(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.path()).isEqualTo("/hook");
            assertThat(request.header("Content-Type")).isEqualTo("application/json");
            assertThat(request.verdict()).isEqualTo(SignatureVerdict.VALID);
            assertThat(request.body().at("/call/call_id").asText()).isEqualTo(callId);
            assertThat(request.body().fieldNames()).toIterable().containsExactly("event", "call");
        });
        JsonNode started = receiver.arrived("call_started").get(0).body().path("call");
        assertThat(started.path("call_status").asText()).isEqualTo("ongoing");
        assertThat(started.path("metadata").path("order").asText()).isEqualTo("77");
        assertThat(started.has("transcript")).isFalse();
        JsonNode ended = receiver.arrived("call_ended").get(0).body().path("call");
        assertThat(ended.path("disconnection_reason").asText()).isNotEmpty();
        assertThat(ended.path("transcript").asText()).contains("Garage Nord");
        assertThat(ended.has("call_analysis")).isFalse();
        assertThat(receiver.arrived("call_analyzed").get(0).body().path("call"))
                .isEqualTo(client.get("/v2/get-call/" + callId).body());
    }

    @Test
    void call_noWebhookUrl_sendsNothing() {
        Fixture.callingAgent(client);
        Fixture.call(client, Fixture.TO);
        simulator.time().advanceToQuiet();

        assertThat(simulator.deliveries()).isEmpty();
    }

    @Test
    void workspaceUrl_agentWithoutOne_getsItsEvents() {
        restart(RetellSimulator.builder().manualTime().webhookUrl(receiver.url("/workspace")));
        String agentId = Fixture.callingAgent(client);
        Fixture.call(client, Fixture.TO);
        simulator.time().advanceToQuiet();
        client.patch("/update-agent/" + agentId, "{\"webhook_url\":\"" + receiver.url("/own") + "\"}");
        Fixture.call(client, Fixture.TO);
        simulator.time().advanceToQuiet();

        assertThat(receiver.arrived())
                .extracting(Receiver.Arrived::path)
                .containsExactly("/workspace", "/workspace", "/workspace", "/own", "/own", "/own");
    }

    @Test
    void webhookUrl_dynamicVariables_areResolvedForEachCall() {
        agent("{\"webhook_url\":\"" + receiver.url("/hook/{{name}}?from={{order_number}}") + "\"}");
        Fixture.call(client, Fixture.TO);
        simulator.time().advanceToQuiet();

        assertThat(receiver.arrived())
                .extracting(Receiver.Arrived::path)
                .containsOnly("/hook/Ada?from=A-77")
                .hasSize(3);
    }

    @Test
    void webhookEvents_list_isTheOnlyThatIsSent() {
        agent("{\"webhook_url\":\"" + receiver.url("/hook")
                + "\",\"webhook_events\":[\"call_ended\",\"transcript_updated\"]}");
        String callId = Fixture.call(client, Fixture.TO);
        simulator.time().advanceToQuiet();

        List<Receiver.Arrived> updates = receiver.arrived("transcript_updated");
        assertThat(receiver.events())
                .containsOnly("transcript_updated", "call_ended")
                .endsWith("call_ended");
        assertThat(updates).hasSizeGreaterThan(5);
        int entries = 0;
        for (Receiver.Arrived update : updates) {
            JsonNode call = update.body().path("call");
            assertThat(call.path("transcript_with_tool_calls").size()).isGreaterThanOrEqualTo(entries);
            entries = call.path("transcript_with_tool_calls").size();
        }
        JsonNode last = updates.get(updates.size() - 1).body().path("call");
        assertThat(last.path("call_status").asText()).isEqualTo("ended");
        assertThat(last.path("transcript_with_tool_calls"))
                .isEqualTo(client.get("/v2/get-call/" + callId).body().path("transcript_with_tool_calls"));
    }

    @Test
    void webhookEvents_empty_sendsNothing() {
        agent("{\"webhook_url\":\"" + receiver.url("/hook") + "\",\"webhook_events\":[]}");
        Fixture.call(client, Fixture.TO);
        simulator.time().advanceToQuiet();

        assertThat(simulator.deliveries()).isEmpty();
    }

    @Test
    void failedDial_sendsNoStart() {
        reportingAgent();
        simulator.script(Fixture.TO, CallScript.busy());
        Fixture.call(client, Fixture.TO);
        simulator.time().advanceToQuiet();

        assertThat(receiver.events()).containsExactly("call_ended", "call_analyzed");
        assertThat(receiver.arrived()
                        .get(0)
                        .body()
                        .at("/call/disconnection_reason")
                        .asText())
                .isEqualTo("dial_busy");
    }

    @Test
    void stopByRequest_isToldWithoutTimeGoingOn() {
        reportingAgent();
        String callId = Fixture.call(client, Fixture.TO);
        simulator.time().advance(Duration.ofSeconds(6));
        client.post("/v2/stop-call/" + callId, "");
        simulator.awaitDeliveries(LIMIT);

        assertThat(receiver.events()).containsExactly("call_started", "call_ended");
    }

    @Test
    void rerunAnalysis_sendsAnalyzedAgain() {
        reportingAgent();
        String callId = Fixture.call(client, Fixture.TO);
        simulator.time().advanceToQuiet();
        client.put("/rerun-call-analysis/" + callId);
        simulator.awaitDeliveries(LIMIT);

        assertThat(receiver.events()).containsExactly("call_started", "call_ended", "call_analyzed", "call_analyzed");
    }

    @Test
    void webhookKey_ofItsOwn_signs() {
        try (Receiver other = new Receiver("key_badge")) {
            restart(RetellSimulator.builder()
                    .manualTime()
                    .apiKey("key_a", "key_badge")
                    .webhookKey("key_badge")
                    .webhookUrl(other.url("/hook")));
            Fixture.callingAgent(client);
            Fixture.call(client, Fixture.TO);
            simulator.time().advanceToQuiet();

            assertThat(other.arrived())
                    .extracting(Receiver.Arrived::verdict)
                    .containsOnly(SignatureVerdict.VALID)
                    .hasSize(3);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetellSimulator.builder().webhookKey(" "));
    }

    @Test
    void failure_isTriedThreeTimesMore_eachSignedAnewAndWithoutHoldingBackOthers() {
        reportingAgent();
        AtomicInteger tries = new AtomicInteger();
        receiver.answeringStatus(
                request -> request.event().equals("call_started") && tries.incrementAndGet() < 4 ? 503 : 200);
        simulator.script(Fixture.TO, CallScript.answered(Turn.agent("Hi.")).ringing(Duration.ZERO));
        Fixture.call(client, Fixture.TO);
        simulator.time().advanceToQuiet();

        // Tried again after one, two and four seconds; the call is over after two.
        assertThat(receiver.events())
                .containsExactly(
                        "call_started", "call_started", "call_ended", "call_started", "call_analyzed", "call_started");
        Delivery started = simulator.deliveries("call_started").get(0);
        assertThat(started.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(started.attempts()).extracting(Delivery.Attempt::status).containsExactly(503, 503, 503, 200);
        Instant first = started.attempts().get(0).sentAt();
        assertThat(started.attempts())
                .extracting(attempt -> Duration.between(first, attempt.sentAt()).toSeconds())
                .containsExactly(0L, 1L, 3L, 7L);
        assertThat(started.createdAt()).isEqualTo(first);
        assertThat(receiver.arrived()).extracting(Receiver.Arrived::verdict).containsOnly(SignatureVerdict.VALID);
        assertThat(started.attempts().get(3).header("x-retell-signature"))
                .hasValue(receiver.arrived().get(5).header("X-Retell-Signature"));
        assertThat(started.attempts()).extracting(Delivery.Attempt::headers).doesNotHaveDuplicates();
    }

    @Test
    void failure_fourTimes_isGivenUp() {
        reportingAgent();
        receiver.answeringStatus(request -> 500);
        Fixture.call(client, Fixture.TO);
        simulator.time().advanceToQuiet();

        assertThat(receiver.arrived()).hasSize(12);
        assertThat(simulator.deliveries()).extracting(Delivery::outcome).containsOnly(Outcome.FAILED);
        assertThat(simulator.deliveries().get(0).attempts().get(0).failure()).isEqualTo("The answer was 500");
        assertThat(simulator.deliveries().get(0))
                .hasToString("call_started of "
                        + simulator.deliveries().get(0).conversationId().orElseThrow() + " to " + receiver.url("/hook")
                        + " -> 500 at try 4");
    }

    @Test
    void redirect_isNotFollowed() {
        reportingAgent();
        receiver.answeringStatus(request -> 302);
        simulator.script(Fixture.TO, CallScript.busy());
        Fixture.call(client, Fixture.TO);
        simulator.time().advanceToQuiet();

        assertThat(receiver.arrived()).extracting(Receiver.Arrived::path).containsOnly("/hook");
        assertThat(simulator.deliveries()).extracting(Delivery::outcome).containsOnly(Outcome.FAILED);
    }

    @Test
    void nobodyListens_failsWithAReason() {
        agent("{\"webhook_url\":\"" + receiver.url("/hook") + "\",\"webhook_events\":[\"call_ended\"]}");
        receiver.close();
        Fixture.call(client, Fixture.TO);
        simulator.time().advanceToQuiet();

        Delivery ended = simulator.deliveries("call_ended").get(0);
        assertThat(ended.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(ended.attempts()).hasSize(4).allSatisfy(attempt -> {
            assertThat(attempt.status()).isZero();
            assertThat(attempt.failure()).contains("ConnectException");
        });
    }

    @Test
    void slowReceiver_isGivenTheAgentsTimeout() throws Exception {
        agent("{\"webhook_url\":\"" + receiver.url("/hook")
                + "\",\"webhook_timeout_ms\":150,\"webhook_events\":[\"call_started\"]}");
        CountDownLatch over = new CountDownLatch(1);
        receiver.answering(request -> {
            awaitQuietly(over);
            return new Receiver.Answer(200, "");
        });
        Fixture.call(client, Fixture.TO);
        simulator.time().advanceToQuiet();
        over.countDown();

        Delivery started = simulator.deliveries().get(0);
        assertThat(started.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(started.attempts()).hasSize(4).allSatisfy(attempt -> {
            assertThat(attempt.failure()).isEqualTo("No answer within 150 ms");
            assertThat(attempt.duration()).isGreaterThan(Duration.ofMillis(140));
        });
    }

    @Test
    void strangersHost_getsNothingButIsInTheLog() {
        restart(RetellSimulator.builder().manualTime().webhookUrl("https://hooks.example.com/retell"));
        Fixture.callingAgent(client);
        Fixture.call(client, Fixture.TO);
        simulator.time().advanceToQuiet();

        assertThat(simulator.deliveries())
                .extracting(Delivery::event)
                .containsExactly("call_started", "call_ended", "call_analyzed");
        Delivery ended = simulator.deliveries("call_ended").get(0);
        assertThat(ended.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(ended.attempts()).isEmpty();
        assertThat(ended.remark().orElseThrow()).contains("hooks.example.com", "deliverTo");
        assertThat(ended.bodyText()).contains("\"call_status\":\"ended\"");
    }

    @Test
    void deliverTo_host_isReached() {
        restart(RetellSimulator.builder()
                .manualTime()
                .deliverTo("unknown.invalid")
                .webhookUrl("http://unknown.invalid/hook"));
        Fixture.callingAgent(client);
        simulator.script(Fixture.TO, CallScript.busy());
        Fixture.call(client, Fixture.TO);
        simulator.time().advanceToQuiet();

        assertThat(simulator.deliveries("call_ended").get(0).attempts()).hasSize(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetellSimulator.builder().deliverTo("http://hooks.example.com/"))
                .withMessageContaining("hooks.example.com");
    }

    @Test
    void malformedAddress_isNotSent() {
        agent("{\"webhook_url\":\"http://127.0.0.1:1/{{not known}}\",\"webhook_events\":[\"call_ended\"]}");
        Fixture.call(client, Fixture.TO);
        simulator.time().advanceToQuiet();

        assertThat(simulator.deliveries()).extracting(Delivery::outcome).containsExactly(Outcome.NOT_SENT);
        assertThat(simulator.deliveries().get(0).remark().orElseThrow()).contains("malformed");
    }

    @Test
    void transfer_sendsItsEvents() {
        String llmId = client.create("/create-retell-llm", """
                {"general_prompt":"Say \\"I am connecting you.\\"","general_tools":[
                  {"type":"transfer_call","name":"to_sales","transfer_destination":
                    {"type":"predefined","number":"+14155550999","extension":"12"},
                   "transfer_option":{"type":"warm_transfer","show_transferee_as_caller":true,
                     "on_hold_music":"ringtone","enable_bridge_audio_cue":true,
                     "public_handoff_option":{"type":"static_message","message":"A caller."}}}]}
                """, "llm_id");
        String agentId = Fixture.agent(client, llmId);
        client.create("/create-phone-number", """
                {"phone_number":"%s","outbound_agents":[{"agent_id":"%s","weight":1}]}
                """.formatted(Fixture.FROM, agentId), "phone_number");
        client.patch("/update-agent/" + agentId, "{\"webhook_url\":\"" + receiver.url("/hook") + """
                ","webhook_events":["call_ended","transfer_started","transfer_bridged","transfer_cancelled",
                "transfer_ended"]}
                """);
        simulator.script(Fixture.TO, CallScript.ending("transfer_bridged"), CallScript.ending("transfer_cancelled"));
        Fixture.call(client, Fixture.TO);
        simulator.time().advanceToQuiet();

        assertThat(receiver.events())
                .containsExactly("transfer_started", "transfer_bridged", "call_ended", "transfer_ended");
        JsonNode started = receiver.arrived("transfer_started").get(0).body();
        assertThat(started.path("transfer_destination").toString())
                .isEqualTo("{\"number\":\"+14155550999\",\"extension\":\"12\"}");
        assertThat(started.path("transfer_option").toString())
                .isEqualTo("{\"type\":\"warm_transfer\",\"showTransfereeAsCaller\":true,"
                        + "\"onHoldMusic\":{\"type\":\"ringtone\"},\"enableBridgeAudioCue\":true,"
                        + "\"publicHandoffOption\":{\"type\":\"static_message\",\"message\":\"A caller.\"}}");
        assertThat(receiver.arrived("transfer_bridged").get(0).body().has("transfer_option"))
                .isTrue();
        assertThat(receiver.arrived("transfer_ended").get(0).body().has("transfer_destination"))
                .isFalse();

        Fixture.call(client, Fixture.TO);
        simulator.time().advanceToQuiet();
        assertThat(receiver.events().subList(4, 7))
                .containsExactly("transfer_started", "transfer_cancelled", "call_ended");
    }

    @Test
    void agentSwap_webhookSetting_decidesWhoIsTold() {
        String llmId = client.create("/create-retell-llm", """
                {"general_prompt":"Say \\"One moment.\\""}
                """, "llm_id");
        String next = Fixture.agent(client, llmId);
        client.patch("/update-agent/" + next, "{\"webhook_url\":\"" + receiver.url("/destination") + "\"}");
        String agentId = Fixture.callingAgent(client);
        client.patch("/update-agent/" + agentId, "{\"webhook_url\":\"" + receiver.url("/source") + "\"}");
        String first = client.get("/get-agent/" + agentId)
                .body()
                .at("/response_engine/llm_id")
                .asText();
        simulator.script(Fixture.TO, CallScript.answered(Turn.agent("One moment."), Turn.swapTo(next)));

        assertThat(pathsAfterSwap(first, next, "")).containsExactly("/source", "/source", "/source");
        assertThat(pathsAfterSwap(first, next, ",\"webhook_setting\":\"only_destination_agent\""))
                .containsExactly("/source", "/destination", "/destination");
        assertThat(pathsAfterSwap(first, next, ",\"webhook_setting\":\"both_agents\""))
                .containsExactly("/source", "/source", "/destination", "/source", "/destination");
    }

    private List<String> pathsAfterSwap(String llmId, String next, String setting) {
        client.patch("/update-retell-llm/" + llmId, """
                {"general_tools":[{"type":"agent_swap","name":"swap","agent_id":"%s",
                "post_call_analysis_setting":"both_agents"%s}]}
                """.formatted(next, setting));
        receiver.arrived().clear();
        Fixture.call(client, Fixture.TO);
        simulator.time().advanceToQuiet();
        return receiver.arrived().stream().map(Receiver.Arrived::path).toList();
    }

    @Test
    void handler_callsTheApi_whileTimeStands() {
        agent("{\"webhook_url\":\"" + receiver.url("/hook") + "\",\"webhook_events\":[\"call_started\"]}");
        simulator.script(
                Fixture.TO, CallScript.answered(Turn.silence(Duration.ofSeconds(2)), Turn.agent("Hello {{name}}.")));
        AtomicReference<Instant> during = new AtomicReference<>();
        receiver.answeringStatus(request -> {
            String callId = request.body().at("/call/call_id").asText();
            TestClient.Answer answer = client.patch(
                    "/v2/update-live-call/" + callId,
                    "{\"fields_to_override\":{\"override_dynamic_variables\":{\"name\":\"Grace\"}}}");
            during.set(simulator.time().now());
            return answer.status();
        });
        String callId = Fixture.call(client, Fixture.TO);
        simulator.time().advance(Duration.ofMinutes(5));

        JsonNode call = client.get("/v2/get-call/" + callId).body();
        assertThat(call.path("transcript").asText()).isEqualTo("Agent: Hello Grace.\n");
        assertThat(during.get().toEpochMilli())
                .isEqualTo(call.path("start_timestamp").asLong());
        assertThat(simulator.deliveries().get(0).attempts()).hasSize(1);
    }

    @Test
    void handler_advancesTime_isRefused() {
        agent("{\"webhook_url\":\"" + receiver.url("/hook") + "\",\"webhook_events\":[\"call_started\"]}");
        AtomicReference<Throwable> refused = new AtomicReference<>();
        receiver.answeringStatus(request -> {
            try {
                simulator.time().advance(Duration.ofSeconds(1));
            } catch (RuntimeException e) {
                refused.set(e);
            }
            return 200;
        });
        Fixture.call(client, Fixture.TO);
        simulator.time().advanceToQuiet();

        assertThat(refused.get()).isInstanceOf(IllegalStateException.class).hasMessageContaining("being advanced");
    }

    @Test
    void advance_returns_whenEverythingDueIsDelivered() {
        reportingAgent();
        receiver.answeringStatus(request -> {
            pause();
            return 200;
        });
        for (int i = 0; i < 5; i++) {
            Fixture.call(client, Fixture.TO);
        }
        simulator.time().advanceToQuiet();

        assertThat(receiver.arrived()).hasSize(15);
        assertThat(simulator.deliveries()).extracting(Delivery::outcome).containsOnly(Outcome.DELIVERED);
    }

    @Test
    void flowingTime_deliversAndTriesAgain() {
        restart(RetellSimulator.builder().speed(1_000).webhookUrl(receiver.url("/hook")));
        Fixture.callingAgent(client);
        receiver.answeringStatus(request -> receiver.arrived(request.event()).size() == 1 ? 500 : 200);
        String callId = Fixture.call(client, Fixture.TO);
        await().atMost(LIMIT).until(() -> !simulator.deliveries("call_analyzed").isEmpty());
        simulator.awaitDeliveries(LIMIT);

        assertThat(simulator.deliveries())
                .hasSize(3)
                .allSatisfy(delivery -> assertThat(delivery.conversationId()).hasValue(callId))
                .allSatisfy(delivery -> assertThat(delivery.attempts()).hasSize(2))
                .extracting(Delivery::outcome)
                .containsOnly(Outcome.DELIVERED);
        assertThat(receiver.arrived()).extracting(Receiver.Arrived::verdict).containsOnly(SignatureVerdict.VALID);
    }

    @Test
    void awaitDeliveries_stillUnderWay_saysWhat() {
        reportingAgent();
        CountDownLatch over = new CountDownLatch(1);
        receiver.answering(request -> {
            awaitQuietly(over);
            return new Receiver.Answer(200, "");
        });
        String callId = Fixture.call(client, Fixture.TO);
        client.post("/v2/stop-call/" + callId, "");

        assertThatIllegalStateException()
                .isThrownBy(() -> simulator.awaitDeliveries(Duration.ofMillis(100)))
                .withMessageContaining("call_ended");
        over.countDown();
        simulator.awaitDeliveries(LIMIT);
        assertThat(simulator.deliveries()).extracting(Delivery::outcome).containsExactly(Outcome.DELIVERED);
    }

    @Test
    void eventsOfTheSameInstant_arriveInOrder() {
        agent("{\"webhook_url\":\"" + receiver.url("/hook")
                + "\",\"webhook_events\":[\"call_ended\",\"transcript_updated\"]}");
        receiver.answeringStatus(request -> {
            pause();
            return 200;
        });
        String callId = Fixture.call(client, Fixture.TO);
        simulator.time().advance(Duration.ofSeconds(6));
        receiver.arrived().clear();
        client.post("/v2/stop-call/" + callId, "");
        simulator.awaitDeliveries(LIMIT);

        assertThat(receiver.events()).containsExactly("transcript_updated", "call_ended");
    }

    @Test
    void hangingReceiver_doesNotHoldBackTheNextEvent() {
        agent("{\"webhook_url\":\"" + receiver.url("/hook")
                + "\",\"webhook_events\":[\"call_ended\",\"transcript_updated\"]}");
        String callId = Fixture.call(client, Fixture.TO);
        simulator.time().advance(Duration.ofSeconds(6));
        receiver.arrived().clear();
        CountDownLatch ended = new CountDownLatch(1);
        receiver.answering(request -> {
            if (request.event().equals("call_ended")) {
                ended.countDown();
            } else {
                awaitQuietly(ended);
            }
            return new Receiver.Answer(200, "");
        });
        client.post("/v2/stop-call/" + callId, "");
        simulator.awaitDeliveries(LIMIT);

        assertThat(receiver.events()).containsExactly("transcript_updated", "call_ended");
        assertThat(simulator.deliveries("transcript_updated"))
                .extracting(Delivery::outcome)
                .containsOnly(Outcome.DELIVERED);
    }

    @Test
    void restore_plannedTry_happensAgain() {
        agent("{\"webhook_url\":\"" + receiver.url("/hook") + "\",\"webhook_events\":[\"call_started\"]}");
        receiver.answeringStatus(request -> 500);
        Fixture.call(client, Fixture.TO);
        simulator.time().advance(Duration.ofMillis(4_800));
        assertThat(simulator.deliveries().get(0).attempts()).hasSize(1);
        RetellSimulator.Snapshot snapshot = simulator.snapshot();
        simulator.time().advanceToQuiet();
        assertThat(simulator.deliveries().get(0).outcome()).isEqualTo(Outcome.FAILED);

        simulator.restore(snapshot);
        assertThat(simulator.deliveries()).hasSize(1);
        assertThat(simulator.deliveries().get(0).attempts()).hasSize(1);
        receiver.answeringStatus(request -> 200);
        simulator.time().advanceToQuiet();

        assertThat(simulator.deliveries().get(0).attempts())
                .extracting(Delivery.Attempt::status)
                .containsExactly(500, 200);
    }

    @Test
    void restore_underWay_isForgottenOrSentAgain() {
        agent("{\"webhook_url\":\"" + receiver.url("/hook") + "\",\"webhook_events\":[\"call_ended\"]}");
        CountDownLatch over = new CountDownLatch(1);
        receiver.answering(request -> {
            awaitQuietly(over);
            return new Receiver.Answer(200, "");
        });
        String callId = Fixture.call(client, Fixture.TO);
        RetellSimulator.Snapshot before = simulator.snapshot();
        client.post("/v2/stop-call/" + callId, "");
        // Else what is on its way could be taken back before it arrives.
        await().atMost(LIMIT).until(() -> !receiver.events().isEmpty());
        RetellSimulator.Snapshot underWay = simulator.snapshot();

        simulator.restore(before);
        assertThat(simulator.deliveries()).isEmpty();
        simulator.awaitDeliveries(Duration.ZERO);

        over.countDown();
        simulator.restore(underWay);
        simulator.time().advance(Duration.ZERO);
        assertThat(simulator.deliveries()).extracting(Delivery::outcome).containsExactly(Outcome.DELIVERED);
        assertThat(receiver.events()).containsExactly("call_ended", "call_ended");
    }

    @Test
    void clearDeliveries_forgetsThem() {
        reportingAgent();
        simulator.script(Fixture.TO, CallScript.busy());
        Fixture.call(client, Fixture.TO);
        simulator.time().advanceToQuiet();
        simulator.clearDeliveries();

        assertThat(simulator.deliveries()).isEmpty();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes a moment, so that what is not in order has the time to show. */
    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
}
