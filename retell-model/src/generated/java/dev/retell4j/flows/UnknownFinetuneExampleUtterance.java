package dev.retell4j.flows;

import dev.retell4j.types.Json;
import dev.retell4j.types.UnknownVariant;

/**
 * A {@link FinetuneExampleUtterance} that this version of the library does not know, or whose fields it cannot read:
 * the whole JSON.
 */
public final class UnknownFinetuneExampleUtterance extends UnknownVariant implements FinetuneExampleUtterance {
    private UnknownFinetuneExampleUtterance(Json json) {
        super(json);
    }

    /**
     * Holds any JSON, also to send a member that this version of the library does not know.
     *
     * @param json the whole value
     * @return the member
     */
    public static UnknownFinetuneExampleUtterance of(Json json) {
        return new UnknownFinetuneExampleUtterance(json);
    }

    @Override
    public <R> R accept(FinetuneExampleUtterance.Visitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
