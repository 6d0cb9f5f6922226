package dev.retell4j.tests.webhooks.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.retell4j.tests.webhooks.crash.Deliveries.Delivery;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several receivers share one PostgreSQL, and the work; one of them may go. */
@Tag("long")
class NodesTest {
    private static final int CALLS = 600;

    /** Well above what a machine may pause, or a node at work would be taken for dead and its work be done twice. */
    private static final Duration RECOVER_AFTER = Duration.ofSeconds(20);

    private static PostgresServer postgres;

    private final List<ReceiverProcess> receivers = new ArrayList<>();
    private volatile List<URI> addresses = List.of();

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        postgres = PostgresServer.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (postgres != null) {
            postgres.close();
        }
    }

    @AfterEach
    void close() throws Exception {
        receivers.forEach(ReceiverProcess::close);
        Path errors = folder.resolve("errors.log");
        System.out.print(Files.exists(errors) ? Files.readString(errors) : "");
    }

    @Test
    void twoNodes_oneDatabase_shareTheWork() throws Exception {
        shareTheWork(2);
    }

    @Test
    void threeNodes_oneDatabase_shareTheWork() throws Exception {
        shareTheWork(3);
    }

    private void shareTheWork(int nodes) throws Exception {
        String database = postgres.database("shared_by_" + nodes);
        start(nodes, database);
        try (Deliveries deliveries = new Deliveries(this::next)) {
            deliveries.start(plan());
            Outcome outcome = whenDone(deliveries, database);
            // How much each takes is the machine's business; that each takes part is what counts.
            assertThat(outcome.handledByReceiver()).hasSize(nodes);
            assertThat(outcome.assertOnlyThoseInHandRanAgain(Set.of(), Receiver.WORKERS)
                            .count())
                    .isZero();
        }
    }

    @Test
    void nodeThatGetsNothing_oneDatabase_takesUpWorkOfTheOther() throws Exception {
        String database = postgres.database("unevenly_fed");
        start(2, database);
        try (Deliveries deliveries = new Deliveries(attempt -> addresses.get(0))) {
            deliveries.start(plan());
            Outcome outcome = whenDone(deliveries, database);
            // How much it takes depends on how far the node that stores lags behind; that it takes any is what counts.
            assertThat(outcome.handledByReceiver()).containsKey("node2");
        }
    }

    @Test
    void twoNodes_oneKilledMidWork_theOtherTakesOver() throws Exception {
        oneIsKilled(2);
    }

    @Test
    void threeNodes_oneKilledMidWork_theOthersTakeOver() throws Exception {
        oneIsKilled(3);
    }

    private void oneIsKilled(int nodes) throws Exception {
        String database = postgres.database("killed_of_" + nodes);
        start(nodes, database);
        Path log = folder.resolve("handled.log");
        try (Deliveries deliveries = new Deliveries(this::next)) {
            deliveries.start(plan());
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> HandledLog.read(log).stream()
                                    .filter(entry -> entry.receiver().equals("node1"))
                                    .count()
                            > CALLS / 4);
            receivers.get(0).kill();
            // As a load balancer does that finds nobody there.
            addresses = addresses.subList(1, nodes);
            Outcome outcome = whenDone(deliveries, database);
            assertThat(outcome.handledByReceiver()).hasSize(nodes);
            System.out.println(outcome.assertOnlyThoseInHandRanAgain(Set.of("node1"), Receiver.WORKERS));
        }
    }

    private static List<Delivery> plan() {
        long seed = Long.getLong("crash.seed", System.nanoTime());
        System.out.println("-Dcrash.seed=" + seed);
        return Deliveries.ofCalls(CALLS, new Random(seed));
    }

    private void start(int nodes, String database) throws Exception {
        System.out.printf("%n== %d nodes, %s%n", nodes, database);
        for (int node = 1; node <= nodes; node++) {
            receivers.add(ReceiverProcess.start(
                    "node" + node,
                    database,
                    folder.resolve("handled.log"),
                    folder.resolve("errors.log"),
                    RECOVER_AFTER));
        }
        List<URI> ready = new ArrayList<>();
        for (ReceiverProcess receiver : receivers) {
            ready.add(receiver.ready());
        }
        addresses = ready;
    }

    private URI next(int attempt) {
        List<URI> now = addresses;
        return now.get(attempt % now.size());
    }

    private static Outcome outcomeOf(String database, Path log) throws Exception {
        try (Connection connection = Receiver.connect(database)) {
            return Outcome.read(connection, log);
        }
    }

    /** Waits until all is acknowledged and handled; nothing may be lost. */
    private Outcome whenDone(Deliveries deliveries, String database) throws Exception {
        Path log = folder.resolve("handled.log");
        deliveries.await();
        await().pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofMinutes(2))
                .until(() -> {
                    Outcome outcome = outcomeOf(database, log);
                    return outcome.handled() == 2 * CALLS && outcome.effects() == CALLS;
                });
        // Whatever would run twice has the time to do so: what is in hand is done, and nobody counts as dead any more.
        for (ReceiverProcess receiver : receivers) {
            if (receiver.isAlive()) {
                receiver.stop();
            }
        }
        Outcome outcome = outcomeOf(database, log);
        System.out.println(deliveries.counts());
        System.out.println("handled " + outcome.handledByReceiver() + ", effects " + outcome.effects());
        assertThat(deliveries.givenUp()).isEmpty();
        assertThat(deliveries.acknowledged()).hasSize(3 * CALLS);
        outcome.assertNothingLost(deliveries.acknowledged());
        return outcome;
    }
}
