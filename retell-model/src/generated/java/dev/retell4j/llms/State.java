package dev.retell4j.llms;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.tools.Tool;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A state a conversation with a Retell LLM can be in, with prompt and tools of its own.
 *
 * <p>Part of {@link Llm}, {@link LlmRequest}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableState.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class State extends RetellObject permits ImmutableState {
    State() {}

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
     * Name of the state, unique within the Retell LLM.
     *
     * @return {@code name}; at most 64 characters; matching {@code ^[a-zA-Z0-9_-]+$}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String name() {
        return required("name", nameOrNull());
    }

    /**
     * The states the model can move to from here. Without edges the conversation stays in this state.
     *
     * @return {@code edges}; empty when absent
     */
    public final List<StateEdge> edges() {
        List<StateEdge> edges = edgesOrNull();
        return edges == null ? List.of() : edges;
    }

    /**
     * Instructions that hold in this state, in addition to the general prompt; they may hold dynamic variables.
     *
     * @return {@code state_prompt}; empty when absent
     */
    public final Optional<String> statePrompt() {
        return Optional.ofNullable(statePromptOrNull());
    }

    /**
     * Tools the model can call in this state, in addition to the general tools.
     *
     * @return {@code tools}; empty when absent
     */
    public final List<Tool> tools() {
        List<Tool> tools = toolsOrNull();
        return tools == null ? List.of() : tools;
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("name")
    @Required
    abstract @Nullable String nameOrNull();

    @JsonProperty("edges")
    abstract @Nullable List<StateEdge> edgesOrNull();

    @JsonProperty("state_prompt")
    abstract @Nullable String statePromptOrNull();

    @JsonProperty("tools")
    abstract @Nullable List<Tool> toolsOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link State}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableState.Builder wire = new ImmutableState.Builder();

        private Builder() {}

        private Builder(State from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Name of the state, unique within the Retell LLM.
         *
         * @param name {@code name}; at most 64 characters; matching {@code ^[a-zA-Z0-9_-]+$}
         * @return this builder
         */
        public Builder name(String name) {
            wire.name(given("name", name));
            return this;
        }

        /**
         * The states the model can move to from here. Without edges the conversation stays in this state.
         *
         * @param edges {@code edges}
         * @return this builder
         */
        public Builder edges(List<StateEdge> edges) {
            wire.edges(given("edges", edges));
            return this;
        }

        /**
         * Instructions that hold in this state, in addition to the general prompt; they may hold dynamic variables.
         *
         * @param statePrompt {@code state_prompt}
         * @return this builder
         */
        public Builder statePrompt(String statePrompt) {
            wire.statePrompt(given("state_prompt", statePrompt));
            return this;
        }

        /**
         * Tools the model can call in this state, in addition to the general tools.
         *
         * @param tools {@code tools}
         * @return this builder
         */
        public Builder tools(List<Tool> tools) {
            wire.tools(given("tools", tools));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public State build() {
            State built = buildUnchecked();
            Checks.of("State", built.extraProperties())
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
        public State buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
