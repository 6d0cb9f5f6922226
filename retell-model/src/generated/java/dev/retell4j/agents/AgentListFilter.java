package dev.retell4j.agents;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.filters.AgentChannelFilter;
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
 * Conditions that listed agents have to meet; all that are given have to hold.
 *
 * <p>Part of {@link AgentListRequest}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableAgentListFilter.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class AgentListFilter extends RetellObject permits ImmutableAgentListFilter {
    AgentListFilter() {}

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
     * Restricts the list to voice agents or to chat agents.
     *
     * @return {@code channel}; empty when absent
     */
    public final Optional<AgentChannelFilter> channel() {
        return Optional.ofNullable(channelOrNull());
    }

    /**
     * Text to search the agents for.
     *
     * @return {@code query}; empty when absent
     */
    public final Optional<String> query() {
        return Optional.ofNullable(queryOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("channel")
    abstract @Nullable AgentChannelFilter channelOrNull();

    @JsonProperty("query")
    abstract @Nullable String queryOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link AgentListFilter}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableAgentListFilter.Builder wire = new ImmutableAgentListFilter.Builder();

        private Builder() {}

        private Builder(AgentListFilter from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Restricts the list to voice agents or to chat agents.
         *
         * @param channel {@code channel}
         * @return this builder
         */
        public Builder channel(AgentChannelFilter channel) {
            wire.channel(given("channel", channel));
            return this;
        }

        /**
         * Text to search the agents for.
         *
         * @param query {@code query}
         * @return this builder
         */
        public Builder query(String query) {
            wire.query(given("query", query));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public AgentListFilter build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public AgentListFilter buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
