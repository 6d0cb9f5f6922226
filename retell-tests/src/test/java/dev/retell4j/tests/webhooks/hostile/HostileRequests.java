package dev.retell4j.tests.webhooks.hostile;

import com.sun.management.ThreadMXBean;
import dev.retell4j.webhooks.SignatureVerdict;
import dev.retell4j.webhooks.WebhookEndpoint;
import dev.retell4j.webhooks.WebhookObserver;
import dev.retell4j.webhooks.WebhookReply;
import dev.retell4j.webhooks.WebhookRequest;
import dev.retell4j.webhooks.WebhookSigner;
import dev.retell4j.webhooks.WebhookVerifier;
import dev.retell4j.webhooks.events.WebhookEvent;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sends an endpoint requests that were changed after they were signed, and counts what became of them. */
final class HostileRequests {
    static final long NOW = 1_790_000_000_000L;
    static final long TOLERANCE = 300_000;

    private static final int ATTEMPTS_PER_REQUEST = 8;
    private static final int WARM_UP = 20_000;

    /** Far less than the larger bodies take, far more than a signature takes. */
    private static final int MOST_ALLOCATED = 16 << 10;

    private static final List<String> KEYS = List.of("key_a1b2c3d4e5f60718293a4b5c6d7e", "key_schlüssel_日本");

    private static final List<Mutation> MUTATIONS = List.of(Mutation.values());

    private final Random random;
    private final Bodies bodies;
    private final Trace trace = new Trace();
    private final WebhookEndpoint endpoint;
    private final Map<Mutation, Map<String, Integer>> verdicts = new EnumMap<>(Mutation.class);
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private int handled;
    private int untouched;
    private int attempts;
    private int large;
    private long bytes;
    private int costly;
    private long allocatedForSmall;
    private long allocatedForLarge;

    HostileRequests(long seed) {
        random = new Random(seed);
        bodies = new Bodies(random);
        WebhookVerifier.Builder verifier =
                WebhookVerifier.builder().clock(Clock.fixed(Instant.ofEpochMilli(NOW), ZoneOffset.UTC));
        KEYS.forEach(verifier::key);
        endpoint = WebhookEndpoint.builder()
                .verifier(verifier.build())
                .executor(Runnable::run)
                .maxBodySize(2 * Bodies.LARGEST)
                .observer(trace)
                .on(WebhookEvent.class, event -> handled++)
                .build();
    }

    /**
     * Runs alone, so that the memory of this process is that of the endpoint; ends with status 0 when nothing got in.
     */
    public static void main(String[] args) {
        HostileRequests requests = new HostileRequests(Long.parseLong(args[1]));
        requests.send(Integer.parseInt(args[0]));
        requests.report(System.out);
    }

    /** Sends that many changed requests; fails at the first that is not refused. */
    void send(int count) {
        while (attempts < count) {
            SignedRequest request = SignedRequest.of(
                    bodies.next(), KEYS.get(random.nextInt(KEYS.size())), NOW - TOLERANCE + random.nextInt(600_001));
            sendUntouched(request);
            for (int i = 0; i < ATTEMPTS_PER_REQUEST && attempts < count; i++) {
                Mutation mutation = MUTATIONS.get(random.nextInt(MUTATIONS.size()));
                Attempt attempt = mutation.apply(request, random);
                if (!request.isSameAs(attempt)) {
                    send(mutation, attempt);
                }
            }
        }
    }

    private void sendUntouched(SignedRequest request) {
        int before = handled;
        WebhookReply reply = handle(Attempt.of(request.body(), request.header()));
        boolean isEvent = request.body().length > 0;
        if (reply.status() != (isEvent ? 204 : 400) || !trace.isVerified || handled != before + (isEvent ? 1 : 0)) {
            throw new AssertionError(
                    "A request of " + request.body().length + " bytes that nobody changed was answered with " + reply);
        }
        untouched++;
    }

    private void send(Mutation mutation, Attempt attempt) {
        int before = handled;
        long allocatedBefore = threads.getCurrentThreadAllocatedBytes();
        WebhookReply reply = handle(attempt);
        long allocated = threads.getCurrentThreadAllocatedBytes() - allocatedBefore;
        SignatureVerdict verdict = trace.verdict();
        if (reply.status() != 401 || verdict == null || trace.isVerified || handled != before) {
            throw new AssertionError(mutation + " was answered with " + reply + ", verdict " + verdict + ": "
                    + attempt.headers() + " with " + attempt.body().length + " bytes");
        }
        attempts++;
        bytes += attempt.body().length;
        boolean isLarge = attempt.body().length > Bodies.SMALL;
        if (isLarge) {
            large++;
        }
        if (isLarge) {
            allocatedForLarge += allocated;
        } else {
            allocatedForSmall += allocated;
        }
        if (attempts > WARM_UP && allocated > MOST_ALLOCATED) {
            costly++;
        }
        verdicts.computeIfAbsent(mutation, any -> new TreeMap<>()).merge(verdict.name(), 1, Integer::sum);
    }

    private WebhookReply handle(Attempt attempt) {
        trace.clear();
        WebhookRequest.Builder request = WebhookRequest.builder().body(attempt.body());
        attempt.headers().forEach(header -> request.header(WebhookSigner.HEADER, header));
        return endpoint.handle(request.build());
    }

    int attempts() {
        return attempts;
    }

    Map<Mutation, Map<String, Integer>> verdicts() {
        return verdicts;
    }

    void report(PrintStream out) {
        out.printf(
                "%,d changed requests refused, %,d of them larger than 8 KB, %,d MB in all; %,d untouched ones taken%n",
                attempts, large, bytes >> 20, untouched);
        Map<String, Integer> sums = new TreeMap<>();
        verdicts.forEach((mutation, counts) -> {
            out.printf("  %-26s %s%n", mutation, counts);
            counts.forEach((verdict, count) -> sums.merge(verdict, count, Integer::sum));
        });
        out.printf("  %-26s %s%n", "in all", sums);
        out.printf(
                "Allocated for a refused request: %,d bytes on average up to 8 KB, %,d bytes above; more than %,d: %,d times%n",
                allocatedForSmall / Math.max(1, attempts - large),
                allocatedForLarge / Math.max(1, large),
                MOST_ALLOCATED,
                costly);
        out.printf("All in a heap of at most %,d MB%n", Runtime.getRuntime().maxMemory() >> 20);
    }

    /** Remembers what became of the last request. */
    private static final class Trace implements WebhookObserver {
        private boolean isVerified;
        private @Nullable Rejection rejection;

        void clear() {
            isVerified = false;
            rejection = null;
        }

        @Override
        public void verified() {
            isVerified = true;
        }

        @Override
        public void rejected(Rejection reason) {
            rejection = reason;
        }

        @Nullable
        SignatureVerdict verdict() {
            if (rejection == null) {
                return null;
            }
            return switch (rejection) {
                case SIGNATURE_MISSING -> SignatureVerdict.MISSING;
                case SIGNATURE_MALFORMED -> SignatureVerdict.MALFORMED;
                case SIGNATURE_STALE -> SignatureVerdict.STALE;
                case SIGNATURE_FROM_THE_FUTURE -> SignatureVerdict.FROM_THE_FUTURE;
                case SIGNATURE_MISMATCH -> SignatureVerdict.MISMATCH;
                default -> null;
            };
        }
    }
}
