package dev.retell4j.mcp.live;

import dev.retell4j.calls.Call;
import dev.retell4j.tracking.CallTracker;
import dev.retell4j.types.Json;
import dev.retell4j.webhooks.EventHandling;
import dev.retell4j.webhooks.events.CallEvent;
import dev.retell4j.webhooks.events.CallTranscriptUpdated;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Tells a tracker what the webhooks of one workspace say, and of no other. */
public final class WebhookFeed {
    private final CallTracker tracker;
    private final String workspace;

    private WebhookFeed(CallTracker tracker, String workspace) {
        this.tracker = Objects.requireNonNull(tracker, "tracker");
        this.workspace = Objects.requireNonNull(workspace, "workspace");
    }

    /**
     * Makes a feed.
     *
     * @param tracker what is told, for example {@code RetellMcp.tracker()}
     * @param workspace the name of the workspace whose key the webhooks are verified with
     * @return the feed
     */
    public static WebhookFeed of(CallTracker tracker, String workspace) {
        return new WebhookFeed(tracker, workspace);
    }

    /**
     * Registers the feed, beside other handlers.
     *
     * @param handlers the builder of a {@link dev.retell4j.webhooks.WebhookEndpoint} or of an inbox
     * @param <B> the type of the builder
     * @return the builder
     */
    public <B extends EventHandling<B>> B into(B handlers) {
        tracker.feeds(workspace);
        return handlers.on(CallEvent.class, this::tell);
    }

    private void tell(CallEvent event) {
        tracker.observe(workspace, event.event(), whole(event));
    }

    /** The transcript of an update can be beside the call. */
    private static Call whole(CallEvent event) {
        Call call = event.call();
        if (!(event instanceof CallTranscriptUpdated update)
                || update.transcriptWithToolCalls().isEmpty()) {
            return call;
        }
        Json json = Json.of(call);
        if (json.get("transcript_with_tool_calls").filter(Json::isArray).isPresent()) {
            return call;
        }
        Map<String, Object> merged = new LinkedHashMap<>();
        json.names().forEach(name -> merged.put(name, json.get(name).orElse(Json.NULL)));
        merged.put("transcript_with_tool_calls", update.transcriptWithToolCalls());
        return Json.of(merged).as(Call.class);
    }
}
