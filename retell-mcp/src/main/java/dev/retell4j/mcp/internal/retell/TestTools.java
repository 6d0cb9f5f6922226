package dev.retell4j.mcp.internal.retell;

import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.mcp.tools.Plan;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolCall;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.operations.Operations;
import dev.retell4j.operations.Repetition;
import dev.retell4j.operations.Risk;
import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Running the simulated conversations that an agent's prompt or flow is tested with. */
final class TestTools {
    private static final String TOOLSET = "tests";
    private static final int MOST_CASES = 1000;

    private static final List<String> BATCH =
            List.of("test_case_batch_job_id", "status", "total_count", "pass_count", "fail_count", "error_count");

    private static final String COUNTS = """
            "test_case_batch_job_id":{"type":"string"},"status":{"type":"string"},\
            "total_count":{"type":"integer"},"pass_count":{"type":"integer"},"fail_count":{"type":"integer"},\
            "error_count":{"type":"integer"}""";

    private TestTools() {}

    static List<Tool> all() {
        return List.of(run(), results());
    }

    private static Tool run() {
        return Tool.builder("retell_run_tests")
                .title("Run tests")
                .description("Runs test cases against an agent's LLM or flow; costs model time. "
                        + "Give one of agent_id, llm_id, conversation_flow_id.")
                .toolset(TOOLSET)
                .operation(Operations.TESTS_CREATE_BATCH_TEST)
                .input(InputSchema.of("""
                        "agent_id":{"type":"string","description":"Test what this agent uses"},\
                        "llm_id":{"type":"string","description":"Test this LLM"},\
                        "conversation_flow_id":{"type":"string","description":"Test this flow"},\
                        "version":{"type":"integer","description":"Version of the LLM or flow"},\
                        "test_case_ids":{"type":"array","items":{"type":"string"},"minItems":1,"maxItems":1000,\
                        "description":"Default: all of its test cases"}"""))
                .output("{\"type\":\"object\",\"properties\":{" + COUNTS + "}}")
                .acts(Risk.PAID, Repetition.UNSAFE, TestTools::run);
    }

    private static Plan run(ToolCall call) {
        Json engine = engine(call);
        List<String> cases = new ArrayList<>();
        Arguments.elements(call, "test_case_ids").forEach(id -> id.asString().ifPresent(cases::add));
        if (cases.isEmpty()) {
            cases.addAll(cases(call, engine));
        }
        if (cases.isEmpty()) {
            throw new RetellValidationException(
                    "There are no test cases for it yet: make some with the operation testsCreateTestCaseDefinition");
        }
        Json body = new RequestBody(call.arguments())
                .put("response_engine", "llm_id", engine)
                .put("test_case_definition_ids", "test_case_ids", cases)
                .checked(Operations.TESTS_CREATE_BATCH_TEST);
        String which = Words.of(engine, reference(engine));
        return Plan.request(
                        "Run " + Words.count(cases.size(), "test case") + " against " + which,
                        call.retell().raw().call(Operations.TESTS_CREATE_BATCH_TEST, Map.of(), body),
                        batch -> ToolResult.of(
                                Words.sentence("started " + line(batch)) + " Look again with retell_get_test_results.",
                                new Fields().copy(batch, BATCH).json()))
                .whenUnknown(
                        "Look with the operation testsListBatchTests before trying again: the tests may be running.")
                .fact("Tests", Words.count(cases.size(), "test case"))
                .fact("Against", which)
                .fact("Cost", "Each run is a simulated conversation of two language models, charged by Retell");
    }

    private static Json engine(ToolCall call) {
        List<String> given = List.of("agent_id", "llm_id", "conversation_flow_id").stream()
                .filter(name -> call.text(name).isPresent())
                .toList();
        if (given.size() != 1) {
            throw new RetellValidationException("Give one of `agent_id`, `llm_id` and `conversation_flow_id`");
        }
        Map<String, Object> engine = new LinkedHashMap<>();
        switch (given.get(0)) {
            case "llm_id" -> {
                engine.put("type", "retell-llm");
                engine.put("llm_id", Arguments.text(call, "llm_id"));
            }
            case "conversation_flow_id" -> {
                engine.put("type", "conversation-flow");
                engine.put("conversation_flow_id", Arguments.text(call, "conversation_flow_id"));
            }
            default -> {
                Json used = call.send(
                                call.retell().raw().call(Operations.AGENT_RETRIEVE, Arguments.of(call, "agent_id")))
                        .get("response_engine")
                        .orElse(Json.NULL);
                if (used.get("llm_websocket_url").isPresent()) {
                    throw new RetellValidationException("The agent " + Arguments.text(call, "agent_id")
                            + " uses a custom LLM, which Retell cannot test");
                }
                used.names().forEach(name -> engine.put(name, used.get(name).orElse(Json.NULL)));
            }
        }
        call.arguments().get("version").ifPresent(version -> engine.put("version", version));
        return Json.of(engine);
    }

