package dev.retell4j.webhooks.events;

import dev.retell4j.calls.Call;

/** A transfer was called off or failed. On the wire: {@code transfer_cancelled}. */
public final class TransferCancelled extends TransferEvent {
    static final String EVENT = "transfer_cancelled";

    TransferCancelled(Envelope envelope, Call call) {
        super(envelope, call);
    }
}
