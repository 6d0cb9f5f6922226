package dev.retell4j.flows;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.Constant;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A node that runs a component and goes on when the component is done.
 *
 * <p>Part of {@link FlowNode}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableComponentNode.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ComponentNode extends RetellObject implements FlowNode permits ImmutableComponentNode {
    ComponentNode() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("component");
        return builder;
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
     * Identifier of the node, unique within its flow or component. Edges refer to it.
     *
     * @return {@code id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String id() {
        return required("id", idOrNull());
    }

    /**
     * Identifier of the component to run.
     *
     * @return {@code component_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String componentId() {
        return required("component_id", componentIdOrNull());
    }

    /**
     * Whether the component belongs to this flow or is a shared one.
     *
     * @return {@code component_type}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final ComponentScope componentType() {
        return required("component_type", componentTypeOrNull());
    }

    /**
     * Way out that is taken when no condition of {@code edges} holds.
     *
     * @return {@code else_edge}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final ElseEdge elseEdge() {
        return required("else_edge", elseEdgeOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code component}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * Where the node is drawn in the dashboard's editor; it has no effect on conversations.
     *
     * @return {@code display_position}; empty when absent
     */
    @Override
    public final Optional<DisplayPosition> displayPosition() {
        return Optional.ofNullable(displayPositionOrNull());
    }

    /**
     * Ways out of the node, each with its condition.
     *
     * @return {@code edges}; empty when absent
     */
    public final List<NodeEdge> edges() {
        List<NodeEdge> edges = edgesOrNull();
        return edges == null ? List.of() : edges;
    }

    /**
     * Sample conversations that show the model when to leave this node, and to which node.
     *
     * @return {@code finetune_transition_examples}; empty when absent
     */
    public final List<FinetuneTransitionExample> finetuneTransitionExamples() {
        List<FinetuneTransitionExample> finetuneTransitionExamples = finetuneTransitionExamplesOrNull();
        return finetuneTransitionExamples == null ? List.of() : finetuneTransitionExamples;
    }

    /**
     * Makes the node global, so that the conversation can jump to it from anywhere. Left out, only edges lead to the
     * node.
     *
     * @return {@code global_node_setting}; empty when absent
     */
    @Override
    public final Optional<GlobalNodeSetting> globalNodeSetting() {
        return Optional.ofNullable(globalNodeSettingOrNull());
    }

    /**
     * Name of the node for people; it is shown in the editor and in transcripts.
     *
     * @return {@code name}; empty when absent
     */
    @Override
    public final Optional<String> name() {
        return Optional.ofNullable(nameOrNull());
    }

    @Override
    public final <R> R accept(FlowNode.Visitor<R> visitor) {
        return visitor.visitComponent(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("id")
    @Required
    abstract @Nullable String idOrNull();

    @JsonProperty("component_id")
    @Required
    abstract @Nullable String componentIdOrNull();

    @JsonProperty("component_type")
    @Required
    abstract @Nullable ComponentScope componentTypeOrNull();

    @JsonProperty("else_edge")
    @Required
    abstract @Nullable ElseEdge elseEdgeOrNull();

    @JsonProperty("type")
    @Required
    @Constant("component")
    abstract @Nullable String typeOrNull();

    @JsonProperty("display_position")
    abstract @Nullable DisplayPosition displayPositionOrNull();

    @JsonProperty("edges")
    abstract @Nullable List<NodeEdge> edgesOrNull();

    @JsonProperty("finetune_transition_examples")
    abstract @Nullable List<FinetuneTransitionExample> finetuneTransitionExamplesOrNull();

    @JsonProperty("global_node_setting")
    abstract @Nullable GlobalNodeSetting globalNodeSettingOrNull();

    @JsonProperty("name")
    abstract @Nullable String nameOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ComponentNode}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableComponentNode.Builder wire = new ImmutableComponentNode.Builder();

        private Builder() {}

        private Builder(ComponentNode from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Identifier of the node, unique within its flow or component. Edges refer to it.
         *
         * @param id {@code id}
         * @return this builder
         */
        public Builder id(String id) {
            wire.id(given("id", id));
            return this;
        }

        /**
         * Identifier of the component to run.
         *
         * @param componentId {@code component_id}
         * @return this builder
         */
        public Builder componentId(String componentId) {
            wire.componentId(given("component_id", componentId));
            return this;
        }

        /**
         * Whether the component belongs to this flow or is a shared one.
         *
         * @param componentType {@code component_type}
         * @return this builder
         */
        public Builder componentType(ComponentScope componentType) {
            wire.componentType(given("component_type", componentType));
            return this;
        }

        /**
         * Way out that is taken when no condition of {@code edges} holds.
         *
         * @param elseEdge {@code else_edge}
         * @return this builder
         */
        public Builder elseEdge(ElseEdge elseEdge) {
            wire.elseEdge(given("else_edge", elseEdge));
            return this;
        }

        /**
         * Where the node is drawn in the dashboard's editor; it has no effect on conversations.
         *
         * @param displayPosition {@code display_position}
         * @return this builder
         */
        public Builder displayPosition(DisplayPosition displayPosition) {
            wire.displayPosition(given("display_position", displayPosition));
            return this;
        }

        /**
         * Ways out of the node, each with its condition.
         *
         * @param edges {@code edges}
         * @return this builder
         */
        public Builder edges(List<NodeEdge> edges) {
            wire.edges(given("edges", edges));
            return this;
        }

        /**
         * Sample conversations that show the model when to leave this node, and to which node.
         *
         * @param finetuneTransitionExamples {@code finetune_transition_examples}
         * @return this builder
         */
        public Builder finetuneTransitionExamples(List<FinetuneTransitionExample> finetuneTransitionExamples) {
            wire.finetuneTransitionExamples(given("finetune_transition_examples", finetuneTransitionExamples));
            return this;
        }

        /**
         * Makes the node global, so that the conversation can jump to it from anywhere. Left out, only edges lead to
         * the node.
         *
         * @param globalNodeSetting {@code global_node_setting}
         * @return this builder
         */
        public Builder globalNodeSetting(GlobalNodeSetting globalNodeSetting) {
            wire.globalNodeSetting(given("global_node_setting", globalNodeSetting));
            return this;
        }

        /**
         * Name of the node for people; it is shown in the editor and in transcripts.
         *
         * @param name {@code name}
         * @return this builder
         */
        public Builder name(String name) {
            wire.name(given("name", name));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public ComponentNode build() {
            ComponentNode built = buildUnchecked();
            Checks.of("ComponentNode", built.extraProperties())
                    .required("id", built.idOrNull())
                    .required("component_id", built.componentIdOrNull())
                    .required("component_type", built.componentTypeOrNull())
                    .required("else_edge", built.elseEdgeOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ComponentNode buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
