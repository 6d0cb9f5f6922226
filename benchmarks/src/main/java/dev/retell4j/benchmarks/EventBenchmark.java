package dev.retell4j.benchmarks;

import dev.retell4j.webhooks.EventStore;
import dev.retell4j.webhooks.WebhookEndpoint;
import dev.retell4j.webhooks.WebhookReply;
import dev.retell4j.webhooks.WebhookSigner;
import dev.retell4j.webhooks.WebhookVerifier;
import dev.retell4j.webhooks.events.CallAnalyzed;
import dev.retell4j.webhooks.events.WebhookEvent;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What happens to an event of 4 KB, step by step and as a whole. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up
public class EventBenchmark {
    private static final String KEY = "key_2f6a1c9be07d4835b1c0a6de";
    private static final Instant SENT_AT = Instant.ofEpochMilli(1_790_000_000_000L);

    private byte[] body;
    private Map<String, List<String>> headers;
    private WebhookEndpoint storing;
    private WebhookEndpoint handling;
    private WebhookEndpoint handlingHere;
    private long seconds;

    /** For JMH. */
    public EventBenchmark() {}

    /**
     * Makes the event, and makes sure that it is read as what it is.
     *
     * @throws IOException never
     */
    @Setup
    public void prepare() throws IOException {
        body = EventBody.of(4_096).ofCall(1);
        headers = Map.of(
                "Content-Type",
                List.of("application/json"),
                WebhookSigner.HEADER,
                List.of(WebhookSigner.of(KEY).sign(body, SENT_AT)));
        CompletionStage<EventStore.Storage> stored = CompletableFuture.completedFuture(EventStore.Storage.STORED);
        storing = endpoint().inbox((event, bytes) -> stored).build();
        handling = endpoint().onCallAnalyzed(this::count).build();
        handlingHere =
                endpoint().onCallAnalyzed(this::count).executor(Runnable::run).build();
        if (!(parse() instanceof CallAnalyzed event)
                || event.call().transcriptObject().isEmpty()) {
            throw new IllegalStateException("The event is not read as what it is");
        }
        if (verifyParseStore().status() != 204 || verifyParseHandle().status() != 204 || seconds == 0) {
            throw new IllegalStateException("The event is not taken");
        }
    }

    private static WebhookEndpoint.Builder endpoint() {
        return WebhookEndpoint.builder()
                .verifier(WebhookVerifier.builder()
                        .key(KEY)
                        .clock(Clock.fixed(SENT_AT, ZoneOffset.UTC))
                        .build());
    }

    private void count(CallAnalyzed event) {
        seconds += event.call().duration().orElseThrow().toSeconds();
    }

    /**
     * Reads it.
     *
     * @return the event
     */
    @Benchmark
    public WebhookEvent parse() {
        return WebhookEvent.parse(body);
    }

    /**
     * Verifies it, reads it, and gives it to a store that says at once that it is safe.
     *
     * @return the answer
     */
    @Benchmark
    public WebhookReply verifyParseStore() {
        return storing.handle(headers, body);
    }

    /**
     * Verifies it, reads it, and gives it to a handler, which runs on a thread of its own as it does by default.
     *
     * @return the answer
     */
    @Benchmark
    public WebhookReply verifyParseHandle() {
        return handling.handle(headers, body);
    }

    /**
     * The same with a handler on the thread that is there.
     *
     * @return the answer
     */
    @Benchmark
    public WebhookReply verifyParseHandleHere() {
        return handlingHere.handle(headers, body);
    }
}
