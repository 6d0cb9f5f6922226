package dev.retell4j.transfers;

import dev.retell4j.types.Json;
import dev.retell4j.types.UnknownVariant;
import java.util.Optional;

/**
 * A {@link WarmTransferHandoffOption} that this version of the library does not know, or whose fields it cannot read:
 * the whole JSON.
 */
public final class UnknownWarmTransferHandoffOption extends UnknownVariant implements WarmTransferHandoffOption {
    private UnknownWarmTransferHandoffOption(Json json) {
        super(json);
    }

    /**
     * Holds any JSON, also to send a member that this version of the library does not know.
     *
     * @param json the whole value
     * @return the member
     */
    public static UnknownWarmTransferHandoffOption of(Json json) {
        return new UnknownWarmTransferHandoffOption(json);
    }

    @Override
    public Optional<String> type() {
        return optional("type", String.class);
    }

    @Override
    public <R> R accept(WarmTransferHandoffOption.Visitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
