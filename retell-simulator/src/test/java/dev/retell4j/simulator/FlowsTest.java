package dev.retell4j.simulator;

import static dev.retell4j.simulator.PromisedAnswers.checked;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowsTest {
    private static final String FLOW = """
            {"model_choice":{"type":"cascading","model":"gpt-4.1"},"start_speaker":"agent","start_node_id":"hello",
             "global_prompt":"You are a garage.",
             "tools":[{"type":"custom","tool_id":"t1","name":"look_up","url":"https://example.com"}],
             "nodes":[
               {"id":"hello","type":"conversation","instruction":{"type":"prompt","text":"Greet."},
                "edges":[{"id":"e1","destination_node_id":"look",
                          "transition_condition":{"type":"prompt","prompt":"Wants a day"}},
                         {"id":"e2","transition_condition":{"type":"prompt","prompt":"Not decided yet"}}]},
               {"id":"look","type":"function","tool_id":"t1","tool_type":"local","wait_for_result":true,
                "else_edge":{"id":"e3","destination_node_id":"bye",
                             "transition_condition":{"type":"prompt","prompt":"Else"}}},
               {"id":"bye","type":"end"}]}
            """;

    private final RetellSimulator simulator =
            RetellSimulator.builder().manualTime().start();
    private final TestClient client = new TestClient(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void flow_createdChangedAndDeleted_answersAsPromised() {
        JsonNode created = checked("conversationFlowCreate", client.post("/create-conversation-flow", FLOW));
        String id = created.path("conversation_flow_id").asText();
        assertThat(id).startsWith("conversation_flow_");
        assertThat(created.path("version").asInt(-1)).isZero();

        JsonNode changed = checked(
                "conversationFlowUpdate",
                client.patch("/update-conversation-flow/" + id, "{\"global_prompt\":null,\"flex_mode\":true}"));
        assertThat(changed.has("global_prompt")).isFalse();
        assertThat(changed.path("nodes")).isEqualTo(created.path("nodes"));
        assertThat(checked("conversationFlowRetrieve", client.get("/get-conversation-flow/" + id + "?version=0")))
                .isEqualTo(changed);
        assertThat(checked("conversationFlowList", client.get("/v2/list-conversation-flows"))
                        .path("items"))
                .containsExactly(changed);
        checked("conversationFlowDelete", client.delete("/delete-conversation-flow/" + id));
        assertThat(client.get("/get-conversation-flow/" + id).status()).isEqualTo(404);
        assertThat(client.patch("/update-conversation-flow/" + id, "{}").status())
                .isEqualTo(404);
        assertThat(client.delete("/delete-conversation-flow/" + id).status()).isEqualTo(404);
    }

    @Test
    void agentsOnFlow_bothChannels_keepTheFlowOfTheirVersion() {
        String flow = flow();
        String agent =
                client.create("/create-agent", "{\"voice_id\":\"retell-Cimo\"," + engine(flow) + "}", "agent_id");
        String chat = client.create("/create-chat-agent", "{" + engine(flow) + "}", "agent_id");
        assertThat(client.get("/get-chat-agent/" + chat)
                        .body()
                        .at("/response_engine/version")
                        .asInt(-1))
                .isZero();

        client.post("/publish-agent-version/" + agent, "{\"version\":0}");
        TestClient.Answer published = client.patch("/update-conversation-flow/" + flow, "{\"flex_mode\":true}");
        client.post("/create-agent-version/" + agent, "{\"base_version\":0}");
        TestClient.Answer draft = client.patch("/update-conversation-flow/" + flow, "{\"flex_mode\":true}");

        assertThat(published.status()).isEqualTo(400);
        assertThat(published.message()).contains("published");
        assertThat(draft.status()).isEqualTo(200);
        assertThat(draft.body().path("version").asInt()).isEqualTo(1);
        assertThat(client.get("/get-conversation-flow/" + flow + "?version=0")
                        .body()
                        .has("flex_mode"))
                .isFalse();
        assertThat(client.delete("/delete-conversation-flow/" + flow).status()).isEqualTo(400);
        assertThat(client.delete("/delete-conversation-flow/" + flow + "?force_delete=true")
                        .status())
                .isEqualTo(204);
        TestClient.Answer gone = client.post("/create-agent", "{\"voice_id\":\"retell-Cimo\"," + engine(flow) + "}");
        assertThat(gone.status()).isEqualTo(422);
        assertThat(gone.message()).contains(flow).contains("response_engine.conversation_flow_id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "\"start_node_id\":\"hello\" | \"start_node_id\":\"hallo\" | `start_node_id` must be the id of a node",
                "\"id\":\"bye\" | \"id\":\"hello\" | `nodes[2].id` must be unique; hello is taken",
                "\"destination_node_id\":\"look\" | \"destination_node_id\":\"luck\""
                        + " | `nodes[0].edges[0].destination_node_id` must be the id of a node, one of [bye, hello, look], not luck",
                "\"destination_node_id\":\"bye\" | \"destination_node_id\":\"by\" | `nodes[1].else_edge.destination_node_id`",
                "\"id\":\"e2\" | \"id\":\"e1\" | `nodes[0].edges[1].id` must be unique among the edges; e1 is taken",
                "\"tool_id\":\"t1\",\"tool_type\" | \"tool_id\":\"t2\",\"tool_type\" | `nodes[1].tool_id` must be the `tool_id`",
                "{\"id\":\"bye\",\"type\":\"end\"} | {\"id\":\"bye\",\"type\":\"subagent\",\"tool_ids\":[\"t3\"],"
                        + "\"instruction\":{\"type\":\"prompt\",\"text\":\"x\"}} | `nodes[2].tool_ids[0]`",
                "{\"id\":\"bye\",\"type\":\"end\"} | {\"id\":\"bye\",\"type\":\"component\",\"component_type\":\"local\","
                        + "\"component_id\":\"x\",\"else_edge\":{\"id\":\"e9\",\"transition_condition\":"
                        + "{\"type\":\"prompt\",\"prompt\":\"Else\"}}} | `nodes[2].component_id` must be a local component",
                "\"flow\":1 | \"knowledge_base_ids\":[\"kb_gone\"] | Knowledge base kb_gone not found (`knowledge_base_ids`)",
                "\"text\":\"Greet.\"} | \"text\":\"Greet.\"},\"knowledge_base_ids\":[\"kb_gone\"]"
                        + " | Knowledge base kb_gone not found (`nodes[0].knowledge_base_ids`)",
                "\"flow\":1 | \"components\":[{\"name\":\"c\",\"start_node_id\":\"n\",\"nodes\":[]}]"
                        + " | `components[0].start_node_id` must be the id of a node"
            })
    void flow_thatDoesNotHangTogether_isRefusedNamingThePlace(String part, String instead, String message) {
        String id = flow();
        String template = FLOW.replace("{\"model_choice\"", "{\"flow\":1,\"model_choice\"");
        String body = template.replace(part, instead).replace("\"flow\":1,", "");
        assertThat(body).isNotEqualTo(FLOW);

        TestClient.Answer created = client.post("/create-conversation-flow", body);
        TestClient.Answer changed = client.patch("/update-conversation-flow/" + id, body);

        assertThat(created.message()).contains(message);
        assertThat(created.status()).isEqualTo(message.startsWith("Knowledge") ? 422 : 400);
        assertThat(changed.message()).contains(message);
        assertThat(client.get("/get-conversation-flow/" + id).text("global_prompt"))
                .isEqualTo("You are a garage.");
        assertThat(client.get("/v2/list-conversation-flows").body().path("items"))
                .hasSize(1);
    }

    @Test
    void sharedComponent_changedAndDeleted_concernsTheFlowsThatUseIt() {
        JsonNode component = checked(
                "conversationFlowComponentCreate",
                client.post(
                        "/create-conversation-flow-component",
                        "{\"name\":\"Who\",\"start_node_id\":\"ask\",\"nodes\":[{\"id\":\"ask\",\"type\":\"conversation\","
                                + "\"instruction\":{\"type\":\"prompt\",\"text\":\"Ask who.\"}}]}"));
        String id = component.path("conversation_flow_component_id").asText();
        assertThat(component.path("linked_conversation_flow_ids")).isEmpty();
        String node = """
                {"id":"who","type":"component","component_type":"shared","component_id":"%s","else_edge":
                 {"id":"e9","destination_node_id":"bye","transition_condition":{"type":"prompt","prompt":"Else"}}}
                """;
        String flow = client.create(
                "/create-conversation-flow",
                FLOW.replace("{\"id\":\"bye\"", node.formatted(id) + ",{\"id\":\"bye\""),
                "conversation_flow_id");
        TestClient.Answer unknown = client.post(
                "/create-conversation-flow",
                FLOW.replace("{\"id\":\"bye\"", node.formatted("gone") + ",{\"id\":\"bye\""));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.message()).contains("gone").contains("`nodes[2].component_id`");

        JsonNode changed = checked(
                "conversationFlowComponentUpdate",
                client.patch("/update-conversation-flow-component/" + id, "{\"flex_mode\":true}"));
        assertThat(changed.path("flex_mode").asBoolean()).isTrue();
        assertThat(changed.path("linked_conversation_flow_ids").get(0).asText()).isEqualTo(flow);
        assertThat(checked("conversationFlowComponentRetrieve", client.get("/get-conversation-flow-component/" + id)))
                .isEqualTo(changed);
        assertThat(checked("conversationFlowComponentList", client.get("/v2/list-conversation-flow-components"))
                        .path("items"))
                .containsExactly(changed);
        TestClient.Answer wrong =
                client.patch("/update-conversation-flow-component/" + id, "{\"start_node_id\":\"x\"}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.message()).contains("`start_node_id`").contains("[ask]");

        checked("conversationFlowComponentDelete", client.delete("/delete-conversation-flow-component/" + id));

        assertThat(client.get("/get-conversation-flow-component/" + id).status())
                .isEqualTo(404);
        JsonNode left = checked("conversationFlowRetrieve", client.get("/get-conversation-flow/" + flow));
        assertThat(left.at("/components/0/name").asText()).isEqualTo("Who");
        assertThat(left.at("/components/0/nodes/0/id").asText()).isEqualTo("ask");
        assertThat(left.at("/components/0").has("conversation_flow_component_id"))
                .isFalse();
        assertThat(left.at("/nodes/2/component_type").asText()).isEqualTo("local");
        assertThat(left.at("/nodes/2/component_id").asText()).isEqualTo("Who");
        assertThat(client.patch("/update-conversation-flow/" + flow, "{\"nodes\":" + left.path("nodes") + "}")
                        .status())
                .isEqualTo(200);
    }

    private String flow() {
        return client.create("/create-conversation-flow", FLOW, "conversation_flow_id");
    }

    private static String engine(String flow) {
        return "\"response_engine\":{\"type\":\"conversation-flow\",\"conversation_flow_id\":\"" + flow + "\"}";
    }
}
