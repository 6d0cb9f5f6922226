package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.Answer;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.http.Exchange;
import dev.retell4j.simulator.internal.http.Handlers;
import dev.retell4j.simulator.internal.state.Engines;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Pages;
import dev.retell4j.simulator.internal.state.Table;
import dev.retell4j.simulator.internal.state.Workspace;
import dev.retell4j.simulator.internal.testing.TestRunner;
import dev.retell4j.simulator.internal.testing.TestStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Test cases, and batches that run them against a response engine. */
public final class TestsResource {
    private static final int USUAL_PAGE = 50;
    private static final String DEFINITION_ID = "test_case_definition_id";
    private static final String BATCH_ID = "test_case_batch_job_id";
    private static final String RUN_ID = "test_case_job_id";
    private static final String ENGINE = "response_engine";

    private final Workspace workspace;
    private final TestStore store;
    private final TestRunner runner;
    private final References references;
    private final Pages<Table.Row> pages = Pages.ofTable();

    public TestsResource(Workspace workspace, TestStore store, TestRunner runner) {
        this.workspace = workspace;
        this.store = store;
        this.runner = runner;
        references = new References(workspace);
    }

    /** Says which operations this class answers. */
    public void register(Handlers handlers) {
        handlers.on("testsCreateTestCaseDefinition", this::createDefinition)
                .on("testsGetTestCaseDefinition", exchange -> Answer.of(definition(exchange)))
                .on("testsUpdateTestCaseDefinition", this::updateDefinition)
                .on("testsDeleteTestCaseDefinition", this::deleteDefinition)
                .on("testsListTestCaseDefinitions", exchange -> list(exchange, store.definitions()))
                .on("testsCreateBatchTest", this::createBatch)
                .on("testsGetBatchTest", exchange -> Answer.of(batch(exchange)))
                .on("testsListBatchTests", exchange -> list(exchange, store.batches()))
                .on("testsListTestRuns", this::listRuns)
                .on("testsGetTestRun", this::run);
    }

    private Answer createDefinition(Exchange exchange) {
        String id = workspace.ids().next("test_case");
        ObjectNode definition = JsonTrees.object().put(DEFINITION_ID, id).put("type", "simulation");
        definition.put("llm_model", "gpt-4.1");
        definition.putObject("dynamic_variables");
        definition.putArray("tool_mocks");
        JsonTrees.patch(definition, exchange.body());
        check(definition);
        definition.put("creation_timestamp", workspace.nowMillis());
        store.definitions().add(id, touched(definition));
        return Answer.of(definition);
    }

    private Answer updateDefinition(Exchange exchange) {
        ObjectNode definition = definition(exchange);
        ObjectNode changed = definition.deepCopy();
        JsonTrees.patch(changed, exchange.body());
        check(changed);
        definition.setAll(changed);
        return Answer.of(touched(definition));
    }

    private void check(ObjectNode definition) {
        if (JsonTrees.text(definition, "name", "").isBlank()) {
            throw ApiFailure.badRequest("`name` must not be empty");
        }
        references.checkEngine(definition.path(ENGINE));
    }

    private Answer deleteDefinition(Exchange exchange) {
        definition(exchange);
        store.definitions().remove(exchange.path(DEFINITION_ID));
        return Answer.empty();
    }

    private Answer createBatch(Exchange exchange) {
        ObjectNode engine = exchange.body().path(ENGINE).deepCopy();
        references.checkEngine(engine);
        Engines.pin(workspace, engine);
        List<ObjectNode> definitions = new ArrayList<>();
        JsonNode ids = exchange.body().path("test_case_definition_ids");
        for (int i = 0; i < ids.size(); i++) {
            ObjectNode definition = store.definitions().find(ids.get(i).asText());
            if (definition == null) {
                throw ApiFailure.notFound(
                        "Test case " + ids.get(i).asText() + " not found (`test_case_definition_ids[" + i + "]`)");
            }
            definitions.add(definition);
        }
        if (!workspace.hasPaymentMethod()) {
            throw new ApiFailure(402, "A payment method is needed to run tests");
        }
        Map<String, ObjectNode> runs = new LinkedHashMap<>();
        for (ObjectNode definition : definitions) {
            String runId = workspace.ids().next("test_run");
            runs.put(runId, newRun(runId, definition));
        }
        String batchId = workspace.ids().next("test_batch");
        ObjectNode batch = JsonTrees.object().put(BATCH_ID, batchId).put("status", "in_progress");
        batch.set(ENGINE, engine);
        for (String count : List.of("pass_count", "fail_count", "error_count")) {
            batch.put(count, 0);
        }
        batch.put("total_count", runs.size()).put("creation_timestamp", workspace.nowMillis());
        store.addBatch(batchId, touched(batch), runs);
        runner.start(batchId);
        return Answer.of(batch);
    }

    private ObjectNode newRun(String runId, ObjectNode definition) {
        ObjectNode run = JsonTrees.object().put(RUN_ID, runId);
        run.set(DEFINITION_ID, definition.get(DEFINITION_ID));
        run.set("test_case_definition_snapshot", definition.deepCopy());
        run.put("status", "pending").put("creation_timestamp", workspace.nowMillis());
        return touched(run);
    }

    private Answer list(Exchange exchange, Table table) {
        Predicate<JsonNode> wanted = engineFilter(exchange);
        List<Table.Row> matching = table.rows().stream()
                .filter(row -> wanted.test(row.value().path(ENGINE)))
                .toList();
        return Answer.of(pages.page(matching, wish(exchange, "descending")));
    }

    private static Predicate<JsonNode> engineFilter(Exchange exchange) {
        String type = exchange.query("type");
        String idField = "conversation-flow".equals(type) ? "conversation_flow_id" : "llm_id";
        @Nullable String id = exchange.query(idField);
        @Nullable String version = exchange.query("version");
        return engine -> JsonTrees.text(engine, "type", "").equals(type)
                && (id == null || id.equals(JsonTrees.text(engine, idField)))
                && (version == null || version.equals(engine.path("version").asText()));
    }

    private Answer listRuns(Exchange exchange) {
        batch(exchange);
        return Answer.of(pages.page(store.runsOf(exchange.path(BATCH_ID)), wish(exchange, "ascending")));
    }

    private static Pages.Wish wish(Exchange exchange, String order) {
        return Pages.Wish.of(exchange.query("limit"), exchange.query("pagination_key"), order, USUAL_PAGE);
    }

    private Answer run(Exchange exchange) {
        return Answer.of(find(store.runs(), exchange.path(RUN_ID), "Test run"));
    }

    private ObjectNode definition(Exchange exchange) {
        return find(store.definitions(), exchange.path(DEFINITION_ID), "Test case");
    }

    private ObjectNode batch(Exchange exchange) {
        return find(store.batches(), exchange.path(BATCH_ID), "Batch test");
    }

    private static ObjectNode find(Table table, String id, String kind) {
        ObjectNode found = table.find(id);
        if (found == null) {
            throw ApiFailure.notFound(kind + " " + id + " not found");
        }
        return found;
    }

    private ObjectNode touched(ObjectNode changed) {
        return changed.put("user_modified_timestamp", workspace.nowMillis());
    }
}
