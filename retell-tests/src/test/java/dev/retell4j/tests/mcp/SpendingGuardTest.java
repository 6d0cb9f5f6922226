package dev.retell4j.tests.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.OutwardCallPolicy;
import dev.retell4j.RetellClient;
import dev.retell4j.mcp.policy.McpPolicy;
import dev.retell4j.mcp.policy.ToolSelection;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.mcp.workspaces.Workspace;
import dev.retell4j.operations.Risk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The limits of calls hold whichever way a call is made. */
class SpendingGuardTest {
    private static final String ALLOWED = "+14155550123";
    private static final String FORBIDDEN = "+4930123456";

    /** A way to call or text somebody. */
    record Way(String tool, UnaryOperator<String> operation) {
        static Way of(String tool) {
            return new Way(tool, number -> "");
        }

        Map<String, Object> arguments(String number) {
            Map<String, Object> arguments = new LinkedHashMap<>();
            switch (tool) {
                case "retell_create_batch_call" -> {
                    arguments.put("tasks", List.of(Map.of("to_number", number)));
                    arguments.put("from_number", GuardedServer.NUMBER);
                }
                case "retell_call_operation" -> {
                    String id = operation.apply(number);
                    arguments.put("operation", id);
                    arguments.put(
                            "body",
                            id.equals("batchCallCreateBatchCall")
                                    ? Map.of(
                                            "from_number",
                                            GuardedServer.NUMBER,
                                            "tasks",
                                            List.of(Map.of("to_number", number)))
                                    : Map.of("from_number", GuardedServer.NUMBER, "to_number", number));
                }
                default -> {
                    arguments.put("to_number", number);
                    arguments.put("from_number", GuardedServer.NUMBER);
                }
            }
            return arguments;
        }

        @Override
        public String toString() {
            return tool + " " + operation.apply("");
        }
    }

