package dev.retell4j.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatelessTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestTools tools = new TestTools();
    private Mounted one;
    private Mounted other;

    @BeforeEach
    void start() throws Exception {
        one = Mounted.with(tools, builder -> builder.stateless(true).beat(Duration.ofHours(1), System::nanoTime));
        other = Mounted.with(tools, builder -> builder.stateless(true));
    }

    @AfterEach
    void stop() {
        tools.close();
        one.close();
        other.close();
    }

    @Test
    void requests_ofOneClient_areAnsweredByAnyInstance() throws Exception {
        HttpResponse<String> initialized = one.stranger().post(Client.initialize());

        assertThat(initialized.statusCode()).isEqualTo(200);
        assertThat(initialized.headers().firstValue("Mcp-Session-Id")).isEmpty();
        assertThat(other.stranger()
                        .post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(other.stranger().text("echo", "{\"text\":\"there\"}")).isEqualTo("there");
        assertThat(one.stranger().text("echo", "{\"text\":\"here\"}")).isEqualTo("here");
    }

    @Test
    void getAndDelete_always_areNotAllowed() throws Exception {
        Client client = one.stranger();

        HttpResponse<String> answer = client.send(client.request().GET());

        Client.error(answer, 405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST, OPTIONS");
        Client.error(client.send(client.request().DELETE()), 405);
    }

    @Test
    void whatIsPaid_withNobodyToAsk_isRefused() throws Exception {
        JsonNode answer = one.stranger().call("pay", "{}");

        assertThat(answer.at("/result/isError").asBoolean()).isTrue();
        assertThat(tools.paid).hasValue(0);
    }

    @Test
    void methods_thatDoNotExist_areAnsweredAsJsonRpcHasIt() throws Exception {
        HttpResponse<String> answer = one.stranger().post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"no/such\"}");

        assertThat(Client.messages(answer).get(0).at("/error/code").asInt()).isEqualTo(-32601);
    }

    @Test
    void client_thatIsGone_cancelsItsRequest() throws Exception {
        Client client = one.stranger();
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            CompletableFuture<Stream<String>> answer =
                    CompletableFuture.supplyAsync(() -> client.streaming(Client.call(1, "hold", "{}")), threads);
            await().atMost(PATIENCE).until(() -> tools.waiting.get() == 1);
            await().atMost(PATIENCE).until(() -> {
                one.http.beat();
                return answer.isDone();
            });
            answer.get().close();

            await().atMost(PATIENCE).until(() -> {
                one.http.beat();
                return tools.cancelled.get() == 1;
            });
        } finally {
            threads.shutdownNow();
        }
    }
}
