package dev.retell4j.simulator;

import static dev.retell4j.simulator.PromisedAnswers.checked;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumbersTest {
    private final RetellSimulator simulator =
            RetellSimulator.builder().manualTime().start();
    private final TestClient client = new TestClient(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void number_boughtWithEverything_isReadBack() {
        String agent = Fixture.agent(client, Fixture.llm(client));
        String agents = "[{\"agent_id\":\"" + agent + "\",\"agent_version\":\"latest\",\"weight\":1}]";

        JsonNode number =
                checked("phoneNumberCreate", client.post("/create-phone-number", """
                {"area_code":212,"number_provider":"telnyx","nickname":"Desk","transport":"TLS",
                 "allowed_inbound_country_list":["US","NO"],"allowed_outbound_country_list":["US"],
                 "fallback_number":"+4722334455","inbound_webhook_url":"https://example.com/in",
                 "inbound_agents":%s,"outbound_agents":%s}
                """.formatted(agents, agents)));

        String id = number.path("phone_number").asText();
        assertThat(id).matches("\\+1212555\\d{4}");
        assertThat(number.path("phone_number_type").asText()).isEqualTo("retell-telnyx");
        assertThat(number.path("phone_number_pretty").asText()).matches("\\(212\\) 555-\\d{4}");
        assertThat(number.path("area_code").asInt()).isEqualTo(212);
        assertThat(number.at("/sip_outbound_trunk_config/transport").asText()).isEqualTo("TLS");
        assertThat(number.path("fallback_number").asText()).isEqualTo("+4722334455");
        assertThat(number.path("allowed_inbound_country_list")).hasSize(2);
        assertThat(number.at("/inbound_agents/0/agent_version").asText()).isEqualTo("latest");
        assertThat(checked("phoneNumberRetrieve", client.get("/get-phone-number/" + id)))
                .isEqualTo(number);
        assertThat(checked("phoneNumberList", client.get("/v2/list-phone-numbers"))
                        .path("items"))
                .containsExactly(number);
        checked("phoneNumberDelete", client.delete("/delete-phone-number/" + id));
        assertThat(client.get("/get-phone-number/" + id).status()).isEqualTo(422);
    }

    @Test
    void number_changed_keepsWhatIsNotNamedAndForgetsWhatIsNull() {
        String chat = client.create(
                "/create-chat-agent",
                "{\"response_engine\":{\"type\":\"retell-llm\",\"llm_id\":\"" + Fixture.llm(client) + "\"}}",
                "agent_id");
        String id = client.create(
                "/create-phone-number",
                "{\"nickname\":\"Desk\",\"inbound_webhook_url\":\"https://a.example\"}",
                "phone_number");

        JsonNode number = checked(
                "phoneNumberUpdate", client.patch("/update-phone-number/" + id, """
                        {"inbound_webhook_url":null,"inbound_sms_webhook_url":"https://b.example",
                         "inbound_sms_agents":[{"agent_id":"%s","weight":0.1},{"agent_id":"%s","weight":0.9}],
                         "outbound_sms_agents":[{"agent_id":"%s","weight":1}]}
                        """.formatted(chat, chat, chat)));

        assertThat(number.path("nickname").asText()).isEqualTo("Desk");
        assertThat(number.has("inbound_webhook_url")).isFalse();
        assertThat(number.path("inbound_sms_webhook_url").asText()).isEqualTo("https://b.example");
        assertThat(number.path("inbound_sms_agents")).hasSize(2);
        TestClient.Answer voice = client.patch(
                "/update-phone-number/" + id, "{\"inbound_agents\":[{\"agent_id\":\"" + chat + "\",\"weight\":1}]}");
        assertThat(voice.status()).isEqualTo(422);
        assertThat(voice.message()).contains("chat agent");
    }

    @Test
    void number_imported_hidesThePasswordOfItsTrunk() {
        String body = """
                {"phone_number":"%s","termination_uri":"sip.example.com","sip_trunk_auth_username":"u",
                 "sip_trunk_auth_password":"secret-1","transport":"UDP"%s}
                """;
        JsonNode number =
                checked("phoneNumberImport", client.post("/import-phone-number", body.formatted("+14155550100", "")));

        assertThat(number.toString()).doesNotContain("secret-1");
        assertThat(number.path("phone_number_type").asText()).isEqualTo("custom");
        assertThat(number.path("sip_outbound_trunk_config").toString())
                .isEqualTo("{\"termination_uri\":\"sip.example.com\",\"auth_username\":\"u\",\"transport\":\"UDP\"}");
        JsonNode changed = checked(
                "phoneNumberUpdate",
                client.patch(
                        "/update-phone-number/+14155550100",
                        "{\"auth_username\":\"v\",\"auth_password\":\"secret-2\",\"transport\":null}"));
        assertThat(changed.path("sip_outbound_trunk_config").toString())
                .isEqualTo("{\"termination_uri\":\"sip.example.com\",\"auth_username\":\"v\"}");
        assertThat(client.post("/import-phone-number", body.formatted("+14155550100", ""))
                        .status())
                .isEqualTo(400);
        assertThat(client.post("/import-phone-number", body.formatted("4711", ""))
                        .status())
                .isEqualTo(201);
        assertThat(client.post("/import-phone-number", body.formatted("4712", ",\"ignore_e164_validation\":false"))
                        .message())
                .contains("E.164");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\"area_code\":12} | 400 | `area_code`",
                "{\"area_code\":4294967711} | 400 | at most 999, not 4294967711",
                "{\"toll_free\":true,\"area_code\":212} | 400 | `area_code` of a toll-free number must be one of [800",
                "{\"phone_number\":\"4155550100\"} | 400 | `phone_number` must be in E.164 form",
                "{\"country_code\":\"NO\"} | 400 | `country_code` must be one of US, CA",
                "{\"transport\":\"SCTP\"} | 400 | `transport` must be one of TLS, TCP, UDP, not SCTP",
                "{\"allowed_inbound_country_list\":[\"usa\"]} | 400 | `allowed_inbound_country_list`",
                "{\"allowed_outbound_country_list\":[\"US\",\"BV\"]} | 400 | not BV",
                "{\"fallback_number\":\"911\"} | 400 | `fallback_number` must be in E.164 form",
                "{\"phone_number\":\"+14155550111\",\"fallback_number\":\"+14155550111\"} | 400 | must not be the number itself",
                "{\"fallback_number\":\"+14155550199\"} | 400 | has a fallback of its own",
                "{\"inbound_agents\":[{\"agent_id\":\"AGENT\"}]} | 400 | `inbound_agents[0].weight` is required",
                "{\"inbound_agents\":[{\"agent_id\":\"AGENT\",\"weight\":0.5}]} | 400 | must add up to 1, not 0.5",
                "{\"inbound_agents\":[{\"agent_id\":\"gone\",\"weight\":1}]} | 422 | Agent gone not found",
                "{\"inbound_agents\":[{\"agent_id\":\"AGENT\",\"weight\":1,\"agent_version\":7}]}"
                        + " | 404 | (`inbound_agents[0].agent_version`)",
                "{\"inbound_agents\":[{\"agent_id\":\"AGENT\",\"weight\":1,\"agent_version\":\"beta\"}]} | 404 | Version beta",
                "{\"inbound_agents\":[{\"agent_id\":\"AGENT\",\"weight\":1,\"agent_version\":\"latest_published\"}]}"
                        + " | 404 | Version latest_published",
                "{\"inbound_agent_id\":\"AGENT\"} | 400 | `inbound_agent_id` is not a known field",
                "{\"outbound_agent_version\":1} | 400 | `outbound_agent_version` is not a known field"
            })
    void buyNumber_whatCannotBe_isRefusedNamingTheField(String body, int status, String message) {
        client.create(
                "/create-phone-number",
                "{\"phone_number\":\"+14155550199\",\"fallback_number\":\"+14155550198\"}",
                "phone_number");
        String agent = Fixture.agent(client, Fixture.llm(client));

        TestClient.Answer answer = client.post("/create-phone-number", body.replace("AGENT", agent));

        assertThat(answer.message()).contains(message);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(client.get("/v2/list-phone-numbers").body().path("items")).hasSize(1);
    }

    @Test
    void buyNumber_manyOfOneArea_givesEachOnce() {
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < 400; i++) {
            numbers.add(client.create("/create-phone-number", "{\"country_code\":\"CA\"}", "phone_number"));
        }

        assertThat(numbers).hasSize(400).allMatch(number -> number.startsWith("+1416555"));
    }

    @Test
    void allowedCountries_everyCountryThatCanBeNamed_canBeCalled() {
        String agent = Fixture.callingAgent(client);
        assertThat(agent).isNotEmpty();

        for (String[] one : new String[][] {
            {"NG", "+2348012345678"}, {"JM", "+18765550123"}, {"US", "+14155550123"}, {"VA", "+390669812345"}
        }) {
            client.patch(
                    "/update-phone-number/" + Fixture.FROM, "{\"allowed_outbound_country_list\":[\"" + one[0] + "\"]}");
            assertThat(call(one[1])).as(one[0]).isEqualTo(201);
        }
        assertThat(call("+14155550123")).isEqualTo(400);
        client.patch("/update-phone-number/" + Fixture.FROM, "{\"allowed_outbound_country_list\":[\"US\"]}");
        assertThat(call("+18765550123")).isEqualTo(400);
    }

    private int call(String to) {
        return client.post(
                        "/v2/create-phone-call",
                        "{\"from_number\":\"" + Fixture.FROM + "\",\"to_number\":\"" + to + "\"}")
                .status();
    }

    @Test
    void buyNumber_withoutCard_answers402() {
        simulator.setPaymentMethod(false);
        assertThat(client.post(
                                "/create-phone-number",
                                "{\"inbound_agents\":[{\"agent_id\":\"agent_none\",\"weight\":1}]}")
                        .status())
                .isEqualTo(422);

        TestClient.Answer refused = client.post("/create-phone-number", "{}");

        assertThat(refused.status()).isEqualTo(402);
        assertThat(refused.message()).contains("payment method");
        assertThat(client.post(
                                "/import-phone-number",
                                "{\"phone_number\":\"+14155550100\",\"termination_uri\":\"sip.example.com\"}")
                        .status())
                .isEqualTo(201);
    }
}
