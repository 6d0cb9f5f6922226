package dev.retell4j.tests.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.RetellClient;
import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.tools.Question;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.operations.Operations;
import dev.retell4j.operations.Risk;
import dev.retell4j.simulator.Fault;
import dev.retell4j.simulator.RecordedRequest;
import dev.retell4j.simulator.RetellSimulator;
import dev.retell4j.types.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Tools for everything but calls, through the dispatcher, against the simulator. */
class RetellToolsTest {
    private static final String NUMBER = "+14155550100";

    private static RetellSimulator simulator;
    private static RetellClient retell;
    private static RetellMcp mcp;
    private static RetellSimulator.Snapshot furnished;
    private static String llmId;
    private static String agentId;
    private static String testId;

    private final Assistant assistant = new Assistant(mcp);

    @BeforeAll
    static void furnish() throws Exception {
        simulator = RetellSimulator.builder().manualTime().start();
        retell = RetellClient.builder()
                .baseUrl(simulator.baseUrl())
                .apiKey(simulator.apiKey())
                .build();
        mcp = RetellMcp.builder(retell).build();
        Assistant first = new Assistant(mcp);
        llmId = string(first.use("retell_create_llm", """
                        {"general_prompt":"Say \\"Hello.\\"","model":"gpt-4.1","settings":{"start_speaker":"agent"}}"""), "llm_id");
        agentId = string(first.use("retell_create_agent", """
                        {"agent_name":"Anna","voice_id":"retell-Cimo",
                        "response_engine":{"type":"retell-llm","llm_id":"%s"},"settings":{"voice_speed":1.2}}""".formatted(llmId)), "agent_id");
        retell.raw()
                .call(Operations.PHONE_NUMBER_IMPORT, Map.of(), Json.parse("""
                        {"phone_number":"%s","termination_uri":"sip.example.com","nickname":"Desk"}""".formatted(NUMBER)))
                .send();
        testId = string(
                retell.raw()
                        .call(Operations.TESTS_CREATE_TEST_CASE_DEFINITION, Map.of(), Json.parse("""
                                {"name":"Greets","metrics":["It says \\"Hello.\\""],"user_prompt":"You are Tom.",
                                "response_engine":{"type":"retell-llm","llm_id":"%s"}}""".formatted(llmId)))
                        .send(),
                "test_case_definition_id");
        furnished = simulator.snapshot();
    }

    @AfterAll
    static void close() {
        mcp.close();
        retell.close();
        simulator.close();
    }

    @BeforeEach
    void restore() {
        simulator.restore(furnished);
        simulator.clearRequests();
    }

    @Test
    void createLlm_promptAndSettings_areSentAndAnswered() throws Exception {
        Json made = assistant.use("retell_create_llm", """
                {"general_prompt":"Be kind.","begin_message":"",
                "general_tools":[{"type":"end_call","name":"hang_up"}],"settings":{"model_temperature":0.5}}""");

        assertThat(made.get("general_prompt")).contains(Json.of("Be kind."));
        assertThat(made.get("tools")).contains(Json.of(List.of("hang_up (end_call)")));
        assertThat(sent("llmCreate")).isEqualTo(Json.parse("""
                {"general_prompt":"Be kind.","begin_message":"",
                "general_tools":[{"type":"end_call","name":"hang_up"}],"model_temperature":0.5}"""));
    }

    @Test
    void updateLlm_prompt_isChangedAndRead() throws Exception {
        assistant.use("retell_update_llm", """
                {"llm_id":"%s","general_prompt":"Be short."}""".formatted(llmId));
        Json read = assistant.use("retell_get_llm", """
                {"llm_id":"%s"}""".formatted(llmId));
        Json list = assistant.use("retell_list_llms", "{}");

        assertThat(read.get("general_prompt")).contains(Json.of("Be short."));
        assertThat(read.get("states")).isEmpty();
        Json listed = items(list).get(0);
        assertThat(listed.get("llm_id")).contains(Json.of(llmId));
        assertThat(listed.get("prompt_start")).contains(Json.of("Be short."));
    }

    @Test
    void getAgent_summary_namesWhatIsLeftOutAndFullHasIt() throws Exception {
        String which = "{\"agent_id\":\"" + agentId + "\"";
        Json summary = assistant.use("retell_get_agent", which + "}");
        Json full = assistant.use("retell_get_agent", which + ",\"detail\":\"full\"}");
        Json field = assistant.use("retell_get_agent", which + ",\"fields\":[\"voice_speed\"]}");

        assertThat(summary.get("agent_name")).contains(Json.of("Anna"));
        assertThat(summary.get("voice_speed")).isEmpty();
        assertThat(summary.get("left_out").orElseThrow().elements()).contains(Json.of("voice_speed"));
        assertThat(full)
                .isEqualTo(retell.raw()
                        .call(Operations.AGENT_RETRIEVE, Map.of("agent_id", agentId))
                        .send());
        assertThat(field.get("voice_speed")).contains(Json.parse("1.2"));
        assertThat(field.names()).containsExactly("agent_id", "voice_speed", "left_out");
        assertThat(Assistant.text(
                        assistant.call("retell_get_agent", which + ",\"fields\":[\"voice_speed\",\"voice_model\"]}")))
                .contains("voice_speed: 1.2")
                .contains("voice_model: not set");
    }

