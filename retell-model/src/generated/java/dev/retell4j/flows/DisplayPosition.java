package dev.retell4j.flows;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.Map;
import java.util.OptionalDouble;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A place on the canvas of the dashboard's editor. It has no effect on conversations.
 *
 * <p>Part of {@link AgentSwapNode}, {@link BranchNode}, {@link BridgeTransferNode}, {@link CancelTransferNode} and 18
 * more.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableDisplayPosition.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class DisplayPosition extends RetellObject permits ImmutableDisplayPosition {
    DisplayPosition() {}

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
     * Horizontal coordinate.
     *
     * @return {@code x}; empty when absent
     */
    public final OptionalDouble x() {
        Double x = xOrNull();
        return x == null ? OptionalDouble.empty() : OptionalDouble.of(x);
    }

    /**
     * Vertical coordinate.
     *
     * @return {@code y}; empty when absent
     */
    public final OptionalDouble y() {
        Double y = yOrNull();
        return y == null ? OptionalDouble.empty() : OptionalDouble.of(y);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("x")
    abstract @Nullable Double xOrNull();

    @JsonProperty("y")
    abstract @Nullable Double yOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link DisplayPosition}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableDisplayPosition.Builder wire = new ImmutableDisplayPosition.Builder();

        private Builder() {}

        private Builder(DisplayPosition from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Horizontal coordinate.
         *
         * @param x {@code x}
         * @return this builder
         */
        public Builder x(double x) {
            wire.x(given("x", x));
            return this;
        }

        /**
         * Vertical coordinate.
         *
         * @param y {@code y}
         * @return this builder
         */
        public Builder y(double y) {
            wire.y(given("y", y));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public DisplayPosition build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public DisplayPosition buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
