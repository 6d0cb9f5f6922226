package dev.retell4j.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentVersionsTest {
    private final RetellSimulator simulator =
            RetellSimulator.builder().manualTime().start();
    private final TestClient client = new TestClient(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void createAgent_engineWithoutVersion_namesTheLatestVersionOfTheEngine() {
        String llm = Fixture.llm(client);
        String first = Fixture.agent(client, llm);
        newVersion(first, 0);
        String second = Fixture.agent(client, llm);

        assertThat(engineVersion(first, "0")).isZero();
        assertThat(engineVersion(second, "0")).isEqualTo(1);
        JsonNode agent = client.get("/get-agent/" + second).body();
        assertThat(agent.path("is_published").asBoolean(true)).isFalse();
        assertThat(agent.path("assigned_tags").isArray()).isTrue();
    }

    @Test
    void createAgentVersion_fromAnOlderVersion_bringsItsPromptBack() {
        String llm = Fixture.llm(client);
        String id = Fixture.agent(client, llm);
        publish(id, 0);
        int second = newVersion(id, 0);
        client.patch("/update-retell-llm/" + llm, "{\"general_prompt\":\"You sell tyres.\"}");
        client.patch("/update-agent/" + id, "{\"agent_name\":\"Tyra\"}");
        publish(id, second);

        int back = newVersion(id, 0);
        publish(id, back);

        assertThat(prompt(llm, engineVersion(id, "0"))).isEqualTo("You book repairs.");
        assertThat(prompt(llm, engineVersion(id, "1"))).isEqualTo("You sell tyres.");
        JsonNode live =
                client.get("/get-agent/" + id + "?version=latest_published").body();
        assertThat(live.path("version").asInt()).isEqualTo(2);
        assertThat(live.path("base_version").asInt()).isZero();
        assertThat(live.path("agent_name").asText()).isEqualTo("Nora");
        assertThat(prompt(llm, engineVersion(id, "latest_published"))).isEqualTo("You book repairs.");
    }

    @Test
    void publish_version_publishesItsEngineWhichThenDoesNotChange() {
        String llm = Fixture.llm(client);
        String id = Fixture.agent(client, llm);
        assertThat(client.patch("/update-retell-llm/" + llm, "{\"begin_message\":\"Hi\"}")
                        .status())
                .isEqualTo(200);

        publish(id, 0);

        TestClient.Answer refused = client.patch("/update-retell-llm/" + llm, "{\"begin_message\":\"Ho\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).contains(llm).contains("published").contains("create-agent-version");
        assertThat(client.get("/get-retell-llm/" + llm)
                        .body()
                        .path("is_published")
                        .asBoolean())
                .isTrue();
        newVersion(id, 0);
        assertThat(client.patch("/update-retell-llm/" + llm, "{\"begin_message\":\"Ho\"}")
                        .body()
                        .path("is_published")
                        .asBoolean(true))
                .isFalse();
        assertThat(client.get("/get-retell-llm/" + llm + "?version=0").text("begin_message"))
                .isEqualTo("Hi");
    }

    @Test
    void latestPublished_olderVersionPublishedLast_isThatOne() {
        String id = Fixture.agent(client, Fixture.llm(client));
        newVersion(id, 0);
        assertThat(client.get("/get-agent/" + id + "?version=latest_published").status())
                .isEqualTo(404);

        publish(id, 1);
        publish(id, 0);

        assertThat(version(id, "latest_published")).isZero();
        assertThat(version(id, "latest")).isEqualTo(1);
        client.delete("/delete-agent-version/" + id + "?version=0");
        assertThat(version(id, "latest_published")).isEqualTo(1);
        assertThat(newVersion(id, 1)).isEqualTo(2);
    }

    @Test
    void publish_versionThatWasPublishedBefore_isTheLatestPublishedAgain() {
        String llm = Fixture.llm(client);
        String id = Fixture.agent(client, llm);
        publish(id, 0);
        newVersion(id, 0);
        client.patch("/update-retell-llm/" + llm, "{\"general_prompt\":\"You sell tyres.\"}");
        publish(id, 1);
        assertThat(version(id, "latest_published")).isEqualTo(1);

        publish(id, 0);

        assertThat(version(id, "latest_published")).isZero();
        assertThat(prompt(llm, engineVersion(id, "latest_published"))).isEqualTo("You book repairs.");
        client.delete("/delete-agent-version/" + id + "?version=0");
        assertThat(version(id, "latest_published")).isEqualTo(1);
    }

    @Test
    void publish_numberBeyondAnyVersion_isNotTakenForAnother() {
        String id = Fixture.agent(client, Fixture.llm(client));

        TestClient.Answer published = client.post("/publish-agent-version/" + id, "{\"version\":4294967296}");
        TestClient.Answer created = client.post("/create-agent-version/" + id, "{\"base_version\":4294967296}");

        assertThat(published.status()).isEqualTo(404);
        assertThat(published.message()).contains("4294967296");
        assertThat(created.status()).isEqualTo(404);
        assertThat(client.get("/get-agent/" + id).body().path("is_published").asBoolean(true))
                .isFalse();
    }

    @Test
    void updateAgent_draftThatIsNoLongerTheNewest_answers412() {
        String id = Fixture.agent(client, Fixture.llm(client));
        newVersion(id, 0);

        TestClient.Answer stale = client.patch("/update-agent/" + id + "?version=0", "{\"agent_name\":\"Old\"}");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.message()).contains("Version 0").contains(id).contains("version 1");
        assertThat(client.get("/get-agent/" + id + "?version=0").text("agent_name"))
                .isEqualTo("Nora");
        for (String reference : new String[] {"1", "latest"}) {
            assertThat(client.patch("/update-agent/" + id + "?version=" + reference, "{\"agent_name\":\"New\"}")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void updateAgent_sameEngineWithoutVersion_staysAtItsVersion() {
        String llm = Fixture.llm(client);
        String first = Fixture.agent(client, llm);
        String second = Fixture.agent(client, llm);
        newVersion(first, 0);
        String engine = "{\"response_engine\":{\"type\":\"retell-llm\",\"llm_id\":\"" + llm + "\"%s}}";

        assertThat(client.patch("/update-agent/" + second, engine.formatted(""))
                        .body()
                        .at("/response_engine/version")
                        .asInt(-1))
                .isZero();
        assertThat(client.patch("/update-agent/" + second, engine.formatted(",\"version\":1"))
                        .body()
                        .at("/response_engine/version")
                        .asInt())
                .isEqualTo(1);
        TestClient.Answer unknown = client.patch("/update-agent/" + second, engine.formatted(",\"version\":9"));
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.message()).contains("response_engine.version").contains("[0, 1]");
    }

    @Test
    void tag_assignedMovedAndLeftBehind_namesAVersion() {
        String id = Fixture.agent(client, Fixture.llm(client));
        newVersion(id, 0);
        simulator.assignTag(id, "production", 0, Map.of("city", "Bergen"));
        simulator.assignTag(id, "pilot", 0);

        assertThat(version(id, "production")).isZero();
        assertThat(client.get("/get-agent/" + id + "?version=0").body().path("assigned_tags"))
                .extracting(JsonNode::asText)
                .containsExactly("pilot", "production");
        JsonNode tags = client.post("/v2/list-agents", "{}").body().at("/items/0/tags");
        assertThat(tags.toString())
                .isEqualTo("{\"production\":{\"version\":0,\"dynamic_variables\":{\"city\":\"Bergen\"}},"
                        + "\"pilot\":{\"version\":0}}");

        simulator.assignTag(id, "production", 1);
        assertThat(version(id, "production")).isEqualTo(1);
        assertThat(client.get("/get-agent/" + id + "?version=0").body().path("assigned_tags"))
                .extracting(JsonNode::asText)
                .containsExactly("pilot");
        newVersion(id, 1);
        client.delete("/delete-agent-version/" + id + "?version=1");
        assertThat(version(id, "production")).isEqualTo(2);
        simulator.unassignTag(id, "pilot");
        assertThat(version(id, "pilot")).isEqualTo(2);
        assertThat(client.get("/get-agent/" + id + "?version=unknown").status()).isEqualTo(404);
        assertThatIllegalArgumentException().isThrownBy(() -> simulator.assignTag(id, "12", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> simulator.assignTag(id, "beta", 8));
        assertThatIllegalArgumentException().isThrownBy(() -> simulator.assignTag("gone", "beta", 0));
    }

    @Test
    void publish_chatAgent_showsItsDescriptionInTheListOfVersionsOnly() {
        String id = client.create(
                "/create-chat-agent",
                "{\"response_engine\":{\"type\":\"retell-llm\",\"llm_id\":\"" + Fixture.llm(client) + "\"}}",
                "agent_id");
        simulator.time().advance(Duration.ofMinutes(1));

        client.post(
                "/publish-agent-version/" + id,
                "{\"version\":0,\"version_title\":\"First\",\"version_description\":\"The very first\"}");

        JsonNode agent = client.get("/get-chat-agent/" + id).body();
        assertThat(agent.path("version_title").asText()).isEqualTo("First");
        assertThat(agent.has("version_description")).isFalse();
        JsonNode item = client.get("/list-agent-versions/" + id).body().at("/items/0");
        assertThat(item.path("version_description").asText()).isEqualTo("The very first");
        assertThat(item.path("last_modification_timestamp").asLong())
                .isEqualTo(simulator.time().now().toEpochMilli());
        assertThat(client.get("/get-agent/" + id).status()).isEqualTo(422);
        assertThat(client.get("/get-chat-agent-versions/" + id).body().get(0).has("version_description"))
                .isFalse();
    }

    @Test
    void deleteAgent_boundToNumbers_takesItOffThem() {
        String llm = Fixture.llm(client);
        String gone = Fixture.agent(client, llm);
        String stays = Fixture.agent(client, llm);
        client.create("/create-phone-number", """
                {"phone_number":"%s","inbound_agents":[{"agent_id":"%s","weight":1}],
                 "outbound_agents":[{"agent_id":"%s","weight":0.6},{"agent_id":"%s","weight":0.4}]}
                """.formatted(Fixture.FROM, gone, gone, stays), "phone_number");

        client.delete("/delete-agent/" + gone);

        JsonNode number = client.get("/get-phone-number/" + Fixture.FROM).body();
        assertThat(number.has("inbound_agents")).isFalse();
        assertThat(number.path("outbound_agents").toString())
                .isEqualTo("[{\"agent_id\":\"" + stays + "\",\"weight\":1}]");
        assertThat(client.patch("/update-phone-number/" + Fixture.FROM, "{\"nickname\":\"Desk\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void deleteVersion_onlyOne_isRefused() {
        String id = Fixture.agent(client, Fixture.llm(client));

        TestClient.Answer only = client.delete("/delete-agent-version/" + id + "?version=0");
        newVersion(id, 0);

        assertThat(only.status()).isEqualTo(400);
        assertThat(only.message()).contains("only one");
        assertThat(client.delete("/delete-agent-version/" + id + "?version=0").status())
                .isEqualTo(204);
        assertThat(client.delete("/delete-agent-version/" + id + "?version=0").status())
                .isEqualTo(404);
        assertThat(version(id, "latest")).isEqualTo(1);
    }

    @Test
    void repairAgent_deletedKnowledgeBase_takesItOutOfTheDraftsEngineOnly() {
        String base = client.multipart(
                        "/create-knowledge-base",
                        "B",
                        "--B\r\nContent-Disposition: form-data; name=\"knowledge_base_name\"\r\n\r\nPrices\r\n--B--\r\n")
                .text("knowledge_base_id");
        String llm = client.create("/create-retell-llm", "{\"knowledge_base_ids\":[\"" + base + "\"]}", "llm_id");
        String id = Fixture.agent(client, llm);
        publish(id, 0);
        newVersion(id, 0);
        client.delete("/delete-knowledge-base/" + base);

        TestClient.Answer published = client.post("/repair-agent/" + id + "?version=0", "");
        TestClient.Answer repaired = client.post("/repair-agent/" + id, "");

        assertThat(published.status()).isEqualTo(400);
        assertThat(PromisedAnswers.checked("agentRepair", repaired)
                        .path("agent_id")
                        .asText())
                .isEqualTo(id);
        assertThat(client.get("/get-retell-llm/" + llm).body().path("knowledge_base_ids"))
                .isEmpty();
        assertThat(client.get("/get-retell-llm/" + llm + "?version=0").body().path("knowledge_base_ids"))
                .hasSize(1);
    }

    @Test
    void repairAgent_draftOnAPublishedEngine_leavesTheEngineAsItIs() {
        String base = client.multipart(
                        "/create-knowledge-base",
                        "B",
                        "--B\r\nContent-Disposition: form-data; name=\"knowledge_base_name\"\r\n\r\nPrices\r\n--B--\r\n")
                .text("knowledge_base_id");
        String llm = client.create("/create-retell-llm", "{\"knowledge_base_ids\":[\"" + base + "\"]}", "llm_id");
        publish(Fixture.agent(client, llm), 0);
        String draft = Fixture.agent(client, llm);
        client.delete("/delete-knowledge-base/" + base);

        TestClient.Answer repaired = client.post("/repair-agent/" + draft, "");

        assertThat(repaired.status()).isEqualTo(200);
        assertThat(client.get("/get-retell-llm/" + llm).body().path("knowledge_base_ids"))
                .hasSize(1);
    }

    @Test
    void restore_tagsAndPublications_areAsTheyWere() {
        String id = Fixture.agent(client, Fixture.llm(client));
        newVersion(id, 0);
        publish(id, 0);
        simulator.assignTag(id, "production", 0);
        RetellSimulator.Snapshot snapshot = simulator.snapshot();
        publish(id, 1);
        simulator.assignTag(id, "production", 1);

        for (int i = 0; i < 2; i++) {
            simulator.restore(snapshot);
            assertThat(version(id, "production")).isZero();
            assertThat(version(id, "latest_published")).isZero();
            publish(id, 1);
            assertThat(version(id, "latest_published")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"query\":\"GARAGE\"}', Garage Nord;garage south",
        "'{\"query\":\"agent_\"}', Garage Nord;garage south;Shop",
        "'{\"query\":\"nothing\"}', ''",
        "'{\"channel\":{\"type\":\"string\",\"op\":\"eq\",\"value\":\"chat\"}}', Shop",
        "'{\"channel\":{\"type\":\"string\",\"op\":\"ne\",\"value\":\"chat\"}}', Garage Nord;garage south",
        "'{\"query\":\"o\",\"channel\":{\"type\":\"string\",\"op\":\"ew\",\"value\":\"chat\"}}', Shop"
    })
    void listAgents_filter_leavesWhatItNames(String criteria, String names) {
        String llm = Fixture.llm(client);
        rename(Fixture.agent(client, llm), "Garage Nord");
        rename(Fixture.agent(client, llm), "garage south");
        client.create(
                "/create-chat-agent",
                "{\"agent_name\":\"Shop\",\"response_engine\":{\"type\":\"retell-llm\",\"llm_id\":\"" + llm + "\"}}",
                "agent_id");

        TestClient.Answer answer =
                client.post("/v2/list-agents?sort_order=ascending", "{\"filter_criteria\":" + criteria + "}");

        assertThat(String.join(";", answer.body().path("items").findValuesAsText("agent_name")))
                .isEqualTo(names);
    }

    private void rename(String id, String name) {
        client.patch("/update-agent/" + id, "{\"agent_name\":\"" + name + "\"}");
    }

    private void publish(String id, int version) {
        assertThat(client.post("/publish-agent-version/" + id, "{\"version\":" + version + "}")
                        .status())
                .isEqualTo(204);
    }

    private int newVersion(String id, int base) {
        return client.post("/create-agent-version/" + id, "{\"base_version\":" + base + "}")
                .body()
                .path("version")
                .asInt();
    }

    private int version(String id, String reference) {
        return client.get("/get-agent/" + id + "?version=" + reference)
                .body()
                .path("version")
                .asInt(-1);
    }

    private int engineVersion(String id, String reference) {
        return client.get("/get-agent/" + id + "?version=" + reference)
                .body()
                .at("/response_engine/version")
                .asInt(-1);
    }

    private String prompt(String llm, int version) {
        return client.get("/get-retell-llm/" + llm + "?version=" + version).text("general_prompt");
    }
}
