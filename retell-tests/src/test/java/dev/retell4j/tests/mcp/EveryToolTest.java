package dev.retell4j.tests.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.RetellClient;
import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Operations;
import dev.retell4j.operations.Risk;
import dev.retell4j.simulator.RetellSimulator;
import dev.retell4j.types.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every tool: its answer fits its output schema, and a dry run of one that acts changes nothing. */
class EveryToolTest {
    private static final String NUMBER = "+14155550100";

    /** Arguments that each tool accepts; words in capitals stand for what the workspace holds. */
    private static final Map<String, String> ARGUMENTS = arguments();

    private static final Set<String> READING = Operations.all().stream()
            .filter(one -> one.risk() == Risk.READ)
            .map(Operation::id)
            .collect(Collectors.toUnmodifiableSet());

    private static RetellSimulator simulator;
    private static RetellClient retell;
    private static RetellMcp mcp;
    private static RetellSimulator.Snapshot furnished;
    private static Map<String, String> held;

    private final Assistant assistant = new Assistant(mcp);

    private static Map<String, String> arguments() {
        Map<String, String> arguments = new TreeMap<>();
        arguments.put("retell_list_agents", "{\"limit\":5");
        arguments.put("retell_get_agent", "{\"agent_id\":\"AGENT\"");
        arguments.put(
                "retell_create_agent",
                "{\"voice_id\":\"retell-Cimo\",\"response_engine\":{\"type\":\"retell-llm\",\"llm_id\":\"LLM\"}");
        arguments.put("retell_update_agent", "{\"agent_id\":\"AGENT\",\"agent_name\":\"Bea\"");
        arguments.put("retell_publish_agent", "{\"agent_id\":\"AGENT\"");
        arguments.put("retell_list_llms", "{\"limit\":5");
        arguments.put("retell_get_llm", "{\"llm_id\":\"LLM\"");
        arguments.put("retell_create_llm", "{\"general_prompt\":\"Be kind.\"");
        arguments.put("retell_update_llm", "{\"llm_id\":\"LLM\",\"general_prompt\":\"Be kind.\"");
        arguments.put("retell_search_voices", "{\"limit\":5");
        arguments.put("retell_list_phone_numbers", "{\"limit\":5");
        arguments.put("retell_update_phone_number", "{\"phone_number\":\"NUMBER\",\"nickname\":\"Shop\"");
        arguments.put("retell_list_calls", "{\"limit\":5");
        arguments.put("retell_get_call", "{\"call_id\":\"CALL\"");
        arguments.put("retell_create_phone_call", "{\"to_number\":\"+14155550101\",\"agent_id\":\"AGENT\"");
        arguments.put("retell_create_web_call", "{\"agent_id\":\"AGENT\"");
        arguments.put("retell_stop_call", "{\"call_id\":\"RUNNING\"");
        arguments.put("retell_wait_for_call", "{\"call_id\":\"CALL\"");
        arguments.put("retell_get_transcript", "{\"call_id\":\"CALL\"");
        arguments.put("retell_analyze_calls", "{\"agent_id\":\"AGENT\"");
        arguments.put("retell_list_webhook_events", "{\"limit\":5");
        arguments.put(
                "retell_create_batch_call",
                "{\"from_number\":\"NUMBER\",\"agent_id\":\"AGENT\",\"tasks\":[{\"to_number\":\"+14155550101\"}]");
        arguments.put("retell_run_tests", "{\"llm_id\":\"LLM\"");
        arguments.put("retell_get_test_results", "{\"test_case_batch_job_id\":\"TESTS\"");
        arguments.put("retell_get_concurrency", "{\"UNUSED\":0");
        arguments.put("retell_find_operation", "{\"query\":\"knowledge base\"");
        arguments.put("retell_describe_operation", "{\"operation\":\"knowledgeBaseCreate\"");
        arguments.put(
                "retell_call_operation",
                "{\"operation\":\"agentUpdate\",\"parameters\":{\"agent_id\":\"AGENT\"},\"body\":{\"agent_name\":\"C\"}");
        return arguments;
    }

