package dev.retell4j.simulator.internal.probe;

import dev.retell4j.simulator.internal.llm.Action;
import dev.retell4j.simulator.internal.llm.LlmEnding;
import dev.retell4j.simulator.internal.llm.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How turns are answered. */
final class Turns {
    private static final int LONG_PIECE = 400;
    private static final int MANY = 50;
    private static final int ATTEMPTS = 3;
    private static final int PINGS_THAT_PROVE = 5;
    private static final Duration BETWEEN_PINGS = Duration.ofMillis(100);
    private static final Duration LONG_TURN = Duration.ofSeconds(1);

    private Turns() {}

    static void plain(Stage stage) throws InterruptedException {
        ProbeCall call = stage.greetedCall();
        if (call == null) {
            return;
        }
        for (int i = 0; i < 2; i++) {
            int turn = call.ask(stage.utterance());
            if (!stage.answered(call, turn, Rule.NOT_ANSWERED, "After response_required")) {
                return;
            }
            ProbeCall.Turn answer = call.turn(turn);
            if (i == 0) {
                stage.note("\"" + Words.shortened(answer.text()) + "\", first piece after "
                        + Words.time(answer.untilFirst()));
                if (answer.text().isBlank()) {
                    stage.found(Rule.NOTHING_SAID, "The answer has no words");
                }
            }
        }
        stage.watchForStale(call);
        stage.stillThere(call, Rule.UNEXPECTED_END, "After a turn");
    }

    static void streaming(Stage stage) throws InterruptedException {
        ProbeCall call = stage.greetedCall();
        if (call == null) {
            return;
        }
        int turn = call.ask(stage.settings().longUtterance());
        if (!stage.answered(call, turn, Rule.NOT_ANSWERED, "After a wish for a long answer")) {
            return;
        }
        ProbeCall.Turn answer = call.turn(turn);
        List<String> pieces =
                answer.pieces().stream().filter(piece -> !piece.isEmpty()).toList();
        stage.note(pieces.size() + (pieces.size() == 1 ? " piece, first after " : " pieces, first after ")
                + Words.time(answer.untilFirst()) + ", all after " + Words.time(answer.untilComplete()));
        if (pieces.size() == 1 && answer.text().length() > LONG_PIECE) {
            stage.found(Rule.ONE_LONG_PIECE, "One piece of " + answer.text().length() + " characters");
        }
        checkSpaces(stage, pieces);
    }

    /** A sentence that ends where a piece ends, and a next one that begins without a space. */
    private static void checkSpaces(Stage stage, List<String> pieces) {
        for (int i = 1; i < pieces.size(); i++) {
            String before = pieces.get(i - 1);
            char end = before.charAt(before.length() - 1);
            char next = pieces.get(i).charAt(0);
            if (".!?".indexOf(end) >= 0 && Character.isUpperCase(next)) {
                stage.found(
                        Rule.WORDS_RUN_TOGETHER,
                        "No space between \"" + Words.shortened(before) + "\" and \"" + Words.shortened(pieces.get(i))
                                + "\"");
                return;
            }
        }
    }

    static void bargeIn(Stage stage) throws InterruptedException {
        ProbeCall call = stage.greetedCall();
        if (call == null) {
            return;
        }
        int inTheMiddle = 0;
        for (int i = 0; i < ATTEMPTS; i++) {
            int older = call.ask(stage.settings().longUtterance());
            if (!call.awaitFirstPiece(older, stage.settings().patience())) {
                stage.answered(call, older, Rule.NOT_ANSWERED, "Before the caller speaks on");
                return;
            }
            if (!call.isComplete(older)) {
                inTheMiddle++;
            }
            call.update("user_turn");
            int newer = call.ask(stage.utterance());
            stage.pong(call);
            call.listen(stage.schedule().settle().plusMillis(50));
            stage.pong(call);
            if (!stage.answered(call, newer, Rule.NOT_ANSWERED, "After the caller has spoken on")) {
                return;
            }
        }
        stage.watchForStale(call);
        Long crossed = call.judge(judge -> judge.crossed());
        if (inTheMiddle == 0) {
            throw new Skipped("answers come too quickly to speak in the middle of one");
        }
        stage.note(inTheMiddle + " times in mid-answer"
                + (crossed == null || crossed == 0
                        ? ""
                        : "; " + crossed + " pieces had crossed the newer request, which nobody can prevent"));
        stage.stillThere(call, Rule.UNEXPECTED_END, "After the caller has spoken on");
    }

