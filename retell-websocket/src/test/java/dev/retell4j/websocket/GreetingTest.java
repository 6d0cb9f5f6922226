package dev.retell4j.websocket;

import static dev.retell4j.websocket.Frames.last;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GreetingTest {
    private static final String DETAILS = "{\"call_id\":\"call_1\",\"call_type\":\"web_call\",\"agent_id\":\"agent_1\","
            + "\"call_status\":\"registered\",\"access_token\":\"t\",\"metadata\":{\"name\":\"Ada\"}}";

    private final Replies handler = new Replies();

    @Test
    void open_firstSocket_sendsConfigBeforeAnythingIsRun() {
        Stage stage = new Stage(handler);
        Stage.Line line = stage.dial();

        assertThat(line.take()).containsExactly(Stage.CONFIG);
    }

    @Test
    void open_withGreeting_saysItUnderIdZero() {
        handler.greeting = start -> Answer.text("Good morning.");
        Stage stage = new Stage(handler);
        Stage.Line line = stage.dial();
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(Stage.CONFIG, last(0, "Good morning."));
        assertThat(handler.starts).singleElement().satisfies(start -> {
            assertThat(start.isReconnect()).isFalse();
            assertThat(start.details()).isEmpty();
            assertThat(start.turn().id()).isZero();
        });
    }

    @Test
    void open_withoutGreeting_letsTheOtherSideSpeakFirst() {
        Stage stage = new Stage(turn -> Answer.silence());
        Stage.Line line = stage.dial();
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(Stage.CONFIG, last(0, ""));
    }

    @Test
    void open_withOtherOptions_sendsThem() {
        Stage stage = new Stage(
                handler, b -> b.autoReconnect(false).callDetails(false).transcriptWithToolCalls(false));
        Stage.Line line = stage.dial();

        assertThat(line.take())
                .containsExactly("{\"response_type\":\"config\",\"config\":{\"auto_reconnect\":false,"
                        + "\"call_details\":false,\"transcript_with_tool_calls\":false}}");
    }

    @Test
    void open_greetingFails_isCompletedWithoutWords() {
        handler.greeting = start -> {
            throw new IllegalStateException("no greeting");
        };
        Stage stage = new Stage(handler);
        Stage.Line line = stage.dial();
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(Stage.CONFIG, last(0, ""));
    }

    @Test
    void greetAfterCallDetails_detailsCome_greetsWithThem() {
        handler.greeting = start -> Answer.text("Hello "
                + start.details()
                        .orElseThrow()
                        .metadata()
                        .get("name")
                        .asString()
                        .orElseThrow());
        Stage stage = new Stage(handler, b -> b.greetAfterCallDetails(Duration.ofSeconds(2)));
        Stage.Line line = stage.dial();
        stage.executor.runAll();
        assertThat(line.take()).containsExactly(Stage.CONFIG);

        line.details(DETAILS);
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(last(0, "Hello Ada"));
        assertThat(stage.call().details()).isPresent();
    }

    @Test
    void greetAfterCallDetails_detailsDoNotCome_greetsWithoutThem() {
        handler.greeting = start -> Answer.text("Hello.");
        Stage stage = new Stage(handler, b -> b.greetAfterCallDetails(Duration.ofSeconds(2)));
        Stage.Line line = stage.dial();
        stage.advance(Duration.ofMillis(1_999));
        stage.executor.runAll();
        assertThat(line.take()).containsExactly(Stage.CONFIG);

        stage.advance(Duration.ofMillis(1));
        stage.executor.runAll();
        line.details(DETAILS);
        stage.executor.runAll();

        assertThat(line.take()).containsExactly(last(0, "Hello."));
        assertThat(handler.starts)
                .singleElement()
                .satisfies(start -> assertThat(start.details()).isEmpty());
    }

    @Test
    void greetAfterCallDetails_callerIsFaster_beginsTheCallButDropsTheGreeting() {
        handler.greeting = start -> Answer.text("Hello.");
        handler.reply = turn -> Answer.text("Yes?");
        Stage stage = new Stage(handler, b -> b.greetAfterCallDetails(Duration.ofSeconds(2)));
        Stage.Line line = stage.dial();
        line.ask(1);
        stage.executor.runAll();

        assertThat(handler.starts).hasSize(1);
        assertThat(line.take()).containsExactly(Stage.CONFIG, last(1, "Yes?"));
    }

    @Test
    void greeting_inPieces_isSaidInOrder() {
        handler.greeting = start -> {
            start.turn().say("Good ");
            start.turn().say("morning.");
            return Answer.pushed();
        };
        Stage stage = new Stage(handler);
        Stage.Line line = stage.dial();
        stage.executor.runAll();

        assertThat(line.take())
                .containsExactly(Stage.CONFIG, Frames.piece(0, "Good "), Frames.piece(0, "morning."), last(0, ""));
    }
}
