package dev.retell4j.flows;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.tools.McpServer;
import dev.retell4j.types.Json;
import dev.retell4j.types.Patch;
import dev.retell4j.types.RetellObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a shared component. Fields left out stay as they are; a nullable field sent as null is cleared. Lists such
 * as {@code nodes} are replaced as a whole.
 *
 * <p>Sent to {@code PATCH /update-conversation-flow-component/{conversation_flow_component_id}}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableSharedFlowComponentUpdate.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class SharedFlowComponentUpdate extends RetellObject permits ImmutableSharedFlowComponentUpdate {
    SharedFlowComponentUpdate() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts a changed copy of this value.
     *
     * @return a builder with everything that this value holds
     */
    public final Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Where the start marker is drawn in the dashboard's editor; it has no effect on conversations.
     *
     * @return {@code begin_tag_display_position}; absent when the update leaves it alone
     */
    public final Patch<DisplayPosition> beginTagDisplayPosition() {
        return patch("begin_tag_display_position", beginTagDisplayPositionOrNull());
    }

    /**
     * Whether the agent may move freely between the component's nodes, rather than only along the edges.
     *
     * @return {@code flex_mode}; absent when the update leaves it alone
     */
    public final Patch<Boolean> flexMode() {
        return patch("flex_mode", flexModeOrNull());
    }

    /**
     * MCP servers whose tools the component's nodes of type {@code mcp} can call.
     *
     * @return {@code mcps}; absent when the update leaves it alone
     */
    public final Patch<List<McpServer>> mcps() {
        return patch("mcps", mcpsOrNull());
    }

    /**
     * Name of the component.
     *
     * @return {@code name}; empty when absent
     */
    public final Optional<String> name() {
        return Optional.ofNullable(nameOrNull());
    }

    /**
     * The steps of the component, linked with each other by their edges.
     *
     * @return {@code nodes}; empty when absent
     */
    public final List<FlowNode> nodes() {
        List<FlowNode> nodes = nodesOrNull();
        return nodes == null ? List.of() : nodes;
    }

    /**
     * Notes on the canvas of the dashboard's editor; they have no effect on conversations.
     *
     * @return {@code notes}; absent when the update leaves it alone
     */
    public final Patch<List<Note>> notes() {
        return patch("notes", notesOrNull());
    }

    /**
     * The {@code id} of the node in which the component starts.
     *
     * @return {@code start_node_id}; absent when the update leaves it alone
     */
    public final Patch<String> startNodeId() {
        return patch("start_node_id", startNodeIdOrNull());
    }

    /**
     * Tools of the component, which its function nodes refer to by {@code tool_id}.
     *
     * @return {@code tools}; absent when the update leaves it alone
     */
    public final Patch<List<NodeTool>> tools() {
        return patch("tools", toolsOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("begin_tag_display_position")
    abstract @Nullable DisplayPosition beginTagDisplayPositionOrNull();

    @JsonProperty("flex_mode")
    abstract @Nullable Boolean flexModeOrNull();

    @JsonProperty("mcps")
    abstract @Nullable List<McpServer> mcpsOrNull();

    @JsonProperty("name")
    abstract @Nullable String nameOrNull();

    @JsonProperty("nodes")
    abstract @Nullable List<FlowNode> nodesOrNull();

    @JsonProperty("notes")
    abstract @Nullable List<Note> notesOrNull();

    @JsonProperty("start_node_id")
    abstract @Nullable String startNodeIdOrNull();

    @JsonProperty("tools")
    abstract @Nullable List<NodeTool> toolsOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link SharedFlowComponentUpdate}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableSharedFlowComponentUpdate.Builder wire =
                new ImmutableSharedFlowComponentUpdate.Builder();

        private Builder() {}

        private Builder(SharedFlowComponentUpdate from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Where the start marker is drawn in the dashboard's editor; it has no effect on conversations.
         *
         * @param beginTagDisplayPosition {@code begin_tag_display_position}
         * @return this builder
         */
        public Builder beginTagDisplayPosition(DisplayPosition beginTagDisplayPosition) {
            wire.beginTagDisplayPosition(given("begin_tag_display_position", beginTagDisplayPosition));
            return this;
        }

        /**
         * Where the start marker is drawn in the dashboard's editor; it has no effect on conversations.
         *
         * @param beginTagDisplayPosition whether to leave, remove or set {@code begin_tag_display_position}
         * @return this builder
         */
        public Builder beginTagDisplayPosition(Patch<DisplayPosition> beginTagDisplayPosition) {
            wire.beginTagDisplayPosition(patched("begin_tag_display_position", beginTagDisplayPosition));
            return this;
        }

        /**
         * Sends {@code begin_tag_display_position} as an explicit null, which removes the value or returns it to its
         * default.
         *
         * @return this builder
         */
        public Builder clearBeginTagDisplayPosition() {
            wire.beginTagDisplayPosition(null);
            cleared("begin_tag_display_position");
            return this;
        }

        /**
         * Whether the agent may move freely between the component's nodes, rather than only along the edges.
         *
         * @param flexMode {@code flex_mode}
         * @return this builder
         */
        public Builder flexMode(boolean flexMode) {
            wire.flexMode(given("flex_mode", flexMode));
            return this;
        }

        /**
         * Whether the agent may move freely between the component's nodes, rather than only along the edges.
         *
         * @param flexMode whether to leave, remove or set {@code flex_mode}
         * @return this builder
         */
        public Builder flexMode(Patch<Boolean> flexMode) {
            wire.flexMode(patched("flex_mode", flexMode));
            return this;
        }

        /**
         * Sends {@code flex_mode} as an explicit null, which removes the value or returns it to its default.
         *
         * @return this builder
         */
        public Builder clearFlexMode() {
            wire.flexMode(null);
            cleared("flex_mode");
            return this;
        }

        /**
         * MCP servers whose tools the component's nodes of type {@code mcp} can call.
         *
         * @param mcps {@code mcps}
         * @return this builder
         */
        public Builder mcps(List<McpServer> mcps) {
            wire.mcps(given("mcps", mcps));
            return this;
        }

        /**
         * MCP servers whose tools the component's nodes of type {@code mcp} can call.
         *
         * @param mcps whether to leave, remove or set {@code mcps}
         * @return this builder
         */
        public Builder mcps(Patch<List<McpServer>> mcps) {
            wire.mcps(patched("mcps", mcps));
            return this;
        }

        /**
         * Sends {@code mcps} as an explicit null, which removes the value or returns it to its default.
         *
         * @return this builder
         */
        public Builder clearMcps() {
            wire.mcps(null);
            cleared("mcps");
            return this;
        }

        /**
         * Name of the component.
         *
         * @param name {@code name}
         * @return this builder
         */
        public Builder name(String name) {
            wire.name(given("name", name));
            return this;
        }

        /**
         * The steps of the component, linked with each other by their edges.
         *
         * @param nodes {@code nodes}
         * @return this builder
         */
        public Builder nodes(List<FlowNode> nodes) {
            wire.nodes(given("nodes", nodes));
            return this;
        }

        /**
         * Notes on the canvas of the dashboard's editor; they have no effect on conversations.
         *
         * @param notes {@code notes}
         * @return this builder
         */
        public Builder notes(List<Note> notes) {
            wire.notes(given("notes", notes));
            return this;
        }

        /**
         * Notes on the canvas of the dashboard's editor; they have no effect on conversations.
         *
         * @param notes whether to leave, remove or set {@code notes}
         * @return this builder
         */
        public Builder notes(Patch<List<Note>> notes) {
            wire.notes(patched("notes", notes));
            return this;
        }

        /**
         * Sends {@code notes} as an explicit null, which removes the value or returns it to its default.
         *
         * @return this builder
         */
        public Builder clearNotes() {
            wire.notes(null);
            cleared("notes");
            return this;
        }

        /**
         * The {@code id} of the node in which the component starts.
         *
         * @param startNodeId {@code start_node_id}
         * @return this builder
         */
        public Builder startNodeId(String startNodeId) {
            wire.startNodeId(given("start_node_id", startNodeId));
            return this;
        }

        /**
         * The {@code id} of the node in which the component starts.
         *
         * @param startNodeId whether to leave, remove or set {@code start_node_id}
         * @return this builder
         */
        public Builder startNodeId(Patch<String> startNodeId) {
            wire.startNodeId(patched("start_node_id", startNodeId));
            return this;
        }

        /**
         * Sends {@code start_node_id} as an explicit null, which removes the value or returns it to its default.
         *
         * @return this builder
         */
        public Builder clearStartNodeId() {
            wire.startNodeId(null);
            cleared("start_node_id");
            return this;
        }

        /**
         * Tools of the component, which its function nodes refer to by {@code tool_id}.
         *
         * @param tools {@code tools}
         * @return this builder
         */
        public Builder tools(List<NodeTool> tools) {
            wire.tools(given("tools", tools));
            return this;
        }

        /**
         * Tools of the component, which its function nodes refer to by {@code tool_id}.
         *
         * @param tools whether to leave, remove or set {@code tools}
         * @return this builder
         */
        public Builder tools(Patch<List<NodeTool>> tools) {
            wire.tools(patched("tools", tools));
            return this;
        }

        /**
         * Sends {@code tools} as an explicit null, which removes the value or returns it to its default.
         *
         * @return this builder
         */
        public Builder clearTools() {
            wire.tools(null);
            cleared("tools");
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public SharedFlowComponentUpdate build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public SharedFlowComponentUpdate buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
