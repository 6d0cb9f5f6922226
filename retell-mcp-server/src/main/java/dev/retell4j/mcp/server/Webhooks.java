package dev.retell4j.mcp.server;

import dev.retell4j.inbox.WebhookInbox;
import dev.retell4j.jetty.RetellServer;
import dev.retell4j.mcp.live.WebhookFeed;
import dev.retell4j.mcp.server.sharing.SharedDatabase;
import dev.retell4j.tracking.CallTracker;
import dev.retell4j.webhooks.WebhookEndpoint;
import dev.retell4j.webhooks.WebhookObserver;
import dev.retell4j.webhooks.WebhookVerifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Webhook endpoints, one for each workspace: verified with that workspace's key, telling the tracker of that workspace
 * and of no other. With an inbox they are kept until the tracker has heard of them.
 */
final class Webhooks implements AutoCloseable {
    private final List<WebhookInbox> inboxes = new ArrayList<>();

    private Webhooks() {}

    static Webhooks into(
            RetellServer.Builder server,
            Settings settings,
            Assembly assembly,
            CallTracker tracker,
            WebhookObserver observer,
            @Nullable SharedDatabase database) {
        Webhooks webhooks = new Webhooks();
        try {
            for (WorkspaceSettings each : settings.workspaces()) {
                WebhookEndpoint endpoint = webhooks.endpoint(settings, assembly, tracker, each, observer, database);
                server.webhooks(HttpService.WEBHOOKS + "/" + each.name(), endpoint);
                if (settings.workspaces().size() == 1) {
                    server.webhooks(HttpService.WEBHOOKS, endpoint);
                }
            }
        } catch (RuntimeException e) {
            webhooks.close();
            throw e;
        }
        return webhooks;
    }

    private WebhookEndpoint endpoint(
            Settings settings,
            Assembly assembly,
            CallTracker tracker,
            WorkspaceSettings workspace,
            WebhookObserver observer,
            @Nullable SharedDatabase database) {
        WebhookFeed feed = WebhookFeed.of(tracker, workspace.name());
        WebhookEndpoint.Builder endpoint = WebhookEndpoint.builder()
                .verifier(WebhookVerifier.of(assembly.webhookKey(workspace)))
                .observer(observer);
        WebhookInbox.@Nullable Builder inbox = inbox(settings, workspace, database);
        if (inbox == null) {
            return feed.into(endpoint).build();
        }
        WebhookInbox opened = feed.into(inbox).build();
        inboxes.add(opened);
        return endpoint.inbox(opened).build();
    }

    private static WebhookInbox.@Nullable Builder inbox(
            Settings settings, WorkspaceSettings workspace, @Nullable SharedDatabase database) {
        if (database != null) {
            return WebhookInbox.builder().dataSource(database.inbox(workspace.name()));
        }
        String file = settings.text(Option.INBOX);
        if (file == null) {
            return null;
        }
        boolean isOnly = settings.workspaces().size() == 1;
        return WebhookInbox.builder().file(Path.of(isOnly ? file : file + "-" + workspace.name()));
    }

    @Override
    public void close() {
        inboxes.forEach(WebhookInbox::close);
    }
}
