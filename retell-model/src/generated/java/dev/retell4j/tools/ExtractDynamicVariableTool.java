package dev.retell4j.tools;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.analysis.AnalysisData;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.Constant;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A tool with which the model extracts values from the conversation and stores them as dynamic variables.
 *
 * <p>Part of {@link Tool}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableExtractDynamicVariableTool.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ExtractDynamicVariableTool extends RetellObject implements Tool
        permits ImmutableExtractDynamicVariableTool {
    ExtractDynamicVariableTool() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("extract_dynamic_variable");
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
     * When and how the model is to use the tool.
     *
     * @return {@code description}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String description() {
        return required("description", descriptionOrNull());
    }

    /**
     * Name by which the model calls the tool, unique among the tools it has at one time.
     *
     * @return {@code name}; at most 64 characters; matching {@code ^[a-zA-Z0-9_-]+$}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String name() {
        return required("name", nameOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code extract_dynamic_variable}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * The variables to extract, each with its name and meaning.
     *
     * @return {@code variables}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final List<AnalysisData> variables() {
        return required("variables", variablesOrNull());
    }

    /**
     * Whether the user hears typing while the tool runs.
     *
     * @return {@code enable_typing_sound}; empty when absent
     */
    public final Optional<Boolean> enableTypingSound() {
        return Optional.ofNullable(enableTypingSoundOrNull());
    }

    @Override
    public final <R> R accept(Tool.Visitor<R> visitor) {
        return visitor.visitExtractDynamicVariable(this);
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
    @Constant("extract_dynamic_variable")
    abstract @Nullable String typeOrNull();

    @JsonProperty("variables")
    @Required
    abstract @Nullable List<AnalysisData> variablesOrNull();

    @JsonProperty("enable_typing_sound")
    abstract @Nullable Boolean enableTypingSoundOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ExtractDynamicVariableTool}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableExtractDynamicVariableTool.Builder wire =
                new ImmutableExtractDynamicVariableTool.Builder();

        private Builder() {}

        private Builder(ExtractDynamicVariableTool from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * When and how the model is to use the tool.
         *
         * @param description {@code description}
         * @return this builder
         */
        public Builder description(String description) {
            wire.description(given("description", description));
            return this;
        }

        /**
         * Name by which the model calls the tool, unique among the tools it has at one time.
         *
         * @param name {@code name}; at most 64 characters; matching {@code ^[a-zA-Z0-9_-]+$}
         * @return this builder
         */
        public Builder name(String name) {
            wire.name(given("name", name));
            return this;
        }

        /**
         * The variables to extract, each with its name and meaning.
         *
         * @param variables {@code variables}
         * @return this builder
         */
        public Builder variables(List<AnalysisData> variables) {
            wire.variables(given("variables", variables));
            return this;
        }

        /**
         * Whether the user hears typing while the tool runs.
         *
         * @param enableTypingSound {@code enable_typing_sound}
         * @return this builder
         */
        public Builder enableTypingSound(boolean enableTypingSound) {
            wire.enableTypingSound(given("enable_typing_sound", enableTypingSound));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public ExtractDynamicVariableTool build() {
            ExtractDynamicVariableTool built = buildUnchecked();
            Checks.of("ExtractDynamicVariableTool", built.extraProperties())
                    .required("description", built.descriptionOrNull())
                    .required("name", built.nameOrNull())
                    .longest("name", built.nameOrNull(), 64)
                    .matches("name", built.nameOrNull(), "^[a-zA-Z0-9_-]+$")
                    .required("variables", built.variablesOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ExtractDynamicVariableTool buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
