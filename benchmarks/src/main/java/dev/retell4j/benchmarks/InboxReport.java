package dev.retell4j.benchmarks;

import dev.retell4j.inbox.WebhookInbox;
import dev.retell4j.webhooks.EventStore;
import dev.retell4j.webhooks.WebhookSigner;
import dev.retell4j.webhooks.events.WebhookEvent;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures the inbox with events of 4 KB, 64 at a time: how many it stores and how many it hands out per second, and
 * how long storing takes at half the rate while it hands out as well; called directly, and over HTTP.
 *
 * <p>Arguments: rounds, seconds of a round, {@code h2} or {@code postgres} for one database alone.
 */
public final class InboxReport {
    private static final int AT_A_TIME = 64;
    private static final int BODY = 4_096;
    private static final String KEY = "key_2f6a1c9be07d4835b1c0a6de";
    private static final int WORKERS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
    private static final int LONGEST_DRAIN_SECONDS = 300;

    private final EventBody bodies = EventBody.of(BODY);
    private final AtomicLong number = new AtomicLong();
    private final WebhookSigner signer = WebhookSigner.of(KEY);
    private final int rounds;
    private final double seconds;

    private InboxReport(int rounds, double seconds) throws IOException {
        this.rounds = rounds;
        this.seconds = seconds;
    }

