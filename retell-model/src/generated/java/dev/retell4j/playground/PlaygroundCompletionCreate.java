package dev.retell4j.playground;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.testing.ToolMock;
import dev.retell4j.transcripts.ChatEntry;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A conversation so far, for which an agent is to produce the next messages without a real call or chat.
 *
 * <p>Sent to {@code POST /agent-playground-completion/{agent_id}}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutablePlaygroundCompletionCreate.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class PlaygroundCompletionCreate extends RetellObject
        permits ImmutablePlaygroundCompletionCreate {
    PlaygroundCompletionCreate() {}

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
     * The conversation so far, in order. Send the messages of earlier answers along.
     *
     * @return {@code messages}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final List<ChatEntry> messages() {
        return required("messages", messagesOrNull());
    }

    /**
     * Identifier of the flow component that {@code current_node_id} is in; for conversation flows.
     *
     * @return {@code component_id}; empty when absent
     */
    public final Optional<String> componentId() {
        return Optional.ofNullable(componentIdOrNull());
    }

    /**
     * The {@code id} of the node that the conversation is in; for conversation flows. Left out, it begins at the start
     * node.
     *
     * @return {@code current_node_id}; empty when absent
     */
    public final Optional<String> currentNodeId() {
        return Optional.ofNullable(currentNodeIdOrNull());
    }

    /**
     * Name of the state that the conversation is in; for multi-state language models. Left out, it begins in the
     * starting state.
     *
     * @return {@code current_state}; empty when absent
     */
    public final Optional<String> currentState() {
        return Optional.ofNullable(currentStateOrNull());
    }

    /**
     * Values of dynamic variables, by variable name.
     *
     * @return {@code dynamic_variables}; empty when absent
     */
    public final Map<String, String> dynamicVariables() {
        Map<String, String> dynamicVariables = dynamicVariablesOrNull();
        return dynamicVariables == null ? Map.of() : dynamicVariables;
    }

    /**
     * Answers to give in place of real tool calls.
     *
     * @return {@code tool_mocks}; empty when absent
     */
    public final List<ToolMock> toolMocks() {
        List<ToolMock> toolMocks = toolMocksOrNull();
        return toolMocks == null ? List.of() : toolMocks;
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("messages")
    @Required
    abstract @Nullable List<ChatEntry> messagesOrNull();

    @JsonProperty("component_id")
    abstract @Nullable String componentIdOrNull();

    @JsonProperty("current_node_id")
    abstract @Nullable String currentNodeIdOrNull();

    @JsonProperty("current_state")
    abstract @Nullable String currentStateOrNull();

    @JsonProperty("dynamic_variables")
    abstract @Nullable Map<String, String> dynamicVariablesOrNull();

    @JsonProperty("tool_mocks")
    abstract @Nullable List<ToolMock> toolMocksOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link PlaygroundCompletionCreate}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutablePlaygroundCompletionCreate.Builder wire =
                new ImmutablePlaygroundCompletionCreate.Builder();

        private Builder() {}

        private Builder(PlaygroundCompletionCreate from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * The conversation so far, in order. Send the messages of earlier answers along.
         *
         * @param messages {@code messages}
         * @return this builder
         */
        public Builder messages(List<ChatEntry> messages) {
            wire.messages(given("messages", messages));
            return this;
        }

        /**
         * Identifier of the flow component that {@code current_node_id} is in; for conversation flows.
         *
         * @param componentId {@code component_id}
         * @return this builder
         */
        public Builder componentId(String componentId) {
            wire.componentId(given("component_id", componentId));
            return this;
        }

        /**
         * The {@code id} of the node that the conversation is in; for conversation flows. Left out, it begins at the
         * start node.
         *
         * @param currentNodeId {@code current_node_id}
         * @return this builder
         */
        public Builder currentNodeId(String currentNodeId) {
            wire.currentNodeId(given("current_node_id", currentNodeId));
            return this;
        }

        /**
         * Name of the state that the conversation is in; for multi-state language models. Left out, it begins in the
         * starting state.
         *
         * @param currentState {@code current_state}
         * @return this builder
         */
        public Builder currentState(String currentState) {
            wire.currentState(given("current_state", currentState));
            return this;
        }

        /**
         * Values of dynamic variables, by variable name.
         *
         * @param dynamicVariables {@code dynamic_variables}
         * @return this builder
         */
        public Builder dynamicVariables(Map<String, String> dynamicVariables) {
            wire.dynamicVariables(given("dynamic_variables", dynamicVariables));
            return this;
        }

        /**
         * Answers to give in place of real tool calls.
         *
         * @param toolMocks {@code tool_mocks}
         * @return this builder
         */
        public Builder toolMocks(List<ToolMock> toolMocks) {
            wire.toolMocks(given("tool_mocks", toolMocks));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public PlaygroundCompletionCreate build() {
            PlaygroundCompletionCreate built = buildUnchecked();
            Checks.of("PlaygroundCompletionCreate", built.extraProperties())
                    .required("messages", built.messagesOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public PlaygroundCompletionCreate buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
