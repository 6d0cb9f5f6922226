package dev.retell4j.tests.webhooks.trouble;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.retell4j.inbox.DeadLetter;
import dev.retell4j.inbox.WebhookInbox;
import dev.retell4j.jetty.RetellServer;
import dev.retell4j.webhooks.InboundCallReply;
import dev.retell4j.webhooks.WebhookEndpoint;
import dev.retell4j.webhooks.WebhookSigner;
import dev.retell4j.webhooks.WebhookVerifier;
import dev.retell4j.webhooks.events.CallAnalyzed;
import dev.retell4j.webhooks.events.CallEnded;
import dev.retell4j.webhooks.events.CallStarted;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server with an inbox, whose handlers misbehave: Retell gets its answer at once, the event is handled in the end or
 * kept as a dead letter, and others do not suffer. Without an inbox, the answer makes Retell deliver again.
 */
@Tag("long")
class TroublesomeHandlersTest {
    private static final String KEY = "key_2f6a1c9be07d4835b1c0a6de";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Queue<String> handled = new ConcurrentLinkedQueue<>();

    /** Handlers that would never come to an end wait for it. */
    private final CountDownLatch theEnd = new CountDownLatch(1);

    private WebhookInbox inbox;
    private RetellServer server;

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        theEnd.countDown();
        if (server != null) {
            server.close();
        }
        if (inbox != null) {
            inbox.close();
        }
    }

    private WebhookInbox.Builder inbox() {
        return WebhookInbox.builder()
                .file(folder.resolve("inbox"))
                .retryDelays(Duration.ofMillis(20), Duration.ofMillis(50))
                .closeLimit(Duration.ofSeconds(1))
                .workers(2)
                .on(CallStarted.class, event -> handled.add(event.callId()));
    }

    private void start(WebhookInbox.Builder builder) {
        inbox = builder.build();
        start(WebhookEndpoint.builder().inbox(inbox));
    }

    private void start(WebhookEndpoint.Builder endpoint) {
        server = RetellServer.builder()
                .port(0)
                .webhooks("/retell", endpoint.verifier(WebhookVerifier.of(KEY)).build())
                .start();
    }

    private HttpResponse<String> deliver(String event, String callId) throws Exception {
        return send("{\"event\":\"" + event + "\",\"call\":{\"call_id\":\"" + callId
                + "\",\"call_type\":\"phone_call\",\"agent_id\":\"agent_9\"}}");
    }

    private HttpResponse<String> send(String body) throws Exception {
        URI address = server.uri().resolve("/retell");
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .header(WebhookSigner.HEADER, WebhookSigner.of(KEY).sign(body.getBytes(UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void handler_throwingTwice_isCalledAThirdTime() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        start(inbox().on(CallEnded.class, event -> {
            if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException("Not now");
            }
            handled.add(event.callId());
        }));

        assertThat(deliver("call_ended", "call_1").statusCode()).isEqualTo(204);

        assertThat(inbox.awaitDrained(PATIENCE)).isTrue();
        assertThat(attempts).hasValue(3);
        assertThat(handled).containsExactly("call_1");
        assertThat(inbox.deadLetters()).isEmpty();
    }

    @Test
    void transaction_failingAfterItsEffect_leavesTheEffectOfTheLastAttemptAlone() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        start(inbox().prepare(TroublesomeHandlersTest::createBills)
                .inTransaction(CallEnded.class, (event, connection) -> {
                    bill(event, connection);
                    if (attempts.incrementAndGet() < 4) {
                        throw new IllegalStateException("Not now");
                    }
                }));

        deliver("call_ended", "call_1");

        assertThat(inbox.awaitDrained(PATIENCE)).isTrue();
        assertThat(attempts).hasValue(4);
        server.close();
        inbox.close();
        assertThat(bills()).isOne();
    }

    @Test
    void handler_throwingAlways_endsAsADeadLetterAndIsHandledWhenItIsReplayed() throws Exception {
        AtomicBoolean isRepaired = new AtomicBoolean();
        start(inbox().attempts(3).on(CallEnded.class, event -> {
            if (!isRepaired.get()) {
                throw new IllegalStateException("Broken for good");
            }
            handled.add(event.callId());
        }));

        deliver("call_ended", "call_1");
        deliver("call_started", "call_1");
        await().atMost(PATIENCE).until(() -> inbox.deadLetters().size() == 1);

        DeadLetter letter = inbox.deadLetters().get(0);
        assertThat(letter.attempts()).isEqualTo(3);
        assertThat(letter.error()).contains("Broken for good");
        assertThat(handled).containsExactly("call_1");

        isRepaired.set(true);
        assertThat(inbox.replay(letter.id())).isTrue();
        assertThat(inbox.awaitDrained(PATIENCE)).isTrue();
        assertThat(handled).containsExactly("call_1", "call_1");
        assertThat(inbox.deadLetters()).isEmpty();
    }

    @Test
    void handler_hanging_isInterruptedAndCalledAgainWhileOthersGoOn() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        AtomicInteger interruptions = new AtomicInteger();
        start(inbox().handlerLimit(Duration.ofSeconds(2)).on(CallEnded.class, event -> {
            if (attempts.incrementAndGet() == 1) {
                try {
                    theEnd.await();
                } catch (InterruptedException e) {
                    interruptions.incrementAndGet();
                    throw e;
                }
            }
            handled.add(event.callId());
        }));

        assertThat(deliver("call_ended", "call_hangs").statusCode()).isEqualTo(204);
        for (int i = 0; i < 10; i++) {
            assertThat(deliver("call_started", "call_" + i).statusCode()).isEqualTo(204);
        }

        assertThat(inbox.awaitDrained(PATIENCE)).isTrue();
        assertThat(interruptions).hasValue(1);
        assertThat(attempts).hasValue(2);
        assertThat(handled).hasSize(11).contains("call_hangs");
    }

    @Test
    void handlers_hangingDeafToInterruption_doNotStopTheOthers() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        start(inbox().handlerLimit(Duration.ofMillis(200)).on(CallEnded.class, event -> {
            if (attempts.incrementAndGet() <= 2) {
                awaitTheEndWhateverComes();
            }
            handled.add(event.callId());
        }));

        // As many as there are workers.
        deliver("call_ended", "call_deaf_1");
        deliver("call_ended", "call_deaf_2");
        await().atMost(PATIENCE).until(() -> attempts.get() >= 2);
        deliver("call_started", "call_3");

        await().atMost(PATIENCE).until(() -> handled.contains("call_3"));
        assertThat(inbox.awaitDrained(PATIENCE)).isTrue();
        assertThat(handled).contains("call_deaf_1", "call_deaf_2");
    }

    @Test
    void handler_returningAfterItsLimit_hasFailedAndIsCalledAgain() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        CountDownLatch enough = new CountDownLatch(1);
        start(inbox().handlerLimit(Duration.ofSeconds(2)).on(CallAnalyzed.class, event -> {
            if (attempts.incrementAndGet() == 1) {
                try {
                    theEnd.await();
                } catch (InterruptedException e) {
                    // It takes the interruption for a wish, and returns as if nothing had been.
                    enough.countDown();
                }
                return;
            }
            handled.add(event.callId());
        }));

        deliver("call_analyzed", "call_late");

        assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(inbox.awaitDrained(PATIENCE)).isTrue();
        assertThat(attempts).hasValue(2);
        assertThat(handled).containsExactly("call_late");
    }

    @Test
    void directHandler_throwingThenReturning_isDeliveredAgainByRetell() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        start(WebhookEndpoint.builder().onCallEnded(event -> {
            if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("Not now");
            }
        }));

        assertThat(deliver("call_ended", "call_1").statusCode()).isEqualTo(500);
        assertThat(deliver("call_ended", "call_1").statusCode()).isEqualTo(204);
    }

    @Test
    void directHandler_hanging_isAnswered503BeforeRetellGivesUp() throws Exception {
        start(WebhookEndpoint.builder().deadline(Duration.ofMillis(300)).onCallEnded(event -> theEnd.await()));
        long start = System.nanoTime();

        HttpResponse<String> answer = deliver("call_ended", "call_1");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void questionHandler_hanging_isAnsweredWithTheFallback() throws Exception {
        start(WebhookEndpoint.builder()
                .deadline(Duration.ofMillis(300))
                .inboundCallFallback(
                        InboundCallReply.builder().overrideAgentId("agent_calm").build())
                .onInboundCall(question -> {
                    theEnd.await();
                    return InboundCallReply.builder().build();
                }));

        HttpResponse<String> answer = send("{\"event\":\"call_inbound\",\"call_inbound\":"
                + "{\"from_number\":\"+14155550100\",\"to_number\":\"+14155550199\"}}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("agent_calm");
    }

    private void awaitTheEndWhateverComes() {
        boolean isOver = false;
        while (!isOver) {
            try {
                theEnd.await();
                isOver = true;
            } catch (InterruptedException e) {
                // Deaf.
            }
        }
    }

    private static void createBills(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS bills (call_id VARCHAR(100))");
        }
    }

    private static void bill(CallEnded event, Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO bills VALUES (?)")) {
            insert.setString(1, event.callId());
            insert.executeUpdate();
        }
    }

    private int bills() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("inbox"), "sa", "");
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM bills")) {
            count.next();
            return count.getInt(1);
        }
    }
}
