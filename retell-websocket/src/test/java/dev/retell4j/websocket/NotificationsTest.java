package dev.retell4j.websocket;

import static dev.retell4j.websocket.Frames.agent;
import static dev.retell4j.websocket.Frames.last;
import static dev.retell4j.websocket.Frames.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.websocket.protocol.TurnTaking;
import dev.retell4j.websocket.protocol.UpdateOnly;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotificationsTest {
    private final Replies handler = new Replies();
    private final Stage stage = new Stage(handler);

    @Test
    void onTranscript_eachUpdate_tellsWhatIsNew() {
        Stage.Line line = stage.greeted();
        line.update(user("Hel"));
        stage.executor.runAll();
        line.update(user("Hello"), agent("Hi"));
        stage.executor.runAll();

        assertThat(handler.changes).hasSize(2);
        assertThat(handler.changes.get(0).changed()).hasSize(1);
        assertThat(handler.changes.get(1).firstChanged()).isZero();
        assertThat(handler.changes.get(1).transcript().entries()).hasSize(2);
        assertThat(stage.call().transcript().entries()).hasSize(2);
    }

    @Test
    void onTranscript_handlerIsSlow_isToldOfTheNewestOnly() {
        Stage.Line line = stage.greeted();
        for (int i = 0; i < 1_000; i++) {
            line.update(user("word " + i));
        }
        line.session()
                .onText(UpdateOnly.of(List.of(user("end")), null, TurnTaking.AGENT_TURN)
                        .toJson());
        line.update(user("end."));
        stage.executor.runAll();

        assertThat(handler.changes).singleElement().satisfies(change -> {
            assertThat(change.transcript().lastUserUtterance()).contains("end.");
            assertThat(change.turnTaking()).contains(TurnTaking.AGENT_TURN);
        });
    }

    @Test
    void onTranscript_notImplemented_costsNoThread() {
        Stage plain = new Stage(turn -> Answer.silence());
        Stage.Line line = plain.greeted();
        line.update(user("Hello"));

        assertThat(plain.executor.waiting()).isZero();
    }

    @Test
    void notices_areToldInOrder() {
        List<String> told = new ArrayList<>();
        Stage ordered = new Stage(new CustomLlmHandler() {
            @Override
            public Answer respond(Turn turn) {
                turn.say("Some words. ");
                return Answer.later();
            }

            @Override
            public void onTranscript(LiveCall call, TranscriptChange change) {
                told.add("transcript " + change.transcript().entries().size());
                throw new IllegalStateException("is no reason to stop");
            }

            @Override
            public void onInterrupted(LiveCall call, InterruptedTurn turn) {
                told.add("interrupted " + turn.id());
            }

            @Override
            public void onEnd(CallEnd end) {
                told.add("end " + end.call().transcript().entries().size());
            }
        });
        Stage.Line line = ordered.greeted();
        line.ask(1, user("a"));
        ordered.executor.runAll();
        line.ask(2, user("a"), agent("Some"));
        line.update(user("a"), agent("Some"), user("b"));
        line.session().onClose(1000, "");
        ordered.executor.runAll();

        assertThat(told).containsExactly("transcript 1", "transcript 2", "interrupted 1", "transcript 3", "end 3");
    }

    @Test
    void notices_noThread_areToldNevertheless() throws Exception {
        Stage.Line line = stage.greeted();
        stage.executor.full(true);
        line.session().onClose(1000, "");

        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(handler.ends).hasSize(1));
    }

    @Test
    void onEnd_slowNotice_doesNotHoldUpATurn() {
        Stage.Line line = stage.greeted();
        handler.reply = turn -> Answer.text("Yes.");
        line.update(user("a"));
        line.ask(1, user("a"));
        // The notice is a task of its own, and the turn the next one.
        stage.executor.runOne();
        stage.executor.runOne();

        assertThat(line.take()).containsExactly(last(1, "Yes."));
    }

    @Test
    void spoken_betweenTranscripts_isWhatTheAgentSaid() {
        Transcript before = Transcript.of(List.of(agent("Hello."), user("Hi"), agent("Well")));
        Transcript after = Transcript.of(
                List.of(agent("Hello."), user("Hi"), agent("Well, it is"), user("is it"), agent("ready")));

        assertThat(Spoken.between(before, after)).isEqualTo(", it is ready");
        assertThat(Spoken.between(Transcript.empty(), before)).isEqualTo("Hello. Well");
        assertThat(Spoken.between(before, before)).isEmpty();
        assertThat(Spoken.isPart("it is", "It is, ready!")).isTrue();
        assertThat(Spoken.isPart("it is ready", "It is, ready!")).isFalse();
        assertThat(Spoken.isPart("something else", "It is, ready!")).isFalse();
        assertThat(Spoken.isPart("", "It is")).isTrue();
    }
}
