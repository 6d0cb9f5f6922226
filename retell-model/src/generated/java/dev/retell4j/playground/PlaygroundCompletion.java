package dev.retell4j.playground;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.transcripts.ChatEntry;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What the agent produced for a conversation so far, and where the conversation now stands.
 *
 * <p>Returned by {@code POST /agent-playground-completion/{agent_id}}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutablePlaygroundCompletion.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class PlaygroundCompletion extends RetellObject permits ImmutablePlaygroundCompletion {
    PlaygroundCompletion() {}

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
     * The new messages, including tool calls and transitions.
     *
     * @return {@code messages}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final List<ChatEntry> messages() {
        return required("messages", messagesOrNull());
    }

    /**
     * Whether the agent ended the conversation.
     *
     * @return {@code call_ended}; empty when absent
     */
    public final Optional<Boolean> callEnded() {
        return Optional.ofNullable(callEndedOrNull());
    }

    /**
     * The {@code id} of the node that the conversation is now in; send it back with the next request.
     *
     * @return {@code current_node_id}; empty when absent
     */
    public final Optional<String> currentNodeId() {
        return Optional.ofNullable(currentNodeIdOrNull());
    }

    /**
     * Name of the state that the conversation is now in; send it back with the next request.
     *
     * @return {@code current_state}; empty when absent
     */
    public final Optional<String> currentState() {
        return Optional.ofNullable(currentStateOrNull());
    }

    /**
     * Values of the dynamic variables as they now stand; send them back with the next request.
     *
     * @return {@code dynamic_variables}; empty when absent
     */
    public final Map<String, String> dynamicVariables() {
        Map<String, String> dynamicVariables = dynamicVariablesOrNull();
        return dynamicVariables == null ? Map.of() : dynamicVariables;
    }

    /**
     * Passages from knowledge bases that the agent was given for its answer.
     *
     * @return {@code knowledge_base_retrieved_contents}; empty when absent
     */
    public final List<String> knowledgeBaseRetrievedContents() {
        List<String> knowledgeBaseRetrievedContents = knowledgeBaseRetrievedContentsOrNull();
        return knowledgeBaseRetrievedContents == null ? List.of() : knowledgeBaseRetrievedContents;
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("messages")
    @Required
    abstract @Nullable List<ChatEntry> messagesOrNull();

    @JsonProperty("call_ended")
    abstract @Nullable Boolean callEndedOrNull();

    @JsonProperty("current_node_id")
    abstract @Nullable String currentNodeIdOrNull();

    @JsonProperty("current_state")
    abstract @Nullable String currentStateOrNull();

    @JsonProperty("dynamic_variables")
    abstract @Nullable Map<String, String> dynamicVariablesOrNull();

    @JsonProperty("knowledge_base_retrieved_contents")
    abstract @Nullable List<String> knowledgeBaseRetrievedContentsOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link PlaygroundCompletion}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutablePlaygroundCompletion.Builder wire = new ImmutablePlaygroundCompletion.Builder();

        private Builder() {}

        private Builder(PlaygroundCompletion from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * The new messages, including tool calls and transitions.
         *
         * @param messages {@code messages}
         * @return this builder
         */
        public Builder messages(List<ChatEntry> messages) {
            wire.messages(given("messages", messages));
            return this;
        }

        /**
         * Whether the agent ended the conversation.
         *
         * @param callEnded {@code call_ended}
         * @return this builder
         */
        public Builder callEnded(boolean callEnded) {
            wire.callEnded(given("call_ended", callEnded));
            return this;
        }

        /**
         * The {@code id} of the node that the conversation is now in; send it back with the next request.
         *
         * @param currentNodeId {@code current_node_id}
         * @return this builder
         */
        public Builder currentNodeId(String currentNodeId) {
            wire.currentNodeId(given("current_node_id", currentNodeId));
            return this;
        }

        /**
         * Name of the state that the conversation is now in; send it back with the next request.
         *
         * @param currentState {@code current_state}
         * @return this builder
         */
        public Builder currentState(String currentState) {
            wire.currentState(given("current_state", currentState));
            return this;
        }

        /**
         * Values of the dynamic variables as they now stand; send them back with the next request.
         *
         * @param dynamicVariables {@code dynamic_variables}
         * @return this builder
         */
        public Builder dynamicVariables(Map<String, String> dynamicVariables) {
            wire.dynamicVariables(given("dynamic_variables", dynamicVariables));
            return this;
        }

        /**
         * Passages from knowledge bases that the agent was given for its answer.
         *
         * @param knowledgeBaseRetrievedContents {@code knowledge_base_retrieved_contents}
         * @return this builder
         */
        public Builder knowledgeBaseRetrievedContents(List<String> knowledgeBaseRetrievedContents) {
            wire.knowledgeBaseRetrievedContents(
                    given("knowledge_base_retrieved_contents", knowledgeBaseRetrievedContents));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public PlaygroundCompletion build() {
            PlaygroundCompletion built = buildUnchecked();
            Checks.of("PlaygroundCompletion", built.extraProperties())
                    .required("messages", built.messagesOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public PlaygroundCompletion buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
