package dev.retell4j.apps;

import dev.retell4j.types.Json;
import dev.retell4j.types.UnknownVariant;
import java.time.Instant;

/**
 * A {@link AppUsage} that this version of the library does not know, or whose fields it cannot read: the whole JSON.
 */
public final class UnknownAppUsage extends UnknownVariant implements AppUsage {
    private UnknownAppUsage(Json json) {
        super(json);
    }

    /**
     * Holds any JSON, also to send a member that this version of the library does not know.
     *
     * @param json the whole value
     * @return the member
     */
    public static UnknownAppUsage of(Json json) {
        return new UnknownAppUsage(json);
    }

    @Override
    public Instant configuredTimestamp() {
        return required("configured_timestamp", Instant.class);
    }

    @Override
    public String type() {
        return required("type", String.class);
    }

    @Override
    public <R> R accept(AppUsage.Visitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
