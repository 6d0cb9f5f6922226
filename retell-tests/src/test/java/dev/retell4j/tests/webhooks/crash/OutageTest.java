package dev.retell4j.tests.webhooks.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database goes away while webhooks come in, and comes back: Retell is asked to deliver again, and all is handled.
 */
@Tag("long")
class OutageTest {
    private static final int CALLS = 400;
    private static final Duration OUTAGE = Duration.ofSeconds(30);

    /** Frozen processes keep their connections open, so that only a limit can tell. */
    private static final Duration FREEZE = Duration.ofSeconds(12);

    private PostgresServer postgres;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        postgres = PostgresServer.start();
    }

    @AfterEach
    void stop() throws Exception {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void database_stoppedForHalfAMinute_isAnswered503ThenAllIsHandled() throws Exception {
        during(OUTAGE, () -> postgres.stop(), () -> postgres.startAgain());
    }

    @Test
    void database_frozen_isAnswered503ThenAllIsHandled() throws Exception {
        during(FREEZE, () -> postgres.freeze(), () -> postgres.thaw());
    }

    private void during(Duration outage, Step begin, Step end) throws Exception {
        long seed = Long.getLong("crash.seed", System.nanoTime());
        System.out.printf("%n== PostgreSQL away for %s, -Dcrash.seed=%d%n", outage, seed);
        String database = postgres.database("away");
        Path log = folder.resolve("handled.log");
        Path errors = folder.resolve("errors.log");
        try (ReceiverProcess receiver = ReceiverProcess.start("only", database, log, errors)) {
            URI address = receiver.ready();
            try (Deliveries deliveries = new Deliveries(attempt -> address)) {
                deliveries.start(Deliveries.ofCalls(CALLS, new Random(seed)));
                await().pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(2))
                        .atMost(Duration.ofMinutes(2))
                        .until(() -> deliveries.acknowledged().size() > CALLS);
                begin.run();
                int before = deliveries.acknowledged().size();
                long away = System.nanoTime();
                try {
                    // An answer that comes now has not waited for the database.
                    await().atMost(outage.plusMinutes(1))
                            .until(() -> System.nanoTime() - away > outage.toNanos() && deliveries.answers(503) > 0);
                    // Some may have been on their way.
                    assertThat(deliveries.acknowledged().size())
                            .as("acknowledged while there is no database")
                            .isLessThan(before + 20);
                } finally {
                    end.run();
                }
                long back = System.nanoTime();
                deliveries.await();
                System.out.printf("all acknowledged %.1f s after the end%n", (System.nanoTime() - back) / 1e9);
                verify(deliveries, database, log);
            }
            receiver.stop();
        } catch (Throwable e) {
            System.out.print(Files.exists(errors) ? Files.readString(errors) : "");
            throw e;
        }
    }

    private static void verify(Deliveries deliveries, String database, Path log) throws Exception {
        try (Connection connection = Receiver.connect(database)) {
            await().atMost(Duration.ofMinutes(2)).until(() -> {
                Outcome outcome = Outcome.read(connection, log);
                return outcome.handled() == 2 * CALLS && outcome.effects() == CALLS;
            });
            Outcome outcome = Outcome.read(connection, log);
            System.out.println(deliveries.counts());
            System.out.printf(
                    "handled %d, effects %d, longest answer %s, run again because nobody could write down that they were done: %s%n",
                    outcome.handled(), outcome.effects(), deliveries.longestAnswer(), outcome.ranAgain());
            assertThat(deliveries.givenUp()).isEmpty();
            assertThat(deliveries.acknowledged()).hasSize(3 * CALLS);
            assertThat(deliveries.statuses()).containsExactly(204, 503);
            outcome.assertNothingLost(deliveries.acknowledged());
            assertThat(outcome.ranAgain()).hasSizeLessThanOrEqualTo(100);
        }
    }

    private interface Step {
        void run() throws Exception;
    }
}
