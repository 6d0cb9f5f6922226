package dev.retell4j.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.Delivery.Kind;
import dev.retell4j.simulator.Delivery.Outcome;
import dev.retell4j.webhooks.SignatureVerdict;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboundWebhookTest {
    private static final String CALLER = "+4722334455";
    /** Not the common pool, which may have a single thread. */
    private static final Executor OWN_THREAD = task -> new Thread(task).start();

    private final Receiver receiver = new Receiver();
    private final RetellSimulator simulator =
            RetellSimulator.builder().manualTime().start();
    private final TestClient client = new TestClient(simulator);
    private String agentId = "";

    @BeforeEach
    void prepare() {
        agentId = Fixture.callingAgent(client);
        number("{\"inbound_agents\":[{\"agent_id\":\"" + agentId + "\",\"weight\":1}],\"inbound_webhook_url\":\""
                + receiver.url("/inbound") + "\"}");
    }

    @AfterEach
    void close() {
        simulator.close();
        receiver.close();
    }

    private void number(String settings) {
        client.patch("/update-phone-number/" + Fixture.FROM, settings);
    }

    private void answer(String reply) {
        receiver.answering(request -> new Receiver.Answer(200, reply));
    }

    private JsonNode call(String callId) {
        return client.get("/v2/get-call/" + callId).body();
    }

    private int status(String callId) {
        return client.get("/v2/get-call/" + callId).status();
    }

    @Test
    void call_numberWithWebhook_isAskedFirst() {
        answer("{}");
        String callId = simulator.inboundCall(CALLER, Fixture.FROM);

        assertThat(receiver.arrived()).hasSize(1);
        Receiver.Arrived asked = receiver.arrived().get(0);
        assertThat(asked.verdict()).isEqualTo(SignatureVerdict.VALID);
        assertThat(asked.path()).isEqualTo("/inbound");
        assertThat(asked.body().toString())
                .isEqualTo("{\"event\":\"call_inbound\",\"event_timestamp\":"
                        + simulator.time().now().toEpochMilli() + ",\"call_inbound\":{\"agent_id\":\"" + agentId
                        + "\",\"agent_version\":0,\"from_number\":\"" + CALLER + "\",\"to_number\":\"" + Fixture.FROM
                        + "\",\"call_id\":\"" + callId + "\"}}");
        assertThat(call(callId).path("agent_id").asText()).isEqualTo(agentId);
        Delivery delivery = simulator.deliveries("call_inbound").get(0);
        assertThat(delivery.kind()).isEqualTo(Kind.QUESTION);
        assertThat(delivery.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(delivery.conversationId()).hasValue(callId);
        assertThat(delivery.remark()).isEmpty();
    }

    @Test
    void reply_wishes_areHonoured() {
        number("{\"inbound_agents\":null}");
        answer("{\"call_inbound\":{\"override_agent_id\":\"" + agentId + """
                ","override_agent_version":0,"dynamic_variables":{"name":"Grace"},"metadata":{"crm":"55"},
                "agent_override":{"retell_llm":{"begin_message":"Hi {{name}}!"},"agent":{"agent_name":"Other"}}}}
                """);
        String callId = simulator.inboundCall(CALLER, Fixture.FROM, Map.of("X-Branch", "north"));
        simulator.time().advanceToQuiet();

        JsonNode asked = receiver.arrived().get(0).body().path("call_inbound");
        assertThat(asked.has("agent_id")).isFalse();
        assertThat(asked.path("custom_sip_headers").toString()).isEqualTo("{\"x-branch\":\"north\"}");
        JsonNode call = call(callId);
        assertThat(call.path("direction").asText()).isEqualTo("inbound");
        assertThat(call.path("metadata").path("crm").asText()).isEqualTo("55");
        assertThat(call.path("retell_llm_dynamic_variables").path("name").asText())
                .isEqualTo("Grace");
        assertThat(call.path("transcript").asText()).startsWith("Agent: Hi Grace!");
        assertThat(call.path("agent_name").asText()).isEqualTo("Other");
        assertThat(call.path("custom_sip_headers").path("x-branch").asText()).isEqualTo("north");
        assertThat(client.get("/get-agent/" + agentId).text("agent_name")).isEqualTo("Nora");
    }

    @Test
    void reply_rejects_noCallAndNoEvents() {
        client.patch("/update-agent/" + agentId, "{\"webhook_url\":\"" + receiver.url("/hook") + "\"}");
        answer("{\"call_inbound\":{\"reject\":true,\"override_agent_id\":\"none\"}}");
        String callId = simulator.inboundCall(CALLER, Fixture.FROM);
        simulator.time().advanceToQuiet();

        assertThat(status(callId)).isEqualTo(422);
        assertThat(receiver.events()).containsExactly("call_inbound");
    }

    @Test
    void reply_rejectsInOtherWords_isNoRejection() {
        for (String reject : new String[] {"\"true\"", "1", "null", "false"}) {
            answer("{\"call_inbound\":{\"reject\":" + reject + "}}");
            assertThat(status(simulator.inboundCall(CALLER, Fixture.FROM))).isEqualTo(200);
        }
    }

    @Test
    void reply_badValues_cancelTheRejection() {
        answer("{\"call_inbound\":{\"reject\":true,\"dynamic_variables\":{\"age\":7}}}");
        String first = simulator.inboundCall(CALLER, Fixture.FROM);
        answer("{\"call_inbound\":{\"reject\":true,\"metadata\":\"x\"}}");
        String second = simulator.inboundCall(CALLER, Fixture.FROM);

        assertThat(status(first)).isEqualTo(200);
        assertThat(status(second)).isEqualTo(200);
        assertThat(simulator.deliveries().get(0).remark()).hasValue("`dynamic_variables.age` must be a text, not 7");
        assertThat(simulator.deliveries().get(1).remark()).hasValue("`metadata` must be an object");
    }

    @Test
    void reply_badValues_areIgnoredAsAWhole() {
        answer("{\"call_inbound\":{\"dynamic_variables\":{\"age\":7},\"metadata\":{\"crm\":\"55\"}}}");
        JsonNode call = call(simulator.inboundCall(CALLER, Fixture.FROM));

        assertThat(call.path("agent_id").asText()).isEqualTo(agentId);
        assertThat(call.has("metadata")).isFalse();
    }

    @Test
    void reply_unknownAgent_refusesTheCall() {
        answer("{\"call_inbound\":{\"override_agent_id\":\"agent_none\"}}");
        String callId = simulator.inboundCall(CALLER, Fixture.FROM);

        assertThat(status(callId)).isEqualTo(422);
        assertThat(simulator.deliveries().get(0).remark().orElseThrow()).contains("agent_none", "override_agent_id");
    }

    @Test
    void reply_impossibleOverride_refusesTheCall() {
        answer("{\"call_inbound\":{\"agent_override\":{\"agent\":{\"voice_id\":\"no-such-voice\"}}}}");
        String callId = simulator.inboundCall(CALLER, Fixture.FROM);

        assertThat(status(callId)).isEqualTo(422);
        assertThat(simulator.deliveries().get(0).remark().orElseThrow()).contains("no-such-voice");
    }

    @Test
    void tries_allFail_boundAgentAnswersElseNobody() {
        receiver.answeringStatus(request -> 500);
        Instant before = simulator.time().now();
        String bound = simulator.inboundCall(CALLER, Fixture.FROM);
        number("{\"inbound_agents\":null}");
        String unbound = simulator.inboundCall(CALLER, Fixture.FROM);

        assertThat(status(bound)).isEqualTo(200);
        assertThat(status(unbound)).isEqualTo(422);
        assertThat(receiver.arrived()).hasSize(8);
        assertThat(simulator.time().now()).isEqualTo(before);
        assertThat(simulator.deliveries()).extracting(Delivery::outcome).containsOnly(Outcome.FAILED);
    }

    @Test
    void tries_noJson_areTriedAgain() {
        AtomicInteger tries = new AtomicInteger();
        receiver.answering(request -> new Receiver.Answer(
                200,
                tries.incrementAndGet() < 3
                        ? "sorry"
                        : "{\"call_inbound\":{\"dynamic_variables\":{\"name\":\"Eva\"}}}"));
        JsonNode call = call(simulator.inboundCall(CALLER, Fixture.FROM));

        assertThat(call.path("retell_llm_dynamic_variables").path("name").asText())
                .isEqualTo("Eva");
        assertThat(simulator.deliveries().get(0).attempts())
                .extracting(Delivery.Attempt::failure)
                .containsExactly("The answer is no JSON object", "The answer is no JSON object", null);
    }

    @Test
    void strangersWebhook_isNotAsked() {
        number("{\"inbound_webhook_url\":\"https://hooks.example.com/inbound\"}");
        String callId = simulator.inboundCall(CALLER, Fixture.FROM);

        assertThat(status(callId)).isEqualTo(200);
        assertThat(simulator.deliveries()).extracting(Delivery::outcome).containsExactly(Outcome.NOT_SENT);
    }

    @Test
    void close_whileAsking_returns() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        receiver.answering(request -> {
            asked.countDown();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Receiver.Answer(200, "{}");
        });
        CompletableFuture<String> callId =
                CompletableFuture.supplyAsync(() -> simulator.inboundCall(CALLER, Fixture.FROM), OWN_THREAD);
        assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
        simulator.close();

        assertThat(callId.get(60, TimeUnit.SECONDS)).startsWith("call_");
        over.countDown();
    }

    @Test
    void sms_newPerson_asksAndBeginsAChat() {
        String chatAgent = chatAgent();
        number("{\"inbound_sms_agents\":[{\"agent_id\":\"" + chatAgent + "\",\"weight\":1}]}");
        answer("{\"chat_inbound\":{\"dynamic_variables\":{\"name\":\"Grace\"},\"metadata\":{\"crm\":\"55\"}}}");
        String chatId = simulator.inboundSms(CALLER, Fixture.FROM, "Is my car ready?");

        assertThat(receiver.arrived().get(0).body().toString())
                .isEqualTo("{\"event\":\"chat_inbound\",\"event_timestamp\":"
                        + simulator.time().now().toEpochMilli() + ",\"chat_inbound\":{\"agent_id\":\"" + chatAgent
                        + "\",\"agent_version\":0,\"from_number\":\"" + CALLER + "\",\"to_number\":\"" + Fixture.FROM
                        + "\",\"chat_id\":\"" + chatId + "\"}}");
        JsonNode chat = client.get("/get-chat/" + chatId).body();
        assertThat(chat.path("chat_type").asText()).isEqualTo("sms_chat");
        assertThat(chat.path("metadata").path("crm").asText()).isEqualTo("55");
        assertThat(chat.path("transcript").asText()).startsWith("User: Is my car ready?\nAgent: ");

        assertThat(simulator.inboundSms(CALLER, Fixture.FROM, "Today?")).isEqualTo(chatId);
        assertThat(receiver.arrived()).hasSize(1);
        assertThat(client.get("/get-chat/" + chatId).text("transcript")).contains("User: Today?");
    }

    @Test
    void sms_ownUrlAndRejection_noChat() {
        number("{\"inbound_sms_agents\":[{\"agent_id\":\"" + chatAgent()
                + "\",\"weight\":1}],\"inbound_sms_webhook_url\":\"" + receiver.url("/sms") + "\"}");
        answer("{\"chat_inbound\":{\"reject\":true}}");
        String chatId = simulator.inboundSms(CALLER, Fixture.FROM, "Hello?");

        assertThat(receiver.arrived()).extracting(Receiver.Arrived::path).containsExactly("/sms");
        assertThat(client.get("/get-chat/" + chatId).status()).isEqualTo(422);
    }

    private String chatAgent() {
        return client.create(
                "/create-chat-agent",
                "{\"response_engine\":{\"type\":\"retell-llm\",\"llm_id\":\"" + Fixture.llm(client) + "\"}}",
                "agent_id");
    }
}
