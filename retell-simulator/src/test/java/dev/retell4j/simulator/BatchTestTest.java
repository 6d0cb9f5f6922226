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

class BatchTestTest {
    private final RetellSimulator simulator =
            RetellSimulator.builder().manualTime().start();
    private final TestClient client = new TestClient(simulator);
    private String engine = "";

    @BeforeEach
    void createEngine() {
        engine = engine(Fixture.llm(client));
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void definition_createUpdateDelete_readsBack() {
        JsonNode created = checked(
                "testsCreateTestCaseDefinition", client.post("/create-test-case-definition", """
                        {"name":"Books","response_engine":%s,"user_prompt":"You want a repair.","metrics":["Kind"],
                         "dynamic_variables":{"name":"Ada"},"llm_model":"gpt-5",
                         "tool_mocks":[{"tool_name":"book_repair","input_match_rule":{"type":"any"},"output":"ok"}]}
                        """.formatted(engine)));
        String id = created.path("test_case_definition_id").asText();
        assertThat(created.path("type").asText()).isEqualTo("simulation");
        assertThat(created.path("llm_model").asText()).isEqualTo("gpt-5");
        assertThat(created.path("dynamic_variables").path("name").asText()).isEqualTo("Ada");
        simulator.time().advance(Duration.ofSeconds(1));

        JsonNode updated = checked(
                "testsUpdateTestCaseDefinition",
                client.put("/update-test-case-definition/" + id, "{\"metrics\":[\"Quick\",\"Kind\"]}"));

        assertThat(updated.path("metrics")).hasSize(2);
        assertThat(updated.path("name").asText()).isEqualTo("Books");
        assertThat(updated.path("user_modified_timestamp").asLong())
                .isEqualTo(created.path("creation_timestamp").asLong() + 1000);
        assertThat(checked("testsGetTestCaseDefinition", client.get("/get-test-case-definition/" + id)))
                .isEqualTo(updated);
        assertThat(client.delete("/delete-test-case-definition/" + id).status()).isEqualTo(204);
        assertThat(client.get("/get-test-case-definition/" + id).status()).isEqualTo(404);
    }

    @Test
    void batch_metricsThatSpeakOfWordsAndTools_areJudged() {
        String said = definition("Says", "The agent asks \\\"which day suits\\\"");
        String calls = definition("Calls", "book_repair is called");
        String never = definition("Never", "The agent never says \\\"I am booking that\\\"");
        String kind = definition("Kind", "The agent is kind");

        JsonNode batch = batch(said, calls, never, kind);
        String batchId = batch.path("test_case_batch_job_id").asText();
        assertThat(batch.path("status").asText()).isEqualTo("in_progress");
        assertThat(batch.path("total_count").asInt()).isEqualTo(4);
        assertThat(statuses(batchId)).containsOnly("pending");
        simulator.time().advance(Duration.ofSeconds(1));
        assertThat(statuses(batchId)).containsOnly("in_progress");
        simulator.time().advanceToQuiet();

        JsonNode done = checked("testsGetBatchTest", client.get("/get-batch-test/" + batchId));
        assertThat(done.path("status").asText()).isEqualTo("complete");
        assertThat(done.path("pass_count").asInt()).isEqualTo(3);
        assertThat(done.path("fail_count").asInt()).isEqualTo(1);
        assertThat(done.path("error_count").asInt()).isZero();
        List<JsonNode> runs = runs(batchId);
        assertThat(statuses(batchId)).containsExactly("pass", "pass", "fail", "pass");
        JsonNode failed = checked(
                "testsGetTestRun",
                client.get(
                        "/get-test-run/" + runs.get(2).path("test_case_job_id").asText()));
        assertThat(failed.path("result_explanation").asText()).contains("I am booking that");
        assertThat(failed.path("transcript_snapshot").path("transcript").asText())
                .startsWith("Agent: Hello Ada, this is Garage Nord.\nUser: I want a repair.\n")
                .contains("Agent: Which day suits you, Ada?");
        assertThat(failed.path("test_case_definition_snapshot").path("name").asText())
                .isEqualTo("Never");
    }

    @Test
    void batch_toolThatIsNotCalled_fails() {
        String engineWithoutStates = engine(client.create("/create-retell-llm", """
                {"general_prompt":"Say \\"Hello there, friend.\\"","general_tools":[
                  {"type":"transfer_call","name":"to_boss","transfer_destination":{"type":"predefined",
                   "number":"+14155550111"},"transfer_option":{"type":"cold_transfer"}}]}
                """, "llm_id"));
        String id = definition("Transfers", "The agent uses to_boss");

        String batchId = checked("testsCreateBatchTest", client.post("/create-batch-test", """
                        {"response_engine":%s,"test_case_definition_ids":["%s"]}
                        """.formatted(
                                engineWithoutStates, id)))
                .path("test_case_batch_job_id")
                .asText();
        simulator.time().advanceToQuiet();

        assertThat(statuses(batchId)).containsExactly("fail");
        assertThat(runs(batchId).get(0).path("result_explanation").asText()).contains("to_boss was not called");
    }

    @Test
    void batch_scriptedOutcomes_happenInOrder() {
        String id = definition("Books", "Kind");
        simulator.scriptTest("Books", TestOutcome.fail("Rude."), TestOutcome.error("Broken."), TestOutcome.pass());

        String batchId = batch(id, id, id, id).path("test_case_batch_job_id").asText();
        simulator.time().advanceToQuiet();

        assertThat(statuses(batchId)).containsExactly("fail", "error", "pass", "pass");
        assertThat(runs(batchId))
                .extracting(run -> run.path("result_explanation").asText())
                .containsExactly("Rude.", "Broken.", "All metrics were met.", "All metrics were met.");
        assertThat(runs(batchId).get(1).has("transcript_snapshot")).isFalse();
        JsonNode batch = client.get("/get-batch-test/" + batchId).body();
        assertThat(batch.path("pass_count").asInt()
                        + batch.path("fail_count").asInt()
                        + batch.path("error_count").asInt())
                .isEqualTo(batch.path("total_count").asInt())
                .isEqualTo(4);
    }

    @Test
    void batch_definitionChangedOrEngineDeletedMeanwhile_keepsItsSnapshotAndErrs() {
        String id = definition("Books", "Kind");
        String batchId = batch(id).path("test_case_batch_job_id").asText();
        client.put("/update-test-case-definition/" + id, "{\"name\":\"Other\"}");
        String llmId = engine.replaceAll(".*\"(llm_[^\"]+)\".*", "$1");
        assertThat(client.delete("/delete-retell-llm/" + llmId).status()).isEqualTo(204);

        simulator.time().advanceToQuiet();

        assertThat(statuses(batchId)).containsExactly("error");
        assertThat(runs(batchId)
                        .get(0)
                        .path("test_case_definition_snapshot")
                        .path("name")
                        .asText())
                .isEqualTo("Books");
    }

    @Test
    void lists_filterByEngineAndPage() {
        String first = definition("A", "Kind");
        String second = definition("B", "Kind");
        String otherLlm = Fixture.llm(client);
        String llmId = engine.replaceAll(".*\"(llm_[^\"]+)\".*", "$1");
        String batchId =
                batch(first, second, first).path("test_case_batch_job_id").asText();

        JsonNode page = checked(
                "testsListTestCaseDefinitions",
                client.get("/v2/list-test-case-definitions?type=retell-llm&limit=1&llm_id=" + llmId));
        assertThat(page.path("items").get(0).path("name").asText()).isEqualTo("B");
        assertThat(page.path("has_more").asBoolean()).isTrue();
        JsonNode next = checked(
                "testsListTestCaseDefinitions",
                client.get("/v2/list-test-case-definitions?type=retell-llm&limit=1&llm_id=" + llmId + "&pagination_key="
                        + page.path("pagination_key").asText()));
        assertThat(next.path("items").get(0).path("name").asText()).isEqualTo("A");
        assertThat(next.path("has_more").asBoolean()).isFalse();
        assertThat(client.get("/v2/list-test-case-definitions?type=retell-llm&llm_id=" + otherLlm)
                        .body()
                        .path("items"))
                .isEmpty();
        assertThat(client.get("/v2/list-test-case-definitions?type=conversation-flow")
                        .body()
                        .path("items"))
                .isEmpty();
        assertThat(checked(
                                "testsListBatchTests",
                                client.get("/v2/list-batch-tests?type=retell-llm&version=0&llm_id=" + llmId))
                        .path("items"))
                .hasSize(1);
        assertThat(client.get("/v2/list-batch-tests?type=retell-llm&version=1&llm_id=" + llmId)
                        .body()
                        .path("items"))
                .isEmpty();
        assertThat(client.get("/v2/list-batch-tests").message()).contains("`type`");

        JsonNode runs = checked("testsListTestRuns", client.get("/v2/list-test-runs/" + batchId + "?limit=2"));
        assertThat(runs.path("items")).hasSize(2);
        JsonNode rest = checked(
                "testsListTestRuns",
                client.get("/v2/list-test-runs/" + batchId + "?limit=2&pagination_key="
                        + runs.path("pagination_key").asText()));
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.path("items").get(0).path("test_case_definition_id").asText())
                .isEqualTo(first);
    }

