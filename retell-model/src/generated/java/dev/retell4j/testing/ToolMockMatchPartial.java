package dev.retell4j.testing;

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
 * Matches calls whose arguments include the given ones.
 *
 * <p>Part of {@link ToolMockInputMatchRule}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableToolMockMatchPartial.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ToolMockMatchPartial extends RetellObject implements ToolMockInputMatchRule
        permits ImmutableToolMockMatchPartial {
    ToolMockMatchPartial() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("partial_match");
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
     * Arguments that a call must have, by name. Further arguments of the call do not matter.
     *
     * @return {@code args}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final Map<String, Json> args() {
        return required("args", argsOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code partial_match}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    @Override
    public final <R> R accept(ToolMockInputMatchRule.Visitor<R> visitor) {
        return visitor.visitPartialMatch(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("args")
    @Required
    abstract @Nullable Map<String, Json> argsOrNull();

    @JsonProperty("type")
    @Required
    @Constant("partial_match")
    abstract @Nullable String typeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ToolMockMatchPartial}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableToolMockMatchPartial.Builder wire = new ImmutableToolMockMatchPartial.Builder();

        private Builder() {}

        private Builder(ToolMockMatchPartial from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Arguments that a call must have, by name. Further arguments of the call do not matter.
         *
         * @param args {@code args}
         * @return this builder
         */
        public Builder args(Map<String, ?> args) {
            wire.args(json(given("args", args)));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public ToolMockMatchPartial build() {
            ToolMockMatchPartial built = buildUnchecked();
            Checks.of("ToolMockMatchPartial", built.extraProperties())
                    .required("args", built.argsOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ToolMockMatchPartial buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
