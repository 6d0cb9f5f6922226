package dev.retell4j.tests.customllm.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.retell4j.calls.Call;
import dev.retell4j.simulator.CallScript;
import dev.retell4j.simulator.Turn;
import dev.retell4j.tests.customllm.simulator.RawServer.Peer;
import dev.retell4j.types.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls to servers that say exactly what each test wants, right or wrong. */
@Tag("long")
class RawServerTest {
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    private RawServer server(BiConsumer<Peer, String> behaviour) {
        RawServer server = RawServer.start(behaviour);
        open.add(server);
        return server;
    }

    /** A server that greets, and answers as told. */
    private RawServer answering(BiConsumer<Peer, Integer> answer) {
        return server((peer, frame) -> {
            if (frame.isEmpty()) {
                peer.send(RawServer.CONFIG);
                if (peer.connection == 1) {
                    peer.say(0, "Hello.", true);
                }
            } else if (frame.contains("response_required") || frame.contains("reminder_required")) {
                answer.accept(peer, RawServer.id(frame));
            }
        });
    }

    private Garage garage(RawServer server) {
        Garage garage = new Garage(server.url());
        open.add(0, garage);
        return garage;
    }

    /** Long enough for every answer that comes, and short enough for one that does not. */
    private Garage impatientGarage(RawServer server) {
        Garage garage = new Garage(
                server.url(), options -> options.manualTime().customLlmPatience(Duration.ofSeconds(3)), agent -> agent);
        open.add(0, garage);
        return garage;
    }

    @Test
    void call_toAnOrderlyServer_isAConversation() {
        RawServer server = answering((peer, id) -> {
            peer.say(id, "One second, ", false);
            peer.say(id, "I am looking. ", false);
            peer.say(id, "Your van is ready.", true);
        });
        Garage garage = garage(server);

        Call call = garage.call(CallScript.answered(Turn.user("Is my van ready?"), Turn.user("Great, thank you.")));

        assertThat(Garage.lines(call))
                .containsExactly(
                        "Agent: Hello.",
                        "User: Is my van ready?",
                        "Agent: One second, I am looking. Your van is ready.",
                        "User: Great, thank you.",
                        "Agent: One second, I am looking. Your van is ready.");
        assertThat(Garage.reason(call)).isEqualTo("user_hangup");
        assertThat(garage.violations(call)).isEmpty();
        assertThat(server.received("call_details")).hasSize(1);
        assertThat(server.received("call_details").get(0)).contains("\"call_id\":\"" + call.callId() + "\"");
        assertThat(server.peers).hasSize(1);
        assertThat(server.peers.get(0).target).endsWith("/llm-websocket/" + call.callId());
        await().atMost(Duration.ofSeconds(30)).until(() -> server.peers.get(0).closeCode == 1000);
    }

    @Test
    void events_haveTheWholeTranscriptWithWords_andSayWhoseTurnItIs() {
        RawServer server = answering((peer, id) -> peer.say(id, "It is ready.", true));
        Garage garage = garage(server);

        garage.call(CallScript.answered(Turn.user("Is my large red van ready for me?")));

        List<Json> requests =
                server.received("response_required").stream().map(Json::parse).toList();
        assertThat(requests).hasSize(1);
        assertThat(requests.get(0).get("response_id")).hasValue(Json.of(1));
        assertThat(requests.get(0).get("transcript").orElseThrow().text())
                .contains("{\"role\":\"agent\",\"content\":\"Hello.\",\"words\":[{\"word\":\"Hello.\",\"start\":")
                .contains("\"content\":\"Is my large red van ready for me?\"");
        assertThat(requests.get(0).get("transcript_with_tool_calls"))
                .isEqualTo(requests.get(0).get("transcript"));
        List<String> turns = server.received("update_only").stream()
                .map(frame ->
                        Json.parse(frame).get("turntaking").map(Json::text).orElse("none"))
                .filter(turn -> !turn.equals("none"))
                .toList();
        assertThat(turns).containsExactly("\"agent_turn\"", "\"user_turn\"", "\"agent_turn\"");
        // While the caller speaks, the transcript grows.
        assertThat(server.received("update_only"))
                .anySatisfy(frame -> assertThat(frame).contains("\"content\":\"Is my large red\""));
    }

