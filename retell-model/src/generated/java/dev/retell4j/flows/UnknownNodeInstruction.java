package dev.retell4j.flows;

import dev.retell4j.types.Json;
import dev.retell4j.types.UnknownVariant;

/**
 * A {@link NodeInstruction} that this version of the library does not know, or whose fields it cannot read: the whole
 * JSON.
 */
public final class UnknownNodeInstruction extends UnknownVariant implements NodeInstruction {
    private UnknownNodeInstruction(Json json) {
        super(json);
    }

    /**
     * Holds any JSON, also to send a member that this version of the library does not know.
     *
     * @param json the whole value
     * @return the member
     */
    public static UnknownNodeInstruction of(Json json) {
        return new UnknownNodeInstruction(json);
    }

    @Override
    public String text() {
        return required("text", String.class);
    }

    @Override
    public String type() {
        return required("type", String.class);
    }

    @Override
    public <R> R accept(NodeInstruction.Visitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
