package dev.retell4j.websocket;

import static dev.retell4j.websocket.Frames.last;
import static dev.retell4j.websocket.Frames.piece;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.types.Json;
import dev.retell4j.websocket.protocol.AgentConfig;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AgentInterruptTest {
    private final Replies handler = new Replies();
    private final Recorder recorder = new Recorder();
    private final Stage stage = new Stage(handler, b -> b.observer(recorder));

    private static String interrupt(int id, String content, boolean isLast, String rest) {
        return "{\"response_type\":\"agent_interrupt\",\"interrupt_id\":" + id + ",\"content\":\"" + content
                + "\",\"content_complete\":" + isLast + rest + "}";
    }

    private static final String FIRM = ",\"no_interruption_allowed\":true";

    @Test
    void interrupt_nothingIsSaid_speaksAtOnceUnderAFreshId() {
        Stage.Line line = stage.greeted();
        assertThat(stage.call().interrupt("Stop.")).isTrue();
        assertThat(stage.call().interrupt("Stop, please.")).isTrue();

        assertThat(line.take())
                .containsExactly(interrupt(1, "Stop.", true, FIRM), interrupt(2, "Stop, please.", true, FIRM));
    }

    @Test
    void interrupt_withTokens_isOneInterruptInPieces() {
        Stage.Line line = stage.greeted();
        stage.call().interrupt(Answer.tokens(Stream.of("I must ", "stop you. ", "Sorry")));
        stage.executor.runAll();

        assertThat(line.take())
                .containsExactly(interrupt(1, "I must stop you. ", false, FIRM), interrupt(1, "Sorry", true, FIRM));
    }

    @Test
    void interrupt_whileATurnIsAnswered_endsThatFirst() {
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();
        Turn turn = handler.turn(0);
        turn.say("Well, ");
        stage.call().interrupt("Wait.");
        assertThat(turn.isCancelled()).isTrue();
        assertThat(turn.complete(Answer.text("late"))).isFalse();

        assertThat(line.take()).containsExactly(piece(1, "Well, "), last(1, ""), interrupt(1, "Wait.", true, FIRM));
        assertThat(recorder.of(1)).containsExactly("started", "first", "cancelled");
        line.update();
        stage.executor.runAll();
        assertThat(handler.interrupted).containsExactly(new InterruptedTurn(1, "Well, ", ""));
    }

    @Test
    void interrupt_byTheHandlerOfTheTurn_doesNotInterruptItsThread() {
        boolean[] interrupted = new boolean[1];
        handler.reply = turn -> {
            turn.call().interrupt("Wait.");
            interrupted[0] = Thread.currentThread().isInterrupted();
            return Answer.text("late");
        };
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();

        assertThat(interrupted[0]).isFalse();
        assertThat(line.take()).containsExactly(last(1, ""), interrupt(1, "Wait.", true, FIRM));
    }

    @Test
    void interrupt_anotherOneWaits_dropsIt() {
        Stage.Line line = stage.greeted();
        line.socket().slow(true);
        line.ping(1);
        for (int i = 0; i < 1_000; i++) {
            stage.call().interrupt("Number " + i);
        }
        line.socket().slow(false);
        line.socket().confirm();

        assertThat(line.take()).containsExactly(Frames.pong(1), interrupt(1_000, "Number 999", true, FIRM));
    }

    @Test
    void interrupt_isNotComplete_isEndedByANewerRequest() {
        ModelPublisher words = new ModelPublisher();
        Stage.Line line = stage.greeted();
        stage.call().interrupt(Answer.tokens(words).grouped(TokenChunker.Style.TOKENS));
        words.next("I must ");
        handler.reply = turn -> Answer.text("Yes?");
        line.ask(1);
        stage.executor.runAll();
        assertThat(words.isCancelled).isTrue();
        words.next("stop you.");
        words.complete();

        assertThat(line.take()).containsExactly(interrupt(1, "I must ", false, FIRM), last(1, "Yes?"));
    }

    @Test
    void interrupt_isCompleteButNotSent_goesBeforeTheNextAnswer() {
        Stage.Line line = stage.greeted();
        line.socket().slow(true);
        line.ping(1);
        stage.call().endCall("Bye.");
        handler.reply = turn -> Answer.text("Yes?");
        line.ask(1);
        stage.executor.runAll();
        line.socket().slow(false);
        line.socket().confirm();

        assertThat(line.take())
                .containsExactly(
                        Frames.pong(1), interrupt(1, "Bye.", true, FIRM + ",\"end_call\":true"), last(1, "Yes?"));
    }

    @Test
    void interrupt_aCompleteAnswerStillWaits_takesItsPlace() {
        handler.reply = turn -> {
            turn.say("One. ");
            return Answer.text("Two.");
        };
        Stage.Line line = stage.greeted();
        line.socket().slow(true);
        line.ask(1);
        stage.executor.runAll();
        stage.call().interrupt("Wait.");
        line.socket().slow(false);
        line.socket().confirm();

        assertThat(line.take()).containsExactly(piece(1, "One. "), last(1, ""), interrupt(1, "Wait.", true, FIRM));
        assertThat(recorder.of(1)).containsExactly("started", "first", "cancelled");
    }

    @Test
    void interrupt_thatFails_isCompleted() {
        Stage.Line line = stage.greeted();
        stage.call().interrupt(Answer.tokens(Stream.of("x").map(x -> {
            throw new IllegalStateException();
        })));
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(interrupt(1, "", true, ""));
    }

    @Test
    void interrupt_thatNeverEnds_isCompleted() {
        Stage.Line line = stage.greeted();
        stage.call().interrupt(Answer.tokens((java.util.concurrent.Flow.Publisher<String>) subscriber -> {}));
        stage.advance(Duration.ofSeconds(30));

        assertThat(line.take()).hasSize(1);
    }

    @Test
    void actions_cannotBeCutOff() {
        Stage.Line line = stage.greeted();
        stage.call().endCall("Bye.");
        stage.call().transfer("+14155550111", "One moment.");
        stage.call().pressDigits("2#");

        assertThat(line.take())
                .containsExactly(
                        interrupt(1, "Bye.", true, FIRM + ",\"end_call\":true"),
                        interrupt(2, "One moment.", true, FIRM + ",\"transfer_number\":\"+14155550111\""),
                        interrupt(3, "", true, FIRM + ",\"digit_to_press\":\"2#\""));
    }

    @Test
    void actions_ofAnswers_cannotBeCutOffByDefault() {
        handler.reply = turn -> switch (turn.id()) {
            case 1 -> Answer.text("Bye.").thenEndCall();
            case 2 -> Answer.text("Bye.").thenEndCall().uninterruptible(false);
            case 3 -> Answer.text("Listen.").uninterruptible(true);
            case 4 -> Answer.tokens(Stream.of("One. ", "Two.")).thenTransferTo("+14155550111", true);
            default -> Answer.silence().thenPress("1");
        };
        Stage.Line line = stage.greeted();
        for (int id = 1; id <= 5; id++) {
            line.ask(id);
            stage.executor.runAll();
        }
        String start = "{\"response_type\":\"response\",\"response_id\":";

        assertThat(line.take())
                .containsExactly(
                        start + "1,\"content\":\"Bye.\",\"content_complete\":true" + FIRM + ",\"end_call\":true}",
                        start + "2,\"content\":\"Bye.\",\"content_complete\":true,\"end_call\":true}",
                        start + "3,\"content\":\"Listen.\",\"content_complete\":true" + FIRM + "}",
                        start + "4,\"content\":\"One. \",\"content_complete\":false" + FIRM + "}",
                        start + "4,\"content\":\"Two.\",\"content_complete\":true" + FIRM
                                + ",\"transfer_number\":\"+14155550111\",\"show_transferee_as_caller\":true}",
                        start + "5,\"content\":\"\",\"content_complete\":true" + FIRM + ",\"digit_to_press\":\"1\"}");
    }

    @Test
    void interrupt_withWhatIsNotPossible_isRefused() {
        stage.greeted();
        LiveCall call = stage.call();

        assertThatThrownBy(() -> call.interrupt(Answer.text("x").thenTransferTo("+14155550111", true)))
                .isInstanceOf(RetellValidationException.class);
        assertThatThrownBy(() -> call.interrupt(Answer.later())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void say_aTurnIsAnswered_putsTheLineIntoIt() {
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();
        assertThat(stage.call().say("By the way. ")).isTrue();
        handler.turn(0).complete(Answer.text("Yes."));
        assertThat(stage.call().say("Hello?")).isTrue();

        assertThat(line.take())
                .containsExactly(piece(1, "By the way. "), last(1, "Yes."), interrupt(1, "Hello?", true, FIRM));
    }

    @Test
    void otherEvents_areSentInOrder() {
        Stage.Line line = stage.greeted();
        assertThat(stage.call()
                        .updateAgent(AgentConfig.builder().reminderMaxCount(0).build()))
                .isTrue();
        assertThat(stage.call().sendMetadata(Json.parse("{\"mood\":\"calm\"}"))).isTrue();

        assertThat(line.take())
                .containsExactly(
                        "{\"response_type\":\"update_agent\",\"agent_config\":{\"reminder_max_count\":0}}",
                        "{\"response_type\":\"metadata\",\"metadata\":{\"mood\":\"calm\"}}");
    }

    @Test
    void betweenDropAndReconnect_waitsForTheNextSocket() {
        Stage.Line first = stage.greeted();
        first.drop();
        assertThat(stage.call().interrupt("Are you back?")).isTrue();
        Stage.Line second = stage.dial();
        stage.executor.runAll();

        assertThat(second.take()).containsExactly(Stage.CONFIG, interrupt(1, "Are you back?", true, FIRM), last(0, ""));
    }

    @Test
    void afterTheEnd_hasNoEffect() {
        Stage.Line line = stage.greeted();
        LiveCall call = stage.call();
        line.session().onClose(1000, "");

        assertThat(call.interrupt("x")).isFalse();
        assertThat(call.say("x")).isFalse();
        assertThat(call.endCall("x")).isFalse();
        assertThat(call.sendMetadata(Json.parse("{}"))).isFalse();
        call.hangUp();
        assertThat(line.socket().closeCode()).isZero();
        assertThat(line.take()).isEmpty();
    }
}
