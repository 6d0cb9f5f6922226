package dev.retell4j.simulator.internal.probe;

import dev.retell4j.simulator.internal.llm.LlmEnding;
import dev.retell4j.simulator.internal.llm.LlmSocket;
import dev.retell4j.simulator.internal.llm.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What becomes of calls when connections are lost or slow, and when there are many. */
final class Losses {
    private static final int TURNS_WHILE_SLOW = 200;
    private static final int HANG_UPS = 6;
    private static final int DROPS = 2;

    /** How Retell ends a connection is not documented; neither need a proxy keep to it. */
    private static final int[] ENDINGS = {1000, 1006, 1001};

    private Losses() {}

    static void slowNetwork(Stage stage) throws InterruptedException {
        ProbeCall call = stage.greetedCall();
        if (call == null) {
            return;
        }
        call.line().withSocket(LlmSocket::pauseReading);
        for (int i = 0; i < TURNS_WHILE_SLOW; i++) {
            call.ask(stage.settings().longUtterance());
        }
        call.listen(stage.settings().quiet());
        call.line().withSocket(LlmSocket::resumeReading);
        int last = call.ask(stage.utterance());
        if (stage.answered(call, last, Rule.NOT_ANSWERED, "After a moment in which nothing was taken")) {
            stage.answers(call, "After a slow moment");
        }
    }

    static void reconnect(Stage stage) throws InterruptedException {
        ProbeCall call = stage.greetedCall();
        if (call == null || !stage.answers(call, "Before the loss")) {
            return;
        }
        for (int i = 0; i < DROPS; i++) {
            call.line().drop();
            if (!connectedAgain(stage, call, i + 2)) {
                return;
            }
            call.listen(stage.settings().quiet());
            int turn = call.ask(stage.utterance());
            if (!stage.answered(call, turn, Rule.NO_RECONNECT, "After reconnect " + (i + 1))) {
                return;
            }
            if (call.hasPings() && !stage.pong(call)) {
                stage.found(Rule.NO_PONG, "No answer to a ping on the new connection");
            }
        }
        stage.note(DROPS + " losses");
    }

    static void reconnectInTurn(Stage stage) throws InterruptedException {
        ProbeCall call = stage.greetedCall();
        if (call == null) {
            return;
        }
        int broken = call.ask(stage.settings().longUtterance());
        call.awaitFirstPiece(broken, stage.settings().patience());
        boolean inTheMiddle = !call.isComplete(broken);
        call.line().drop();
        if (!connectedAgain(stage, call, 2)) {
            return;
        }
        int turn = call.ask(stage.utterance());
        if (!stage.answered(call, turn, Rule.NO_RECONNECT, "After a loss in mid-answer")) {
            return;
        }
        stage.watchForStale(call);
        stage.note(inTheMiddle ? "lost in mid-answer" : "the answer was complete before the loss");
    }

    static void reconnectStranded(Stage stage) throws InterruptedException {
        ProbeCall call = stage.greetedCall();
        if (call == null || !stage.answers(call, "Before the loss")) {
            return;
        }
        call.line().strand();
        if (!connectedAgain(stage, call, 2)) {
            return;
        }
        int turn = call.ask(stage.utterance());
        if (stage.answered(call, turn, Rule.NO_RECONNECT, "On a second connection, while the first one hangs")) {
            stage.pong(call);
            stage.answers(call, "On the second connection");
        }
    }

    private static boolean connectedAgain(Stage stage, ProbeCall call, int connection) throws InterruptedException {
        boolean connected =
                call.await(stage.schedule().connectLimit().plusSeconds(2), () -> call.connections() >= connection);
        if (!connected) {
            LlmEnding ending = call.ending();
            stage.found(Rule.NO_RECONNECT, ending == null ? "No second connection" : ending.detail());
        }
        return connected;
    }

    static void hangUp(Stage stage) throws InterruptedException {
        for (int i = 0; i < HANG_UPS; i++) {
            ProbeCall call = stage.connectedCall();
            if (call == null) {
                return;
            }
            if (i > 0) {
                if (!stage.greeted(call)) {
                    return;
                }
                int turn = call.ask(stage.settings().longUtterance());
                if (i > 1) {
                    call.awaitFirstPiece(turn, stage.settings().patience());
                }
            }
            call.line().hangUp(ENDINGS[i % ENDINGS.length]);
        }
        ProbeCall next = stage.greetedCall();
        if (next != null) {
            stage.answers(next, "After " + HANG_UPS + " callers have hung up");
        }
    }

    static void concurrentCalls(Stage stage) throws InterruptedException {
        int number = stage.settings().calls();
        List<ProbeCall> calls = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            ProbeCall call = stage.newCall(true);
            call.line().open();
            calls.add(call);
        }
        for (ProbeCall call : calls) {
            if (!stage.connected(call) || !stage.greeted(call)) {
                return;
            }
        }
        List<Integer> turns = new ArrayList<>();
        for (ProbeCall call : calls) {
            turns.add(call.ask(stage.utterance()));
        }
        int unanswered = 0;
        for (int i = 0; i < number; i++) {
            // Whoever waits for many waits for each of them in turn; those that are late have had the time, too.
            Duration patience = unanswered == 0 ? stage.settings().patience() : Duration.ofMillis(1);
            if (!calls.get(i).awaitComplete(turns.get(i), patience)) {
                unanswered++;
            }
        }
        if (unanswered > 0) {
            stage.found(Rule.CALLS_MIXED_UP, unanswered + " of " + number + " calls got no answer");
        }
        stage.note(number + " calls");
    }
}
