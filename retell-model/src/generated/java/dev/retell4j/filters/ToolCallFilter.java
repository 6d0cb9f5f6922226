package dev.retell4j.filters;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on the tool calls made during a call; all that are given have to hold.
 *
 * <p>Part of {@link dev.retell4j.calls.CallFilter}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableToolCallFilter.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ToolCallFilter extends RetellObject permits ImmutableToolCallFilter {
    ToolCallFilter() {}

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
     * How long the tool call took.
     *
     * @return {@code latency_ms}; empty when absent
     */
    public final Optional<NumberOrRangeFilter> latencyMs() {
        return Optional.ofNullable(latencyMsOrNull());
    }

    /**
     * Name of the tool.
     *
     * @return {@code name}; empty when absent
     */
    public final Optional<String> name() {
        return Optional.ofNullable(nameOrNull());
    }

    /**
     * Whether the tool call succeeded.
     *
     * @return {@code success}; empty when absent
     */
    public final Optional<BooleanFilter> success() {
        return Optional.ofNullable(successOrNull());
    }

    /**
     * Kind of tool.
     *
     * @return {@code type}; empty when absent
     */
    public final Optional<String> type() {
        return Optional.ofNullable(typeOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("latency_ms")
    abstract @Nullable NumberOrRangeFilter latencyMsOrNull();

    @JsonProperty("name")
    abstract @Nullable String nameOrNull();

    @JsonProperty("success")
    abstract @Nullable BooleanFilter successOrNull();

    @JsonProperty("type")
    abstract @Nullable String typeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ToolCallFilter}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableToolCallFilter.Builder wire = new ImmutableToolCallFilter.Builder();

        private Builder() {}

        private Builder(ToolCallFilter from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * How long the tool call took.
         *
         * @param latencyMs {@code latency_ms}
         * @return this builder
         */
        public Builder latencyMs(NumberOrRangeFilter latencyMs) {
            wire.latencyMs(given("latency_ms", latencyMs));
            return this;
        }

        /**
         * Name of the tool.
         *
         * @param name {@code name}
         * @return this builder
         */
        public Builder name(String name) {
            wire.name(given("name", name));
            return this;
        }

        /**
         * Whether the tool call succeeded.
         *
         * @param success {@code success}
         * @return this builder
         */
        public Builder success(BooleanFilter success) {
            wire.success(given("success", success));
            return this;
        }

        /**
         * Kind of tool.
         *
         * @param type {@code type}
         * @return this builder
         */
        public Builder type(String type) {
            wire.type(given("type", type));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public ToolCallFilter build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ToolCallFilter buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
