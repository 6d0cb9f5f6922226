package dev.retell4j.tests.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.RetellClient;
import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.policy.McpPolicy;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolOutcome;
import dev.retell4j.mcp.tools.ToolRequest;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.mcp.workspaces.Workspace;
import dev.retell4j.mcp.workspaces.Workspaces;
import dev.retell4j.operations.Risk;
import dev.retell4j.simulator.RetellSimulator;
import dev.retell4j.types.Json;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two workspaces of their own: a call reaches its own, and nobody learns of one that is not his. */
class WorkspaceRoutingTest {
    private final RetellSimulator home = RetellSimulator.builder().manualTime().start();
    private final RetellSimulator germany =
            RetellSimulator.builder().manualTime().seed(7).start();
    private final RetellClient homeClient = client(home);
    private final RetellClient germanClient = client(germany);
    private String germanAgent = "";
    private RetellMcp mcp = RetellMcp.builder(homeClient).build();

    private static RetellClient client(RetellSimulator simulator) {
        return RetellClient.builder()
                .apiKey(simulator.apiKey())
                .baseUrl(simulator.baseUrl())
                .build();
    }

    @BeforeEach
    void start() {
        GuardedServer.bindNumber(homeClient);
        germanAgent = GuardedServer.bindNumber(germanClient);
        mcp = RetellMcp.builder(Workspaces.builder()
                        .add(Workspace.of("home", homeClient))
                        .add(Workspace.of("germany", germanClient))
                        .defaultTo("home")
                        .routeAgents(germanAgent, "germany")
                        .routeNumbers("+49", "germany")
                        .routeToolset("flows", "germany")
                        .build())
                .policy(McpPolicy.builder().withoutAsking(Risk.PAID).build())
                .build();
        home.clearRequests();
        germany.clearRequests();
    }

    @AfterEach
    void close() {
        mcp.close();
        homeClient.close();
        germanClient.close();
        home.close();
        germany.close();
    }

    private ToolResult call(String tool, Map<String, ?> arguments, Caller caller) throws Exception {
        ToolOutcome outcome = mcp.dispatcher()
                .call(ToolRequest.of(tool, Json.of(arguments), caller), CallLinks.asking())
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
        return ((ToolOutcome.Answered) outcome).result();
    }

    private void assertReached(RetellSimulator one, RetellSimulator other) {
        assertThat(one.requests()).isNotEmpty();
        assertThat(other.requests()).isEmpty();
    }

    @Test
    void call_toAGermanNumber_isPlacedByTheGermanWorkspace() throws Exception {
        ToolResult placed = call(
                "retell_create_phone_call", Map.of("to_number", "+4930123456", "agent_id", germanAgent), Caller.LOCAL);

        assertThat(placed.isError()).as(GuardedServer.words(placed)).isFalse();
        assertReached(germany, home);
    }

    @Test
    void call_nothingFits_goesToTheDefault() throws Exception {
        call("retell_create_phone_call", Map.of("to_number", "+14155550123"), Caller.LOCAL);

        assertReached(home, germany);
    }

    @Test
    void call_named_beatsTheRules() throws Exception {
        call("retell_get_agent", Map.of("agent_id", germanAgent, "workspace", "home"), Caller.LOCAL);

        assertReached(home, germany);
    }

    @Test
    void callOperation_routedByTheOperationsToolsetAndItsArguments() throws Exception {
        call("retell_call_operation", Map.of("operation", "conversationFlowList"), Caller.LOCAL);
        call(
                "retell_call_operation",
                Map.of("operation", "agentRetrieve", "parameters", Map.of("agent_id", germanAgent)),
                Caller.LOCAL);

        assertReached(germany, home);
        assertThat(germany.requests()).hasSize(2);
    }

    @Test
    void guest_ruleToAForbiddenWorkspace_learnsNothing() throws Exception {
        Caller guest = Caller.of("guest").withWorkspaces(Set.of("home"));

        ToolResult routed = call("retell_get_agent", Map.of("agent_id", germanAgent), guest);
        ToolResult named = call("retell_list_agents", Map.of("workspace", "germany"), guest);
        ToolResult madeUp = call("retell_list_agents", Map.of("workspace", "nowhere"), guest);

        assertThat(routed.isError()).isTrue();
        assertThat(GuardedServer.words(routed)).doesNotContain("germany");
        assertThat(GuardedServer.words(named).replace("germany", "nowhere")).isEqualTo(GuardedServer.words(madeUp));
        assertThat(germany.requests()).isEmpty();
    }

    @Test
    void workspaceArgument_isThereOnlyForThoseWithAChoice() {
        Caller guest = Caller.of("guest").withWorkspaces(Set.of("home"));

        assertThat(mcp.dispatcher().tools(Caller.LOCAL)).allMatch(WorkspaceRoutingTest::hasWorkspace);
        assertThat(mcp.dispatcher().tools(guest)).isNotEmpty().noneMatch(WorkspaceRoutingTest::hasWorkspace);
        try (RetellMcp single = RetellMcp.builder(homeClient).build()) {
            assertThat(single.dispatcher().tools(Caller.LOCAL)).noneMatch(WorkspaceRoutingTest::hasWorkspace);
        }
    }

    private static boolean hasWorkspace(Tool tool) {
        return tool.inputSchema()
                .get("properties")
                .flatMap(properties -> properties.get("workspace"))
                .isPresent();
    }
}
