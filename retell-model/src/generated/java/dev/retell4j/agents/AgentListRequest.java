package dev.retell4j.agents;

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
 * The conditions on a list of voice and chat agents. Page size, cursor and order travel as query parameters.
 *
 * <p>Sent to {@code POST /v2/list-agents}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableAgentListRequest.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class AgentListRequest extends RetellObject permits ImmutableAgentListRequest {
    AgentListRequest() {}

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
     * Which agents to list. Left out, all are listed.
     *
     * @return {@code filter_criteria}; empty when absent
     */
    public final Optional<AgentListFilter> filterCriteria() {
        return Optional.ofNullable(filterCriteriaOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("filter_criteria")
    abstract @Nullable AgentListFilter filterCriteriaOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link AgentListRequest}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableAgentListRequest.Builder wire = new ImmutableAgentListRequest.Builder();

        private Builder() {}

        private Builder(AgentListRequest from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Which agents to list. Left out, all are listed.
         *
         * @param filterCriteria {@code filter_criteria}
         * @return this builder
         */
        public Builder filterCriteria(AgentListFilter filterCriteria) {
            wire.filterCriteria(given("filter_criteria", filterCriteria));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public AgentListRequest build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public AgentListRequest buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
