package dev.retell4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GreetingTest {
    private static CustomLlmHandler greeting(String text) {
        return new CustomLlmHandler() {
            @Override
            public Answer onCall(CallStart start) {
                return Answer.text(text);
            }

            @Override
            public Answer respond(Turn turn) {
                return Answer.text("You said it.");
            }
        };
    }

    @Test
    void open_withGreeting_sendsConfigFirst() {
        Stage stage = new Stage(greeting("Good morning."));
        Stage.Line line = stage.dial();
        stage.executor.runAll();

        assertThat(line.take())
                .containsExactly(
                        Stage.CONFIG,
                        "{\"response_type\":\"response\",\"response_id\":0,\"content\":\"Good morning.\","
                                + "\"content_complete\":true}");
    }

    @Test
    void ask_afterGreeting_isAnswered() {
        Stage stage = new Stage(greeting("Good morning."));
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();

        assertThat(line.take())
                .containsExactly("{\"response_type\":\"response\",\"response_id\":1,\"content\":\"You said it.\","
                        + "\"content_complete\":true}");
    }
}
