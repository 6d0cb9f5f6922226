package dev.retell4j.tests.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.retell4j.RetellClient;
import dev.retell4j.agents.Agent;
import dev.retell4j.agents.AgentCreate;
import dev.retell4j.agents.ResponseEngine;
import dev.retell4j.calls.Call;
import dev.retell4j.calls.WebCallCreate;
import dev.retell4j.jetty.CustomLlmServer;
import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.live.LiveFeed;
import dev.retell4j.mcp.live.LiveTools;
import dev.retell4j.mcp.policy.McpPolicy;
import dev.retell4j.mcp.tools.Content;
import dev.retell4j.mcp.tools.ToolOutcome;
import dev.retell4j.mcp.tools.ToolRequest;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.mcp.workspaces.Workspace;
import dev.retell4j.mcp.workspaces.Workspaces;
import dev.retell4j.operations.Risk;
import dev.retell4j.simulator.CallScript;
import dev.retell4j.simulator.RetellSimulator;
import dev.retell4j.simulator.Turn;
import dev.retell4j.tracking.CallTracker;
import dev.retell4j.types.Json;
import dev.retell4j.websocket.Answer;
import dev.retell4j.websocket.CallStart;
import dev.retell4j.websocket.CustomLlm;
import dev.retell4j.websocket.CustomLlmHandler;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallLiveToolsTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final RetellSimulator simulator =
            RetellSimulator.builder().manualTime().customLlmPatience(LIMIT).start();
    private final RetellSimulator stranger = RetellSimulator.start();
    private final RetellClient client = client(simulator);
    private final RetellClient other = client(stranger);
    private final CallTracker tracker = new CallTracker();
    private final List<String> changes = new CopyOnWriteArrayList<>();
    private final LiveFeed feed = LiveFeed.of(tracker, "mine");
    private CustomLlmServer server;
    private RetellMcp mcp;
    private String callId;

    private static RetellClient client(RetellSimulator simulator) {
        return RetellClient.builder()
                .apiKey(simulator.apiKey())
                .baseUrl(simulator.baseUrl())
                .build();
    }

    @BeforeEach
    void start() {
        server = CustomLlmServer.builder(CustomLlm.builder(new Echo())
                        .callDetails(true)
                        .observer(feed)
                        .build())
                .port(0)
                .generatedSecret()
                .start();
        feed.connect(server.calls());
        RetellMcp.Builder builder = RetellMcp.builder(
                        Workspaces.of(Workspace.of("mine", client), Workspace.of("other", other)))
                .tracker(tracker)
                .policy(McpPolicy.builder()
                        .withoutAsking(Risk.PAID, Risk.DESTRUCTIVE)
                        .numberPrefixes("+1")
                        .build());
        LiveTools.of(tracker, server.calls()).forEach(builder::tool);
        mcp = builder.build();
        tracker.onChange(change ->
                changes.add(change.event() + " " + change.call().mark().turns()));
        callId = place();
        simulator.time().advance(Duration.ofSeconds(6));
        await().atMost(LIMIT).until(() -> server.calls().find(callId).isPresent());
    }

    @AfterEach
    void stop() {
        mcp.close();
        tracker.close();
        server.close();
        client.close();
        other.close();
        simulator.close();
        stranger.close();
    }

    @Test
    void say_liveCall_isHeardInTheCall() {
        ToolResult said =
                run("retell_say", Map.of("call_id", callId, "text", "The boss says hello.", "interrupt", true));
        simulator.time().advanceToQuiet();

        assertThat(said.isError()).as(text(said)).isFalse();
        assertThat(call().renderTranscript()).contains("The boss says hello.");
    }

    @Test
    void endLiveCall_lastWords_areSpokenBeforeTheEnd() {
        run("retell_end_live_call", Map.of("call_id", callId, "last_words", "We have to stop here. Goodbye."));
        simulator.time().advanceToQuiet();

        assertThat(call().renderTranscript()).contains("We have to stop here.");
        assertThat(call().disconnectionReason()).get().hasToString("agent_hangup");
        await().atMost(LIMIT).until(() -> server.calls().find(callId).isEmpty());
        ToolResult again = run("retell_say", Map.of("call_id", callId, "text", "Hello?"));
        assertThat(again.isError()).isTrue();
        assertThat(text(again)).contains("no call " + callId);
    }

    @Test
    void transferLiveCall_number_isHandedOver() {
        ToolResult done = run("retell_transfer_live_call", Map.of("call_id", callId, "number", "+14155550177"));
        simulator.time().advanceToQuiet();

        assertThat(done.isError()).as(text(done)).isFalse();
        assertThat(call().transferDestination()).contains("+14155550177");
    }

    @Test
    void transferLiveCall_numberThatIsNotAllowed_isRefused() {
        ToolResult refused = run("retell_transfer_live_call", Map.of("call_id", callId, "number", "+4930123456"));

        assertThat(refused.isError()).isTrue();
        assertThat(text(refused)).contains("+49");
        assertThat(server.calls().find(callId)).isPresent();
    }

    @Test
    void say_workspaceThatTheCallIsNotIn_isRefused() {
        ToolResult refused = run("retell_say", Map.of("call_id", callId, "text", "Hello?", "workspace", "other"));
        simulator.time().advanceToQuiet();

        assertThat(refused.isError()).isTrue();
        assertThat(call().renderTranscript()).doesNotContain("Hello?");
    }

    @Test
    void feed_turns_reachTheTrackerWithoutAskingRetell() {
        simulator.time().advanceToQuiet();

        await().atMost(LIMIT).until(() -> changes.stream().anyMatch(change -> change.matches("live [2-9]")));
        assertThat(simulator.requests("callRetrieve")).isEmpty();
    }

    @Test
    void say_personMustBeAsked_isTheDefault() {
        RetellMcp.Builder builder = RetellMcp.builder(client).tracker(tracker);
        LiveTools.of(tracker, server.calls()).forEach(builder::tool);
        try (RetellMcp strict = builder.build()) {
            ToolOutcome outcome = strict.dispatcher()
                    .call(request("retell_say", Map.of("call_id", callId, "text", "Hello?")), CallLinks.asking())
                    .toCompletableFuture()
                    .join();

            assertThat(outcome).isInstanceOf(ToolOutcome.InputRequired.class);
            assertThat(((ToolOutcome.InputRequired) outcome).question().message())
                    .contains("Hello?", callId);
        }
    }

    private String place() {
        Agent agent = client.agents()
                .create(AgentCreate.builder()
                        .responseEngine(ResponseEngine.customLlm(server.llmWebsocketUrl()))
                        .voiceId("retell-Cimo")
                        .build());
        simulator.script(
                agent.agentId(),
                CallScript.answered(
                        Turn.user("One."),
                        Turn.silence(Duration.ofSeconds(5)),
                        Turn.user("Two."),
                        Turn.user("Three.")));
        return client.calls()
                .createWebCall(WebCallCreate.builder().agentId(agent.agentId()).build())
                .callId();
    }

    private Call call() {
        return client.calls().retrieve(callId);
    }

    private ToolResult run(String tool, Map<String, ?> arguments) {
        ToolOutcome outcome = mcp.dispatcher()
                .call(request(tool, arguments), CallLinks.mute())
                .toCompletableFuture()
                .join();
        return ((ToolOutcome.Answered) outcome).result();
    }

    private static ToolRequest request(String tool, Map<String, ?> arguments) {
        return ToolRequest.of(tool, Json.of(arguments), Caller.LOCAL);
    }

    private static String text(ToolResult result) {
        return ((Content.Text) result.content().get(0)).text();
    }

    /** Answers with what it hears. */
    private static final class Echo implements CustomLlmHandler {
        @Override
        public Answer onCall(CallStart start) {
            return Answer.text("Hello.");
        }

        @Override
        public Answer respond(dev.retell4j.websocket.Turn turn) {
            return Answer.text(
                    "You said: " + turn.transcript().lastUserUtterance().orElse("nothing"));
        }
    }
}
