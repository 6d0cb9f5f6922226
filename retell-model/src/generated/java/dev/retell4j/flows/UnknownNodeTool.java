package dev.retell4j.flows;

import dev.retell4j.types.Json;
import dev.retell4j.types.UnknownVariant;
import java.util.Optional;

/**
 * A {@link NodeTool} that this version of the library does not know, or whose fields it cannot read: the whole JSON.
 */
public final class UnknownNodeTool extends UnknownVariant implements NodeTool {
    private UnknownNodeTool(Json json) {
        super(json);
    }

    /**
     * Holds any JSON, also to send a member that this version of the library does not know.
     *
     * @param json the whole value
     * @return the member
     */
    public static UnknownNodeTool of(Json json) {
        return new UnknownNodeTool(json);
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
    public Optional<String> description() {
        return optional("description", String.class);
    }

    @Override
    public Optional<String> toolId() {
        return optional("tool_id", String.class);
    }

    @Override
    public <R> R accept(NodeTool.Visitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
