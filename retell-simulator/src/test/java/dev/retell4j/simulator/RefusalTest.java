package dev.retell4j.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
    private RetellSimulator simulator;
    private TestClient client;

    @BeforeEach
    void start() {
        simulator = RetellSimulator.builder()
                .manualTime()
                .apiKey("key_one", "key_two")
                .start();
        client = new TestClient(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/get-agent/none, 422",
        "/get-chat-agent/none, 422",
        "/get-retell-llm/none, 422",
        "/v2/get-call/none, 422",
        "/get-phone-number/+14155550199, 422",
        "/get-knowledge-base/none, 422",
        "/get-voice/a%2Fb, 422",
        "/get-chat/none, 422",
        "/get-nothing, 404",
        "/create-agent, 405"
    })
    void get_whatIsNotThere_answersTheStatusOfItsResource(String path, int status) {
        TestClient.Answer answer = client.get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("status")).isEqualTo("error");
        assertThat(answer.message()).isNotEmpty();
    }

    @Test
    void request_wrongKey_answers401AndDoesNothing() {
        TestClient wrong = new TestClient(simulator.baseUrl(), "key_three");
        TestClient none = new TestClient(simulator.baseUrl(), "");
        TestClient second = new TestClient(simulator.baseUrl(), "key_two");

        assertThat(wrong.post("/create-retell-llm", "{}").status()).isEqualTo(401);
        assertThat(wrong.get("/get-api-key-info").message()).doesNotContain("key_three");
        assertThat(none.get("/get-api-key-info").status()).isEqualTo(401);
        assertThat(second.get("/v2/list-retell-llms").body().path("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\"response_engine\":{\"type\":\"custom-llm\",\"llm_websocket_url\":\"wss://x\"}} | `voice_id` is required",
                "{\"voice_id\":\"retell-Cimo\",\"voice_speed\":9,\"response_engine\":{\"type\":\"retell-llm\",\"llm_id\":\"l\"}}"
                        + " | `voice_speed` must be at least 0.5 and at most 2",
                "{\"voice_id\":\"retell-Cimo\",\"ambient_sound\":\"sea\",\"response_engine\":{\"type\":\"retell-llm\",\"llm_id\":\"l\"}}"
                        + " | `ambient_sound` must be one of coffee-shop, convention-hall",
                "{\"voice_id\":\"retell-Cimo\",\"response_engine\":{\"type\":\"retell-lm\"}}"
                        + " | `response_engine.type` must be one of retell-llm, custom-llm, conversation-flow",
                "{\"voice_id\":\"retell-Cimo\",\"response_engine\":{\"type\":\"retell-llm\"}}"
                        + " | `response_engine.llm_id` is required",
                "{\"voice_id\":\"retell-Cimo\",\"response_engine\":{\"type\":\"retell-llm\",\"llm_id\":\"l\",\"llm\":1}}"
                        + " | `response_engine.llm` is not a known field",
                "{\"voice_id\":\"retell-Cimo\",\"pii_config\":{\"categories\":[\"ssn\",\"shoe\"],\"mode\":\"post_call\"},"
                        + "\"response_engine\":{\"type\":\"retell-llm\",\"llm_id\":\"l\"}} | `pii_config.categories[1]` must be one of",
                "[] | The body must be a JSON object",
                "{\"voice_id\" | The body is not JSON"
            })
    void createAgent_bodyAgainstTheContract_answers400NamingThePlaceAndWhatIsAllowed(String body, String message) {
        TestClient.Answer answer = client.post("/create-agent", body);

        assertThat(answer.status()).isEqualTo(400);
        // One mistake, one complaint: members of a union that were not meant stay silent.
        assertThat(answer.message()).contains(message).doesNotContain(";");
    }

    @Test
    void createOrUpdate_lenientSimulator_leavesWhatTheServerDecidesAsItIs() {
        try (RetellSimulator lenient =
                RetellSimulator.builder().manualTime().acceptUnknownFields().start()) {
            TestClient lenientClient = new TestClient(lenient);
            String llm = Fixture.llm(lenientClient);
            String agent = Fixture.agent(lenientClient, llm);
            String contact =
                    lenientClient.create("/create-contact", "{\"phone_number\":\"+14155550155\"}", "contact_id");
            lenientClient.post("/publish-agent-version/" + agent, "{\"version\":0}");
            String readLlm = lenientClient.get("/get-retell-llm/" + llm).body().toString();
            String readAgent = lenientClient.get("/get-agent/" + agent).body().toString();

            // What was read is changed a little and sent to create another one.
            String copiedLlm =
                    lenientClient.create("/create-retell-llm", readLlm.replace("book repairs", "sell tyres"), "llm_id");
            TestClient.Answer copiedAgent = lenientClient.post("/create-agent", readAgent);
            lenientClient.patch("/update-contact/" + contact, "{\"phone_number\":\"+14155550156\"}");

            assertThat(copiedLlm).isNotEqualTo(llm);
            assertThat(lenientClient.get("/get-retell-llm/" + llm).body().toString())
                    .isEqualTo(readLlm);
            assertThat(copiedAgent.text("agent_id")).isNotEqualTo(agent);
            assertThat(copiedAgent.body().path("is_published").asBoolean(true)).isFalse();
            assertThat(lenientClient
                            .get("/get-agent/" + copiedAgent.text("agent_id"))
                            .text("agent_name"))
                    .isEqualTo("Nora");
            assertThat(lenientClient.get("/get-contact/" + contact).text("phone_number"))
                    .isEqualTo("+14155550155");
        }
    }

    @Test
    void unknownField_lenientSimulator_isKept() {
        try (RetellSimulator lenient =
                RetellSimulator.builder().manualTime().acceptUnknownFields().start()) {
            TestClient lenientClient = new TestClient(lenient);
            String id = lenientClient.create("/create-retell-llm", "{\"brand_new\":{\"a\":1.50}}", "llm_id");

            assertThat(lenientClient
                            .get("/get-retell-llm/" + id + "?later=1")
                            .body()
                            .path("brand_new")
                            .toString())
                    .isEqualTo("{\"a\":1.5}");
        }
        assertThat(client.post("/create-retell-llm", "{\"brand_new\":1}").message())
                .isEqualTo("`brand_new` is not a known field");
    }

    @Test
    void reference_toNothing_answers422NamingIt() {
        String agent = "{\"voice_id\":\"%s\",\"response_engine\":{\"type\":\"retell-llm\",\"llm_id\":\"%s\"}}";

        TestClient.Answer noLlm = client.post("/create-agent", agent.formatted("retell-Cimo", "llm_gone"));
        TestClient.Answer noVoice = client.post("/create-agent", agent.formatted("nobody", Fixture.llm(client)));
        TestClient.Answer noNumber = client.post(
                "/v2/create-phone-call", "{\"from_number\":\"+14155550100\",\"to_number\":\"+14155550123\"}");
        client.create("/create-phone-number", "{\"phone_number\":\"+14155550100\"}", "phone_number");
        TestClient.Answer noAgent = client.post(
                "/v2/create-phone-call", "{\"from_number\":\"+14155550100\",\"to_number\":\"+14155550123\"}");

        assertThat(noLlm.status()).isEqualTo(422);
        assertThat(noLlm.message()).contains("llm_gone");
        assertThat(noVoice.status()).isEqualTo(422);
        assertThat(noNumber.status()).isEqualTo(422);
        assertThat(noNumber.message()).contains("from_number");
        assertThat(noAgent.status()).isEqualTo(422);
        assertThat(noAgent.message()).contains("outbound_agents");
    }

    @Test
    void phoneNumber_wrongWeightsOrNoPayment_isRefused() {
        String agentId = Fixture.agent(client, Fixture.llm(client));
        String half = "{\"outbound_agents\":[{\"agent_id\":\"" + agentId + "\",\"weight\":0.5}]}";

        TestClient.Answer wrong = client.post("/create-phone-number", half);
        String number = client.create("/create-phone-number", "{\"area_code\":212}", "phone_number");
        TestClient.Answer wrongUpdate = client.patch("/update-phone-number/" + number, half);
        simulator.setPaymentMethod(false);

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.message()).contains("`outbound_agents` must add up to 1");
        assertThat(number).startsWith("+1212555");
        assertThat(wrongUpdate.status()).isEqualTo(400);
        assertThat(client.get("/get-phone-number/" + number).body().has("outbound_agents"))
                .isFalse();
        assertThat(client.post("/create-phone-number", "{}").status()).isEqualTo(402);
    }

    @Test
    void failNext_oneOperation_failsThatOneAndIsRecorded() {
        simulator.failNext(Fault.status(429)
                .operation("llmCreate")
                .times(2)
                .retryAfter(Duration.ofMillis(1500))
                .message("Slow down"));

        assertThat(client.get("/list-voices").status()).isEqualTo(200);
        TestClient.Answer failed = client.post("/create-retell-llm", "{\"begin_message\":\"Hi\"}");
        assertThat(client.post("/create-retell-llm", "{}").status()).isEqualTo(429);
        assertThat(client.post("/create-retell-llm", "{}").status()).isEqualTo(201);

        assertThat(failed.status()).isEqualTo(429);
        assertThat(failed.message()).isEqualTo("Slow down");
        assertThat(failed.response().headers().firstValue("retry-after")).hasValue("2");
        assertThat(failed.response().headers().firstValue("retry-after-ms")).hasValue("1500");
        assertThat(client.get("/v2/list-retell-llms").body().path("items")).hasSize(1);
        assertThat(simulator.requests("llmCreate"))
                .extracting(RecordedRequest::status)
                .containsExactly(429, 429, 201);
        RecordedRequest first = simulator.requests("llmCreate").get(0);
        assertThat(first.bodyText()).isEqualTo("{\"begin_message\":\"Hi\"}");
        assertThat(first.header("Authorization")).hasValue("Bearer key_one");
        assertThat(first.toString()).isEqualTo("POST /create-retell-llm -> 429 (fault: status 429)");
        assertThatThrownBy(() -> simulator.failNext("llmCreat", 1, 500)).hasMessageContaining("llmCreat");
    }
}