    @Test
    void updateAgent_topLevelAndSettings_goIntoOneBody() throws Exception {
        assistant.use("retell_update_agent", """
                {"agent_id":"%s","version":"latest","language":"de-DE","webhook_url":"","settings":{"volume":1.5}}""".formatted(agentId));

        assertThat(sent("agentUpdate"))
                .isEqualTo(Json.parse("{\"language\":\"de-DE\",\"webhook_url\":null,\"volume\":1.5}"));
        assertThat(simulator.requests("agentUpdate").get(0).query()).contains("version=latest");
    }

    @Test
    void listAgents_pageByPage_findsAllOnce() throws Exception {
        for (int i = 0; i < 3; i++) {
            simulator.time().advance(Duration.ofMinutes(1));
            assistant.use("retell_create_agent", """
                    {"agent_name":"Ben %d","voice_id":"retell-Cimo",
                    "response_engine":{"type":"retell-llm","llm_id":"%s"}}""".formatted(i, llmId));
        }
        Json first = assistant.use("retell_list_agents", "{\"limit\":3,\"channel\":\"voice\"}");
        Json second = assistant.use(
                "retell_list_agents",
                "{\"limit\":3,\"channel\":\"voice\",\"cursor\":\"" + string(first, "cursor") + "\"}");

        assertThat(first.get("has_more")).contains(Json.of(true));
        assertThat(second.get("has_more")).contains(Json.of(false));
        assertThat(second.get("cursor")).isEmpty();
        assertThat(Stream.concat(items(first).stream(), items(second).stream())
                        .map(agent -> string(agent, "agent_name")))
                .containsExactly("Ben 2", "Ben 1", "Ben 0", "Anna");
        assertThat(items(assistant.use("retell_list_agents", "{\"query\":\"Ben 1\"}")))
                .hasSize(1);
    }

    @Test
    void publishAgent_withoutVersion_asksAndPublishesTheLatest() throws Exception {
        Json published = assistant.use("retell_publish_agent", """
                {"agent_id":"%s","version_title":"First"}""".formatted(agentId));

        assertThat(published.get("version")).contains(Json.of(0));
        assertThat(sent("agentPublish")).isEqualTo(Json.parse("{\"version_title\":\"First\",\"version\":0}"));
        Question question = assistant.questions().get(0);
        assertThat(question.risk()).isEqualTo(Risk.DESTRUCTIVE);
        assertThat(question.message()).contains("Anna").contains("version 0");
    }

    @Test
    void updatePhoneNumber_agents_areBoundAndUnbound() throws Exception {
        Json bound = assistant.use("retell_update_phone_number", """
                {"phone_number":"%s","inbound_agent_id":"%s","outbound_agent_id":"%s"}""".formatted(NUMBER, agentId, agentId));
        Json unbound = assistant.use("retell_update_phone_number", """
                {"phone_number":"%s","inbound_agent_id":"","settings":{"fallback_number":"+14155550111"}}""".formatted(NUMBER));
        Json list = assistant.use("retell_list_phone_numbers", "{}");

        assertThat(string(bound.get("inbound_agents").orElseThrow().at(0).orElseThrow(), "agent_id"))
                .isEqualTo(agentId);
        assertThat(unbound.get("inbound_agents").map(Json::elements).orElse(List.of()))
                .isEmpty();
        assertThat(items(list)).hasSize(1);
        assertThat(items(list).get(0).get("outbound_agents").orElseThrow().elements())
                .hasSize(1);
    }

    @Test
    void searchVoices_conditions_allHold() throws Exception {
        Json all = assistant.use("retell_search_voices", "{\"limit\":200}");
        Json some =
                assistant.use("retell_search_voices", "{\"gender\":\"female\",\"provider\":\"eleven\",\"limit\":1}");
        String accent = all.get("voices").orElseThrow().elements().stream()
                .flatMap(voice -> voice.get("accent").flatMap(Json::asString).stream())
                .findFirst()
                .orElseThrow();
        Json accented = assistant.use("retell_search_voices", "{\"accent\":\"" + accent + "\"}");

        List<Json> expected =
                retell.raw().call(Operations.VOICE_LIST, Map.of()).send().elements();
        assertThat(all.get("total").orElseThrow().asLong()).hasValue(expected.size());
        assertThat(some.get("voices").orElseThrow().elements()).hasSize(1);
        assertThat(some.get("total").orElseThrow().asLong())
                .hasValue(expected.stream()
                        .filter(voice -> string(voice, "gender").equals("female")
                                && string(voice, "provider").equals("elevenlabs"))
                        .count());
        assertThat(accented.get("voices").orElseThrow().elements())
                .isNotEmpty()
                .allSatisfy(voice -> assertThat(string(voice, "accent")).containsIgnoringCase(accent));
    }