    /**
     * Runs the program.
     *
     * @param args see above; all may be left out
     * @throws Exception when something fails
     */
    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        double seconds = args.length > 1 ? Double.parseDouble(args[1]) : 3;
        String only = args.length > 2 ? args[2] : "";
        InboxReport report = new InboxReport(rounds, seconds);
        System.out.printf(
                "Events of %,d bytes, %d at a time, %d workers, median of %d rounds of %.0f s, and their range%n%n",
                BODY, AT_A_TIME, WORKERS, rounds, seconds);
        System.out.println("| Database | Measured | called directly | over HTTP |");
        System.out.println("|---|---|---:|---:|");
        if (!only.equals("postgres")) {
            try (InboxDatabase database = InboxDatabase.h2()) {
                report.measure("H2 file", database.address(), 1_000);
            }
        }
        if (!only.equals("h2")) {
            try (InboxDatabase database = InboxDatabase.postgres()) {
                report.measure("PostgreSQL", database.address(), 2_000);
            }
        }
    }

    private void measure(String name, String address, int halfOfGoal) throws Exception {
        double[] accepted = new double[rounds];
        double[] handled = new double[rounds];
        // The first round warms up.
        for (int round = -1; round < rounds; round++) {
            System.err.println(name + ", called directly, round " + (round + 1));
            long before = number.get();
            double rate = storing(address);
            double drain = draining(address, number.get() - before);
            if (round >= 0) {
                accepted[round] = rate;
                handled[round] = drain;
            }
        }
        Rounds direct = new Rounds(accepted);
        List<Latencies> directly = directlyAtRates(address, halfOfGoal, direct.median() / 2);

        System.err.println(name + ", over HTTP");
        Rounds http;
        List<Latencies> overHttp;
        try (Server server = new Server(address, 0)) {
            http = server.perSecond();
        }
        draining(address, -1);
        try (Server server = new Server(address, WORKERS)) {
            overHttp = server.atRates(halfOfGoal, http.median() / 2);
        }

        row(name, "stored per second", direct.text(0), http.text(0));
        row(name, "handled per second", new Rounds(handled).text(0), "");
        row(
                name,
                String.format(Locale.ROOT, "storing while handling, %,d/s: median, p99", halfOfGoal),
                millis(directly.get(0)),
                millis(overHttp.get(0)));
        row(
                name,
                String.format(
                        Locale.ROOT,
                        "the same at half of what it stores, %,.0f/s and %,.0f/s",
                        direct.median() / 2,
                        http.median() / 2),
                millis(directly.get(1)),
                millis(overHttp.get(1)));
    }

    private static void row(String name, String what, String directly, String overHttp) {
        System.out.printf("| %s | %s | %s | %s |%n", name, what, directly, overHttp);
    }

    private static String millis(Latencies times) {
        return String.format(Locale.ROOT, "%.1f, %.1f ms", times.micros(0.5) / 1000, times.micros(0.99) / 1000);
    }

    /** Stores as many as it can; nobody takes them. */
    private double storing(String address) throws ExecutionException, InterruptedException {
        try (WebhookInbox inbox = InboxDatabase.inbox(address).workers(0).build();
                TimedLoad load = new TimedLoad(storingInto(inbox))) {
            return load.perSecond(seconds);
        }
    }

    private List<TimedLoad.Action> storingInto(EventStore inbox) {
        List<TimedLoad.Action> actions = new ArrayList<>();
        for (int i = 0; i < AT_A_TIME; i++) {
            actions.add(() -> {
                byte[] body = bodies.ofCall(number.incrementAndGet());
                EventStore.Storage storage = inbox.store(WebhookEvent.parse(body), body)
                        .toCompletableFuture()
                        .get();
                if (storage != EventStore.Storage.STORED) {
                    throw new IllegalStateException("Not stored, but " + storage);
                }
            });
        }
        return actions;
    }

    /** Handles what is there; returns how many per second. */
    private static double draining(String address, long stored) throws InterruptedException {
        CountDownLatch left = new CountDownLatch((int) Math.max(0, stored));
        AtomicInteger handled = new AtomicInteger();
        long start = System.nanoTime();
        try (WebhookInbox inbox = InboxDatabase.inbox(address)
                .workers(WORKERS)
                .onCallAnalyzed(event -> {
                    handled.incrementAndGet();
                    left.countDown();
                })
                .build()) {
            if (stored < 0) {
                inbox.awaitDrained(Duration.ofSeconds(LONGEST_DRAIN_SECONDS));
                return Double.NaN;
            }
            if (!left.await(LONGEST_DRAIN_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Only " + handled + " of " + stored + " were handled");
            }
            inbox.awaitDrained(Duration.ofSeconds(LONGEST_DRAIN_SECONDS));
            return stored / ((System.nanoTime() - start) / 1e9);
        }
    }

    private List<Latencies> directlyAtRates(String address, double... rates)
            throws ExecutionException, InterruptedException {
        try (WebhookInbox inbox = InboxDatabase.inbox(address)
                        .workers(WORKERS)
                        .onCallAnalyzed(event -> {})
                        .build();
                TimedLoad load = new TimedLoad(storingInto(inbox))) {
            return atRates(load, rates);
        }
    }

    private List<Latencies> atRates(TimedLoad load, double... rates) throws ExecutionException, InterruptedException {
        List<Latencies> results = new ArrayList<>();
        for (double rate : rates) {
            load.atRate(rate, seconds);
            results.add(load.atRate(rate, 3 * seconds));
        }
        return results;
    }

    /** A server in a process of its own, with connections to it. */
    private final class Server implements AutoCloseable {
        private final ChildProcess process;
        private final List<RawConnection> connections = new ArrayList<>();
        private final TimedLoad load;

        Server(String address, int workers) throws IOException {
            process = ChildProcess.java("InboxServer", address, KEY, Integer.toString(workers));
            URI uri = URI.create(process.read());
            List<TimedLoad.Action> actions = new ArrayList<>();
            for (int i = 0; i < AT_A_TIME; i++) {
                RawConnection connection = new RawConnection(uri);
                connections.add(connection);
                actions.add(() -> deliver(connection, uri));
            }
            load = new TimedLoad(actions);
        }

        private void deliver(RawConnection connection, URI uri) throws IOException {
            byte[] body = bodies.ofCall(number.incrementAndGet());
            String signature = WebhookSigner.HEADER + ": " + signer.sign(body);
            int status = connection.exchange(RawConnection.request(uri, "POST", "/retell", signature, body));
            if (status != 204) {
                throw new IOException("Status " + status + ": " + connection.body());
            }
        }

        Rounds perSecond() throws ExecutionException, InterruptedException {
            load.perSecond(2 * seconds);
            double[] results = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                results[round] = load.perSecond(seconds);
            }
            return new Rounds(results);
        }

        List<Latencies> atRates(double... rates) throws ExecutionException, InterruptedException {
            return InboxReport.this.atRates(load, rates);
        }

        @Override
        public void close() throws IOException {
            load.close();
            for (RawConnection connection : connections) {
                connection.close();
            }
            process.end();
        }
    }
}
