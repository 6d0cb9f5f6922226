package dev.retell4j.webhooks.events;

import dev.retell4j.calls.Call;

/** The part of a call that followed a transfer is over. On the wire: {@code transfer_ended}. */
public final class TransferEnded extends TransferEvent {
    static final String EVENT = "transfer_ended";

    TransferEnded(Envelope envelope, Call call) {
        super(envelope, call);
    }
}
