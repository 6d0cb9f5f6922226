package dev.retell4j.inbox;

import com.github.kagkarlsson.scheduler.task.Execution;
import dev.retell4j.calls.Call;
import dev.retell4j.calls.DisconnectionReasonBehaviour;
import dev.retell4j.webhooks.events.CallAnalyzed;
import dev.retell4j.webhooks.events.CallEnded;
import dev.retell4j.webhooks.events.CallStarted;
import dev.retell4j.webhooks.events.CallTranscriptUpdated;
import dev.retell4j.webhooks.events.ChatAnalyzed;
import dev.retell4j.webhooks.events.ChatEnded;
import dev.retell4j.webhooks.events.ChatStarted;
import dev.retell4j.webhooks.events.ChatTranscriptUpdated;
import dev.retell4j.webhooks.events.WebhookEvent;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether it is an event's turn: of updated transcripts only the newest has one, and where order is asked for,
 * what started comes before what ended, and that before what was analyzed.
 */
final class Turns {
    private static final String CALL_STARTED = "call_started";
    private static final String CALL_ENDED = "call_ended";
    private static final String CALL_ANALYZED = "call_analyzed";
    private static final String CHAT_STARTED = "chat_started";
    private static final String CHAT_ENDED = "chat_ended";
    private static final String CHAT_ANALYZED = "chat_analyzed";

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final EventRows rows;
    private final @Nullable Duration longestWait;
    private final Observing observing;
    private final Clock clock;

    /**
     * Makes the rules.
     *
     * @param rows what is known of events
     * @param longestWait how long an event waits for the one before it, or null where order is not asked for
     * @param observing is told of waiting
     * @param clock tells the time
     */
    Turns(EventRows rows, @Nullable Duration longestWait, Observing observing, Clock clock) {
        this.rows = rows;
        this.longestWait = longestWait;
        this.observing = observing;
        this.clock = clock;
    }

    /** Returns what is to be done with an event instead of handling it; null when it is its turn. */
    @Nullable
    Settlement insteadOf(Execution execution, long id, WebhookEvent event) throws SQLException {
        if (event instanceof CallTranscriptUpdated call) {
            return insteadOfTranscript(execution, id, event, call.progress());
        }
        if (event instanceof ChatTranscriptUpdated chat) {
            return insteadOfTranscript(execution, id, event, chat.progress());
        }
        String awaited = predecessor(event);
        if (longestWait == null || awaited == null) {
            return null;
        }
        EventRows.Progress progress = rows.progress(id, conversation(event), awaited, execution.executionTime);
        if (progress.isPredecessorDone()) {
            return null;
        }
        Instant now = clock.instant();
        Instant deadline = progress.receivedAt().plus(longestWait);
        if (!now.isBefore(deadline)) {
            observing.tell(observer -> observer.waitedInVain(event, awaited));
            return null;
        }
        observing.tell(observer -> observer.waiting(event, awaited));
        Instant next = now.plus(pause(Duration.between(progress.receivedAt(), now)));
        return new Settlement.Later(
                execution,
                next.isBefore(deadline) ? next : deadline,
                execution.consecutiveFailures,
                new Settlement.Place(conversation(event), awaited));
    }

    private @Nullable Settlement insteadOfTranscript(Execution execution, long id, WebhookEvent event, long progress)
            throws SQLException {
        EventRows.Transcripts others =
                rows.transcripts(id, conversation(event), Arrival.column(event.event()), progress);
        if (others.hasNewer()) {
            observing.tell(observer -> observer.superseded(event));
            return new Settlement.Done(execution, null);
        }
        if (others.hasOlderAtWork()) {
            return new Settlement.Later(execution, clock.instant().plus(SHORTEST_PAUSE), execution.consecutiveFailures);
        }
        return null;
    }

    /** Looks often at first, then less and less. Whoever finishes before looks for us as well, but may just miss us. */
    private static Duration pause(Duration waited) {
        Duration half = waited.dividedBy(2);
        if (half.compareTo(SHORTEST_PAUSE) < 0) {
            return SHORTEST_PAUSE;
        }
        return half.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : half;
    }

    private static @Nullable String predecessor(WebhookEvent event) {
        if (event instanceof CallEnded ended) {
            return wasNeverConnected(ended.call()) ? null : CALL_STARTED;
        }
        if (event instanceof CallAnalyzed) {
            return CALL_ENDED;
        }
        if (event instanceof ChatEnded) {
            return CHAT_STARTED;
        }
        return event instanceof ChatAnalyzed ? CHAT_ENDED : null;
    }

    private static boolean wasNeverConnected(Call call) {
        return call.disconnectionReason()
                .filter(reason -> reason.category() == DisconnectionReasonBehaviour.Category.NOT_CONNECTED)
                .isPresent();
    }

    /** Returns what may be waiting for an event, so that it is woken; null when nothing is. */
    Settlement.@Nullable Place successor(WebhookEvent event) {
        if (longestWait == null) {
            return null;
        }
        String next = next(event);
        return next == null ? null : new Settlement.Place(conversation(event), next);
    }

    private static @Nullable String next(WebhookEvent event) {
        if (event instanceof CallStarted) {
            return CALL_ENDED;
        }
        if (event instanceof CallEnded) {
            return CALL_ANALYZED;
        }
        if (event instanceof ChatStarted) {
            return CHAT_ENDED;
        }
        return event instanceof ChatEnded ? CHAT_ANALYZED : null;
    }

    private static String conversation(WebhookEvent event) {
        return event.conversationId().map(Arrival::column).orElse("");
    }
}