    private static String reference(Json engine) {
        return engine.get("llm_id").isPresent() ? "llm_id" : "conversation_flow_id";
    }

    private static List<String> cases(ToolCall call, Json engine) {
        List<String> ids = new ArrayList<>();
        Map<String, Object> query = new LinkedHashMap<>();
        query.put("type", Words.of(engine, "type"));
        query.put(reference(engine), Words.of(engine, reference(engine)));
        boolean more = true;
        while (more && ids.size() < MOST_CASES) {
            Json page = call.send(call.retell().raw().call(Operations.TESTS_LIST_TEST_CASE_DEFINITIONS, query));
            page.get("items")
                    .map(Json::elements)
                    .orElse(List.of())
                    .forEach(one -> ids.add(Words.of(one, "test_case_definition_id")));
            query.put(
                    "pagination_key",
                    page.get("pagination_key").flatMap(Json::asString).orElse(null));
            more = page.get("has_more").flatMap(Json::asBoolean).orElse(false) && query.get("pagination_key") != null;
        }
        return ids.subList(0, Math.min(ids.size(), MOST_CASES));
    }

    private static Tool results() {
        return Tool.builder("retell_get_test_results")
                .title("Get test results")
                .description("Tells how the runs of retell_run_tests went, and why some failed.")
                .toolset(TOOLSET)
                .operation(Operations.TESTS_GET_BATCH_TEST, Operations.TESTS_LIST_TEST_RUNS)
                .input(InputSchema.of("""
                        "test_case_batch_job_id":{"type":"string","minLength":1,"description":"Which batch"},\
                        "detail":{"type":"string","enum":["summary","full"],"description":"full: with conversations"},""" + ListPage.ARGUMENTS, "test_case_batch_job_id"))
                .output("{\"type\":\"object\",\"properties\":{" + COUNTS + """
                        ,"items":{"type":"array","items":{"type":"object"}},"has_more":{"type":"boolean"},\
                        "cursor":{"type":"string"}}}""")
                .reads(TestTools::results);
    }

    private static CompletionStage<ToolResult> results(ToolCall call) {
        Map<String, Object> id = Arguments.of(call, "test_case_batch_job_id");
        Map<String, Object> page = ListPage.query(call);
        page.putAll(id);
        boolean full = call.text("detail").filter("full"::equals).isPresent();
        return call.sendAsync(call.retell().raw().call(Operations.TESTS_GET_BATCH_TEST, id))
                .thenCombine(
                        call.sendAsync(call.retell().raw().call(Operations.TESTS_LIST_TEST_RUNS, page)),
                        (batch, runs) -> answer(batch, runs, full));
    }

    private static ToolResult answer(Json batch, Json runs, boolean full) {
        ToolResult list = ListPage.answer(runs, "runs", run -> run(run, full), TestTools::runLine);
        Json items = list.structure().orElse(Json.NULL);
        String text = Words.sentence(line(batch)) + "\n" + ListPage.text(list);
        Json structure =
                new Fields().copy(batch, BATCH).copy(items, items.names()).json();
        return ToolResult.of(text, structure);
    }

    private static String line(Json batch) {
        return "tests " + Words.of(batch, "test_case_batch_job_id") + ": " + Words.of(batch, "status") + ", "
                + Words.of(batch, "total_count") + " in all, " + Words.of(batch, "pass_count") + " passed, "
                + Words.of(batch, "fail_count") + " failed, " + Words.of(batch, "error_count") + " with errors";
    }

    private static Json run(Json run, boolean full) {
        Json test = run.get("test_case_definition_snapshot").orElse(Json.NULL);
        Fields fields = new Fields()
                .copy(run, List.of("test_case_job_id", "test_case_definition_id"))
                .put("name", test.get("name"))
                .copy(run, List.of("status", "result_explanation"));
        if (full) {
            fields.put("metrics", test.get("metrics")).copy(run, List.of("transcript_snapshot"));
        }
        return fields.json();
    }

    private static String runLine(Json run) {
        Json test = run.get("test_case_definition_snapshot").orElse(Json.NULL);
        String why = run.get("result_explanation")
                .flatMap(Json::asString)
                .map(text -> ": " + Words.start(text, 200))
                .orElse("");
        return Words.of(test, "name") + ": " + Words.of(run, "status") + why;
    }
}
