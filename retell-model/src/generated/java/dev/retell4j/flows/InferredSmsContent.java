package dev.retell4j.flows;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.Constant;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A message that the model words from the conversation.
 *
 * <p>Part of {@link SmsContent}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableInferredSmsContent.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class InferredSmsContent extends RetellObject implements SmsContent
        permits ImmutableInferredSmsContent {
    InferredSmsContent() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("inferred");
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
     * Tells the model what the message is to say.
     *
     * @return {@code prompt}; empty when absent
     */
    public final Optional<String> prompt() {
        return Optional.ofNullable(promptOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code inferred}; empty when absent
     */
    public final Optional<String> type() {
        return Optional.ofNullable(typeOrNull());
    }

    @Override
    public final <R> R accept(SmsContent.Visitor<R> visitor) {
        return visitor.visitInferred(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("prompt")
    abstract @Nullable String promptOrNull();

    @JsonProperty("type")
    @Constant("inferred")
    abstract @Nullable String typeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link InferredSmsContent}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableInferredSmsContent.Builder wire = new ImmutableInferredSmsContent.Builder();

        private Builder() {}

        private Builder(InferredSmsContent from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Tells the model what the message is to say.
         *
         * @param prompt {@code prompt}
         * @return this builder
         */
        public Builder prompt(String prompt) {
            wire.prompt(given("prompt", prompt));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public InferredSmsContent build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public InferredSmsContent buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
