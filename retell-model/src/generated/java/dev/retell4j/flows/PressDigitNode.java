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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A node that presses keys on the phone, to find the way through the menu of another system.
 *
 * <p>Part of {@link FlowNode}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutablePressDigitNode.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class PressDigitNode extends RetellObject implements FlowNode permits ImmutablePressDigitNode {
    PressDigitNode() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("press_digit");
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
     * The prompt that tells the agent which keys to press, or what to reach in the menu.
     *
     * @return {@code instruction}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final PromptInstruction instruction() {
        return required("instruction", instructionOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code press_digit}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * How long the agent waits before it presses a key, so that a menu can finish speaking.
     *
     * @return {@code delay_ms}, in milliseconds on the wire; empty when absent
     */
    public final Optional<Duration> delay() {
        return Optional.ofNullable(delayOrNull());
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
     * Way out that is taken when no condition of {@code edges} holds.
     *
     * @return {@code else_edge}; empty when absent
     */
    public final Optional<ElseEdge> elseEdge() {
        return Optional.ofNullable(elseEdgeOrNull());
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
     * Language model for this node; left out, the flow's model is used.
     *
     * @return {@code model_choice}; empty when absent
     */
    public final Optional<ModelChoice> modelChoice() {
        return Optional.ofNullable(modelChoiceOrNull());
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
        return visitor.visitPressDigit(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("id")
    @Required
    abstract @Nullable String idOrNull();

    @JsonProperty("instruction")
    @Required
    abstract @Nullable PromptInstruction instructionOrNull();

    @JsonProperty("type")
    @Required
    @Constant("press_digit")
    abstract @Nullable String typeOrNull();

    @JsonProperty("delay_ms")
    abstract @Nullable Duration delayOrNull();

    @JsonProperty("display_position")
    abstract @Nullable DisplayPosition displayPositionOrNull();

    @JsonProperty("edges")
    abstract @Nullable List<NodeEdge> edgesOrNull();

    @JsonProperty("else_edge")
    abstract @Nullable ElseEdge elseEdgeOrNull();

    @JsonProperty("finetune_transition_examples")
    abstract @Nullable List<FinetuneTransitionExample> finetuneTransitionExamplesOrNull();

    @JsonProperty("global_node_setting")
    abstract @Nullable GlobalNodeSetting globalNodeSettingOrNull();

    @JsonProperty("model_choice")
    abstract @Nullable ModelChoice modelChoiceOrNull();

    @JsonProperty("name")
    abstract @Nullable String nameOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link PressDigitNode}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutablePressDigitNode.Builder wire = new ImmutablePressDigitNode.Builder();

        private Builder() {}

        private Builder(PressDigitNode from) {
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
         * The prompt that tells the agent which keys to press, or what to reach in the menu.
         *
         * @param instruction {@code instruction}
         * @return this builder
         */
        public Builder instruction(PromptInstruction instruction) {
            wire.instruction(given("instruction", instruction));
            return this;
        }

        /**
         * How long the agent waits before it presses a key, so that a menu can finish speaking.
         *
         * @param delay {@code delay_ms}, in milliseconds on the wire
         * @return this builder
         */
        public Builder delay(Duration delay) {
            wire.delay(given("delay_ms", delay));
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
         * Language model for this node; left out, the flow's model is used.
         *
         * @param modelChoice {@code model_choice}
         * @return this builder
         */
        public Builder modelChoice(ModelChoice modelChoice) {
            wire.modelChoice(given("model_choice", modelChoice));
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
        public PressDigitNode build() {
            PressDigitNode built = buildUnchecked();
            Checks.of("PressDigitNode", built.extraProperties())
                    .required("id", built.idOrNull())
                    .required("instruction", built.instructionOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public PressDigitNode buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
