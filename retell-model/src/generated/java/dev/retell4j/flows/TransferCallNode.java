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
import dev.retell4j.transfers.TransferDestination;
import dev.retell4j.transfers.TransferOption;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A node that transfers the call to another number. It is left by {@code edge} only when the transfer fails.
 *
 * <p>Part of {@link FlowNode}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableTransferCallNode.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class TransferCallNode extends RetellObject implements FlowNode
        permits ImmutableTransferCallNode {
    TransferCallNode() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("transfer_call");
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
     * Way out that is taken when the transfer fails.
     *
     * @return {@code edge}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final TransferFailedEdge edge() {
        return required("edge", edgeOrNull());
    }

    /**
     * Whom the call goes to, either fixed or inferred from the conversation.
     *
     * @return {@code transfer_destination}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final TransferDestination transferDestination() {
        return required("transfer_destination", transferDestinationOrNull());
    }

    /**
     * How the call is handed over, cold, warm or by a transfer agent.
     *
     * @return {@code transfer_option}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final TransferOption transferOption() {
        return required("transfer_option", transferOptionOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code transfer_call}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * Extra SIP headers to send with the transfer, by header name.
     *
     * @return {@code custom_sip_headers}; empty when absent
     */
    public final Map<String, String> customSipHeaders() {
        Map<String, String> customSipHeaders = customSipHeadersOrNull();
        return customSipHeaders == null ? Map.of() : customSipHeaders;
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
     * Whether the destination number is dialled as it stands, even when it is not in E.164 format.
     *
     * @return {@code ignore_e164_validation}; default {@code false}; empty when absent
     */
    public final Optional<Boolean> ignoreE164Validation() {
        return Optional.ofNullable(ignoreE164ValidationOrNull());
    }

    /**
     * What the agent says before the transfer; used when {@code speak_during_execution} is on.
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
     * Whether the agent says something before the transfer.
     *
     * @return {@code speak_during_execution}; empty when absent
     */
    public final Optional<Boolean> speakDuringExecution() {
        return Optional.ofNullable(speakDuringExecutionOrNull());
    }

    @Override
    public final <R> R accept(FlowNode.Visitor<R> visitor) {
        return visitor.visitTransferCall(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("id")
    @Required
    abstract @Nullable String idOrNull();

    @JsonProperty("edge")
    @Required
    abstract @Nullable TransferFailedEdge edgeOrNull();

    @JsonProperty("transfer_destination")
    @Required
    abstract @Nullable TransferDestination transferDestinationOrNull();

    @JsonProperty("transfer_option")
    @Required
    abstract @Nullable TransferOption transferOptionOrNull();

    @JsonProperty("type")
    @Required
    @Constant("transfer_call")
    abstract @Nullable String typeOrNull();

    @JsonProperty("custom_sip_headers")
    abstract @Nullable Map<String, String> customSipHeadersOrNull();

    @JsonProperty("display_position")
    abstract @Nullable DisplayPosition displayPositionOrNull();

    @JsonProperty("global_node_setting")
    abstract @Nullable GlobalNodeSetting globalNodeSettingOrNull();

    @JsonProperty("ignore_e164_validation")
    abstract @Nullable Boolean ignoreE164ValidationOrNull();

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

    /** Collects the fields of a {@link TransferCallNode}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableTransferCallNode.Builder wire = new ImmutableTransferCallNode.Builder();

        private Builder() {}

        private Builder(TransferCallNode from) {
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
         * Way out that is taken when the transfer fails.
         *
         * @param edge {@code edge}
         * @return this builder
         */
        public Builder edge(TransferFailedEdge edge) {
            wire.edge(given("edge", edge));
            return this;
        }

        /**
         * Whom the call goes to, either fixed or inferred from the conversation.
         *
         * @param transferDestination {@code transfer_destination}
         * @return this builder
         */
        public Builder transferDestination(TransferDestination transferDestination) {
            wire.transferDestination(given("transfer_destination", transferDestination));
            return this;
        }

        /**
         * How the call is handed over, cold, warm or by a transfer agent.
         *
         * @param transferOption {@code transfer_option}
         * @return this builder
         */
        public Builder transferOption(TransferOption transferOption) {
            wire.transferOption(given("transfer_option", transferOption));
            return this;
        }

        /**
         * Extra SIP headers to send with the transfer, by header name.
         *
         * @param customSipHeaders {@code custom_sip_headers}
         * @return this builder
         */
        public Builder customSipHeaders(Map<String, String> customSipHeaders) {
            wire.customSipHeaders(given("custom_sip_headers", customSipHeaders));
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
         * Whether the destination number is dialled as it stands, even when it is not in E.164 format.
         *
         * @param ignoreE164Validation {@code ignore_e164_validation}; default {@code false}
         * @return this builder
         */
        public Builder ignoreE164Validation(boolean ignoreE164Validation) {
            wire.ignoreE164Validation(given("ignore_e164_validation", ignoreE164Validation));
            return this;
        }

        /**
         * What the agent says before the transfer; used when {@code speak_during_execution} is on.
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
         * Whether the agent says something before the transfer.
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
        public TransferCallNode build() {
            TransferCallNode built = buildUnchecked();
            Checks.of("TransferCallNode", built.extraProperties())
                    .required("id", built.idOrNull())
                    .required("edge", built.edgeOrNull())
                    .required("transfer_destination", built.transferDestinationOrNull())
                    .required("transfer_option", built.transferOptionOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public TransferCallNode buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
