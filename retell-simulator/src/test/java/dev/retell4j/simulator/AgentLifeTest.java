package dev.retell4j.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AgentLifeTest {
    @Test
    void agent_draftPublishedAndNewVersion_keepTheirOwnContent() {
        try (RetellSimulator simulator = RetellSimulator.builder().manualTime().start()) {
            TestClient client = new TestClient(simulator);
            String id = Fixture.agent(client, Fixture.llm(client));
            client.patch("/update-agent/" + id, "{\"webhook_url\":\"https://example.com/hook\",\"voice_speed\":1.25}");

            TestClient.Answer cleared = client.patch("/update-agent/" + id, "{\"webhook_url\":null}");

            assertThat(cleared.body().has("webhook_url")).isFalse();
            assertThat(cleared.body().path("voice_speed").decimalValue()).isEqualByComparingTo("1.25");

            assertThat(client.post("/publish-agent-version/" + id, "{\"version\":0}")
                            .status())
                    .isEqualTo(204);
            TestClient.Answer refused = client.patch("/update-agent/" + id, "{\"voice_speed\":1}");
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.message()).contains("published").contains("create-agent-version");

            TestClient.Answer draft = client.post("/create-agent-version/" + id, "{\"base_version\":0}");
            assertThat(draft.body().path("version").asInt()).isEqualTo(1);
            client.patch("/update-agent/" + id, "{\"agent_name\":\"Later\"}");

            assertThat(client.get("/get-agent/" + id).text("agent_name")).isEqualTo("Later");
            assertThat(client.get("/get-agent/" + id + "?version=latest_published")
                            .text("agent_name"))
                    .isEqualTo("Nora");
            assertThat(client.get("/list-agent-versions/" + id).body().path("items"))
                    .extracting(version -> version.path("is_published").asBoolean())
                    .containsExactly(false, true);
            assertThat(client.get("/get-agent/" + id + "?version=7").status()).isEqualTo(404);
            assertThat(client.delete("/delete-agent-version/" + id + "?version=1")
                            .status())
                    .isEqualTo(204);
            assertThat(client.get("/get-agent/" + id).text("agent_name")).isEqualTo("Nora");
            assertThat(client.delete("/delete-agent/" + id).status()).isEqualTo(204);
            assertThat(client.get("/get-agent/" + id).status()).isEqualTo(422);
        }
    }

    @Test
    void agentList_voiceAndChatAgents_pagesThroughWhatTheFilterLeaves() {
        try (RetellSimulator simulator = RetellSimulator.builder().manualTime().start()) {
            TestClient client = new TestClient(simulator);
            String llm = Fixture.llm(client);
            String first = Fixture.agent(client, llm);
            client.create(
                    "/create-chat-agent",
                    "{\"response_engine\":{\"type\":\"retell-llm\",\"llm_id\":\"" + llm + "\"}}",
                    "agent_id");
            String second = Fixture.agent(client, llm);
            String voice =
                    "{\"filter_criteria\":{\"channel\":{\"type\":\"string\",\"op\":\"eq\",\"value\":\"voice\"}}}";

            TestClient.Answer page = client.post("/v2/list-agents?limit=1", voice);
            String key = page.text("pagination_key");
            Fixture.agent(client, llm);
            TestClient.Answer next = client.post("/v2/list-agents?limit=1&pagination_key=" + key, voice);

            assertThat(page.body().path("items")).hasSize(1);
            assertThat(page.body().path("items").get(0).path("agent_id").asText())
                    .isEqualTo(second);
            assertThat(page.body().path("has_more").asBoolean()).isTrue();
            assertThat(next.body().path("items").get(0).path("agent_id").asText())
                    .isEqualTo(first);
            assertThat(next.body().path("has_more").asBoolean()).isFalse();
            assertThat(client.post("/v2/list-agents", "{}").body().path("items"))
                    .hasSize(4);
        }
    }
}
