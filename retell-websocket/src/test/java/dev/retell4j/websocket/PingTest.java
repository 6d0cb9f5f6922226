package dev.retell4j.websocket;

import static dev.retell4j.websocket.Frames.last;
import static dev.retell4j.websocket.Frames.piece;
import static dev.retell4j.websocket.Frames.pong;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PingTest {
    private final Replies handler = new Replies();

    @Test
    void ping_anyTime_isEchoedAtOnce() {
        Stage stage = new Stage(handler);
        Stage.Line line = stage.greeted();
        line.ping(1_790_000_002_000L);

        assertThat(line.take()).containsExactly(pong(1_790_000_002_000L));
    }

    @Test
    void ping_handlerIsBusy_isEchoedAtOnce() {
        Stage stage = new Stage(handler);
        Stage.Line line = stage.greeted();
        handler.reply = turn -> {
            line.ping(7);
            return Answer.text("Done.");
        };
        line.ask(1);
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(pong(7), last(1, "Done."));
    }

    @Test
    void ping_framesWait_goesBeforeThem() {
        handler.reply = turn -> {
            turn.say("One. ");
            turn.say("Two. ");
            return Answer.text("Three.");
        };
        Stage stage = new Stage(handler);
        Stage.Line line = stage.greeted();
        line.socket().slow(true);
        line.ask(1);
        stage.executor.runAll();
        line.ping(8);
        line.socket().confirm();
        line.socket().confirm();
        line.socket().confirm();

        assertThat(line.take()).containsExactly(piece(1, "One. "), pong(8), piece(1, "Two. "), last(1, "Three."));
    }

    @Test
    void pings_thatNobodyReads_doNotPileUp() {
        Stage stage = new Stage(handler);
        Stage.Line line = stage.greeted();
        line.socket().slow(true);
        for (int i = 0; i < 10_000; i++) {
            line.ping(i);
        }
        line.socket().slow(false);
        line.socket().confirm();

        List<String> pongs = line.take();
        assertThat(pongs).hasSizeLessThan(20).contains(pong(0), pong(9_999));
    }

    @Test
    void silence_afterAPing_givesTheSocketUp() {
        List<Duration> told = new ArrayList<>();
        Stage stage = new Stage(
                handler,
                b -> b.observer(new CustomLlmObserver() {
                    @Override
                    public void silent(String callId, Duration since) {
                        told.add(since);
                    }
                }));
        Stage.Line line = stage.greeted();
        line.ping(1);
        stage.advance(Duration.ofSeconds(9));
        line.ping(2);
        stage.advance(Duration.ofMillis(9_999));
        assertThat(line.socket().isAborted()).isFalse();

        stage.advance(Duration.ofMillis(1));

        assertThat(line.socket().isAborted()).isTrue();
        assertThat(line.socket().closeCode()).isZero();
        assertThat(told).containsExactly(Duration.ofSeconds(10));
        assertThat(stage.call().isConnected()).isFalse();
        assertThat(stage.call().isEnded()).isFalse();
    }

    @Test
    void silence_beforeTheFirstPing_isNone() {
        Stage stage = new Stage(handler);
        Stage.Line line = stage.greeted();
        stage.advance(Duration.ofHours(1));

        assertThat(line.socket().isAborted()).isFalse();
    }

    @Test
    void silence_onTheNextSocket_countsFromTheConnect() {
        Stage stage = new Stage(handler);
        Stage.Line first = stage.greeted();
        first.ping(1);
        first.drop();
        stage.advance(Duration.ofSeconds(20));
        Stage.Line second = stage.dial();
        stage.advance(Duration.ofMillis(9_999));
        assertThat(second.socket().isAborted()).isFalse();
        stage.advance(Duration.ofMillis(1));

        assertThat(second.socket().isAborted()).isTrue();
    }

    @Test
    void silence_whenNotWatched_isNone() {
        Stage off = new Stage(handler, b -> b.silenceTimeout(Duration.ZERO));
        Stage.Line line = off.greeted();
        line.ping(1);
        off.advance(Duration.ofHours(1));
        assertThat(line.socket().isAborted()).isFalse();

        Stage noPings = new Stage(handler, b -> b.autoReconnect(false));
        Stage.Line other = noPings.greeted();
        other.ping(1);
        noPings.advance(Duration.ofHours(1));
        assertThat(other.socket().isAborted()).isFalse();
    }
}