    @Test
    void searchVoices_community_asksTheLibrary() throws Exception {
        Json found = assistant.use("retell_search_voices", """
                {"community":true,"query":"voice","provider":"elevenlabs"}""");

        assertThat(found.get("voices")).isPresent();
        assertThat(sent("voiceSearch"))
                .isEqualTo(Json.parse("{\"search_query\":\"voice\",\"voice_provider\":\"elevenlabs\"}"));
    }

    @Test
    void createBatchCall_tasks_areRenamedAndShownToThePerson() throws Exception {
        Json batch = assistant.use("retell_create_batch_call", """
                {"from_number":"%s","agent_id":"%s","name":"Reminders","start_at":"2026-01-06T09:00:00+01:00",
                "tasks":[{"to_number":"+14155550101","variables":{"name":"Tom","visits":3}},
                {"to_number":"+14155550102","agent_id":"%s"}]}""".formatted(NUMBER, agentId, agentId));

        assertThat(batch.get("total_task_count").orElseThrow().asLong()).hasValue(2);
        assertThat(sent("batchCallCreateBatchCall")).isEqualTo(Json.parse("""
                {"from_number":"%s","tasks":[
                {"to_number":"+14155550101","retell_llm_dynamic_variables":{"name":"Tom","visits":"3"},
                "override_agent_id":"%s"},{"to_number":"+14155550102","override_agent_id":"%s"}],
                "trigger_timestamp":1767686400000,"name":"Reminders"}""".formatted(NUMBER, agentId, agentId)));
        assertThat(assistant.questions()).hasSize(1);
        assertThat(assistant.questions().get(0).risk()).isEqualTo(Risk.PAID);
        assertThat(assistant.questions().get(0).message())
                .contains("+14155550101, +14155550102")
                .contains("Anna (" + agentId + ")")
                .contains("2 calls")
                .contains(NUMBER)
                .contains("2026-01-06T08:00:00Z");
    }

    @Test
    void createBatchCall_withoutNumber_callsFromTheAgents() throws Exception {
        assistant.use("retell_update_phone_number", """
                {"phone_number":"%s","outbound_agent_id":"%s"}""".formatted(NUMBER, agentId));
        Json batch = assistant.use("retell_create_batch_call", """
                {"agent_id":"%s","tasks":[{"to_number":"+14155550101"},{"to_number":"+14155550101"}]}""".formatted(agentId));

        assertThat(string(batch, "from_number")).isEqualTo(NUMBER);
        assertThat(assistant.questions().get(0).message()).contains("1 of them to a number that is called before");
    }

    @Test
    void createBatchCall_answerLost_saysWhereToLookAndIsNotSentAgain() throws Exception {
        simulator.failNext(Fault.lostResponse().operation("batchCallCreateBatchCall"));
        ToolResult result = assistant.call("retell_create_batch_call", """
                {"from_number":"%s","tasks":[{"to_number":"+14155550101"}]}""".formatted(NUMBER));

        assertThat(result.isError()).isTrue();
        assertThat(Assistant.text(result)).contains("retell_list_calls from_number=" + NUMBER);
        assertThat(simulator.requests("batchCallCreateBatchCall")).hasSize(1);
    }

    @Test
    void runTests_ofAnAgent_runsAllTestsOfItsLlm() throws Exception {
        Json started = assistant.use("retell_run_tests", "{\"agent_id\":\"" + agentId + "\"}");
        simulator.time().advance(Duration.ofMinutes(10));
        String id = string(started, "test_case_batch_job_id");
        Json results = assistant.use("retell_get_test_results", "{\"test_case_batch_job_id\":\"" + id + "\"}");
        Json full = assistant.use(
                "retell_get_test_results", "{\"test_case_batch_job_id\":\"" + id + "\",\"detail\":\"full\"}");

        assertThat(sent("testsCreateBatchTest").get("test_case_definition_ids")).contains(Json.of(List.of(testId)));
        assertThat(assistant.questions()).hasSize(1);
        assertThat(results.get("status")).contains(Json.of("complete"));
        assertThat(results.get("pass_count").orElseThrow().asLong()).hasValue(1);
        assertThat(string(items(results).get(0), "name")).isEqualTo("Greets");
        assertThat(items(results).get(0).get("transcript_snapshot")).isEmpty();
        assertThat(items(full).get(0).get("transcript_snapshot")).isPresent();
    }

