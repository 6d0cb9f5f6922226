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
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A node that ends the conversation.
 *
 * <p>Part of {@link FlowNode}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableEndNode.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class EndNode extends RetellObject implements FlowNode permits ImmutableEndNode {
    EndNode() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("end");
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
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code end}
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
     * What the agent says before the conversation ends; used when {@code speak_during_execution} is on.
     *
     * @return {@code instruction}; empty when absent
     */
    public final Optional<NodeInstruction> instruction() {
        return Optional.ofNullable(instructionOrNull());
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

    /**
     * Whether the agent says something before the conversation ends.
     *
     * @return {@code speak_during_execution}; empty when absent
     */
    public final Optional<Boolean> speakDuringExecution() {
        return Optional.ofNullable(speakDuringExecutionOrNull());
    }

    @Override
    public final <R> R accept(FlowNode.Visitor<R> visitor) {
        return visitor.visitEnd(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("id")
    @Required
    abstract @Nullable String idOrNull();

    @JsonProperty("type")
    @Required
    @Constant("end")
    abstract @Nullable String typeOrNull();

    @JsonProperty("display_position")
    abstract @Nullable DisplayPosition displayPositionOrNull();

    @JsonProperty("global_node_setting")
    abstract @Nullable GlobalNodeSetting globalNodeSettingOrNull();

    @JsonProperty("instruction")
    abstract @Nullable NodeInstruction instructionOrNull();

    @JsonProperty("model_choice")
    abstract @Nullable ModelChoice modelChoiceOrNull();

    @JsonProperty("name")
    abstract @Nullable String nameOrNull();

    @JsonProperty("speak_during_execution")
    abstract @Nullable Boolean speakDuringExecutionOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link EndNode}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableEndNode.Builder wire = new ImmutableEndNode.Builder();

        private Builder() {}

        private Builder(EndNode from) {
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
         * What the agent says before the conversation ends; used when {@code speak_during_execution} is on.
         *
         * @param instruction {@code instruction}
         * @return this builder
         */
        public Builder instruction(NodeInstruction instruction) {
            wire.instruction(given("instruction", instruction));
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
         * Whether the agent says something before the conversation ends.
         *
         * @param speakDuringExecution {@code speak_during_execution}
         * @return this builder
         */
        public Builder speakDuringExecution(boolean speakDuringExecution) {
            wire.speakDuringExecution(given("speak_during_execution", speakDuringExecution));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public EndNode build() {
            EndNode built = buildUnchecked();
            Checks.of("EndNode", built.extraProperties())
                    .required("id", built.idOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public EndNode buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
