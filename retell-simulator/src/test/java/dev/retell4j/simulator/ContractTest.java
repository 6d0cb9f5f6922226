package dev.retell4j.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.retell4j.calls.DisconnectionReason;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Operations;
import dev.retell4j.operations.Schemas;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ContractTest {
    private static final String ADDRESS = "https://example.com/schemas.json";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(ADDRESS, Schemas.root().text())));

    private final Set<String> seen = new TreeSet<>();

    @Test
    void everySimulatedOperation_answers_whatTheContractPromises() {
        try (RetellSimulator simulator = RetellSimulator.builder().manualTime().start()) {
            TestClient client = new TestClient(simulator);
            agents(client);
            JsonNode numbers =
                    client.post("/create-phone-number", "{\"toll_free\":true}").body();
            checked("phoneNumberCreate", numbers);
            calls(simulator, client);
            knowledgeBases(simulator, client);
            account(client);

            for (Operation operation : Operations.all()) {
                assertThat(simulator.requests(operation.id()).isEmpty()
                                || operation.responseSchema().isEmpty()
                                || seen.contains(operation.id()))
                        .as(operation.id())
                        .isTrue();
            }
            assertThat(simulator.requests()).allMatch(request -> request.status() / 100 == 2);
            assertThat(seen).hasSizeGreaterThan(30);
        }
    }

    private void agents(TestClient client) {
        JsonNode llm = checked(
                "llmCreate", client.post("/create-retell-llm", Fixture.LLM).body());
        String llmId = llm.path("llm_id").asText();
        String engine = "\"response_engine\":{\"type\":\"retell-llm\",\"llm_id\":\"" + llmId + "\"}";
        checked(
                "llmRetrieve",
                client.get("/get-retell-llm/" + llmId + "?version=0").body());
        checked(
                "llmUpdate",
                client.patch("/update-retell-llm/" + llmId, "{\"model\":null,\"s2s_model\":\"gpt-realtime\"}")
                        .body());
        checked("llmList", client.get("/v2/list-retell-llms?limit=5").body());
        String id = checked(
                        "agentCreate",
                        client.post("/create-agent", "{\"voice_id\":\"retell-Cimo\"," + engine + "}")
                                .body())
                .path("agent_id")
                .asText();
        checked("agentRetrieve", client.get("/get-agent/" + id).body());
        checked(
                "agentUpdate",
                client.patch("/update-agent/" + id, "{\"agent_name\":null}").body());
        checked(
                "agentCreateVersion",
                client.post("/create-agent-version/" + id, "{\"base_version\":0}")
                        .body());
        checked(
                "agentListVersions",
                client.get("/list-agent-versions/" + id + "?limit=1").body());
        checked("agentGetVersions", client.get("/get-agent-versions/" + id).body());
        checked("agentList", client.post("/v2/list-agents", "{}").body());
        String chat = checked(
                        "chatAgentCreate",
                        client.post("/create-chat-agent", "{" + engine + "}").body())
                .path("agent_id")
                .asText();
        checked("chatAgentRetrieve", client.get("/get-chat-agent/" + chat).body());
        checked(
                "chatAgentUpdate",
                client.patch("/update-chat-agent/" + chat, "{\"webhook_url\":\"https://x.example\"}")
                        .body());
        checked(
                "chatAgentGetVersions",
                client.get("/get-chat-agent-versions/" + chat).body());
        client.delete("/delete-chat-agent/" + chat);
        client.delete("/delete-agent/" + id);
        client.delete("/delete-retell-llm/" + llmId);
    }

    private void calls(RetellSimulator simulator, TestClient client) {
        String agentId = Fixture.callingAgent(client);
        String weights =
                "[{\"agent_id\":\"" + agentId + "\",\"weight\":0.3},{\"agent_id\":\"" + agentId + "\",\"weight\":0.7}]";
        checked(
                "phoneNumberUpdate",
                client.patch("/update-phone-number/" + Fixture.FROM, "{\"inbound_agents\":" + weights + "}")
                        .body());
        checked(
                "phoneNumberRetrieve",
                client.get("/get-phone-number/" + Fixture.FROM).body());
        checked(
                "phoneNumberImport",
                client.post(
                                "/import-phone-number",
                                "{\"phone_number\":\"+4722334455\",\"termination_uri\":\"sip.example.com\",\"sip_trunk_auth_username\":\"u\",\"sip_trunk_auth_password\":\"secret\"}")
                        .body());
        assertThat(client.get("/get-phone-number/+4722334455").body().toString())
                .doesNotContain("secret");
        checked("phoneNumberList", client.get("/v2/list-phone-numbers").body());
        String wish = "{\"from_number\":\"" + Fixture.FROM + "\",\"to_number\":\"" + Fixture.TO + "\"}";
        String phone = checked(
                        "callCreatePhoneCall",
                        client.post("/v2/create-phone-call", wish).body())
                .path("call_id")
                .asText();
        String web = checked(
                        "callCreateWebCall",
                        client.post("/v3/create-web-call", "{\"agent_id\":\"" + agentId + "\",\"agent_version\":0}")
                                .body())
                .path("call_id")
                .asText();
        checked(
                "callRegisterPhoneCall",
                client.post("/v2/register-phone-call", "{\"agent_id\":\"" + agentId + "\",\"direction\":\"inbound\"}")
                        .body());
        checked(
                "batchCallCreateBatchCall",
                client.post(
                                "/create-batch-call",
                                "{\"from_number\":\"" + Fixture.FROM
                                        + "\",\"tasks\":[{\"to_number\":\"+14155550177\"}]}")
                        .body());
        for (int i = 0; i < 12; i++) {
            simulator.time().advance(Duration.ofSeconds(3));
            checked("callRetrieve", client.get("/v2/get-call/" + phone).body());
            checked("callRetrieve", client.get("/v2/get-call/" + web).body());
            checked(
                    "callList",
                    client.post("/v3/list-calls", "{\"include_total\":true}").body());
        }
        simulator.time().advanceToQuiet();
        checked("callRerunAnalysis", client.put("/rerun-call-analysis/" + phone).body());
        liveCalls(simulator, client);
        checked(
                "callUpdate",
                client.patch("/v2/update-call/" + phone, "{\"metadata\":{\"a\":[1]}}")
                        .body());
        JsonNode last =
                checked("callRetrieve", client.get("/v2/get-call/" + web).body());
        assertThat(last.has("call_analysis")).isTrue();
        client.delete("/v2/delete-call/" + phone);
        client.delete("/delete-phone-number/+4722334455");
    }

    private void liveCalls(RetellSimulator simulator, TestClient client) {
        String id = simulator.inboundCall("+4722334455", Fixture.FROM);
        simulator.time().advance(Duration.ofSeconds(5));
        checked(
                "callUpdateLive",
                client.patch(
                                "/v2/update-live-call/" + id,
                                "{\"call_control\":{\"additional_context\":\"A\",\"trigger_response\":true}}")
                        .body());
        JsonNode access = checked(
                "callListenLive", client.post("/v2/listen-live-call/" + id, "").body());
        checked(
                "callTakeOverLive",
                client.post(
                                "/v2/take-over-live-call/" + id,
                                "{\"participant_id\":\""
                                        + access.path("participant_id").asText() + "\"}")
                        .body());
        everyEnding(simulator, client);
    }

    /** Calls in every way, with every kind of entry in the transcript and all that can be kept of a call. */
    private void everyEnding(RetellSimulator simulator, TestClient client) {
        String agentId = client.get("/get-phone-number/" + Fixture.FROM)
                .body()
                .at("/outbound_agents/0/agent_id")
                .asText();
        client.patch(
                "/update-agent/" + agentId,
                "{\"opt_in_signed_url\":true,\"pii_config\":{\"mode\":\"post_call\",\"categories\":[\"email\"]}}");
        List<String> ids = new ArrayList<>();
        for (DisconnectionReason.Known reason : DisconnectionReason.Known.values()) {
            simulator.scriptAll(CallScript.ending(reason.name().toLowerCase(Locale.ROOT)));
            ids.add(Fixture.call(client, Fixture.TO));
            simulator.time().advanceToQuiet();
        }
        simulator.scriptAll(CallScript.answered(
                Turn.press("1"),
                Turn.sms("Hello."),
                Turn.moveTo("book"),
                Turn.swapTo(agentId),
                Turn.tool("a", Map.of(), "ok"),
                Turn.failedTool("b", Map.of(), "no")));
        ids.add(Fixture.call(client, Fixture.TO));
        simulator.time().advanceToQuiet();
        ids.forEach(
                id -> checked("callRetrieve", client.get("/v2/get-call/" + id).body()));
        checked("callList", client.post("/v3/list-calls", "{\"limit\":1000}").body());
    }

    private void knowledgeBases(RetellSimulator simulator, TestClient client) {
        String body = part("knowledge_base_name", "Garage")
                + part("knowledge_base_texts", "[{\"title\":\"Hours\",\"text\":\"9 to 5\"}]")
                + part("knowledge_base_urls", "[\"https://example.com\"]")
                + part("max_chunk_size", "3000")
                + "--B\r\nContent-Disposition: form-data; name=\"knowledge_base_files\"; filename=\"prices.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\nOil 40\r\n--B--\r\n";
        TestClient.Answer created = client.multipart("/create-knowledge-base", "B", body);
        String id = checked("knowledgeBaseCreate", created.body())
                .path("knowledge_base_id")
                .asText();
        assertThat(created.text("status")).isEqualTo("in_progress");
        assertThat(created.body().path("max_chunk_size").asInt()).isEqualTo(3000);
        assertThat(created.body().path("knowledge_base_sources"))
                .extracting(source -> source.path("type").asText())
                .containsExactly("document", "text", "url");
        simulator.time().advanceToQuiet();
        JsonNode complete = checked(
                "knowledgeBaseRetrieve", client.get("/get-knowledge-base/" + id).body());
        assertThat(complete.path("status").asText()).isEqualTo("complete");
        checked("knowledgeBaseList", client.get("/list-knowledge-bases").body());
        checked(
                "knowledgeBaseAddSources",
                client.multipart(
                                "/add-knowledge-base-sources/" + id,
                                "B",
                                part("knowledge_base_urls", "[\"https://example.com/2\"]") + "--B--\r\n")
                        .body());
        String source =
                complete.path("knowledge_base_sources").get(0).path("source_id").asText();
        checked(
                "knowledgeBaseDeleteSource",
                client.delete("/delete-knowledge-base-source/" + id + "/source/" + source)
                        .body());
        client.delete("/delete-knowledge-base/" + id);
    }

    private void account(TestClient client) {
        checked("voiceList", client.get("/list-voices").body());
        checked("voiceRetrieve", client.get("/get-voice/retell-Cimo").body());
        checked("concurrencyRetrieve", client.get("/get-concurrency").body());
        checked("identityRetrieve", client.get("/get-api-key-info").body());
    }

    private static String part(String name, String value) {
        return "--B\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private JsonNode checked(String operationId, JsonNode body) {
        Operation operation = Operations.all().stream()
                .filter(one -> one.id().equals(operationId))
                .findFirst()
                .orElseThrow();
        seen.add(operationId);
        Schema schema = SCHEMAS.getSchema(SchemaLocation.of(
                ADDRESS + "#/$defs/" + operation.responseSchema().orElseThrow()));
        List<JsonNode> bodies = new ArrayList<>();
        if (operation.responseIsList()) {
            body.forEach(bodies::add);
        } else {
            bodies.add(body);
        }
        assertThat(bodies).isNotEmpty();
        for (JsonNode one : bodies) {
            assertThat(schema.validate(one)).as(operationId + " " + one).isEmpty();
        }
        return body;
    }
}
