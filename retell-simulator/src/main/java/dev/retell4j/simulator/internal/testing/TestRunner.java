package dev.retell4j.simulator.internal.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.TestOutcome;
import dev.retell4j.simulator.internal.call.DynamicVariables;
import dev.retell4j.simulator.internal.chat.Conversation;
import dev.retell4j.simulator.internal.chat.Position;
import dev.retell4j.simulator.internal.chat.Reply;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.state.Engines;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.ScriptQueues;
import dev.retell4j.simulator.internal.state.Table;
import dev.retell4j.simulator.internal.state.Workspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Carries out the runs of a batch on the simulated timeline, a few at a time. Used under the workspace's lock. */
public final class TestRunner {
    private static final int RUNS_AT_ONCE = 5;
    private static final long UNTIL_FIRST_MILLIS = 500;
    private static final int SHORTEST_MILLIS = 3_000;
    private static final int MORE_MILLIS = 5_000;
    private static final int MOST_USER_TURNS = 15;

    private final Workspace workspace;
    private final ScriptQueues<TestOutcome> scripts;
    private final TestStore store;

    public TestRunner(Workspace workspace, ScriptQueues<TestOutcome> scripts, TestStore store) {
        this.workspace = workspace;
        this.scripts = scripts;
        this.store = store;
    }

    /** Plans all runs of a batch. */
    public void start(String batchId) {
        long[] free = new long[RUNS_AT_ONCE];
        int number = 0;
        for (Table.Row run : store.runsOf(batchId)) {
            int lane = number++ % RUNS_AT_ONCE;
            long begin = UNTIL_FIRST_MILLIS + free[lane];
            free[lane] += SHORTEST_MILLIS + workspace.ids().below(MORE_MILLIS);
            long seed = workspace.ids().seed();
            String runId = run.id();
            JsonNode definition = run.value().path("test_case_definition_snapshot");
            TestOutcome scripted = scripts.take(
                    JsonTrees.text(definition, "test_case_definition_id"), JsonTrees.text(definition, "name"));
            plan(begin, () -> begin(runId));
            plan(UNTIL_FIRST_MILLIS + free[lane], () -> finish(batchId, runId, scripted, seed));
        }
    }

    private void plan(long delayMillis, Runnable action) {
        workspace.time().plan(Duration.ofMillis(delayMillis), action);
    }

    private void begin(String runId) {
        ObjectNode run = store.runs().find(runId);
        if (run != null) {
            touch(run.put("status", "in_progress"));
        }
    }

    private void finish(String batchId, String runId, @Nullable TestOutcome scripted, long seed) {
        ObjectNode run = store.runs().find(runId);
        ObjectNode batch = store.batches().find(batchId);
        if (run == null || batch == null) {
            return;
        }
        carryOut(run, run.path("test_case_definition_snapshot"), batch, scripted, seed);
        touch(run);
        count(batchId, batch);
    }

    private void carryOut(
            ObjectNode run, JsonNode definition, ObjectNode batch, @Nullable TestOutcome scripted, long seed) {
        ObjectNode engine = engine(batch);
        if (engine.isEmpty() || (scripted != null && scripted.status().equals("error"))) {
            run.put("status", "error");
            run.put("result_explanation", scripted == null ? "The response engine was not found." : why(scripted));
            return;
        }
        List<ObjectNode> messages = converse(definition, engine, seed);
        ObjectNode transcript = run.putObject("transcript_snapshot");
        transcript.put("transcript", text(messages));
        transcript.putArray("messages").addAll(messages);
        TestJudge.Verdict verdict = new TestJudge(messages, engine).judge(definition.path("metrics"));
        boolean passed = scripted == null ? verdict.passed() : scripted.status().equals("pass");
        run.put("status", passed ? "pass" : "fail");
        run.put("result_explanation", scripted == null ? verdict.explanation() : why(scripted));
    }

    private static String why(TestOutcome scripted) {
        return scripted.explanation().orElse("All metrics were met.");
    }

    /** Finds what is tested; empty when it was deleted since the batch was started. */
    private ObjectNode engine(ObjectNode batch) {
        try {
            return Engines.of(workspace, batch);
        } catch (ApiFailure e) {
            return JsonTrees.object();
        }
    }

    private List<ObjectNode> converse(JsonNode definition, ObjectNode engine, long seed) {
        Random random = new Random(seed);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("session_type", "voice");
        putAll(values, engine.path("default_dynamic_variables"));
        putAll(values, definition.path("dynamic_variables"));
        TestUser user = new TestUser(
                JsonTrees.text(definition, "user_prompt", ""),
                new DynamicVariables(values, workspace.time().now()),
                random);
        Conversation.Partner partner = new Conversation.Partner(
                JsonTrees.object(), engine, true, (flow, node) -> Engines.component(workspace, flow, node));
        List<ObjectNode> messages = new ArrayList<>();
        Reply reply = conversation(partner, values, definition, random).open(false);
        Position position = take(reply, messages, values);
        for (int turn = 0; turn < MOST_USER_TURNS && !reply.ended(); turn++) {
            String words = user.answer(messages);
            Conversation next = conversation(partner, values, definition, random);
            messages.add(next.fromUser(words));
            reply = next.answer(messages, position);
            position = take(reply, messages, values);
            if (words.equals(TestUser.GOODBYE)) {
                break;
            }
        }
        return messages;
    }

    private Conversation conversation(
            Conversation.Partner partner, Map<String, String> values, JsonNode definition, Random random) {
        return new Conversation(
                partner,
                values,
                definition.path("tool_mocks"),
                random,
                workspace.time().now());
    }

    private static Position take(Reply reply, List<ObjectNode> messages, Map<String, String> values) {
        messages.addAll(reply.messages());
        values.putAll(reply.collected());
        return reply.position();
    }

    private static String text(List<ObjectNode> messages) {
        StringBuilder text = new StringBuilder();
        for (ObjectNode message : messages) {
            String role = JsonTrees.text(message, "role", "");
            if (role.equals("agent") || role.equals("user")) {
                text.append(role.equals("agent") ? "Agent: " : "User: ")
                        .append(JsonTrees.text(message, "content", ""))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static void putAll(Map<String, String> values, JsonNode more) {
        more.properties()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().asText()));
    }

    private void count(String batchId, ObjectNode batch) {
        int finished = 0;
        for (String status : List.of("pass", "fail", "error")) {
            int count = 0;
            for (Table.Row run : store.runsOf(batchId)) {
                count += status.equals(JsonTrees.text(run.value(), "status")) ? 1 : 0;
            }
            batch.put(status + "_count", count);
            finished += count;
        }
        if (finished == batch.path("total_count").asInt()) {
            batch.put("status", "complete");
        }
        touch(batch);
    }

    private void touch(ObjectNode changed) {
        changed.put("user_modified_timestamp", workspace.nowMillis());
    }
}
