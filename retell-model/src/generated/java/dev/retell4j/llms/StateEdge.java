package dev.retell4j.llms;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.tools.ToolParameters;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A way from one state of a multi-state language model to another.
 *
 * <p>Part of {@link State}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableStateEdge.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class StateEdge extends RetellObject permits ImmutableStateEdge {
    StateEdge() {}

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
     * Describes in plain words when the model moves to the other state.
     *
     * @return {@code description}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String description() {
        return required("description", descriptionOrNull());
    }

    /**
     * Name of the state that the edge leads to.
     *
     * @return {@code destination_state_name}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String destinationStateName() {
        return required("destination_state_name", destinationStateNameOrNull());
    }

    /**
     * Values that the model collects on the way and hands to the other state, as a JSON schema.
     *
     * @return {@code parameters}; empty when absent
     */
    public final Optional<ToolParameters> parameters() {
        return Optional.ofNullable(parametersOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("description")
    @Required
    abstract @Nullable String descriptionOrNull();

    @JsonProperty("destination_state_name")
    @Required
    abstract @Nullable String destinationStateNameOrNull();

    @JsonProperty("parameters")
    abstract @Nullable ToolParameters parametersOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link StateEdge}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableStateEdge.Builder wire = new ImmutableStateEdge.Builder();

        private Builder() {}

        private Builder(StateEdge from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Describes in plain words when the model moves to the other state.
         *
         * @param description {@code description}
         * @return this builder
         */
        public Builder description(String description) {
            wire.description(given("description", description));
            return this;
        }

        /**
         * Name of the state that the edge leads to.
         *
         * @param destinationStateName {@code destination_state_name}
         * @return this builder
         */
        public Builder destinationStateName(String destinationStateName) {
            wire.destinationStateName(given("destination_state_name", destinationStateName));
            return this;
        }

        /**
         * Values that the model collects on the way and hands to the other state, as a JSON schema.
         *
         * @param parameters {@code parameters}
         * @return this builder
         */
        public Builder parameters(ToolParameters parameters) {
            wire.parameters(given("parameters", parameters));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public StateEdge build() {
            StateEdge built = buildUnchecked();
            Checks.of("StateEdge", built.extraProperties())
                    .required("description", built.descriptionOrNull())
                    .required("destination_state_name", built.destinationStateNameOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public StateEdge buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
