package dev.retell4j.webhooks.events;

import dev.retell4j.calls.Call;
import dev.retell4j.types.Json;
import java.util.Optional;

/** Something that happened while a call was passed on. A call can have several transfers. */
public abstract sealed class TransferEvent extends CallEvent
        permits TransferStarted, TransferBridged, TransferCancelled, TransferEnded {

    TransferEvent(Envelope envelope, Call call) {
        super(envelope, call);
    }

    /**
     * Returns whom the call is passed on to.
     *
     * @return {@code transfer_destination.number}, else the call's own {@code transfer_destination}: a number or a
     *     {@code sip:} address; empty when neither is given, as in most {@code transfer_ended}
     */
    public final Optional<String> destinationNumber() {
        Optional<Json> destination = envelope().property("transfer_destination");
        return destination
                .flatMap(value -> value.get("number"))
                .or(() -> destination)
                .flatMap(Json::asString)
                .or(() -> Fields.flat(call(), Call::transferDestination));
    }

    /**
     * Returns the extension that is dialled behind the number.
     *
     * @return {@code transfer_destination.extension}; empty when absent
     */
    public final Optional<String> destinationExtension() {
        return envelope()
                .property("transfer_destination")
                .flatMap(value -> value.get("extension"))
                .flatMap(Json::asString);
    }

    /**
     * Returns how the call is passed on. Retell writes names in here as in {@code enableBridgeAudioCue}, unlike in the
     * settings of an agent, and which there are depends on {@code type}: {@code cold_transfer}, {@code warm_transfer}
     * or {@code agentic_warm_transfer}.
     *
     * @return {@code transfer_option}; empty when absent
     */
    public final Optional<Json> transferOption() {
        return envelope().property("transfer_option");
    }

    @Override
    public final String idempotencyKey() {
        return super.idempotencyKey() + ":"
                + Fields.flat(call(), Call::startTimestamp)
                        .map(start -> start.toString())
                        .orElse("")
                + ":" + destinationNumber().orElse("") + ":"
                + destinationExtension().orElse("");
    }
}
