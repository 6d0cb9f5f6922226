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
 * A node that sends the user a text message and goes on according to whether that worked.
 *
 * <p>Part of {@link FlowNode}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableSmsNode.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class SmsNode extends RetellObject implements FlowNode permits ImmutableSmsNode {
    SmsNode() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("sms");
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
     * Way out that is taken when the message could not be sent.
     *
     * @return {@code failed_edge}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final SmsFailedEdge failedEdge() {
        return required("failed_edge", failedEdgeOrNull());
    }

    /**
     * What the message says, as a prompt, a fixed text or a template.
     *
     * @return {@code instruction}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final SmsNodeInstruction instruction() {
        return required("instruction", instructionOrNull());
    }

    /**
     * Way out that is taken when the message was sent.
     *
     * @return {@code success_edge}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final SmsSuccessEdge successEdge() {
        return required("success_edge", successEdgeOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code sms}
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
        return visitor.visitSms(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("id")
    @Required
    abstract @Nullable String idOrNull();

    @JsonProperty("failed_edge")
    @Required
    abstract @Nullable SmsFailedEdge failedEdgeOrNull();

    @JsonProperty("instruction")
    @Required
    abstract @Nullable SmsNodeInstruction instructionOrNull();

    @JsonProperty("success_edge")
    @Required
    abstract @Nullable SmsSuccessEdge successEdgeOrNull();

    @JsonProperty("type")
    @Required
    @Constant("sms")
    abstract @Nullable String typeOrNull();

    @JsonProperty("display_position")
    abstract @Nullable DisplayPosition displayPositionOrNull();

    @JsonProperty("global_node_setting")
    abstract @Nullable GlobalNodeSetting globalNodeSettingOrNull();

    @JsonProperty("model_choice")
    abstract @Nullable ModelChoice modelChoiceOrNull();

    @JsonProperty("name")
    abstract @Nullable String nameOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link SmsNode}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableSmsNode.Builder wire = new ImmutableSmsNode.Builder();

        private Builder() {}

        private Builder(SmsNode from) {
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
         * Way out that is taken when the message could not be sent.
         *
         * @param failedEdge {@code failed_edge}
         * @return this builder
         */
        public Builder failedEdge(SmsFailedEdge failedEdge) {
            wire.failedEdge(given("failed_edge", failedEdge));
            return this;
        }

        /**
         * What the message says, as a prompt, a fixed text or a template.
         *
         * @param instruction {@code instruction}
         * @return this builder
         */
        public Builder instruction(SmsNodeInstruction instruction) {
            wire.instruction(given("instruction", instruction));
            return this;
        }

        /**
         * Way out that is taken when the message was sent.
         *
         * @param successEdge {@code success_edge}
         * @return this builder
         */
        public Builder successEdge(SmsSuccessEdge successEdge) {
            wire.successEdge(given("success_edge", successEdge));
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
        public SmsNode build() {
            SmsNode built = buildUnchecked();
            Checks.of("SmsNode", built.extraProperties())
                    .required("id", built.idOrNull())
                    .required("failed_edge", built.failedEdgeOrNull())
                    .required("instruction", built.instructionOrNull())
                    .required("success_edge", built.successEdgeOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public SmsNode buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
