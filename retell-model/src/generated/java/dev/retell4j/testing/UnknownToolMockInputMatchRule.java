package dev.retell4j.testing;

import dev.retell4j.types.Json;
import dev.retell4j.types.UnknownVariant;

/**
 * A {@link ToolMockInputMatchRule} that this version of the library does not know, or whose fields it cannot read: the
 * whole JSON.
 */
public final class UnknownToolMockInputMatchRule extends UnknownVariant implements ToolMockInputMatchRule {
    private UnknownToolMockInputMatchRule(Json json) {
        super(json);
    }

    /**
     * Holds any JSON, also to send a member that this version of the library does not know.
     *
     * @param json the whole value
     * @return the member
     */
    public static UnknownToolMockInputMatchRule of(Json json) {
        return new UnknownToolMockInputMatchRule(json);
    }

    @Override
    public String type() {
        return required("type", String.class);
    }

    @Override
    public <R> R accept(ToolMockInputMatchRule.Visitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
