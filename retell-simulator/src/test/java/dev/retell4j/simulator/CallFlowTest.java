package dev.retell4j.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallFlowTest {
    private static final String FLOW = """
            {"model_choice":{"type":"cascading","model":"gpt-4.1"},"start_speaker":"agent","start_node_id":"hello",
             "default_dynamic_variables":{"plan":"silver"},
             "tools":[{"type":"custom","tool_id":"t1","name":"find_order","url":"https://example.com/o",
               "response_variables":{"order_state":"state"},
               "parameters":{"type":"object","properties":{"order_number":{"type":"string"}}}}],
             "nodes":[
               {"id":"hello","name":"Greeting","type":"conversation",
                "instruction":{"type":"static_text","text":"Hello {{name}}, {{current_node}}?"},
                "edges":[{"id":"e1","destination_node_id":"branch","transition_condition":
                  {"type":"prompt","prompt":"The person answers"}}]},
               {"id":"branch","name":"Plan","type":"branch",
                "edges":[{"id":"e2","destination_node_id":"gold","transition_condition":{"type":"equation","operator":"&&",
                  "equations":[{"left":"{{plan}}","operator":"==","right":"gold"}]}}],
                "else_edge":{"id":"e3","destination_node_id":"find","transition_condition":
                  {"type":"prompt","prompt":"Else"}}},
               {"id":"gold","name":"Gold","type":"transfer_call","edge":{"id":"e9","transition_condition":
                  {"type":"prompt","prompt":"Transfer failed"}},
                "transfer_destination":{"type":"predefined","number":"+14155550888"},
                "transfer_option":{"type":"warm_transfer","private_handoff_option":
                  {"type":"static_message","message":"Here is {{name}}."}}},
               {"id":"find","name":"Find","type":"function","tool_id":"t1","tool_type":"local","wait_for_result":true,
                "edges":[{"id":"e4","destination_node_id":"day","transition_condition":
                  {"type":"prompt","prompt":"Found"}}]},
               {"id":"day","name":"Day","type":"extract_dynamic_variables",
                "variables":[{"type":"string","name":"visit_date","description":"When"}],
                "edges":[{"id":"e5","destination_node_id":"note","transition_condition":
                  {"type":"prompt","prompt":"Known"}}]},
               {"id":"note","name":"Note","type":"sms","instruction":{"type":"static_text","text":"See you {{visit_date}}"},
                "success_edge":{"id":"e6","destination_node_id":"bye","transition_condition":
                  {"type":"prompt","prompt":"Sent successfully"}},
                "failed_edge":{"id":"e7","destination_node_id":"bye","transition_condition":
                  {"type":"prompt","prompt":"Failed to send"}}},
               {"id":"bye","name":"Bye","type":"end","instruction":{"type":"static_text","text":"Goodbye."},
                "speak_during_execution":true}]}
            """;

    private RetellSimulator simulator;
    private TestClient client;
    private String agentId;

    @BeforeEach
    void start() {
        simulator = RetellSimulator.builder().manualTime().start();
        client = new TestClient(simulator);
        agentId = agent(client.create("/create-conversation-flow", FLOW, "conversation_flow_id"));
        client.create(
                "/create-phone-number",
                "{\"phone_number\":\"" + Fixture.FROM + "\",\"outbound_agents\":[{\"agent_id\":\"" + agentId
                        + "\",\"weight\":1}]}",
                "phone_number");
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private String agent(String flowId) {
        return client.create(
                "/create-agent",
                "{\"agent_name\":\"Flo\",\"voice_id\":\"retell-Cimo\",\"response_engine\":{\"type\":\"conversation-flow\","
                        + "\"conversation_flow_id\":\"" + flowId + "\"}}",
                "agent_id");
    }

    @Test
    void call_agentOnAFlow_walksFromNodeToNode() {
        String id = Fixture.call(client, Fixture.TO);
        simulator.time().advanceToQuiet();

        JsonNode call = read(id);
        assertThat(call.path("disconnection_reason").asText()).isEqualTo("agent_hangup");
        assertThat(call.path("transcript").asText())
                .startsWith("Agent: Hello Ada, Greeting?\nUser: ")
                .endsWith("Agent: Goodbye.\n");
        assertThat(outline(call))
                .containsExactly(
                        "agent",
                        "user",
                        "hello Greeting > branch Plan",
                        "branch Plan > find Find",
                        "find_order",
                        "result true",
                        "find Find > day Day",
                        "Day",
                        "result true",
                        "day Day > note Note",
                        "sms See you 2026-12-01",
                        "note Note > bye Bye",
                        "agent");
        assertThat(call.path("collected_dynamic_variables").path("visit_date").asText())
                .isEqualTo("2026-12-01");
        assertThat(call.path("collected_dynamic_variables").has("order_state")).isTrue();
    }

    @Test
    void script_afterASwap_meansTheToolsAndNodesOfTheOtherAgent() {
        String llmId =
                client.create("/create-retell-llm", "{\"general_prompt\":\"Say \\\"One moment.\\\"\"}", "llm_id");
        String first = Fixture.agent(client, llmId);
        client.patch(
                "/update-phone-number/" + Fixture.FROM,
                "{\"outbound_agents\":[{\"agent_id\":\"" + first + "\",\"weight\":1}]}");
        simulator.script(
                Fixture.TO,
                CallScript.answered(
                        Turn.agent("One moment."), Turn.swapTo(agentId), Turn.moveTo("Bye"), Turn.agent("Goodbye.")));

        String id = Fixture.call(client, Fixture.TO);
        simulator.time().advanceToQuiet();

        assertThat(read(id).path("transcript_with_tool_calls").findValuesAsText("new_node_id"))
                .containsExactly("bye");
    }

    @Test
    void call_equationHolds_takesThatEdgeAndTransfersWarmly() {
        String id = call("\"retell_llm_dynamic_variables\":{\"plan\":\"gold\",\"name\":\"Grace\"}");
        simulator.time().advanceToQuiet();

        JsonNode call = read(id);
        assertThat(call.path("disconnection_reason").asText()).isEqualTo("transfer_bridged");
        assertThat(call.path("transfer_destination").asText()).isEqualTo("+14155550888");
        assertThat(call.path("transcript").asText()).endsWith("Transfer Target: Hello?\nAgent: Here is Grace.\n");
        assertThat(call.path("transfer_end_timestamp").asLong())
                .isEqualTo(call.path("end_timestamp").asLong() + 60_000);
    }

    @Test
    void call_variablesChangedOnTheWay_changesTheWay() {
        String id = Fixture.call(client, Fixture.TO);
        simulator.time().advance(Duration.ofSeconds(6));
        client.patch(
                "/v2/update-live-call/" + id,
                "{\"fields_to_override\":{\"override_dynamic_variables\":{\"plan\":\"gold\"}}}");
        simulator.time().advanceToQuiet();

        assertThat(read(id).path("disconnection_reason").asText()).isEqualTo("transfer_bridged");
    }

    @Test
    void call_snapshotInTheMiddle_goesOnTheSameWay() {
        String id = Fixture.call(client, Fixture.TO);
        simulator.time().advance(Duration.ofSeconds(9));
        RetellSimulator.Snapshot middle = simulator.snapshot();
        simulator.time().advanceToQuiet();
        JsonNode first = read(id);

        simulator.restore(middle);
        assertThat(read(id).path("call_status").asText()).isEqualTo("ongoing");
        simulator.time().advanceToQuiet();

        assertThat(read(id)).isEqualTo(first);
    }

    @Test
    void call_script_movesToNodesByIdOrName() {
        simulator.script(
                Fixture.TO,
                CallScript.answered(
                        Turn.agent("At {{current_node}}."),
                        Turn.moveTo("Gold"),
                        Turn.agent("At {{current_node}} from {{previous_node}}."),
                        Turn.moveTo("bye"),
                        Turn.sms("Thanks, {{name}}"),
                        Turn.tool("find_order", Map.of(), "ok")));
        String id = Fixture.call(client, Fixture.TO);
        simulator.time().advanceToQuiet();

        assertThat(read(id).path("transcript").asText())
                .isEqualTo("Agent: At Greeting.\nAgent: At Gold from Greeting.\n");
        assertThat(outline(read(id)))
                .contains("hello Greeting > gold Gold", "gold Gold > bye Bye", "sms Thanks, Ada", "find_order");
    }

    @Test
    void webCall_currentNode_beginsThere() {
        String id = client.create(
                "/v3/create-web-call", "{\"agent_id\":\"" + agentId + "\",\"current_node_id\":\"note\"}", "call_id");
        TestClient.Answer refused = client.post(
                "/v3/create-web-call", "{\"agent_id\":\"" + agentId + "\",\"current_node_id\":\"nowhere\"}");
        simulator.time().advanceToQuiet();

        assertThat(outline(read(id)).get(0)).startsWith("sms See you");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).contains("current_node_id", "hello", "nowhere");
    }

    @Test
    void call_component_isWalkedThroughAndLeft() {
        String component = client.create("/create-conversation-flow-component", """
                {"name":"Ask","start_node_id":"q","nodes":[
                  {"id":"q","name":"Question","type":"conversation",
                   "instruction":{"type":"static_text","text":"May I ask something?"},
                   "edges":[{"id":"e1","destination_node_id":"n","transition_condition":{"type":"prompt","prompt":"Yes"}}]},
                  {"id":"n","name":"Note","type":"conversation",
                   "instruction":{"type":"prompt","text":"Say \\"I wrote that down.\\""}}]}
                """, "conversation_flow_component_id");
        String flow = client.create("/create-conversation-flow", """
                {"model_choice":{"type":"cascading","model":"gpt-4.1"},"start_speaker":"user","start_node_id":"c",
                 "nodes":[{"id":"c","name":"Ask","type":"component","component_type":"shared","component_id":"%s",
                   "else_edge":{"id":"x","destination_node_id":"end","transition_condition":
                     {"type":"prompt","prompt":"Else"}}},
                  {"id":"end","name":"End","type":"end"}]}
                """.formatted(component), "conversation_flow_id");
        String id = call("\"override_agent_id\":\"" + agent(flow) + "\"");
        simulator.time().advanceToQuiet();

        assertThat(read(id).path("transcript").asText())
                .startsWith("User: Hello?\nAgent: May I ask something?\nUser: ")
                .contains("Agent: I wrote that down.");
        assertThat(outline(read(id)))
                .containsSubsequence("c Ask > q Question", "q Question > n Note", "n Note > end End");
        assertThat(read(id).path("disconnection_reason").asText()).isEqualTo("agent_hangup");
    }

    @Test
    void call_agentSwap_isGoneOnWithByTheOther() {
        String other = Fixture.agent(client, Fixture.llm(client));
        String flow = client.create("/create-conversation-flow", """
                {"model_choice":{"type":"cascading","model":"gpt-4.1"},"start_speaker":"agent","start_node_id":"s",
                 "nodes":[{"id":"s","name":"Swap","type":"agent_swap","agent_id":"%s",
                   "post_call_analysis_setting":"only_destination_agent",
                   "edge":{"id":"x","transition_condition":{"type":"prompt","prompt":"Transfer failed"}}}]}
                """.formatted(other), "conversation_flow_id");
        String id = call(
                "\"override_agent_id\":\"" + agent(flow) + "\",\"retell_llm_dynamic_variables\":{\"name\":\"Ada\"}");
        simulator.time().advanceToQuiet();

        assertThat(read(id).path("transcript").asText()).contains("Agent: Which day suits you, Ada?");
        assertThat(outline(read(id))).startsWith("Swap", "result true").contains("find_day find_day > book book");
        assertThat(read(id).path("agent_id").asText()).isNotEqualTo(other);
        assertThat(read(id).path("call_analysis").path("custom_analysis_data").toString())
                .isEqualTo("{\"outcome\":\"booked\"}");
    }

    private String call(String more) {
        return client.create(
                "/v2/create-phone-call",
                "{\"from_number\":\"" + Fixture.FROM + "\",\"to_number\":\"" + Fixture.TO + "\"," + more + "}",
                "call_id");
    }

    private JsonNode read(String callId) {
        return client.get("/v2/get-call/" + callId).body();
    }

    private static List<String> outline(JsonNode call) {
        List<String> outline = new ArrayList<>();
        for (JsonNode entry : call.path("transcript_with_tool_calls")) {
            String role = entry.path("role").asText();
            outline.add(
                    switch (role) {
                        case "node_transition" ->
                            entry.path("former_node_id").asText() + " "
                                    + entry.path("former_node_name").asText() + " > "
                                    + entry.path("new_node_id").asText() + " "
                                    + entry.path("new_node_name").asText();
                        case "tool_call_invocation" -> entry.path("name").asText();
                        case "tool_call_result" ->
                            "result " + entry.path("successful").asBoolean();
                        case "sms" -> "sms " + entry.path("content").asText();
                        default -> role;
                    });
        }
        return outline;
    }
}
