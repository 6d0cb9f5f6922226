package dev.retell4j.webhooks.events;

import dev.retell4j.calls.Call;

/** The one whom a call is passed on to is connected. On the wire: {@code transfer_bridged}. */
public final class TransferBridged extends TransferEvent {
    static final String EVENT = "transfer_bridged";

    TransferBridged(Envelope envelope, Call call) {
        super(envelope, call);
    }
}
