package dev.retell4j.tests.customllm.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.retell4j.agents.AgentCreate;
import dev.retell4j.calls.Call;
import dev.retell4j.calls.LiveCallControl;
import dev.retell4j.calls.LiveCallUpdate;
import dev.retell4j.jetty.CustomLlmServer;
import dev.retell4j.simulator.CallScript;
import dev.retell4j.simulator.RetellSimulator;
import dev.retell4j.simulator.Turn;
import dev.retell4j.types.Json;
import dev.retell4j.websocket.CustomLlm;
import dev.retell4j.websocket.CustomLlmObserver;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls that our own server answers, on Jetty. */
class OwnServerTest {
    private final Receptionist receptionist = new Receptionist();
    private final CustomLlmServer server = serve(receptionist);
    private final List<AutoCloseable> open = new ArrayList<>(List.of(server));

    private static CustomLlmServer serve(Receptionist receptionist) {
        return CustomLlmServer.builder(receptionist)
                .host("127.0.0.1")
                .port(0)
                .path("/llm-websocket")
                .start();
    }

    @AfterEach
    void close() throws Exception {
        receptionist.mayGoOn.countDown();
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    private Garage garage() {
        return garage(options -> options.manualTime(), agent -> agent);
    }

    private Garage garage(UnaryOperator<RetellSimulator.Builder> options, UnaryOperator<AgentCreate.Builder> settings) {
        Garage garage = new Garage(server.llmWebsocketUrl(), options, settings);
        open.add(0, garage);
        return garage;
    }

    @Test
    void call_withWrittenCaller_isAConversation() {
        Garage garage = garage();

        Call call = garage.call(CallScript.answered(Turn.user("Is my van ready?"), Turn.user("Thank you, bye.")));

        assertThat(Garage.lines(call))
                .containsExactly(
                        "Agent: " + Receptionist.GREETING,
                        "User: Is my van ready?",
                        "Agent: Your van is ready.",
                        "User: Thank you, bye.",
                        "Agent: Goodbye and have a nice day.");
        assertThat(Garage.reason(call)).isEqualTo("agent_hangup");
        assertThat(garage.violations(call)).isEmpty();
        assertThat(call.latency().orElseThrow().llm().orElseThrow().values()).hasSize(2);
        assertThat(receptionist.calls.get(0).details().orElseThrow().callId()).isEqualTo(call.callId());
    }

    @Test
    void call_ofTheSameSeed_isTheSameEachTime() {
        String first = wholeCall();

        assertThat(first).isEqualTo(wholeCall()).contains("Thank you, that is enough.");
    }

    /** Makes a call to a server of its own, since to the same one it would be the same call connecting again. */
    private static String wholeCall() {
        try (CustomLlmServer own = serve(new Receptionist());
                Garage garage = new Garage(own.llmWebsocketUrl())) {
            Call call = garage.call(CallScript.answered(
                    Turn.user("Please book a day."),
                    Turn.silence(Duration.ofSeconds(15)),
                    Turn.user("What are your hours?"),
                    Turn.bargeIn("Thank you, that is enough.", 9),
                    Turn.user("Good bye.")));
            // The server's own ids of tool calls are random.
            return Json.of(call).text().replaceAll("tc_[-0-9a-f]+", "tc");
        }
    }

    @Test
    void bargeIn_inTheMiddleOfAnAnswer_leavesWhatWasSpoken() {
        Garage garage = garage();

        Call call = garage.call(CallScript.answered(
                Turn.user("What are your hours?"), Turn.bargeIn("And is my van ready?", 9), Turn.user("Bye.")));

        assertThat(Garage.lines(call))
                .containsExactly(
                        "Agent: " + Receptionist.GREETING,
                        "User: What are your hours?",
                        "Agent: We open at eight in the morning. We close",
                        "User: And is my van ready?",
                        "Agent: Your van is ready.",
                        "User: Bye.",
                        "Agent: Goodbye and have a nice day.");
        assertThat(garage.violations(call)).isEmpty();
    }

    @Test
    void bargeIn_whileTheHandlerStillThinks_cancelsTheTurn() {
        Garage garage = garage();

        Call call = garage.call(CallScript.answered(
                Turn.user("Something slow, please."), Turn.bargeIn("Forget it. Is my van ready?", 4)));

        assertThat(Garage.lines(call))
                .contains("Agent: Let me think about", "Agent: Your van is ready.")
                .doesNotContain("Agent: Now I know.");
        await().atMost(Duration.ofSeconds(30)).until(() -> !receptionist.interrupted.isEmpty());
        assertThat(receptionist.interrupted.get(0).spoken()).isEqualTo("Let me think about");
    }

    @Test
    void silence_asksForANudgeAsOftenAsTheAgentAllows() {
        Garage garage = garage(
                options -> options.manualTime(),
                agent -> agent.reminderTrigger(Duration.ofSeconds(5)).reminderMaxCount(2));

        Call call = garage.call(CallScript.answered(Turn.silence(Duration.ofSeconds(60)), Turn.user("I am back.")));

        assertThat(Garage.lines(call))
                .containsExactly(
                        "Agent: " + Receptionist.GREETING,
                        "Agent: Are you still there?",
                        "Agent: Are you still there?",
                        "User: I am back.",
                        "Agent: Your van is ready.");
    }

    @Test
    void silence_afterUpdateAgentHasForbiddenReminders_isNotBroken() {
        Garage garage = garage();

        Call call = garage.call(
                CallScript.answered(Turn.user("Please never remind me."), Turn.silence(Duration.ofSeconds(60)))
                        .endingWith("inactivity"));

        assertThat(Garage.lines(call))
                .containsExactly(
                        "Agent: " + Receptionist.GREETING, "User: Please never remind me.", "Agent: As you like.");
        assertThat(Garage.reason(call)).isEqualTo("inactivity");
    }

    @Test
    void toolCall_standsInTheTranscriptWhereItHappened() {
        Garage garage = garage();

        Call call = garage.call(CallScript.answered(Turn.user("Please book a day.")));

        assertThat(Garage.lines(call))
                .containsExactly(
                        "Agent: " + Receptionist.GREETING,
                        "User: Please book a day.",
                        "Agent: One second, I am looking.",
                        "[calls book {\"day\":\"Tuesday\"}]",
                        "[result {\"state\":\"booked\"}]",
                        "Agent: You are booked for Tuesday.");
        assertThat(garage.violations(call)).isEmpty();
    }

    @Test
    void transfer_happensAfterTheWords() {
        Garage garage = garage();

        Call call = garage.call(CallScript.answered(Turn.user("Let me talk to a person.")));

        assertThat(Garage.lines(call)).endsWith("Agent: I am connecting you now.");
        assertThat(Garage.reason(call)).isEqualTo("call_transfer");
        assertThat(Json.of(call).get("transfer_destination")).hasValue(Json.of("+14155550111"));
    }

    @Test
    void digits_ofBothSides_standInTheTranscript() {
        Garage garage = garage();

        Call call = garage.call(CallScript.answered(Turn.press("4"), Turn.press("2"), Turn.user("And the code?")));

        assertThat(Garage.lines(call))
                .containsExactly(
                        "Agent: " + Receptionist.GREETING,
                        "[presses 4]",
                        "[presses 2]",
                        "Agent: Your van is ready.",
                        "User: And the code?",
                        "Agent: I am pressing the keys.",
                        "[presses 2]",
                        "[presses #]");
    }

    @Test
    void drop_betweenTurns_connectsAgain() {
        Garage garage = garage();

        Call call = garage.call(CallScript.answered(
                Turn.user("Is my van ready?"), Turn.dropConnection(), Turn.user("Please book a day.")));

        assertThat(Garage.lines(call)).endsWith("Agent: You are booked for Tuesday.");
        assertThat(receptionist.reconnected).containsExactly(call.callId());
    }

    @Test
    void drop_inTheMiddleOfAnAnswer_doesNotLoseTheRest() {
        Receptionist slow = new Receptionist();
        CustomLlm llm = CustomLlm.builder(slow)
                .observer(new CustomLlmObserver() {
                    @Override
                    public void reconnected(String callId) {
                        slow.mayGoOn.countDown();
                    }
                })
                .build();
        try (CustomLlmServer own =
                        CustomLlmServer.builder(llm).host("127.0.0.1").port(0).start();
                Garage garage = new Garage(own.llmWebsocketUrl())) {
            Call call = garage.call(CallScript.answered(
                    Turn.user("Something slow, please."), Turn.dropConnection(2), Turn.user("Bye.")));

            assertThat(Garage.lines(call))
                    .containsExactly(
                            "Agent: " + Receptionist.GREETING,
                            "User: Something slow, please.",
                            "Agent: Let me think about that for a moment. Now I know.",
                            "User: Bye.",
                            "Agent: Goodbye and have a nice day.");
            assertThat(Garage.reason(call)).isEqualTo("agent_hangup");
        }
    }

    @Test
    void server_thatIsDown_endsTheCall() throws Exception {
        // Bound, so that nobody else gets the port, but without anybody listening.
        try (Socket nobody = new Socket()) {
            nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            try (Garage garage = new Garage("ws://127.0.0.1:" + nobody.getLocalPort() + "/llm-websocket")) {
                Call call = garage.call(CallScript.answered(Turn.user("Hello?")));

                assertThat(Garage.reason(call)).isEqualTo("error_llm_websocket_open");
                assertThat(call.duration()).hasValue(Duration.ofSeconds(6));
                assertThat(Json.of(call).get("call_status")).hasValue(Json.of("error"));
            }
        }
    }

    @Test
    void server_thatGoesDownInACall_endsIt() {
        Garage garage = garage();
        garage.simulator.script(
                Garage.OTHER_NUMBER,
                CallScript.answered(Turn.user("Is my van ready?"), Turn.silence(Duration.ofMinutes(2))));
        String id = garage.dial();
        garage.simulator.time().advance(Duration.ofSeconds(20));
        server.close();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(Garage.reason(garage.retell.calls().retrieve(id)))
                                .isEqualTo("error_llm_websocket_runtime"));
    }

