package dev.retell4j.tools;

import dev.retell4j.types.Json;
import dev.retell4j.types.UnknownVariant;

/** A {@link Tool} that this version of the library does not know, or whose fields it cannot read: the whole JSON. */
public final class UnknownTool extends UnknownVariant implements Tool {
    private UnknownTool(Json json) {
        super(json);
    }

    /**
     * Holds any JSON, also to send a member that this version of the library does not know.
     *
     * @param json the whole value
     * @return the member
     */
    public static UnknownTool of(Json json) {
        return new UnknownTool(json);
    }

    @Override
    public String name() {
        return required("name", String.class);
    }

    @Override
    public String type() {
        return required("type", String.class);
    }

    @Override
    public <R> R accept(Tool.Visitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
