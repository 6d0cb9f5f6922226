package dev.retell4j.webhooks.events;

import dev.retell4j.calls.Call;

/** A transfer of a call has begun. On the wire: {@code transfer_started}. */
public final class TransferStarted extends TransferEvent {
    static final String EVENT = "transfer_started";

    TransferStarted(Envelope envelope, Call call) {
        super(envelope, call);
    }
}
