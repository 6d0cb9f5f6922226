package dev.retell4j.flows;

import dev.retell4j.types.Json;
import dev.retell4j.types.UnknownVariant;

/**
 * A {@link SmsFailedTransitionCondition} that this version of the library does not know, or whose fields it cannot
 * read: the whole JSON.
 */
public final class UnknownSmsFailedTransitionCondition extends UnknownVariant implements SmsFailedTransitionCondition {
    private UnknownSmsFailedTransitionCondition(Json json) {
        super(json);
    }

    /**
     * Holds any JSON, also to send a member that this version of the library does not know.
     *
     * @param json the whole value
     * @return the member
     */
    public static UnknownSmsFailedTransitionCondition of(Json json) {
        return new UnknownSmsFailedTransitionCondition(json);
    }

    @Override
    public String type() {
        return required("type", String.class);
    }

    @Override
    public <R> R accept(SmsFailedTransitionCondition.Visitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
