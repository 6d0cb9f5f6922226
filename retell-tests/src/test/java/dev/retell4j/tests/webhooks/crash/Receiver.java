package dev.retell4j.tests.webhooks.crash;

import dev.retell4j.inbox.InboxException;
import dev.retell4j.inbox.WebhookInbox;
import dev.retell4j.jetty.RetellServer;
import dev.retell4j.webhooks.WebhookEndpoint;
import dev.retell4j.webhooks.WebhookVerifier;
import dev.retell4j.webhooks.events.CallAnalyzed;
import dev.retell4j.webhooks.events.CallEnded;
import dev.retell4j.webhooks.events.CallStarted;
import dev.retell4j.webhooks.events.WebhookEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A service that receives webhooks, as a program: an end of a call has its effect in the inbox's database, with the
 * transaction that the handler is given; the other handlers write into a log.
 *
 * <p>Arguments: its name, the database (the JDBC address of PostgreSQL, or the path of an H2 file), the log, and how
 * many milliseconds a receiver is silent until others take it for dead. When it takes requests it says so on its
 * output; when its input ends, it finishes the work in hand and ends.
 */
final class Receiver {
    static final int WORKERS = 4;

    private static final Duration LONGEST_START = Duration.ofMinutes(1);
    private static final long LONGEST_WORK_MICROS = 3_000;

    private final HandledLog log;

    private Receiver(HandledLog log) {
        this.log = log;
    }

    public static void main(String[] arguments) throws Exception {
        String database = arguments[1];
        Receiver receiver = new Receiver(new HandledLog(Path.of(arguments[2]), arguments[0]));
        WebhookInbox.Builder inboxes = WebhookInbox.builder()
                .nodeName(arguments[0])
                .prepare(Receiver::createEffects)
                .workers(WORKERS)
                .pollInterval(Duration.ofMillis(100))
                .recoverAfter(Duration.ofMillis(Long.parseLong(arguments[3])))
                .retryDelays(Duration.ofMillis(100), Duration.ofSeconds(1))
                .on(CallStarted.class, receiver::note)
                .inTransaction(CallEnded.class, Receiver::effect)
                .on(CallAnalyzed.class, receiver::note);
        if (isPostgres(database)) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setURL(database);
            inboxes.dataSource(source);
        } else {
            inboxes.file(Path.of(database));
        }
        try (WebhookInbox inbox = open(inboxes);
                RetellServer server = RetellServer.builder()
                        .port(0)
                        .webhooks(
                                "/retell",
                                WebhookEndpoint.builder()
                                        .verifier(WebhookVerifier.of(Deliveries.KEY))
                                        .inbox(inbox)
                                        .build())
                        .start()) {
            System.out.println("READY " + server.uri().resolve("/retell"));
            awaitEndOfInput();
        }
        // Whatever still runs belongs to a library; it must not keep the program.
        System.exit(0);
    }

    /** Patiently: with all receivers starting at once on a small machine, the database may be slow to answer. */
    private static WebhookInbox open(WebhookInbox.Builder inboxes) {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (true) {
            try {
                return inboxes.build();
            } catch (InboxException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
    }

    private static void awaitEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // Nothing that is said matters.
        }
    }

    static boolean isTransactional(String event) {
        return event.startsWith("call_ended:");
    }

    /** Connects to a database as it is named in the arguments. An H2 file must not be open elsewhere. */
    static Connection connect(String database) throws SQLException {
        return isPostgres(database)
                ? DriverManager.getConnection(database)
                : DriverManager.getConnection("jdbc:h2:file:" + database, "sa", "");
    }

    private static boolean isPostgres(String database) {
        return database.startsWith("jdbc:postgresql:");
    }

    /** A table without a key: whatever happens twice is there twice. */
    private static void createEffects(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS effects (event VARCHAR(200) NOT NULL)");
        }
    }

    private static void effect(CallEnded event, Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO effects (event) VALUES (?)")) {
            insert.setString(1, event.idempotencyKey());
            insert.executeUpdate();
        }
        work();
    }

    private void note(WebhookEvent event) throws IOException {
        log.begun(event.idempotencyKey());
        work();
        log.done(event.idempotencyKey());
    }

    /** Takes its time, so that kills hit handlers at work. */
    private static void work() {
        LockSupport.parkNanos(
                TimeUnit.MICROSECONDS.toNanos(ThreadLocalRandom.current().nextLong(LONGEST_WORK_MICROS)));
    }
}
