package dev.retell4j.flows;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.tools.McpServer;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A reusable group of nodes, run by nodes of type {@code component}. It stands in the workspace's library or inside one
 * flow.
 *
 * <p>Sent to {@code POST /create-conversation-flow-component}. Part of {@link ConversationFlowCreate},
 * {@link ConversationFlow}, {@link ConversationFlowUpdate}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableFlowComponent.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class FlowComponent extends RetellObject permits ImmutableFlowComponent {
    FlowComponent() {}

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
     * Name of the component.
     *
     * @return {@code name}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String name() {
        return required("name", nameOrNull());
    }

    /**
     * The steps of the component, linked with each other by their edges.
     *
     * @return {@code nodes}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final List<FlowNode> nodes() {
        return required("nodes", nodesOrNull());
    }

    /**
     * Where the start marker is drawn in the dashboard's editor; it has no effect on conversations.
     *
     * @return {@code begin_tag_display_position}; empty when absent
     */
    public final Optional<DisplayPosition> beginTagDisplayPosition() {
        return Optional.ofNullable(beginTagDisplayPositionOrNull());
    }

    /**
     * Whether the agent may move freely between the component's nodes, rather than only along the edges.
     *
     * @return {@code flex_mode}; empty when absent
     */
    public final Optional<Boolean> flexMode() {
        return Optional.ofNullable(flexModeOrNull());
    }

    /**
     * MCP servers whose tools the component's nodes of type {@code mcp} can call.
     *
     * @return {@code mcps}; empty when absent
     */
    public final List<McpServer> mcps() {
        List<McpServer> mcps = mcpsOrNull();
        return mcps == null ? List.of() : mcps;
    }

    /**
     * Notes on the canvas of the dashboard's editor; they have no effect on conversations.
     *
     * @return {@code notes}; empty when absent
     */
    public final List<Note> notes() {
        List<Note> notes = notesOrNull();
        return notes == null ? List.of() : notes;
    }

    /**
     * The {@code id} of the node in which the component starts.
     *
     * @return {@code start_node_id}; empty when absent
     */
    public final Optional<String> startNodeId() {
        return Optional.ofNullable(startNodeIdOrNull());
    }

    /**
     * Tools of the component, which its function nodes refer to by {@code tool_id}.
     *
     * @return {@code tools}; empty when absent
     */
    public final List<NodeTool> tools() {
        List<NodeTool> tools = toolsOrNull();
        return tools == null ? List.of() : tools;
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("name")
    @Required
    abstract @Nullable String nameOrNull();

    @JsonProperty("nodes")
    @Required
    abstract @Nullable List<FlowNode> nodesOrNull();

    @JsonProperty("begin_tag_display_position")
    abstract @Nullable DisplayPosition beginTagDisplayPositionOrNull();

    @JsonProperty("flex_mode")
    abstract @Nullable Boolean flexModeOrNull();

    @JsonProperty("mcps")
    abstract @Nullable List<McpServer> mcpsOrNull();

    @JsonProperty("notes")
    abstract @Nullable List<Note> notesOrNull();

    @JsonProperty("start_node_id")
    abstract @Nullable String startNodeIdOrNull();

    @JsonProperty("tools")
    abstract @Nullable List<NodeTool> toolsOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link FlowComponent}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableFlowComponent.Builder wire = new ImmutableFlowComponent.Builder();

        private Builder() {}

        private Builder(FlowComponent from) {
            wire.from(from);
            extraProperties(from.extraProperties());
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
         * Sends {@code begin_tag_display_position} as an explicit null.
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
         * Sends {@code flex_mode} as an explicit null.
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
         * Sends {@code mcps} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearMcps() {
            wire.mcps(null);
            cleared("mcps");
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
         * Sends {@code notes} as an explicit null.
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
         * Sends {@code start_node_id} as an explicit null.
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
         * Sends {@code tools} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearTools() {
            wire.tools(null);
            cleared("tools");
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public FlowComponent build() {
            FlowComponent built = buildUnchecked();
            Checks.of("FlowComponent", built.extraProperties())
                    .required("name", built.nameOrNull())
                    .required("nodes", built.nodesOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public FlowComponent buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