    @Test
    void server_withoutConfig_getsNeitherDetailsNorToolCalls() {
        RawServer server = server((peer, frame) -> {
            if (frame.isEmpty()) {
                peer.say(0, "", true);
            } else if (frame.contains("response_required")) {
                peer.say(RawServer.id(frame), "Hello.", true);
            }
        });

        Call call = garage(server).call(CallScript.answered(Turn.user("Anybody there?")));

        assertThat(Garage.lines(call)).containsExactly("User: Anybody there?", "Agent: Hello.");
        assertThat(server.received("call_details")).isEmpty();
        assertThat(server.received("response_required").get(0)).doesNotContain("transcript_with_tool_calls");
    }

    @Test
    void server_thatNeverCompletes_doesNotStopTime() {
        RawServer server = answering((peer, id) -> peer.say(id, "Let me see. ", false));
        Garage garage = impatientGarage(server);

        Call call = garage.call(CallScript.answered(Turn.user("Is my van ready?")));

        assertThat(Garage.lines(call)).containsExactly("Agent: Hello.", "User: Is my van ready?", "Agent: Let me see.");
        assertThat(Garage.reason(call)).isEqualTo("user_hangup");
        assertThat(garage.violations(call)).containsExactly("NO_COMPLETION");
    }

    @Test
    void server_thatNeverGreets_isSpokenToInTheEnd() {
        RawServer server = server((peer, frame) -> {
            if (frame.isEmpty()) {
                peer.send(RawServer.CONFIG);
            } else if (frame.contains("response_required")) {
                peer.say(RawServer.id(frame), "Here I am.", true);
            }
        });
        Garage garage = impatientGarage(server);

        Call call = garage.call(CallScript.answered(Turn.user("Hello?")));

        assertThat(Garage.lines(call)).containsExactly("User: Hello?", "Agent: Here I am.");
        assertThat(garage.violations(call)).containsExactly("NO_GREETING");
    }

    @Test
    void staleOutput_isNotSpoken_butNoticed() {
        RawServer server = answering((peer, id) -> {
            if (id == 1) {
                peer.say(1, "This takes a very long time. ", false);
            } else {
                peer.say(2, "The new answer.", true);
                peer.say(1, "The old answer.", true);
            }
        });
        Garage garage = garage(server);

        Call call = garage.call(CallScript.answered(Turn.user("A question."), Turn.bargeIn("Another one.", 3)));

        assertThat(Garage.lines(call))
                .containsExactly(
                        "Agent: Hello.",
                        "User: A question.",
                        "Agent: This takes a",
                        "User: Another one.",
                        "Agent: The new answer.");
        assertThat(garage.violations(call)).contains("STALE_OUTPUT");
    }

    @Test
    void action_ofAnAnswerThatIsCutOff_isNotDone() {
        RawServer server = answering((peer, id) -> {
            if (id == 1) {
                peer.say(1, "Goodbye and thank you for your call.", true, ",\"end_call\":true");
            } else {
                peer.say(id, "Of course.", true);
            }
        });
        Garage garage = garage(server);

        Call call = garage.call(CallScript.answered(Turn.user("That is all."), Turn.bargeIn("One more thing.", 2)));

        assertThat(Garage.lines(call)).endsWith("Agent: Goodbye and", "User: One more thing.", "Agent: Of course.");
        assertThat(Garage.reason(call)).isEqualTo("user_hangup");
        assertThat(garage.violations(call)).contains("ACTION_DROPPED");
    }

