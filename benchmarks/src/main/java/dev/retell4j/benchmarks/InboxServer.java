package dev.retell4j.benchmarks;

import dev.retell4j.inbox.WebhookInbox;
import dev.retell4j.jetty.RetellServer;
import dev.retell4j.webhooks.WebhookEndpoint;
import dev.retell4j.webhooks.WebhookVerifier;
import java.io.IOException;

/**
 * A server with an inbox, in a process of its own; says where it is and runs until its input ends.
 *
 * <p>Arguments: the database, the key, the number of workers.
 */
public final class InboxServer {
    private InboxServer() {}

    /**
     * Runs the program.
     *
     * @param args see above
     * @throws IOException when its input breaks
     */
    public static void main(String[] args) throws IOException {
        try (WebhookInbox inbox = InboxDatabase.inbox(args[0])
                        .workers(Integer.parseInt(args[2]))
                        .onCallAnalyzed(event -> {})
                        .build();
                RetellServer server = RetellServer.builder()
                        .port(0)
                        .webhooks(
                                "/retell",
                                WebhookEndpoint.builder()
                                        .verifier(WebhookVerifier.of(args[1]))
                                        .inbox(inbox)
                                        .build())
                        .start()) {
            System.out.println(server.uri());
            while (System.in.read() >= 0) {
                // Nothing that is said matters.
            }
        }
        System.exit(0);
    }
}
