package dev.retell4j.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.retell4j.agents.Agent;
import dev.retell4j.calls.Call;
import dev.retell4j.examples.tour.Terminal;
import dev.retell4j.jetty.RetellServer;
import dev.retell4j.llms.LlmRequest;
import dev.retell4j.simulator.Delivery;
import dev.retell4j.tools.CustomTool;
import dev.retell4j.transcripts.ToolCallResultUtterance;
import dev.retell4j.webhooks.WebhookEndpoint;
import dev.retell4j.webhooks.WebhookSigner;
import dev.retell4j.webhooks.WebhookVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs what the examples of webhooks show. */
class WebhookExamplesTest {
    private static final String KEY = "key_of_this_test";
    private static final String STARTED = """
            {"event":"call_started","call":{"call_id":"call_1","call_type":"web_call"}}""";

    @TempDir
    private Path folder;

    static Stream<Function<String, CustomTool>> tools() {
        return Stream.of(OrderLookup::tool, OrderLookup::toolWithArgumentsOnly, OrderLookup::toolOverGet);
    }

    @ParameterizedTest
    @MethodSource("tools")
    void orderLookup_withEachKindOfTool_isAskedForTheOrderAndTheAgentReadsTheAnswer(Function<String, CustomTool> tool) {
        try (Stage stage = new Stage();
                RetellServer server = RetellServer.builder()
                        .port(0)
                        .webhooks(
                                "/retell",
                                OrderLookup.with(WebhookEndpoint.builder(), (call, answer) -> {})
                                        .verifier(WebhookVerifier.of(stage.simulator.apiKey()))
                                        .build())
                        .start()) {
            Agent agent = stage.agentFor(stage.retell
                    .llms()
                    .create(LlmRequest.builder()
                            .generalPrompt("Look the order up.")
                            .generalTools(List.of(tool.apply(server.uri() + "/retell")))
                            .build()));

            Call call = stage.callWith(agent.agentId(), Map.of("order_no", "hb 2044"));

            assertThat(call.transcriptWithToolCalls())
                    .filteredOn(ToolCallResultUtterance.class::isInstance)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            ToolCallResultUtterance.class,
                            result -> assertThat(result.content())
                                    .isEqualTo("{\"found\":true,\"say\":\"A spare part is missing until Friday.\"}"));
            assertThat(stage.simulator.deliveries(OrderLookup.FUNCTION))
                    .singleElement()
                    .extracting(Delivery::outcome)
                    .isEqualTo(Delivery.Outcome.DELIVERED);
        }
    }

    @Test
    void orderLookup_ofWhatWasHeard_findsTheOrderOrSaysHowToGoOn() {
        assertThat(OrderLookup.find(new OrderLookup.Question("hb-2043.")).found())
                .isTrue();
        assertThat(OrderLookup.find(new OrderLookup.Question("HB 9")).say()).contains("no order HB-9", "once more");
        assertThat(OrderLookup.find(new OrderLookup.Question(null)).say())
                .isEqualTo("Ask for the number of the order.");
    }

    @Test
    void webhookServlet_inItsContainer_answersSignedRequestsOnly() throws Exception {
        AtomicInteger handled = new AtomicInteger();
        Server server = WebhookServletExample.start(
                0,
                WebhookEndpoint.builder()
                        .verifier(WebhookVerifier.of(KEY))
                        .onCallStarted(event -> handled.incrementAndGet())
                        .build());
        try {
            URI uri = server.getURI().resolve("/retell");

            assertThat(post(uri, STARTED, KEY)).isEqualTo(204);
            assertThat(post(uri, STARTED, "key_of_nobody")).isEqualTo(401);
            assertThat(handled).hasValue(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void webhookService_withKey_servesUntilItIsStoppedAndKeepsItsInbox() throws Exception {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        CountDownLatch stop = new CountDownLatch(1);
        String[] options = {"--port", "0", "--inbox", folder.resolve("inbox").toString()};
        AtomicInteger status = new AtomicInteger(-1);
        Thread service = new Thread(() -> {
            try {
                status.set(WebhookService.run(
                        options, KEY, terminal(written), new PrintStream(written, true, StandardCharsets.UTF_8), stop));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        service.start();
        try {
            URI uri = await().atMost(Duration.ofSeconds(60)).until(() -> address(written), address -> address != null);

            assertThat(post(uri, STARTED, KEY)).isEqualTo(204);
            assertThat(post(uri, STARTED, KEY)).isEqualTo(204);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(text(written))
                            .contains("call_started       call_1")
                            .contains("came before; not handled again"));
        } finally {
            stop.countDown();
            service.join(Duration.ofSeconds(60).toMillis());
        }
        assertThat(status).hasValue(0);
        assertThat(text(written)).contains("2 requests: 1 events handled, 1 came twice, 0 refused; 0 wait, 0 given up");
        assertThat(folder.resolve("inbox/events.mv.db")).exists();
    }

    private static Terminal terminal(ByteArrayOutputStream written) {
        return Terminal.plain(new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream written) {
        return written.toString(StandardCharsets.UTF_8);
    }

    private static @Nullable URI address(ByteArrayOutputStream written) {
        Matcher address = Pattern.compile("Listening on (\\S+/retell)").matcher(text(written));
        return address.find() ? URI.create(address.group(1)) : null;
    }

    private static int post(URI uri, String body, String key) throws IOException, InterruptedException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri)
                                .header(
                                        WebhookSigner.HEADER,
                                        WebhookSigner.of(key).sign(bytes))
                                .POST(BodyPublishers.ofByteArray(bytes))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
