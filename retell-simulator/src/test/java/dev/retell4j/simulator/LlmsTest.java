package dev.retell4j.simulator;

import static dev.retell4j.simulator.PromisedAnswers.checked;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LlmsTest {
    private final RetellSimulator simulator =
            RetellSimulator.builder().manualTime().start();
    private final TestClient client = new TestClient(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void llm_createdChangedAndDeleted_answersAsPromised() {
        JsonNode created = checked("llmCreate", client.post("/create-retell-llm", Fixture.LLM));
        String id = created.path("llm_id").asText();

        assertThat(created.path("version").asInt(-1)).isZero();
        assertThat(created.path("model").asText()).isEqualTo("gpt-4.1");
        JsonNode changed = checked(
                "llmUpdate",
                client.patch("/update-retell-llm/" + id, "{\"s2s_model\":\"gpt-realtime\",\"begin_message\":null}"));
        assertThat(changed.has("model")).isFalse();
        assertThat(changed.has("begin_message")).isFalse();
        assertThat(checked("llmRetrieve", client.get("/get-retell-llm/" + id + "?version=0")))
                .isEqualTo(changed);
        assertThat(checked("llmList", client.get("/v2/list-retell-llms")).path("items"))
                .containsExactly(changed);
        checked("llmDelete", client.delete("/delete-retell-llm/" + id));
        assertThat(client.get("/get-retell-llm/" + id).status()).isEqualTo(422);
        assertThat(client.delete("/delete-retell-llm/" + id).status()).isEqualTo(422);
    }

    @Test
    void deleteLlm_usedByAnAgent_isRefusedUnlessForced() {
        String llm = Fixture.llm(client);
        String agent = Fixture.agent(client, llm);

        TestClient.Answer refused = client.delete("/delete-retell-llm/" + llm);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).contains(llm).contains(agent).contains("force_delete");
        assertThat(client.get("/get-retell-llm/" + llm).status()).isEqualTo(200);
        assertThat(client.delete("/delete-retell-llm/" + llm + "?force_delete=true")
                        .status())
                .isEqualTo(204);
        assertThat(client.get("/get-agent/" + agent)
                        .body()
                        .at("/response_engine/llm_id")
                        .asText())
                .isEqualTo(llm);
        // There is no engine to copy any more, but what is left still works.
        assertThat(client.post("/create-agent-version/" + agent, "{\"base_version\":0}")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\"model\":\"gpt-4.1\",\"s2s_model\":\"gpt-realtime\"} | 400 | Only one of `model` and `s2s_model`",
                "{\"knowledge_base_ids\":[\"kb_gone\"]} | 422 | Knowledge base kb_gone not found (`knowledge_base_ids`)",
                "{\"states\":[{\"name\":\"a\"}]} | 400 | `starting_state` is required with `states`; allowed: a",
                "{\"starting_state\":\"b\",\"states\":[{\"name\":\"a\"}]} | 400 | `starting_state` must be one of [a], not b",
                "{\"starting_state\":\"a\",\"states\":[{\"name\":\"a\"},{\"name\":\"a\"}]} | 400 | two states named a",
                "{\"starting_state\":\"a\",\"states\":[{\"name\":\"a\",\"edges\":"
                        + "[{\"destination_state_name\":\"c\",\"description\":\"x\"}]}]}"
                        + " | 400 | `states[0].edges[0].destination_state_name` must be one of [a], not c",
                "{\"general_tools\":[{\"type\":\"end_call\",\"name\":\"x\"},{\"type\":\"end_call\",\"name\":\"x\"}]}"
                        + " | 400 | `general_tools[1].name` must be unique",
                "{\"general_tools\":[{\"type\":\"end_call\",\"name\":\"x\"}],\"starting_state\":\"a\",\"states\":"
                        + "[{\"name\":\"a\",\"tools\":[{\"type\":\"end_call\",\"name\":\"x\"}]}]}"
                        + " | 400 | `states[0].tools[0].name` must be unique"
            })
    void llm_thatDoesNotHangTogether_isRefusedNamingThePlace(String body, int status, String message) {
        String id = Fixture.llm(client);
        String cleared = "{\"states\":null,\"starting_state\":null,\"general_tools\":null}";
        client.patch("/update-retell-llm/" + id, cleared);

        TestClient.Answer created = client.post("/create-retell-llm", body);
        TestClient.Answer changed = client.patch("/update-retell-llm/" + id, body);

        assertThat(created.status()).isEqualTo(status);
        assertThat(created.message()).contains(message);
        assertThat(changed.status()).isEqualTo(status);
        assertThat(client.get("/get-retell-llm/" + id).body().has("states")).isFalse();
        assertThat(client.get("/v2/list-retell-llms").body().path("items")).hasSize(1);
    }

    @Test
    void prompt_longerThanAllowed_isRefused() {
        String longest = "x".repeat(4 * 32_768);
        String id = client.create("/create-retell-llm", "{\"general_prompt\":\"" + longest + "\"}", "llm_id");

        TestClient.Answer tooLong = client.post("/create-retell-llm", "{\"general_prompt\":\"" + longest + "y\"}");
        TestClient.Answer together = client.patch(
                "/update-retell-llm/" + id,
                "{\"starting_state\":\"a\",\"states\":[{\"name\":\"a\",\"state_prompt\":\"Ask.\"}]}");

        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.message())
                .contains("`general_prompt`")
                .contains("32769")
                .contains("32768");
        assertThat(together.status()).isEqualTo(400);
        assertThat(together.message()).contains("`states[0].state_prompt`");
    }
}