    @Test
    void action_ofAnAnswerThatAllowsNoInterruption_isDone() {
        RawServer server = answering((peer, id) -> peer.say(
                id,
                "Goodbye and thank you for your call.",
                true,
                ",\"end_call\":true,\"no_interruption_allowed\":true"));
        Garage garage = garage(server);

        Call call = garage.call(CallScript.answered(Turn.user("That is all."), Turn.bargeIn("One more thing.", 2)));

        assertThat(Garage.lines(call)).contains("Agent: Goodbye and thank you for your call.");
        assertThat(Garage.reason(call)).isEqualTo("agent_hangup");
    }

    @Test
    void interrupt_cutsOffTheCaller() {
        RawServer server = server((peer, frame) -> {
            if (frame.isEmpty()) {
                peer.send(RawServer.CONFIG);
                peer.say(0, "", true);
            } else if (frame.contains("\"content\":\"I would like to talk")) {
                peer.send("{\"response_type\":\"agent_interrupt\",\"interrupt_id\":1,"
                        + "\"content\":\"I must stop you here.\",\"content_complete\":true,\"end_call\":true}");
            }
        });
        Garage garage = garage(server);
        garage.simulator.script(
                Garage.OTHER_NUMBER,
                CallScript.answered(Turn.user("I would like to talk about something that takes me a while to explain, "
                        + "so please listen carefully to every single word of what I have to say to you now.")));
        String id = garage.dial();
        // The interrupt comes while the caller speaks.
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    garage.simulator.time().advance(Duration.ofMillis(100));
                    return Garage.reason(garage.retell.calls().retrieve(id)).equals("agent_hangup");
                });

        assertThat(Garage.lines(garage.retell.calls().retrieve(id)))
                .hasSize(2)
                .last()
                .isEqualTo("Agent: I must stop you here.");
    }

    @ParameterizedTest
    @CsvSource({
        "1000, agent_hangup, HANG_UP_IN_TURN",
        "1011, error_llm_websocket_runtime, CLOSED_WITH_ERROR",
        "1005, error_llm_websocket_open, CLOSED_WITHOUT_CODE",
        "1003, error_llm_websocket_corrupt_payload, BINARY_FRAME",
        "1006, error_llm_websocket_runtime, CONNECTION_LOST",
    })
    void close_endsTheCallAsItsCodeSays(int code, String reason, String rule) {
        RawServer server = answering((peer, id) -> {
            switch (code) {
                case 1003 -> peer.sendBinary(new byte[3]);
                case 1005 -> peer.closeWithoutCode();
                case 1006 -> peer.abort();
                default -> peer.close(code);
            }
        });
        Garage garage = garage(server);

        Call call = garage.call(CallScript.answered(Turn.user("Is my van ready?")));

        assertThat(Garage.reason(call)).isEqualTo(reason);
        assertThat(garage.violations(call)).contains(rule);
        // Lost connections are made again, four times.
        assertThat(server.peers).hasSize(code == 1006 ? 5 : 1);
    }

    @Test
    void server_thatForgetsItsTurnsWithTheConnection_isAskedAgain() {
        RawServer server = answering((peer, id) -> {
            if (peer.connection == 1) {
                peer.say(id, "Let me look that up for you. ", false);
            } else {
                peer.say(id, "It is ready.", true);
            }
        });
        Garage garage = garage(server);

        Call call = garage.call(CallScript.answered(Turn.user("Is my van ready?"), Turn.dropConnection(4)));

        assertThat(Garage.lines(call)).endsWith("Agent: Let me look that up for you. It is ready.");
        assertThat(server.received("response_required"))
                .extracting(RawServer::id)
                .containsExactly(1, 2);
        assertThat(garage.violations(call)).isEmpty();
    }

    @Test
    void pings_comeInRealTime_alsoWhenSimulatedTimeStands() {
        RawServer server = answering((peer, id) -> peer.say(id, "It is ready.", true));
        Garage garage = garage(server);
        garage.simulator.script(Garage.OTHER_NUMBER, CallScript.answered(Turn.silence(Duration.ofMinutes(1))));
        garage.dial();
        garage.simulator.time().advance(Duration.ofSeconds(10));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> server.received("ping_pong").size() >= 3);
    }
}
