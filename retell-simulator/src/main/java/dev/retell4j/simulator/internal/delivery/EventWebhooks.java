package dev.retell4j.simulator.internal.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.Delivery;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows who wants to be told of which event: the agent's own server, else the workspace's. */
public final class EventWebhooks {
    static final Set<String> USUAL_FOR_CALLS = Set.of("call_started", "call_ended", "call_analyzed");
    static final Set<String> USUAL_FOR_CHATS = Set.of("chat_started", "chat_ended", "chat_analyzed");

    private static final long USUAL_LIMIT_MILLIS = 10_000;
    private static final int TRIES = 4;

    private final Dispatch dispatch;
    private final @Nullable String workspaceUrl;

    /**
     * Makes the webhooks of a workspace.
     *
     * @param dispatch what sends them
     * @param workspaceUrl where those go whose agent has no address of its own, or null
     */
    public EventWebhooks(Dispatch dispatch, @Nullable String workspaceUrl) {
        this.dispatch = dispatch;
        this.workspaceUrl = workspaceUrl;
    }

    /** Returns where an event goes to, its variables not resolved yet, or null when nobody wants to know. */
    @Nullable
    String url(JsonNode agent, String event, Set<String> usual) {
        String own = JsonTrees.text(agent, "webhook_url");
        String url = own == null || own.isEmpty() ? workspaceUrl : own;
        return url == null || !wants(agent.path("webhook_events"), event, usual) ? null : url;
    }

    private static boolean wants(JsonNode wanted, String event, Set<String> usual) {
        if (!wanted.isArray()) {
            return usual.contains(event);
        }
        for (JsonNode one : wanted) {
            if (event.equals(one.textValue())) {
                return true;
            }
        }
        return false;
    }

    void post(String event, String conversationId, String url, JsonNode agent, byte[] body) {
        Duration limit =
                Duration.ofMillis(Math.max(1, JsonTrees.number(agent, "webhook_timeout_ms", USUAL_LIMIT_MILLIS)));
        dispatch.post(
                Shipment.Content.json(Delivery.Kind.EVENT, event, conversationId, url, body, limit, TRIES),
                Recipient.NOBODY);
    }
}
