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
 * A number to extract from a conversation.
 *
 * <p>Part of {@link AnalysisData}, {@link PostCallAnalysisData}, {@link PostChatAnalysisData}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableNumberAnalysisData.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class NumberAnalysisData extends RetellObject
        implements AnalysisData, PostCallAnalysisData, PostChatAnalysisData permits ImmutableNumberAnalysisData {
    NumberAnalysisData() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("number");
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
     * What the value means and how to find it, for the model to go by.
     *
     * @return {@code description}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String description() {
        return required("description", descriptionOrNull());
    }

    /**
     * Name under which the value is stored.
     *
     * @return {@code name}; at least 1 character
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String name() {
        return required("name", nameOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code number}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * Instruction on when the value is to be extracted. Left out, it always is; it is ignored while {@code required} is
     * on.
     *
     * @return {@code conditional_prompt}; empty when absent
     */
    @Override
    public final Optional<String> conditionalPrompt() {
        return Optional.ofNullable(conditionalPromptOrNull());
    }

    /**
     * Whether there has to be a value. A conversation without it counts as not successful.
     *
     * @return {@code required}; empty when absent
     */
    @Override
    public final Optional<Boolean> required() {
        return Optional.ofNullable(requiredOrNull());
    }

    @Override
    public final <R> R accept(AnalysisData.Visitor<R> visitor) {
        return visitor.visitNumberData(this);
    }

    @Override
    public final <R> R accept(PostCallAnalysisData.Visitor<R> visitor) {
        return visitor.visitNumberData(this);
    }

    @Override
    public final <R> R accept(PostChatAnalysisData.Visitor<R> visitor) {
        return visitor.visitNumberData(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("description")
    @Required
    abstract @Nullable String descriptionOrNull();

    @JsonProperty("name")
    @Required
    abstract @Nullable String nameOrNull();

    @JsonProperty("type")
    @Required
    @Constant("number")
    abstract @Nullable String typeOrNull();

    @JsonProperty("conditional_prompt")
    abstract @Nullable String conditionalPromptOrNull();

    @JsonProperty("required")
    abstract @Nullable Boolean requiredOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link NumberAnalysisData}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableNumberAnalysisData.Builder wire = new ImmutableNumberAnalysisData.Builder();

        private Builder() {}

        private Builder(NumberAnalysisData from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * What the value means and how to find it, for the model to go by.
         *
         * @param description {@code description}
         * @return this builder
         */
        public Builder description(String description) {
            wire.description(given("description", description));
            return this;
        }

        /**
         * Name under which the value is stored.
         *
         * @param name {@code name}; at least 1 character
         * @return this builder
         */
        public Builder name(String name) {
            wire.name(given("name", name));
            return this;
        }

        /**
         * Instruction on when the value is to be extracted. Left out, it always is; it is ignored while
         * {@code required} is on.
         *
         * @param conditionalPrompt {@code conditional_prompt}
         * @return this builder
         */
        public Builder conditionalPrompt(String conditionalPrompt) {
            wire.conditionalPrompt(given("conditional_prompt", conditionalPrompt));
            return this;
        }

        /**
         * Whether there has to be a value. A conversation without it counts as not successful.
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
        public NumberAnalysisData build() {
            NumberAnalysisData built = buildUnchecked();
            Checks.of("NumberAnalysisData", built.extraProperties())
                    .required("description", built.descriptionOrNull())
                    .required("name", built.nameOrNull())
                    .shortest("name", built.nameOrNull(), 1)
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public NumberAnalysisData buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
