package dev.retell4j.tools;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.flows.SmsContent;
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
 * A tool with which the model sends a text message to the user.
 *
 * <p>Part of {@link Tool}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableSendSmsTool.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class SendSmsTool extends RetellObject implements Tool permits ImmutableSendSmsTool {
    SendSmsTool() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("send_sms");
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
     * Name by which the model calls the tool, unique among the tools it has at one time.
     *
     * @return {@code name}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String name() {
        return required("name", nameOrNull());
    }

    /**
     * What the message says.
     *
     * @return {@code sms_content}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final SmsContent smsContent() {
        return required("sms_content", smsContentOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code send_sms}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * When and how the model is to use the tool.
     *
     * @return {@code description}; empty when absent
     */
    public final Optional<String> description() {
        return Optional.ofNullable(descriptionOrNull());
    }

    /**
     * What the agent says while the tool runs, as an instruction or word for word, according to
     * {@code execution_message_type}. It counts only while {@code speak_during_execution} is on.
     *
     * @return {@code execution_message_description}; empty when absent
     */
    public final Optional<String> executionMessageDescription() {
        return Optional.ofNullable(executionMessageDescriptionOrNull());
    }

    /**
     * Whether {@code execution_message_description} is an instruction for the model or a fixed text.
     *
     * @return {@code execution_message_type}; default {@code prompt}; empty when absent
     */
    public final Optional<ExecutionMessageType> executionMessageType() {
        return Optional.ofNullable(executionMessageTypeOrNull());
    }

    /**
     * Whether the agent says something while the tool runs.
     *
     * @return {@code speak_during_execution}; default {@code true}; empty when absent
     */
    public final Optional<Boolean> speakDuringExecution() {
        return Optional.ofNullable(speakDuringExecutionOrNull());
    }

    @Override
    public final <R> R accept(Tool.Visitor<R> visitor) {
        return visitor.visitSendSms(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("name")
    @Required
    abstract @Nullable String nameOrNull();

    @JsonProperty("sms_content")
    @Required
    abstract @Nullable SmsContent smsContentOrNull();

    @JsonProperty("type")
    @Required
    @Constant("send_sms")
    abstract @Nullable String typeOrNull();

    @JsonProperty("description")
    abstract @Nullable String descriptionOrNull();

    @JsonProperty("execution_message_description")
    abstract @Nullable String executionMessageDescriptionOrNull();

    @JsonProperty("execution_message_type")
    abstract @Nullable ExecutionMessageType executionMessageTypeOrNull();

    @JsonProperty("speak_during_execution")
    abstract @Nullable Boolean speakDuringExecutionOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link SendSmsTool}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableSendSmsTool.Builder wire = new ImmutableSendSmsTool.Builder();

        private Builder() {}

        private Builder(SendSmsTool from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Name by which the model calls the tool, unique among the tools it has at one time.
         *
         * @param name {@code name}
         * @return this builder
         */
        public Builder name(String name) {
            wire.name(given("name", name));
            return this;
        }

        /**
         * What the message says.
         *
         * @param smsContent {@code sms_content}
         * @return this builder
         */
        public Builder smsContent(SmsContent smsContent) {
            wire.smsContent(given("sms_content", smsContent));
            return this;
        }

        /**
         * When and how the model is to use the tool.
         *
         * @param description {@code description}
         * @return this builder
         */
        public Builder description(String description) {
            wire.description(given("description", description));
            return this;
        }

        /**
         * What the agent says while the tool runs, as an instruction or word for word, according to
         * {@code execution_message_type}. It counts only while {@code speak_during_execution} is on.
         *
         * @param executionMessageDescription {@code execution_message_description}
         * @return this builder
         */
        public Builder executionMessageDescription(String executionMessageDescription) {
            wire.executionMessageDescription(given("execution_message_description", executionMessageDescription));
            return this;
        }

        /**
         * Whether {@code execution_message_description} is an instruction for the model or a fixed text.
         *
         * @param executionMessageType {@code execution_message_type}; default {@code prompt}
         * @return this builder
         */
        public Builder executionMessageType(ExecutionMessageType executionMessageType) {
            wire.executionMessageType(given("execution_message_type", executionMessageType));
            return this;
        }

        /**
         * Whether the agent says something while the tool runs.
         *
         * @param speakDuringExecution {@code speak_during_execution}; default {@code true}
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
        public SendSmsTool build() {
            SendSmsTool built = buildUnchecked();
            Checks.of("SendSmsTool", built.extraProperties())
                    .required("name", built.nameOrNull())
                    .required("sms_content", built.smsContentOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public SendSmsTool buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
