package dev.retell4j.flows;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
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
 * The fixed condition of an SMS success edge.
 *
 * <p>Part of {@link SmsSuccessTransitionCondition}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableSmsSuccessPromptCondition.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class SmsSuccessPromptCondition extends RetellObject implements SmsSuccessTransitionCondition
        permits ImmutableSmsSuccessPromptCondition {
    SmsSuccessPromptCondition() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.prompt("Sent successfully");
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
     * Fixed text that marks the edge as taken when the message was sent.
     *
     * @return {@code prompt}; always {@code Sent successfully}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String prompt() {
        return required("prompt", promptOrNull());
    }

    /**
     * Always {@code prompt}.
     *
     * @return {@code type}; always {@code prompt}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    @Override
    public final <R> R accept(SmsSuccessTransitionCondition.Visitor<R> visitor) {
        return visitor.visitFixedPrompt(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("prompt")
    @Required
    @Constant("Sent successfully")
    abstract @Nullable String promptOrNull();

    @JsonProperty("type")
    @Required
    @Constant("prompt")
    abstract @Nullable String typeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link SmsSuccessPromptCondition}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableSmsSuccessPromptCondition.Builder wire =
                new ImmutableSmsSuccessPromptCondition.Builder();

        private Builder() {}

        private Builder(SmsSuccessPromptCondition from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public SmsSuccessPromptCondition build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public SmsSuccessPromptCondition buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
