package dev.retell4j.webhooks.events;

import dev.retell4j.calls.Call;
import java.util.Optional;

/** Something that happened to a call. */
public abstract sealed class CallEvent extends WebhookEvent
        permits CallStarted, CallEnded, CallAnalyzed, CallTranscriptUpdated, TransferEvent {
    private final Call call;

    CallEvent(Envelope envelope, Call call) {
        super(envelope);
        this.call = call;
    }

    /**
     * Returns the call as it was when the event was sent.
     *
     * @return {@code call}, the same object that fetching the call gives; fields that are not known yet are missing
     */
    public final Call call() {
        return call;
    }

    /**
     * Returns which call it is.
     *
     * @return {@code call.call_id}
     */
    public final String callId() {
        return call.callId();
    }

    @Override
    public String idempotencyKey() {
        return event() + ":" + callId();
    }

    @Override
    public final Optional<String> conversationId() {
        return Optional.of(callId());
    }
}