    @Test
    void getConcurrency_idleWorkspace_hasAllPlacesFree() throws Exception {
        Json concurrency = assistant.use("retell_get_concurrency", "{}");

        assertThat(concurrency.get("current_concurrency")).contains(Json.of(0));
        assertThat(concurrency.get("free")).isEqualTo(concurrency.get("concurrency_limit"));
    }

    static final List<Arguments> WRONG = List.of(
            Arguments.of("retell_create_agent", """
                    {"voice_id":"v","response_engine":{"type":"retell-llm","llm_id":"l"},
                    "settings":{"voice_speed":3}}""", "`settings.voice_speed` must be at least 0.5 and at most 2"),
            Arguments.of("retell_create_agent", """
                    {"voice_id":"v","response_engine":{"type":"retell-llm","llm_id":"l"},
                    "settings":{"voise_speed":1}}""", "`settings.voise_speed` is not a known field"),
            Arguments.of("retell_create_agent", """
                    {"voice_id":"v","response_engine":{"type":"retell-llm","llm_id":"l"},
                    "settings":{"voise_speed":1}}""", "did you mean `voice_speed`?"),
            Arguments.of("retell_create_agent", """
                    {"voice_id":"v","response_engine":{"type":"retell-llm"}}""", "`response_engine.llm_id` is required"),
            Arguments.of("retell_create_agent", """
                    {"agent_name":"A","voice_id":"v","response_engine":{"type":"retell-llm","llm_id":"l"},
                    "settings":{"agent_name":"B"}}""", "`settings.agent_name` and `agent_name` are the same field"),
            Arguments.of("retell_create_agent", "{\"agent_name\":\"A\"}", "voice_id"),
            Arguments.of("retell_update_agent", "{\"agent_id\":\"a\"}", "Nothing to change"),
            Arguments.of("retell_update_agent", "{\"agent_id\":\"a\",\"language\":\"xx-XX\"}", "`language`"),
            Arguments.of("retell_update_llm", "{\"llm_id\":\"l\"}", "Nothing to change"),
            Arguments.of(
                    "retell_update_llm",
                    "{\"llm_id\":\"l\",\"general_tools\":[{\"type\":\"end_call\",\"name\":\"x y\"}]}",
                    "`general_tools[0].name` must match"),
            Arguments.of("retell_create_llm", "{\"model\":\"gpt-2\"}", "`model` must be one of"),
            Arguments.of(
                    "retell_update_phone_number",
                    "{\"phone_number\":\"+1\",\"settings\":{\"inbound_agents\":[{\"agent_id\":\"a\",\"weight\":2}]}}",
                    "`settings.inbound_agents[0].weight` must be"),
            Arguments.of("retell_search_voices", "{\"community\":true}", "`query` is required"),
            Arguments.of("retell_search_voices", "{\"gender\":\"low\"}", "gender"),
            Arguments.of(
                    "retell_create_batch_call",
                    "{\"from_number\":\"+1\",\"tasks\":[{\"to_number\":\"+1\",\"variables\":{\"a\":null}}]}",
                    "`tasks[0].variables.a` must be string"),
            Arguments.of(
                    "retell_create_batch_call",
                    "{\"from_number\":\"+1\",\"tasks\":[{\"to_number\":\"+1\"}],\"start_at\":\"tomorrow\"}",
                    "`start_at` must be a time with zone"),
            Arguments.of("retell_run_tests", "{}", "Give one of `agent_id`, `llm_id` and `conversation_flow_id`"),
            Arguments.of("retell_get_agent", "{}", "agent_id"),
            Arguments.of("retell_get_agent", "{\"agent_id\":\"a\",\"detail\":\"some\"}", "detail"),
            Arguments.of("retell_list_agents", "{\"limit\":0}", "limit"),
            Arguments.of("retell_list_agents", "{\"page\":1}", "page"));

    @ParameterizedTest
    @FieldSource("WRONG")
    void wrongArguments_ofATool_areNamedAndNothingIsSent(String tool, String arguments, String sentence)
            throws Exception {
        ToolResult result = assistant.call(tool, arguments);

        assertThat(result.isError()).isTrue();
        assertThat(Assistant.text(result)).contains(sentence);
        assertThat(simulator.requests()).isEmpty();
        assertThat(assistant.questions()).isEmpty();
    }

    private static List<Json> items(Json page) {
        return page.get("items").orElseThrow().elements();
    }

    private static String string(Json object, String name) {
        return object.get(name).flatMap(Json::asString).orElseThrow();
    }

    /** The body of the last request of an operation. */
    private static Json sent(String operationId) {
        List<RecordedRequest> requests = simulator.requests(operationId);
        return requests.get(requests.size() - 1).json();
    }
}
