package dev.retell4j.agents;

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
import java.util.OptionalDouble;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Replies come from a Retell LLM.
 *
 * <p>Part of {@link ResponseEngine}, {@link RetellResponseEngine}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableRetellLlmEngine.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class RetellLlmEngine extends RetellObject implements ResponseEngine, RetellResponseEngine
        permits ImmutableRetellLlmEngine {
    RetellLlmEngine() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("retell-llm");
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
     * Identifier of the Retell LLM.
     *
     * @return {@code llm_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String llmId() {
        return required("llm_id", llmIdOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code retell-llm}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * Version of the Retell LLM.
     *
     * @return {@code version}; empty when absent
     */
    @Override
    public final OptionalDouble version() {
        Double version = versionOrNull();
        return version == null ? OptionalDouble.empty() : OptionalDouble.of(version);
    }

    @Override
    public final <R> R accept(ResponseEngine.Visitor<R> visitor) {
        return visitor.visitRetellLlm(this);
    }

    @Override
    public final <R> R accept(RetellResponseEngine.Visitor<R> visitor) {
        return visitor.visitRetellLlm(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("llm_id")
    @Required
    abstract @Nullable String llmIdOrNull();

    @JsonProperty("type")
    @Required
    @Constant("retell-llm")
    abstract @Nullable String typeOrNull();

    @JsonProperty("version")
    abstract @Nullable Double versionOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link RetellLlmEngine}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableRetellLlmEngine.Builder wire = new ImmutableRetellLlmEngine.Builder();

        private Builder() {}

        private Builder(RetellLlmEngine from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Identifier of the Retell LLM.
         *
         * @param llmId {@code llm_id}
         * @return this builder
         */
        public Builder llmId(String llmId) {
            wire.llmId(given("llm_id", llmId));
            return this;
        }

        /**
         * Version of the Retell LLM.
         *
         * @param version {@code version}
         * @return this builder
         */
        public Builder version(double version) {
            wire.version(given("version", version));
            return this;
        }

        /**
         * Sends {@code version} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearVersion() {
            wire.version(null);
            cleared("version");
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public RetellLlmEngine build() {
            RetellLlmEngine built = buildUnchecked();
            Checks.of("RetellLlmEngine", built.extraProperties())
                    .required("llm_id", built.llmIdOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public RetellLlmEngine buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
