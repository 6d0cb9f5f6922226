package dev.retell4j.websocket;

import static dev.retell4j.websocket.Frames.agent;
import static dev.retell4j.websocket.Frames.last;
import static dev.retell4j.websocket.Frames.piece;
import static dev.retell4j.websocket.Frames.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TurnTest {
    private final Replies handler = new Replies();
    private final Stage stage = new Stage(handler);

    @Test
    void ask_textAnswer_isOneFrame() {
        handler.reply = turn ->
                Answer.text("You said " + turn.transcript().lastUserUtterance().orElseThrow());
        Stage.Line line = stage.greeted();
        line.ask(1, user("hello"));
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(last(1, "You said hello"));
    }

    @Test
    void remind_byDefault_isAnsweredLikeAQuestion() {
        handler.reply = turn -> Answer.text(turn.isReminder() ? "Still there?" : "Yes.");
        Stage.Line line = stage.greeted();
        line.remind(3);
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(last(3, "Still there?"));
    }

    @Test
    void ask_streamOfTokens_isSaidInPiecesAndClosed() {
        AtomicInteger closed = new AtomicInteger();
        handler.reply = turn ->
                Answer.tokens(Stream.of("It ", "is ", "ready. ", "Come ", "by").onClose(closed::incrementAndGet));
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(piece(1, "It is ready. "), last(1, "Come by"));
        assertThat(closed).hasValue(1);
    }

    @Test
    void ask_tokensOneByOne_keepsEachAndLeavesNullsOut() {
        handler.reply = turn ->
                Answer.tokens(Arrays.asList("a", null, " b", "").iterator()).grouped(TokenChunker.Style.TOKENS);
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();

        List<String> frames = line.take();
        assertThat(frames).startsWith(piece(1, "a")).hasSizeBetween(2, 3);
        assertThat(String.join("", frames)).contains("\" b\"").contains("\"content_complete\":true");
    }

    @Test
    void ask_noTokens_isCompletedWithoutWords() {
        handler.reply = turn -> Answer.tokens(Stream.empty());
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(last(1, ""));
    }

    @Test
    void say_tokensThenMore_goesOnUnderTheSameId() {
        handler.reply = turn -> {
            assertThat(turn.say(List.of("One ", "second. ").iterator())).isTrue();
            turn.say("Here ");
            assertThat(turn.generated()).isEqualTo("One second. Here ");
            return Answer.text("it is.");
        };
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(piece(1, "One second. "), piece(1, "Here "), last(1, "it is."));
    }

    @Test
    void complete_afterTheHandlerHasReturned_endsTheTurn() {
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();
        assertThat(line.take()).isEmpty();

        Turn turn = handler.turn(0);
        turn.say("Well, ");
        assertThat(turn.complete(Answer.text("yes."))).isTrue();
        assertThat(turn.complete(Answer.text("no."))).isFalse();
        assertThat(turn.say("more")).isFalse();
        assertThat(turn.isCancelled()).isFalse();

        assertThat(line.take()).containsExactly(piece(1, "Well, "), last(1, "yes."));
    }

    @Test
    void complete_withTokens_readsThemOnAnotherThread() {
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();
        assertThat(handler.turn(0).complete(Answer.tokens(Stream.of("Yes. ", "Yes."))))
                .isTrue();
        assertThat(line.take()).isEmpty();
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(piece(1, "Yes. "), last(1, "Yes."));
    }

    @Test
    void complete_later_isRefused() {
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();

        assertThatThrownBy(() -> handler.turn(0).complete(Answer.later())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void newerRequest_cancelsTheOlderTurn() {
        Stage.Line line = stage.greeted();
        line.ask(1, user("Is my"));
        stage.executor.runAll();
        Turn first = handler.turn(0);
        AtomicReference<String> told = new AtomicReference<>("");
        first.onCancel(() -> told.set("cancelled"));
        first.say("Your van ");

        line.ask(2, user("Is my van"), agent("Your"), user("ready?"));

        assertThat(first.isCancelled()).isTrue();
        assertThat(first.say("is ready.")).isFalse();
        assertThat(first.complete(Answer.text("late"))).isFalse();
        stage.executor.runAll();
        assertThat(told).hasValue("cancelled");
        handler.turn(1).complete(Answer.text("Yes."));
        assertThat(line.take()).containsExactly(piece(1, "Your van "), last(2, "Yes."));
        assertThat(handler.interrupted).containsExactly(new InterruptedTurn(1, "Your van ", "Your"));
    }

    @Test
    void newerRequest_olderFramesStillWait_dropsThem() {
        Stage.Line line = stage.greeted();
        line.socket().slow(true);
        handler.reply = turn -> {
            turn.say(turn.id() + "a ");
            turn.say(turn.id() + "b ");
            return Answer.text(turn.id() + "c");
        };
        line.ask(1);
        stage.executor.runAll();
        line.ask(2);
        line.socket().slow(false);
        line.socket().confirm();
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(piece(1, "1a "), piece(2, "2a "), piece(2, "2b "), last(2, "2c"));
    }

    @Test
    void newerRequest_beforeTheOlderHasBegun_runsOnlyTheNewer() {
        handler.reply = turn -> Answer.text("Answer " + turn.id());
        Stage.Line line = stage.greeted();
        line.ask(1);
        line.ask(2);
        stage.executor.runAll();

        assertThat(handler.turns).hasSize(1);
        assertThat(line.take()).containsExactly(last(2, "Answer 2"));
    }

    @Test
    void newerRequest_closesTheSourceOfTheOlder() {
        AtomicInteger closed = new AtomicInteger();
        Stage.Line line = stage.greeted();
        Iterator<String> tokens = new Iterator<>() {
            private int count;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public String next() {
                if (++count == 2) {
                    line.ask(2);
                }
                return "token. ";
            }
        };
        handler.reply = turn -> turn.id() == 1
                ? Answer.tokens(Stream.generate(tokens::next).onClose(closed::incrementAndGet))
                        .grouped(TokenChunker.Style.TOKENS)
                : Answer.text("Two.");
        line.ask(1);
        stage.executor.runAll();

        assertThat(closed).hasValue(1);
        assertThat(line.take()).containsExactly(piece(1, "token. "), last(2, "Two."));
    }

    @Test
    void answer_afterCancel_closesItsSourceUnread() {
        AtomicInteger closed = new AtomicInteger();
        AtomicInteger read = new AtomicInteger();
        Stage.Line line = stage.greeted();
        handler.reply = turn -> {
            if (turn.id() == 1) {
                line.ask(2);
                return Answer.tokens(
                        Stream.of("late").peek(t -> read.incrementAndGet()).onClose(closed::incrementAndGet));
            }
            return Answer.text("Two.");
        };
        line.ask(1);
        stage.executor.runAll();

        assertThat(closed).hasValue(1);
        assertThat(read).hasValue(0);
        assertThat(line.take()).containsExactly(last(2, "Two."));
    }

    @Test
    void onCancel_whenCancelledAlready_runsAtOnce() {
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();
        line.ask(2);
        AtomicInteger told = new AtomicInteger();
        handler.turn(0).onCancel(told::incrementAndGet);

        assertThat(told).hasValue(1);
    }

    @Test
    void onCancel_ofATurnThatIsComplete_neverRuns() {
        Stage.Line line = stage.greeted();
        AtomicInteger told = new AtomicInteger();
        handler.reply = turn -> {
            turn.onCancel(told::incrementAndGet);
            return Answer.text("Done.");
        };
        line.ask(1);
        stage.executor.runAll();
        line.ask(2);
        line.session().onClose(1000, "");
        stage.executor.runAll();

        assertThat(told).hasValue(0);
        assertThat(handler.turn(0).isCancelled()).isFalse();
    }

    @Test
    void requestThatIsNotNewer_isIgnored() {
        handler.reply = turn -> Answer.text("Answer " + turn.id());
        Stage.Line line = stage.greeted();
        line.ask(5);
        stage.executor.runAll();
        line.ask(5);
        line.ask(4);
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(last(5, "Answer 5"));
    }

    @Test
    void requestWithoutId_isAnsweredUnderTheNext() {
        handler.reply = turn -> Answer.text("Answer " + turn.id());
        Stage.Line line = stage.greeted();
        line.ask(5);
        line.session().onText("{\"interaction_type\":\"response_required\",\"transcript\":[],\"timestamp\":12}");
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(last(6, "Answer 6"));
    }

    @Test
    void requestWithoutId_theFirstOne_isNotTakenForTheGreeting() {
        handler.reply = turn -> Answer.text("Answer " + turn.id());
        Stage.Line line = stage.greeted();
        line.session().onText("{\"interaction_type\":\"response_required\",\"transcript\":[]}");
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(last(1, "Answer 1"));
    }

    @Test
    void requestWithAnImpossibleId_isAnsweredUnderTheNext() {
        handler.reply = turn -> Answer.text("Answer " + turn.id());
        Stage.Line line = stage.greeted();
        line.session().onText("{\"interaction_type\":\"response_required\",\"response_id\":-4,\"transcript\":[]}");
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(last(1, "Answer 1"));
    }

    @Test
    void completedTurn_cutOffWhileSpoken_isToldOf() {
        handler.reply = turn -> Answer.text("It is ready. Come by at five.");
        Stage.Line line = stage.greeted();
        line.ask(1, user("Ready?"));
        stage.executor.runAll();
        line.ask(2, user("Ready?"), agent("It is ready. Come"), user("Wait"));
        stage.executor.runAll();

        assertThat(handler.interrupted)
                .containsExactly(new InterruptedTurn(1, "It is ready. Come by at five.", "It is ready. Come"));
    }

    @Test
    void completedTurn_spokenToTheEnd_isNotToldOf() {
        handler.reply = turn -> Answer.text("It is ready.");
        Stage.Line line = stage.greeted();
        line.ask(1, user("Ready?"));
        stage.executor.runAll();
        line.ask(2, user("Ready?"), agent("It is ready"), user("Thanks"));
        stage.executor.runAll();

        assertThat(handler.interrupted).isEmpty();
    }
}
