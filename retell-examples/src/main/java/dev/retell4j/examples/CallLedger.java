package dev.retell4j.examples;

import dev.retell4j.calls.CallCost;
import dev.retell4j.inbox.WebhookInbox;
import dev.retell4j.webhooks.WebhookEndpoint;
import dev.retell4j.webhooks.WebhookReply;
import dev.retell4j.webhooks.WebhookSigner;
import dev.retell4j.webhooks.WebhookVerifier;
import dev.retell4j.webhooks.events.CallAnalyzed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Books what calls cost, each of them exactly once, however often it is delivered and however often booking fails.
 *
 * <p>The row is written over the inbox's own connection, so that it and the mark "handled" are committed together. That
 * takes a table in the same database as the inbox: here an H2 file, in a real service your PostgreSQL.
 */
public final class CallLedger {
    private static final String KEY = "key_of_this_example";

    private CallLedger() {}

    /**
     * Delivers the analysis of a call twice, lets booking fail the first time, and looks at the ledger. No account is
     * needed, and nothing leaves this machine.
     *
     * @param args a folder for the database
     * @throws Exception when the database does not work
     */
    public static void main(String[] args) throws Exception {
        Arguments.expect(args, "a folder for the database");
        Path file = Path.of(args[0]).toAbsolutePath().resolve("ledger");
        AtomicInteger attempts = new AtomicInteger();
        try (WebhookInbox inbox = inbox(file, attempts)) {
            WebhookEndpoint endpoint = WebhookEndpoint.builder()
                    .verifier(WebhookVerifier.of(KEY))
                    .inbox(inbox)
                    .build();
            System.out.println("Delivered: " + deliver(endpoint).status());
            System.out.println("Delivered once more: " + deliver(endpoint).status());
            inbox.awaitDrained(Duration.ofSeconds(30));
        }
        System.out.println("Attempts: " + attempts);
        System.out.print(entries(file));
    }

    static WebhookInbox inbox(Path file, AtomicInteger attempts) {
        return WebhookInbox.builder()
                .file(file) // or dataSource(…) of your PostgreSQL, with everything else as it is
                .prepare(CallLedger::createTable)
                .retryDelays(Duration.ofMillis(200), Duration.ofMinutes(10))
                .inTransaction(CallAnalyzed.class, (event, connection) -> {
                    book(event, connection);
                    if (attempts.incrementAndGet() == 1) {
                        // What was written is rolled back, and the event comes again.
                        throw new SQLException("The ledger is closed for the moment");
                    }
                })
                .build();
    }

    /** No commit here, and no "have I seen this before": the inbox does both. */
    private static void book(CallAnalyzed event, Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO ledger (call_id, cents) VALUES (?, ?)")) {
            insert.setString(1, event.callId());
            insert.setDouble(
                    2, event.call().callCost().map(CallCost::combinedCost).orElse(0.0));
            insert.executeUpdate();
        }
    }

    private static void createTable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // No primary key, so that a row too many would be seen.
            statement.execute("CREATE TABLE IF NOT EXISTS ledger (call_id VARCHAR(100), cents DOUBLE PRECISION)");
        }
    }

    /** What Retell does: signs a body and posts it. The endpoint does not care which server took the request. */
    private static WebhookReply deliver(WebhookEndpoint endpoint) {
        byte[] body = """
                {"event":"call_analyzed","call":{"call_id":"call_1","call_type":"phone_call","agent_id":"agent_1",
                "agent_version":0,"call_status":"ended","direction":"outbound","from_number":"+14155550100",
                "to_number":"+14155550142","call_cost":{"combined_cost":12.5,"product_costs":[],
                "total_duration_seconds":61,"total_duration_unit_price":0.2}}}
                """.getBytes(StandardCharsets.UTF_8);
        String signature = WebhookSigner.of(KEY).sign(body);
        return endpoint.handle(Map.of(WebhookSigner.HEADER, List.of(signature)), body);
    }

    /** Once the inbox is closed, its file is a database like any other. */
    private static String entries(Path file) throws SQLException {
        StringBuilder entries = new StringBuilder();
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + file, "sa", "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT call_id, cents FROM ledger")) {
            while (row.next()) {
                entries.append(
                        String.format(Locale.ROOT, "In the ledger: %s %.2f ¢%n", row.getString(1), row.getDouble(2)));
            }
        }
        return entries.toString();
    }
}
