package dev.retell4j.flows;

import dev.retell4j.types.Json;
import dev.retell4j.types.UnknownVariant;
import java.util.Optional;

/**
 * A {@link FlowNode} that this version of the library does not know, or whose fields it cannot read: the whole JSON.
 */
public final class UnknownFlowNode extends UnknownVariant implements FlowNode {
    private UnknownFlowNode(Json json) {
        super(json);
    }

    /**
     * Holds any JSON, also to send a member that this version of the library does not know.
     *
     * @param json the whole value
     * @return the member
     */
    public static UnknownFlowNode of(Json json) {
        return new UnknownFlowNode(json);
    }

    @Override
    public String id() {
        return required("id", String.class);
    }

    @Override
    public String type() {
        return required("type", String.class);
    }

    @Override
    public Optional<DisplayPosition> displayPosition() {
        return optional("display_position", DisplayPosition.class);
    }

    @Override
    public Optional<GlobalNodeSetting> globalNodeSetting() {
        return optional("global_node_setting", GlobalNodeSetting.class);
    }

    @Override
    public Optional<String> name() {
        return optional("name", String.class);
    }

    @Override
    public <R> R accept(FlowNode.Visitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
