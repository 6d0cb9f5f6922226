package dev.retell4j.websocket;

import static dev.retell4j.websocket.Frames.last;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ClosingTest {
    private final Replies handler = new Replies();
    private final Recorder recorder = new Recorder();
    private final Stage stage = new Stage(handler, b -> b.observer(recorder));

    @Test
    void hangUp_closesWith1000AndEndsTheCall() {
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();
        LiveCall call = stage.call();
        call.hangUp();
        call.hangUp();
        stage.executor.runAll();
        line.session().onClose(1000, "");

        assertThat(line.socket().closeCode()).isEqualTo(1000);
        assertThat(handler.turn(0).isCancelled()).isTrue();
        assertThat(handler.ends).containsExactly(new CallEnd(call, 1000, ""));
        assertThat(recorder.told()).containsOnlyOnce("ended 1000");
    }

    @Test
    void binaryFrame_closesWith1007() {
        Stage.Line line = stage.greeted();
        line.session().onBinary();

        assertThat(line.socket().closeCode()).isEqualTo(1007);
        assertThat(stage.llm.calls().count()).isZero();
    }

    @Test
    void oversizeFrame_closesWith1009() {
        Stage.Line line = stage.greeted();
        line.session().onTooLarge();

        assertThat(line.socket().closeCode()).isEqualTo(1009);
    }

    @Test
    void malformedFrames_areSkipped() {
        handler.reply = turn -> Answer.text("Yes.");
        Stage.Line line = stage.greeted();
        for (String frame : new String[] {"", "{", "[]", "null", "\u0000", "{\"interaction_type\":", "7"}) {
            line.session().onText(frame);
        }
        line.session().onText("{}");
        line.session().onText("{\"interaction_type\":\"something_new\",\"x\":[1]}");
        line.session().onText("{\"interaction_type\":7}");
        line.session().onText("{\"interaction_type\":\"call_details\"}");
        line.session().onText("{\"interaction_type\":\"update_only\"}");
        line.ask(1);
        stage.executor.runAll();

        assertThat(line.socket().closeCode()).isZero();
        assertThat(line.take()).containsExactly(last(1, "Yes."));
        assertThat(recorder.told()).filteredOn("malformed"::equals).hasSize(7);
    }

    @Test
    void malformedFrame_whenStrict_closesWithTheCode() {
        Stage strict = new Stage(handler, b -> b.closeOnMalformed(1007));
        Stage.Line line = strict.greeted();
        line.session().onText("{");

        assertThat(line.socket().closeCode()).isEqualTo(1007);
        assertThatThrownBy(() -> CustomLlm.builder(handler).closeOnMalformed(1000))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CustomLlm.builder(handler).closeOnMalformed(1006))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void handlerError_neverCloses() {
        handler.greeting = start -> {
            throw new IllegalStateException();
        };
        handler.reply = turn -> {
            throw new IllegalStateException();
        };
        Stage.Line line = stage.greeted();
        for (int id = 1; id < 20; id++) {
            line.ask(id);
            stage.executor.runAll();
        }

        assertThat(line.socket().closeCode()).isZero();
        assertThat(line.take()).hasSize(19);
    }

    @Test
    void internalFault_closesWith1011() {
        Stage.Line line = stage.greeted();
        line.session().onText(null);

        assertThat(line.socket().closeCode()).isEqualTo(1011);
    }

    @Test
    void close_closesAllWith1001AndTakesNoMore() {
        Stage.Line line = stage.greeted();
        LiveCall call = stage.call();
        stage.llm.close();
        stage.executor.runAll();

        assertThat(line.socket().closeCode()).isEqualTo(1001);
        assertThat(handler.ends).containsExactly(new CallEnd(call, 1001, "shutting down"));
        assertThat(stage.llm.takesCalls()).isFalse();
        assertThat(stage.llm.takesCall("call_1")).isFalse();
        Stage.Line late = stage.dial("call_2");
        late.ask(1);
        assertThat(late.socket().closeCode()).isEqualTo(1013);
        assertThat(late.take()).isEmpty();
    }

    @Test
    void close_withATimeout_letsTurnsFinish() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch mayAnswer = new CountDownLatch(1);
        CustomLlm llm = CustomLlm.builder(turn -> {
                    asked.countDown();
                    mayAnswer.await();
                    return Answer.text("Done.");
                })
                .build();
        FakeSocket socket = new FakeSocket();
        Stage.Line line = new Stage.Line(socket, llm.open("call_1", socket));
        line.ask(1);
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        Thread closing = new Thread(() -> llm.close(Duration.ofSeconds(60)));
        closing.start();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !llm.takesCalls());
        assertThat(socket.closeCode()).isZero();
        assertThat(llm.takesCall("call_1")).isTrue();
        assertThat(llm.takesCall("call_2")).isFalse();
        mayAnswer.countDown();
        closing.join(30_000);

        assertThat(socket.frames()).endsWith(last(1, "Done."));
        assertThat(socket.closeCode()).isEqualTo(1001);
    }

    @Test
    void maxCalls_reached_takesReconnectsOnly() {
        Stage one = new Stage(handler, b -> b.maxCalls(1));
        Stage.Line first = one.greeted();
        assertThat(one.llm.takesCall("call_2")).isFalse();
        assertThat(one.llm.takesCall("call_1")).isTrue();
        assertThat(one.llm.takesCalls()).isTrue();
        Stage.Line refused = one.dial("call_2");
        assertThat(refused.socket().closeCode()).isEqualTo(1013);

        first.drop();
        Stage.Line again = one.dial();
        assertThat(again.socket().closeCode()).isZero();
        again.session().onClose(1000, "");
        assertThat(one.llm.takesCall("call_2")).isTrue();
        assertThat(one.dial("call_2").socket().closeCode()).isZero();
    }

    @Test
    void framesAfterTheEnd_areIgnored() {
        Stage.Line line = stage.greeted();
        stage.call().hangUp();
        line.take();
        line.ask(1);
        line.ping(1);
        line.session().onText("{");
        line.session().onBinary();
        stage.executor.runAll();

        assertThat(line.take()).isEmpty();
        assertThat(handler.turns).isEmpty();
    }
}
