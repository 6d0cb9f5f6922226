package dev.retell4j.agents;

import dev.retell4j.types.Json;
import dev.retell4j.types.UnknownVariant;

/**
 * A {@link ResponseEngine} that this version of the library does not know, or whose fields it cannot read: the whole
 * JSON.
 */
public final class UnknownResponseEngine extends UnknownVariant implements ResponseEngine {
    private UnknownResponseEngine(Json json) {
        super(json);
    }

    /**
     * Holds any JSON, also to send a member that this version of the library does not know.
     *
     * @param json the whole value
     * @return the member
     */
    public static UnknownResponseEngine of(Json json) {
        return new UnknownResponseEngine(json);
    }

    @Override
    public String type() {
        return required("type", String.class);
    }

    @Override
    public <R> R accept(ResponseEngine.Visitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
