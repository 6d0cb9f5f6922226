package dev.retell4j.flows;

import dev.retell4j.types.Json;
import dev.retell4j.types.UnknownVariant;

/**
 * A {@link SmsNodeInstruction} that this version of the library does not know, or whose fields it cannot read: the
 * whole JSON.
 */
public final class UnknownSmsNodeInstruction extends UnknownVariant implements SmsNodeInstruction {
    private UnknownSmsNodeInstruction(Json json) {
        super(json);
    }

    /**
     * Holds any JSON, also to send a member that this version of the library does not know.
     *
     * @param json the whole value
     * @return the member
     */
    public static UnknownSmsNodeInstruction of(Json json) {
        return new UnknownSmsNodeInstruction(json);
    }

    @Override
    public String type() {
        return required("type", String.class);
    }

    @Override
    public <R> R accept(SmsNodeInstruction.Visitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
