package dev.retell4j.mcp.live;

import dev.retell4j.calls.Call;
import dev.retell4j.calls.CallStatus;
import dev.retell4j.tracking.CallTracker;
import dev.retell4j.transcripts.TranscriptEntry;
import dev.retell4j.types.Json;
import dev.retell4j.websocket.CustomLlmObserver;
import dev.retell4j.websocket.LiveCall;
import dev.retell4j.websocket.LiveCalls;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells a tracker what is said in the calls of a custom LLM, turn by turn, before Retell's webhooks and API know it.
 *
 * <pre>{@code
 * LiveFeed feed = LiveFeed.of(tracker, "default");
 * CustomLlm llm = CustomLlm.builder(handler).callDetails(true).observer(feed).build();
 * feed.connect(llm.calls());
 * }</pre>
 */
public final class LiveFeed implements CustomLlmObserver {
    private final CallTracker tracker;
    private final String workspace;
    private volatile @Nullable LiveCalls calls;

    private LiveFeed(CallTracker tracker, String workspace) {
        this.tracker = Objects.requireNonNull(tracker, "tracker");
        this.workspace = Objects.requireNonNull(workspace, "workspace");
    }

    /**
     * Makes a feed, which tells nothing before it is connected.
     *
     * @param tracker what is told, for example {@code RetellMcp.tracker()}
     * @param workspace the name of the workspace whose agents have this custom LLM
     * @return the feed
     */
    public static LiveFeed of(CallTracker tracker, String workspace) {
        return new LiveFeed(tracker, workspace);
    }

    /**
     * Connects the feed with the calls that it observes.
     *
     * @param calls the calls of the custom LLM that has this feed as its observer
     */
    public void connect(LiveCalls calls) {
        this.calls = Objects.requireNonNull(calls, "calls");
    }

    @Override
    public void callOpened(String callId) {
        tell(callId);
    }

    @Override
    public void turnStarted(String callId, int turn) {
        tell(callId);
    }

    @Override
    public void turnCompleted(String callId, int turn, Duration duration) {
        tell(callId);
    }

    private void tell(String callId) {
        LiveCalls known = calls;
        if (known != null) {
            known.find(callId).ifPresent(live -> tracker.observeLive(workspace, snapshot(live)));
        }
    }

    private static Call snapshot(LiveCall live) {
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("call_type", "phone_call");
        live.details()
                .map(Json::of)
                .ifPresent(json -> json.names()
                        .forEach(name -> call.put(name, json.get(name).orElse(Json.NULL))));
        call.put("call_id", live.callId());
        call.put("call_status", CallStatus.ONGOING.asString());
        List<TranscriptEntry> entries = live.transcript().entries();
        if (!entries.isEmpty()) {
            call.put("transcript_with_tool_calls", entries);
        }
        return Json.of(call).as(Call.class);
    }
}
