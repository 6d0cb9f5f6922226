package dev.retell4j.simulator;

import static dev.retell4j.simulator.PromisedAnswers.checked;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactsTest {
    private static final String FIELDS = """
            {"custom_fields":[
               {"name":"plan","type":"enum","label":"Plan","options":["basic","gold"]},
               {"name":"visits","type":"number"},
               {"name":"vip","type":"boolean"},
               {"name":"birthday","type":"date"},
               {"name":"next_visit","type":"datetime"},
               {"name":"note","type":"string"}]}
            """;

    private final RetellSimulator simulator =
            RetellSimulator.builder().manualTime().start();
    private final TestClient client = new TestClient(simulator);

    @BeforeEach
    void fields() {
        checked("crmUpdateConfig", client.post("/update-crm-config", FIELDS));
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void create_thenGetByIdAndByPhone_givesTheSameContact() {
        JsonNode created = checked("contactCreate", client.post("/create-contact", """
                {"phone_number":"+14155550123","first_name":"Ada","last_name":"Brun","tags":["garage"],
                 "custom_fields":{"plan":"gold","visits":3,"vip":true,"birthday":"1990-05-01",
                                  "next_visit":"2026-02-01T08:00:00Z","note":"Rings twice"}}
                """));
        String id = created.path("contact_id").asText();

        assertThat(checked("contactGet", client.get("/get-contact/" + id))).isEqualTo(created);
        assertThat(checked("contactGetByPhone", client.get("/get-contact-by-phone/+14155550123")))
                .isEqualTo(created);
        assertThat(created.path("custom_fields").path("visits").asInt()).isEqualTo(3);
        assertThat(created.path("do_not_call").asBoolean(true)).isFalse();
        assertThat(created.path("conversation_count").asInt()).isZero();
        assertThat(created.path("created_timestamp").asLong())
                .isEqualTo(simulator.time().now().toEpochMilli());
    }

    @Test
    void create_samePhoneNumberAgain_isRefusedWithTheOwner() {
        String id = contact("+14155550123", "Ada");

        TestClient.Answer answer = client.post("/create-contact", "{\"phone_number\":\"+14155550123\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains("`phone_number`", "+14155550123", id);
    }

    @Test
    void delete_freesThePhoneNumber() {
        String id = contact("+14155550123", "Ada");

        checked("contactDelete", client.delete("/delete-contact/" + id));

        assertThat(client.get("/get-contact/" + id).status()).isEqualTo(404);
        assertThat(client.get("/get-contact/" + id).message()).contains(id);
        assertThat(client.get("/get-contact-by-phone/+14155550123").status()).isEqualTo(404);
        assertThat(contact("+14155550123", "Bo")).isNotEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"phone_number\":\"4155550123\"}|`phone_number`|E.164",
                "{\"phone_number\":\"+14155550123\",\"custom_fields\":{\"plan\":\"iron\"}}|`custom_fields.plan`|basic, gold",
                "{\"phone_number\":\"+14155550123\",\"custom_fields\":{\"visits\":\"3\"}}|`custom_fields.visits`|number",
                "{\"phone_number\":\"+14155550123\",\"custom_fields\":{\"vip\":1}}|`custom_fields.vip`|true or false",
                "{\"phone_number\":\"+14155550123\",\"custom_fields\":{\"birthday\":\"May\"}}|`custom_fields.birthday`|2026-01-31",
                "{\"phone_number\":\"+14155550123\",\"custom_fields\":{\"next_visit\":\"x\"}}|`custom_fields.next_visit`|instant",
                "{\"phone_number\":\"+14155550123\",\"custom_fields\":{\"color\":\"red\"}}|`custom_fields.color`|visits",
                "{\"phone_number\":\"+14155550123\",\"custom_fields\":[1]}|`custom_fields`|object",
                "{\"first_name\":\"Ada\"}|`phone_number`|required"
            })
    void create_wrongField_isRefusedWithPlaceAndWhatIsAllowed(String body, String place, String allowed) {
        TestClient.Answer answer = client.post("/create-contact", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains(place, allowed);
        assertThat(list("{}").path("total").asInt()).isZero();
    }

    @Test
    void update_changesOnlyWhatWasSentAndRemovesANulledCustomField() {
        String id = checked("contactCreate", client.post("/create-contact", """
                {"phone_number":"+14155550123","first_name":"Ada","custom_fields":{"plan":"gold","visits":3}}
                """))
                .path("contact_id")
                .asText();
        simulator.time().advance(Duration.ofMinutes(1));

        JsonNode changed = checked(
                "contactUpdate",
                client.patch(
                        "/update-contact/" + id,
                        "{\"last_name\":\"Brun\",\"do_not_call\":true,\"custom_fields\":{\"plan\":null,\"vip\":false}}"));

        assertThat(changed.path("first_name").asText()).isEqualTo("Ada");
        assertThat(changed.path("last_name").asText()).isEqualTo("Brun");
        assertThat(changed.path("do_not_call").asBoolean()).isTrue();
        assertThat(changed.path("custom_fields")).hasToString("{\"visits\":3,\"vip\":false}");
        assertThat(changed.path("user_modified_timestamp").asLong())
                .isEqualTo(changed.path("created_timestamp").asLong() + 60_000);
        assertThat(client.patch("/update-contact/contact_no", "{}").status()).isEqualTo(404);
    }

    @Test
    void conversations_showCallsOfBothDirectionsNewestFirst() {
        String agentId = Fixture.callingAgent(client);
        String id = contact(Fixture.TO, "Ada");
        String first = Fixture.call(client, Fixture.TO);
        simulator.time().advanceToQuiet();
        String second = Fixture.call(client, Fixture.TO);
        Fixture.call(client, "+14155550199");
        simulator.time().advanceToQuiet();
        client.post("/v2/register-phone-call", """
                {"agent_id":"%s","direction":"inbound","from_number":"%s","to_number":"%s"}
                """.formatted(agentId, Fixture.TO, Fixture.FROM));

        JsonNode page =
                checked("contactListConversations", client.get("/list-contact-conversations/" + id + "?limit=1"));
        JsonNode rest = checked(
                "contactListConversations",
                client.get("/list-contact-conversations/" + id + "?pagination_key="
                        + page.path("pagination_key").asText()));

        assertThat(texts(page.path("items"), "call_id")).containsExactly(second);
        assertThat(page.path("has_more").asBoolean()).isTrue();
        assertThat(texts(rest.path("items"), "call_id")).containsExactly(first);
        JsonNode one = rest.path("items").get(0);
        JsonNode call = client.get("/v2/get-call/" + first).body();
        assertThat(one.path("type").asText()).isEqualTo("call");
        assertThat(one.path("direction").asText()).isEqualTo("outbound");
        assertThat(one.path("summary")).isEqualTo(call.path("call_analysis").path("call_summary"));
        assertThat(one.path("duration_ms")).isEqualTo(call.path("duration_ms"));
        JsonNode contact = client.get("/get-contact/" + id).body();
        assertThat(contact.path("conversation_count").asInt()).isEqualTo(2);
        assertThat(contact.path("last_conversation_timestamp"))
                .isEqualTo(client.get("/v2/get-call/" + second).body().path("start_timestamp"));
    }

    @Test
    void conversations_showSmsChatsToo() {
        String llmId = Fixture.llm(client);
        String chatAgent = client.create(
                "/create-chat-agent",
                "{\"response_engine\":{\"type\":\"retell-llm\",\"llm_id\":\"" + llmId + "\"}}",
                "agent_id");
        client.create("/create-phone-number", """
                {"phone_number":"%s"}
                """.formatted(Fixture.FROM), "phone_number");
        client.patch("/update-phone-number/" + Fixture.FROM, """
                {"outbound_sms_agents":[{"agent_id":"%s","weight":1}]}
                """.formatted(chatAgent));
        String id = contact(Fixture.TO, "Ada");
        String chatId = client.create(
                "/create-sms-chat",
                "{\"from_number\":\"" + Fixture.FROM + "\",\"to_number\":\"" + Fixture.TO + "\"}",
                "chat_id");
        client.create("/create-chat", "{\"agent_id\":\"" + chatAgent + "\"}", "chat_id");
        JsonNode ongoing = checked("contactListConversations", client.get("/list-contact-conversations/" + id));
        client.patch("/end-chat/" + chatId, "{}");
        simulator.time().advanceToQuiet();

        JsonNode page = checked("contactListConversations", client.get("/list-contact-conversations/" + id));

        assertThat(texts(ongoing.path("items"), "chat_id")).containsExactly(chatId);
        JsonNode chat = page.path("items").get(0);
        assertThat(chat.path("type").asText()).isEqualTo("chat");
        assertThat(chat.path("summary").asText()).isNotEmpty();
        assertThat(client.get("/get-contact/" + id)
                        .body()
                        .path("conversation_count")
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"phone_number\":{\"type\":\"string\",\"op\":\"ew\",\"value\":\"02\"}|Bo",
                "\"phone_number\":{\"type\":\"string\",\"op\":\"ne\",\"value\":\"+14155550102\"}|Ada,Cy",
                "\"do_not_call\":{\"type\":\"boolean\",\"op\":\"eq\",\"value\":true}|Cy",
                "\"tags\":{\"type\":\"enum\",\"op\":\"in\",\"value\":[\"north\",\"west\"]}|Ada,Bo",
                "\"external_id\":{\"type\":\"present\",\"op\":\"np\"}|Ada,Bo,Cy",
                "\"external_id\":{\"type\":\"present\",\"op\":\"pr\"}|''",
                "\"last_conversation_timestamp\":{\"type\":\"number\",\"op\":\"gt\",\"value\":0}|''",
                "\"custom_fields\":[{\"type\":\"number\",\"op\":\"ge\",\"value\":3,\"key\":\"visits\"}]|Ada,Bo",
                "\"custom_fields\":[{\"type\":\"range\",\"op\":\"bt\",\"value\":[4,9],\"key\":\"visits\"}]|Bo",
                "\"custom_fields\":[{\"type\":\"enum\",\"op\":\"in\",\"value\":[\"gold\"],\"key\":\"plan\"}]|Ada",
                "\"custom_fields\":[{\"type\":\"string\",\"op\":\"co\",\"value\":\"twi\",\"key\":\"note\"}]|Cy",
                "\"custom_fields\":[{\"type\":\"boolean\",\"op\":\"eq\",\"value\":true,\"key\":\"vip\"}]|Bo",
                "\"custom_fields\":[{\"type\":\"present\",\"op\":\"np\",\"key\":\"visits\"}]|Cy",
                "\"custom_fields\":[{\"type\":\"present\",\"op\":\"pr\",\"key\":\"visits\"},"
                        + "{\"type\":\"present\",\"op\":\"pr\",\"key\":\"vip\"}]|Bo"
            })
    void list_filter_findsTheContactsThatMeetIt(String criterion, String names) {
        three();

        JsonNode page = list("{\"sort_order\":\"asc\",\"filter_criteria\":{" + criterion + "}}");

        List<String> expected = names.isEmpty() ? List.of() : List.of(names.split(","));
        assertThat(texts(page.path("items"), "first_name")).isEqualTo(expected);
        assertThat(page.path("total").asInt()).isEqualTo(expected.size());
    }

    @ParameterizedTest
    @CsvSource({"AD,Ada", "bRUN,Ada", "550103,Cy", "north,''", "gold,Ada", "nobody,''"})
    void list_search_looksAtNumberNamesAndCustomFields(String query, String name) {
        three();

        JsonNode page = list("{\"search_query\":\"" + query + "\"}");

        assertThat(texts(page.path("items"), "first_name")).isEqualTo(name.isEmpty() ? List.of() : List.of(name));
    }

    @Test
    void list_pages_surviveWhatIsCreatedAndDeletedBetween() {
        three();

        JsonNode first = list("{\"limit\":2}");
        contact("+14155550104", "Dora");
        client.delete("/delete-contact/"
                + first.path("items").get(1).path("contact_id").asText());
        JsonNode second = list("{\"limit\":2,\"pagination_key\":\""
                + first.path("pagination_key").asText() + "\"}");

        assertThat(texts(first.path("items"), "first_name")).containsExactly("Cy", "Bo");
        assertThat(texts(second.path("items"), "first_name")).containsExactly("Ada");
        assertThat(second.path("has_more").asBoolean()).isFalse();
        assertThat(texts(list("{\"skip\":1,\"limit\":1}").path("items"), "first_name"))
                .containsExactly("Cy");
        assertThat(client.post("/list-contacts", "{\"limit\":0}").message()).contains("`limit`", "1000");
        assertThat(client.post("/list-contacts", "{\"skip\":-1}").message()).contains("`skip`");
    }

    @Test
    void list_order_isThatOfTheLastConversation() {
        Fixture.callingAgent(client);
        three();
        Fixture.call(client, "+14155550102");
        simulator.time().advanceToQuiet();
        Fixture.call(client, "+14155550101");
        simulator.time().advanceToQuiet();

        assertThat(texts(list("{}").path("items"), "first_name")).containsExactly("Ada", "Bo", "Cy");
        assertThat(texts(list("{\"sort_order\":\"asc\"}").path("items"), "first_name"))
                .containsExactly("Cy", "Bo", "Ada");
    }

    @Test
    void restore_bringsContactsAndTheirNumbersBack() {
        String id = contact("+14155550101", "Ada");
        RetellSimulator.Snapshot snapshot = simulator.snapshot();
        client.patch("/update-contact/" + id, "{\"first_name\":\"Changed\"}");
        client.delete("/delete-contact/" + id);
        contact("+14155550101", "Other");

        simulator.restore(snapshot);

        assertThat(client.get("/get-contact-by-phone/+14155550101").text("first_name"))
                .isEqualTo("Ada");
        assertThat(list("{}").path("total").asInt()).isEqualTo(1);
    }

    private void three() {
        client.post("/create-contact", """
                {"phone_number":"+14155550101","first_name":"Ada","last_name":"Brun","tags":["north","east"],
                 "custom_fields":{"plan":"gold","visits":3}}
                """);
        client.post("/create-contact", """
                {"phone_number":"+14155550102","first_name":"Bo","tags":["west"],
                 "custom_fields":{"visits":4.5,"vip":true}}
                """);
        client.post("/create-contact", """
                {"phone_number":"+14155550103","first_name":"Cy","do_not_call":true,
                 "custom_fields":{"note":"Rings twice"}}
                """);
        client.post("/create-contact", "{\"phone_number\":\"+14155550103\"}");
    }

    private String contact(String number, String name) {
        return client.create(
                "/create-contact",
                "{\"phone_number\":\"" + number + "\",\"first_name\":\"" + name + "\"}",
                "contact_id");
    }

    private JsonNode list(String wish) {
        return checked("contactList", client.post("/list-contacts", wish));
    }

    private static List<String> texts(JsonNode items, String field) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.path(field).asText()));
        return texts;
    }
}
