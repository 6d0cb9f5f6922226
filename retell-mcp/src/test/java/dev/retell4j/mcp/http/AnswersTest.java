package dev.retell4j.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.mcp.tools.ToolResult;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestTools tools = new TestTools();
    private Mounted mounted;

    @BeforeEach
    void start() throws Exception {
        mounted = Mounted.with(tools, builder -> builder.beat(Duration.ofHours(1), System::nanoTime));
    }

    @AfterEach
    void stop() throws Exception {
        tools.close();
        mounted.close();
    }

    @Test
    void answer_thatComesFirst_isPlainJson() throws Exception {
        HttpResponse<String> answer = mounted.client().post(Client.call(1, "echo", "{\"text\":\"hi\"}"));

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(Client.read(answer.body()).at("/result/content/0/text").asText())
                .isEqualTo("hi");
    }

    @Test
    void progress_beforeTheAnswer_isStreamed() throws Exception {
        HttpResponse<String> answer = mounted.client()
                .post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"tell\","
                        + "\"arguments\":{},\"_meta\":{\"progressToken\":\"p\"}}}");

        List<JsonNode> messages = Client.messages(answer);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(messages)
                .extracting(each -> each.at("/params/message").asText())
                .startsWith("half", "done");
        assertThat(messages.get(2).at("/result/content/0/text").asText()).isEqualTo("told");
    }

    @ParameterizedTest
    @CsvSource({"accept, true, bought, 1", "accept, false, , 0", "decline, , , 0", "cancel, , , 0"})
    void question_beforeSomethingIsPaid_isAskedInTheStream(String action, Boolean agreed, String text, int paid)
            throws Exception {
        Client client = mounted.client();
        try (Stream<String> lines = client.streaming(Client.call(1, "pay", "{}"))) {
            Iterator<JsonNode> messages = lines.filter(line -> line.startsWith("data: "))
                    .map(line -> Client.read(line.substring("data: ".length())))
                    .iterator();
            JsonNode question = messages.next();
            assertThat(question.at("/method").asText()).isEqualTo("elicitation/create");

            String property = question.at("/params/requestedSchema/properties")
                    .fieldNames()
                    .next();
            String content = agreed == null ? "" : ",\"content\":{\"" + property + "\":" + agreed + "}";
            HttpResponse<String> taken = client.post("{\"jsonrpc\":\"2.0\",\"id\":" + question.at("/id")
                    + ",\"result\":{\"action\":\"" + action + "\"" + content + "}}");

            assertThat(taken.statusCode()).isEqualTo(202);
            JsonNode answer = messages.next();
            assertThat(answer.at("/id").asInt()).isEqualTo(1);
            if (text != null) {
                assertThat(answer.at("/result/content/0/text").asText()).isEqualTo(text);
            } else {
                assertThat(answer.at("/result/isError").asBoolean()).isTrue();
            }
        }
        assertThat(tools.paid).hasValue(paid);
    }

    @Test
    void answers_toWhatNobodyAsked_areTakenAndIgnored() throws Exception {
        Client client = mounted.client();

        assertThat(client.post("{\"jsonrpc\":\"2.0\",\"id\":\"x-9\",\"result\":{}}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(client.text("echo", "{\"text\":\"hi\"}")).isEqualTo("hi");
    }

    @Test
    void answer_thatTakesLong_becomesAStreamWithSignsOfLife() throws Exception {
        Client client = mounted.client();
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            var answer = CompletableFuture.supplyAsync(() -> client.streaming(Client.call(1, "hold", "{}")), threads);
            await().atMost(PATIENCE).until(() -> tools.waiting.get() == 1);

            mounted.http.beat();
            // The second is not before the first, for beats go to other threads.
            await().atMost(PATIENCE).until(() -> {
                mounted.http.beat();
                return answer.isDone();
            });

            try (Stream<String> lines = answer.get(30, TimeUnit.SECONDS)) {
                Iterator<String> each = lines.iterator();
                assertThat(each.next()).startsWith(":");
                tools.release.complete(ToolResult.text("let go"));
                String last = "";
                while (each.hasNext()) {
                    String line = each.next();
                    last = line.startsWith("data:") ? line : last;
                }
                assertThat(last).contains("let go");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void listening_twice_endsTheOlderStream() throws Exception {
        Client client = mounted.client();
        try (Stream<String> older = client.lines(client.request().GET());
                Stream<String> newer = client.lines(client.request().GET())) {
            assertThat(older).isEmpty();
            CompletableFuture<String> first = new CompletableFuture<>();
            Thread reader = new Thread(() -> first.complete(newer.iterator().next()));
            reader.setDaemon(true);
            reader.start();
            await().atMost(PATIENCE).until(() -> {
                mounted.http.beat();
                return first.isDone();
            });
            assertThat(first.get()).startsWith(":");
        }
    }

    @Test
    void client_thatIsGone_losesItsAnswerOnly() throws Exception {
        Client client = mounted.client();
        Stream<String> lines = null;
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            var answer = CompletableFuture.supplyAsync(() -> client.streaming(Client.call(1, "hold", "{}")), threads);
            await().atMost(PATIENCE).until(() -> {
                mounted.http.beat();
                return answer.isDone();
            });
            lines = answer.get();
            lines.close();
            // Writing fails some time after the other side has closed.
            for (int i = 0; i < 20; i++) {
                mounted.http.beat();
            }
            tools.release.complete(ToolResult.text("let go"));

            assertThat(client.text("echo", "{\"text\":\"same session\"}")).isEqualTo("same session");
            assertThat(tools.cancelled).hasValue(0);
        } finally {
            threads.shutdownNow();
        }
    }
}
