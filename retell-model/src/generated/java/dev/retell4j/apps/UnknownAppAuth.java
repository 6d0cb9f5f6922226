package dev.retell4j.apps;

import dev.retell4j.types.Json;
import dev.retell4j.types.UnknownVariant;

/** A {@link AppAuth} that this version of the library does not know, or whose fields it cannot read: the whole JSON. */
public final class UnknownAppAuth extends UnknownVariant implements AppAuth {
    private UnknownAppAuth(Json json) {
        super(json);
    }

    /**
     * Holds any JSON, also to send a member that this version of the library does not know.
     *
     * @param json the whole value
     * @return the member
     */
    public static UnknownAppAuth of(Json json) {
        return new UnknownAppAuth(json);
    }

    @Override
    public String type() {
        return required("type", String.class);
    }

    @Override
    public <R> R accept(AppAuth.Visitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
