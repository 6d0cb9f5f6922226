package dev.retell4j.webhooks.events;

import dev.retell4j.calls.Call;

/** The analysis of a call is there. On the wire: {@code call_analyzed}. */
public final class CallAnalyzed extends CallEvent {
    static final String EVENT = "call_analyzed";

    CallAnalyzed(Envelope envelope, Call call) {
        super(envelope, call);
    }
}
