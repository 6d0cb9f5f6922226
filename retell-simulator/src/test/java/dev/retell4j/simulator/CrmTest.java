package dev.retell4j.simulator;

import static dev.retell4j.simulator.PromisedAnswers.checked;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrmTest {
    private final RetellSimulator simulator =
            RetellSimulator.builder().manualTime().start();
    private final TestClient client = new TestClient(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void config_startsEmptyAndKeepsWhatIsNotSent() {
        JsonNode empty = checked("crmGetConfig", client.get("/get-crm-config"));
        assertThat(empty.path("custom_fields")).isEmpty();
        assertThat(empty.has("app_id")).isFalse();

        config("{\"custom_fields\":[{\"name\":\"plan\",\"type\":\"string\"}]}");
        JsonNode changed = config("{\"contact_columns_order\":[\"first_name\",\"plan\"]}");

        assertThat(changed.path("custom_fields")).hasToString("[{\"name\":\"plan\",\"type\":\"string\"}]");
        assertThat(changed.path("contact_columns_order")).hasToString("[\"first_name\",\"plan\"]");
    }

    @Test
    void config_contactTags_areThoseInUse() {
        client.post("/create-contact", "{\"phone_number\":\"+14155550101\",\"tags\":[\"west\",\"north\"]}");
        client.post("/create-contact", "{\"phone_number\":\"+14155550102\",\"tags\":[\"east\",\"west\"]}");

        assertThat(checked("crmGetConfig", client.get("/get-crm-config")).path("contact_tags"))
                .hasToString("[\"east\",\"north\",\"west\"]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"custom_fields\":[{\"name\":\"tags\",\"type\":\"string\"}]}|`custom_fields[0].name`|tags",
                "{\"custom_fields\":[{\"name\":\"Plan A\",\"type\":\"string\"}]}|`custom_fields[0].name`|snake_case",
                "{\"custom_fields\":[{\"name\":\"external_a\",\"type\":\"string\"}]}|`custom_fields[0].name`|snake_case",
                "{\"crm_analysis_data_mappings\":[{\"analysis_data_name\":\"a\",\"field_name\":\"tags\","
                        + "\"update_mode\":\"merge\"}]}|`crm_analysis_data_mappings[0].update_mode`|fill_if_empty",
                "{\"custom_fields\":[{\"name\":\"a\",\"type\":\"enum\"}]}|`custom_fields[0].options`|required",
                "{\"custom_fields\":[{\"name\":\"a\",\"type\":\"text\"}]}|`custom_fields[0].type`|datetime",
                "{\"contact_columns_order\":[\"height\"]}|`contact_columns_order[0]`|first_name",
                "{\"crm_analysis_data_mappings\":[{\"analysis_data_name\":\"a\",\"field_name\":\"b\","
                        + "\"update_mode\":\"merge\"}]}|`crm_analysis_data_mappings[0].field_name`|last_name",
                "{\"crm_analysis_data_mappings\":[{\"analysis_data_name\":\"a\",\"field_name\":\"tags\","
                        + "\"update_mode\":\"add\"}]}|`crm_analysis_data_mappings[0].update_mode`|fill_if_empty"
            })
    void config_wrong_isRefusedAndNothingChanges(String body, String place, String allowed) {
        JsonNode before = client.get("/get-crm-config").body();

        TestClient.Answer answer = client.post("/update-crm-config", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains(place, allowed);
        assertThat(client.get("/get-crm-config").body()).isEqualTo(before);
    }

    @Test
    void config_removedOrRetypedField_disappearsFromContacts() {
        config("{\"custom_fields\":[{\"name\":\"a\",\"type\":\"string\"},{\"name\":\"b\",\"type\":\"string\"},"
                + "{\"name\":\"c\",\"type\":\"string\"}]}");
        client.post(
                "/create-contact",
                "{\"phone_number\":\"+14155550101\",\"custom_fields\":{\"a\":\"1\",\"b\":\"2\",\"c\":\"3\"}}");

        config("{\"custom_fields\":[{\"name\":\"a\",\"type\":\"string\"},{\"name\":\"b\",\"type\":\"number\"}]}");

        assertThat(client.get("/get-contact-by-phone/+14155550101").body().path("custom_fields"))
                .hasToString("{\"a\":\"1\"}");
    }

    @Test
    void link_takesAppsOfTypeCrmOnlyAndNullUnlinks() {
        String crm = app("crm", "hubspot");
        String calendar = app("calendar", "caldays");

        assertThat(client.post("/update-crm-config", "{\"app_id\":\"app_no\"}").status())
                .isEqualTo(404);
        assertThat(client.post("/update-crm-config", "{\"app_id\":\"" + calendar + "\"}")
                        .message())
                .contains("`app_id`", "crm", "calendar");
        assertThat(config("{\"app_id\":\"" + crm + "\"}").path("app_id").asText())
                .isEqualTo(crm);
        assertThat(config("{\"app_id\":null}").has("app_id")).isFalse();
    }

    @Test
    void schema_isThatOfTheNamedOrElseTheLinkedApp() {
        String hubspot = app("crm", "hubspot");
        String salesforce = app("crm", "salesforce");

        assertThat(client.get("/get-crm-schema").status()).isEqualTo(400);
        assertThat(client.get("/get-crm-schema").message()).contains("`app_id`");
        config("{\"app_id\":\"" + hubspot + "\"}");

        JsonNode linked = checked("crmGetSchema", client.get("/get-crm-schema"));
        JsonNode named = checked("crmGetSchema", client.get("/get-crm-schema?app_id=" + salesforce));
        assertThat(linked.path("provider").asText()).isEqualTo("hubspot");
        assertThat(linked.path("fields").get(4).path("name").asText()).isEqualTo("lifecyclestage");
        assertThat(linked.path("fields").get(4).path("options")).isNotEmpty();
        assertThat(named.path("fields").get(2).path("name").asText()).isEqualTo("Phone");
    }

    @Test
    void sync_makesContactsOfTheCrmsPeopleAndGivesContactsAnId() {
        config("{\"custom_fields\":[{\"name\":\"email\",\"type\":\"string\"}]}");
        client.post("/create-contact", "{\"phone_number\":\"+14155550101\",\"first_name\":\"Ada\"}");
        String crm = client.create("/create-app", """
                {"type":"crm","provider":"hubspot","auth_config":{"type":"api_key","api_key":"k"},
                 "crm_config":{"inbound_sync_mappings":[{"external_field_name":"email","field_name":"email"}]}}
                """, "app_id");
        assertThat(client.post("/run-sync-job", "").message()).contains("`app_id`");
        config("{\"app_id\":\"" + crm + "\"}");
        client.post("/test-app-auth/" + crm, "");

        assertThat(checked("crmRunSyncJob", client.post("/run-sync-job", ""))
                        .path("status")
                        .asText())
                .isEqualTo("queued");
        simulator.time().advanceToQuiet();

        JsonNode done = checked("crmGetSyncJobStatus", client.get("/get-sync-job-status"));
        assertThat(done.path("status").asText()).isEqualTo("idle");
        assertThat(done.path("succeeded").asInt()).isEqualTo(4);
        assertThat(done.path("failed").asInt()).isZero();
        JsonNode all = checked("contactList", client.post("/list-contacts", "{\"sort_order\":\"asc\"}"));
        assertThat(all.path("total").asInt()).isEqualTo(4);
        assertThat(all.path("items"))
                .allMatch(contact -> contact.path("external_id").asText().startsWith("hubspot-"));
        assertThat(all.path("items").get(1).path("custom_fields").path("email").asText())
                .endsWith("@example.com");
        assertThat(client.get("/get-crm-config")
                        .body()
                        .path("last_sync_timestamp")
                        .asLong())
                .isEqualTo(simulator.time().now().toEpochMilli());

        client.post("/run-sync-job", "");
        simulator.time().advanceToQuiet();
        assertThat(client.post("/list-contacts", "{}").body().path("total").asInt())
                .isEqualTo(4);

        String linked = all.path("items").get(1).path("contact_id").asText();
        TestClient.Answer refused = client.delete("/delete-contact/" + linked);
        config("{\"app_id\":null}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).contains(linked, crm);
        checked("contactDelete", client.delete("/delete-contact/" + linked));
    }

    @Test
    void sync_fieldThatTheCrmDoesNotHave_fails() {
        String crm = client.create("/create-app", """
                {"type":"crm","provider":"hubspot","auth_config":{"type":"api_key","api_key":"k"},
                 "crm_config":{"inbound_sync_mappings":[{"external_field_name":"shoe_size","field_name":"last_name"}]}}
                """, "app_id");
        client.post("/test-app-auth/" + crm, "");
        config("{\"app_id\":\"" + crm + "\"}");

        client.post("/run-sync-job", "");
        simulator.time().advanceToQuiet();

        assertThat(client.get("/get-sync-job-status").body().path("failed").asInt())
                .isEqualTo(3);
    }

    @Test
    void sync_withoutConnection_isRefused() {
        String crm = client.create("/create-app", "{\"type\":\"crm\",\"provider\":\"hubspot\"}", "app_id");
        config("{\"app_id\":\"" + crm + "\"}");

        TestClient.Answer answer = client.post("/run-sync-job", "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains(crm, "`auth_config`", "test-app-auth");
    }

    @Test
    void backfill_fillsMappedFieldsFromTheAnalysesOfEarlierCalls() {
        String agentId = Fixture.callingAgent(client);
        config("""
                {"custom_fields":[{"name":"last_outcome","type":"enum","options":["booked","refused"]},
                                  {"name":"first_outcome","type":"string"},{"name":"mood","type":"string"},
                                  {"name":"rating","type":"number"}],
                 "crm_analysis_data_mappings":[
                   {"analysis_data_name":"outcome","field_name":"last_outcome","update_mode":"overwrite"},
                   {"analysis_data_name":"outcome","field_name":"first_outcome","update_mode":"fill_if_empty"},
                   {"analysis_data_name":"user_sentiment","field_name":"mood","update_mode":"merge"},
                   {"analysis_data_name":"outcome","field_name":"rating","update_mode":"overwrite"}]}
                """);
        client.post("/create-contact", "{\"phone_number\":\"" + Fixture.TO + "\"}");
        call("booked", "Positive");
        call("refused", "Negative");
        Fixture.call(client, "+14155550199");
        simulator.time().advanceToQuiet();

        JsonNode queued = backfill("[\"last_outcome\",\"first_outcome\",\"mood\"]", agentId);
        simulator.time().advanceToQuiet();

        assertThat(queued.path("status").asText()).isEqualTo("queued");
        JsonNode done = checked("contactGetBackfillJobStatus", client.get("/get-backfill-contact-job-status"));
        assertThat(done.path("succeeded").asInt()).isEqualTo(2);
        JsonNode custom =
                client.get("/get-contact-by-phone/" + Fixture.TO).body().path("custom_fields");
        assertThat(custom.path("last_outcome").asText()).isEqualTo("refused");
        assertThat(custom.path("first_outcome").asText()).isEqualTo("booked");
        assertThat(custom.path("mood").asText()).isEqualTo("Positive\nNegative");
        assertThat(custom.has("rating")).isFalse();

        backfill("[\"rating\"]", agentId);
        simulator.time().advanceToQuiet();
        assertThat(client.get("/get-contact-by-phone/" + Fixture.TO)
                        .body()
                        .path("custom_fields")
                        .has("rating"))
                .isFalse();
        backfill("[\"mood\"]", "agent_other");
        simulator.time().advanceToQuiet();
        assertThat(client.get("/get-backfill-contact-job-status")
                        .body()
                        .path("succeeded")
                        .asInt())
                .isZero();
    }

    @Test
    void backfill_fieldWithoutMapping_isRefused() {
        TestClient.Answer none =
                client.post("/backfill-contact-analysis-data", "{\"backfill_attributes\":[\"first_name\"]}");
        config("{\"crm_analysis_data_mappings\":[{\"analysis_data_name\":\"a\",\"field_name\":\"tags\","
                + "\"update_mode\":\"overwrite\"}]}");
        TestClient.Answer other =
                client.post("/backfill-contact-analysis-data", "{\"backfill_attributes\":[\"first_name\"]}");

        assertThat(none.message()).contains("`backfill_attributes`", "update-crm-config");
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.message()).contains("`backfill_attributes[0]`", "tags");
    }

    private void call(String outcome, String sentiment) {
        simulator.script(
                Fixture.TO, CallScript.answered().analysis("outcome", outcome).sentiment(sentiment));
        Fixture.call(client, Fixture.TO);
        simulator.time().advanceToQuiet();
    }

    private JsonNode backfill(String fields, String agentId) {
        return checked("contactBackfillAnalysisData", client.post("/backfill-contact-analysis-data", """
                        {"backfill_attributes":%s,"backfill_call_filter":{"agent":[{"agent_id":"%s"}],
                         "start_timestamp":{"type":"number","op":"gt","value":0}}}
                        """.formatted(
                        fields, agentId)));
    }

    private JsonNode config(String wish) {
        return checked("crmUpdateConfig", client.post("/update-crm-config", wish));
    }

    private String app(String type, String provider) {
        return client.create("/create-app", "{\"type\":\"" + type + "\",\"provider\":\"" + provider + "\"}", "app_id");
    }
}
