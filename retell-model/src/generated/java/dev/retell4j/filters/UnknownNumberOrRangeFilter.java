package dev.retell4j.filters;

import dev.retell4j.types.Json;
import dev.retell4j.types.UnknownVariant;

/**
 * A {@link NumberOrRangeFilter} that this version of the library does not know, or whose fields it cannot read: the
 * whole JSON.
 */
public final class UnknownNumberOrRangeFilter extends UnknownVariant implements NumberOrRangeFilter {
    private UnknownNumberOrRangeFilter(Json json) {
        super(json);
    }

    /**
     * Holds any JSON, also to send a member that this version of the library does not know.
     *
     * @param json the whole value
     * @return the member
     */
    public static UnknownNumberOrRangeFilter of(Json json) {
        return new UnknownNumberOrRangeFilter(json);
    }

    @Override
    public String type() {
        return required("type", String.class);
    }

    @Override
    public <R> R accept(NumberOrRangeFilter.Visitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
