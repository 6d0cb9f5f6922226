package dev.retell4j.tests.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.RetellClient;
import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.policy.ToolSelection;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.mcp.workspaces.Workspace;
import dev.retell4j.mcp.workspaces.Workspaces;
import dev.retell4j.simulator.RetellSimulator;
import dev.retell4j.types.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompletionsTest {
    private static final String AGENT = "retell://agents/{agent_id}{?version}";

    private final RetellSimulator simulator =
            RetellSimulator.builder().manualTime().start();
    private final RetellClient client = RetellClient.builder()
            .apiKey(simulator.apiKey())
            .baseUrl(simulator.baseUrl())
            .build();
    private final String agent = GuardedServer.bindNumber(client);
    private final RetellMcp mcp = RetellMcp.builder(client).build();

    @AfterEach
    void close() {
        mcp.close();
        client.close();
        simulator.close();
    }

    private List<String> complete(String of, String argument, String begun) throws Exception {
        return complete(mcp, of, argument, begun, Map.of(), Caller.LOCAL);
    }

    private static List<String> complete(
            RetellMcp mcp, String of, String argument, String begun, Map<String, String> others, Caller caller)
            throws Exception {
        return mcp.completions()
                .complete(of, argument, begun, others, caller)
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
    }

    @Test
    void agent_byBeginningOrByName_isFound() throws Exception {
        assertThat(complete(AGENT, "agent_id", "agent_")).contains(agent);
        assertThat(complete("review_agent", "agent_id", "ann")).containsExactly(agent);
        assertThat(complete("review_agent", "agent_id", "zzz")).isEmpty();
    }

    @Test
    void list_askedOften_isReadOnce() throws Exception {
        simulator.clearRequests();
        for (String begun : List.of("", "a", "ag", "age")) {
            complete(AGENT, "agent_id", begun);
        }

        assertThat(simulator.requests("agentList")).hasSize(1);
    }

    @Test
    void llmsNumbersVoicesCallsAndTypes_areProposed() throws Exception {
        String call = GuardedServer.text(
                client.raw()
                        .post(
                                "/v2/create-phone-call",
                                Json.of(Map.of("from_number", GuardedServer.NUMBER, "to_number", "+14155550123")))
                        .send(),
                "call_id");

        assertThat(complete("retell://llms/{llm_id}{?version}", "llm_id", "")).hasSize(1);
        assertThat(complete("plan_campaign", "from_number", "+1")).containsExactly(GuardedServer.NUMBER);
        assertThat(complete("draft_agent", "voice_id", "retell-")).isNotEmpty();
        assertThat(complete("diagnose_call", "call_id", "")).containsExactly(call);
        assertThat(complete("retell://schema/{type}", "type", "agentc")).contains("AgentCreate", "ChatAgentCreate");
        assertThat(complete("retell://schema/{type}", "type", "")).hasSize(100);
    }

    @Test
    void nodes_ofTheChosenFlow_areProposed() throws Exception {
        String flow = GuardedServer.text(
                client.raw().post("/create-conversation-flow", Json.parse("""
                                        {"start_speaker":"agent","model_choice":{"type":"cascading","model":"gpt-4.1"},
                                         "start_node_id":"hello","nodes":[
                                          {"id":"hello","type":"conversation","name":"Greeting",
                                           "instruction":{"type":"prompt","text":"Greet."},"edges":[]},
                                          {"id":"end","type":"end","name":"End"}]}
                                        """)).send(), "conversation_flow_id");
        String template = "retell://flows/{flow_id}/nodes/{node_id}{?version}";

        assertThat(complete(template, "flow_id", "")).containsExactly(flow);
        assertThat(complete(mcp, template, "node_id", "gree", Map.of("flow_id", flow), Caller.LOCAL))
                .containsExactly("hello");
        assertThat(complete(template, "node_id", "")).isEmpty();
    }

    @Test
    void retellFails_nothingIsProposedAndTheNextKeyTriesAgain() throws Exception {
        simulator.failNext("agentList", 1, 500);

        assertThat(complete(AGENT, "agent_id", "")).isEmpty();
        assertThat(complete(AGENT, "agent_id", "")).contains(agent);
    }

    @Test
    void workspaceUnknownOrArgumentUnknown_proposesNothing() throws Exception {
        assertThat(complete(mcp, AGENT, "agent_id", "", Map.of("workspace", "nowhere"), Caller.LOCAL))
                .isEmpty();
        assertThat(complete("somewhere", "anything", "x")).isEmpty();
    }

    @Test
    void caller_withoutTheToolsetOrWorkspace_seesNothingOfIt() throws Exception {
        Caller noAgents = Caller.of("guest")
                .withTools(ToolSelection.builder().toolsets("calls").build());
        assertThat(complete(mcp, AGENT, "agent_id", "", Map.of(), noAgents)).isEmpty();

        Workspaces two = Workspaces.of(Workspace.of("main", client), Workspace.of("hidden", client));
        try (RetellMcp both = RetellMcp.builder(two).build()) {
            Caller guest = Caller.of("guest").withWorkspaces(Set.of("main"));
            assertThat(complete(both, AGENT, "workspace", "", Map.of(), guest)).containsExactly("main");
            assertThat(complete(both, AGENT, "agent_id", "", Map.of("workspace", "hidden"), guest))
                    .isEmpty();
        }
    }
}
