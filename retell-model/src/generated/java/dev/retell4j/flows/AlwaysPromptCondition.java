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
 * The fixed condition of an always edge.
 *
 * <p>Part of {@link AlwaysTransitionCondition}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableAlwaysPromptCondition.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class AlwaysPromptCondition extends RetellObject implements AlwaysTransitionCondition
        permits ImmutableAlwaysPromptCondition {
    AlwaysPromptCondition() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.prompt("Always");
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
     * Fixed text that marks the edge as taken in any case.
     *
     * @return {@code prompt}; always {@code Always}
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
    public final <R> R accept(AlwaysTransitionCondition.Visitor<R> visitor) {
        return visitor.visitFixedPrompt(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("prompt")
    @Required
    @Constant("Always")
    abstract @Nullable String promptOrNull();

    @JsonProperty("type")
    @Required
    @Constant("prompt")
    abstract @Nullable String typeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link AlwaysPromptCondition}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableAlwaysPromptCondition.Builder wire = new ImmutableAlwaysPromptCondition.Builder();

        private Builder() {}

        private Builder(AlwaysPromptCondition from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public AlwaysPromptCondition build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public AlwaysPromptCondition buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
