package dev.retell4j.websocket;

import static dev.retell4j.websocket.Frames.last;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.types.Json;
import dev.retell4j.websocket.protocol.OutgoingEvent;
import dev.retell4j.websocket.protocol.ToolCallInvocation;
import dev.retell4j.websocket.protocol.ToolCallResult;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ToolCallTest {
    private static final Json ARGUMENTS = Json.parse("{\"day\":\"monday\",\"seats\":2}");

    private final Replies handler = new Replies();
    private final Stage stage = new Stage(handler);
    private final AtomicInteger booked = new AtomicInteger();

    private Map<String, Integer> book() {
        return Map.of("number", booked.incrementAndGet());
    }

    @Test
    void toolCall_tellsOfCallAndResult() {
        handler.reply = turn -> {
            Json result = turn.toolCall("book", ARGUMENTS, this::book);
            return Answer.text("Booked as " + result.get("number").orElseThrow().text());
        };
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();

        List<OutgoingEvent> events = line.socket().events();
        assertThat(events).hasSize(3);
        ToolCallInvocation call = (ToolCallInvocation) events.get(0);
        ToolCallResult result = (ToolCallResult) events.get(1);
        assertThat(call.name()).isEqualTo("book");
        assertThat(Json.parse(call.arguments())).isEqualTo(ARGUMENTS);
        assertThat(result.toolCallId()).isEqualTo(call.toolCallId());
        assertThat(result.content()).isEqualTo("{\"number\":1}");
        assertThat(result.successful()).contains(true);
        assertThat(line.take().get(2)).isEqualTo(last(1, "Booked as 1"));
    }

    @Test
    void toolCall_askedAgain_isNotCarriedOutTwice() {
        handler.reply = turn -> {
            Json arguments = turn.id() == 1 ? ARGUMENTS : Json.parse("{ \"seats\": 2.0, \"day\": \"monday\" }");
            return Answer.text(turn.toolCall("book", arguments, this::book).text());
        };
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();
        line.take();
        line.ask(2);
        stage.executor.runAll();

        assertThat(booked).hasValue(1);
        assertThat(line.take()).containsExactly(last(2, "{\\\"number\\\":1}"));
    }

    @Test
    void toolCall_afterAReconnect_isNotCarriedOutTwice() {
        handler.reply =
                turn -> Answer.text(turn.toolCall("book", ARGUMENTS, this::book).text());
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();
        line.drop();
        Stage.Line next = stage.dial();
        next.ask(1);
        stage.executor.runAll();

        assertThat(booked).hasValue(1);
    }

    @Test
    void toolCall_otherNameOrArguments_isAnotherOne() {
        handler.reply = turn -> {
            turn.toolCall("book", ARGUMENTS, this::book);
            turn.toolCall("cancel", ARGUMENTS, this::book);
            turn.toolCall("book", Json.parse("{\"day\":\"monday\",\"seats\":\"2\"}"), this::book);
            turn.toolCall("book", Json.parse("{\"day\":\"monday\",\"seats\":[2]}"), this::book);
            return Answer.silence();
        };
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();

        assertThat(booked).hasValue(4);
        Set<String> ids = new HashSet<>();
        for (OutgoingEvent event : line.socket().events()) {
            if (event instanceof ToolCallInvocation call) {
                ids.add(call.toolCallId());
            }
        }
        assertThat(ids).hasSize(4);
    }

    @Test
    void toolCall_failed_isToldByClassAndTriedAgain() {
        handler.reply = turn -> {
            if (turn.id() == 1) {
                turn.toolCall("book", ARGUMENTS, () -> {
                    throw new IOException("secret");
                });
            }
            turn.toolCall("book", ARGUMENTS, this::book);
            return Answer.text("Booked.");
        };
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();
        ToolCallResult result = (ToolCallResult) line.socket().events().get(1);
        assertThat(result.successful()).contains(false);
        assertThat(result.content()).isEqualTo("IOException");
        line.ask(2);
        stage.executor.runAll();

        assertThat(booked).hasValue(1);
    }

    @Test
    void toolCall_resultWithoutJson_isNotCarriedOutTwice() {
        handler.reply = turn -> {
            assertThatThrownBy(() -> turn.toolCall("book", ARGUMENTS, () -> {
                        book();
                        return new Object() {
                            @SuppressWarnings("unused")
                            public Object getSelf() {
                                return this;
                            }
                        };
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            return Answer.silence();
        };
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();
        line.ask(2);
        stage.executor.runAll();

        assertThat(booked).hasValue(1);
        assertThat(line.take()).contains(last(2, ""));
    }

    @Test
    void toolCall_turnIsCancelled_doesNotBegin() {
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();
        line.ask(2);
        line.take();

        assertThatThrownBy(() -> handler.turn(0).toolCall("book", ARGUMENTS, this::book))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> handler.turn(0).lookUp("find", ARGUMENTS, this::book))
                .isInstanceOf(CancellationException.class);
        assertThat(booked).hasValue(0);
        assertThat(line.take()).isEmpty();
    }

    @Test
    void lookUp_isCarriedOutEachTime() {
        handler.reply = turn -> {
            turn.lookUp("find", ARGUMENTS, this::book);
            return Answer.text(turn.lookUp("find", ARGUMENTS, this::book).text());
        };
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();

        assertThat(booked).hasValue(2);
        assertThat(line.take()).hasSize(5);
    }

    /** The caller goes on to speak while it is being booked: the next turn waits for that booking. */
    @Test
    void toolCall_cutOffWhileItRuns_isNeitherInterruptedNorBookedTwice() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch mayEnd = new CountDownLatch(1);
            AtomicInteger interruptions = new AtomicInteger();
            CountDownLatch firstIsOver = new CountDownLatch(1);
            CustomLlm llm = CustomLlm.builder(turn -> {
                        try {
                            return Answer.text(turn.toolCall("book", ARGUMENTS, () -> {
                                        begun.countDown();
                                        try {
                                            mayEnd.await();
                                        } catch (InterruptedException e) {
                                            interruptions.incrementAndGet();
                                        }
                                        return book();
                                    })
                                    .text());
                        } finally {
                            if (turn.id() == 1) {
                                if (Thread.currentThread().isInterrupted()) {
                                    firstIsOver.countDown();
                                }
                            }
                        }
                    })
                    .executor(threads)
                    .build();
            FakeSocket socket = new FakeSocket();
            Stage.Line line = new Stage.Line(socket, llm.open("call_1", socket));
            line.ask(1);
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            line.ask(2);
            line.ask(3);
            mayEnd.countDown();

            assertThat(firstIsOver.await(30, TimeUnit.SECONDS)).isTrue();
            org.awaitility.Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(socket.frames()).contains(last(3, "{\\\"number\\\":1}")));
            assertThat(booked).hasValue(1);
            assertThat(interruptions).hasValue(0);
            assertThat(socket.frames()).noneMatch(frame -> frame.contains("\"response_id\":1,"));
            llm.close();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void toolCall_manyAtTheSameTime_isCarriedOutOnce() throws Exception {
        Stage.Line line = stage.greeted();
        line.ask(1);
        stage.executor.runAll();
        Turn turn = handler.turn(0);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Json>> results = new java.util.ArrayList<>();
            for (int i = 0; i < 200; i++) {
                results.add(threads.submit(() -> turn.toolCall("book", ARGUMENTS, this::book)));
            }
            for (Future<Json> result : results) {
                assertThat(result.get(30, TimeUnit.SECONDS).text()).isEqualTo("{\"number\":1}");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void canonicalJson_ofTheSameJson_isTheSame() {
        assertThat(CanonicalJson.of(Json.parse("{\"b\":[1,2.50,\"x\",null,true],\"a\":{\"d\":1e2,\"c\":-0.0}}")))
                .isEqualTo(CanonicalJson.of(
                        Json.parse("{ \"a\" : {\"c\":0, \"d\":100}, \"b\" : [1.0, 25e-1, \"\\u0078\", null, true]}")))
                .isNotEqualTo(
                        CanonicalJson.of(Json.parse("{\"a\":{\"c\":0,\"d\":100},\"b\":[2.5,1,\"x\",null,true]}")));
        assertThat(CanonicalJson.of(Json.parse("1e999999999"))).hasSizeLessThan(20);
    }
}
