package dev.retell4j.flows;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * When the conversation jumps to a global node, and when it returns from it.
 *
 * <p>Part of {@link AgentSwapNode}, {@link BranchNode}, {@link BridgeTransferNode}, {@link CancelTransferNode} and 11
 * more.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableGlobalNodeSetting.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class GlobalNodeSetting extends RetellObject permits ImmutableGlobalNodeSetting {
    GlobalNodeSetting() {}

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
     * Describes in plain words when the conversation jumps to the node. It must not be empty.
     *
     * @return {@code condition}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String condition() {
        return required("condition", conditionOrNull());
    }

    /**
     * For how many node transitions after a visit the node is not entered again. Left out, it can be entered again at
     * once.
     *
     * @return {@code cool_down}; at least 1; empty when absent
     */
    public final OptionalDouble coolDown() {
        Double coolDown = coolDownOrNull();
        return coolDown == null ? OptionalDouble.empty() : OptionalDouble.of(coolDown);
    }

    /**
     * When the conversation returns to the node that it came from.
     *
     * @return {@code go_back_conditions}; empty when absent
     */
    public final List<GoBackCondition> goBackConditions() {
        List<GoBackCondition> goBackConditions = goBackConditionsOrNull();
        return goBackConditions == null ? List.of() : goBackConditions;
    }

    /**
     * Sample conversations after which it should not jump to the node.
     *
     * @return {@code negative_finetune_examples}; empty when absent
     */
    public final List<GlobalNodeFinetuneExample> negativeFinetuneExamples() {
        List<GlobalNodeFinetuneExample> negativeFinetuneExamples = negativeFinetuneExamplesOrNull();
        return negativeFinetuneExamples == null ? List.of() : negativeFinetuneExamples;
    }

    /**
     * Sample conversations after which the conversation should jump to the node.
     *
     * @return {@code positive_finetune_examples}; empty when absent
     */
    public final List<GlobalNodeFinetuneExample> positiveFinetuneExamples() {
        List<GlobalNodeFinetuneExample> positiveFinetuneExamples = positiveFinetuneExamplesOrNull();
        return positiveFinetuneExamples == null ? List.of() : positiveFinetuneExamples;
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("condition")
    @Required
    abstract @Nullable String conditionOrNull();

    @JsonProperty("cool_down")
    abstract @Nullable Double coolDownOrNull();

    @JsonProperty("go_back_conditions")
    abstract @Nullable List<GoBackCondition> goBackConditionsOrNull();

    @JsonProperty("negative_finetune_examples")
    abstract @Nullable List<GlobalNodeFinetuneExample> negativeFinetuneExamplesOrNull();

    @JsonProperty("positive_finetune_examples")
    abstract @Nullable List<GlobalNodeFinetuneExample> positiveFinetuneExamplesOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link GlobalNodeSetting}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableGlobalNodeSetting.Builder wire = new ImmutableGlobalNodeSetting.Builder();

        private Builder() {}

        private Builder(GlobalNodeSetting from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Describes in plain words when the conversation jumps to the node. It must not be empty.
         *
         * @param condition {@code condition}
         * @return this builder
         */
        public Builder condition(String condition) {
            wire.condition(given("condition", condition));
            return this;
        }

        /**
         * For how many node transitions after a visit the node is not entered again. Left out, it can be entered again
         * at once.
         *
         * @param coolDown {@code cool_down}; at least 1
         * @return this builder
         */
        public Builder coolDown(double coolDown) {
            wire.coolDown(given("cool_down", coolDown));
            return this;
        }

        /**
         * When the conversation returns to the node that it came from.
         *
         * @param goBackConditions {@code go_back_conditions}
         * @return this builder
         */
        public Builder goBackConditions(List<GoBackCondition> goBackConditions) {
            wire.goBackConditions(given("go_back_conditions", goBackConditions));
            return this;
        }

        /**
         * Sample conversations after which it should not jump to the node.
         *
         * @param negativeFinetuneExamples {@code negative_finetune_examples}
         * @return this builder
         */
        public Builder negativeFinetuneExamples(List<GlobalNodeFinetuneExample> negativeFinetuneExamples) {
            wire.negativeFinetuneExamples(given("negative_finetune_examples", negativeFinetuneExamples));
            return this;
        }

        /**
         * Sample conversations after which the conversation should jump to the node.
         *
         * @param positiveFinetuneExamples {@code positive_finetune_examples}
         * @return this builder
         */
        public Builder positiveFinetuneExamples(List<GlobalNodeFinetuneExample> positiveFinetuneExamples) {
            wire.positiveFinetuneExamples(given("positive_finetune_examples", positiveFinetuneExamples));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public GlobalNodeSetting build() {
            GlobalNodeSetting built = buildUnchecked();
            Checks.of("GlobalNodeSetting", built.extraProperties())
                    .required("condition", built.conditionOrNull())
                    .atLeast("cool_down", built.coolDownOrNull(), 1)
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public GlobalNodeSetting buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