    @Test
    void webCall_keepsMetadata_phoneCallDoesNot() {
        Garage garage = garage();
        garage.simulator.scriptAll(CallScript.answered(Turn.user("The form, please.")));

        Call web = garage.toItsEnd(garage.dialFromBrowser());
        Call phone = garage.toItsEnd(garage.dial());

        assertThat(garage.simulator.customLlmMetadata(web.callId())).containsExactly(Json.of(Map.of("form", "shown")));
        assertThat(garage.simulator.customLlmMetadata(phone.callId())).isEmpty();
        assertThat(Garage.lines(phone)).isEqualTo(Garage.lines(web));
    }

    @Test
    void inboundCall_isAnsweredByTheServer() {
        Garage garage = garage();
        garage.simulator.script(Garage.OTHER_NUMBER, CallScript.answered(Turn.user("Is my van ready?")));

        Call call = garage.toItsEnd(garage.simulator.inboundCall(Garage.OTHER_NUMBER, Garage.OWN_NUMBER));

        assertThat(Garage.lines(call)).endsWith("User: Is my van ready?", "Agent: Your van is ready.");
        assertThat(Garage.reason(call)).isEqualTo("user_hangup");
    }

    @Test
    void interrupt_fromOutside_cutsOffAndIsSpoken() {
        Garage garage = garage();
        garage.simulator.script(
                Garage.OTHER_NUMBER,
                CallScript.answered(Turn.user("Is my van ready?"), Turn.silence(Duration.ofMinutes(1))));
        String id = garage.dial();
        garage.simulator.time().advance(Duration.ofSeconds(14));
        receptionist.calls.get(0).endCall("We are closing now, goodbye.");
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            garage.simulator.time().advance(Duration.ofMillis(100));
            return Garage.reason(garage.retell.calls().retrieve(id)).equals("agent_hangup");
        });

        assertThat(Garage.lines(garage.retell.calls().retrieve(id))).endsWith("Agent: We are closing now, goodbye.");
    }

    @Test
    void manyCallsAtOnce_areAllAnswered() {
        Garage garage = garage(options -> options.manualTime().concurrencyLimit(50), agent -> agent);
        garage.simulator.scriptAll(CallScript.answered(
                Turn.user("What are your hours?"), Turn.bargeIn("Please book a day.", 5), Turn.user("Bye.")));
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            ids.add(garage.dial());
        }

        garage.simulator.time().advanceToQuiet();

        for (String id : ids) {
            Call call = garage.retell.calls().retrieve(id);
            assertThat(Garage.lines(call))
                    .contains("Agent: We open at eight in", "Agent: You are booked for Tuesday.")
                    .endsWith("User: Bye.", "Agent: Goodbye and have a nice day.");
            assertThat(garage.violations(call)).isEmpty();
        }
        assertThat(receptionist.bookings).hasValue(50);
    }

    @Test
    void caller_withoutAScript_isInvented() {
        Garage garage = garage();
        for (int i = 0; i < 20; i++) {
            Call call = garage.toItsEnd(garage.dial());

            assertThat(Garage.reason(call)).isIn("user_hangup", "agent_hangup");
            assertThat(call.transcriptObject()).hasSizeGreaterThan(3);
            assertThat(garage.violations(call)).isEmpty();
        }
    }

    @Test
    void flowingTime_isAConversationAsWell() {
        Garage garage = garage(options -> options.speed(10), agent -> agent);
        garage.simulator.scriptAll(
                CallScript.answered(Turn.user("Please book a day."), Turn.bargeIn("Great.", 2), Turn.user("Bye.")));
        String id = garage.dial();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> Garage.reason(garage.retell.calls().retrieve(id)).equals("agent_hangup"));

        Call call = garage.retell.calls().retrieve(id);
        assertThat(Garage.lines(call)).contains("User: Great.", "Agent: Goodbye and have a nice day.");
    }

    @Test
    void liveUpdate_isToldToTheServer_andAnswered() {
        Garage garage = garage();
        garage.simulator.script(Garage.OTHER_NUMBER, CallScript.answered(Turn.silence(Duration.ofMinutes(1))));
        String id = garage.dial();
        garage.simulator.time().advance(Duration.ofSeconds(10));

        garage.retell
                .calls()
                .updateLive(
                        id,
                        LiveCallUpdate.builder()
                                .callControl(LiveCallControl.builder()
                                        .additionalContext("The caller is a regular.")
                                        .triggerResponse(true)
                                        .build())
                                .build());
        Call call = garage.toItsEnd(id);

        assertThat(Garage.lines(call))
                .startsWith(
                        "Agent: " + Receptionist.GREETING,
                        "[told the agent] The caller is a regular.",
                        "Agent: Your van is ready.");
    }

    @Test
    void stopCall_endsIt_andClosesTheSocket() {
        Garage garage = garage();
        garage.simulator.script(Garage.OTHER_NUMBER, CallScript.answered(Turn.silence(Duration.ofMinutes(1))));
        String id = garage.dial();
        garage.simulator.time().advance(Duration.ofSeconds(6));

        garage.retell.calls().stop(id);
        Call call = garage.toItsEnd(id);

        assertThat(Garage.reason(call)).isEqualTo("manual_stopped");
        // What was half said when it was stopped.
        assertThat(Garage.lines(call)).containsExactly("Agent: Garage Nord, good");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !receptionist.calls.get(0).isConnected());
    }

    @Test
    void webhooks_ofSuchACall_areThoseOfAnyOther() {
        Garage garage =
                garage(options -> options.manualTime().webhookUrl("https://hooks.example.com/retell"), agent -> agent);

        Call call = garage.call(CallScript.answered(Turn.user("Let me talk to a person.")));

        assertThat(garage.simulator.deliveries())
                .extracting(delivery -> delivery.event())
                .contains("call_started", "call_ended", "call_analyzed");
        assertThat(garage.simulator.deliveries())
                .allMatch(delivery -> delivery.conversationId().equals(Optional.of(call.callId())));
    }

    @Test
    void restore_connectsTheCallAgain_andItGoesOn() {
        Garage garage = garage();
        garage.simulator.script(
                Garage.OTHER_NUMBER,
                CallScript.answered(
                        Turn.user("Is my van ready?"), Turn.silence(Duration.ofSeconds(5)), Turn.user("Thanks, bye.")));
        String id = garage.dial();
        garage.simulator.time().advance(Duration.ofSeconds(12));
        RetellSimulator.Snapshot snapshot = garage.simulator.snapshot();
        List<String> first = Garage.lines(garage.toItsEnd(id));

        garage.simulator.restore(snapshot);
        List<String> second = Garage.lines(garage.toItsEnd(id));

        assertThat(second).isEqualTo(first).endsWith("Agent: Goodbye and have a nice day.");
    }

    @Test
    void address_withVariables_isResolvedForEachCall() {
        Garage garage = new Garage(
                server.llmWebsocketUrl().replace("/llm-websocket", "/{{route}}"),
                options -> options.manualTime(),
                agent -> agent);
        open.add(0, garage);
        garage.simulator.scriptAll(CallScript.answered(Turn.user("Is my van ready?")));

        Call found =
                garage.toItsEnd(garage.dial(call -> call.retellLlmDynamicVariables(Map.of("route", "llm-websocket"))));
        Call lost = garage.toItsEnd(garage.dial(call -> call.retellLlmDynamicVariables(Map.of("route", "elsewhere"))));

        assertThat(Garage.lines(found)).endsWith("Agent: Your van is ready.");
        assertThat(Garage.reason(lost)).isEqualTo("error_llm_websocket_open");
    }

    @Test
    void server_thatMustNotBeReached_isNotDialled() {
        try (Garage garage = new Garage("wss://agents.example.com/llm-websocket")) {
            Call call = garage.call(CallScript.answered(Turn.agent("Hello."), Turn.user("Is my van ready?")));

            assertThat(Garage.lines(call)).containsExactly("Agent: Hello.", "User: Is my van ready?");
            assertThat(Garage.reason(call)).isEqualTo("user_hangup");
        }
    }
}
