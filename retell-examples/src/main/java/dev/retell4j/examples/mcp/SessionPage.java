package dev.retell4j.examples.mcp;

import dev.retell4j.jetty.RetellServer;
import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.live.WebhookFeed;
import dev.retell4j.mcp.stdio.StdioServer;
import dev.retell4j.simulator.RetellSimulator;
import dev.retell4j.tracking.CallTracker;
import dev.retell4j.webhooks.WebhookEndpoint;
import dev.retell4j.webhooks.WebhookVerifier;

/** A session of an assistant with the server, from the wish of a person to an agent that was tried and improved. */
public final class SessionPage {
    private SessionPage() {}

    /**
     * Runs the session.
     *
     * @return what was said, as Markdown; the same each time
     */
    public static String write() {
        Page page = new Page();
        CallTracker tracker = new CallTracker();
        WebhookEndpoint events = WebhookFeed.of(tracker, "default")
                .into(WebhookEndpoint.builder().verifier(WebhookVerifier.of(RetellSimulator.DEFAULT_API_KEY)))
                .build();
        try (RetellServer receiver = RetellServer.builder()
                        .port(0)
                        .webhooks("/retell", events)
                        .start();
                Workshop workshop = new Workshop(receiver.uri() + "/retell");
                RetellMcp mcp =
                        RetellMcp.builder(workshop.retell()).tracker(tracker).build()) {
            workshop.open();
            Wire toServer = new Wire();
            Wire toAssistant = new Wire();
            StdioServer server = StdioServer.builder(mcp)
                    .input(toServer.start)
                    .output(toAssistant.end)
                    .build();
            Thread process = new Thread(server::run, "server");
            process.setDaemon(true);
            process.start();
            try (Conversation talk = new Conversation(toAssistant.start, toServer.end, page)) {
                new Session(talk, page, workshop, tracker).run();
            }
            return alike(page.toString(), workshop.simulator().baseUrl());
        } finally {
            tracker.close();
        }
    }

    /** Takes out what differs from run to run: the port of the simulated Retell, and versions. */
    private static String alike(String page, String address) {
        return page.replace(address, "http://127.0.0.1:8080")
                .replaceAll("retell4j/\\S+ \\(java [^)]*\\)", "retell4j")
                .replaceFirst("(\"title\": \"Retell[^\n]*\n\\s*\"version\": )\"[^\"]*\"", "$1\"…\"");
    }
}
