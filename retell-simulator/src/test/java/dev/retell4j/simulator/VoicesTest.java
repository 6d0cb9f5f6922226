package dev.retell4j.simulator;

import static dev.retell4j.simulator.PromisedAnswers.checked;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoicesTest {
    private final RetellSimulator simulator =
            RetellSimulator.builder().manualTime().start();
    private final TestClient client = new TestClient(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"elevenlabs", "cartesia", "minimax", "fish_audio", "inworld"})
    void search_provider_findsVoicesOfItsLibraryByNameDescriptionAndId(String provider) {
        JsonNode byDescription = search("{\"search_query\":\"FEMALE calm\",\"voice_provider\":\"" + provider + "\"}");
        JsonNode one = byDescription.path("voices").get(0);
        JsonNode byId = search("{\"search_query\":\""
                + one.path("provider_voice_id").asText() + "\",\"voice_provider\":\"" + provider + "\"}");

        assertThat(byDescription.path("voices")).isNotEmpty().allSatisfy(voice -> {
            assertThat(voice.path("description").asText()).contains("female").contains("calm");
            assertThat(voice.has("public_user_id")).isEqualTo(provider.equals("elevenlabs"));
        });
        assertThat(byId.path("voices")).containsExactly(one);
        assertThat(search("{\"search_query\":\"nothing like this\",\"voice_provider\":\"" + provider + "\"}")
                        .path("voices"))
                .isEmpty();
    }

    @Test
    void search_isTheSameInEverySimulator() {
        try (RetellSimulator other = RetellSimulator.builder().seed(99).start()) {
            String wish = "{\"search_query\":\"british\"}";
            assertThat(new TestClient(other)
                            .post("/search-community-voice", wish)
                            .body())
                    .isEqualTo(search(wish));
        }
    }

    @Test
    void add_communityVoice_canThenBeListedAndUsed() {
        JsonNode found = search("{\"search_query\":\"british\"}").path("voices").get(0);

        JsonNode added = checked("voiceAddResource", client.post("/add-community-voice", """
                {"voice_name":"Front desk","provider_voice_id":"%s","public_user_id":"%s"}
                """.formatted(
                        found.path("provider_voice_id").asText(),
                        found.path("public_user_id").asText())));
        String id = added.path("voice_id").asText();

        assertThat(added.path("voice_name").asText()).isEqualTo("Front desk");
        assertThat(added.path("provider").asText()).isEqualTo("elevenlabs");
        assertThat(added.path("accent").asText()).isEqualTo("British");
        assertThat(checked("voiceList", client.get("/list-voices"))).contains(added);
        assertThat(checked("voiceRetrieve", client.get("/get-voice/" + id))).isEqualTo(added);
        assertThat(agentWith(id).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"provider_voice_id\":\"nobody\",\"voice_name\":\"V\"}|`provider_voice_id`|nobody",
                "{\"provider_voice_id\":\"ev01Amara\",\"voice_name\":\"V\"}|`public_user_id`|elevenlabs",
                "{\"provider_voice_id\":\"ev01Amara\",\"voice_name\":\"\"}|`voice_name`|1",
                "{\"provider_voice_id\":\"ev01Amara\",\"voice_name\":\"V\",\"voice_provider\":\"openai\"}"
                        + "|`voice_provider`|inworld"
            })
    void add_wrongField_isRefused(String body, String place, String allowed) {
        TestClient.Answer answer = client.post("/add-community-voice", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains(place, allowed);
    }

    @ParameterizedTest
    @CsvSource({"elevenlabs,25", "cartesia,1", "minimax,1", "inworld,3", "platform,5", "fish_audio,2"})
    void clone_asManyRecordingsAsTheProviderTakes_givesAVoice(String provider, int files) {
        JsonNode voice = checked("voiceClone", recordings(provider, files, "RIFF"));

        assertThat(voice.path("voice_name").asText()).isEqualTo("Owner");
        assertThat(voice.path("provider").asText()).isEqualTo(provider);
        assertThat(checked("voiceList", client.get("/list-voices"))).contains(voice);
        assertThat(agentWith(voice.path("voice_id").asText()).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"elevenlabs,26,25", "cartesia,2,1", "minimax,2,1", "inworld,4,3", "elevenlabs,0,`files`"})
    void clone_wrongNumberOfRecordings_isRefused(String provider, int files, String allowed) {
        TestClient.Answer answer = recordings(provider, files, "RIFF");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains("`files`", allowed);
    }

    @Test
    void clone_emptyRecordingOrNoPaymentMethod_isRefused() {
        TestClient.Answer empty = recordings("elevenlabs", 1, "");
        simulator.setPaymentMethod(false);
        TestClient.Answer unpaid = recordings("elevenlabs", 1, "RIFF");
        TestClient.Answer unpaidEmpty = recordings("elevenlabs", 1, "");

        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.message()).contains("`files`", "0.wav");
        assertThat(unpaid.status()).isEqualTo(402);
        assertThat(unpaidEmpty.status()).isEqualTo(400);
    }

    @Test
    void retrieve_unknownVoice_is422() {
        TestClient.Answer answer = client.get("/get-voice/voice-no");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.message()).contains("voice-no");
        assertThat(agentWith("voice-no").status()).isEqualTo(422);
    }

    @Test
    void restore_forgetsVoicesThatWereAddedSince() {
        RetellSimulator.Snapshot snapshot = simulator.snapshot();
        String id = recordings("platform", 1, "RIFF").text("voice_id");

        simulator.restore(snapshot);

        assertThat(client.get("/get-voice/" + id).status()).isEqualTo(422);
    }

    private JsonNode search(String wish) {
        return checked("voiceSearch", client.post("/search-community-voice", wish));
    }

    private TestClient.Answer agentWith(String voiceId) {
        return client.post("/create-agent", """
                {"voice_id":"%s","response_engine":{"type":"retell-llm","llm_id":"%s"}}
                """.formatted(voiceId, Fixture.llm(client)));
    }

    private TestClient.Answer recordings(String provider, int files, String content) {
        StringBuilder body = new StringBuilder();
        part(body, "name=\"voice_name\"", "Owner");
        part(body, "name=\"voice_provider\"", provider);
        for (int i = 0; i < files; i++) {
            part(body, "name=\"files\"; filename=\"" + i + ".wav\"", content);
        }
        return client.multipart("/clone-voice", "B", body + "--B--\r\n");
    }

    private static void part(StringBuilder body, String disposition, String content) {
        body.append("--B\r\nContent-Disposition: form-data; ")
                .append(disposition)
                .append("\r\n\r\n")
                .append(content)
                .append("\r\n");
    }
}
