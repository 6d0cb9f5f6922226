package dev.retell4j.simulator;

import static dev.retell4j.simulator.PromisedAnswers.checked;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class McpToolsTest {
    private static final String SERVERS =
            "\"mcps\":[{\"name\":\"Stock\",\"url\":\"https://a.example\"},{\"name\":\"My Diary\",\"url\":\"https://b.example\"}]";

    private final RetellSimulator simulator =
            RetellSimulator.builder().manualTime().start();
    private final TestClient client = new TestClient(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void getMcpTools_serverOfTheLlm_hasTheToolsThatTheLlmNamesOrSomeOfItsOwn() {
        String llm = client.create(
                "/create-retell-llm",
                "{" + SERVERS + ",\"general_tools\":[{\"type\":\"mcp\",\"mcp_id\":\"Stock\",\"name\":\"count_tyres\","
                        + "\"description\":\"Counts\",\"input_schema\":{\"size\":\"inches\"}}]}",
                "llm_id");
        String agent = Fixture.agent(client, llm);

        JsonNode named = tools(agent, "Stock");
        JsonNode own = tools(agent, "My%20Diary");

        assertThat(named.toString())
                .isEqualTo(
                        "[{\"name\":\"count_tyres\",\"description\":\"Counts\",\"inputSchema\":{\"size\":\"inches\"}}]");
        assertThat(own)
                .extracting(tool -> tool.path("name").asText())
                .containsExactly("search_my_diary", "read_my_diary");
        TestClient.Answer unknown = client.get("/get-mcp-tools/" + agent + "?mcp_id=Shop");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.message()).contains("Shop").contains("mcp_id").contains("[Stock, My Diary]");
        assertThat(client.get("/get-mcp-tools/" + agent).status()).isEqualTo(400);
        assertThat(client.get("/get-mcp-tools/gone?mcp_id=Stock").status()).isEqualTo(422);
    }

    @Test
    void getMcpTools_serverOfAComponent_isFoundByTheComponent() {
        String component = client.create(
                "/create-conversation-flow-component",
                "{\"name\":\"Who\"," + SERVERS + ",\"nodes\":[{\"id\":\"n\",\"type\":\"mcp\",\"mcp_id\":\"Stock\","
                        + "\"mcp_tool_name\":\"count\",\"wait_for_result\":true}]}",
                "conversation_flow_component_id");
        String flow = client.create(
                "/create-conversation-flow",
                "{\"model_choice\":{\"type\":\"cascading\",\"model\":\"gpt-4.1\"},\"start_speaker\":\"agent\",\"nodes\":[]}",
                "conversation_flow_id");
        String agent = client.create(
                "/create-chat-agent",
                "{\"response_engine\":{\"type\":\"conversation-flow\",\"conversation_flow_id\":\"" + flow + "\"}}",
                "agent_id");

        assertThat(tools(agent, "Stock&component_id=" + component)
                        .get(0)
                        .path("name")
                        .asText())
                .isEqualTo("count");
        assertThat(client.get("/get-mcp-tools/" + agent + "?mcp_id=Stock").status())
                .isEqualTo(422);
        assertThat(client.get("/get-mcp-tools/" + agent + "?mcp_id=Stock&component_id=gone")
                        .message())
                .contains("component_id");
    }

    private JsonNode tools(String agent, String mcpId) {
        return checked("mcpToolGetMcpTools", client.get("/get-mcp-tools/" + agent + "?mcp_id=" + mcpId));
    }
}
