package dev.retell4j.transfers;

import dev.retell4j.types.Json;
import dev.retell4j.types.UnknownVariant;
import java.time.Duration;
import java.util.Optional;

/**
 * A {@link TransferOption} that this version of the library does not know, or whose fields it cannot read: the whole
 * JSON.
 */
public final class UnknownTransferOption extends UnknownVariant implements TransferOption {
    private UnknownTransferOption(Json json) {
        super(json);
    }

    /**
     * Holds any JSON, also to send a member that this version of the library does not know.
     *
     * @param json the whole value
     * @return the member
     */
    public static UnknownTransferOption of(Json json) {
        return new UnknownTransferOption(json);
    }

    @Override
    public String type() {
        return required("type", String.class);
    }

    @Override
    public Optional<Boolean> showTransfereeAsCaller() {
        return optional("show_transferee_as_caller", Boolean.class);
    }

    @Override
    public Optional<Duration> transferRingDuration() {
        return optional("transfer_ring_duration_ms", Duration.class);
    }

    @Override
    public <R> R accept(TransferOption.Visitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
