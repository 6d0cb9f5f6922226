package dev.retell4j.tests.mcp;

import dev.retell4j.RetellClient;
import dev.retell4j.RetellClientBuilder;
import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.policy.McpPolicy;
import dev.retell4j.mcp.tools.Consent;
import dev.retell4j.mcp.tools.Content;
import dev.retell4j.mcp.tools.ToolOutcome;
import dev.retell4j.mcp.tools.ToolRequest;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.mcp.workspaces.Workspace;
import dev.retell4j.mcp.workspaces.Workspaces;
import dev.retell4j.simulator.RecordedRequest;
import dev.retell4j.simulator.RetellSimulator;
import dev.retell4j.types.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * Tools over two workspaces, which are two keys of one simulator, with a person at hand who agrees to everything and
 * counts the questions.
 */
final class GuardedServer implements AutoCloseable {
    static final String NUMBER = "+14155550100";

    final RetellSimulator simulator;
    final RetellClient west;
    final RetellClient east;
    final String agent;
    final AtomicInteger asked = new AtomicInteger();
    private final RetellMcp mcp;

    GuardedServer(McpPolicy policy) {
        this(policy, UnaryOperator.identity());
    }

    GuardedServer(McpPolicy policy, UnaryOperator<RetellClientBuilder> clients) {
        simulator = RetellSimulator.builder()
                .manualTime()
                .apiKey("key_west_of_the_simulator", "key_east_of_the_simulator")
                .start();
        west = client("key_west_of_the_simulator", clients);
        east = client("key_east_of_the_simulator", clients);
        agent = bindNumber(west);
        mcp = RetellMcp.builder(Workspaces.builder()
                        .add(Workspace.of("west", west))
                        .add(Workspace.of("east", east))
                        .defaultTo("west")
                        .build())
                .policy(policy)
                .build();
        simulator.clearRequests();
    }

    RetellClient client(String key, UnaryOperator<RetellClientBuilder> change) {
        return change.apply(RetellClient.builder().apiKey(key).baseUrl(simulator.baseUrl()))
                .build();
    }

    /** Makes an agent, and gives it a number to call from. */
    static String bindNumber(RetellClient client) {
        String llm = text(
                client.raw()
                        .post("/create-retell-llm", Json.of(Map.of("general_prompt", "Be kind.")))
                        .send(),
                "llm_id");
        String agent = text(
                client.raw()
                        .post(
                                "/create-agent",
                                Json.of(Map.of(
                                        "agent_name",
                                        "Anna",
                                        "voice_id",
                                        "retell-Cimo",
                                        "response_engine",
                                        Map.of("type", "retell-llm", "llm_id", llm))))
                        .send(),
                "agent_id");
        List<Map<String, Object>> bound = List.of(Map.of("agent_id", agent, "weight", 1));
        client.raw()
                .post(
                        "/import-phone-number",
                        Json.of(Map.of(
                                "phone_number",
                                NUMBER,
                                "termination_uri",
                                "trunk.example.com",
                                "outbound_agents",
                                bound,
                                "inbound_agents",
                                bound)))
                .send();
        String chatAgent = text(
                client.raw()
                        .post(
                                "/create-chat-agent",
                                Json.of(Map.of("response_engine", Map.of("type", "retell-llm", "llm_id", llm))))
                        .send(),
                "agent_id");
        client.raw()
                .patch(
                        "/update-phone-number/%2B14155550100",
                        Json.of(Map.of("outbound_sms_agents", List.of(Map.of("agent_id", chatAgent, "weight", 1)))))
                .send();
        return agent;
    }

    static String text(Json json, String name) {
        return json.get(name).flatMap(Json::asString).orElseThrow();
    }

    RetellMcp mcp() {
        return mcp;
    }

    ToolResult call(String tool, Map<String, ?> arguments) throws Exception {
        return call(tool, arguments, Caller.LOCAL);
    }

    /** Calls a tool; agrees when a person is asked. */
    ToolResult call(String tool, Map<String, ?> arguments, Caller caller) throws Exception {
        ToolRequest request = ToolRequest.of(tool, Json.of(arguments), caller);
        ToolOutcome outcome = send(request);
        if (outcome instanceof ToolOutcome.InputRequired required) {
            asked.incrementAndGet();
            outcome = send(request.answered(new Consent(required.question().state(), true)));
        }
        return ((ToolOutcome.Answered) outcome).result();
    }

    private ToolOutcome send(ToolRequest request) throws Exception {
        return mcp.dispatcher()
                .call(request, CallLinks.asking())
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
    }

    static String words(ToolResult result) {
        StringBuilder words = new StringBuilder();
        for (Content part : result.content()) {
            if (part instanceof Content.Text text) {
                words.append(text.text()).append('\n');
            }
        }
        return words.toString();
    }

    /** What has dialled or texted, or was meant to. */
    List<RecordedRequest> outward() {
        return simulator.requests().stream()
                .filter(request -> request.path().endsWith("/create-phone-call")
                        || request.path().endsWith("/create-batch-call")
                        || request.path().endsWith("/create-sms-chat"))
                .toList();
    }

    @Override
    public void close() {
        mcp.close();
        west.close();
        east.close();
        simulator.close();
    }
}
