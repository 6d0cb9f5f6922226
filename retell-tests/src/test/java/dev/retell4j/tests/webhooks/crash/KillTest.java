package dev.retell4j.tests.webhooks.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.retell4j.tests.webhooks.crash.Deliveries.Delivery;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A receiver with an inbox is killed without warning at random moments, again and again, while webhooks come in; some
 * kills hit it before it is up again. Whatever it acknowledged must be handled.
 *
 * <p>The processor stops, the machine does not: what the process had given to the system reaches the disk. A power cut
 * is another matter, and out of scope here.
 *
 * <p>{@code -Dcrash.seed=<number>} repeats the deliveries and the plan of a run; how processes are scheduled cannot be
 * repeated.
 */
@Tag("long")
class KillTest {
    private static final int CALLS = 1_700;
    private static final int KILLS = 24;

    /** Of this many kills in a row, the last one comes while the receiver starts. */
    private static final int EARLY = 6;

    private static final long LONGEST_START_MILLIS = 1_500;

    private final long seed = Long.getLong("crash.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final AtomicReference<URI> address = new AtomicReference<>();
    private final Set<String> killed = new HashSet<>();
    private int starts;
    private int early;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void receiver_killedAgainAndAgainOnAnH2File_losesNothing() throws Exception {
        run("H2 file", folder.resolve("inbox").toString());
    }

    @Test
    void receiver_killedAgainAndAgainOnPostgres_losesNothing() throws Exception {
        try (PostgresServer postgres = PostgresServer.start()) {
            run("PostgreSQL", postgres.database("killed"));
        }
    }

    private void run(String name, String database) throws Exception {
        long start = System.nanoTime();
        System.out.printf("%n== Kills on %s, -Dcrash.seed=%d%n", name, seed);
        List<Delivery> plan = Deliveries.ofCalls(CALLS, random);
        Path log = folder.resolve("handled.log");
        ReceiverProcess receiver = start(database, log);
        try (Deliveries deliveries = new Deliveries(attempt -> address.get())) {
            address.set(receiver.ready());
            deliveries.start(plan);
            for (int threshold : thresholds()) {
                await().pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(2))
                        .atMost(Duration.ofMinutes(2))
                        .until(() -> deliveries.acknowledged().size() >= threshold);
                pause(120);
                receiver = killed(receiver, database, log);
                while (killed.size() % EARLY == EARLY - 1) {
                    pause(LONGEST_START_MILLIS);
                    early++;
                    receiver = killed(receiver, database, log);
                }
                address.set(receiver.ready());
            }
            deliveries.await();
            try {
                await().atMost(Duration.ofMinutes(2)).until(() -> Outcome.handledOf(log) >= 2 * CALLS);
            } catch (ConditionTimeoutException e) {
                receiver.kill();
                try (Connection connection = Receiver.connect(database)) {
                    Outcome.read(connection, log).printMissing(deliveries.acknowledged());
                    Outcome.printInbox(connection);
                }
                throw e;
            }
            receiver.stop();
            try (Connection connection = Receiver.connect(database)) {
                verify(Outcome.read(connection, log), deliveries);
            }
        } finally {
            receiver.close();
            Path errors = folder.resolve("errors.log");
            System.out.print(Files.exists(errors) ? Files.readString(errors) : "");
            System.out.printf("%.0f s%n", (System.nanoTime() - start) / 1e9);
        }
    }

    private void verify(Outcome outcome, Deliveries deliveries) {
        System.out.println(deliveries.counts());
        System.out.printf(
                "handled %d, effects in the database %d, duplicates acknowledged %d, kills %d, of them while starting %d%n",
                outcome.handled(),
                outcome.effects(),
                deliveries.successes() - deliveries.acknowledged().size(),
                killed.size(),
                early);
        assertThat(deliveries.givenUp()).isEmpty();
        assertThat(deliveries.acknowledged()).hasSize(3 * CALLS);
        outcome.assertNothingLost(deliveries.acknowledged());
        System.out.println(outcome.assertOnlyThoseInHandRanAgain(killed, Receiver.WORKERS));
        assertThat(killed).hasSizeGreaterThanOrEqualTo(20);
    }

    /** After how many acknowledged events each kill comes that does not hit a starting receiver. */
    private List<Integer> thresholds() {
        List<Integer> thresholds = new ArrayList<>();
        int kills = KILLS - KILLS / EARLY;
        for (int kill = 0; kill < kills; kill++) {
            thresholds.add(3 * CALLS * kill / (kills + 1) + random.nextInt(3 * CALLS / (kills + 1)));
        }
        return thresholds;
    }

    private ReceiverProcess start(String database, Path log) throws IOException {
        return ReceiverProcess.start("r" + ++starts, database, log, folder.resolve("errors.log"));
    }

    private ReceiverProcess killed(ReceiverProcess receiver, String database, Path log)
            throws IOException, InterruptedException {
        receiver.kill();
        killed.add(receiver.name());
        return start(database, log);
    }

    private void pause(long mostMillis) {
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextLong(mostMillis * 1000)));
    }
}
