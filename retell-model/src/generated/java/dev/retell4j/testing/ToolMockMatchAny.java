package dev.retell4j.testing;

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
 * Matches every call of the tool.
 *
 * <p>Part of {@link ToolMockInputMatchRule}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableToolMockMatchAny.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ToolMockMatchAny extends RetellObject implements ToolMockInputMatchRule
        permits ImmutableToolMockMatchAny {
    ToolMockMatchAny() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("any");
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
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code any}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    @Override
    public final <R> R accept(ToolMockInputMatchRule.Visitor<R> visitor) {
        return visitor.visitAny(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("type")
    @Required
    @Constant("any")
    abstract @Nullable String typeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ToolMockMatchAny}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableToolMockMatchAny.Builder wire = new ImmutableToolMockMatchAny.Builder();

        private Builder() {}

        private Builder(ToolMockMatchAny from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public ToolMockMatchAny build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ToolMockMatchAny buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
