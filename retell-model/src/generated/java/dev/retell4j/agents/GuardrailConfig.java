package dev.retell4j.agents;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which topics the user's input and the agent's output are checked for.
 *
 * <p>Part of {@link AgentCreate}, {@link AgentUpdate}, {@link Agent}, {@link ChatAgentCreate} and 2 more.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableGuardrailConfig.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class GuardrailConfig extends RetellObject permits ImmutableGuardrailConfig {
    GuardrailConfig() {}

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
     * Topics to check the user's input for. Where one is found, the agent answers with a stock reply; left out, null or
     * empty, the input is not checked.
     *
     * @return {@code input_topics}; empty when absent
     */
    public final List<GuardrailInputTopic> inputTopics() {
        List<GuardrailInputTopic> inputTopics = inputTopicsOrNull();
        return inputTopics == null ? List.of() : inputTopics;
    }

    /**
     * Topics to check the agent's output for. Where one is found, a stock reply takes the place of the output; left
     * out, null or empty, the output is not checked.
     *
     * @return {@code output_topics}; empty when absent
     */
    public final List<GuardrailOutputTopic> outputTopics() {
        List<GuardrailOutputTopic> outputTopics = outputTopicsOrNull();
        return outputTopics == null ? List.of() : outputTopics;
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("input_topics")
    abstract @Nullable List<GuardrailInputTopic> inputTopicsOrNull();

    @JsonProperty("output_topics")
    abstract @Nullable List<GuardrailOutputTopic> outputTopicsOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link GuardrailConfig}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableGuardrailConfig.Builder wire = new ImmutableGuardrailConfig.Builder();

        private Builder() {}

        private Builder(GuardrailConfig from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Topics to check the user's input for. Where one is found, the agent answers with a stock reply; left out,
         * null or empty, the input is not checked.
         *
         * @param inputTopics {@code input_topics}
         * @return this builder
         */
        public Builder inputTopics(List<GuardrailInputTopic> inputTopics) {
            wire.inputTopics(given("input_topics", inputTopics));
            return this;
        }

        /**
         * Sends {@code input_topics} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearInputTopics() {
            wire.inputTopics(null);
            cleared("input_topics");
            return this;
        }

        /**
         * Topics to check the agent's output for. Where one is found, a stock reply takes the place of the output; left
         * out, null or empty, the output is not checked.
         *
         * @param outputTopics {@code output_topics}
         * @return this builder
         */
        public Builder outputTopics(List<GuardrailOutputTopic> outputTopics) {
            wire.outputTopics(given("output_topics", outputTopics));
            return this;
        }

        /**
         * Sends {@code output_topics} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearOutputTopics() {
            wire.outputTopics(null);
            cleared("output_topics");
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public GuardrailConfig build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public GuardrailConfig buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
