package dev.retell4j.transfers;

import dev.retell4j.types.Json;
import dev.retell4j.types.UnknownVariant;

/**
 * A {@link TransferDestination} that this version of the library does not know, or whose fields it cannot read: the
 * whole JSON.
 */
public final class UnknownTransferDestination extends UnknownVariant implements TransferDestination {
    private UnknownTransferDestination(Json json) {
        super(json);
    }

    /**
     * Holds any JSON, also to send a member that this version of the library does not know.
     *
     * @param json the whole value
     * @return the member
     */
    public static UnknownTransferDestination of(Json json) {
        return new UnknownTransferDestination(json);
    }

    @Override
    public String type() {
        return required("type", String.class);
    }

    @Override
    public <R> R accept(TransferDestination.Visitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
