package dev.retell4j.tests.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.RetellClient;
import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.policy.McpPolicy;
import dev.retell4j.mcp.policy.ToolSelection;
import dev.retell4j.mcp.resources.ResourceCatalogue;
import dev.retell4j.mcp.resources.ResourceException;
import dev.retell4j.mcp.tools.Content;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.mcp.workspaces.Workspace;
import dev.retell4j.mcp.workspaces.Workspaces;
import dev.retell4j.operations.Risk;
import dev.retell4j.simulator.CallScript;
import dev.retell4j.simulator.RetellSimulator;
import dev.retell4j.simulator.Turn;
import dev.retell4j.tracking.CallTracker;
import dev.retell4j.tracking.Registration;
import dev.retell4j.types.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourcesTest {
    private static final String SECRET = "sk-planted-secret-0123456789abcdef";

    private final RetellSimulator simulator =
            RetellSimulator.builder().manualTime().start();
    private final RetellClient client = RetellClient.builder()
            .apiKey(simulator.apiKey())
            .baseUrl(simulator.baseUrl())
            .build();
    private final CallTracker tracker = new CallTracker();
    private final String agent = GuardedServer.bindNumber(client);

    @AfterEach
    void close() {
        tracker.close();
        client.close();
        simulator.close();
    }

    private RetellMcp server(McpPolicy policy) {
        return RetellMcp.builder(client).policy(policy).tracker(tracker).build();
    }

    private static Content.Embedded read(RetellMcp mcp, String uri, Caller caller) {
        return mcp.resources().read(uri, caller).toCompletableFuture().join();
    }

    private static String text(RetellMcp mcp, String uri) {
        return String.valueOf(read(mcp, uri, Caller.LOCAL).text());
    }

    private static Json json(RetellMcp mcp, String uri) {
        Content.Embedded content = read(mcp, uri, Caller.LOCAL);
        assertThat(content.uri()).isEqualTo(uri);
        assertThat(content.mimeType()).isEqualTo("application/json");
        return Json.parse(String.valueOf(content.text()));
    }

    private String finishedCall() {
        simulator.scriptAll(CallScript.answered(
                Turn.agent("Hello, this is Anna."),
                Turn.user("My key is " + SECRET),
                Turn.agent("Thank you."),
                Turn.user("Goodbye.")));
        String callId = GuardedServer.text(
                client.raw()
                        .post(
                                "/v2/create-phone-call",
                                Json.of(Map.of("from_number", GuardedServer.NUMBER, "to_number", "+14155550123")))
                        .send(),
                "call_id");
        simulator.time().advance(Duration.ofMinutes(5));
        return callId;
    }

    private static void assertRefused(ThrowingCallable reading, boolean unknown, String... words) {
        assertThatThrownBy(reading)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(ResourceException.class, e -> {
                    assertThat(e.isUnknown()).isEqualTo(unknown);
                    assertThat(e.getMessage()).contains(words);
                });
    }

    @Test
    void call_finished_isReadInThreeParts() {
        String id = finishedCall();
        try (RetellMcp mcp = server(McpPolicy.standard())) {
            Json call = json(mcp, "retell://calls/" + id);
            assertThat(GuardedServer.text(call, "call_status")).isEqualTo("ended");
            assertThat(GuardedServer.text(call, "transcript")).isEqualTo("retell://calls/" + id + "/transcript");
            assertThat(call.get("transcript_object")).isEmpty();

            String transcript = text(mcp, "retell://calls/" + id + "/transcript?from=0&limit=2");
            assertThat(transcript)
                    .contains("Agent: Hello, this is Anna.")
                    .doesNotContain(SECRET)
                    .doesNotContain("Goodbye")
                    .contains("More: retell://calls/" + id + "/transcript?from=2&limit=2");
            assertThat(text(mcp, "retell://calls/" + id + "/transcript?from=2"))
                    .contains("Goodbye.")
                    .doesNotContain("More:");

            Json analysis = json(mcp, "retell://calls/" + id + "/analysis");
            assertThat(analysis.get("call_analysis")).isPresent();
            assertThat(analysis.get("disconnection_reason")).isPresent();
        }
    }

    @Test
    void agentAndLlm_secretsInside_areMasked() {
        String llm = GuardedServer.text(
                client.raw()
                        .post(
                                "/create-retell-llm",
                                Json.of(Map.of(
                                        "general_prompt",
                                        "Be kind.",
                                        "general_tools",
                                        List.of(Map.of(
                                                "type",
                                                "custom",
                                                "name",
                                                "look_up",
                                                "description",
                                                "Looks up",
                                                "url",
                                                "https://crm.example.com/look-up",
                                                "headers",
                                                Map.of("Authorization", "Bearer " + SECRET))))))
                        .send(),
                "llm_id");
        try (RetellMcp mcp = server(McpPolicy.standard())) {
            assertThat(GuardedServer.text(json(mcp, "retell://agents/" + agent), "agent_name"))
                    .isEqualTo("Anna");
            assertThat(GuardedServer.text(json(mcp, "retell://agents/" + agent + "?version=0"), "agent_id"))
                    .isEqualTo(agent);
            assertThat(text(mcp, "retell://llms/" + llm)).contains("look_up").doesNotContain(SECRET);
        }
    }

    @Test
    void llm_hugePrompt_isCutToSize() {
        String llm = GuardedServer.text(
                client.raw()
                        .post("/create-retell-llm", Json.of(Map.of("general_prompt", "Be kind. ".repeat(10_000))))
                        .send(),
                "llm_id");
        try (RetellMcp mcp = server(McpPolicy.standard())) {
            String text = text(mcp, "retell://llms/" + llm);

            assertThat(text.length()).isLessThanOrEqualTo(40_000);
            assertThat(text).contains("Be kind.").contains("more characters").contains(llm);
        }
    }

    @Test
    void flowNode_known_isReadAlone_unknownNamesTheOthers() {
        String flow = GuardedServer.text(
                client.raw().post("/create-conversation-flow", Json.parse("""
                                        {"start_speaker":"agent","model_choice":{"type":"cascading","model":"gpt-4.1"},
                                         "start_node_id":"hello","nodes":[
                                          {"id":"hello","type":"conversation","name":"Greeting",
                                           "instruction":{"type":"prompt","text":"Greet."},"edges":[]},
                                          {"id":"end","type":"end","name":"End"}]}
                                        """)).send(), "conversation_flow_id");
        try (RetellMcp mcp = server(McpPolicy.standard())) {
            assertThat(GuardedServer.text(json(mcp, "retell://flows/" + flow + "/nodes/hello"), "name"))
                    .isEqualTo("Greeting");
            assertRefused(() -> text(mcp, "retell://flows/" + flow + "/nodes/nowhere"), true, "hello, end");
        }
    }

    @Test
    void schema_references_leadToOtherSchemas() {
        try (RetellMcp mcp = server(McpPolicy.standard())) {
            assertThat(text(mcp, "retell://schema/AgentCreate"))
                    .contains("retell://schema/ResponseEngine")
                    .doesNotContain("$defs");
            assertRefused(() -> text(mcp, "retell://schema/AgentCreat"), true, "did you mean `AgentCreate`");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "retell://calls/call_unknown",
                "retell://agents/agent_unknown",
                "retell://llms/llm_unknown",
                "retell://flows/flow_unknown/nodes/x",
                "retell://nothing/x",
                "retell://calls/call_1/else",
                "retell://calls/..%2F..%2Flist-agents",
                "file:///etc/passwd"
            })
    void unknown_address_isUnknown(String uri) {
        try (RetellMcp mcp = server(McpPolicy.standard())) {
            assertRefused(() -> text(mcp, uri), true, "Nothing has the address " + uri);
        }
    }

    @Test
    void badParameter_isNamed() {
        try (RetellMcp mcp = server(McpPolicy.standard())) {
            assertRefused(() -> text(mcp, "retell://calls/x/transcript?since=1"), true, "no parameter since");
        }
    }

    @Test
    void retellFails_messageIsForReaders() {
        simulator.failNext("agentRetrieve", 9, 500);
        try (RetellMcp mcp = server(McpPolicy.standard())) {
            assertRefused(() -> text(mcp, "retell://agents/" + agent), false, "500");
        }
    }

    @Test
    void policyAndCaller_holdForResourcesToo() {
        String id = finishedCall();
        McpPolicy agentsOnly = McpPolicy.builder()
                .tools(ToolSelection.builder().toolsets("agents").build())
                .build();
        try (RetellMcp narrow = server(agentsOnly);
                RetellMcp open =
                        server(McpPolicy.builder().withoutAsking(Risk.PAID).build())) {
            assertThat(text(narrow, "retell://agents/" + agent)).contains("Anna");
            assertRefused(() -> text(narrow, "retell://calls/" + id), false, "switched off here");
            Caller agents = Caller.of("guest")
                    .withTools(ToolSelection.builder().toolsets("agents").build());
            assertRefused(() -> read(open, "retell://calls/" + id, agents), false, "switched off here");
        }
    }

    @Test
    void workspaces_severalAreInTheAddress_andForbiddenOnesAreUnknown() {
        String id = finishedCall();
        try (RetellClient stranger = RetellClient.builder()
                        .apiKey(simulator.apiKey())
                        .baseUrl(simulator.baseUrl())
                        .build();
                RetellMcp mcp = RetellMcp.builder(
                                Workspaces.of(Workspace.of("main", client), Workspace.of("other", stranger)))
                        .tracker(tracker)
                        .build();
                RetellMcp single = server(McpPolicy.standard())) {
            assertThat(mcp.resources().templates())
                    .extracting(ResourceCatalogue.Template::uriTemplate)
                    .contains(
                            "retell://calls/{call_id}{?workspace}",
                            "retell://calls/{call_id}/transcript{?from,limit,workspace}",
                            "retell://schema/{type}");
            assertThat(single.resources().templates())
                    .extracting(ResourceCatalogue.Template::uriTemplate)
                    .containsExactly(
                            "retell://calls/{call_id}",
                            "retell://calls/{call_id}/transcript{?from,limit}",
                            "retell://calls/{call_id}/analysis",
                            "retell://agents/{agent_id}{?version}",
                            "retell://llms/{llm_id}{?version}",
                            "retell://flows/{flow_id}/nodes/{node_id}{?version}",
                            "retell://schema/{type}");
            assertThat(text(mcp, "retell://calls/" + id + "?workspace=other")).contains("/transcript?workspace=other");
            Caller guest = Caller.of("guest").withWorkspaces(Set.of("main"));
            assertRefused(
                    () -> read(mcp, "retell://calls/" + id + "?workspace=other", guest),
                    false,
                    "workspace must be main");
        }
    }

    @Test
    void onUpdated_trackedCall_tellsTheAddressesThatChanged() {
        String id = finishedCall();
        List<String> changed = new CopyOnWriteArrayList<>();
        try (RetellMcp mcp = server(McpPolicy.standard())) {
            Registration registration = mcp.resources().onUpdated(changed::add);
            tracker.observe("default", "call_analyzed", client.calls().retrieve(id));
            assertThat(changed)
                    .contains(
                            "retell://calls/" + id,
                            "retell://calls/" + id + "/transcript",
                            "retell://calls/" + id + "/analysis");
            assertThat(text(mcp, changed.get(0))).contains(id);

            registration.close();
            changed.clear();
            String next = finishedCall();
            tracker.observe("default", "call_analyzed", client.calls().retrieve(next));
            assertThat(changed).isEmpty();
        }
    }

    @Test
    void hosts_resourcesAndPrompts_standBesideOurs() {
        ResourceCatalogue hosts = new HostsResources();
        try (RetellMcp mcp = RetellMcp.builder(client).resources(hosts).build()) {
            assertThat(text(mcp, "crm://customers/1")).isEqualTo("Ada");
            assertThat(text(mcp, "retell://agents/" + agent)).contains("Anna");
            assertRefused(() -> text(mcp, "crm://customers/2"), true, "no such customer");
            assertThat(mcp.resources().fixed()).hasSize(1);
            assertThat(mcp.resources().templates()).hasSize(7);
        }
    }
}
