package dev.retell4j.filters;

import dev.retell4j.types.Json;
import dev.retell4j.types.UnknownVariant;

/**
 * A {@link StringOrPresentFilter} that this version of the library does not know, or whose fields it cannot read: the
 * whole JSON.
 */
public final class UnknownStringOrPresentFilter extends UnknownVariant implements StringOrPresentFilter {
    private UnknownStringOrPresentFilter(Json json) {
        super(json);
    }

    /**
     * Holds any JSON, also to send a member that this version of the library does not know.
     *
     * @param json the whole value
     * @return the member
     */
    public static UnknownStringOrPresentFilter of(Json json) {
        return new UnknownStringOrPresentFilter(json);
    }

    @Override
    public String type() {
        return required("type", String.class);
    }

    @Override
    public <R> R accept(StringOrPresentFilter.Visitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
