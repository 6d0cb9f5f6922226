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
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A condition in plain words that the model judges from the conversation.
 *
 * <p>Part of {@link AlwaysTransitionCondition}, {@link ElseTransitionCondition},
 * {@link SkipResponseTransitionCondition}, {@link SmsFailedTransitionCondition} and 3 more.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutablePromptCondition.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class PromptCondition extends RetellObject
        implements AlwaysTransitionCondition,
                ElseTransitionCondition,
                SkipResponseTransitionCondition,
                SmsFailedTransitionCondition,
                SmsSuccessTransitionCondition,
                TransferFailedTransitionCondition,
                TransitionCondition
        permits ImmutablePromptCondition {
    PromptCondition() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("prompt");
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
     * Describes when the condition holds.
     *
     * @return {@code prompt}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String prompt() {
        return required("prompt", promptOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code prompt}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    @Override
    public final <R> R accept(AlwaysTransitionCondition.Visitor<R> visitor) {
        return visitor.visitPrompt(this);
    }

    @Override
    public final <R> R accept(ElseTransitionCondition.Visitor<R> visitor) {
        return visitor.visitPrompt(this);
    }

    @Override
    public final <R> R accept(SkipResponseTransitionCondition.Visitor<R> visitor) {
        return visitor.visitPrompt(this);
    }

    @Override
    public final <R> R accept(SmsFailedTransitionCondition.Visitor<R> visitor) {
        return visitor.visitPrompt(this);
    }

    @Override
    public final <R> R accept(SmsSuccessTransitionCondition.Visitor<R> visitor) {
        return visitor.visitPrompt(this);
    }

    @Override
    public final <R> R accept(TransferFailedTransitionCondition.Visitor<R> visitor) {
        return visitor.visitPrompt(this);
    }

    @Override
    public final <R> R accept(TransitionCondition.Visitor<R> visitor) {
        return visitor.visitPrompt(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("prompt")
    @Required
    abstract @Nullable String promptOrNull();

    @JsonProperty("type")
    @Required
    @Constant("prompt")
    abstract @Nullable String typeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link PromptCondition}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutablePromptCondition.Builder wire = new ImmutablePromptCondition.Builder();

        private Builder() {}

        private Builder(PromptCondition from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Describes when the condition holds.
         *
         * @param prompt {@code prompt}
         * @return this builder
         */
        public Builder prompt(String prompt) {
            wire.prompt(given("prompt", prompt));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public PromptCondition build() {
            PromptCondition built = buildUnchecked();
            Checks.of("PromptCondition", built.extraProperties())
                    .required("prompt", built.promptOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public PromptCondition buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
