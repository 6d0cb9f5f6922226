package dev.retell4j.simulator;

import static dev.retell4j.simulator.PromisedAnswers.checked;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactImportTest {
    private static final String FILE = "Phone,\"First, name\",Visits,Labels\r\n"
            + "(415) 555-0101,\"Ada \"\"the first\"\"\",3,\"north;east\"\r\n"
            + "\r\n"
            + "+4722334455,\"Bo\nof Oslo\",,\r\n"
            + "12,Cy,1,\r\n"
            + "+14155550104,Dora,many,\r\n"
            + "+14155550105,too few cells\r\n"
            + "+14155550106,Eli,7,";
    private static final String MAPPING = """
            [{"external_field_name":"Phone","field_name":"phone_number"},
             {"external_field_name":"First, name","field_name":"first_name"},
             {"external_field_name":"Visits","field_name":"visits"},
             {"external_field_name":"Labels","field_name":"tags"}]
            """;

    private final RetellSimulator simulator =
            RetellSimulator.builder().manualTime().start();
    private final TestClient client = new TestClient(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void import_countsCreatedUpdatedAndFailedRows() {
        client.post("/update-crm-config", "{\"custom_fields\":[{\"name\":\"visits\",\"type\":\"number\"}]}");
        client.post(
                "/create-contact",
                "{\"phone_number\":\"+14155550106\",\"first_name\":\"Old\",\"tags\":[\"kept\"],\"last_name\":\"Stays\"}");
        JsonNode before = checked("contactGetImport", client.get("/get-contact-import"));
        assertThat(before).hasToString("{\"status\":\"idle\"}");

        JsonNode queued = start(upload(FILE), MAPPING, ",\"tags\":[\"imported\"]");
        assertThat(queued.path("status").asText()).isEqualTo("queued");
        assertThat(queued.path("triggered_by").asText()).isEqualTo("manual");
        simulator.time().advance(Duration.ofSeconds(1));
        assertThat(client.get("/get-contact-import").text("status")).isEqualTo("running");
        simulator.time().advanceToQuiet();

        JsonNode done = checked("contactGetImport", client.get("/get-contact-import"));
        assertThat(done.path("status").asText()).isEqualTo("idle");
        assertThat(done.path("succeeded").asInt()).isEqualTo(3);
        assertThat(done.path("failed").asInt()).isEqualTo(3);
        JsonNode ada = client.get("/get-contact-by-phone/+14155550101").body();
        assertThat(ada.path("first_name").asText()).isEqualTo("Ada \"the first\"");
        assertThat(ada.path("tags")).hasToString("[\"north\",\"east\",\"imported\"]");
        assertThat(ada.path("custom_fields")).hasToString("{\"visits\":3}");
        assertThat(client.get("/get-contact-by-phone/+4722334455").text("first_name"))
                .isEqualTo("Bo\nof Oslo");
        JsonNode eli = client.get("/get-contact-by-phone/+14155550106").body();
        assertThat(eli.path("first_name").asText()).isEqualTo("Eli");
        assertThat(eli.path("last_name").asText()).isEqualTo("Stays");
        assertThat(eli.path("tags")).hasToString("[\"kept\",\"imported\"]");
        assertThat(client.post("/list-contacts", "{}").body().path("total").asInt())
                .isEqualTo(3);
    }

    @Test
    void import_manyRows_progressesOnTheTimeline() {
        StringBuilder file = new StringBuilder("phone\n");
        for (int i = 0; i < 250; i++) {
            file.append("415555").append(1000 + i).append('\n');
        }
        start(upload(file.toString()), phoneMapping("phone"), "");

        simulator.time().advance(Duration.ofSeconds(3));
        JsonNode half = client.get("/get-contact-import").body();
        TestClient.Answer second = client.post(
                "/create-contact-import",
                "{\"upload_id\":\"" + upload("phone\n1\n") + "\",\"column_mapping\":" + phoneMapping("phone") + "}");
        RetellSimulator.Snapshot snapshot = simulator.snapshot();
        simulator.time().advanceToQuiet();
        JsonNode whole = client.get("/get-contact-import").body();
        simulator.restore(snapshot);
        JsonNode halfAgain = client.get("/get-contact-import").body();
        simulator.time().advanceToQuiet();

        assertThat(half.path("status").asText()).isEqualTo("running");
        assertThat(half.path("succeeded").asInt()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.message()).contains("running");
        assertThat(whole.path("succeeded").asInt()).isEqualTo(250);
        assertThat(halfAgain).isEqualTo(half);
        assertThat(client.get("/get-contact-import").body()).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "US,(415) 555-0101,+14155550101",
                "US,1 415 555 0101,+14155550101",
                "DE,030 1234567,+49301234567",
                "DE,0049 30 1234567,+49301234567",
                "NO,22 33 44 55,+4722334455",
                "IT,06 12345678,+390612345678",
                "GB,+14155550101,+14155550101"
            })
    void import_numbersWithoutCountryCode_belongToTheDefaultCountry(String country, String written, String number) {
        start(upload("p\n" + written), phoneMapping("p"), ",\"default_country\":\"" + country + "\"");
        simulator.time().advanceToQuiet();

        assertThat(client.get("/get-contact-by-phone/" + number).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "''|line 1|no header",
                "'a,b\n\"x'|line 2|does not end",
                "'a\nb\"c'|line 2|quotation mark",
                "'a\n\"b\"c'|line 2|behind a quoted cell",
                "'a,a\n1,2'|line 1|two columns",
                "'a,\n1,2'|line 1|no name",
                "'a\rb'|line 1|carriage return"
            })
    void upload_fileThatIsNoCsv_isRefusedWithTheLine(String file, String line, String reason) {
        TestClient.Answer answer = sendFile(file);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains("`file`", line, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"external_field_name\":\"Fax\",\"field_name\":\"phone_number\"}]"
                        + "|`column_mapping[0].external_field_name`|Phone, Name",
                "[{\"external_field_name\":\"Phone\",\"field_name\":\"email\"}]"
                        + "|`column_mapping[0].field_name`|phone_number, first_name, last_name, do_not_call, tags",
                "[{\"external_field_name\":\"Name\",\"field_name\":\"first_name\"}]|`column_mapping`|phone_number",
                "[{\"external_field_name\":\"Phone\",\"field_name\":\"phone_number\"},"
                        + "{\"external_field_name\":\"Name\",\"field_name\":\"phone_number\"}]"
                        + "|`column_mapping[1].field_name`|already"
            })
    void createImport_wrongMapping_isRefused(String mapping, String place, String allowed) {
        String uploadId = upload("Phone,Name\n1,2\n");

        TestClient.Answer answer = client.post(
                "/create-contact-import", "{\"upload_id\":\"" + uploadId + "\",\"column_mapping\":" + mapping + "}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains(place, allowed);
        assertThat(client.get("/get-contact-import").text("status")).isEqualTo("idle");
    }

    @Test
    void createImport_unknownUploadOrCountry_isRefused() {
        String mapping = phoneMapping("p");
        TestClient.Answer upload = client.post(
                "/create-contact-import", "{\"upload_id\":\"upload_no\",\"column_mapping\":" + mapping + "}");
        TestClient.Answer country = client.post(
                "/create-contact-import",
                "{\"upload_id\":\"" + upload("p\n1") + "\",\"default_country\":\"XX\",\"column_mapping\":" + mapping
                        + "}");

        assertThat(upload.status()).isEqualTo(404);
        assertThat(upload.message()).contains("upload_no");
        assertThat(country.status()).isEqualTo(400);
        assertThat(country.message()).contains("`default_country`", "NO", "XX");
    }

    @Test
    void upload_tenMoreFiles_takeThePlaceOfTheFirst() {
        String first = upload("p\n+14155550100");
        String second = upload("p\n+14155550101");
        RetellSimulator.Snapshot before = simulator.snapshot();
        for (int i = 0; i < 9; i++) {
            upload("p\n+14155550102");
        }

        TestClient.Answer tooOld = client.post(
                "/create-contact-import",
                "{\"upload_id\":\"" + first + "\",\"column_mapping\":" + phoneMapping("p") + "}");
        assertThat(tooOld.status()).isEqualTo(404);
        assertThat(tooOld.message()).contains(first, "10 newest");
        start(second, phoneMapping("p"), "");
        simulator.restore(before);
        start(first, phoneMapping("p"), "");
    }

    private static String phoneMapping(String column) {
        return "[{\"external_field_name\":\"" + column + "\",\"field_name\":\"phone_number\"}]";
    }

    private JsonNode start(String uploadId, String mapping, String more) {
        return checked(
                "contactCreateImport",
                client.post(
                        "/create-contact-import",
                        "{\"upload_id\":\"" + uploadId + "\",\"column_mapping\":" + mapping + more + "}"));
    }

    private String upload(String file) {
        JsonNode body = checked("contactUploadImportFile", sendFile(file));
        assertThat(body.path("file_name").asText()).isEqualTo("people.csv");
        return body.path("upload_id").asText();
    }

    private TestClient.Answer sendFile(String file) {
        return client.multipart(
                "/upload-contact-import-file",
                "B",
                "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"people.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n" + file + "\r\n--B--\r\n");
    }
}
