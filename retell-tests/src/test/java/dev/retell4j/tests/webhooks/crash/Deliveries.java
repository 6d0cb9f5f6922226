package dev.retell4j.tests.webhooks.crash;

import dev.retell4j.webhooks.WebhookSigner;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Sends webhooks as Retell does, signed anew at every attempt, and repeats each until it is acknowledged; more
 * patiently than Retell, which gives up after its third repeat. Some are sent again although they were acknowledged, as
 * happens when an answer gets lost on its way, and some twice at the same time.
 */
final class Deliveries implements AutoCloseable {
    static final String KEY = "key_2f6a1c9be07d4835b1c0a6de";

    private static final int SENDERS = 8;

    /** Far above all that is meant to happen, so that a pause of the machine loses no answer. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();
    private final ExecutorService senders = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "sender");
        thread.setDaemon(true);
        return thread;
    });
    private final WebhookSigner signer = WebhookSigner.of(KEY);
    private final Queue<Delivery> queue = new ConcurrentLinkedQueue<>();
    private final IntFunction<URI> receivers;
    private final AtomicInteger turn = new AtomicInteger();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Queue<String> given = new ConcurrentLinkedQueue<>();
    private final CountDownLatch running = new CountDownLatch(SENDERS);
    private final LongAdder attempts = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder lost = new LongAdder();
    private final LongAdder repeatedOnPurpose = new LongAdder();
    private final LongAccumulator longestMillis = new LongAccumulator(Math::max, 0);
    private final Map<Integer, LongAdder> statuses = new ConcurrentSkipListMap<>();

    /**
     * Prepares the deliveries.
     *
     * @param receivers tells where the next attempt goes, by its number; asked again for every attempt
     */
    Deliveries(IntFunction<URI> receivers) {
        this.receivers = receivers;
    }

    /** The events of that many calls, three each, in their order; mixed with those that are sent again. */
    static List<Delivery> ofCalls(int calls, Random random) {
        List<Placed> all = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            String id = String.format("call_%08x%04d", random.nextInt(), call);
            for (String event : List.of("call_started", "call_ended", "call_analyzed")) {
                Delivery delivery = new Delivery(event + ":" + id, body(event, id, random), false);
                int place = all.size();
                all.add(new Placed(place, delivery));
                int dice = random.nextInt(100);
                if (dice < 12) {
                    all.add(new Placed(place + (dice < 3 ? 0 : random.nextInt(60)), delivery.repeated()));
                }
            }
        }
        return all.stream()
                .sorted(Comparator.comparingInt(Placed::place))
                .map(Placed::delivery)
                .toList();
    }

    private static byte[] body(String event, String callId, Random random) {
        String words = "Agent: Grüezi 👋, was it 42?\\nUser: ja, genau.\\n".repeat(5 + random.nextInt(25));
        return """
                {"event":"%s","call":{"call_id":"%s","call_type":"phone_call","agent_id":"agent_9","call_status":"ended",\
                "direction":"inbound","from_number":"+14155550100","to_number":"+14155550199",\
                "start_timestamp":1790000000000,"metadata":{"order":%d},"transcript":"%s"}}""".formatted(event, callId, random.nextInt(1000), words).getBytes(StandardCharsets.UTF_8);
    }

    /** Starts to send; to be called once. */
    void start(List<Delivery> deliveries) {
        queue.addAll(deliveries);
        for (int i = 0; i < SENDERS; i++) {
            senders.execute(this::send);
        }
    }

    private void send() {
        try {
            for (Delivery delivery = queue.poll(); delivery != null; delivery = queue.poll()) {
                deliver(delivery);
            }
        } finally {
            running.countDown();
        }
    }

    private void deliver(Delivery delivery) {
        if (delivery.isAgain()) {
            repeatedOnPurpose.increment();
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!attempt(delivery)) {
            if (System.nanoTime() > end) {
                given.add(delivery.key());
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        acknowledged.add(delivery.key());
    }

    private boolean attempt(Delivery delivery) {
        attempts.increment();
        URI receiver = receivers.apply(turn.getAndIncrement());
        HttpRequest request = HttpRequest.newBuilder(receiver)
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .header(WebhookSigner.HEADER, signer.sign(delivery.body()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(delivery.body()))
                .build();
        long start = System.nanoTime();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            longestMillis.accumulate(Duration.ofNanos(System.nanoTime() - start).toMillis());
            statuses.computeIfAbsent(status, key -> new LongAdder()).increment();
            return status / 100 == 2;
        } catch (ConnectException e) {
            refused.increment();
        } catch (IOException e) {
            lost.increment();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** The keys of the events that were acknowledged so far. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /** The keys of those on which it gave up. */
    List<String> givenUp() {
        return List.copyOf(given);
    }

    boolean isDone() {
        return running.getCount() == 0;
    }

    void await() throws InterruptedException {
        if (!running.await(5, TimeUnit.MINUTES)) {
            throw new IllegalStateException("Still sending; " + counts());
        }
    }

    /** How often receivers answered with that status. */
    long answers(int status) {
        LongAdder count = statuses.get(status);
        return count == null ? 0 : count.sum();
    }

    /** Answers with a status of success, to repeats too. */
    long successes() {
        return statuses.keySet().stream()
                .filter(status -> status / 100 == 2)
                .mapToLong(this::answers)
                .sum();
    }

    Set<Integer> statuses() {
        return statuses.keySet();
    }

    /** The longest time until an answer. */
    Duration longestAnswer() {
        return Duration.ofMillis(longestMillis.get());
    }

    String counts() {
        return "sent " + attempts + " (answered " + statuses + ", answer lost " + lost + ", nobody there " + refused
                + "), acknowledged " + acknowledged.size() + " events, sent again on purpose " + repeatedOnPurpose;
    }

    @Override
    public void close() {
        queue.clear();
        senders.shutdownNow();
    }

    /** An event to deliver; whether it is only there to be a duplicate of an earlier one. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared
    record Delivery(String key, byte[] body, boolean isAgain) {
        Delivery repeated() {
            return new Delivery(key, body, true);
        }
    }

    private record Placed(int place, Delivery delivery) {}
}
