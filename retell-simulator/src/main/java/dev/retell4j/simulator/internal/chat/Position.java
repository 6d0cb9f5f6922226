package dev.retell4j.simulator.internal.chat;

import org.jspecify.annotations.Nullable;

/**
 * Where a conversation stands.
 *
 * @param state the state of a multi-state prompt, or null
 * @param nodeId the node of a flow, or null
 * @param componentId the component that the node is in, or null when it is in the flow itself
 */
public record Position(
        @Nullable String state,
        @Nullable String nodeId,
        @Nullable String componentId) {
    /** Before anything was said. */
    public static final Position START = new Position(null, null, null);

    static Position inState(@Nullable String state) {
        return new Position(state, null, null);
    }
}
