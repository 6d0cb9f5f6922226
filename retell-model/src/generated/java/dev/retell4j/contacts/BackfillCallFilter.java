package dev.retell4j.contacts;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.filters.AgentFilter;
import dev.retell4j.filters.NumberOrRangeFilter;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which earlier calls a backfill of contact data looks at.
 *
 * <p>Part of {@link ContactBackfill}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableBackfillCallFilter.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class BackfillCallFilter extends RetellObject permits ImmutableBackfillCallFilter {
    BackfillCallFilter() {}

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
     * Agents, with or without particular versions, whose calls are looked at; without it, those of all agents.
     *
     * @return {@code agent}; empty when absent
     */
    public final List<AgentFilter> agent() {
        List<AgentFilter> agent = agentOrNull();
        return agent == null ? List.of() : agent;
    }

    /**
     * Condition on when the calls began, in milliseconds since the epoch.
     *
     * @return {@code start_timestamp}; empty when absent
     */
    public final Optional<NumberOrRangeFilter> startTimestamp() {
        return Optional.ofNullable(startTimestampOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("agent")
    abstract @Nullable List<AgentFilter> agentOrNull();

    @JsonProperty("start_timestamp")
    abstract @Nullable NumberOrRangeFilter startTimestampOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link BackfillCallFilter}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableBackfillCallFilter.Builder wire = new ImmutableBackfillCallFilter.Builder();

        private Builder() {}

        private Builder(BackfillCallFilter from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Agents, with or without particular versions, whose calls are looked at; without it, those of all agents.
         *
         * @param agent {@code agent}
         * @return this builder
         */
        public Builder agent(List<AgentFilter> agent) {
            wire.agent(given("agent", agent));
            return this;
        }

        /**
         * Condition on when the calls began, in milliseconds since the epoch.
         *
         * @param startTimestamp {@code start_timestamp}
         * @return this builder
         */
        public Builder startTimestamp(NumberOrRangeFilter startTimestamp) {
            wire.startTimestamp(given("start_timestamp", startTimestamp));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public BackfillCallFilter build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public BackfillCallFilter buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
