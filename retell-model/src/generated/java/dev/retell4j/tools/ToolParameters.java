package dev.retell4j.tools;

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
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The arguments the model has to supply, as a JSON schema of an object.
 *
 * <p>Part of {@link CustomTool}, {@link dev.retell4j.flows.NodeCustomTool}, {@link dev.retell4j.llms.StateEdge}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableToolParameters.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ToolParameters extends RetellObject permits ImmutableToolParameters {
    ToolParameters() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("object");
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
     * JSON schema of each argument, by name.
     *
     * @return {@code properties}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final Map<String, Json> properties() {
        return required("properties", propertiesOrNull());
    }

    /**
     * Always {@code object}.
     *
     * @return {@code type}; always {@code object}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * Names of the arguments that have to be there. Left out, all are optional.
     *
     * @return {@code required}; empty when absent
     */
    public final List<String> required() {
        List<String> required = requiredOrNull();
        return required == null ? List.of() : required;
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("properties")
    @Required
    abstract @Nullable Map<String, Json> propertiesOrNull();

    @JsonProperty("type")
    @Required
    @Constant("object")
    abstract @Nullable String typeOrNull();

    @JsonProperty("required")
    abstract @Nullable List<String> requiredOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ToolParameters}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableToolParameters.Builder wire = new ImmutableToolParameters.Builder();

        private Builder() {}

        private Builder(ToolParameters from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * JSON schema of each argument, by name.
         *
         * @param properties {@code properties}
         * @return this builder
         */
        public Builder properties(Map<String, ?> properties) {
            wire.properties(json(given("properties", properties)));
            return this;
        }

        /**
         * Names of the arguments that have to be there. Left out, all are optional.
         *
         * @param required {@code required}
         * @return this builder
         */
        public Builder required(List<String> required) {
            wire.required(given("required", required));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public ToolParameters build() {
            ToolParameters built = buildUnchecked();
            Checks.of("ToolParameters", built.extraProperties())
                    .required("properties", built.propertiesOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ToolParameters buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
