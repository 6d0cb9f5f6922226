package dev.retell4j.simulator;

import static dev.retell4j.simulator.PromisedAnswers.checked;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppsTest {
    private final RetellSimulator simulator =
            RetellSimulator.builder().manualTime().start();
    private final TestClient client = new TestClient(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"api_key\",\"api_key\":\"s3cret\"}|{\"type\":\"api_key\"}",
                "{\"type\":\"basic\",\"username\":\"u\",\"password\":\"s3cret\"}|{\"type\":\"basic\",\"username\":\"u\"}",
                "{\"type\":\"oauth2\",\"client_id\":\"c\",\"client_secret\":\"s3cret\"}|{\"type\":\"oauth2\",\"client_id\":\"c\"}"
            })
    void create_secrets_neverComeBack(String credentials, String shown) {
        JsonNode app = create("{\"type\":\"support\",\"provider\":\"helpline\",\"auth_config\":" + credentials + "}");
        String id = app.path("app_id").asText();

        assertThat(app.path("auth_config")).hasToString(shown);
        assertThat(app.path("connection_status").asText()).isEqualTo("not_connected");
        assertThat(checked("appGet", client.get("/get-app/" + id)).toString()).doesNotContain("s3cret");
        assertThat(checked("appList", client.get("/list-apps")).toString()).doesNotContain("s3cret");
        assertThat(checked("appTestAuth", client.post("/test-app-auth/" + id, ""))
                        .path("success")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void testAuth_tellsWhetherTheProviderAcceptsTheCredentialsAndConnects() {
        String id = create("{\"type\":\"support\",\"provider\":\"helpline\"}")
                .path("app_id")
                .asText();
        TestClient.Answer without = client.post("/test-app-auth/" + id, "");
        JsonNode untested = update(id, "{\"auth_config\":{\"type\":\"api_key\",\"api_key\":\"invalid-key\"}}");
        boolean refused = testAuth(id);
        String broken = client.get("/get-app/" + id).text("connection_status");
        update(id, "{\"auth_config\":{\"type\":\"api_key\",\"api_key\":\"good\"}}");
        boolean accepted = testAuth(id);

        assertThat(without.status()).isEqualTo(400);
        assertThat(without.message()).contains(id, "`auth_config`");
        assertThat(untested.path("connection_status").asText()).isEqualTo("not_connected");
        assertThat(refused).isFalse();
        assertThat(broken).isEqualTo("error");
        assertThat(accepted).isTrue();
        assertThat(client.get("/get-app/" + id).text("connection_status")).isEqualTo("connected");
        assertThat(update(id, "{\"tenant_url\":\"https://new.example.com\"}")
                        .path("connection_status")
                        .asText())
                .isEqualTo("not_connected");
    }

    @Test
    void update_changesOnlyWhatWasSent() {
        String id = create(
                        "{\"type\":\"crm\",\"provider\":\"hubspot\",\"name\":\"Ours\",\"crm_config\":{\"sync_new_contacts\":true}}")
                .path("app_id")
                .asText();

        JsonNode changed = update(id, "{\"tenant_url\":\"https://garage.example.com\",\"tenant_id\":\"77\"}");

        assertThat(changed.path("name").asText()).isEqualTo("Ours");
        assertThat(changed.path("tenant_url").asText()).isEqualTo("https://garage.example.com");
        assertThat(changed.path("crm_config").path("sync_new_contacts").asBoolean())
                .isTrue();
        assertThat(client.patch("/update-app/app_no", "{}").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"phone\",\"provider\":\"x\"}|`type`|calendar",
                "{\"type\":\"crm\"}|`provider`|required",
                "{\"type\":\"calendar\",\"provider\":\"x\",\"crm_config\":{}}|`crm_config`|crm",
                "{\"type\":\"crm\",\"provider\":\"x\",\"tenant_url\":\"garage\"}|`tenant_url`|https",
                "{\"type\":\"crm\",\"provider\":\"x\",\"auth_config\":{\"type\":\"key\"}}|`auth_config.type`|oauth2"
            })
    void create_wrongField_isRefusedWithPlaceAndWhatIsAllowed(String body, String place, String allowed) {
        TestClient.Answer answer = client.post("/create-app", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains(place, allowed);
        assertThat(client.get("/list-apps").body().path("items")).isEmpty();
    }

    @Test
    void list_pagesInBothOrders() {
        String first =
                create("{\"type\":\"crm\",\"provider\":\"a\"}").path("app_id").asText();
        String second =
                create("{\"type\":\"crm\",\"provider\":\"b\"}").path("app_id").asText();

        JsonNode newest = checked("appList", client.get("/list-apps?limit=1"));
        JsonNode next = checked(
                "appList",
                client.get("/list-apps?limit=1&pagination_key="
                        + newest.path("pagination_key").asText()));
        JsonNode oldest = checked("appList", client.get("/list-apps?sort_order=ascending"));

        assertThat(newest.path("items").get(0).path("app_id").asText()).isEqualTo(second);
        assertThat(next.path("items").get(0).path("app_id").asText()).isEqualTo(first);
        assertThat(next.path("has_more").asBoolean()).isFalse();
        assertThat(oldest.path("items").get(0).path("app_id").asText()).isEqualTo(first);
    }

    @Test
    void usages_areAgentsWhoseToolsNameTheAppAndKnowledgeBasesWithItsPages() {
        String id = create(
                        "{\"type\":\"support\",\"provider\":\"helpline\",\"tenant_url\":\"https://garage.example.com/\"}")
                .path("app_id")
                .asText();
        String byAddress = agentWithTool("https://garage.example.com/tickets");
        String byId = agentWithTool("https://other.example.com/?app=" + id);
        agentWithTool("https://garage.example.community/");
        client.multipart("/create-knowledge-base", "B", """
                --B\r
                Content-Disposition: form-data; name="knowledge_base_name"\r
                \r
                Help pages\r
                --B\r
                Content-Disposition: form-data; name="knowledge_base_urls"\r
                \r
                ["https://garage.example.com/help"]\r
                --B--\r
                """);

        JsonNode usages = checked("appListUsages", client.get("/list-app-usages/" + id + "?sort_order=ascending"));
        JsonNode paged = checked("appListUsages", client.get("/list-app-usages/" + id + "?limit=2"));

        assertThat(usages.path("items")).hasSize(3);
        assertThat(usages.path("items").get(0).path("agent_id").asText()).isEqualTo(byAddress);
        assertThat(usages.path("items").get(0).path("agent_versions")).hasToString("[0]");
        assertThat(usages.path("items").get(0).path("agent_name").asText()).isEqualTo("Nora");
        assertThat(usages.toString()).contains(byId, "Help pages");
        assertThat(paged.path("items")).hasSize(2);
        assertThat(paged.path("has_more").asBoolean()).isTrue();
    }

    @Test
    void delete_usedApp_isRefusedUnlessForced() {
        String id = create("{\"type\":\"crm\",\"provider\":\"helpline\",\"tenant_url\":\"https://garage.example.com\"}")
                .path("app_id")
                .asText();
        String agentId = agentWithTool("https://garage.example.com/tickets");
        client.post("/update-crm-config", "{\"app_id\":\"" + id + "\"}");

        TestClient.Answer refused = client.delete("/delete-app/" + id);
        TestClient.Answer forced = client.delete("/delete-app/" + id + "?force_delete=true");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).contains(id, agentId, "force_delete");
        checked("appDelete", forced);
        assertThat(client.get("/get-app/" + id).status()).isEqualTo(404);
        assertThat(client.get("/get-crm-config").body().has("app_id")).isFalse();
    }

    private String agentWithTool(String url) {
        String llmId = client.create("/create-retell-llm", """
                {"general_prompt":"Help.","general_tools":[{"type":"custom","name":"ticket","url":"%s"}]}
                """.formatted(url), "llm_id");
        return Fixture.agent(client, llmId);
    }

    private boolean testAuth(String id) {
        return checked("appTestAuth", client.post("/test-app-auth/" + id, ""))
                .path("success")
                .asBoolean();
    }

    private JsonNode create(String wish) {
        return checked("appCreate", client.post("/create-app", wish));
    }

    private JsonNode update(String id, String wish) {
        return checked("appUpdate", client.patch("/update-app/" + id, wish));
    }
}