    @Test
    void unknownIdsAndEngines_areRefused() {
        for (TestClient.Answer answer : List.of(
                client.get("/get-test-case-definition/none_1"),
                client.put("/update-test-case-definition/none_1", "{}"),
                client.delete("/delete-test-case-definition/none_1"),
                client.get("/get-batch-test/none_1"),
                client.get("/v2/list-test-runs/none_1"),
                client.get("/get-test-run/none_1"),
                client.post(
                        "/create-batch-test",
                        "{\"response_engine\":" + engine + ",\"test_case_definition_ids\":[\"none_1\"]}"))) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.message()).contains("none_1");
        }
        TestClient.Answer engineless = client.post("/create-test-case-definition", """
                {"name":"A","response_engine":{"type":"retell-llm","llm_id":"llm_none"},"user_prompt":"","metrics":[]}
                """);
        assertThat(engineless.status()).isEqualTo(422);
        assertThat(engineless.message()).contains("llm_none");
        String old = engine.replace("}", ",\"version\":7}");
        assertThat(client.post("/create-test-case-definition", """
                {"name":"A","response_engine":%s,"user_prompt":"","metrics":[]}
                """.formatted(old))
                        .status())
                .isEqualTo(404);
        TestClient.Answer empty = client.post(
                "/create-batch-test", "{\"response_engine\":" + engine + ",\"test_case_definition_ids\":[]}");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.message()).contains("test_case_definition_ids");
        String id = definition("A", "Kind");
        simulator.setPaymentMethod(false);
        assertThat(client.post(
                                "/create-batch-test",
                                "{\"response_engine\":" + engine + ",\"test_case_definition_ids\":[\"" + id + "\"]}")
                        .status())
                .isEqualTo(402);
        assertThat(client.post(
                                "/create-batch-test",
                                "{\"response_engine\":" + engine + ",\"test_case_definition_ids\":[\"none\"]}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void restore_runningBatch_endsTheSameWay() {
        String id = definition("Books", "Kind");
        String batchId = batch(id, id).path("test_case_batch_job_id").asText();
        simulator.time().advance(Duration.ofSeconds(1));
        RetellSimulator.Snapshot snapshot = simulator.snapshot();
        simulator.time().advanceToQuiet();
        List<JsonNode> runs = runs(batchId);

        simulator.restore(snapshot);

        assertThat(statuses(batchId)).containsOnly("in_progress");
        simulator.time().advanceToQuiet();
        assertThat(runs(batchId)).isEqualTo(runs);
    }

    private static String engine(String llmId) {
        return "{\"type\":\"retell-llm\",\"llm_id\":\"" + llmId + "\"}";
    }

    private String definition(String name, String metric) {
        return client.create(
                "/create-test-case-definition", """
                {"name":"%s","response_engine":%s,"user_prompt":"You want a repair.","metrics":["%s"],
                 "dynamic_variables":{"name":"Ada"}}
                """.formatted(name, engine, metric), "test_case_definition_id");
    }

    private JsonNode batch(String... definitions) {
        String ids = "[\"" + String.join("\",\"", definitions) + "\"]";
        return checked(
                "testsCreateBatchTest",
                client.post(
                        "/create-batch-test",
                        "{\"response_engine\":" + engine + ",\"test_case_definition_ids\":" + ids + "}"));
    }

    private List<JsonNode> runs(String batchId) {
        List<JsonNode> runs = new ArrayList<>();
        checked("testsListTestRuns", client.get("/v2/list-test-runs/" + batchId))
                .path("items")
                .forEach(runs::add);
        return runs;
    }

    private List<String> statuses(String batchId) {
        return runs(batchId).stream().map(run -> run.path("status").asText()).toList();
    }
}
