package dev.retell4j.flows;

import dev.retell4j.types.Json;
import dev.retell4j.types.UnknownVariant;

/**
 * A {@link SmsContent} that this version of the library does not know, or whose fields it cannot read: the whole JSON.
 */
public final class UnknownSmsContent extends UnknownVariant implements SmsContent {
    private UnknownSmsContent(Json json) {
        super(json);
    }

    /**
     * Holds any JSON, also to send a member that this version of the library does not know.
     *
     * @param json the whole value
     * @return the member
     */
    public static UnknownSmsContent of(Json json) {
        return new UnknownSmsContent(json);
    }

    @Override
    public <R> R accept(SmsContent.Visitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
