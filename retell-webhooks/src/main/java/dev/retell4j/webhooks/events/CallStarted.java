package dev.retell4j.webhooks.events;

import dev.retell4j.calls.Call;

/** A call was connected; not sent for one that never was. On the wire: {@code call_started}. */
public final class CallStarted extends CallEvent {
    static final String EVENT = "call_started";

    CallStarted(Envelope envelope, Call call) {
        super(envelope, call);
    }
}
