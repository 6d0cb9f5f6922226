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
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A tool with which a transfer agent calls the transfer off, so that the caller goes back to the first agent.
 *
 * <p>Part of {@link Tool}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableCancelTransferTool.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class CancelTransferTool extends RetellObject implements Tool
        permits ImmutableCancelTransferTool {
    CancelTransferTool() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("cancel_transfer");
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
     * @return {@code name}; at most 64 characters; matching {@code ^[a-zA-Z0-9_-]+$}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String name() {
        return required("name", nameOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code cancel_transfer}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
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
     * Whether the agent says something while the tool is running.
     *
     * @return {@code speak_during_execution}; empty when absent
     */
    public final Optional<Boolean> speakDuringExecution() {
        return Optional.ofNullable(speakDuringExecutionOrNull());
    }

    @Override
    public final <R> R accept(Tool.Visitor<R> visitor) {
        return visitor.visitCancelTransfer(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("name")
    @Required
    abstract @Nullable String nameOrNull();

    @JsonProperty("type")
    @Required
    @Constant("cancel_transfer")
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

    /** Collects the fields of a {@link CancelTransferTool}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableCancelTransferTool.Builder wire = new ImmutableCancelTransferTool.Builder();

        private Builder() {}

        private Builder(CancelTransferTool from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Name of the tool. It must differ from the names of the other tools available at the same time.
         *
         * @param name {@code name}; at most 64 characters; matching {@code ^[a-zA-Z0-9_-]+$}
         * @return this builder
         */
        public Builder name(String name) {
            wire.name(given("name", name));
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
        public CancelTransferTool build() {
            CancelTransferTool built = buildUnchecked();
            Checks.of("CancelTransferTool", built.extraProperties())
                    .required("name", built.nameOrNull())
                    .longest("name", built.nameOrNull(), 64)
                    .matches("name", built.nameOrNull(), "^[a-zA-Z0-9_-]+$")
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public CancelTransferTool buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
