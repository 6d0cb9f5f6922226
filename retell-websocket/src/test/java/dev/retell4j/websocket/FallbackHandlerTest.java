package dev.retell4j.websocket;

import static dev.retell4j.websocket.Frames.last;
import static dev.retell4j.websocket.Frames.piece;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class FallbackHandlerTest {
    private final Replies primary = new Replies();
    private final Replies secondary = new Replies(turn -> Answer.text("Second."));
    private final Recorder recorder = new Recorder();
    private final Stage stage = new Stage(
            CustomLlmHandler.withFallback(primary, secondary, Duration.ofSeconds(2)),
            b -> b.observer(recorder).fallbackLine("Sorry."));

    @Test
    void primaryAnswers_inTime_isHeard() {
        primary.reply = turn -> Answer.text("First.");
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();
        stage.advance(Duration.ofSeconds(5));
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(last(1, "First."));
        assertThat(secondary.turns).isEmpty();
    }

    @Test
    void primaryFails_secondaryAnswers() {
        primary.reply = turn -> {
            throw new IllegalStateException("no model");
        };
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(last(1, "Second."));
        assertThat(recorder.of(1)).containsExactly("started", "fallback", "first", "completed");
    }

    @Test
    void primaryIsLate_isCancelledAndNotHeardAnyMore() {
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();
        boolean[] told = new boolean[1];
        Turn late = primary.turn(0);
        late.onCancel(() -> told[0] = true);
        stage.advance(Duration.ofMillis(1_999));
        assertThat(late.isCancelled()).isFalse();
        stage.advance(Duration.ofMillis(1));
        assertThat(late.isCancelled()).isTrue();
        assertThat(late.say("Late.")).isFalse();
        assertThat(late.complete(Answer.text("Late."))).isFalse();
        stage.executor.runAll();

        assertThat(told[0]).isTrue();
        assertThat(line.take()).containsExactly(last(1, "Second."));
    }

    @Test
    void primaryHasSpoken_isNotReplaced() {
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();
        primary.turn(0).say("Well, ");
        stage.advance(Duration.ofSeconds(5));
        stage.executor.runAll();
        primary.turn(0).complete(Answer.text("yes."));

        assertThat(line.take()).containsExactly(piece(1, "Well, "), last(1, "yes."));
        assertThat(secondary.turns).isEmpty();
    }

    @Test
    void primaryFails_afterItHasSpoken_saysTheFallbackLine() {
        primary.reply = turn -> Answer.tokens(Stream.of("It is. ", "x").map(token -> {
                    if (token.equals("x")) {
                        throw new IllegalStateException("reset");
                    }
                    return token;
                }))
                .grouped(TokenChunker.Style.TOKENS);
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(piece(1, "It is. "), last(1, " Sorry."));
        assertThat(secondary.turns).isEmpty();
    }

    @Test
    void bothFail_saysTheFallbackLine() {
        primary.reply = turn -> {
            throw new IllegalStateException("no model");
        };
        secondary.reply = primary.reply;
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(last(1, "Sorry."));
    }

    @Test
    void newerRequest_cancelsBoth() {
        secondary.reply = turn -> Answer.later();
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();
        stage.advance(Duration.ofSeconds(2));
        stage.executor.runAll();
        line.ask(2);

        assertThat(primary.turn(0).isCancelled()).isTrue();
        assertThat(secondary.turn(0).isCancelled()).isTrue();
        assertThat(secondary.turn(0).complete(Answer.text("late"))).isFalse();
        assertThat(line.take()).isEmpty();
    }

    @Test
    void greetingAndReminder_fallBackToo() {
        primary.greeting = start -> {
            start.call().state(StringBuilder.class, StringBuilder::new);
            throw new IllegalStateException("no greeting");
        };
        secondary.greeting = start -> Answer.text("Hello.");
        primary.reply = turn -> {
            throw new IllegalStateException("no model");
        };
        Stage.Line line = stage.dial();
        stage.executor.runAll();
        line.remind(1);
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(Stage.CONFIG, last(0, "Hello."), last(1, "Second."));
    }

    @Test
    void wrapped_byAHandlerOfTheUser_fallsBackToo() {
        primary.reply = turn -> Answer.later();
        CustomLlmHandler both = CustomLlmHandler.withFallback(primary, secondary, Duration.ofSeconds(2));
        Stage wrapped = new Stage(turn -> both.respond(turn));
        Stage.Line line = wrapped.greeted();
        line.ask(1);
        wrapped.executor.runAll();
        wrapped.advance(Duration.ofSeconds(2));
        wrapped.executor.runAll();

        assertThat(line.take()).containsExactly(last(1, "Second."));
    }

    @Test
    void nested_goesFromOneToTheNext() {
        Replies third = new Replies(turn -> Answer.text("Third."));
        secondary.reply = turn -> Answer.later();
        Stage nested = new Stage(CustomLlmHandler.withFallback(
                CustomLlmHandler.withFallback(primary, secondary, Duration.ofSeconds(1)),
                third,
                Duration.ofSeconds(3)));
        Stage.Line line = nested.greeted();
        line.ask(1);
        nested.executor.runAll();
        nested.advance(Duration.ofSeconds(1));
        nested.executor.runAll();
        assertThat(secondary.turns).hasSize(1);
        nested.advance(Duration.ofSeconds(2));
        nested.executor.runAll();

        assertThat(secondary.turn(0).isCancelled()).isTrue();
        assertThat(line.take()).containsExactly(last(1, "Third."));
    }

    @Test
    void notices_goToBoth() {
        primary.reply = turn -> Answer.text("First answer.");
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();
        line.ask(2);
        line.session().onClose(1000, "");
        stage.executor.runAll();

        assertThat(primary.interrupted).hasSize(1);
        assertThat(secondary.interrupted).hasSize(1);
        assertThat(primary.changes).isNotEmpty();
        assertThat(secondary.changes).isNotEmpty();
        assertThat(primary.ends).hasSize(1);
        assertThat(secondary.ends).hasSize(1);
    }

    @Test
    void primaryIsBlocked_isWokenWhenItsTimeIsOver() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            CountDownLatch woken = new CountDownLatch(1);
            CustomLlmHandler blocked = turn -> {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    woken.countDown();
                    throw e;
                }
                return Answer.text("never");
            };
            CustomLlm llm = CustomLlm.builder(CustomLlmHandler.withFallback(blocked, secondary, Duration.ofMillis(20)))
                    .executor(threads)
                    .build();
            FakeSocket socket = new FakeSocket();
            CustomLlmSession session = llm.open("call_1", socket);
            new Stage.Line(socket, session).ask(1);

            assertThat(woken.await(30, TimeUnit.SECONDS)).isTrue();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(socket.frames()).endsWith(last(1, "Second.")));
            llm.close();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void limit_notMoreThanZero_isRefused() {
        for (Duration limit : List.of(Duration.ZERO, Duration.ofSeconds(-1))) {
            assertThatThrownBy(() -> CustomLlmHandler.withFallback(primary, secondary, limit))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("firstPieceLimit");
        }
    }
}