    static Stream<Way> ways() {
        return Stream.of(
                Way.of("retell_create_phone_call"),
                Way.of("create_voice_call"),
                Way.of("retell_create_batch_call"),
                new Way("retell_call_operation", number -> "callCreatePhoneCall"),
                new Way("retell_call_operation", number -> "batchCallCreateBatchCall"),
                new Way("retell_call_operation", number -> "chatCreateSMSChat"));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void numberPrefix_forbidden_isRefusedBeforeAnybodyIsAsked(Way way) throws Exception {
        try (GuardedServer server =
                new GuardedServer(McpPolicy.builder().numberPrefixes("+1415").build())) {
            ToolResult refused = server.call(way.tool(), way.arguments(FORBIDDEN));

            assertThat(refused.isError()).isTrue();
            assertThat(GuardedServer.words(refused)).contains("begins with none of +1415");
            assertThat(server.asked).hasValue(0);
            assertThat(server.outward()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void dryRun_forbiddenNumber_saysSoAndCountsNothing(Way way) throws Exception {
        try (GuardedServer server = new GuardedServer(
                McpPolicy.builder().numberPrefixes("+1415").callsPerDay(1).build())) {
            Map<String, Object> dry = way.arguments(FORBIDDEN);
            dry.put("dry_run", true);
            assertThat(GuardedServer.words(server.call(way.tool(), dry))).contains("begins with none of +1415");
            Map<String, Object> allowed = way.arguments(ALLOWED);
            allowed.put("dry_run", true);
            for (int i = 0; i < 3; i++) {
                ToolResult shown = server.call(way.tool(), allowed);
                assertThat(shown.isError()).as(GuardedServer.words(shown)).isFalse();
            }

            assertThat(server.asked).hasValue(0);
            assertThat(server.outward()).isEmpty();
            ToolResult sent = server.call(way.tool(), way.arguments(ALLOWED));
            assertThat(sent.isError()).as(GuardedServer.words(sent)).isFalse();
            assertThat(server.asked).hasValue(1);
        }
    }

    @Test
    void callsPerDay_allWaysWorkspacesAndCallers_countTogether() throws Exception {
        List<Way> ways = ways().toList();
        try (GuardedServer server =
                new GuardedServer(McpPolicy.builder().callsPerDay(ways.size()).build())) {
            for (int i = 0; i < ways.size(); i++) {
                Map<String, Object> arguments = ways.get(i).arguments(ALLOWED);
                arguments.put("workspace", i % 2 == 0 ? "west" : "east");
                ToolResult placed = server.call(ways.get(i).tool(), arguments, Caller.of("caller" + i));
                assertThat(placed.isError())
                        .as(ways.get(i) + GuardedServer.words(placed))
                        .isFalse();
            }
            int questions = server.asked.get();

            for (Way way : ways) {
                ToolResult refused = server.call(way.tool(), way.arguments(ALLOWED), Caller.of("another"));
                assertThat(GuardedServer.words(refused)).contains("would be over " + ways.size() + " per day");
            }
            assertThat(server.asked).hasValue(questions);
            assertThat(server.outward()).hasSize(ways.size());
        }
    }

    @Test
    void webCalls_haveNoNumber_countWithTheOthers() throws Exception {
        try (GuardedServer server = new GuardedServer(
                McpPolicy.builder().numberPrefixes("+1415").callsPerDay(3).build())) {
            String agent = server.agent;
            Map<String, Object> web = Map.of("agent_id", agent);
            Map<String, Object> around = Map.of("operation", "callCreateWebCall", "body", Map.of("agent_id", agent));
            ToolResult dry = server.call("retell_create_web_call", Map.of("agent_id", agent, "dry_run", true));
            assertThat(dry.isError()).as(GuardedServer.words(dry)).isFalse();
            for (ToolResult placed : List.of(
                    server.call("retell_create_web_call", web),
                    server.call("retell_call_operation", around),
                    server.call(
                            "retell_create_phone_call",
                            Way.of("retell_create_phone_call").arguments(ALLOWED)))) {
                assertThat(placed.isError()).as(GuardedServer.words(placed)).isFalse();
            }
            int questions = server.asked.get();

            assertThat(GuardedServer.words(server.call("retell_create_web_call", web)))
                    .contains("would be over 3 per day");
            assertThat(GuardedServer.words(server.call("retell_call_operation", around)))
                    .contains("would be over 3 per day");
            assertThat(server.asked).hasValue(questions);
            assertThat(server.simulator.requests("callCreateWebCall")).hasSize(2);
        }
    }

    @Test
    void batch_eachTaskCounts_andTheLargestHolds() throws Exception {
        try (GuardedServer server = new GuardedServer(
                McpPolicy.builder().callsPerDay(4).largestBatch(3).build())) {
            assertThat(GuardedServer.words(server.call("retell_create_batch_call", batch(4))))
                    .contains("a batch of 4 calls is over the largest of 3");
            assertThat(server.call("retell_create_batch_call", batch(3)).isError())
                    .isFalse();
            assertThat(GuardedServer.words(server.call("retell_create_batch_call", batch(2))))
                    .contains("2 more calls would be over 4 per day");
            assertThat(server.call("retell_create_batch_call", batch(1)).isError())
                    .isFalse();
            assertThat(server.outward()).hasSize(2);
        }
    }

    private static Map<String, Object> batch(int size) {
        List<Map<String, String>> tasks = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            tasks.add(Map.of("to_number", "+1415555020" + i));
        }
        return Map.of("tasks", tasks, "from_number", GuardedServer.NUMBER);
    }

    @Test
    void hostsOwnPolicy_ofTheClient_holdsBesideOurs() throws Exception {
        OutwardCallPolicy hosts = OutwardCallPolicy.builder().callsPerDay(1).build();
        try (GuardedServer server = new GuardedServer(
                McpPolicy.builder().numberPrefixes("+1415").build(), client -> client.outwardCallPolicy(hosts))) {
            Way way = Way.of("retell_create_phone_call");
            assertThat(GuardedServer.words(server.call(way.tool(), way.arguments(FORBIDDEN))))
                    .contains("begins with none of +1415");
            assertThat(server.call(way.tool(), way.arguments(ALLOWED)).isError())
                    .isFalse();

            assertThat(GuardedServer.words(server.call(way.tool(), way.arguments(ALLOWED))))
                    .contains("would be over 1 per day");
            assertThat(server.asked).hasValue(1);
            assertThat(server.outward()).hasSize(1);
        }
    }

    @Test
    void ownWorkspace_ofTheCaller_isUnderTheSameLimits() throws Exception {
        try (GuardedServer server =
                        new GuardedServer(McpPolicy.builder().callsPerDay(1).build());
                RetellClient own = server.client("key_west_of_the_simulator", UnaryOperator.identity())) {
            Caller caller = Caller.of("guest").withOwnWorkspace(Workspace.of("own", own));
            Way way = Way.of("retell_create_phone_call");
            assertThat(server.call(way.tool(), way.arguments(ALLOWED), caller).isError())
                    .isFalse();

            assertThat(GuardedServer.words(server.call(way.tool(), way.arguments(ALLOWED), caller)))
                    .contains("would be over 1 per day");
            assertThat(GuardedServer.words(server.call(way.tool(), way.arguments(ALLOWED))))
                    .contains("would be over 1 per day");
        }
    }

    @Test
    void manyAtOnce_neverDialMoreThanAllowed() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try (GuardedServer server = new GuardedServer(
                McpPolicy.builder().callsPerMinute(5).withoutAsking(Risk.PAID).build())) {
            List<Callable<ToolResult>> calls = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                Map<String, Object> arguments =
                        Way.of("retell_create_phone_call").arguments("+141555503" + (10 + i));
                arguments.put("workspace", i % 2 == 0 ? "west" : "east");
                calls.add(() -> server.call("retell_create_phone_call", arguments));
            }
            int placed = 0;
            for (Future<ToolResult> call : threads.invokeAll(calls)) {
                placed += call.get().isError() ? 0 : 1;
            }

            assertThat(placed).isEqualTo(5);
            assertThat(server.outward()).hasSize(5);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void excludedTool_isReachedInNoWay() throws Exception {
        try (GuardedServer server = new GuardedServer(McpPolicy.builder()
                .withoutAsking(Risk.PAID)
                .tools(ToolSelection.builder()
                        .exclude("retell_create_phone_call")
                        .build())
                .build())) {
            for (Way way : ways().limit(2).toList()) {
                assertThat(GuardedServer.words(server.call(way.tool(), way.arguments(ALLOWED))))
                        .contains("switched off here");
            }
            Way around = new Way("retell_call_operation", number -> "callCreatePhoneCall");
            assertThat(GuardedServer.words(server.call(around.tool(), around.arguments(ALLOWED))))
                    .contains("switched off here");
            assertThat(server.mcp().dispatcher().tools(Caller.LOCAL))
                    .noneMatch(tool -> tool.name().equals("retell_create_phone_call"));
            assertThat(server.outward()).isEmpty();
        }
    }

    @Test
    void readOnly_nothingIsSentThatWrites() throws Exception {
        try (GuardedServer server = new GuardedServer(McpPolicy.builder()
                .withoutAsking(Risk.PAID, Risk.DESTRUCTIVE)
                .tools(ToolSelection.builder().readOnly(true).build())
                .build())) {
            for (Way way : ways().toList()) {
                assertThat(server.call(way.tool(), way.arguments(ALLOWED)).isError())
                        .as(way.toString())
                        .isTrue();
            }
            ToolResult read = server.call("retell_call_operation", Map.of("operation", "llmList"));

            assertThat(read.isError()).as(GuardedServer.words(read)).isFalse();
            assertThat(server.mcp().dispatcher().tools(Caller.LOCAL))
                    .allMatch(tool -> tool.risk() == Risk.READ || tool.toolset().equals("operations"));
            assertThat(server.simulator.requests())
                    .allMatch(request -> request.method().equals("GET"));
        }
    }
}
