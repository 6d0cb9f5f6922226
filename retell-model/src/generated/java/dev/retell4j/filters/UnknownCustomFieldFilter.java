package dev.retell4j.filters;

import dev.retell4j.types.Json;
import dev.retell4j.types.UnknownVariant;
import java.util.Optional;

/**
 * A {@link CustomFieldFilter} that this version of the library does not know, or whose fields it cannot read: the whole
 * JSON.
 */
public final class UnknownCustomFieldFilter extends UnknownVariant implements CustomFieldFilter {
    private UnknownCustomFieldFilter(Json json) {
        super(json);
    }

    /**
     * Holds any JSON, also to send a member that this version of the library does not know.
     *
     * @param json the whole value
     * @return the member
     */
    public static UnknownCustomFieldFilter of(Json json) {
        return new UnknownCustomFieldFilter(json);
    }

    @Override
    public String type() {
        return required("type", String.class);
    }

    @Override
    public Optional<String> key() {
        return optional("key", String.class);
    }

    @Override
    public <R> R accept(CustomFieldFilter.Visitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
