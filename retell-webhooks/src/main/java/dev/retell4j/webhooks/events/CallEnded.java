package dev.retell4j.webhooks.events;

import dev.retell4j.calls.Call;

/** A call ended, was passed on or never came about; not analyzed yet. On the wire: {@code call_ended}. */
public final class CallEnded extends CallEvent {
    static final String EVENT = "call_ended";

    CallEnded(Envelope envelope, Call call) {
        super(envelope, call);
    }
}
