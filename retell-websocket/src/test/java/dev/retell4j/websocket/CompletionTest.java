package dev.retell4j.websocket;

import static dev.retell4j.websocket.Frames.last;
import static dev.retell4j.websocket.Frames.piece;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SubmissionPublisher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CompletionTest {
    private static final String SORRY = "Sorry, once more?";

    private final Replies handler = new Replies();
    private final Recorder recorder = new Recorder();
    private final Stage stage = new Stage(handler, b -> b.fallbackLine(SORRY).observer(recorder));

    @Test
    void handlerThrows_saysTheFallbackLine() {
        handler.reply = turn -> {
            throw new IllegalStateException("no model");
        };
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(last(1, SORRY));
        assertThat(line.socket().closeCode()).isZero();
        assertThat(recorder.of(1))
                .containsExactly("started", "failed IllegalStateException", "fallback", "first", "completed");
    }

    @Test
    void handlerThrows_anError_saysTheFallbackLine() {
        handler.reply = turn -> {
            throw new StackOverflowError();
        };
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(last(1, SORRY));
    }

    @Test
    void handlerThrows_afterItHasSpoken_saysTheFallbackLineToo() {
        handler.reply = turn -> {
            turn.say("Your van is");
            throw new IllegalStateException("the model broke off");
        };
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(piece(1, "Your van is"), last(1, " " + SORRY));
    }

    @Test
    void handlerReturnsNull_saysTheFallbackLine() {
        handler.reply = turn -> null;
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(last(1, SORRY));
    }

    @Test
    void tokensFail_saysTheFallbackLineAndClosesThem() {
        boolean[] closed = new boolean[1];
        handler.reply = turn -> Answer.tokens(Stream.of("It ", "x")
                .map(token -> {
                    if (token.equals("x")) {
                        throw new IllegalStateException("connection reset");
                    }
                    return token;
                })
                .onClose(() -> closed[0] = true));
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(last(1, SORRY));
        assertThat(closed[0]).isTrue();
    }

    @Test
    void fallbackLine_ofTheCall_isSaidInstead() {
        handler.reply = turn -> {
            turn.call().fallbackLine("Wie bitte?");
            throw new IllegalStateException("no model");
        };
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(last(1, "Wie bitte?"));
    }

    @Test
    void fallbackLine_empty_completesInSilence() {
        Stage silent = new Stage(handler, b -> b.fallbackLine(""));
        handler.reply = turn -> {
            throw new IllegalStateException("no model");
        };
        Stage.Line line = silent.greeted();
        line.ask(1);
        silent.executor.runAll();

        assertThat(line.take()).containsExactly(last(1, ""));
    }

    @Test
    void handlerIsLate_saysTheFallbackLineOnce() {
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();
        boolean[] told = new boolean[1];
        handler.turn(0).onCancel(() -> told[0] = true);
        stage.advance(Duration.ofMillis(29_999));
        assertThat(line.take()).isEmpty();
        stage.advance(Duration.ofMillis(1));

        assertThat(line.take()).containsExactly(last(1, SORRY));
        assertThat(handler.turn(0).isCancelled()).isTrue();
        assertThat(handler.turn(0).complete(Answer.text("late"))).isFalse();
        stage.executor.runAll();
        assertThat(told[0]).isTrue();
        stage.advance(Duration.ofHours(1));
        assertThat(line.take()).isEmpty();
        assertThat(recorder.of(1)).containsExactly("started", "timed out", "fallback", "first", "completed");
    }

    @Test
    void handlerIsLate_afterEachPiece_hasTimeAnew() {
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();
        stage.advance(Duration.ofSeconds(29));
        handler.turn(0).say("Just a moment. ");
        stage.advance(Duration.ofSeconds(29));
        assertThat(line.take()).containsExactly(piece(1, "Just a moment. "));
        stage.advance(Duration.ofSeconds(1));

        assertThat(line.take()).containsExactly(last(1, " " + SORRY));
    }

    @Test
    void timeout_ofTheTurn_countsInstead() {
        handler.reply = turn -> {
            turn.timeout(Duration.ofMinutes(2));
            return Answer.later();
        };
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();
        stage.advance(Duration.ofSeconds(119));
        assertThat(line.take()).isEmpty();
        stage.advance(Duration.ofSeconds(1));

        assertThat(line.take()).containsExactly(last(1, SORRY));
    }

    @Test
    void noThread_saysTheFallbackLine() {
        Stage.Line line = stage.greeted();
        stage.executor.full(true);
        line.ask(1);

        assertThat(line.take()).containsExactly(last(1, SORRY));
        assertThat(recorder.of(1)).contains("failed " + RejectedExecutionException.class.getSimpleName());
    }

    @Test
    void publisher_thatCompletes_isSaid() {
        handler.reply = turn -> Answer.tokens(publisher(List.of("It ", "is. ", "Bye"), null));
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(piece(1, "It is. "), last(1, "Bye"));
    }

    @Test
    void publisher_thatFails_saysTheFallbackLine() {
        handler.reply = turn -> Answer.tokens(publisher(List.of("It is. ", "B"), new IllegalStateException("reset")));
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(piece(1, "It is. "), last(1, " " + SORRY));
    }

    @Test
    void publisher_thatNeverEnds_saysTheFallbackLineAndIsCancelled() {
        boolean[] cancelled = new boolean[1];
        handler.reply = turn ->
                Answer.tokens((Flow.Publisher<String>) subscriber -> subscriber.onSubscribe(new Flow.Subscription() {
                    @Override
                    public void request(long n) {}

                    @Override
                    public void cancel() {
                        cancelled[0] = true;
                    }
                }));
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();
        stage.advance(Duration.ofSeconds(30));
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(last(1, SORRY));
        assertThat(cancelled[0]).isTrue();
    }

    @Test
    void publisher_thatThrows_saysTheFallbackLine() {
        handler.reply = turn -> Answer.tokens((Flow.Publisher<String>) subscriber -> {
            throw new IllegalStateException("no model");
        });
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(last(1, SORRY));
    }

    @Test
    void publisher_thatIgnoresDemand_isCancelled() {
        ModelPublisher rude = new ModelPublisher();
        handler.reply = turn -> Answer.tokens(rude).grouped(TokenChunker.Style.TOKENS);
        Stage slow = new Stage(handler, b -> b.fallbackLine(SORRY).maxQueued(2, 1_000));
        Stage.Line line = slow.greeted();
        line.socket().slow(true);
        line.ask(1);
        slow.executor.runAll();
        for (int i = 0; i < 1_000 && rude.isGoingOn(); i++) {
            rude.next("word ");
        }
        assertThat(rude.isCancelled).isTrue();
        assertThat(rude.given).isLessThan(10);
        line.socket().slow(false);
        line.socket().confirm();

        assertThat(line.take()).endsWith(last(1, " " + SORRY));
    }

    @Test
    void answerWithTokens_givenTwice_isNoSilence() {
        Answer once = Answer.tokens(List.of("Yes. ").iterator());
        handler.reply = turn -> once;
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();
        line.ask(2);
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(piece(1, "Yes. "), last(1, ""), last(2, SORRY));
    }

    @Test
    void say_tokensThatFail_leavesNothingBehind() {
        handler.reply = turn -> {
            try {
                turn.say(Stream.of("The next free slot ", "x")
                        .map(token -> {
                            if (token.equals("x")) {
                                throw new IllegalStateException("reset");
                            }
                            return token;
                        })
                        .iterator());
            } catch (IllegalStateException e) {
                turn.say("One moment. ");
            }
            return Answer.later();
        };
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();
        stage.advance(Duration.ofSeconds(5));

        assertThat(line.take()).containsExactly(piece(1, "One moment. "));
    }

    @Test
    void say_tokensOfASlowModel_areSaidWhenTheyHaveWaited() {
        ModelPublisher slow = new ModelPublisher();
        handler.reply = turn -> Answer.tokens(slow);
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();
        slow.next("The next free slot ");
        assertThat(line.take()).isEmpty();
        stage.advance(Duration.ofSeconds(5));
        slow.next("is at five");
        slow.complete();

        assertThat(line.take()).containsExactly(piece(1, "The next free slot "), last(1, "is at five"));
    }

    @Test
    void complete_noThread_closesTheTokens() {
        boolean[] closed = new boolean[1];
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();
        stage.executor.full(true);
        handler.turn(0).complete(Answer.tokens(Stream.of("x").onClose(() -> closed[0] = true)));

        assertThat(closed[0]).isTrue();
        assertThat(line.take()).containsExactly(last(1, SORRY));
    }

    @Test
    void publisher_ofTheJdk_isCancelledByANewerRequest() {
        try (SubmissionPublisher<String> publisher = new SubmissionPublisher<>(Runnable::run, 16)) {
            handler.reply = turn -> turn.id() == 1 ? Answer.tokens(publisher) : Answer.text("Two.");
            Stage.Line line = stage.greeted();
            line.ask(1);
            stage.executor.runAll();
            publisher.submit("One. ");
            publisher.submit("Two. ");
            assertThat(publisher.getNumberOfSubscribers()).isEqualTo(1);
            line.ask(2);
            stage.executor.runAll();
            publisher.submit("Three. ");

            assertThat(publisher.getNumberOfSubscribers()).isZero();
            assertThat(line.take())
                    .startsWith(piece(1, "One. "))
                    .endsWith(last(2, "Two."))
                    .doesNotContain("Three");
        }
    }

    /** Gives what is asked for, and then ends. */
    private static Flow.Publisher<String> publisher(List<String> tokens, Throwable end) {
        return subscriber -> subscriber.onSubscribe(new Flow.Subscription() {
            private int next;

            @Override
            public void request(long n) {
                assertThat(n).isEqualTo(1);
                if (next < tokens.size()) {
                    subscriber.onNext(tokens.get(next++));
                } else if (end == null) {
                    subscriber.onComplete();
                } else {
                    subscriber.onError(end);
                }
            }

            @Override
            public void cancel() {}
        });
    }
}
