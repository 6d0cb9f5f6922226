package dev.retell4j.flows;

import dev.retell4j.types.Json;
import dev.retell4j.types.UnknownVariant;

/**
 * A {@link AlwaysTransitionCondition} that this version of the library does not know, or whose fields it cannot read:
 * the whole JSON.
 */
public final class UnknownAlwaysTransitionCondition extends UnknownVariant implements AlwaysTransitionCondition {
    private UnknownAlwaysTransitionCondition(Json json) {
        super(json);
    }

    /**
     * Holds any JSON, also to send a member that this version of the library does not know.
     *
     * @param json the whole value
     * @return the member
     */
    public static UnknownAlwaysTransitionCondition of(Json json) {
        return new UnknownAlwaysTransitionCondition(json);
    }

    @Override
    public String type() {
        return required("type", String.class);
    }

    @Override
    public <R> R accept(AlwaysTransitionCondition.Visitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
