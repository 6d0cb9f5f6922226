package dev.retell4j.flows;

import dev.retell4j.types.Json;
import dev.retell4j.types.UnknownVariant;

/**
 * A {@link TransitionCondition} that this version of the library does not know, or whose fields it cannot read: the
 * whole JSON.
 */
public final class UnknownTransitionCondition extends UnknownVariant implements TransitionCondition {
    private UnknownTransitionCondition(Json json) {
        super(json);
    }

    /**
     * Holds any JSON, also to send a member that this version of the library does not know.
     *
     * @param json the whole value
     * @return the member
     */
    public static UnknownTransitionCondition of(Json json) {
        return new UnknownTransitionCondition(json);
    }

    @Override
    public String type() {
        return required("type", String.class);
    }

    @Override
    public <R> R accept(TransitionCondition.Visitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
