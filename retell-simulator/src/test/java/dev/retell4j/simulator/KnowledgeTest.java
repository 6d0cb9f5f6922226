package dev.retell4j.simulator;

import static dev.retell4j.simulator.PromisedAnswers.checked;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeTest {
    private final RetellSimulator simulator =
            RetellSimulator.builder().manualTime().start();
    private final TestClient client = new TestClient(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void create_sourcesOfAllKinds_areWorkedInAfterAMoment() {
        JsonNode created = checked(
                "knowledgeBaseCreate",
                create(
                        field("knowledge_base_name", "Garage"),
                        field("knowledge_base_texts", "[{\"title\":\"Hours\",\"text\":\"9 to 5\"}]"),
                        field("knowledge_base_urls", "[\"https://example.com/prices\"]"),
                        file("price list.txt", "Oil 40")));
        assertThat(created.path("status").asText()).isEqualTo("in_progress");
        assertThat(created.has("last_refreshed_timestamp")).isFalse();

        simulator.time().advanceToQuiet();
        JsonNode done = get(created);

        assertThat(done.path("status").asText()).isEqualTo("complete");
        JsonNode document = done.path("knowledge_base_sources").get(0);
        assertThat(document.path("filename").asText()).isEqualTo("price list.txt");
        assertThat(document.path("file_size").asInt()).isEqualTo(6);
        assertThat(document.path("file_url").asText()).endsWith("price%20list.txt");
        assertThat(done.path("knowledge_base_sources").get(1).path("title").asText())
                .isEqualTo("Hours");
        assertThat(done.path("knowledge_base_sources").get(2).path("url").asText())
                .isEqualTo("https://example.com/prices");
        assertThat(checked("knowledgeBaseList", client.get("/list-knowledge-bases")))
                .containsExactly(done);
    }

    @Test
    void addSources_whileOthersAreWorkedIn_isCompleteOnlyWhenAllAre() {
        JsonNode base = create(field("knowledge_base_name", "Garage"), file("a.txt", "a"))
                .body();
        simulator.time().advance(Duration.ofSeconds(2));

        JsonNode added = checked("knowledgeBaseAddSources", add(base, file("b.txt", "bb")));
        simulator.time().advance(Duration.ofSeconds(2));
        String between = get(base).path("status").asText();
        simulator.time().advance(Duration.ofSeconds(1));

        assertThat(added.path("knowledge_base_sources")).hasSize(2);
        assertThat(between).isEqualTo("in_progress");
        assertThat(get(base).path("status").asText()).isEqualTo("complete");
        assertThat(add(base).status()).isEqualTo(400);
        assertThat(add(base).message()).contains("`knowledge_base_files`", "`knowledge_base_urls`");
    }

    @Test
    void addSources_toACompleteBase_updatesItEvenIfOneCannotBeRead() {
        JsonNode base = create(field("knowledge_base_name", "Garage"), file("a.txt", "a"))
                .body();
        simulator.time().advanceToQuiet();

        JsonNode added = checked(
                "knowledgeBaseAddSources", add(base, field("knowledge_base_urls", "[\"https://gone.invalid/\"]")));
        simulator.time().advanceToQuiet();

        assertThat(added.path("status").asText()).isEqualTo("refreshing_in_progress");
        assertThat(get(base).path("status").asText()).isEqualTo("complete");
    }

    @Test
    void unreadablePage_isAnErrorUntilItsSourceIsDeleted() {
        JsonNode base = create(
                        field("knowledge_base_name", "Garage"),
                        field("knowledge_base_urls", "[\"https://example.com\",\"https://gone.invalid/\"]"))
                .body();
        simulator.time().advanceToQuiet();
        JsonNode failed = get(base);
        String id = base.path("knowledge_base_id").asText();
        String source =
                failed.path("knowledge_base_sources").get(1).path("source_id").asText();

        JsonNode repaired = checked(
                "knowledgeBaseDeleteSource",
                client.delete("/delete-knowledge-base-source/" + id + "/source/" + source));

        assertThat(failed.path("status").asText()).isEqualTo("error");
        assertThat(repaired.path("status").asText()).isEqualTo("complete");
        assertThat(repaired.path("knowledge_base_sources")).hasSize(1);
        TestClient.Answer again = client.delete("/delete-knowledge-base-source/" + id + "/source/" + source);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.message()).contains(source, id);
    }

    @Test
    void autoRefresh_fetchesPagesAnewOnceADay() {
        JsonNode base = create(
                        field("knowledge_base_name", "Garage"),
                        field("enable_auto_refresh", "true"),
                        field("knowledge_base_urls", "[\"https://example.com\"]"))
                .body();
        simulator.time().advanceToQuiet();
        long first = refreshed(get(base));

        simulator.time().advance(Duration.ofDays(1));
        JsonNode during = get(base);
        simulator.time().advance(Duration.ofSeconds(3));
        JsonNode after = get(base);
        simulator.time().advance(Duration.ofDays(2));
        JsonNode nextDay = get(base);

        assertThat(during.path("status").asText()).isEqualTo("refreshing_in_progress");
        assertThat(refreshed(during)).isEqualTo(first);
        assertThat(after.path("status").asText()).isEqualTo("complete");
        assertThat(refreshed(after))
                .isEqualTo(first + Duration.ofDays(1).plusSeconds(3).toMillis());
        assertThat(refreshed(nextDay))
                .isEqualTo(first + Duration.ofDays(3).plusSeconds(3).toMillis());
    }

    @Test
    void autoRefresh_withoutPagesOrSwitchedOff_neverHappens() {
        JsonNode files = create(
                        field("knowledge_base_name", "Files"), field("enable_auto_refresh", "true"), file("a.txt", "a"))
                .body();
        JsonNode pages = create(
                        field("knowledge_base_name", "Pages"),
                        field("knowledge_base_urls", "[\"https://example.com\"]"))
                .body();

        simulator.time().advance(Duration.ofDays(2));

        assertThat(get(files).has("last_refreshed_timestamp")).isFalse();
        assertThat(get(pages).has("last_refreshed_timestamp")).isFalse();
    }

    @Test
    void delete_usedBase_isStillNamedByLlmsWhichGoOnWorking() {
        JsonNode base = create(field("knowledge_base_name", "Garage"), file("a.txt", "a"))
                .body();
        String id = base.path("knowledge_base_id").asText();
        String llmId = client.create(
                "/create-retell-llm",
                "{\"general_prompt\":\"Help.\",\"knowledge_base_ids\":[\"" + id + "\"]}",
                "llm_id");

        checked("knowledgeBaseDelete", client.delete("/delete-knowledge-base/" + id));

        assertThat(client.get("/get-retell-llm/" + llmId).body().path("knowledge_base_ids"))
                .hasSize(1);
        assertThat(client.patch("/update-retell-llm/" + llmId, "{\"general_prompt\":\"Help more.\"}")
                        .status())
                .isEqualTo(200);
        assertThat(client.get("/get-knowledge-base/" + id).status()).isEqualTo(422);
        assertThat(client.get("/get-knowledge-base/" + id).message()).contains(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "knowledge_base_name|1234567890123456789012345678901234567890|`knowledge_base_name`|39",
                "knowledge_base_urls|[\"example.com\"]|`knowledge_base_urls[0]`|https",
                "knowledge_base_urls|{|`knowledge_base_urls`|JSON",
                "max_chunk_size|9000|`max_chunk_size`|6000",
                "max_chunk_size|many|`max_chunk_size`|number",
                "enable_auto_refresh|yes|`enable_auto_refresh`|true or false",
                "knowledge_base_texts|[{\"title\":\"a\"}]|`knowledge_base_texts[0].text`|required"
            })
    void create_wrongField_isRefused(String name, String value, String place, String allowed) {
        TestClient.Answer answer = name.equals("knowledge_base_name")
                ? create(field(name, value))
                : create(field("knowledge_base_name", "Garage"), field(name, value));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains(place, allowed);
        assertThat(client.get("/list-knowledge-bases").body()).isEmpty();
    }

    @Test
    void create_tooManyOrTooLargeFiles_isRefused() {
        String[] files = new String[27];
        files[0] = field("knowledge_base_name", "Garage");
        for (int i = 1; i < files.length; i++) {
            files[i] = file(i + ".txt", "x");
        }
        TestClient.Answer many = create(files);
        TestClient.Answer large = create(
                field("knowledge_base_name", "Garage"), file("a.txt", "a"), file("b.txt", "x".repeat((50 << 20) + 1)));

        assertThat(many.status()).isEqualTo(400);
        assertThat(many.message()).contains("`knowledge_base_files`", "25");
        assertThat(large.status()).isEqualTo(400);
        assertThat(large.message()).contains("`knowledge_base_files[1]`", "50 MB", "b.txt");
    }

    @Test
    void create_numberWithTooManyDigits_isRefused() {
        TestClient.Answer answer = create(
                field("knowledge_base_name", "Garage"),
                field("max_chunk_size", "99999999999999999999"),
                file("a.txt", "a"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains("`max_chunk_size`");
    }

    @Test
    void restore_whileSourcesAreWorkedIn_goesOnFromThere() {
        JsonNode base = create(field("knowledge_base_name", "Garage"), file("a.txt", "a"))
                .body();
        RetellSimulator.Snapshot snapshot = simulator.snapshot();
        simulator.time().advanceToQuiet();

        simulator.restore(snapshot);

        assertThat(get(base).path("status").asText()).isEqualTo("in_progress");
        simulator.time().advanceToQuiet();
        assertThat(get(base).path("status").asText()).isEqualTo("complete");
    }

    private static long refreshed(JsonNode base) {
        return base.path("last_refreshed_timestamp").asLong();
    }

    private JsonNode get(JsonNode base) {
        return checked(
                "knowledgeBaseRetrieve",
                client.get(
                        "/get-knowledge-base/" + base.path("knowledge_base_id").asText()));
    }

    private TestClient.Answer create(String... parts) {
        return client.multipart("/create-knowledge-base", "B", String.join("", parts) + "--B--\r\n");
    }

    private TestClient.Answer add(JsonNode base, String... parts) {
        return client.multipart(
                "/add-knowledge-base-sources/" + base.path("knowledge_base_id").asText(),
                "B",
                String.join("", parts) + "--B--\r\n");
    }

    private static String field(String name, String value) {
        return "--B\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name, String content) {
        return "--B\r\nContent-Disposition: form-data; name=\"knowledge_base_files\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n";
    }
}
