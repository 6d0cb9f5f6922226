package dev.retell4j.websocket;

import static dev.retell4j.websocket.Frames.last;
import static dev.retell4j.websocket.Frames.piece;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReconnectTest {
    private final Replies handler = new Replies();
    private final Recorder recorder = new Recorder();
    private final Stage stage = new Stage(handler, b -> b.observer(recorder));

    @Test
    void reconnect_nothingWasOpen_sendsConfigAndAnEmptyResponse() {
        Stage.Line first = stage.greeted();
        LiveCall call = stage.call();
        first.drop();
        assertThat(call.isConnected()).isFalse();
        Stage.Line second = stage.dial();
        stage.executor.runAll();

        assertThat(second.take()).containsExactly(Stage.CONFIG, last(0, ""));
        assertThat(handler.starts).hasSize(1);
        assertThat(handler.reconnects).singleElement().satisfies(start -> {
            assertThat(start.isReconnect()).isTrue();
            assertThat(start.call()).isSameAs(call);
        });
        assertThat(recorder.told()).contains("opened", "reconnected").doesNotContain("ended 1006");
    }

    @Test
    void reconnect_handlerWantsTo_greetsAgain() {
        handler.regreeting = start -> Answer.text("I am back.");
        Stage.Line first = stage.greeted();
        first.drop();
        Stage.Line second = stage.dial();
        stage.executor.runAll();

        assertThat(second.take()).containsExactly(Stage.CONFIG, last(0, "I am back."));
    }

    @Test
    void reconnect_turnIsOpen_goesOnWithIt() {
        Stage.Line first = stage.greeted();
        first.ask(1);
        stage.executor.runAll();
        Turn turn = handler.turn(0);
        turn.say("One. ");
        assertThat(first.take()).containsExactly(piece(1, "One. "));
        first.drop();
        turn.say("Two. ");
        assertThat(turn.isCancelled()).isFalse();
        Stage.Line second = stage.dial();
        turn.complete(Answer.text("Three."));
        stage.executor.runAll();

        assertThat(second.take()).containsExactly(Stage.CONFIG, last(0, ""), piece(1, "Two. "), last(1, "Three."));
        assertThat(handler.reconnects).isEmpty();
    }

    @Test
    void reconnect_greetingIsOpen_goesOnWithIt() {
        handler.greeting = start -> Answer.later();
        Stage.Line first = stage.greeted();
        first.drop();
        Stage.Line second = stage.dial();
        stage.executor.runAll();
        handler.starts.get(0).turn().complete(Answer.text("Hello."));

        assertThat(second.take()).containsExactly(Stage.CONFIG, last(0, "Hello."));
        assertThat(handler.reconnects).isEmpty();
    }

    @Test
    void reconnect_frameWasOutstanding_sendsItAgain() {
        handler.reply = turn -> Answer.text("Answer.");
        Stage.Line first = stage.greeted();
        first.socket().slow(true);
        first.ask(1);
        stage.executor.runAll();
        assertThat(first.take()).containsExactly(last(1, "Answer."));
        first.drop();
        Stage.Line second = stage.dial();
        stage.executor.runAll();

        assertThat(second.take()).containsExactly(Stage.CONFIG, last(0, ""), last(1, "Answer."));
        assertThat(recorder.of(1)).containsExactly("started", "first", "completed");
    }

    @Test
    void reconnect_staleFrameWasOutstanding_isNotSentAgain() {
        handler.reply = turn -> turn.id() == 1 ? Answer.text("One.") : Answer.later();
        Stage.Line first = stage.greeted();
        first.socket().slow(true);
        first.ask(1);
        stage.executor.runAll();
        first.ask(2);
        stage.executor.runAll();
        first.drop();
        Stage.Line second = stage.dial();
        handler.turn(1).complete(Answer.text("Two."));

        assertThat(second.take()).containsExactly(Stage.CONFIG, last(0, ""), last(2, "Two."));
    }

    @Test
    void drop_turnsAreNotKept_cancelsAndEndsThem() {
        Stage cancelling = new Stage(handler, b -> b.keepTurnsOnDrop(false));
        Stage.Line first = cancelling.greeted();
        first.ask(1);
        cancelling.executor.runAll();
        Turn turn = handler.turn(0);
        turn.say("One. ");
        first.drop();
        assertThat(turn.isCancelled()).isTrue();
        assertThat(turn.say("Two. ")).isFalse();
        Stage.Line second = cancelling.dial();
        cancelling.executor.runAll();

        assertThat(second.take()).containsExactly(Stage.CONFIG, last(0, ""), last(1, ""));
        assertThat(handler.reconnects).isEmpty();
        second.ask(2);
        cancelling.executor.runAll();
        assertThat(handler.interrupted).containsExactly(new InterruptedTurn(1, "One. ", ""));
    }

    @Test
    void emptyFirstResponse_isStaleAfterARequest() {
        Stage.Line first = stage.greeted();
        first.ask(1);
        stage.executor.runAll();
        first.drop();
        FakeSocket slow = new FakeSocket();
        slow.slow(true);
        Stage.Line second = new Stage.Line(slow, stage.llm.open("call_1", slow));
        second.ask(2);
        stage.executor.runAll();
        handler.turn(1).complete(Answer.text("Two."));
        slow.slow(false);
        slow.confirm();

        assertThat(second.take()).containsExactly(Stage.CONFIG, last(2, "Two."));
    }

    @Test
    void emptyFirstResponse_notSentBeforeTheNextDrop_isSentOnce() {
        Stage.Line first = stage.greeted();
        first.ask(1);
        stage.executor.runAll();
        first.drop();
        FakeSocket slow = new FakeSocket();
        slow.slow(true);
        new Stage.Line(slow, stage.llm.open("call_1", slow)).drop();
        Stage.Line third = stage.dial();
        handler.turn(0).complete(Answer.text("One."));

        assertThat(third.take()).containsExactly(Stage.CONFIG, last(0, ""), last(1, "One."));
    }

    @Test
    void request_withTheSameIdOnTheNextSocket_isAskedAgain() {
        Stage.Line first = stage.greeted();
        first.ask(1);
        stage.executor.runAll();
        first.drop();
        Stage.Line second = stage.dial();
        second.ask(1);
        stage.executor.runAll();

        assertThat(handler.turns).hasSize(2);
        assertThat(handler.turn(0).isCancelled()).isTrue();
        handler.turn(1).complete(Answer.text("Yes."));
        assertThat(second.take()).containsExactly(Stage.CONFIG, last(0, ""), last(1, "Yes."));
    }

    @Test
    void secondSocket_whileTheFirstIsOpen_takesItsPlace() {
        Stage.Line first = stage.greeted();
        Stage.Line second = stage.dial();
        stage.executor.runAll();
        second.take();
        first.ask(9);
        first.ping(1);
        first.session().onBinary();
        first.session().onClose(1000, "");
        first.session().onError(new IllegalStateException());
        stage.executor.runAll();

        assertThat(first.socket().isAborted()).isTrue();
        assertThat(first.take()).isEmpty();
        assertThat(handler.turns).isEmpty();
        assertThat(stage.call().isConnected()).isTrue();
        assertThat(stage.llm.calls().count()).isEqualTo(1);
    }

    @Test
    void noReconnect_withinTheGrace_endsTheCall() {
        Stage.Line first = stage.greeted();
        first.ask(1);
        stage.executor.runAll();
        LiveCall call = stage.call();
        first.drop();
        stage.advance(Duration.ofMillis(39_999));
        assertThat(call.isEnded()).isFalse();
        assertThat(stage.llm.calls().count()).isEqualTo(1);
        stage.advance(Duration.ofMillis(1));
        stage.executor.runAll();

        assertThat(call.isEnded()).isTrue();
        assertThat(stage.llm.calls().count()).isZero();
        assertThat(stage.llm.calls().all()).isEmpty();
        assertThat(handler.ends).containsExactly(new CallEnd(call, 1006, "not connected again"));
        assertThat(recorder.told()).endsWith("ended 1006");
        assertThat(stage.timers.alarms()).isZero();
    }

    @Test
    void state_isKeptOverReconnects() {
        AtomicInteger made = new AtomicInteger();
        Stage.Line first = stage.greeted();
        StringBuilder state = stage.call().state(StringBuilder.class, () -> {
            made.incrementAndGet();
            return new StringBuilder("a");
        });
        first.drop();
        stage.dial();

        assertThat(stage.call().state(StringBuilder.class, StringBuilder::new)).isSameAs(state);
        assertThat(made).hasValue(1);
    }

    @Test
    void normalClose_endsAtOnce_butIsRememberedForAWhile() {
        Stage.Line first = stage.greeted();
        LiveCall call = stage.call();
        StringBuilder state = call.state(StringBuilder.class, StringBuilder::new);
        first.session().onClose(1000, "bye");
        stage.executor.runAll();
        assertThat(handler.ends).containsExactly(new CallEnd(call, 1000, "bye"));
        assertThat(stage.llm.calls().find("call_1")).isEmpty();

        Stage.Line second = stage.dial();
        stage.executor.runAll();
        assertThat(second.take()).containsExactly(Stage.CONFIG, last(0, ""));
        assertThat(handler.reconnects).hasSize(1);
        assertThat(stage.call().state(StringBuilder.class, StringBuilder::new)).isSameAs(state);
    }

    @Test
    void closeWithoutCode_endsAtOnce_andARedialEndsTheTurnThatWasOpen() {
        Stage.Line first = stage.greeted();
        first.ask(1);
        stage.executor.runAll();
        first.session().onClose(1005, "");
        stage.executor.runAll();
        assertThat(handler.ends).hasSize(1);
        assertThat(handler.turn(0).isCancelled()).isTrue();
        assertThat(stage.llm.calls().count()).isZero();

        Stage.Line second = stage.dial();
        stage.executor.runAll();
        assertThat(second.take()).containsExactly(Stage.CONFIG, last(0, ""), last(1, ""));
        handler.reply = turn -> Answer.text("Two.");
        second.ask(2);
        stage.executor.runAll();
        assertThat(second.take()).containsExactly(last(2, "Two."));
    }

    @Test
    void closeWithAnotherCode_inMidAnswer_isADrop() {
        Stage.Line first = stage.greeted();
        first.ask(1);
        stage.executor.runAll();
        first.session().onClose(1011, "no pong");
        assertThat(handler.turn(0).isCancelled()).isFalse();
        Stage.Line second = stage.dial();
        handler.turn(0).complete(Answer.text("One."));
        stage.executor.runAll();
        assertThat(second.take()).containsExactly(Stage.CONFIG, last(0, ""), last(1, "One."));
        assertThat(handler.ends).isEmpty();

        second.session().onClose(1001, "");
        stage.executor.runAll();
        assertThat(handler.ends).hasSize(1);
    }

    @Test
    void normalClose_redialled_knowsTheDetailsAndTheLine() {
        Stage.Line first = stage.greeted();
        first.details("{\"call_id\":\"call_1\",\"call_type\":\"web_call\",\"agent_id\":\"agent_1\","
                + "\"call_status\":\"registered\",\"access_token\":\"t\"}");
        stage.call().fallbackLine("Wie bitte?");
        first.session().onClose(1000, "");
        Stage.Line second = stage.dial();
        stage.executor.runAll();
        handler.reply = turn -> {
            throw new IllegalStateException("no model");
        };
        second.take();
        second.ask(1);
        stage.executor.runAll();

        assertThat(handler.reconnects)
                .singleElement()
                .satisfies(start -> assertThat(start.details()).isPresent());
        assertThat(second.take()).containsExactly(last(1, "Wie bitte?"));
    }

    @Test
    void normalClose_longAgo_isForgotten() {
        Stage.Line first = stage.greeted();
        first.session().onClose(1000, "");
        stage.advance(Duration.ofSeconds(40));
        stage.dial();
        stage.executor.runAll();

        assertThat(handler.starts).hasSize(2);
        assertThat(handler.reconnects).isEmpty();
    }

    @Test
    void noGrace_endsAtTheDrop() {
        Stage strict = new Stage(handler, b -> b.reconnectGrace(Duration.ZERO));
        Stage.Line first = strict.greeted();
        first.drop();
        strict.executor.runAll();

        assertThat(handler.ends).hasSize(1);
        assertThat(strict.llm.calls().count()).isZero();
    }

    @Test
    void noGrace_secondSocket_stillTakesThePlaceOfTheFirst() {
        Stage strict = new Stage(handler, b -> b.reconnectGrace(Duration.ZERO));
        strict.greeted();
        strict.dial();
        strict.executor.runAll();

        assertThat(handler.ends).isEmpty();
        assertThat(handler.reconnects).hasSize(1);
        assertThat(strict.llm.calls().count()).isEqualTo(1);
    }

    @Test
    void brokenSend_isFollowedByItsClose_countsAsLost() {
        Stage.Line first = stage.greeted();
        first.socket().slow(true);
        first.ping(1);
        first.socket().fail(new IllegalStateException("reset"));
        assertThat(stage.call().isConnected()).isFalse();
        first.session().onClose(1006, "");
        stage.advance(Duration.ofSeconds(5));

        assertThat(first.socket().isAborted()).isFalse();
        assertThat(stage.call().isEnded()).isFalse();
    }

    @Test
    void brokenSend_withoutClose_isGivenUp() {
        Stage.Line first = stage.greeted();
        first.session().onError(new IllegalStateException("reset"));
        assertThat(first.socket().isAborted()).isFalse();
        stage.advance(Duration.ofSeconds(2));

        assertThat(first.socket().isAborted()).isTrue();
        assertThat(stage.call().isEnded()).isFalse();
    }
}
