package dev.retell4j.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallControlTest {
    private RetellSimulator simulator;
    private TestClient client;
    private String agentId;

    @BeforeEach
    void start() {
        simulator = RetellSimulator.builder().manualTime().start();
        client = new TestClient(simulator);
        agentId = Fixture.callingAgent(client);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void updateLive_overridesVariables_changeWhatIsNotSpokenYet() {
        simulator.script(
                Fixture.TO,
                CallScript.answered(
                        Turn.agent("Hello {{name}}."),
                        Turn.user("Hello."),
                        Turn.agent("You are {{name}} of {{city}}, {{order_number}}.")));
        String id = Fixture.call(client, Fixture.TO);
        simulator.time().advance(Duration.ofMillis(5_500));
        RetellSimulator.Snapshot before = simulator.snapshot();

        TestClient.Answer answer = live(
                id,
                "{\"fields_to_override\":{\"override_dynamic_variables\":{\"name\":\"Grace\"},"
                        + "\"metadata\":{\"seen\":true},\"data_storage_setting\":\"everything_except_pii\"}}");
        simulator.time().advanceToQuiet();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().toString()).isEqualTo("{\"success\":true}");
        JsonNode changed = read(id);
        assertThat(changed.path("transcript").asText())
                .isEqualTo("Agent: Hello Ada.\nUser: Hello.\nAgent: You are Grace of Oslo, A-77.\n");
        assertThat(changed.path("metadata").toString()).isEqualTo("{\"seen\":true}");
        assertThat(changed.path("data_storage_setting").asText()).isEqualTo("everything_except_pii");
        assertThat(changed.path("retell_llm_dynamic_variables").path("name").asText())
                .isEqualTo("Ada");

        simulator.restore(before);
        live(id, "{\"fields_to_override\":{\"override_dynamic_variables\":{\"name\":\"Grace\"}}}");
        live(id, "{\"fields_to_override\":{\"override_dynamic_variables\":null}}");
        simulator.time().advanceToQuiet();
        assertThat(read(id).path("transcript").asText()).endsWith("You are Ada of Oslo, A-77.\n");
        assertThat(read(id).path("metadata").toString()).isEqualTo("{\"order\":\"77\"}");
    }

    @Test
    void updateLive_otherVariablesLater_keepsTheEarlierOnes() {
        simulator.script(
                Fixture.TO,
                CallScript.answered(
                        Turn.agent("Hello."),
                        Turn.silence(Duration.ofSeconds(20)),
                        Turn.agent("{{a}}, {{b}}, {{c}}.")));
        String id = Fixture.call(client, Fixture.TO);
        simulator.time().advance(Duration.ofSeconds(10));

        live(id, "{\"fields_to_override\":{\"override_dynamic_variables\":{\"a\":\"1\",\"c\":\"1\"}}}");
        RetellSimulator.Snapshot before = simulator.snapshot();
        live(id, "{\"fields_to_override\":{\"override_dynamic_variables\":{\"b\":\"2\",\"c\":\"2\"}}}");
        simulator.time().advanceToQuiet();

        assertThat(read(id).path("transcript").asText()).endsWith("Agent: 1, 2, 2.\n");
        simulator.restore(before);
        simulator.time().advanceToQuiet();
        assertThat(read(id).path("transcript").asText()).endsWith("Agent: 1, {{b}}, 1.\n");
    }

    @Test
    void updateLive_context_isInjectedAndSpokenAtOnceWhenWanted() {
        simulator.script(
                Fixture.TO,
                CallScript.answered(Turn.agent("One moment."), Turn.silence(Duration.ofMinutes(5)), Turn.user("Bye.")));
        String id = Fixture.call(client, Fixture.TO);
        simulator.time().advance(Duration.ofSeconds(30));

        live(id, "{\"call_control\":{\"additional_context\":\"The van is ready.\",\"trigger_response\":true}}");
        simulator.time().advance(Duration.ofSeconds(5));

        JsonNode entries = read(id).path("transcript_with_tool_calls");
        JsonNode injected = entries.get(entries.size() - 2);
        assertThat(injected.path("role").asText()).isEqualTo("injected");
        assertThat(injected.path("content").asText()).isEqualTo("The van is ready.");
        assertThat(injected.path("time_sec").asDouble()).isEqualTo(25.7);
        assertThat(entries.get(entries.size() - 1).path("content").asText()).contains("The van is ready.");
    }

    @Test
    void updateLive_callInTheWrongState_isRefused() {
        String id = Fixture.call(client, Fixture.TO);
        String control = "{\"call_control\":{\"trigger_response\":true}}";

        assertThat(live(id, control).status()).isEqualTo(400);
        assertThat(live(id, "{\"fields_to_override\":{\"metadata\":{\"a\":1}}}").status())
                .isEqualTo(200);
        assertThat(live(id, "{\"fields_to_override\":{\"metadata\":{\"a\":\"" + "x".repeat(50_000) + "\"}}}")
                        .message())
                .contains("metadata", "50000");
        simulator.time().advanceToQuiet();
        assertThat(live(id, control).message()).contains(id, "update-call");
        assertThat(live("call_none", control).status()).isEqualTo(422);
    }

    @Test
    void takeOver_byAListener_endsTheAgentsPart() {
        String id = Fixture.call(client, Fixture.TO);
        assertThat(client.post("/v2/listen-live-call/" + id, "").status()).isEqualTo(400);
        simulator.time().advance(Duration.ofSeconds(8));

        JsonNode access = client.post("/v2/listen-live-call/" + id, "").body();
        JsonNode other = client.post("/v2/listen-live-call/" + id, "").body();
        assertThat(access.path("access_token").asText())
                .isNotEmpty()
                .isNotEqualTo(other.path("access_token").asText());
        assertThat(access.path("expires_at").asLong())
                .isGreaterThan(simulator.time().now().toEpochMilli());
        assertThat(takeOver(id, "participant_none").message()).contains("participant_none", id);
        assertThat(takeOver(id, access.path("participant_id").asText()).body().toString())
                .isEqualTo("{\"success\":true}");

        JsonNode ended = read(id);
        assertThat(ended.path("call_status").asText()).isEqualTo("ended");
        assertThat(ended.path("disconnection_reason").asText()).isEqualTo("call_take_over");
        assertThat(ended.path("end_timestamp").asLong())
                .isEqualTo(simulator.time().now().toEpochMilli());
        String spoken = ended.path("transcript").asText();
        simulator.time().advanceToQuiet();
        assertThat(read(id).path("transcript").asText()).isEqualTo(spoken).isNotEmpty();
        assertThat(takeOver(id, access.path("participant_id").asText()).status())
                .isEqualTo(400);
        assertThat(client.post("/v2/listen-live-call/" + id, "").status()).isEqualTo(400);
    }

    @Test
    void rerunAnalysis_agentChangedMeanwhile_findsWhatTheAgentAsksForNow() {
        String id = Fixture.call(client, Fixture.TO);
        assertThat(rerun(id).status()).isEqualTo(400);
        simulator.time().advanceToQuiet();
        JsonNode first = read(id);

        assertThat(rerun(id).body().path("call_analysis")).isEqualTo(first.path("call_analysis"));
        client.patch(
                "/update-agent/" + agentId,
                "{\"post_call_analysis_data\":[{\"type\":\"number\",\"name\":\"persons\",\"description\":\"How many\"},"
                        + "{\"type\":\"string\",\"name\":\"order_number\",\"description\":\"Which\"},"
                        + "{\"type\":\"boolean\",\"name\":\"insured\",\"description\":\"Whether\"}]}");
        TestClient.Answer again = rerun(id);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()
                        .path("call_analysis")
                        .path("custom_analysis_data")
                        .toString())
                .isEqualTo("{\"persons\":3,\"order_number\":\"A-77\",\"insured\":true}");
        assertThat(read(id)).isEqualTo(again.body());
        assertThat(again.body().path("call_cost").path("combined_cost").asDouble())
                .isGreaterThan(first.path("call_cost").path("combined_cost").asDouble());
        assertThat(rerun("call_none").status()).isEqualTo(422);
    }

    private TestClient.Answer live(String id, String body) {
        return client.patch("/v2/update-live-call/" + id, body);
    }

    private TestClient.Answer takeOver(String id, String participant) {
        return client.post("/v2/take-over-live-call/" + id, "{\"participant_id\":\"" + participant + "\"}");
    }

    private TestClient.Answer rerun(String id) {
        return client.put("/rerun-call-analysis/" + id);
    }

    private JsonNode read(String callId) {
        return client.get("/v2/get-call/" + callId).body();
    }
}