    @BeforeAll
    static void furnish() throws Exception {
        simulator = RetellSimulator.builder().manualTime().start();
        retell = RetellClient.builder()
                .baseUrl(simulator.baseUrl())
                .apiKey(simulator.apiKey())
                .build();
        mcp = RetellMcp.builder(retell).build();
        held = new TreeMap<>(Map.of("NUMBER", NUMBER, "\"UNUSED\":0", ""));
        raw("PHONE_NUMBER_IMPORT", Operations.PHONE_NUMBER_IMPORT, """
                {"phone_number":"NUMBER","termination_uri":"sip.example.com"}""", "phone_number");
        raw("LLM", Operations.LLM_CREATE, "{\"general_prompt\":\"Say \\\"Hello.\\\"\"}", "llm_id");
        raw("AGENT", Operations.AGENT_CREATE, """
                {"agent_name":"Anna","voice_id":"retell-Cimo",
                "response_engine":{"type":"retell-llm","llm_id":"LLM"}}""", "agent_id");
        raw("CASE", Operations.TESTS_CREATE_TEST_CASE_DEFINITION, """
                {"name":"Greets","metrics":["It greets"],"user_prompt":"You are Tom.",
                "response_engine":{"type":"retell-llm","llm_id":"LLM"}}""", "test_case_definition_id");
        raw("TESTS", Operations.TESTS_CREATE_BATCH_TEST, """
                {"response_engine":{"type":"retell-llm","llm_id":"LLM"},"test_case_definition_ids":["CASE"]}""", "test_case_batch_job_id");
        String call = "{\"from_number\":\"NUMBER\",\"to_number\":\"+14155550199\",\"override_agent_id\":\"AGENT\"}";
        raw("CALL", Operations.CALL_CREATE_PHONE_CALL, call, "call_id");
        simulator.time().advanceToQuiet();
        raw("RUNNING", Operations.CALL_CREATE_PHONE_CALL, call, "call_id");
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

    static List<String> all() {
        return List.copyOf(ARGUMENTS.keySet());
    }

    static List<String> acting() {
        return new Assistant(mcp)
                .tools().stream()
                        .filter(tool -> tool.acting().isPresent())
                        .map(Tool::name)
                        .toList();
    }

    @Test
    void arguments_areHereForEveryTool() {
        assertThat(assistant.tools().stream().map(Tool::name)).containsExactlyInAnyOrderElementsOf(all());
    }

    @ParameterizedTest
    @MethodSource("all")
    void answer_ofATool_fitsItsOutputSchema(String tool) throws Exception {
        Json structure = assistant.use(tool, filled(ARGUMENTS.get(tool)) + "}");

        assertThat(structure.names()).doesNotContain("error", "truncated", "dry_run");
        assertThat(assistant.questions()).hasSize(asks(tool) ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("acting")
    void dryRun_ofATool_showsTheRequestAndChangesNothing(String tool) throws Exception {
        ToolResult result = assistant.call(tool, filled(ARGUMENTS.get(tool)) + ",\"dry_run\":true}");

        assertThat(result.isError()).as(Assistant.text(result)).isFalse();
        assistant.assertFits(tool, result.structure().orElseThrow());
        assertThat(result.structure().orElseThrow().text()).contains("curl").doesNotContain(simulator.apiKey());
        assertThat(assistant.questions()).isEmpty();
        assertThat(simulator.requests().stream().map(one -> one.operationId().orElse("")))
                .isSubsetOf(READING);
    }

    private boolean asks(String tool) {
        return assistant.tools().stream()
                .filter(one -> one.name().equals(tool))
                // This one asks when the operation does, and that of its arguments only writes.
                .filter(one -> !one.name().equals("retell_call_operation"))
                .anyMatch(one -> one.risk() == Risk.PAID || one.risk() == Risk.DESTRUCTIVE);
    }

    private static String filled(String template) {
        String text = template;
        for (Map.Entry<String, String> one : held.entrySet()) {
            text = text.replace(one.getKey(), one.getValue());
        }
        return text;
    }

    private static void raw(String name, Operation operation, String body, String id) {
        Json answer =
                retell.raw().call(operation, Map.of(), Json.parse(filled(body))).send();
        held.put(name, answer.get(id).flatMap(Json::asString).orElseThrow());
    }
}
