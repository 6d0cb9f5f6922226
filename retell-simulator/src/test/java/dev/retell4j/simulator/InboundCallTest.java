package dev.retell4j.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InboundCallTest {
    private static final String CALLER = "+4722334455";

    @Test
    void inboundCall_numberWithAnAgent_isAnsweredByIt() {
        try (RetellSimulator simulator = builder().start()) {
            TestClient client = new TestClient(simulator);
            String agentId = answeringAgent(client);
            simulator.script(
                    CALLER,
                    CallScript.answered(Turn.agent("You are {{user_number}}, I am {{agent_number}}, {{direction}}.")));

            String id = simulator.inboundCall(CALLER, Fixture.FROM);
            assertThat(read(client, id).path("call_status").asText()).isEqualTo("registered");
            simulator.time().advanceToQuiet();

            JsonNode call = read(client, id);
            assertThat(call.path("direction").asText()).isEqualTo("inbound");
            assertThat(call.path("agent_id").asText()).isEqualTo(agentId);
            assertThat(call.path("from_number").asText()).isEqualTo(CALLER);
            assertThat(call.path("to_number").asText()).isEqualTo(Fixture.FROM);
            assertThat(call.path("transcript").asText())
                    .isEqualTo("Agent: You are " + CALLER + ", I am " + Fixture.FROM + ", inbound.\n");
        }
    }

    @Test
    void inboundCall_severalAgents_areChosenByWeight() {
        try (RetellSimulator simulator = builder().concurrencyLimit(100).start()) {
            TestClient client = new TestClient(simulator);
            String first = answeringAgent(client);
            String second = Fixture.agent(client, Fixture.llm(client));
            client.patch(
                    "/update-phone-number/" + Fixture.FROM,
                    "{\"inbound_agents\":[{\"agent_id\":\"" + first + "\",\"weight\":0.5},{\"agent_id\":\"" + second
                            + "\",\"weight\":0.5}]}");
            Set<String> answering = new HashSet<>();
            for (int i = 0; i < 30; i++) {
                answering.add(read(client, simulator.inboundCall(CALLER, Fixture.FROM))
                        .path("agent_id")
                        .asText());
            }
            assertThat(answering).containsExactlyInAnyOrder(first, second);
        }
    }

    @Test
    void inboundCall_notTaken_neverComesAbout() {
        try (RetellSimulator simulator = builder().start()) {
            TestClient client = new TestClient(simulator);
            Fixture.callingAgent(client);
            assertThat(client.get("/v2/get-call/" + simulator.inboundCall(CALLER, Fixture.FROM))
                            .status())
                    .isEqualTo(422);
            bindInbound(client);
            client.patch("/update-phone-number/" + Fixture.FROM, "{\"allowed_inbound_country_list\":[\"US\",\"SE\"]}");

            assertThat(client.get("/v2/get-call/" + simulator.inboundCall(CALLER, Fixture.FROM))
                            .status())
                    .isEqualTo(422);
            assertThat(client.get("/v2/get-call/" + simulator.inboundCall("+46812345678", Fixture.FROM))
                            .status())
                    .isEqualTo(200);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulator.inboundCall(CALLER, "+14155559999"))
                    .withMessageContaining("+14155559999");
        }
    }

    @Test
    void inboundCall_agentOrEngineThatIsGone_neverComesAbout() {
        try (RetellSimulator simulator = builder().start()) {
            TestClient client = new TestClient(simulator);
            String agentId = answeringAgent(client);
            client.post("/create-agent-version/" + agentId, "{\"base_version\":0}");
            client.patch(
                    "/update-phone-number/" + Fixture.FROM,
                    "{\"inbound_agents\":[{\"agent_id\":\"" + agentId + "\",\"agent_version\":1,\"weight\":1}]}");
            RetellSimulator.Snapshot before = simulator.snapshot();

            client.delete("/delete-agent-version/" + agentId + "?version=1");
            assertThat(client.get("/v2/get-call/" + simulator.inboundCall(CALLER, Fixture.FROM))
                            .status())
                    .isEqualTo(422);
            client.patch(
                    "/update-phone-number/" + Fixture.FROM, "{\"inbound_webhook_url\":\"https://hooks.example.com/\"}");
            assertThat(client.get("/v2/get-call/" + simulator.inboundCall(CALLER, Fixture.FROM))
                            .status())
                    .isEqualTo(422);

            simulator.restore(before);
            String llmId = client.get("/get-agent/" + agentId)
                    .body()
                    .at("/response_engine/llm_id")
                    .asText();
            client.delete("/delete-retell-llm/" + llmId + "?force_delete=true");
            assertThat(client.get("/v2/get-call/" + simulator.inboundCall(CALLER, Fixture.FROM))
                            .status())
                    .isEqualTo(422);
            assertThat(client.post("/v3/list-calls", "{}").body().path("items")).isEmpty();
        }
    }

    @Test
    void inboundCall_noPlace_ringsUntilThereIsOneOrGivesUp() {
        try (RetellSimulator simulator = builder().concurrencyLimit(1).start()) {
            TestClient client = new TestClient(simulator);
            answeringAgent(client);
            simulator.scriptAll(CallScript.answered(Turn.agent("Hello."), Turn.silence(Duration.ofMinutes(5))));
            simulator.script("+14155550777", CallScript.answered(Turn.agent("At last.")));
            String running = Fixture.call(client, Fixture.TO);
            simulator.time().advance(Duration.ofSeconds(10));

            String first = simulator.inboundCall(CALLER, Fixture.FROM);
            assertThat(concurrency(client).path("current_concurrency").asInt()).isEqualTo(1);
            simulator.time().advance(Duration.ofSeconds(39));
            assertThat(read(client, first).path("call_status").asText()).isEqualTo("registered");
            simulator.time().advance(Duration.ofSeconds(2));
            assertThat(read(client, first).path("disconnection_reason").asText())
                    .isEqualTo("concurrency_limit_reached");
            assertThat(read(client, first).path("call_status").asText()).isEqualTo("error");
            assertThat(read(client, first).has("start_timestamp")).isFalse();

            client.patch("/update-phone-number/" + Fixture.FROM, "{\"fallback_number\":\"+14155550999\"}");
            String second = simulator.inboundCall(CALLER, Fixture.FROM);
            RetellSimulator.Snapshot waiting = simulator.snapshot();
            simulator.time().advance(Duration.ofSeconds(41));
            assertThat(read(client, second).path("disconnection_reason").asText())
                    .isEqualTo("no_concurrency_fallback");
            assertThat(read(client, second).path("call_status").asText()).isEqualTo("ended");
            assertThat(read(client, second).path("transfer_destination").asText())
                    .isEqualTo("+14155550999");

            simulator.restore(waiting);
            simulator.script(CALLER, CallScript.answered(Turn.agent("At last.")));
            client.post("/v2/stop-call/" + running, "");
            simulator.time().advance(Duration.ofSeconds(10));
            assertThat(read(client, second).path("disconnection_reason").asText())
                    .isEqualTo("user_hangup");
            assertThat(concurrency(client).path("current_concurrency").asInt()).isZero();
        }
    }

    @Test
    void reservedInbound_outboundCalls_haveToDoWithTheRest() {
        try (RetellSimulator simulator =
                builder().concurrencyLimit(3).reservedInboundConcurrency(2).start()) {
            TestClient client = new TestClient(simulator);
            answeringAgent(client);
            assertThat(concurrency(client).path("reserved_inbound_concurrency").asInt())
                    .isEqualTo(2);

            Fixture.call(client, Fixture.TO);
            TestClient.Answer refused = outbound(client);
            simulator.inboundCall(CALLER, Fixture.FROM);
            simulator.inboundCall(CALLER, Fixture.FROM);

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.message()).contains("Concurrency limit", "2 reserved");
            assertThat(concurrency(client).path("current_concurrency").asInt()).isEqualTo(3);
        }
    }

    @Test
    void burst_callsBeyondTheLimit_costMore() {
        try (RetellSimulator simulator =
                builder().concurrencyLimit(2).concurrencyBurst().start()) {
            TestClient client = new TestClient(simulator);
            answeringAgent(client);
            JsonNode allowed = concurrency(client);
            assertThat(allowed.path("concurrency_burst_enabled").asBoolean()).isTrue();
            assertThat(allowed.path("concurrency_burst_limit").asInt()).isEqualTo(6);
            String[] ids = new String[6];
            for (int i = 0; i < 6; i++) {
                ids[i] = Fixture.call(client, Fixture.TO);
            }
            assertThat(outbound(client).status()).isEqualTo(429);
            simulator.time().advanceToQuiet();

            for (int i = 0; i < 6; i++) {
                JsonNode cost = read(client, ids[i]).path("call_cost");
                double burst = 0;
                for (JsonNode product : cost.path("product_costs")) {
                    if (product.path("product").asText().equals("concurrency_burst")) {
                        burst = product.path("cost").asDouble();
                    }
                }
                double minutes = cost.path("total_duration_seconds").asDouble() / 60;
                assertThat(burst).as("call " + i).isCloseTo(i < 2 ? 0 : 10 * minutes, offset(0.01));
            }
        }
    }

    @Test
    void builder_moreReservedThanThereIs_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder()
                        .concurrencyLimit(2)
                        .reservedInboundConcurrency(2)
                        .start())
                .withMessageContaining("less than the limit 2");
        assertThatIllegalArgumentException().isThrownBy(() -> builder().reservedInboundConcurrency(-1));
    }

    private static RetellSimulator.Builder builder() {
        return RetellSimulator.builder().manualTime();
    }

    private static String answeringAgent(TestClient client) {
        Fixture.callingAgent(client);
        return bindInbound(client);
    }

    private static String bindInbound(TestClient client) {
        String agentId = client.get("/get-phone-number/" + Fixture.FROM)
                .body()
                .at("/outbound_agents/0/agent_id")
                .asText();
        client.patch(
                "/update-phone-number/" + Fixture.FROM,
                "{\"inbound_agents\":[{\"agent_id\":\"" + agentId + "\",\"weight\":1}]}");
        return agentId;
    }

    private static TestClient.Answer outbound(TestClient client) {
        return client.post(
                "/v2/create-phone-call",
                "{\"from_number\":\"" + Fixture.FROM + "\",\"to_number\":\"" + Fixture.TO + "\"}");
    }

    private static JsonNode concurrency(TestClient client) {
        return client.get("/get-concurrency").body();
    }

    private static JsonNode read(TestClient client, String callId) {
        return client.get("/v2/get-call/" + callId).body();
    }
}
