package dev.retell4j.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.retell4j.operations.Schemas;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallLifeTest {
    private RetellSimulator simulator;
    private TestClient client;

    @BeforeEach
    void start() {
        simulator = RetellSimulator.builder().manualTime().concurrencyLimit(3).start();
        client = new TestClient(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void phoneCall_noScript_followsThePromptFromRegisteredToAnalysed() {
        Fixture.callingAgent(client);
        String id = Fixture.call(client, Fixture.TO);
        assertThat(read(id).path("call_status").asText()).isEqualTo("registered");

        simulator.time().advance(Duration.ofSeconds(8));
        JsonNode ongoing = read(id);
        assertThat(ongoing.path("call_status").asText()).isEqualTo("ongoing");
        assertThat(ongoing.path("transcript").asText()).startsWith("Agent: Hello Ada, this is Garage Nord.");
        assertThat(ongoing.has("disconnection_reason")).isFalse();
        assertThat(client.get("/get-concurrency")
                        .body()
                        .path("current_concurrency")
                        .asInt())
                .isEqualTo(1);

        simulator.time().advanceToQuiet();
        JsonNode ended = read(id);
        assertThat(ended.path("call_status").asText()).isEqualTo("ended");
        assertThat(ended.path("disconnection_reason").asText()).isEqualTo("agent_hangup");
        assertThat(ended.path("duration_ms").asLong())
                .isEqualTo(ended.path("end_timestamp").asLong()
                        - ended.path("start_timestamp").asLong())
                .isPositive();
        assertThat(ended.path("transcript").asText())
                .contains("Agent: Which day suits you, Ada?")
                .contains("Agent: I am booking that in Oslo now.")
                .doesNotContain("{{");
        assertThat(ended.path("transcript_with_tool_calls"))
                .extracting(entry -> entry.path("role").asText())
                .containsSubsequence(
                        "agent", "user", "node_transition", "agent", "tool_call_invocation", "tool_call_result");
        JsonNode invocation = entry(ended, "tool_call_invocation");
        assertThat(invocation.path("name").asText()).isEqualTo("book_repair");
        assertThat(invocation.path("arguments").asText()).contains("\"order_number\":\"A-77\"");
        assertThat(entry(ended, "node_transition").path("new_node_name").asText())
                .isEqualTo("book");
        assertWordsAreInOrder(
                ended.path("transcript_object"), ended.path("duration_ms").asLong() / 1000.0);
        JsonNode endToEnd = ended.path("latency").path("e2e");
        assertThat(endToEnd.path("num").asInt())
                .isEqualTo(endToEnd.path("values").size())
                .isPositive();
        assertThat(endToEnd.path("p50").asDouble())
                .isBetween(endToEnd.path("min").asDouble(), endToEnd.path("p90").asDouble());
        double parts = 0;
        for (JsonNode product : ended.path("call_cost").path("product_costs")) {
            parts += product.path("cost").asDouble();
        }
        assertThat(ended.path("call_cost").path("combined_cost").asDouble())
                .isEqualTo(parts, org.assertj.core.api.Assertions.within(1e-3))
                .isPositive();
        assertThat(ended.path("call_analysis").path("custom_analysis_data").toString())
                .isEqualTo("{\"outcome\":\"booked\"}");
        assertThat(client.get("/get-concurrency")
                        .body()
                        .path("current_concurrency")
                        .asInt())
                .isZero();
    }

    @Test
    void phoneCall_writtenConversation_isSaidAsWritten() {
        Fixture.callingAgent(client);
        simulator.script(
                Fixture.TO,
                CallScript.noAnswer(),
                CallScript.answered(
                                Turn.agent("Is that {{name}}?"),
                                Turn.user("Yes. {{unknown}}!"),
                                Turn.failedTool("look_up", Map.of("who", "{{name}}"), Map.of("error", "gone")),
                                Turn.moveTo("book"),
                                Turn.press("4"),
                                Turn.silence(Duration.ofSeconds(100)),
                                Turn.agent("Bye."))
                        .ringing(Duration.ofSeconds(2))
                        .endingWith("user_hangup")
                        .sentiment("Negative")
                        .analysis("outcome", "refused"));

        String unanswered = Fixture.call(client, Fixture.TO);
        String answered = Fixture.call(client, Fixture.TO);
        simulator.time().advanceToQuiet();

        assertThat(read(unanswered).path("disconnection_reason").asText()).isEqualTo("dial_no_answer");
        assertThat(read(unanswered).has("transcript")).isFalse();
        JsonNode call = read(answered);
        assertThat(call.path("transcript").asText())
                .isEqualTo("Agent: Is that Ada?\nUser: Yes. {{unknown}}!\nAgent: Bye.\n");
        assertThat(entry(call, "tool_call_invocation").path("arguments").asText())
                .isEqualTo("{\"who\":\"Ada\"}");
        assertThat(entry(call, "tool_call_result").path("successful").asBoolean(true))
                .isFalse();
        assertThat(entry(call, "dtmf").path("digit").asText()).isEqualTo("4");
        assertThat(call.path("duration_ms").asLong()).isGreaterThan(100_000);
        assertThat(call.path("call_analysis").path("user_sentiment").asText()).isEqualTo("Negative");
        assertThat(call.path("call_analysis")
                        .path("custom_analysis_data")
                        .path("outcome")
                        .asText())
                .isEqualTo("refused");
    }

    static Stream<String> reasons() throws Exception {
        JsonNode schemas = new ObjectMapper().readTree(Schemas.root().text());
        return Stream.of(
                new ObjectMapper().convertValue(schemas.at("/$defs/DisconnectionReason/enum"), String[].class));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void phoneCall_anyDisconnectionReason_endsThatWay(String reason) {
        Fixture.callingAgent(client);
        simulator.scriptAll(CallScript.ending(reason));
        String id = Fixture.call(client, Fixture.TO);

        simulator.time().advanceToQuiet();

        JsonNode call = read(id);
        boolean error = reason.startsWith("error_")
                || Stream.of(
                                "concurrency_limit_reached",
                                "no_valid_payment",
                                "scam_detected",
                                "registered_call_timeout")
                        .anyMatch(reason::equals);
        boolean notConnected = Stream.of("dial_", "invalid_", "telephony_", "sip_", "marked_", "user_declined")
                .anyMatch(reason::startsWith);
        assertThat(call.path("disconnection_reason").asText()).isEqualTo(reason);
        assertThat(call.path("call_status").asText())
                .isEqualTo(error ? "error" : notConnected ? "not_connected" : "ended");
        assertThat(call.has("start_timestamp"))
                .isEqualTo(call.path("duration_ms").asLong() > 0);
        assertThat(call.path("call_analysis").path("in_voicemail").asBoolean())
                .isEqualTo(reason.equals("voicemail_reached"));
        if (notConnected) {
            assertThat(call.path("call_cost").path("combined_cost").asDouble()).isZero();
            assertThat(call.path("call_analysis").path("custom_analysis_data")).isEmpty();
        }
        assertThat(call.has("transfer_destination"))
                .isEqualTo(reason.equals("call_transfer") || reason.equals("transfer_bridged"));
        assertPlausible(reason, call);
    }

    private static void assertPlausible(String reason, JsonNode call) {
        String transcript = call.path("transcript").asText();
        long seconds = call.path("duration_ms").asLong() / 1000;
        switch (reason) {
            case "user_hangup", "agent_hangup", "call_take_over", "manual_stopped" ->
                assertThat(transcript).contains("Agent: ").contains("User: ");
            case "inactivity" -> {
                assertThat(seconds).isGreaterThanOrEqualTo(600);
                assertThat(transcript).contains("Are you still there?");
            }
            case "max_duration_reached" -> assertThat(seconds).isEqualTo(3600);
            case "ivr_reached" -> assertThat(transcript).contains("press one").doesNotContain("Agent: ");
            case "voicemail_reached" -> assertThat(transcript).contains("voicemail box");
            case "transfer_bridged" -> assertThat(transcript).contains("Transfer Target: ");
            case "transfer_cancelled" -> assertThat(transcript).contains("nobody can take the call");
            case "error_llm_websocket_open" -> {
                assertThat(transcript).isEmpty();
                assertThat(seconds).isEqualTo(27);
            }
            case "error_no_audio_received", "error_asr" ->
                assertThat(transcript).contains("Agent: ").doesNotContain("User: ");
            case "error_retell", "error_unknown" ->
                assertThat(call.path("transcript_object")).hasSize(2);
            default -> {
                // The status group says it all.
            }
        }
    }

    @Test
    void stopUpdateAndDelete_runningAndEndedCall_areAllowedInTheirTime() {
        Fixture.callingAgent(client);
        String id = Fixture.call(client, Fixture.TO);
        simulator.time().advance(Duration.ofSeconds(8));

        assertThat(client.patch("/v2/update-call/" + id, "{\"metadata\":{\"a\":1}}")
                        .status())
                .isEqualTo(400);
        assertThat(client.post("/v2/stop-call/" + id, "").status()).isEqualTo(204);
        String spoken = read(id).path("transcript").asText();
        simulator.time().advanceToQuiet();

        assertThat(read(id).path("disconnection_reason").asText()).isEqualTo("manual_stopped");
        assertThat(read(id).path("transcript").asText()).isEqualTo(spoken);
        assertThat(client.post("/v2/stop-call/" + id, "").status()).isEqualTo(400);
        assertThat(client.patch("/v2/update-call/" + id, "{\"metadata\":{\"a\":1}}")
                        .body()
                        .path("metadata")
                        .toString())
                .isEqualTo("{\"a\":1}");
        assertThat(client.delete("/v2/delete-call/" + id).status()).isEqualTo(204);
        assertThat(client.get("/v2/get-call/" + id).status()).isEqualTo(422);
    }

    @Test
    void listCalls_filtersSortingAndPages_giveWhatMatches() {
        String agentId = Fixture.callingAgent(client);
        simulator.script("+14155550124", CallScript.busy());
        String first = Fixture.call(client, Fixture.TO);
        simulator.time().advanceToQuiet();
        String busy = Fixture.call(client, "+14155550124");
        simulator.time().advanceToQuiet();
        String second = Fixture.call(client, Fixture.TO);
        simulator.time().advance(Duration.ofSeconds(8));
        long secondStart = read(second).path("start_timestamp").asLong();
        client.post("/v3/create-web-call", "{\"agent_id\":\"" + agentId + "\"}");

        JsonNode all = list("{\"include_total\":true}");
        assertThat(all.path("total").asInt()).isEqualTo(4);
        assertThat(all.path("items").get(1).path("call_id").asText()).isEqualTo(second);
        assertThat(all.path("items").get(1).has("transcript")).isFalse();
        assertIds(
                filtered("\"call_status\":{\"type\":\"enum\",\"op\":\"in\",\"value\":[\"ended\",\"not_connected\"]}"),
                busy,
                first);
        assertIds(filtered("\"to_number\":{\"type\":\"string\",\"op\":\"ew\",\"value\":\"0124\"}"), busy);
        assertIds(
                filtered("\"from_number\":{\"type\":\"string\",\"op\":\"sw\",\"value\":\"+1415\"},"
                        + "\"direction\":{\"type\":\"enum\",\"op\":\"in\",\"value\":[\"outbound\"]},"
                        + "\"agent\":[{\"agent_id\":\"" + agentId + "\",\"version\":[0]}],"
                        + "\"start_timestamp\":{\"type\":\"range\",\"op\":\"bt\",\"value\":[" + secondStart + ","
                        + secondStart
                        + "]}"),
                second);
        assertIds(
                filtered("\"call_type\":{\"type\":\"enum\",\"op\":\"in\",\"value\":[\"phone_call\"]},"
                        + "\"metadata\":[{\"type\":\"string\",\"op\":\"eq\",\"key\":\"order\",\"value\":\"77\"}],"
                        + "\"combined_cost\":{\"type\":\"number\",\"op\":\"gt\",\"value\":0}"),
                first);

        JsonNode page = list("{\"limit\":3,\"sort_order\":\"ascending\"}");
        JsonNode rest = list("{\"limit\":3,\"sort_order\":\"ascending\",\"pagination_key\":\""
                + page.path("pagination_key").asText() + "\"}");
        assertIds(page, first, busy, second);
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.path("has_more").asBoolean()).isFalse();
    }

    @Test
    void batchCall_moreTasksThanPlaces_runsThemAsPlacesBecomeFree() {
        Fixture.callingAgent(client);
        StringBuilder tasks = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            tasks.append(i == 0 ? "" : ",")
                    .append("{\"to_number\":\"+1415555020")
                    .append(i)
                    .append("\"}");
        }
        String body = "{\"from_number\":\"" + Fixture.FROM + "\",\"reserved_concurrency\":1,\"tasks\":[" + tasks + "]}";

        TestClient.Answer batch = client.post("/create-batch-call", body);
        simulator.time().advance(Duration.ofSeconds(2));
        int active = client.get("/get-concurrency")
                .body()
                .path("current_concurrency")
                .asInt();
        Fixture.call(client, Fixture.TO);
        TestClient.Answer refused = client.post(
                "/v2/create-phone-call",
                "{\"from_number\":\"" + Fixture.FROM + "\",\"to_number\":\"" + Fixture.TO + "\"}");
        simulator.time().advanceToQuiet();

        assertThat(batch.status()).isEqualTo(201);
        assertThat(batch.body().path("total_task_count").asInt()).isEqualTo(7);
        assertThat(active).isEqualTo(2);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(filtered("\"batch_call_id\":{\"type\":\"string\",\"op\":\"eq\",\"value\":\""
                                + batch.text("batch_call_id") + "\"}")
                        .path("items"))
                .hasSize(7)
                .allMatch(call -> call.path("call_status").asText().equals("ended"));
    }

    @Test
    void sameSeed_sameRequests_giveTheSameAnswers() {
        String[] answers = new String[2];
        for (int i = 0; i < 2; i++) {
            try (RetellSimulator one =
                    RetellSimulator.builder().manualTime().seed(7).start()) {
                TestClient oneClient = new TestClient(one);
                Fixture.callingAgent(oneClient);
                String id = Fixture.call(oneClient, Fixture.TO);
                one.time().advanceToQuiet();
                answers[i] = oneClient.get("/v2/get-call/" + id).body().toString();
            }
        }
        assertThat(answers[0]).isEqualTo(answers[1]).contains("call_analysis");
    }

    @Test
    void flowingTime_fastSimulator_endsCallsByItself() {
        try (RetellSimulator fast = RetellSimulator.builder().speed(2000).start()) {
            TestClient fastClient = new TestClient(fast);
            Fixture.callingAgent(fastClient);
            String id = Fixture.call(fastClient, Fixture.TO);

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(
                                    fastClient.get("/v2/get-call/" + id).body().has("call_analysis"))
                            .isTrue());
        }
    }

    private JsonNode read(String callId) {
        return client.get("/v2/get-call/" + callId).body();
    }

    private JsonNode filtered(String criteria) {
        return list("{\"filter_criteria\":{" + criteria + "}}");
    }

    private JsonNode list(String body) {
        TestClient.Answer answer = client.post("/v3/list-calls", body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    private static void assertIds(JsonNode page, String... ids) {
        assertThat(page.path("items"))
                .extracting(call -> call.path("call_id").asText())
                .containsExactly(ids);
    }

    private static JsonNode entry(JsonNode call, String role) {
        for (JsonNode entry : call.path("transcript_with_tool_calls")) {
            if (entry.path("role").asText().equals(role)) {
                return entry;
            }
        }
        throw new AssertionError("No " + role + " in " + call);
    }

    private static void assertWordsAreInOrder(JsonNode utterances, double end) {
        double at = 0;
        for (JsonNode utterance : utterances) {
            assertThat(utterance.path("words")).isNotEmpty();
            for (JsonNode word : utterance.path("words")) {
                assertThat(word.path("start").asDouble()).isGreaterThanOrEqualTo(at);
                assertThat(word.path("end").asDouble())
                        .isGreaterThan(word.path("start").asDouble());
                at = word.path("end").asDouble();
            }
        }
        assertThat(at).isLessThanOrEqualTo(end);
    }
}
