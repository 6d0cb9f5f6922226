package dev.retell4j.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallListTest {
    private final RetellSimulator simulator =
            RetellSimulator.builder().manualTime().start();
    private final TestClient client = new TestClient(simulator);
    private final List<String> ids = new ArrayList<>();
    private String agentId = "";

    /** Makes five calls: one that talks, one that is busy, a web call, one in voicemail, one that goes on. */
    @BeforeAll
    void makeCalls() {
        agentId = Fixture.callingAgent(client);
        client.patch("/update-agent/" + agentId, "{\"voicemail_option\":{\"action\":{\"type\":\"hangup\"}}}");
        simulator.script(
                "+14155550001",
                CallScript.answered(
                                Turn.agent("Hello."),
                                Turn.user("Hello."),
                                Turn.agent("One moment."),
                                Turn.tool("book_repair", Map.of(), "ok"),
                                Turn.failedTool("look_up", Map.of(), "gone"))
                        .sentiment("Negative")
                        .successful(true)
                        .analysis("stars", 4)
                        .analysis("urgent", false)
                        .analysis("colour", "dark blue"));
        simulator.script("+14155550002", CallScript.busy());
        simulator.script("+14155550003", CallScript.voicemail());
        call("+14155550001", ",\"retell_llm_dynamic_variables\":{\"plan\":\"gold\",\"age\":\"42\"}");
        call("+14155550002", ",\"metadata\":{\"size\":3,\"vip\":true,\"name\":\"Ada\"}");
        ids.add(client.create("/v3/create-web-call", "{\"agent_id\":\"" + agentId + "\"}", "call_id"));
        call("+14155550003", "");
        simulator.time().advanceToQuiet();
        client.patch(
                "/v2/update-call/" + ids.get(1),
                "{\"custom_attributes\":{\"team\":\"north\"},\"data_storage_setting\":\"basic_attributes_only\"}");
        call("+14155550005", "");
        simulator.time().advance(Duration.ofSeconds(8));
    }

    private void call(String to, String more) {
        ids.add(client.create(
                "/v2/create-phone-call",
                "{\"from_number\":\"" + Fixture.FROM + "\",\"to_number\":\"" + to + "\"" + more + "}",
                "call_id"));
        simulator.time().advance(Duration.ofSeconds(1));
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            call_id              | {"type":"string","op":"eq","value":"ID1"}                               | 1
            call_id              | {"type":"enum","op":"in","value":["ID1","ID2","call_none"]}             | 1 2
            to_number            | {"type":"string","op":"ew","value":"0002"}                              | 1
            to_number            | {"type":"string","op":"co","value":"5550"}                              | 0 1 3 4
            to_number            | {"type":"string","op":"ne","value":"+14155550001"}                      | 1 2 3 4
            from_number          | {"type":"string","op":"sw","value":"+1415"}                             | 0 1 3 4
            call_type            | {"type":"enum","op":"in","value":["web_call"]}                          | 2
            direction            | {"type":"enum","op":"in","value":["outbound"]}                          | 0 1 3 4
            direction            | {"type":"enum","op":"in","value":["inbound"]}                           |
            call_status          | {"type":"enum","op":"in","value":["ongoing","not_connected"]}           | 1 4
            disconnection_reason | {"type":"enum","op":"in","value":["dial_busy","voicemail_reached"]}     | 1 3
            user_sentiment       | {"type":"enum","op":"in","value":["Negative"]}                          | 0
            call_successful      | {"type":"boolean","op":"eq","value":false}                              | 1 3
            in_voicemail         | {"type":"boolean","op":"eq","value":true}                               | 3
            data_storage_setting | {"type":"enum","op":"in","value":["basic_attributes_only"]}             | 1
            duration_ms          | {"type":"number","op":"eq","value":0}                                   | 1
            duration_ms          | {"type":"number","op":"gt","value":0}                                   | 0 2 3
            duration_ms          | {"type":"number","op":"le","value":1e12}                                | 0 1 2 3
            combined_cost        | {"type":"number","op":"lt","value":0.0001}                              | 1
            combined_cost        | {"type":"range","op":"bt","value":[0.5,1000]}                           | 0 2 3
            e2e_latency_p50      | {"type":"number","op":"ge","value":1}                                   | 0 2
            end_timestamp        | {"type":"number","op":"ne","value":0}                                   | 0 1 2 3 4
            start_timestamp      | {"type":"number","op":"ge","value":1}                                   | 0 2 3 4
            agent_tag            | {"type":"enum","op":"in","value":["live"]}                              |
            batch_call_id        | {"type":"string","op":"eq","value":"batch_call_1"}                      |
            agent                | [{"agent_id":"AGENT"}]                                                  | 0 1 2 3 4
            agent                | [{"agent_id":"AGENT","version":[7,0]}]                                  | 0 1 2 3 4
            agent                | [{"agent_id":"AGENT","version":[7]},{"agent_id":"agent_none"}]          |
            metadata             | [{"type":"number","op":"ge","key":"size","value":3}]                    | 1
            metadata             | [{"type":"boolean","op":"eq","key":"vip","value":true},{"type":"string","op":"sw","key":"name","value":"A"}] | 1
            metadata             | [{"type":"present","op":"np","key":"size"}]                             | 0 2 3 4
            dynamic_variables    | [{"type":"string","op":"eq","key":"plan","value":"gold"}]               | 0
            dynamic_variables    | [{"type":"range","op":"bt","key":"age","value":[40,50]}]                | 0
            custom_attributes    | [{"type":"enum","op":"in","key":"team","value":["north","south"]}]      | 1
            custom_attributes    | [{"type":"present","op":"pr","key":"team"}]                             | 1
            custom_analysis_data | [{"type":"number","op":"lt","key":"stars","value":5}]                   | 0
            custom_analysis_data | [{"type":"boolean","op":"eq","key":"urgent","value":false}]             | 0
            custom_analysis_data | [{"type":"string","op":"co","key":"colour","value":"blue"}]             | 0
            tool_calls           | [{"name":"book_repair"}]                                                | 0 2
            tool_calls           | [{"name":"look_up","success":{"type":"boolean","op":"eq","value":false}}] | 0
            tool_calls           | [{"success":{"type":"boolean","op":"eq","value":false}},{"name":"book_repair"}] | 0
            tool_calls           | [{"name":"look_up","success":{"type":"boolean","op":"eq","value":true}}] |
            tool_calls           | [{"type":"end_call"}]                                                   | 2
            tool_calls           | [{"type":"custom","latency_ms":{"type":"range","op":"bt","value":[1,5000]}}] | 0 2
            tool_calls           | [{"latency_ms":{"type":"number","op":"gt","value":5000}}]               |
            """)
    void list_filter_hasTheCallsThatMeetIt(String field, String criterion, String expected) {
        String written =
                criterion.replace("ID1", ids.get(1)).replace("ID2", ids.get(2)).replace("AGENT", agentId);
        JsonNode page = list("{\"sort_order\":\"ascending\",\"include_total\":true,\"filter_criteria\":{\"" + field
                + "\":" + written + "}}");

        List<String> wanted = new ArrayList<>();
        for (String number : expected == null ? new String[0] : expected.split(" ", -1)) {
            wanted.add(ids.get(Integer.parseInt(number)));
        }
        assertThat(idsOf(page)).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(page.path("total").asInt()).isEqualTo(wanted.size());
    }

    @Test
    void list_items_haveEverythingButTheTranscript() {
        for (JsonNode item : list("{}").path("items")) {
            JsonNode whole =
                    client.get("/v2/get-call/" + item.path("call_id").asText()).body();
            List<String> more = new ArrayList<>();
            whole.fieldNames().forEachRemaining(more::add);
            item.properties().forEach(field -> {
                assertThat(whole.path(field.getKey())).as(field.getKey()).isEqualTo(field.getValue());
                more.remove(field.getKey());
            });
            assertThat(more)
                    .isSubsetOf("transcript", "transcript_object", "transcript_with_tool_calls", "custom_attributes");
        }
    }

    @Test
    void list_pages_surviveWhatIsCreatedAndDeletedBetweenThem() {
        try (RetellSimulator own = RetellSimulator.builder().manualTime().start()) {
            TestClient ownClient = new TestClient(own);
            Fixture.callingAgent(ownClient);
            List<String> made = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                made.add(0, Fixture.call(ownClient, Fixture.TO));
                own.time().advance(Duration.ofMinutes(10));
            }
            JsonNode first =
                    ownClient.post("/v3/list-calls", "{\"limit\":2,\"skip\":1}").body();
            ownClient.delete("/v2/delete-call/" + made.get(2));
            ownClient.delete("/v2/delete-call/" + made.get(3));
            String fresh = Fixture.call(ownClient, Fixture.TO);
            JsonNode second = ownClient
                    .post(
                            "/v3/list-calls",
                            "{\"limit\":2,\"skip\":1,\"include_total\":true,\"pagination_key\":\""
                                    + first.path("pagination_key").asText() + "\"}")
                    .body();

            assertThat(idsOf(first)).containsExactly(made.get(1), made.get(2));
            assertThat(idsOf(second)).containsExactly(made.get(4), made.get(5)).doesNotContain(fresh);
            assertThat(second.path("has_more").asBoolean()).isTrue();
            assertThat(second.path("total").asInt()).isEqualTo(6);
            assertThat(ownClient
                            .post("/v3/list-calls", "{\"pagination_key\":\"nonsense\"}")
                            .message())
                    .contains("pagination_key");
            assertThat(ownClient.post("/v3/list-calls", "{\"limit\":1001}").message())
                    .contains("1000");
        }
    }

    private JsonNode list(String body) {
        TestClient.Answer answer = client.post("/v3/list-calls", body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    private static List<String> idsOf(JsonNode page) {
        List<String> found = new ArrayList<>();
        page.path("items").forEach(item -> found.add(item.path("call_id").asText()));
        return found;
    }
}