    static void supersede(Stage stage) throws InterruptedException {
        ProbeCall call = stage.greetedCall();
        if (call == null) {
            return;
        }
        int last = 0;
        for (int i = 0; i < MANY; i++) {
            last = call.ask(i % 2 == 1 ? stage.utterance() : stage.settings().longUtterance());
        }
        if (!stage.answered(call, last, Rule.NOT_ANSWERED, "After " + MANY + " turns at once")) {
            return;
        }
        stage.watchForStale(call);
        if (stage.answers(call, "After " + MANY + " turns at once")) {
            stage.note(MANY + " turns, the last one answered after "
                    + Words.time(call.turn(last).untilComplete()));
        }
    }

    static void reminder(Stage stage) throws InterruptedException {
        ProbeCall call = stage.greetedCall();
        if (call == null) {
            return;
        }
        int turn = call.remind();
        if (stage.answered(call, turn, Rule.NOT_ANSWERED, "After reminder_required")) {
            String words = call.turn(turn).text();
            stage.note(words.isBlank() ? "says nothing" : "says \"" + Words.shortened(words) + "\"");
            stage.answers(call, "After a reminder");
        }
    }

    static void updateOnly(Stage stage) throws InterruptedException {
        ProbeCall call = stage.greetedCall();
        if (call == null || !stage.answers(call, "Before updates")) {
            return;
        }
        int before = call.responses();
        for (String turnTaking : new String[] {"user_turn", "agent_turn", "user_turn"}) {
            call.update(turnTaking);
            call.update(null);
        }
        stage.pong(call);
        call.listen(stage.settings().quiet());
        int after = call.responses();
        if (after > before) {
            stage.found(Rule.ANSWERED_UPDATE, after - before + " frames in answer to update_only");
        }
        stage.answers(call, "After updates");
    }

    static void pingInTurn(Stage stage) throws InterruptedException {
        ProbeCall call = stage.greetedCall();
        if (call == null) {
            return;
        }
        if (!call.hasPings()) {
            throw new Skipped("auto_reconnect is not asked for");
        }
        int turn = call.ask(stage.settings().longUtterance());
        List<Long> pings = new ArrayList<>();
        boolean answeredInTurn = false;
        long end =
                System.nanoTime() + stage.settings().patience().multipliedBy(4).toNanos();
        while (!call.isComplete(turn) && call.ending() == null && System.nanoTime() < end) {
            long ping = call.ping();
            if (ping > 0) {
                pings.add(ping);
            }
            call.await(BETWEEN_PINGS, () -> call.isComplete(turn));
            if (!call.isComplete(turn)) {
                answeredInTurn |= pings.stream().anyMatch(call::isPonged);
            }
        }
        if (!stage.answered(call, turn, Rule.NOT_ANSWERED, "With pings meanwhile")) {
            return;
        }
        Duration took = call.turn(turn).untilComplete();
        if (pings.size() >= PINGS_THAT_PROVE && took.compareTo(LONG_TURN) >= 0 && !answeredInTurn) {
            stage.found(
                    Rule.READER_BLOCKED,
                    "The turn took " + Words.time(took) + ", and none of " + pings.size()
                            + " pings was answered before its end");
        } else if (!answeredInTurn) {
            stage.note("the answer took only " + Words.time(took) + "; a longer one would say more");
        } else {
            stage.note(pings.size() + " pings in " + Words.time(took));
        }
        if (!pings.isEmpty()
                && !call.awaitPong(pings.get(pings.size() - 1), stage.schedule().pongLimit())) {
            stage.found(Rule.NO_PONG, "No answer to a ping that was sent during a turn");
        }
    }

    static void endCall(Stage stage) throws InterruptedException {
        ProbeCall call = stage.greetedCall();
        if (call == null) {
            return;
        }
        int turn = call.ask(stage.settings().goodbye());
        boolean complete = call.awaitComplete(turn, stage.settings().patience());
        LlmEnding ending = call.ending();
        if (ending != null && ending.cause() == LlmEnding.Cause.HUNG_UP) {
            stage.note(complete ? "closes with 1000 after its last words" : "closes with 1000");
            return;
        }
        if (!stage.answered(call, turn, Rule.NOT_ANSWERED, "After a goodbye")) {
            return;
        }
        Action action = call.judge(judge -> judge.action());
        if (action == null) {
            throw new Skipped("\"" + Words.shortened(stage.settings().goodbye()) + "\" does not end the call");
        }
        stage.note("asks for " + action);
        Action afterBargeIn = call.judge(judge -> {
            judge.cutOff(Instant.now());
            return judge.action();
        });
        if (afterBargeIn == null) {
            stage.note("a caller who says one more word keeps the call");
        }
    }
}
