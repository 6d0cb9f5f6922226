package dev.retell4j.filters;

import dev.retell4j.types.Json;
import dev.retell4j.types.UnknownVariant;

/**
 * A {@link StringOrEnumFilter} that this version of the library does not know, or whose fields it cannot read: the
 * whole JSON.
 */
public final class UnknownStringOrEnumFilter extends UnknownVariant implements StringOrEnumFilter {
    private UnknownStringOrEnumFilter(Json json) {
        super(json);
    }

    /**
     * Holds any JSON, also to send a member that this version of the library does not know.
     *
     * @param json the whole value
     * @return the member
     */
    public static UnknownStringOrEnumFilter of(Json json) {
        return new UnknownStringOrEnumFilter(json);
    }

    @Override
    public String type() {
        return required("type", String.class);
    }

    @Override
    public <R> R accept(StringOrEnumFilter.Visitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
