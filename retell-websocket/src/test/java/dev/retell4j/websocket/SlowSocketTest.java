package dev.retell4j.websocket;

import static dev.retell4j.websocket.Frames.last;
import static dev.retell4j.websocket.Frames.piece;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.retell4j.types.Json;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SlowSocketTest {
    private final Replies handler = new Replies();
    private final Stage stage = new Stage(handler, b -> b.maxQueued(4, 1_000));

    /** Opens a socket that takes one frame and then no more. */
    private Stage.Line stuck() {
        Stage.Line line = stage.greeted();
        line.socket().slow(true);
        line.ask(1);
        stage.executor.runAll();
        return line;
    }

    @Test
    void say_noRoom_waitsUntilThereIs() throws Exception {
        Stage.Line line = stuck();
        Turn turn = handler.turn(0);
        AtomicInteger said = new AtomicInteger();
        CompletableFuture<Boolean> speaker = CompletableFuture.supplyAsync(() -> {
            for (int i = 0; i < 50; i++) {
                turn.say(i + " ");
                said.incrementAndGet();
            }
            return turn.complete(Answer.text("end"));
        });
        await().atMost(Duration.ofSeconds(30)).until(() -> said.get() == 5);
        while (!speaker.isDone()) {
            assertThat(said.get() - line.socket().frames().size()).isLessThanOrEqualTo(5);
            if (line.socket().isOutstanding()) {
                line.socket().confirm();
            }
        }
        while (line.socket().isOutstanding()) {
            line.socket().confirm();
        }

        assertThat(speaker.get(30, TimeUnit.SECONDS)).isTrue();
        List<String> frames = line.take();
        assertThat(frames)
                .hasSize(51)
                .startsWith(piece(1, "0 "), piece(1, "1 "))
                .endsWith(last(1, "end"));
    }

    @Test
    void say_noRoom_isReleasedByANewerRequest() throws Exception {
        Stage.Line line = stuck();
        Turn turn = handler.turn(0);
        AtomicInteger said = new AtomicInteger();
        CompletableFuture<Boolean> speaker = CompletableFuture.supplyAsync(() -> {
            while (turn.say("word ")) {
                said.incrementAndGet();
            }
            return turn.isCancelled();
        });
        await().atMost(Duration.ofSeconds(30)).until(() -> said.get() == 5);
        line.ask(2);

        assertThat(speaker.get(30, TimeUnit.SECONDS)).isTrue();
        line.socket().slow(false);
        line.socket().confirm();
        stage.executor.runAll();
        handler.turn(1).complete(Answer.text("Two."));
        assertThat(line.take()).containsExactly(piece(1, "word "), last(2, "Two."));
    }

    @Test
    void say_noRoom_isReleasedByTheEnd() throws Exception {
        Stage.Line line = stuck();
        Turn turn = handler.turn(0);
        AtomicInteger said = new AtomicInteger();
        CompletableFuture<Boolean> speaker = CompletableFuture.supplyAsync(() -> {
            while (turn.say("word ")) {
                said.incrementAndGet();
            }
            return turn.isCancelled();
        });
        await().atMost(Duration.ofSeconds(30)).until(() -> said.get() == 5);
        line.session().onClose(1000, "");

        assertThat(speaker.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void say_largerThanTheQueue_goesWhenNothingElseWaits() {
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();
        String large = "x".repeat(5_000);
        handler.turn(0).say(large);
        handler.turn(0).complete(Answer.text(large));

        assertThat(line.take()).containsExactly(piece(1, large), last(1, large));
    }

    @Test
    void publisher_noRoom_isNotAskedForMore() {
        AtomicInteger asked = new AtomicInteger();
        handler.reply = turn -> Answer.tokens((Flow.Publisher<String>) subscriber ->
                        subscriber.onSubscribe(new Flow.Subscription() {
                            @Override
                            public void request(long n) {
                                asked.addAndGet((int) n);
                                if (asked.get() <= 20) {
                                    subscriber.onNext(asked.get() + " ");
                                } else {
                                    subscriber.onComplete();
                                }
                            }

                            @Override
                            public void cancel() {}
                        }))
                .grouped(TokenChunker.Style.TOKENS);
        Stage.Line line = stuck();
        assertThat(asked).hasValueLessThan(10);

        while (line.socket().isOutstanding()) {
            line.socket().confirm();
            stage.executor.runAll();
        }
        assertThat(asked).hasValue(21);
        assertThat(String.join("", line.take())).contains("20 ").contains("\"content_complete\":true");
    }

    @Test
    void say_noRoom_isReleasedWhenWaitingFramesAreDropped() throws Exception {
        Stage.Line line = stage.greeted();
        line.socket().slow(true);
        line.ping(1);
        handler.reply = turn -> {
            for (int i = 0; i < 3; i++) {
                turn.say(i + " ");
            }
            return Answer.silence();
        };
        line.ask(1);
        stage.executor.runAll();
        assertThat(stage.call().sendMetadata(Json.parse("{}"))).isFalse();
        handler.reply = turn -> Answer.later();
        line.ask(2);

        assertThat(stage.call().sendMetadata(Json.parse("{}"))).isTrue();
    }

    @Test
    void callMethods_noRoom_sayNoInsteadOfWaiting() {
        Stage.Line line = stuck();
        LiveCall call = stage.call();
        int taken = 0;
        while (call.sendMetadata(Json.parse("{\"n\":1}"))) {
            taken++;
        }

        assertThat(taken).isLessThan(10);
        assertThat(call.say("x")).isFalse();
        assertThat(call.interrupt("Now.")).isTrue();
        line.session().onClose(1000, "");
    }

    @Test
    void send_notDoneInTime_givesTheSocketUp() {
        Stage.Line line = stuck();
        handler.turn(0).say("One. ");
        handler.turn(0).say("Two. ");
        stage.advance(Duration.ofMillis(9_999));
        assertThat(line.socket().isAborted()).isFalse();
        stage.advance(Duration.ofMillis(1));

        assertThat(line.socket().isAborted()).isTrue();
        assertThat(stage.call().isEnded()).isFalse();
        Stage.Line second = stage.dial();
        assertThat(second.take()).containsExactly(Stage.CONFIG, last(0, ""), piece(1, "One. "), piece(1, "Two. "));
    }

    @Test
    void send_throws_countsAsBroken() {
        CallSocket broken = new CallSocket() {
            @Override
            public CompletionStage<?> send(String text) {
                throw new IllegalStateException("closed");
            }

            @Override
            public void close(int code, String reason) {}
        };
        stage.llm.open("call_1", broken);
        stage.executor.runAll();

        assertThat(stage.call().isConnected()).isFalse();
    }

    @Test
    void send_returnsNothing_countsAsBroken() {
        CallSocket broken = new CallSocket() {
            @Override
            @SuppressWarnings("NullAway")
            public CompletionStage<?> send(String text) {
                return null;
            }

            @Override
            public void close(int code, String reason) {}
        };
        stage.llm.open("call_1", broken);
        stage.executor.runAll();

        assertThat(stage.call().isConnected()).isFalse();
    }

    @Test
    void close_reentrantFromSend_isTakenAfterwards() {
        CustomLlmSession[] session = new CustomLlmSession[1];
        CallSocket closing = new CallSocket() {
            @Override
            public CompletionStage<?> send(String text) {
                if (session[0] != null) {
                    session[0].onClose(1000, "gone");
                }
                return CompletableFuture.completedFuture(null);
            }

            @Override
            public void close(int code, String reason) {}
        };
        session[0] = stage.llm.open("call_1", closing);
        stage.executor.runAll();

        assertThat(handler.ends).hasSize(1);
        assertThat(stage.llm.calls().count()).isZero();
    }

    @Test
    void burst_of10000Frames_isWorkedOff() {
        handler.reply = turn -> Answer.tokens(Stream.of("Answer ", "" + turn.id()));
        Stage.Line line = stage.greeted();
        for (int i = 1; i <= 10_000; i++) {
            line.ask(i);
            line.update();
            line.ping(i);
        }
        stage.executor.runAll();

        assertThat(line.take()).hasSize(10_001).endsWith(last(10_000, "Answer 10000"));
    }

    @Test
    void transcript_of5MB_isTaken() {
        handler.reply = turn -> Answer.text("" + turn.transcript().entries().size());
        Stage.Line line = stage.greeted();
        dev.retell4j.transcripts.TranscriptEntry[] entries = Stream.generate(() -> Frames.user("x".repeat(1_000)))
                .limit(5_000)
                .toArray(dev.retell4j.transcripts.TranscriptEntry[]::new);
        line.ask(1, entries);
        line.ping(1);
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(Frames.pong(1), last(1, "5000"));
    }
}
