package dev.retell4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.RetellClient;
import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.tools.Cancellation;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolResult;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StdioServerTest {
    private final BlockingQueue<CompletableFuture<ToolResult>> held = new LinkedBlockingQueue<>();
    private final BlockingQueue<Cancellation> cancellations = new LinkedBlockingQueue<>();
    private final RetellClient client =
            RetellClient.builder().apiKey("key_test").build();
    private final RetellMcp mcp = RetellMcp.builder(client)
            .tool(Tool.builder("echo")
                    .description("Says it again")
                    .input("{\"type\":\"object\",\"properties\":{\"text\":{\"type\":\"string\"}}}")
                    .reads(call -> {
                        call.link().progress(1, 2.0, "half");
                        return CompletableFuture.completedFuture(
                                ToolResult.text(call.text("text").orElse("nothing")));
                    }))
            .tool(Tool.builder("hold").description("Takes its time").reads(call -> {
                CompletableFuture<ToolResult> answer = new CompletableFuture<>();
                cancellations.add(call.link().cancellation());
                held.add(answer);
                return answer;
            }))
            .build();
    private PipedPeer peer = Objects.requireNonNull(open());

    private PipedPeer open() {
        try {
            return PipedPeer.of(mcp);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        return Objects.requireNonNull(queue.poll(30, TimeUnit.SECONDS), "nothing in 30 seconds");
    }

    @BeforeEach
    void initialize() throws Exception {
        peer.initialize("{}");
    }

    @AfterEach
    void close() throws Exception {
        peer.close();
        mcp.close();
        client.close();
    }

    @Test
    void call_ofATool_isAnswered() throws Exception {
        peer.call(1, "echo", "{\"text\":\"grüß Gott 🙂\"}");

        JsonNode result = peer.answer(1).get("result");
        assertThat(result.at("/content/0/text").asText()).isEqualTo("grüß Gott 🙂");
        assertThat(result.get("isError").asBoolean()).isFalse();
    }

    @Test
    void calls_manyAtOnceWithProgress_areAllAnsweredOnceAndAfterTheirProgress() throws Exception {
        int calls = 400;
        for (int id = 0; id < calls; id++) {
            peer.callWithProgress(id, "echo", "{\"text\":\"" + id + "\"}");
        }

        Set<Integer> told = new HashSet<>();
        Set<Integer> answered = new HashSet<>();
        while (answered.size() < calls) {
            JsonNode message = peer.next();
            if (message.has("method")) {
                int token = message.at("/params/progressToken").asInt();
                assertThat(answered).doesNotContain(token);
                told.add(token);
            } else {
                int id = message.get("id").asInt();
                assertThat(message.at("/result/content/0/text").asText()).isEqualTo(String.valueOf(id));
                assertThat(answered.add(id)).isTrue();
            }
        }
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, calls).boxed().toList());
    }

    @Test
    void line_thatIsNoMessage_isAnsweredWithAnErrorAndTheNextOneIsRead() throws Exception {
        peer.send("this is no JSON");
        assertError(peer.next(), -32700, null);
        peer.send("{\"jsonrpc\":\"2.0\",\"id\":4,");
        assertError(peer.next(), -32700, null);
        peer.send("[{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"ping\"}]");
        assertError(peer.next(), -32600, null);
        peer.send("17");
        assertError(peer.next(), -32600, null);
        peer.send("{\"id\":6,\"method\":\"ping\"}");
        assertError(peer.next(), -32600, 6);
        peer.send("{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}");
        assertError(peer.next(), -32600, null);
        peer.send("{\"jsonrpc\":\"2.0\",\"id\":7}");
        assertError(peer.next(), -32600, 7);
        peer.send("{\"jsonrpc\":\"2.0\",\"id\":8,\"method\":\"tools/list\",\"params\":[1]}");
        assertError(peer.next(), -32602, 8);
        peer.sendRaw("\u0000\u0001\r\n");
        assertError(peer.next(), -32700, null);

        peer.call(9, "echo", "{\"text\":\"still here\"}");
        assertThat(peer.answer(9).at("/result/content/0/text").asText()).isEqualTo("still here");
    }

    private static void assertError(JsonNode message, int code, Integer id) {
        assertThat(message.at("/error/code").asInt()).isEqualTo(code);
        assertThat(message.get("id").isNull() ? null : message.get("id").asInt())
                .isEqualTo(id);
    }

    @Test
    void parameters_ofTheWrongForm_areRefusedWithoutAnExceptionsText() throws Exception {
        peer.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":{\"a\":1}}}");

        JsonNode answer = peer.answer(1);
        assertThat(answer.at("/error/code").asInt()).isEqualTo(-32602);
        assertThat(answer.toString()).doesNotContain("jackson", "Exception", "deserialize");
    }

    @Test
    void tool_thatIsUnknown_isRefusedWithTheOneThatMayBeMeant() throws Exception {
        peer.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"get_call\"}}");

        JsonNode answer = peer.answer(1);
        assertError(answer, -32602, 1);
        assertThat(answer.at("/error/message").asText())
                .contains("There is no tool called get_call", "retell_get_call");
    }

    @Test
    void subscription_toWhatIsNoAddress_isRefusedLikeReadingIt() throws Exception {
        String address = "\"params\":{\"uri\":\"retell://nothing/1\"}}";
        peer.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/read\"," + address);
        peer.send("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"resources/subscribe\"," + address);

        assertError(peer.answer(1), -32002, 1);
        assertError(peer.answer(2), -32002, 2);
    }

    @Test
    void method_thatIsUnknown_isRefused() throws Exception {
        peer.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"server/discover\"}");

        assertError(peer.answer(1), -32601, 1);
    }

    @Test
    void linesEnd_withCarriageReturnsAndBlanks_areTolerated() throws Exception {
        peer.sendRaw("\r\n\n   \r\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\r\n");

        assertThat(peer.next().get("id").asInt()).isEqualTo(1);
    }

    @Test
    void line_inPieces_isPutTogether() throws Exception {
        peer.sendRaw("{\"jsonrpc\":\"2.0\",\"id\":1,");
        peer.sendRaw("\"method\":\"ping\"}\n{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"ping\"}\n");

        assertThat(peer.answer(1).get("result").isEmpty()).isTrue();
        assertThat(peer.answer(2).get("result").isEmpty()).isTrue();
    }

    @Test
    void cancelled_whileTheToolRuns_stopsItAndIsNeverAnswered() throws Exception {
        peer.callWithProgress("slow", "hold", "{}");
        Cancellation cancellation = next(cancellations);
        peer.send(
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":\"slow\",\"reason\":\"x\"}}");
        await().atMost(Duration.ofSeconds(30)).until(cancellation::isCancelled);
        next(held).complete(ToolResult.text("too late"));

        peer.call(2, "echo", "{}");
        peer.answer(2);
        assertThat(peer.seen())
                .noneMatch(message -> "slow".equals(message.path("id").asText()));
    }

    @Test
    void cancelled_forAnUnknownRequest_isIgnored() throws Exception {
        peer.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":77}}");
        peer.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\"}");
        peer.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/of_the_future\",\"params\":{}}");

        peer.call(1, "echo", "{}");
        assertThat(peer.next().get("id").asInt()).isEqualTo(1);
    }

    @Test
    void id_thatIsStillInUse_isRefusedAndTheFirstRequestIsAnswered() throws Exception {
        peer.call(1, "hold", "{}");
        CompletableFuture<ToolResult> first = next(held);
        peer.call(1, "hold", "{}");
        assertError(peer.next(), -32600, null);
        first.complete(ToolResult.text("the first"));

        assertThat(peer.answer(1).at("/result/content/0/text").asText()).isEqualTo("the first");
        assertThat(held).isEmpty();
        peer.call(1, "echo", "{\"text\":\"used again\"}");
        assertThat(peer.answer(1).at("/result/content/0/text").asText()).isEqualTo("used again");
    }

    @Test
    void ids_textAndNumber_areDifferent() throws Exception {
        peer.call(1, "hold", "{}");
        CompletableFuture<ToolResult> number = next(held);
        peer.call("1", "echo", "{}");

        assertThat(peer.answer("1").has("result")).isTrue();
        number.complete(ToolResult.text("number"));
        assertThat(peer.answer(1).has("result")).isTrue();
    }

    @Test
    void endOfInput_whenIdle_endsTheServer() throws Exception {
        peer.endInput();

        assertThat(peer.exit()).isZero();
    }

    @Test
    void endOfInput_withWorkInFlight_answersItFirst() throws Exception {
        peer.call(1, "hold", "{}");
        CompletableFuture<ToolResult> work = next(held);
        peer.endInput();
        work.complete(ToolResult.text("finished"));

        assertThat(peer.answer(1).at("/result/content/0/text").asText()).isEqualTo("finished");
        assertThat(peer.exit()).isZero();
    }

    @Test
    void endOfInput_withWorkThatDoesNotEnd_cancelsItAfterTheDrainTime() throws Exception {
        try (PipedPeer impatient = PipedPeer.of(mcp, settings -> settings.drainTime(Duration.ofMillis(50)))) {
            impatient.initialize("{}").call(1, "hold", "{}");
            Cancellation cancellation = next(cancellations);
            impatient.endInput();

            assertThat(impatient.exit()).isZero();
            assertThat(cancellation.isCancelled()).isTrue();
        }
    }

    @Test
    void client_thatNoLongerReads_endsTheServer() throws Exception {
        peer.call(1, "hold", "{}");
        Cancellation cancellation = next(cancellations);
        peer.stopReading();
        AtomicInteger id = new AtomicInteger(2);
        // A write that is on its way while the pipe closes may still succeed
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            peer.call(id.getAndIncrement(), "echo", "{}");
            return peer.hasExited();
        });

        assertThat(peer.exit()).isEqualTo(1);
        assertThat(cancellation.isCancelled()).isTrue();
    }

    @Test
    void close_withWorkInFlight_cancelsItAndEndsTheServer() throws Exception {
        peer.call(1, "hold", "{}");
        Cancellation cancellation = next(cancellations);
        peer.server().close();

        assertThat(peer.exit()).isZero();
        assertThat(cancellation.isCancelled()).isTrue();
    }

    @Test
    void message_thatIsTooLong_isRefusedAndTheNextOneIsRead() throws Exception {
        try (PipedPeer small = PipedPeer.of(mcp, settings -> settings.maxMessageBytes(1024))) {
            small.initialize("{}");
            small.call(1, "echo", "{\"text\":\"" + "x".repeat(100_000) + "\"}");
            assertError(small.next(), -32600, null);

            small.call(2, "echo", "{\"text\":\"short\"}");
            assertThat(small.answer(2).at("/result/content/0/text").asText()).isEqualTo("short");
        }
    }

    @Test
    void requests_beforeInitialize_areRefusedButPingIsAnswered() throws Exception {
        try (PipedPeer early = PipedPeer.of(mcp)) {
            early.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}");
            assertThat(early.next().get("result").isEmpty()).isTrue();
            early.send("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}");
            assertError(early.next(), -32600, 2);

            early.initialize("{}").call(3, "echo", "{}");
            assertThat(early.answer(3).has("result")).isTrue();
        }
    }

    @Test
    void requests_beforeInitialized_areServed() throws Exception {
        try (PipedPeer hasty = PipedPeer.of(mcp)) {
            hasty.send("""
                    {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-06-18",\
                    "capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""");
            assertThat(hasty.answer(0).at("/result/protocolVersion").asText()).isEqualTo("2025-06-18");
            hasty.call(1, "echo", "{}");

            assertThat(hasty.answer(1).has("result")).isTrue();
        }
    }

    @Test
    void initialize_again_beginsAnew() throws Exception {
        peer.call(1, "hold", "{}");
        Cancellation before = next(cancellations);
        peer.initialize("{}");

        assertThat(before.isCancelled()).isTrue();
        peer.call(1, "echo", "{}");
        assertThat(peer.answer(1).has("result")).isTrue();
    }

    @Test
    void settings_outOfRange_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StdioServer.builder(mcp).maxMessageBytes(100))
                .withMessageContaining("maxMessageBytes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StdioServer.builder(mcp).drainTime(Duration.ofSeconds(-1)))
                .withMessageContaining("drainTime");
    }
}
