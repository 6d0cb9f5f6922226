package dev.retell4j.analysis;

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
 * One of Retell's own analysis items for chats, with instructions that take the place of the built-in ones.
 *
 * <p>Part of {@link PostChatAnalysisData}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableChatPresetAnalysisData.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ChatPresetAnalysisData extends RetellObject implements PostChatAnalysisData
        permits ImmutableChatPresetAnalysisData {
    ChatPresetAnalysisData() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("system-presets");
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
     * Analysis item that is meant.
     *
     * @return {@code name}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final ChatPresetAnalysisName name() {
        return required("name", nameOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code system-presets}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * Condition, in words, under which the item is filled.
     *
     * @return {@code conditional_prompt}; empty when absent
     */
    @Override
    public final Optional<String> conditionalPrompt() {
        return Optional.ofNullable(conditionalPromptOrNull());
    }

    /**
     * Instructions for filling the item; when left out, Retell's own apply.
     *
     * @return {@code description}; at least 1 character; empty when absent
     */
    public final Optional<String> description() {
        return Optional.ofNullable(descriptionOrNull());
    }

    /**
     * Whether the item has to be filled.
     *
     * @return {@code required}; empty when absent
     */
    @Override
    public final Optional<Boolean> required() {
        return Optional.ofNullable(requiredOrNull());
    }

    @Override
    public final <R> R accept(PostChatAnalysisData.Visitor<R> visitor) {
        return visitor.visitPreset(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("name")
    @Required
    abstract @Nullable ChatPresetAnalysisName nameOrNull();

    @JsonProperty("type")
    @Required
    @Constant("system-presets")
    abstract @Nullable String typeOrNull();

    @JsonProperty("conditional_prompt")
    abstract @Nullable String conditionalPromptOrNull();

    @JsonProperty("description")
    abstract @Nullable String descriptionOrNull();

    @JsonProperty("required")
    abstract @Nullable Boolean requiredOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ChatPresetAnalysisData}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableChatPresetAnalysisData.Builder wire = new ImmutableChatPresetAnalysisData.Builder();

        private Builder() {}

        private Builder(ChatPresetAnalysisData from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Analysis item that is meant.
         *
         * @param name {@code name}
         * @return this builder
         */
        public Builder name(ChatPresetAnalysisName name) {
            wire.name(given("name", name));
            return this;
        }

        /**
         * Condition, in words, under which the item is filled.
         *
         * @param conditionalPrompt {@code conditional_prompt}
         * @return this builder
         */
        public Builder conditionalPrompt(String conditionalPrompt) {
            wire.conditionalPrompt(given("conditional_prompt", conditionalPrompt));
            return this;
        }

        /**
         * Instructions for filling the item; when left out, Retell's own apply.
         *
         * @param description {@code description}; at least 1 character
         * @return this builder
         */
        public Builder description(String description) {
            wire.description(given("description", description));
            return this;
        }

        /**
         * Whether the item has to be filled.
         *
         * @param required {@code required}
         * @return this builder
         */
        public Builder required(boolean required) {
            wire.required(given("required", required));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public ChatPresetAnalysisData build() {
            ChatPresetAnalysisData built = buildUnchecked();
            Checks.of("ChatPresetAnalysisData", built.extraProperties())
                    .required("name", built.nameOrNull())
                    .shortest("description", built.descriptionOrNull(), 1)
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ChatPresetAnalysisData buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
