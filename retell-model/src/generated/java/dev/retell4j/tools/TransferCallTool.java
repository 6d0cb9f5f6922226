package dev.retell4j.tools;

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
 * A tool with which the model transfers the call to another number.
 *
 * <p>Part of {@link Tool}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableTransferCallTool.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class TransferCallTool extends RetellObject implements Tool permits ImmutableTransferCallTool {
    TransferCallTool() {}

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
     * Name of the tool. It must differ from the names of the other tools available at the same time.
     *
     * @return {@code name}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String name() {
        return required("name", nameOrNull());
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
     * Tells the model what the tool does and when to use it.
     *
     * @return {@code description}; empty when absent
     */
    public final Optional<String> description() {
        return Optional.ofNullable(descriptionOrNull());
    }

    /**
     * What the agent says while the tool is running; used when {@code speak_during_execution} is on.
     *
     * @return {@code execution_message_description}; empty when absent
     */
    public final Optional<String> executionMessageDescription() {
        return Optional.ofNullable(executionMessageDescriptionOrNull());
    }

    /**
     * Whether {@code execution_message_description} is a prompt or a fixed text.
     *
     * @return {@code execution_message_type}; default {@code prompt}; empty when absent
     */
    public final Optional<ExecutionMessageType> executionMessageType() {
        return Optional.ofNullable(executionMessageTypeOrNull());
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
     * Whether the agent says something while the tool is running.
     *
     * @return {@code speak_during_execution}; empty when absent
     */
    public final Optional<Boolean> speakDuringExecution() {
        return Optional.ofNullable(speakDuringExecutionOrNull());
    }

    @Override
    public final <R> R accept(Tool.Visitor<R> visitor) {
        return visitor.visitTransferCall(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("name")
    @Required
    abstract @Nullable String nameOrNull();

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

    @JsonProperty("description")
    abstract @Nullable String descriptionOrNull();

    @JsonProperty("execution_message_description")
    abstract @Nullable String executionMessageDescriptionOrNull();

    @JsonProperty("execution_message_type")
    abstract @Nullable ExecutionMessageType executionMessageTypeOrNull();

    @JsonProperty("ignore_e164_validation")
    abstract @Nullable Boolean ignoreE164ValidationOrNull();

    @JsonProperty("speak_during_execution")
    abstract @Nullable Boolean speakDuringExecutionOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link TransferCallTool}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableTransferCallTool.Builder wire = new ImmutableTransferCallTool.Builder();

        private Builder() {}

        private Builder(TransferCallTool from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Name of the tool. It must differ from the names of the other tools available at the same time.
         *
         * @param name {@code name}
         * @return this builder
         */
        public Builder name(String name) {
            wire.name(given("name", name));
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
         * Tells the model what the tool does and when to use it.
         *
         * @param description {@code description}
         * @return this builder
         */
        public Builder description(String description) {
            wire.description(given("description", description));
            return this;
        }

        /**
         * What the agent says while the tool is running; used when {@code speak_during_execution} is on.
         *
         * @param executionMessageDescription {@code execution_message_description}
         * @return this builder
         */
        public Builder executionMessageDescription(String executionMessageDescription) {
            wire.executionMessageDescription(given("execution_message_description", executionMessageDescription));
            return this;
        }

        /**
         * Whether {@code execution_message_description} is a prompt or a fixed text.
         *
         * @param executionMessageType {@code execution_message_type}; default {@code prompt}
         * @return this builder
         */
        public Builder executionMessageType(ExecutionMessageType executionMessageType) {
            wire.executionMessageType(given("execution_message_type", executionMessageType));
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
         * Whether the agent says something while the tool is running.
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
        public TransferCallTool build() {
            TransferCallTool built = buildUnchecked();
            Checks.of("TransferCallTool", built.extraProperties())
                    .required("name", built.nameOrNull())
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
        public TransferCallTool buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
